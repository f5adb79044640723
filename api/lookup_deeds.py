"""The deeds of ``cunfa mcp``: they look things up and change nothing. See ``api/deeds.py``."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import partial
from typing import Any

from api.deed_types import Deed, Say
from api.factory import Application
from api.schemas.lookup import (
    ArticleAnswer,
    ArticleAsked,
    ArticleFound,
    Asked,
    CitationFound,
    CitationsAsked,
    CitationsFound,
    DueAsked,
    DueFound,
    LimitFound,
    SearchAsked,
    SearchFound,
)
from assistant.checking import check_citations
from assistant.limits import further_words, limit_card, limit_words
from assistant.sources import may_stand
from core.clock import today
from core.errors import InvalidInput, NotFound
from knowledge.numerals import NUMERAL_CHARACTERS, article_label, parse_number
from knowledge.plain_form import plain_form
from knowledge.types import CitationVerdict, Scope

_NUMBER = rf"(?:[0-9]+|[{NUMERAL_CHARACTERS}]+)"
_ARTICLE = re.compile(rf"第?\s*({_NUMBER})\s*条?(?:\s*[之-]\s*({_NUMBER}))?\s*条?")
NOTHING_BEARS = "没有找到依据。换个说法再问（写清是谁、什么事），不要自己编条文。"
NO_CITATIONS = "这段文字里没有认出引用的条文。"


def _when(application: Application, asked: Asked) -> date:
    return asked.date or today(application.clock)


def _scope(application: Application, arguments: dict[str, Any]) -> Scope:
    return Scope((arguments.get("scope") or application.settings.district,))


def search_law(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """The articles that bear on a question; none where nothing does."""
    asked = SearchAsked.model_validate(arguments["asked"])
    words, on, scope = plain_form(asked.question), _when(application, asked), _scope(application, arguments)
    if not words:
        raise InvalidInput("还没写问题，请写一句话。", code="empty_question")
    pinned = application.library.pin()
    found = pinned.search(words, on=on, scope=scope, k=asked.k)
    hits = found.hits if found.bears else []
    articles = [hit.article for hit in hits if may_stand(hit.article, on=on, scope=scope)]
    return SearchFound(
        date=on,
        generation=pinned.generation,
        said=f"找到 {len(articles)} 条，按 {on} 这天的法律。" if articles else NOTHING_BEARS,
        articles=[ArticleFound.of(article, on) for article in articles],
    ).model_dump(mode="json")


def read_article_number(written: str) -> tuple[int, int]:
    """1079, 第一千零七十九条, 191-1 or 第一百九十一条之一 as number and suffix. Raises InvalidInput."""
    match = _ARTICLE.fullmatch(unicodedata.normalize("NFKC", written).strip())
    number = parse_number(match[1]) if match else None
    suffix = parse_number(match[2]) if match and match[2] else 0
    if not number or suffix is None:
        raise InvalidInput(
            f"“{written}”不像条号，请写成 1079、第一千零七十九条或 191-1 这样。", code="bad_article"
        )
    return number, suffix


def get_article(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """An article by law and number, as it stands on a day; NotFound where the shelf has none."""
    asked = ArticleAsked.model_validate(arguments["asked"])
    law, on = asked.law.strip().strip("《》"), _when(application, asked)
    written = f"《{law}》{article_label(*read_article_number(asked.article))}"
    pinned = application.library.pin()
    scope = _scope(application, arguments)
    checked = check_citations(written, partial(pinned.resolve, scope=scope), on=on, scope=scope)
    if len(checked) != 1 or checked[0].verdict is CitationVerdict.NOT_FOUND:
        raise NotFound(
            f"没有查到{written}，请核对法名和条号。按条号能查法律、法规、规章、司法解释和本地规范性文件，"
            "村规民约和指南请用 search_law 找。",
            code="no_such_article",
        )
    told = ArticleAnswer.told(checked[0], on)
    answer = {"date": on, "generation": pinned.generation, **told}
    return ArticleAnswer.model_validate(answer).model_dump(mode="json")


def check_law_citations(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """The verdict on every article a text cites."""
    asked = CitationsAsked.model_validate(arguments["asked"])
    on = _when(application, asked)
    pinned = application.library.pin()
    scope = _scope(application, arguments)
    checked = check_citations(asked.text, partial(pinned.resolve, scope=scope), on=on, scope=scope)
    good = sum(each.verdict is CitationVerdict.IN_FORCE for each in checked)
    said = f"引了 {len(checked)} 条，{good} 条在 {on} 这天有效，{len(checked) - good} 条不能作依据。"
    return CitationsFound(
        date=on,
        generation=pinned.generation,
        said=said if checked else NO_CITATIONS,
        citations=[CitationFound.of(each, on) for each in checked],
    ).model_dump(mode="json")


def due_date(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """A time limit with its last day; every limit where none is named. InvalidInput where it cannot be counted."""
    asked = DueAsked.model_validate(arguments["asked"])
    limits = application.limits
    chosen = [limits.get(asked.limit)] if asked.limit else limits.find()
    now = today(application.clock)
    found = []
    for limit in chosen:
        if asked.limit and asked.start is not None:
            limits.due(limit, asked.start)  # what cannot be counted is refused, not left blank
        start = asked.start if asked.limit else None
        card = limit_card(limit, limits, application.shelf, start=start, on=now, today=now)
        said_apart = {"basis": [one.label for one in card.basis], "further": list(further_words(card))}
        fields = {
            **{name: getattr(card, name) for name in LimitFound.model_fields if name not in said_apart},
            **said_apart,
        }
        found.append(LimitFound.model_validate(fields))
    said = (
        f"{found[0].title}：{limit_words(card)}。仅为提醒。" if asked.limit else f"共 {len(found)} 个期限。"
    )
    return DueFound(said=said, limits=found).model_dump(mode="json")


LOOKUP_DEEDS: dict[str, Deed] = {
    "search_law": search_law,
    "get_article": get_article,
    "check_citations": check_law_citations,
    "due_date": due_date,
}

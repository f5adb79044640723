"""Every citation in any text, a draft or another model's answer, checked against the shelf."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from knowledge.numerals import article_key, article_label
from knowledge.types import VALIDITY_NAMES, Article, Citation, CitationVerdict


class Resolve(Protocol):
    """``Pinned.resolve``: the citations in running text, resolved on a day."""

    def __call__(self, text: str, *, on: date) -> list[Citation]: ...


class Sees(Protocol):
    """Who looks: a ``Scope``, or an administrator, who may read more than applies where he stands."""

    def sees(self, document_scope: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class CheckedCitation:
    """What the shelf says of one cited article. A range (第十条至第十二条) gives one for every article, all with its span."""

    written: str  # as the text has it, ``text[start:end]``
    start: int
    end: int
    law: str | None  # the title as written; None where it names no law or what is none; then not found
    key: str  # 1079, 191-1 for 之一
    label: str  # 第一千零七十九条
    verdict: CitationVerdict
    article: Article | None
    present: Article | None  # the article that now says the same, where the number moved


def check_citations(text: str, resolve: Resolve, *, on: date, scope: Sees) -> tuple[CheckedCitation, ...]:
    """Every citation of the text in its order, judged on a day; what cannot be seen from the scope is not found."""
    return tuple(_checked(text, citation, scope) for citation in resolve(text, on=on))


def _checked(text: str, citation: Citation, scope: Sees) -> CheckedCitation:
    span, article = citation.span, _seen(citation.article, scope)
    hidden = citation.article is not None and article is None
    return CheckedCitation(
        written=text[span.start : span.end],
        start=span.start,
        end=span.end,
        law=span.law,
        key=article_key(span.number, span.suffix),
        label=article_label(span.number, span.suffix),
        verdict=CitationVerdict.NOT_FOUND if hidden else citation.verdict,
        article=article,
        present=_seen(citation.present, scope),
    )


def _seen(article: Article | None, scope: Sees) -> Article | None:
    return article if article is not None and scope.sees(article.version.scope) else None


def say_verdict(checked: CheckedCitation, on: date) -> str:
    """The verdict in one sentence, for people."""
    if checked.law is None:
        return "没写明是哪部法，或者不是法律法规，查不了。"
    if checked.verdict is CitationVerdict.NOT_FOUND:
        return "库里没有查到这一条，请核对法名和条号。"
    said = _say_standing(checked, on)
    if checked.present is not None:
        now = checked.present
        said += f"同样的话现在看《{now.version.short_title}》{now.label}。"
    return said


def _say_standing(checked: CheckedCitation, on: date) -> str:
    article = checked.article
    if checked.verdict is CitationVerdict.IN_FORCE:
        return f"{on} 这天有效。"
    if article is None or article.deleted:
        return f"{on} 这天已经废止，不能再作依据。"
    standing = VALIDITY_NAMES[article.version.validity_on(on)]
    version = f"{article.version.label} 版" if article.version.label else "库里的版本"
    return f"{version}在 {on} 这天{standing}，不能作依据。"

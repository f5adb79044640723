"""A small shelf of invented law, in memory: as the real one answers, so do these."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from threading import get_ident
from typing import Any

from core.errors import NotFound, Unavailable
from knowledge.embedding import StaticEmbedder, Vectors
from knowledge.library import Search
from knowledge.question_model import SHIPPED_MODEL
from knowledge.readings import Reading
from knowledge.types import (
    Article,
    ArticleKind,
    Citation,
    CitationSpan,
    CitationVerdict,
    DateBasis,
    DocumentKind,
    Higher,
    Hit,
    Scope,
    Validity,
    VersionCard,
)

DISTRICT = "全国/河南省/三门峡市/陕州区"
SCOPE = Scope((f"{DISTRICT}/张茅乡/南沟村",))
_CITED = re.compile(
    r"(?:《(?P<quoted>[^》]+)》|(?P<plain>村路通行条例|村井规定|村路法|旧井规定))?第(?P<n>\d+|[一二三四五六七八九十]+)条"
)
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", start=1)}


def number_of(written: str) -> int:
    if written.isdigit():
        return int(written)
    tens, has_ten, ones = written.partition("十")
    return (_DIGITS.get(tens, 1) * 10 if has_ten else _DIGITS.get(tens, 0)) + _DIGITS.get(ones, 0)


def version(id_: int, title: str, **particulars: Any) -> VersionCard:
    card = VersionCard(
        id=id_,
        document_id=id_,
        kind=DocumentKind.LAW,
        title=title,
        short_title=title,
        level="法律",
        scope="全国",
        issuing_body="某机关",
        document_number="",
        label="2020-01-01",
        promulgated=date(2019, 12, 1),
        effective_from=date(2020, 1, 1),
        effective_basis=DateBasis.TEXT,
        effective_to=None,
        status=None,
        replaced_by="",
        note="",
    )
    return replace(card, **particulars)


def article(id_: int, version: VersionCard, number: int, text: str, **particulars: Any) -> Article:
    numerals = "零一二三四五六七八九十"
    made = Article(
        id=id_,
        version=version,
        kind=ArticleKind.ARTICLE,
        number=number,
        suffix=0,
        key=str(number) if number else "",
        label=f"第{numerals[number]}条" if 0 < number <= 10 else f"第{number}条",
        breadcrumbs=("第一章　总则",),
        text=text,
        text_sha256=sha256(text.encode()).hexdigest(),
        ordinal=number,
    )
    return replace(made, **particulars)


ROADS = version(1, "村路通行条例")
WELLS = version(2, "村井规定", effective_basis=DateBasis.ADOPTION, note="库里未收录新文本")
OLD_WELLS = version(
    3, "旧井规定", status=Validity.REPEALED, effective_to=date(2020, 1, 1), effective_from=date(2000, 1, 1)
)
AMENDED = version(7, "村会规定", status=Validity.AMENDED, note="2026 年已改，库里没有新文本")
SOUTH = version(4, "南沟村村规民约", kind=DocumentKind.VILLAGE_RULES, scope=f"{DISTRICT}/张茅乡/南沟村")
NORTH = version(5, "北沟村村规民约", kind=DocumentKind.VILLAGE_RULES, scope=f"{DISTRICT}/大营镇/北沟村")
GUIDES = version(6, "堵路了怎么办", kind=DocumentKind.GUIDE, level="指南", effective_from=None)

GUIDE_FACTS: dict[str, Any] = {
    "title": "堵路了怎么办",
    "topic": "邻里",
    "conclusion": "路是大家走的，不能堵。先请调委会来说，说不通再起诉。",
    "steps": ["拍照留证", "找调委会"],
    "evidence": ["照片"],
    "deadlines": ["没有时效，仅为提醒"],
    "papers": ["调解申请书"],
    "contacts": ["村调委会"],
    "ask": [{"question": "路修了几年", "options": ["三年内", "更久"]}],
    "laws": [
        {"law": "村路通行条例", "number": 2, "suffix": 0, "label": "第二条"},
        {"law": "山林保护条例", "number": 7, "suffix": 1, "label": "第七条之一"},
        {"law": "村会规定", "number": 1, "suffix": 0, "label": "第一条"},
        {"law": "旧井规定", "number": 1, "suffix": 0, "label": "第一条"},
    ],
}

ARTICLES = (
    article(11, ROADS, 1, "村路归全村共用，任何人不得独占。"),
    article(12, ROADS, 2, "堵塞村路的，应当在三日内清除；造成损失的，应当赔偿。"),
    article(13, ROADS, 3, "在村路上晒粮的，应当留出一半路面，并设置明显标志。"),
    article(14, ROADS, 4, "（删去）", deleted=True),
    article(21, WELLS, 1, "公用水井由村民委员会管护，封井须经村民会议同意。"),
    article(31, OLD_WELLS, 1, "公用水井归打井人所有。"),
    article(71, AMENDED, 1, "村民会议每年至少召开一次。"),
    article(41, SOUTH, 1, "红白事不得占用村路超过一天。"),
    article(51, NORTH, 1, "北沟村的村路夜里不许停车。"),
    article(
        61, GUIDES, 0, "堵路是常事。", kind=ArticleKind.SECTION, label="先说结论", attributes=GUIDE_FACTS
    ),
)


class FakeShelf:
    def __init__(self, articles: list[Article]) -> None:
        self.articles = articles
        self.readings: dict[tuple[int, date], Reading] = {}  # how an article read on a day
        self.ended: dict[
            int, tuple[str, ...]
        ] = {}  # standard answer's key → its articles that read otherwise now
        self.higher: dict[int, Higher] = {}  # lower article's key → what goes before it

    def get_article(self, article_id: int) -> Article:
        found = [a for a in self.articles if a.id == article_id]
        if not found:
            raise NotFound
        return found[0]

    def find_neighbours(self, article: Article) -> tuple[Article | None, Article | None]:
        same = sorted(
            (a for a in self.articles if a.version.id == article.version.id), key=lambda a: a.ordinal
        )
        place = same.index(article)
        return (same[place - 1] if place else None, same[place + 1] if place + 1 < len(same) else None)

    def find_versions(self, article: Article) -> list[tuple[VersionCard, Article | None]]:
        return [(article.version, article)]

    def find_readings(
        self, articles: Sequence[Article], days: Sequence[date]
    ) -> dict[tuple[int, date], Reading]:
        ids = {a.id for a in articles}
        return {key: reading for key, reading in self.readings.items() if key[0] in ids and key[1] in days}

    def find_ended_bases(self, answers: Sequence[Article], *, on: date) -> dict[int, tuple[str, ...]]:
        return {a.id: self.ended[a.id] for a in answers if a.id in self.ended}

    def find_higher(self, articles: Sequence[Article], *, on: date) -> dict[int, Higher]:
        return {a.id: self.higher[a.id] for a in articles if a.id in self.higher}

    def find_in_law(self, title: str, number: int, suffix: int, *, on: date) -> Article | None:
        for a in self.articles:
            if (
                a.version.title == title
                and (a.number, a.suffix) == (number, suffix)
                and a.version.answers_on(on)
            ):
                return a
        return None


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}


class FakePinned:
    generation = "law:000001 local:000001"

    def __init__(self, library: FakeLibrary) -> None:
        self._library = library

    def search(self, question: str, *, on: date, scope: Scope, k: int = 10, kinds: Any = None) -> Search:
        self._library.searched.append(question)
        self._library.threads.add(get_ident())
        if self._library.fails is not None:
            raise self._library.fails
        ranked = sorted(
            (
                (len(_pairs(question) & _pairs(a.text + str(a.attributes.get("title", "")))), a)
                for a in self._library.articles
            ),
            key=lambda pair: -pair[0],
        )
        hits = [
            Hit(a, (score / ranked[0][0]) ** 6, (f"lexical {rank}",))  # as odds beside the best
            for rank, (score, a) in enumerate(ranked, start=1)
            if score and scope.sees(a.version.scope) and a.version.answers_on(on)
        ]
        guides = [hit for hit in hits if hit.article.version.kind is DocumentKind.GUIDE]
        laws = [hit for hit in hits if hit.article.version.kind is not DocumentKind.GUIDE]
        exact = [
            Hit(citation.article, 100.0, ("exact",))
            for citation in self.resolve(question, on=on)
            if citation.article is not None and citation.verdict is CitationVerdict.IN_FORCE
        ]
        bears = bool(exact or laws) if self._library.bears is None else self._library.bears
        return Search((exact + laws)[:k], guides, bears)

    def resolve(self, text: str, *, on: date, scope: Scope | None = None) -> list[Citation]:
        self._library.threads.add(get_ident())
        found = []
        nearest: str | None = None
        for match in _CITED.finditer(text):
            law = match["quoted"] or match["plain"] or nearest
            nearest = law
            number = number_of(match["n"])
            span = CitationSpan(match.start(), match.end(), law, number, 0)
            named = [a for a in self._library.articles if a.version.title == law and a.number == number]
            verdict = CitationVerdict.NOT_FOUND
            if named:
                in_force = named[0].version.validity_on(on) is Validity.IN_FORCE
                verdict = CitationVerdict.IN_FORCE if in_force else CitationVerdict.REPEALED
            found.append(Citation(span, verdict, named[0] if named else None))
        return found


@cache
def _shipped_words() -> StaticEmbedder:
    return StaticEmbedder.open(SHIPPED_MODEL, SHIPPED_MODEL)


class FakeLibrary:
    def __init__(self, articles: Sequence[Article] = ARTICLES) -> None:
        self.articles = list(articles)
        self.searched: list[str] = []
        self.threads: set[int] = set()
        self.fails: Exception | None = None
        self.bears: bool | None = None  # None: whatever shares two characters with the question
        self.deaf = False  # no table of words for the ear
        self.when_pinned: Callable[[], None] | None = None

    def embed_words(self, texts: Sequence[str]) -> Vectors:
        if self.deaf:
            raise Unavailable("向量模型读不出来。", code="no_model")
        return _shipped_words().embed(texts)

    def pin(self) -> FakePinned:
        if self.when_pinned is not None:
            self.when_pinned()
        return FakePinned(self)

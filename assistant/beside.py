"""当时 and 现在: each source set beside its reading on the day it happened, where the two differ."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from assistant.fact_date import FactDate
from assistant.sources import source_of
from assistant.types import AskNext, Beside, Notice, Source
from knowledge.readings import Reading
from knowledge.service import Shelf
from knowledge.titles import normal_title, short_title
from knowledge.types import VALIDITY_NAMES, Article, Scope

TRANSITIONS = Path(__file__).parent / "data" / "transitions.toml"
ASKED_ABOUT = 2  # of the first sources: a change in what stands further down decides little
RECENT = timedelta(days=5 * 366)  # a change longer ago seldom matters to what is asked today without a date
NAMED = 3  # earlier laws named on a card


@dataclass(frozen=True, slots=True)
class Compared:
    """The sources with what stands beside them, what is to be known of it, and what is to be asked."""

    sources: tuple[Source, ...]
    notices: tuple[Notice, ...] = ()
    ask: tuple[AskNext, ...] = ()


@dataclass(frozen=True, slots=True)
class Days:
    """The day whose law answers, today, and what the question says of when it happened."""

    on: date
    today: date
    happened: tuple[FactDate, ...]

    @property
    def others(self) -> tuple[date, ...]:
        """The days to compare with, latest first: today where another day's law answers, else the days spoken of."""
        if self.on != self.today:
            return (self.today,)
        spoken = {min(fact.last, self.today) for fact in self.happened}
        return tuple(sorted(spoken - {self.today}, reverse=True))


def set_beside(
    sources: Sequence[Source], articles: Mapping[int, Article], *, shelf: Shelf, scope: Scope, days: Days
) -> Compared:
    """Compare each source with how it read on the other day; where no day is told, ask if the law changed lately."""
    if not days.others:
        return Compared(tuple(sources), ask=_ask_when(sources, articles, shelf, days))
    readings = shelf.find_readings(list(articles.values()), days.others)
    compared: list[Source] = []
    for source in sources:
        article = articles.get(source.article_id) if source.article_id is not None else None
        beside = _beside(article, readings, scope, days) if article is not None else None
        compared.append(replace(source, beside=beside) if beside else source)
    ask = () if days.on != days.today else _ask_which_side(compared, days)
    return Compared(tuple(compared), tuple(_notices(compared, days)), ask)


def find_transitions(sources: Iterable[Source], shelf: Shelf, *, on: date) -> list[Article]:
    """The articles that say which of two laws applies to what happened before (民法典时间效力规定 …), where needed."""
    found: dict[int, Article] = {}
    laws = {normal_title(source.law) for source in sources if source.beside and not source.beside.now}
    for law, by, number in _transitions():
        if law in laws and (article := shelf.find_in_law(by, number, 0, on=on)) is not None:
            found[article.id] = article
    return list(found.values())


@cache
def _transitions() -> tuple[tuple[str, str, int], ...]:
    rows = tomllib.loads(TRANSITIONS.read_text("utf-8"))["transition"]
    return tuple((normal_title(row["law"]), row["by"], number) for row in rows for number in row["articles"])


def _beside(
    article: Article, readings: Mapping[tuple[int, date], Reading], scope: Scope, days: Days
) -> Beside | None:
    for day in days.others:
        reading = readings.get((article.id, day))
        if reading is not None and (beside := _as_beside(article, reading, scope, now=day == days.today)):
            return beside
    return None


def beside_words(beside: Beside) -> str:
    """One line over the other text: 当时（2019-12-31）是《…》第二十二条，写法不同："""
    when = f"现在（{beside.on}）" if beside.now else f"当时（{beside.on}）"
    if beside.state == "not_here":
        named = "、".join(f"《{title}》" for title in beside.earlier)
        if beside.now:
            return f"{when}的文本没有入库，现在怎么写的要另查。"
        return f"{when}这一版还没施行，{'那时用的是' + named + '，' if named else '那时的文本'}原文没有入库，要另查。"
    if beside.state == "not_found":
        return f"{when}的文本里没有对应的条。"
    place = f"《{beside.short_title}》{beside.label}"
    if beside.state == "other_number":
        return f"{when}是{place}，内容一样。"
    return f"{when}是{place}，写法不同（{beside.validity_name}，{beside.version} 版）："


def _as_beside(article: Article, reading: Reading, scope: Scope, *, now: bool) -> Beside | None:
    other = reading.article
    if other is not None and not (scope.sees(other.version.scope) and other.version.answers_on(reading.on)):
        other = None
    if other is None:
        missing = tuple(short_title(title) for title in reading.missing)
        if reading.here and not missing:
            return Beside(on=reading.on, now=now, state="not_found")
        begins = article.version.effective_from
        if not now and begins is not None and begins <= reading.on:
            return None  # amended, its new text not here: the source says so itself
        return Beside(on=reading.on, now=now, state="not_here", earlier=missing[:NAMED])
    same_law = normal_title(other.version.title) == normal_title(article.version.title)
    if reading.same_words and same_law and other.key == article.key:
        return None
    shown = source_of(other, n=0, on=reading.on, why=())
    return Beside(
        on=reading.on,
        now=now,
        state="other_number" if reading.same_words else "other_words",
        article_id=other.id,
        law=shown.law,
        short_title=shown.short_title,
        label=shown.label,
        text=shown.text,
        version=shown.version,
        effective_from=shown.effective_from,
        validity_name=VALIDITY_NAMES[other.version.validity_on(reading.on)],
    )


def _notices(sources: Sequence[Source], days: Days) -> Iterable[Notice]:
    differing = [source for source in sources if source.beside]
    if not differing:
        return
    if days.on != days.today:
        numbers = "、".join(str(source.n) for source in differing)
        yield Notice(
            "law_changed_since", f"按 {days.on} 的法律答。后来有变化的，现在怎么写并排列在依据 {numbers} 里。"
        )
        return
    words = "、".join(dict.fromkeys(f"“{fact.words}”" for fact in days.happened if fact.first <= days.today))
    quoted = [str(s.n) for s in differing if s.beside and s.beside.text]
    how = (
        f"当时不一样的，并排列在依据 {'、'.join(quoted)} 里"
        if quoted
        else "当时还没有这一版，见各条下面的说明"
    )
    yield Notice(
        "law_changed",
        f"你说的是{words}的事。先按今天的法律答；{how}。该用哪一个，要看事情是哪天发生、持续到哪天。",
    )


def _ask_when(
    sources: Sequence[Source], articles: Mapping[int, Article], shelf: Shelf, days: Days
) -> tuple[AskNext, ...]:
    """Ask on which side of a recent change it happened, where a first source read otherwise before."""
    if days.happened or days.on != days.today:
        return ()
    for source in sources[:ASKED_ABOUT]:
        article = articles.get(source.article_id) if source.article_id is not None else None
        since = article.version.effective_from if article is not None else None
        if article is None or since is None or not days.today - RECENT <= since <= days.today:
            continue
        eve = since - timedelta(days=1)
        before = shelf.find_readings([article], [eve]).get((article.id, eve))
        if before is not None and before.article is not None and not before.same_words:
            return (_which_side(since),)
    return ()


def _ask_which_side(sources: Sequence[Source], days: Days) -> tuple[AskNext, ...]:
    """Ask for the day where a stretch of time holds the first day of the text that a source quotes."""
    for source in sources:
        since = source.effective_from
        if source.beside is None and since is not None:
            for fact in days.happened:
                if fact.first < since <= fact.last and fact.first != date.min and source.effective_confirmed:
                    return (_which_side(since),)
    return ()


def _which_side(since: date) -> AskNext:
    day = f"{since.year}年{since.month}月{since.day}日"
    return AskNext("这事是什么时候的", (f"{day}以前", f"{day}以后"))

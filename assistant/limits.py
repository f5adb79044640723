"""期限 of an answer: which time limits belong to the question, and their last day where it tells the day they start."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.fact_date import FactDate
from assistant.types import LimitBasis, LimitCard, LimitFurther, Source
from core.errors import InvalidInput
from knowledge.numerals import article_label
from knowledge.service import Shelf
from knowledge.time_limits import RULE_NAMES, Further, TimeLimit, TimeLimits
from knowledge.titles import resolve_title, short_title

MOST = 3
MOST_ASKED = 2
ASKS_HOW_LONG = re.compile(
    r"(?:多久|几天|几日|多少天|几个?月|多少个?月|几年|多少年|多长时间)[之以]?(?:内|里)?|最晚|啥时候(?:以|之)?前|期限|时效|过期|来得及|晚不晚|赶趟"
)
NO_LIMIT, CIVIL = "no_limit", "civil_limitation"
PAST_RESTARTS = "先看中间有没有停过、重新算过，问过法律顾问再说，别急着放弃"
PAST = "起算的日子对不对、有没有别的办法，马上问法律顾问"


def find_limits(
    question: str,
    sources: Sequence[Source],
    *,
    limits: TimeLimits,
    shelf: Shelf,
    happened: Sequence[FactDate],
    on: date,
    today: date,
    of_guide: Sequence[str] = (),
) -> tuple[LimitCard, ...]:
    """At most three: first those whose words stand in the question and whose article is among the sources.

    Then those the guide names (``of_guide``), where an article they rest on is on the shelf: its first one, and what the
    question speaks of, since a guide is broader than a question. What has no time limit (民法典 196) takes the place of
    the three years: it must never be shown as expired.
    """
    worded = _find_worded(question, sources, limits, moved=on != today)
    named = {limit.id: limit for limit in limits.find()}
    brought = [
        named[one]
        for place, one in enumerate(of_guide)
        if one in named and named[one] not in worded and (not place or _is_spoken_of(named[one], question))
    ]
    chosen = _without_expiry([*worded, *brought], question, limits)
    nearest: list[LimitCard] = []
    starting = _find_starting([limit for limit in chosen if limit in worded], chosen, question)
    for limit in chosen:
        start = _start(happened, today) if limit is starting else None
        card = limit_card(limit, limits, shelf, start=start, on=on, today=today)
        if limit not in brought or any(basis.article_id is not None for basis in card.basis):
            nearest.append(card)
    return tuple(nearest[:MOST])


def find_asked_articles(
    question: str, sources: Sequence[Source], limits: TimeLimits
) -> list[tuple[str, int]]:
    """Where a question asks how long there is, and no source tells: the articles of the limits it speaks of, two at most.

    The general three years (民法典 188) only where it speaks of no other.
    """
    if ASKS_HOW_LONG.search(question) is None:
        return []
    spoken_of = [limit for limit in limits.find() if _is_spoken_of(limit, question)]
    others = [limit for limit in spoken_of if limit.id not in (CIVIL, NO_LIMIT)]
    chosen = others or [limit for limit in spoken_of if limit.id == CIVIL]
    governing = {(title, source.article) for source in sources for title in resolve_title(source.law)}
    rests_on = [limit.basis[0] for limit in chosen]
    if any((title, str(number)) in governing for law, number in rests_on for title in resolve_title(law)):
        return []
    return list(dict.fromkeys(rests_on))[:MOST_ASKED]


def _find_worded(
    question: str, sources: Sequence[Source], limits: TimeLimits, *, moved: bool
) -> list[TimeLimit]:
    """``moved``: the sources are of another day than the step, whose law may have other numbers; the law suffices."""
    governing = [
        (title, source.article)
        for source in sources
        if source.on_shelf
        for title in resolve_title(source.law)
    ]
    found: list[tuple[int, TimeLimit]] = []
    for limit in limits.find():
        if not _is_spoken_of(limit, question):
            continue
        rests_on = [(title, str(n)) for law, n in limit.basis for title in resolve_title(law)]
        places = [governing.index(article) for article in rests_on if article in governing]
        if not places and moved and not limit.by_fact_day:
            titles = {title for title, _ in rests_on}
            places = [place for place, (title, _) in enumerate(governing) if title in titles]
        if places:
            found.append((min(places), limit))
    return [limit for _, limit in sorted(found, key=lambda one: one[0])]


def _find_starting(
    worded: Sequence[TimeLimit], chosen: Sequence[TimeLimit], question: str
) -> TimeLimit | None:
    """The one limit the day spoken of can start.

    Of two the question speaks of, nobody can tell which. Of a guide's, only one whose own words stand beside the day: one
    the question speaks of before the guide's first.
    """
    if worded:
        return worded[0] if len(worded) == 1 and _is_told(worded[0], question) else None
    told = [limit for limit in chosen if limit.starts is not None and limit.starts.search(question)]
    if not told or any(limit.id == NO_LIMIT for limit in chosen):
        return None
    return next((limit for limit in told if _is_spoken_of(limit, question)), told[0])


def limit_card(
    limit: TimeLimit, limits: TimeLimits, shelf: Shelf, *, start: date | None, on: date, today: date
) -> LimitCard:
    """A line of the table as it is shown, its last day counted where there is a start.

    Procedure follows the day the step is taken: today, or the last day where that is past. What is of substance follows
    ``on``, the day it happened.
    """
    counted, how = None, RULE_NAMES[limit.rule] + "。" if limit.length else ""
    if start is not None:
        try:
            counted = limits.due(limit, start)
        except InvalidInput as error:
            how = error.message
    step = min(today, counted.due) if counted else today
    basis_on = on if limit.by_fact_day else step
    return LimitCard(
        id=limit.id,
        title=limit.title,
        start_fact=limit.start,
        span=limit.span,
        start=start if counted else None,
        due=counted.due if counted else None,
        days_left=(counted.due - today).days if counted else None,
        how=counted.how if counted else how,
        restarts=limit.restarts,
        basis=tuple(_basis(law, number, shelf, basis_on) for law, number in limit.basis),
        note=limit.note,
        confirmed=limit.confirmed and not (counted and counted.disputed),
        basis_on=basis_on,
        longest=tuple(_longest(one, limits, start if counted else None) for one in limit.longest),
        extension=_extension(limit, limits, start if counted else None),
    )


def _longest(further: Further, limits: TimeLimits, start: date | None) -> LimitFurther:
    return LimitFurther(further.says, limits.at_longest(further, start).due if start else None)


def _extension(limit: TimeLimit, limits: TimeLimits, start: date | None) -> LimitFurther | None:
    if limit.extension is None:
        return None
    try:
        due = limits.extended(limit, limit.extension, start).due if start else None
    except InvalidInput:  # working days no calendar covers
        due = None
    return LimitFurther(limit.extension.says, due)


def further_words(limit: LimitCard) -> tuple[str, ...]:
    """Lines for what is longer than the limit: 从受到损害那天起，最长二十年；就从 2026-01-05 起算，到 2046-01-05."""
    longest = [
        f"{one.says}；就从 {limit.start} 起算，到 {one.due}" if one.due else one.says for one in limit.longest
    ]
    more = limit.extension
    after = [f"{more.says}，到 {more.due}" if more.due else more.says] if more else []
    return (*longest, *after)


def _without_expiry(found: list[TimeLimit], question: str, limits: TimeLimits) -> list[TimeLimit]:
    if not any(limit.id == CIVIL for limit in found):
        return found
    none = limits.get(NO_LIMIT)
    if none.words is None or none.words.search(question) is None:
        return found
    return [none, *(limit for limit in found if limit.id not in (CIVIL, NO_LIMIT))]


def _is_spoken_of(limit: TimeLimit, question: str) -> bool:
    return limit.words is not None and limit.words.search(question) is not None


def _is_told(limit: TimeLimit, question: str) -> bool:
    """Whether the day spoken of can be its start: the day of a loan or of a hiring is none."""
    return limit.starts is None or limit.starts.search(question) is not None


def _start(happened: Sequence[FactDate], today: date) -> date | None:
    """The one day spoken of, where it is known to the day and has come.

    Of two days, or for two limits, nobody can tell which starts which; a last day too late does harm, so none is given.
    """
    days = {fact.day for fact in happened}
    (day,) = days if len(days) == 1 else (None,)
    return day if day is not None and day <= today else None


def _basis(law: str, number: int, shelf: Shelf, on: date) -> LimitBasis:
    article = shelf.find_in_law(law, number, 0, on=on)
    if article is None:
        return LimitBasis(f"{short_title(law)}{article_label(number, 0)}", None)
    return LimitBasis(f"{article.version.short_title}{article.label}", article.id)


def limit_words(limit: LimitCard) -> str:
    """The limit in one line: 最晚 2026-12-14 周一，还有 18 天; without a start: 从调解协议生效起 30 日.

    A day that has passed says so and no more: whether it was paused or began anew is for a person to see.
    """
    if limit.due is None or limit.days_left is None:
        return f"从{limit.start_fact}起 {limit.span}" if limit.start_fact else limit.span
    last = f"最晚 {limit.due} 周{'一二三四五六日'[limit.due.weekday()]}"
    if limit.days_left >= 0:
        return f"{last}，还有 {limit.days_left} 天" if limit.days_left else f"{last}，就是今天"
    return f"{last}，已经过了 {-limit.days_left} 天。{PAST_RESTARTS if limit.restarts else PAST}"

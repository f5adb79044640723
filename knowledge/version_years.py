"""The year by which running text says which version of a law it cites: 民事诉讼法（2021年修正）第二百零一条."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.title_spans import NUMBER, fold
from knowledge.titles import TitleBook
from knowledge.types import CitationSpan

_MADE = r"(?:年?\s*(?:第[一二三四五六]次)?(?:修正|修订|修改|公布|通过|施行)?\s*(?:版|文本|本)?)"
_YEAR = rf"(?P<year>(?:19|20)\d\d)\s*{_MADE}"
# Between a title and its number: 民诉2021第201条, 《民事诉讼法》2021年修正版第201条, 民诉(2021)201
_BETWEEN = re.compile(
    rf"(?:\(\s*{_YEAR}\s*\)|{_YEAR.replace('?P<year>', '?P<bare>')})的?\s*"
    rf"(?=第\s*{NUMBER}|{NUMBER}\s*(?:之\s*{NUMBER}\s*)?(?:条|[、,]|$)|\d{{1,4}}(?!\d)(?![年月]))"
)
_BEFORE = re.compile(rf"{_YEAR}的?\s*《?(?:中华人民共和国)?$")
_INSIDE = re.compile(rf"\(\s*{_YEAR}\s*\)[》〉]?\s*")
_AFTER = re.compile(rf"\s*\(\s*{_YEAR}\s*\)")
_CLOSING = re.compile(r"[》〉]\s*$")


def blank_years(text: str, book: TitleBook) -> str:
    """The text with the years that stand between a title and its number made spaces, character for character."""
    folded = fold(text)
    blanked = list(text)
    for match in _BETWEEN.finditer(folded):
        start = len(folded[: match.start()].rstrip())
        if _CLOSING.search(folded[:start]) or book.find_ending(folded, start):
            blanked[match.start() : match.end()] = " " * (match.end() - match.start())
    return "".join(blanked)


def add_years(text: str, spans: Sequence[CitationSpan]) -> list[CitationSpan]:
    """The spans, each with the year its text gives beside it; the year goes for all numbers of one title."""
    folded = fold(text)
    dated: list[CitationSpan] = []
    for span in spans:
        year = _read_year(folded, span) if span.law else None
        if year is None and dated and _goes_on(folded, dated[-1], span):
            year = dated[-1].year
        dated.append(replace(span, year=year))
    return dated


def _read_year(folded: str, span: CitationSpan) -> int | None:
    cited = folded[span.start : span.end]
    found = _BETWEEN.search(cited) or _INSIDE.search(cited) or _AFTER.match(folded, span.end)
    found = found or _BEFORE.search(folded[: span.start])
    if found is None:
        return None
    named = found.groupdict()
    return int(named.get("year") or named["bare"])


def _goes_on(folded: str, before: CitationSpan, span: CitationSpan) -> bool:
    """Whether a number only continues the one before: 民诉（2021）第201条、第205条."""
    between = folded[before.end : span.start]
    return (
        before.law == span.law
        and re.fullmatch(r"\s*(?:[、,至到-]|和|及|与|或|以及)?\s*", between) is not None
    )

"""The table of time limits (期限): what starts each, how long it is, how it is counted, on which article it rests."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from core.errors import NotFound
from knowledge.counting import Counted, Holidays, Rule, Unit, count
from knowledge.numerals import parse_number

TABLE = Path(__file__).parent / "data" / "time_limits.toml"
RULE_NAMES: dict[Rule, str] = {
    "A": "民事期间（民法典第二百条到第二百零三条）：当天不算，最后一天放假的顺延",
    "B": "诉讼期间（民事诉讼法第八十五条）：当天不算，最后一天放假的顺延，邮寄以寄出为准",
    "C": "按工作日数",
    "D": "固定期间：不中止、不中断、不延长",
}


@dataclass(frozen=True, slots=True)
class Further:
    """What a limit is at the longest whatever was known, or the span that comes after it."""

    says: str  # 从受到损害那天起，最长二十年
    length: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """One line of the table. ``length`` 0: no time limit at all, which is worth saying too."""

    id: str
    title: str
    start: str  # 调解协议生效: the fact it starts with
    length: int
    unit: Unit
    rule: Rule
    restarts: bool
    basis: tuple[tuple[str, int], ...]  # (title as people write it, article number)
    words: re.Pattern[str] | None
    note: str
    confirmed: bool
    starts: re.Pattern[str] | None = None  # words that tell the day spoken of is the one it starts with
    by_fact_day: bool = (
        False  # of substance: the law of the day it happened; else of the day the step is taken
    )
    longest: tuple[Further, ...] = ()
    extension: Further | None = None

    @property
    def span(self) -> str:
        """30 日, 6 个月, 3 年."""
        if not self.length:
            return "不受时效限制"
        return f"{self.length} {'个月' if self.unit == '月' else self.unit}"


@cache
def read_limits(path: Path = TABLE) -> tuple[TimeLimit, ...]:
    """Every line, in the order of the table."""
    rows = tomllib.loads(path.read_text("utf-8"))["limit"]
    return tuple(
        TimeLimit(
            id=row["id"],
            title=row["title"],
            start=row["from"],
            length=row["length"],
            unit=row["unit"],
            rule=row["rule"],
            restarts=row.get("restarts", False),
            basis=tuple(_basis(row["basis"])),
            words=re.compile(row["words"]) if "words" in row else None,
            note=row.get("note", ""),
            confirmed=row.get("confirmed", True),
            starts=re.compile(row["starts"]) if "starts" in row else None,
            by_fact_day=row.get("by_fact_day", False),
            longest=tuple(Further(**further) for further in row.get("longest", ())),
            extension=Further(**row["extension"]) if "extension" in row else None,
        )
        for row in rows
    )


def _basis(names: Iterable[str]) -> Iterable[tuple[str, int]]:
    for name in names:
        title, _, written = name.rpartition(" ")
        number = parse_number(written)
        if not title or number is None:
            raise ValueError(f"not an article: {name}")
        yield title, number


class TimeLimits:
    """The table with the calendar it is counted by."""

    def __init__(self, holidays: Holidays) -> None:
        self._holidays = holidays
        self._by_id = {limit.id: limit for limit in read_limits()}

    def find(self) -> list[TimeLimit]:
        return list(self._by_id.values())

    def get(self, limit_id: str) -> TimeLimit:
        """Raises NotFound."""
        if limit_id not in self._by_id:
            raise NotFound("期限表里没有这一项，看看期限表里的编号。", code="no_such_limit")
        return self._by_id[limit_id]

    def due(self, limit: TimeLimit, start: date) -> Counted | None:
        """The last day, counted from a start; None where there is no limit. Raises InvalidInput, see ``count``."""
        if not limit.length:
            return None
        return count(start, limit.length, limit.unit, limit.rule, self._holidays)

    def at_longest(self, further: Further, start: date) -> Counted:
        """The day no claim outlives, were the start the day the cap starts with: it starts then or before, so no later."""
        return count(start, further.length, further.unit, "D", self._holidays)

    def extended(self, limit: TimeLimit, further: Further, start: date) -> Counted:
        """The last day with the span that comes after. Raises InvalidInput, see ``count``."""
        if further.unit != limit.unit:
            first = count(start, limit.length, limit.unit, limit.rule, self._holidays)
            return count(first.nominal, further.length, further.unit, limit.rule, self._holidays)
        return count(start, limit.length + further.length, limit.unit, limit.rule, self._holidays)

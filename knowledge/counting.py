"""Counting a time limit: from the day something happened to the last day, with the reason in words.

民法典 200–203 (start day out, a month or year ends on the same-numbered day, a last day on a holiday moves to the next
working day), 民事诉讼法 85 for what is done before a court. Limits that nothing pauses or extends (rule D) are not moved:
whether a last day off moves them is disputed, and for a reminder the earlier day is the safe one.
"""

from __future__ import annotations

import calendar as months
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from core.errors import InvalidInput

SHIPPED = Path(__file__).parent / "data" / "holidays.toml"
Unit = Literal["日", "月", "年", "工作日", "小时"]
Rule = Literal["A", "B", "C", "D"]
ROLLS = ("A", "B")


@dataclass(frozen=True, slots=True)
class Holidays:
    """The State Council's calendar: days off and weekends worked, for the years it covers."""

    years: frozenset[int]
    off: frozenset[date]
    worked: frozenset[date]

    def is_working(self, day: date) -> bool:
        """Raises KeyError for a year that is not covered."""
        if day.year not in self.years:
            raise KeyError(day.year)
        return day in self.worked or (day.weekday() < 5 and day not in self.off)


@dataclass(frozen=True, slots=True)
class Counted:
    """The last day, the day it would be without holidays, and how it was counted."""

    due: date
    nominal: date
    how: str
    disputed: bool = False  # whether a last day off moves it is disputed, and this one is off


def read_holidays(path: Path = SHIPPED) -> Holidays:
    """Raises InvalidInput where the file cannot be read as one."""
    try:
        years = tomllib.loads(path.read_text("utf-8"))
        off = {day for year, told in years.items() for span in told["dates"] for day in _days(year, span)}
        worked = {date.fromisoformat(f"{year}-{day}") for year, told in years.items() for day in told["work"]}
        return Holidays(frozenset(map(int, years)), frozenset(off), frozenset(worked))
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise InvalidInput(
            f"放假安排 {path} 读不出来，请照自带的 holidays.toml 的样子写。", code="bad_holidays"
        ) from error


def _days(year: str, span: str) -> list[date]:
    first, _, last = span.partition("..")
    begin, end = date.fromisoformat(f"{year}-{first}"), date.fromisoformat(f"{year}-{last or first}")
    return [begin + timedelta(days=n) for n in range((end - begin).days + 1)]


def count(start: date, length: int, unit: Unit, rule: Rule, holidays: Holidays) -> Counted:
    """The last day of a limit that starts with something that happened on ``start``, which itself is not counted.

    Raises InvalidInput for hours, and for working days in a year the calendar does not cover.
    """
    if unit == "小时":
        raise InvalidInput("这个期限按小时算，从那一刻起算，不是按天。", code="counted_in_hours")
    if unit == "工作日":
        return _count_working(start, length, holidays)
    nominal = _add(start, length, unit)
    said = f"从 {start} 第二天起数 {length} {_measure(unit)}，到 {_day(nominal)}"
    if rule not in ROLLS:
        return _fixed(nominal, said + "；这个期限不停、不断、不延长", holidays)
    try:
        due = nominal
        while not holidays.is_working(due):
            due += timedelta(days=1)
    except KeyError as year:
        return Counted(nominal, nominal, said + f"；{year} 年的放假安排还没有，遇节假日可能顺延。")
    if due == nominal:
        return Counted(due, nominal, said + "。")
    return Counted(due, nominal, said + f"，那天放假，顺延到 {_day(due)}。")


def _fixed(nominal: date, said: str, holidays: Holidays) -> Counted:
    """A day nothing moves. Whether a day off does is disputed: the earlier day is given, and the doubt said."""
    doubt = "遇放假能不能顺延有争议，待核实，按早的准备。"
    try:
        if holidays.is_working(nominal):
            return Counted(nominal, nominal, said + "。")
    except KeyError as year:
        if nominal.weekday() < 5:
            return Counted(nominal, nominal, f"{said}。{year} 年的放假安排还没有，{doubt}")
    return Counted(nominal, nominal, f"{said}。那天放假，这种期限{doubt}", disputed=True)


def _count_working(start: date, length: int, holidays: Holidays) -> Counted:
    day, left = start, length
    try:
        while left:
            day += timedelta(days=1)
            left -= holidays.is_working(day)
    except KeyError as year:
        raise InvalidInput(f"{year} 年的放假安排还没有，工作日数不出来。", code="no_calendar") from None
    return Counted(day, day, f"从 {start} 第二天起数 {length} 个工作日，到 {_day(day)}。")


def _add(start: date, length: int, unit: Unit) -> date:
    try:
        if unit == "日":
            return start + timedelta(days=length)
        month = start.year * 12 + start.month - 1 + length * (12 if unit == "年" else 1)
        year, month = month // 12, month % 12 + 1
        return date(year, month, min(start.day, months.monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        raise InvalidInput("这个日期太远了，算不出来。", code="out_of_range") from None


def _measure(unit: Unit) -> str:
    return {"日": "日", "月": "个月", "年": "年"}.get(unit, unit)


def _day(day: date) -> str:
    return f"{day} 周{'一二三四五六日'[day.weekday()]}"

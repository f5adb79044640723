"""Counting time limits: the worked examples, ends of months, holidays, and years no calendar covers."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidInput, NotFound
from knowledge.counting import Counted, Rule, Unit, count, read_holidays
from knowledge.time_limits import RULE_NAMES, TimeLimits, read_limits

HOLIDAYS = read_holidays()
DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


def counted(start: str, length: int, unit: Unit, rule: Rule = "A") -> Counted:
    return count(date.fromisoformat(start), length, unit, rule, HOLIDAYS)


@pytest.mark.parametrize(
    ("start", "length", "unit", "rule", "due"),
    [
        ("2026-01-31", 30, "日", "B", "2026-03-02"),  # a Monday
        ("2023-05-31", 3, "年", "A", "2026-06-01"),  # 05-31 is a Sunday
        ("2025-08-31", 6, "月", "A", "2026-02-28"),  # a Saturday that was worked
        ("2025-01-31", 1, "月", "A", "2025-02-28"),
        ("2024-02-29", 1, "年", "A", "2025-02-28"),
        ("2025-09-16", 15, "日", "B", "2025-10-09"),  # 10-01, and the week after it
        ("2025-09-16", 15, "日", "D", "2025-10-01"),  # what nothing extends is not moved
        ("2026-09-18", 20, "工作日", "C", "2026-10-22"),
        ("2026-11-20", 3, "日", "A", "2026-11-23"),
        ("2026-11-19", 2, "日", "A", "2026-11-23"),  # a Saturday
    ],
)
def test_the_last_day(start: str, length: int, unit: Unit, rule: Rule, due: str) -> None:
    assert counted(start, length, unit, rule).due == date.fromisoformat(due)


def test_the_reason_is_told() -> None:
    moved = counted("2023-05-31", 3, "年")
    assert (
        moved.how == "从 2023-05-31 第二天起数 3 年，到 2026-05-31 周日，那天放假，顺延到 2026-06-01 周一。"
    )
    assert moved.nominal == date(2026, 5, 31)
    assert "不停、不断、不延长" in counted("2025-09-16", 15, "日", "D").how


def test_whether_a_fixed_last_day_that_is_off_moves_is_disputed() -> None:
    off = counted("2025-09-16", 15, "日", "D")  # 10-01
    assert (off.disputed, off.due) == (True, date(2025, 10, 1))
    assert "待核实" in off.how
    assert not counted("2025-09-09", 15, "日", "D").disputed
    assert counted("2028-12-05", 6, "月", "D").disputed is False  # 2029-06-05, a Tuesday no calendar covers
    assert counted("2028-12-03", 6, "月", "D").disputed  # a Sunday
    assert not counted("2025-09-16", 15, "日", "B").disputed


def test_a_year_no_calendar_covers_is_not_moved_and_says_so() -> None:
    far = counted("2026-12-05", 3, "年")
    assert (far.due, far.nominal) == (date(2029, 12, 5), date(2029, 12, 5))
    assert "2029 年的放假安排还没有，遇节假日可能顺延" in far.how
    with pytest.raises(InvalidInput, match="2027 年的放假安排还没有"):
        counted("2026-12-20", 20, "工作日", "C")


def test_a_roll_over_into_an_uncovered_year_is_not_guessed() -> None:
    end = count(date(2026, 12, 1), 30, "日", "A", HOLIDAYS)
    assert end.due == date(2026, 12, 31)


def test_hours_are_not_days() -> None:
    with pytest.raises(InvalidInput, match="按小时算"):
        counted("2026-01-01", 72, "小时")


def test_what_is_too_far_is_refused() -> None:
    with pytest.raises(InvalidInput, match="太远"):
        counted("9998-01-01", 3, "年")


@given(DAYS, st.integers(1, 60), st.sampled_from(["日", "月", "年"]), st.sampled_from(["A", "B", "D"]))
def test_never_before_its_end_and_never_on_a_day_off_that_is_known(
    start: date, length: int, unit: Unit, rule: Rule
) -> None:
    found = count(start, length, unit, rule, HOLIDAYS)
    assert start < found.nominal <= found.due
    assert (found.due - found.nominal).days <= 9
    if rule != "D" and found.nominal.year in HOLIDAYS.years and found.due.year in HOLIDAYS.years:
        assert HOLIDAYS.is_working(found.due)
    later = count(start + timedelta(days=1), length, unit, rule, HOLIDAYS)
    assert later.nominal >= found.nominal


def test_a_calendar_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "放假.toml"
    own.write_text('[2029]\nsource = "样例"\ndates = ["12-05..12-06"]\nwork = ["12-08"]\n', "utf-8")
    assert count(date(2026, 12, 5), 3, "年", "A", read_holidays(own)).due == date(2029, 12, 7)
    own.write_text("[2029]\nwork = 3\n", "utf-8")
    with pytest.raises(InvalidInput, match="读不出来"):
        read_holidays(own)


def test_every_line_of_the_table_can_be_counted_or_says_why_not() -> None:
    limits = TimeLimits(HOLIDAYS)
    start = date(2026, 1, 5)
    for limit in limits.find():
        assert limit.basis
        assert limit.rule in RULE_NAMES
        if limit.unit == "小时":
            with pytest.raises(InvalidInput):
                limits.due(limit, start)
        elif limit.length:
            found = limits.due(limit, start)
            for further in limit.longest:
                assert limits.at_longest(further, start).due > start
            assert found is not None
            assert found.due > start
            assert limit.start
        else:
            assert limits.due(limit, start) is None
    with pytest.raises(NotFound):
        limits.get("nothing")


def test_ids_are_stable_and_single() -> None:
    ids = [limit.id for limit in read_limits()]
    assert len(ids) == len(set(ids)) >= 40
    assert {
        "judicial_confirmation",
        "civil_limitation",
        "labour_arbitration",
        "administrative_review",
    } <= set(ids)

"""Instants are UTC, days are Shanghai's."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from core.clock import SystemClock, today
from tests.fakes import FixedClock


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2026, 11, 24, 15, 59, 59, tzinfo=UTC), date(2026, 11, 24)),
        (datetime(2026, 11, 24, 16, 0, tzinfo=UTC), date(2026, 11, 25)),
        (datetime(2026, 12, 31, 16, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_the_day_turns_at_midnight_in_shanghai(instant: datetime, day: date) -> None:
    assert today(FixedClock(instant)) == day


def test_the_machine_s_clock_is_aware() -> None:
    assert SystemClock().now().tzinfo is UTC

"""Days of the lunar calendar (农历), which is how villages date weddings, loans and quarrels."""

from __future__ import annotations

from datetime import date, timedelta

from lunardate import LunarDate

FIRST_YEAR, LAST_YEAR = 1901, 2098  # what the library's table covers, less the edges


def lunar_year_of(day: date) -> int:
    """The lunar year a day lies in: 2026-02-16 is the last day of 2025."""
    return int(LunarDate.from_solar_date(day.year, day.month, day.day).year)


def lunar_span(
    year: int, month: int, day: int | None = None, *, leap: bool = False
) -> tuple[date, date] | None:
    """First and last day of a lunar month, or of one day in it; None where the year has no such day.

    >>> lunar_span(2025, 12)
    (datetime.date(2026, 1, 19), datetime.date(2026, 2, 16))
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        first = LunarDate(year, month, day or 1, leap).to_solar_date()
        if day is not None:
            return first, first
        try:
            last = LunarDate(year, month, 30, leap).to_solar_date()
        except ValueError:  # a short month
            last = LunarDate(year, month, 29, leap).to_solar_date()
    except ValueError:
        return None
    return first, last


def lunar_eve(year: int) -> tuple[date, date] | None:
    """除夕 of a lunar year: the day before the next one begins."""
    following = lunar_span(year + 1, 1, 1)
    return None if following is None else (following[0] - timedelta(days=1),) * 2

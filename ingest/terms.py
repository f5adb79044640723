"""The last day of a paper that sets itself a term, as normative documents must."""

from __future__ import annotations

import re
from datetime import date, timedelta

from knowledge.numerals import parse_number, read_day

_N = r"[0-9０-９零〇○一二三四五六七八九十]{1,4}"
_TERM = re.compile(  # in the sentence that says from when it is in force, so that no permit's term is meant
    rf"(?:施行|实施|执行)(?:[^。]{{0,12}}|。(?:本[^，。]{{1,8}})?)有效期\s*(?:限)?\s*(?:为|至|到)?\s*"
    rf"(?:(?P<years>{_N})\s*年(?![^。]{{0,3}}月)|(?P<y>{_N})\s*年\s*(?P<m>{_N})\s*月\s*(?P<d>{_N})\s*日)"
)


def read_valid_until(effective_from: date | None, closing: str) -> tuple[date | None, tuple[str, ...]]:
    """(last day in force, what to check): the day written; for N years, the day before N years are full."""
    found = _TERM.search(closing)
    if found is None:
        return None, ()
    if found["years"]:
        years = parse_number(found["years"])
        last = count_years(effective_from, years)
        if last is None:
            return None, ("写了有效期，但算不出截止日，请核实。",)
        return last, (f"有效期 {years} 年，截止日 {last.isoformat()} 是推算的，请核实。",)
    last = read_day(found["y"], found["m"], found["d"])
    return last, () if last else ("有效期的截止日没有这一天，没有采用。",)


def count_years(first: date | None, years: int | None) -> date | None:
    """The day before so many years from the first day are full; None where either is not known, or over 100."""
    if first is None or not years or years > 100:
        return None
    try:
        full = first.replace(year=first.year + years)
    except ValueError:  # 29 February
        full = date(first.year + years, 3, 1)
    return full - timedelta(days=1)

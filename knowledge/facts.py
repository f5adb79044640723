"""What we know of versions that their own files do not say: first days in force, and what has ended.

Both lists are data with a source in every line: ``data/effective_dates.csv`` and ``data/status.csv``. The second is
entered in the table of status facts at start (``knowledge/status_list.py``).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from knowledge.release_types import StatusChange
from knowledge.titles import normal_number, normal_title
from knowledge.types import DateBasis, Validity

_DATA = Path(__file__).parent / "data"

# Files differ by some days on which day counts as a version's date: passed, signed, or published.
_SAME_VERSION = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class EffectiveDate:
    """The first day of the version of about this date."""

    label: date
    effective_from: date


@dataclass(frozen=True, slots=True)
class StatusFact:
    """A law's versions dated up to ``up_to`` (None: all of them) ended on ``since`` (None: day not known).

    Without a ``status`` nothing ended: there is only a note for the reader. With a ``document_number`` no version of
    another 文号 is meant.
    """

    up_to: date | None
    status: Validity | None
    since: date | None
    replaced_by: str
    note: str
    document_number: str = ""
    is_of_text: bool = False  # a live version's own words say it
    by_number_alone: bool = False  # its title is another: the 文号 must be the same

    def covers(self, version_date: date | None, document_number: str = "") -> bool:
        """Whether a version of this date and 文号 is meant; what it does not state of itself does not spare it.

        By our own lists, one without a date is meant only where all are.
        """
        mine, its = normal_number(self.document_number), normal_number(document_number)
        if (mine and its and mine != its) or (self.by_number_alone and mine != its):
            return False
        if self.up_to is None or (version_date is None and self.is_of_text):
            return True
        return version_date is not None and version_date <= self.up_to + _SAME_VERSION


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def _rows(name: str) -> list[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache(maxsize=1)
def _effective_dates() -> dict[str, list[EffectiveDate]]:
    found: dict[str, list[EffectiveDate]] = {}
    for row in _rows("effective_dates.csv"):
        fact = EffectiveDate(date.fromisoformat(row["version"]), date.fromisoformat(row["effective_from"]))
        found.setdefault(normal_title(row["title"]), []).append(fact)
    return found


def shipped_statuses() -> list[StatusChange]:
    """The lines of the status list we ship."""
    return [
        StatusChange(
            title=row["title"],
            status=Validity(row["status"]) if row["status"] else None,
            since=_day(row["since"]),
            up_to=_day(row["version"]),
            replaced_by=row["replaced_by"],
            note=row["note"],
            source=row["source"],
        )
        for row in _rows("status.csv")
    ]


def dated_titles() -> frozenset[str]:
    """The normal titles our list of first days speaks of."""
    return frozenset(_effective_dates())


def settle_first_day(
    title: str, promulgated: date | None, effective_from: date | None, basis: DateBasis
) -> tuple[date | None, DateBasis]:
    """A version's first day in force, and where it is known from.

    The file's own day stands where it lies after the version's date. Amended laws print the first day of
    the original law, or its 自公布之日起: against those our list goes first, and a day older than the version
    counts for nothing. What is left is the day of promulgation, marked as such.
    """
    if basis is DateBasis.CONFIRMED:
        return effective_from, basis
    if basis is DateBasis.TEXT and effective_from and (not promulgated or effective_from > promulgated):
        return effective_from, basis
    if promulgated is None:
        return (effective_from, DateBasis.ADOPTION) if effective_from else (None, DateBasis.UNKNOWN)
    near = [
        fact
        for fact in _effective_dates().get(normal_title(title), ())
        if abs(fact.label - promulgated) <= _SAME_VERSION
    ]
    if near:
        return min(near, key=lambda fact: abs(fact.label - promulgated)).effective_from, DateBasis.LIST
    if basis is DateBasis.TEXT and effective_from and effective_from >= promulgated - _SAME_VERSION:
        return effective_from, basis
    return promulgated, DateBasis.ADOPTION

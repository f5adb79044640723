"""The frozen values of the annual return."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casework.models import ServiceKind


class Grouping(StrEnum):
    TOWNSHIP = "township"
    VILLAGE = "village"
    ADVISER = "adviser"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class ReturnFigure:
    """One of the seven, of all groups together, and how it is counted."""

    kind: ServiceKind
    name: str
    unit: str
    count: int
    rule: str


@dataclass(frozen=True, slots=True)
class ReturnGroup:
    """A township, a village, an adviser or a month, and its part of each figure."""

    key: str
    name: str
    counts: dict[ServiceKind, int]


@dataclass(frozen=True, slots=True)
class AnnualReturn:
    """The seven figures of a year over confirmed entries. The groups of each figure add up to it."""

    year: int
    township: str | None  # of one alone; None: the district
    by: Grouping
    figures: tuple[ReturnFigure, ...]
    groups: tuple[ReturnGroup, ...]


@dataclass(frozen=True, slots=True)
class ReturnEntry:
    """An entry that adds one to a figure, without what was said in it."""

    id: str
    service_date: date
    recorder: str
    village: str | None
    township: str | None

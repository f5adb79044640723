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


GROUPING_NAMES = {
    Grouping.TOWNSHIP: "按乡镇",
    Grouping.VILLAGE: "按村",
    Grouping.ADVISER: "按人",
    Grouping.MONTH: "按月",
}
NOWHERE = {Grouping.TOWNSHIP: "没写乡镇", Grouping.VILLAGE: "不分村", Grouping.ADVISER: ""}


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


@dataclass(frozen=True, slots=True)
class CountingEntry:
    """An entry that adds one to a figure, and where it adds it."""

    kind: ServiceKind
    id: str
    service_date: date
    user_id: str
    recorder: str
    village_id: int | None
    village: str | None
    township_id: int | None
    township: str | None

    def group(self, by: Grouping) -> tuple[str, str]:
        """The key and the name of the group it adds to."""
        match by:
            case Grouping.MONTH:
                return str(self.service_date.month), f"{self.service_date.month}月"
            case Grouping.ADVISER:
                return self.user_id, self.recorder
            case Grouping.VILLAGE:
                return str(
                    self.village_id or 0
                ), f"{self.township} {self.village}" if self.village else NOWHERE[by]
            case Grouping.TOWNSHIP:
                return str(self.township_id or 0), self.township or NOWHERE[by]

    @property
    def place(self) -> tuple[int, str, int | None, int | None]:
        """What decides which groups it adds to: the month, whose it is, the village, the township."""
        return self.service_date.month, self.user_id, self.village_id, self.township_id

    def shown(self) -> ReturnEntry:
        return ReturnEntry(self.id, self.service_date, self.recorder, self.village, self.township)

"""The frozen values of the dispute statistics."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from casework.step_codes import ESCALATION_NAMES, Escalation


class DisputeItem(StrEnum):
    ACCEPTED = "accepted"
    APPLICATION = "application"
    OWN_INITIATIVE = "own_initiative"
    REFERRED = "referred"
    AGREED = "agreed"
    WRITTEN = "written"
    ORAL = "oral"
    ENDED = "ended"
    GOING_ON = "going_on"
    WITH_AMOUNT = "with_amount"
    PERFORMED = "performed"
    CONFIRMED = "confirmed"
    CRIME = "crime"
    SUICIDE = "suicide"
    FIGHT = "fight"
    PETITION = "petition"


ITEM_NAMES = {
    DisputeItem.ACCEPTED: "受理",
    DisputeItem.APPLICATION: "当事人申请",
    DisputeItem.OWN_INITIATIVE: "主动调解",
    DisputeItem.REFERRED: "委托移送",
    DisputeItem.AGREED: "达成协议",
    DisputeItem.WRITTEN: "书面协议",
    DisputeItem.ORAL: "口头协议",
    DisputeItem.ENDED: "未达成",
    DisputeItem.GOING_ON: "还在调",
    DisputeItem.WITH_AMOUNT: "协议涉及金额的",
    DisputeItem.PERFORMED: "已全部履行",
    DisputeItem.CONFIRMED: "司法确认有效",
    **{DisputeItem(one): name for one, name in ESCALATION_NAMES.items()},
}


class Division(StrEnum):
    """How the mediations of a year are divided into rows."""

    TYPE_TOWNSHIP = "type_township"
    TYPE = "type"
    TOWNSHIP = "township"
    MONTH = "month"
    SOURCE = "source"
    COMMITTEE = "committee"


DIVISION_NAMES = {
    Division.TYPE_TOWNSHIP: "按类型和乡镇",
    Division.TYPE: "按类型",
    Division.TOWNSHIP: "按乡镇",
    Division.MONTH: "按月",
    Division.SOURCE: "按来源",
    Division.COMMITTEE: "按调委会",
}


@dataclass(frozen=True, slots=True)
class CountedMediation:
    """A mediation as it is counted, without its parties and what they said. ``amount`` in yuan."""

    id: str
    number: str
    accepted_on: date
    dispute_type: str
    source: str
    committee: str
    township_id: int | None
    township: str | None
    items: frozenset[DisputeItem]
    parties: int
    amount: Decimal
    people: dict[Escalation, int]


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A part of the mediations, or all of them. ``success``: agreed of those that are over, in percent."""

    key: str
    name: str
    township: str
    counts: dict[DisputeItem, int]
    parties: int
    amount: Decimal  # yuan
    people: dict[Escalation, int]
    success: float | None  # None: none is over


@dataclass(frozen=True, slots=True)
class PopulationBase:
    """What the rate is counted on. ``people`` None: it is not known, and no rate is computed."""

    people: int | None
    source: str
    confirmed: bool

    @property
    def printed(self) -> str:
        """How the rate is computed on it, as under a table; empty where it is not known."""
        if self.people is None:
            return ""
        doubt = "" if self.confirmed else "（口径和人口数待核实）"
        return f"受理 ÷ 人口 × 10000。人口{self.people}人，{self.source}{doubt}"


@dataclass(frozen=True, slots=True)
class DisputeStatistics:
    """Of the mediations accepted in a year, whatever became of them since. The rows add up to ``whole``."""

    year: int
    township: str | None
    by: Division
    whole: DisputeRow
    rows: tuple[DisputeRow, ...]
    base: PopulationBase
    per_10000: float | None  # of the district alone
    checked: CheckRow
    checks: tuple[CheckRow, ...]  # by township; they add up to ``checked``
    rules: tuple[str, ...]  # how it is counted


class CheckItem(StrEnum):
    TIMES = "times"
    FOUND = "found"
    PREVENTED = "prevented"


CHECK_NAMES = {
    CheckItem.TIMES: ("排查", "次"),
    CheckItem.FOUND: ("排查发现", "件"),
    CheckItem.PREVENTED: ("预防纠纷", "件"),
}


@dataclass(frozen=True, slots=True)
class DisputeCheck:
    """One round of looking for disputes (排查): how many were found, how many prevented."""

    id: str
    checked_on: date
    found: int
    prevented: int
    note: str
    by: str
    village_id: int | None
    village: str | None
    township_id: int | None
    township: str | None

    def count(self, item: CheckItem) -> int:
        """What it adds to an item."""
        return {CheckItem.TIMES: 1, CheckItem.FOUND: self.found, CheckItem.PREVENTED: self.prevented}[item]


@dataclass(frozen=True, slots=True)
class OwnCheck(DisputeCheck):
    """A check as whoever recorded it reads it, to correct it."""

    revision: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class CheckRow:
    """The checks of one township, or of all."""

    key: str
    township: str
    counts: dict[CheckItem, int]


@dataclass(frozen=True, slots=True)
class DisputeChange:
    """By how much a number would move if it were counted anew."""

    name: str
    unit: str
    change: Decimal


@dataclass(frozen=True, slots=True)
class DisputeCorrection:
    """A mediation or a check that counts otherwise since the year was frozen.

    ``moved``: by what it stands in another row than it did. ``by`` and ``at``: who last touched it, and when.
    """

    id: str
    name: str
    on: date
    township: str | None
    by: str | None
    at: datetime | None
    changes: tuple[DisputeChange, ...]
    moved: tuple[str, ...]

"""The annual return on the wire."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel, Field

from casework.entry_moves import EntryAction
from casework.models import ServiceKind
from casework.return_types import Grouping


class ReturnFigure(BaseModel):
    kind: ServiceKind = Field(description="which of the seven")
    name: str = Field(description="法律意见")
    unit: str = Field(description="条, 件, 场次, 次")
    count: int = Field(description="of all groups together")
    rule: str = Field(description="how it is counted, in Chinese; 待核实 where no rule is confirmed")


class ReturnGroup(BaseModel):
    key: str = Field(description="send it to open a number")
    name: str = Field(description="township, village, adviser or month")
    counts: dict[ServiceKind, int] = Field(description="its part of each figure; none: 0")


class AnnualReturn(BaseModel):
    year: int = Field(description="by service date")
    township: str | None = Field(description="of one alone; null: the district")
    by: Grouping = Field(description="how it is divided")
    figures: list[ReturnFigure] = Field(description="the seven")
    groups: list[ReturnGroup] = Field(description="those of each figure add up to it")


class ReturnEntry(BaseModel):
    id: str = Field(description="the entry")
    service_date: date = Field(description="day of the work")
    recorder: str = Field(description="whose")
    village: str | None = Field(description="village")
    township: str | None = Field(description="of the village, else of the adviser")


class ReturnEntries(BaseModel):
    entries: list[ReturnEntry] = Field(description="as many as the number says")


class SnapshotIn(BaseModel):
    id: str = Field(description="client-made UUID: sending it again never freezes twice", max_length=64)
    year: int = Field(description="which year to freeze as it stands now")


class SnapshotOut(BaseModel):
    id: str = Field(description="the snapshot")
    year: int = Field(description="by service date")
    frozen_at: datetime = Field(description="the cut-off")
    by: str = Field(description="who froze it")
    sha256: str = Field(description="of all it holds")


class FrozenReturn(BaseModel):
    snapshot: SnapshotOut = Field(description="when it was frozen, and by whom")
    annual: AnnualReturn = Field(description="as it stood then")


class FigureChange(BaseModel):
    kind: ServiceKind = Field(description="which of the seven")
    name: str = Field(description="法律意见")
    unit: str = Field(description="条, 件, 场次, 次")
    change: int = Field(description="+1 or -1, were it counted anew")
    township: str | None = Field(description="at which township")
    village: str | None = Field(description="at which village")
    month: int = Field(description="in which month, 1 to 12")


class Correction(BaseModel):
    entry_id: str = Field(description="the entry")
    service_date: date = Field(description="day of the work")
    recorder: str = Field(description="whose")
    village: str | None = Field(description="village")
    township: str | None = Field(description="of the village, else of the adviser")
    action: EntryAction | None = Field(
        description="what was last done to it; null: another entry of the same matter changed"
    )
    action_name: str = Field(description="that, in Chinese")
    by: str | None = Field(description="who did it")
    at: datetime | None = Field(description="when")
    changes: list[FigureChange] = Field(description="empty: no figure would move")


class Corrections(BaseModel):
    snapshot: SnapshotOut = Field(description="what they come after")
    corrections: list[Correction] = Field(description="newest first")
    totals: dict[ServiceKind, int] = Field(description="what the changes of each figure add up to; none: 0")
    changed_rules: list[str] = Field(description="names of the kinds whose counting rule was changed since")


class ReportParagraph(BaseModel):
    text: str = Field(description="one paragraph; every number in it is one of the return's")
    note: str = Field(description="printed beside it: who made it, and that it must be checked")

"""Due dates on the wire."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, Field

from casework.due_date_models import DueState


class DueDateIn(BaseModel):
    """A due date added by hand: `limit_id` with `start_on`, or `fixed_on` with `title`."""

    id: str = Field(description="client-made UUID: sending it again never doubles the due date")
    limit_id: str | None = Field(None, description="of /time-limits", max_length=60)
    start_on: date | None = Field(None, description="the day the limit starts; itself not counted")
    fixed_on: date | None = Field(None, description="without a limit: the last day itself")
    title: str = Field("", description="what it is; the limit's own name where empty", max_length=60)
    note: str = Field("", description="what else to remember", max_length=500)
    village_id: int | None = Field(None, description="village; that of the record where it has one")
    record_kind: Literal["entry", "mediation"] | None = Field(None, description="the record it belongs to")
    record_id: str | None = Field(None, description="key of the record, one of mine", max_length=36)


class DueDateOut(BaseModel):
    key: str = Field(description="stable name; another start fact makes another")
    title: str = Field(description="双方一起申请司法确认")
    limit_id: str | None = Field(description="line of the table of time limits; null: a day of its own")
    due_on: date | None = Field(description="last day; null where it cannot be counted, and `how` says why")
    days_left: int | None = Field(description="to the last day; negative: past")
    soon: bool = Field(description="past, within its warning days, or not countable")
    warn_days: int = Field(description="days ahead it is warned of")
    start_on: date | None = Field(description="the day it is counted from")
    counted_from: str = Field(description="start fact used")
    how: str = Field(description="how it was counted, in words; says where a year has no calendar yet")
    law: str = Field(description="人民调解法33条；民事诉讼法205条")
    remark: str = Field(description="仅为提醒 …")
    note: str = Field(description="what the person wrote; of somebody else's, empty")
    confirmed: bool = Field(description="false: show 待核实")
    derived: bool = Field(description="from the record's own facts; else added by hand")
    record_kind: str = Field(description="entry, mediation, or empty")
    record_id: str = Field(description="key of the record; empty where it stands alone or is somebody else's")
    record_name: str = Field(description="（2026）张茅乡人调字第0017号")
    mine: bool = Field(description="whether it is the asker's own")
    person: str = Field(description="whose it is, by name")
    village: str | None = Field(description="village")
    state: DueState = Field(description="open, done, dismissed")
    decided_by: str | None = Field(description="who said so, by name")
    decided_at: datetime | None = Field(description="when")


class DueDateList(BaseModel):
    due_dates: list[DueDateOut] = Field(description="by day, overdue first")
    soon: int = Field(description="how many are past or within their warning days")


class DueDecisionIn(BaseModel):
    key: str = Field(description="of the due date", max_length=160)
    state: DueState = Field(description="done, dismissed, or open again")

"""The annual return on the wire."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, Field

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

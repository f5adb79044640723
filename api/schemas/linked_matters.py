"""府院府检联动 matters on the wire."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field

from casework.linked_matter_models import CaseKind

Unit = Annotated[str, Field(max_length=60)]


class LinkedMatterFields(BaseModel):
    title: str = Field(description="事项", max_length=200)
    units: list[Unit] = Field(description="责任单位, one or several", max_length=20)
    township: str | None = Field(None, description="whose it is; null: of the whole district", max_length=40)
    state: str = Field("", description="a value of `states`; empty: where a matter starts", max_length=20)
    opened_on: date = Field(description="the day it was opened, not in the future")
    due_on: date | None = Field(None, description="the day it should be done by")
    closed_on: date | None = Field(None, description="the day it was closed")
    note: str = Field("", description="notes", max_length=4000)


class LinkedMatterIn(LinkedMatterFields):
    id: str = Field(description="client-made UUID: sending it again never doubles the matter")


class LinkedMatterChange(LinkedMatterFields):
    revision: int = Field(description="of the matter, as it was read")


class LinkedCaseOut(BaseModel):
    kind: CaseKind = Field(description="entry or mediation")
    id: str = Field(description="key of the case")
    label: str = Field(description="its number, or its day and topic")


class MatterStateOut(BaseModel):
    value: str = Field(description="value")
    name: str = Field(description="待办 …")
    leads_to: list[str] = Field(description="values a matter can go to from here")
    closes: bool = Field(description="it needs the day it was closed")


class LinkedMatterOut(BaseModel):
    id: str = Field(description="key")
    title: str = Field(description="事项")
    units: list[str] = Field(description="责任单位")
    township: str | None = Field(description="whose it is; null: of the whole district")
    state: str = Field(description="a value of `states`")
    state_name: str = Field(description="待办 …")
    opened_on: date = Field(description="the day it was opened")
    due_on: date | None = Field(description="the day it should be done by")
    closed_on: date | None = Field(description="the day it was closed")
    note: str = Field(description="notes; empty for those who keep no matters")
    revision: int = Field(description="goes up with every change")
    may_change: bool = Field(description="whether I keep it")
    withdrawn: bool = Field(description="entered by mistake: only read still, on the cases it is attached to")
    cases: list[LinkedCaseOut] = Field(description="attached cases that I may open")
    others: int = Field(description="how many more are attached that I may not open")


class LinkedMatterList(BaseModel):
    matters: list[LinkedMatterOut] = Field(description="newest first")
    states: list[MatterStateOut] = Field(description="the states a matter can stand in, the first one first")


class LinkedMatterPage(LinkedMatterList):
    next_cursor: str | None = Field(description="pass as `cursor` for the next page; null at the end")

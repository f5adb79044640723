"""The status list on the wire."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel, Field

from knowledge.types import FactOrigin, Validity


class StatusFactOut(BaseModel):
    id: int = Field(description="key")
    title: str = Field(description="title of the law or paper")
    scope: str | None = Field(description="of the one that applies there alone; null: any of this title")
    document_number: str = Field(description="of the version of this 文号 alone; empty: any")
    up_to: date | None = Field(description="of versions dated up to this day; null: all")
    status: Validity | None = Field(description="what became of it; null: only a note")
    status_name: str = Field(description="已废止 …; 只是提示")
    since: date | None = Field(description="first day no longer in force; null: not known, or still in force")
    replaced_by: str = Field(description="what replaced it; empty if nothing")
    note: str = Field(description="shown to the reader; empty if nothing")
    source: str = Field(description="where the fact is from")
    origin: FactOrigin = Field(description="who says so; an administrator's line stands before the others")
    updated_at: datetime = Field(description="entered at")


class StatusFactPage(BaseModel):
    facts: list[StatusFactOut] = Field(description="administrators' lines first")
    total: int = Field(description="how many match")

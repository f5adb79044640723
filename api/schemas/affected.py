"""Records that relied on a law which is no longer the law."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, Field

from casework.reliance import RecordKind, ReviewState


class AffectedOut(BaseModel):
    """One record and one law it relied on."""

    id: str = Field(description="key of this line")
    record_kind: RecordKind = Field(description="answer or entry")
    record_id: str = Field(description="key of the answer or entry")
    mine: bool = Field(description="whether it is my own: only then can it be opened")
    adviser_name: str = Field(description="whose it is")
    village: str = Field(description="the village it was for; empty where it has none")
    about: str = Field(description="its question, shortened; empty unless it is mine")
    title: str = Field(description="the law relied on")
    articles: list[str] = Field(description="第九条 … as relied on")
    change: str = Field(description="what happened to the law")
    same_text: bool = Field(description="the law in force has the very same words under the same numbers")
    fact_date: date = Field(description="the day whose law it applied")
    state: ReviewState = Field(description="open, reviewed, to_correct")
    state_name: str = Field(description="还没复核 …")
    note: str = Field(description="what the reviewer wrote")
    reviewed_by_name: str = Field(description="who reviewed it; empty while open")
    reviewed_at: datetime | None = Field(description="when")
    created_at: datetime = Field(description="when the record was made")


class AffectedPage(BaseModel):
    affected: list[AffectedOut] = Field(description="open ones first, newest record first")
    total: int = Field(description="how many there are")
    open: int = Field(description="how many of them nobody has looked at yet")


class ReviewIn(BaseModel):
    state: Literal[ReviewState.REVIEWED, ReviewState.TO_CORRECT] = Field(description="what was decided")
    note: str = Field("", max_length=500, description="for whoever corrects it")

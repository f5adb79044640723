"""Marks between a lower text and the higher one it differs from."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, Field


class SideOut(BaseModel):
    document_id: int = Field(description="key of the document")
    title: str = Field(description="its title")
    article: str = Field(description="number of the article; empty: the whole text")
    label: str = Field(description="第六十二条; empty: the whole text")


class ConflictOut(BaseModel):
    """One mark."""

    id: int = Field(description="key")
    lower: SideOut = Field(description="the lower text")
    higher: SideOut = Field(description="the higher text, which answers lead with")
    note: str = Field(description="how they differ, shown with the answer")
    marked_at: datetime = Field(description="when it was marked")


class ConflictPage(BaseModel):
    conflicts: list[ConflictOut] = Field(description="newest first")
    total: int = Field(description="how many there are")


class ConflictIn(BaseModel):
    lower_article_id: int = Field(ge=1, le=2**63 - 1, description="an article of the lower text")
    higher_article_id: int = Field(ge=1, le=2**63 - 1, description="the article of the higher text")
    note: str = Field("", max_length=300, description="how they differ, one sentence")

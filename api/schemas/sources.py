"""Places documents come from again and again."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, Field

from ingest.sources import SourceKind
from knowledge.types import DocumentKind


class SourceIn(BaseModel):
    kind: SourceKind = Field(description="folder, address (one document), catalogue (a page of links)")
    place: str = Field(min_length=1, max_length=500, description="a full path on the server, or an address")
    name: str = Field("", max_length=120, description="what to call it")
    document_kind: DocumentKind | None = Field(
        None, description="kind of all that comes; read from each if left out"
    )
    scope: str | None = Field(
        None, max_length=120, description="where all of it applies; read from each if left out"
    )
    every_hours: int = Field(
        24, ge=0, le=8760, description="look again after so many hours; 0: only when asked"
    )
    trusted: bool = Field(False, description="true: goes live as read; false: an administrator looks first")
    active: bool = Field(True, description="false: rest for now")


class SourceOut(SourceIn):
    id: int = Field(description="key")
    kind_name: str = Field(description="文件夹 …")
    last_looked_at: datetime | None = Field(description="when it was last looked at")
    last_result: str = Field(description="what the last look found, one sentence")
    items: int = Field(description="how many files were seen in it")
    vanished: int = Field(description="how many of them are no longer there, to be decided on")


class SourcePage(BaseModel):
    sources: list[SourceOut] = Field(description="in the order they were added")
    total: int = Field(description="how many there are")


class SourceItemOut(BaseModel):
    id: int = Field(description="key")
    place: str = Field(description="path within the folder, or address")
    size: int = Field(description="bytes")
    seen_at: datetime = Field(description="when it was last seen")
    vanished_at: datetime | None = Field(description="since when it is no longer there")
    problem: str = Field(description="why it could not be read; empty if it could")
    intake_id: str | None = Field(description="the upload it was handed on as")
    version_id: int | None = Field(description="the version it became, while that is on the shelf")


class SourceItemPage(BaseModel):
    items: list[SourceItemOut] = Field(description="vanished ones first, then those with a problem")
    total: int = Field(description="how many there are")


class RefreshIn(BaseModel):
    id: int | None = Field(None, ge=1, description="one source; all active ones if left out")

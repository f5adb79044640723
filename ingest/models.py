"""Table of what was handed in, so that every upload has a state a person can read."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.database import Base


class IntakeState(StrEnum):
    WAITING = "waiting"
    READING = "reading"
    TO_REVIEW = "to_review"  # read; an administrator looks at the preview
    APPROVED = "approved"  # on the open release as a pending version
    SEARCHABLE = "searchable"
    SKIPPED = "skipped"  # the same bytes are on the shelf already
    FAILED = "failed"
    DISCARDED = "discarded"  # looked at, and not wanted
    REMOVED = "removed"
    OPENED = "opened"  # an archive whose members became uploads of their own


INTAKE_STATE_NAMES = {
    IntakeState.WAITING: "等着处理",
    IntakeState.READING: "正在读",
    IntakeState.TO_REVIEW: "读好了，等你核",
    IntakeState.APPROVED: "核过了，等发布",
    IntakeState.SEARCHABLE: "能查到了",
    IntakeState.SKIPPED: "已有相同内容，没有重复上架",
    IntakeState.FAILED: "没有上架",
    IntakeState.DISCARDED: "没有采用",
    IntakeState.REMOVED: "已下架",
    IntakeState.OPENED: "已解开",
}


class IntakeRow(Base):
    """One uploaded file. Its bytes lie in the data directory under their SHA-256."""

    __tablename__ = "intake"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    file_name: Mapped[str] = mapped_column(String(300))
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    size: Mapped[int]
    kind: Mapped[str | None] = mapped_column(String(40), doc="given by the administrator, else read")
    scope: Mapped[str | None] = mapped_column(String(120))
    state: Mapped[str] = mapped_column(String(20), index=True)
    message: Mapped[str] = mapped_column(Text, default="")
    stage: Mapped[str] = mapped_column(String(60), default="", doc="of reading, for example 认字")
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    preview: Mapped[dict[str, Any] | None] = mapped_column(JSON, doc="what was read: a NewVersion as JSON")
    corrections: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict, doc="what the administrator set")
    pages: Mapped[int] = mapped_column(default=0, doc="page images kept beside the bytes")
    parent_id: Mapped[str | None] = mapped_column(
        ForeignKey("intake.id"), index=True, doc="the archive it was in"
    )
    source_id: Mapped[int | None] = mapped_column(ForeignKey("source.id", ondelete="SET NULL"), index=True)
    version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id", ondelete="SET NULL"))
    user_id: Mapped[str | None] = mapped_column(ForeignKey("user.id"))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class SourceRow(Base):
    """A place documents come from again and again: a folder watched, a page, or a catalogue of addresses."""

    __tablename__ = "source"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20), doc="folder, url, catalogue")
    place: Mapped[str] = mapped_column(String(500), unique=True, doc="a path or an address")
    name: Mapped[str] = mapped_column(String(120), default="")
    document_kind: Mapped[str | None] = mapped_column(String(40))
    scope: Mapped[str | None] = mapped_column(String(120))
    every_hours: Mapped[int] = mapped_column(default=24, doc="0: only when asked")
    trusted: Mapped[bool] = mapped_column(default=False, doc="goes live as read, nobody looks at it first")
    active: Mapped[bool] = mapped_column(default=True)
    last_looked_at: Mapped[datetime | None]
    last_result: Mapped[str] = mapped_column(Text, default="", doc="one Chinese sentence")
    created_at: Mapped[datetime]


class SourceItemRow(Base):
    """One file of a source, as it was last seen."""

    __tablename__ = "source_item"
    __table_args__ = (UniqueConstraint("source_id", "place"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), index=True)
    place: Mapped[str] = mapped_column(String(500), doc="path within the folder, or address")
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int] = mapped_column(default=0)
    modified: Mapped[str] = mapped_column(String(80), default="", doc="mtime, ETag or Last-Modified")
    intake_id: Mapped[str | None] = mapped_column(ForeignKey("intake.id", ondelete="SET NULL"))
    version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id", ondelete="SET NULL"))
    problem: Mapped[str] = mapped_column(Text, default="", doc="why it could not be read, in Chinese")
    seen_at: Mapped[datetime]
    vanished_at: Mapped[datetime | None] = mapped_column(
        doc="no longer there: for the administrator to decide"
    )

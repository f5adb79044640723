"""Table of what was handed in, so that every upload has a state a person can read."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.database import Base


class IntakeState(StrEnum):
    WAITING = "waiting"
    READING = "reading"
    INDEXING = "indexing"
    SEARCHABLE = "searchable"
    SKIPPED = "skipped"  # the same bytes are on the shelf already
    FAILED = "failed"
    REMOVED = "removed"


INTAKE_STATE_NAMES = {
    IntakeState.WAITING: "等着处理",
    IntakeState.READING: "正在读",
    IntakeState.INDEXING: "正在上架",
    IntakeState.SEARCHABLE: "能查到了",
    IntakeState.SKIPPED: "已有相同内容，没有重复上架",
    IntakeState.FAILED: "没有上架",
    IntakeState.REMOVED: "已下架",
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
    version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id", ondelete="SET NULL"))
    user_id: Mapped[str | None] = mapped_column(ForeignKey("user.id"))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

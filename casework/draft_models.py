"""Tables of the papers an adviser drafts, and of the Word files made from them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.database import Base


class DraftState(StrEnum):
    DRAFT = "draft"  # 草稿
    FINAL = "final"  # 定稿


class DraftRow(Base):
    """A paper being drafted (草稿): the answers to its kind's questions."""

    __tablename__ = "draft"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, doc="made by the client")
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id"), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    mediation_id: Mapped[str | None] = mapped_column(String(36), doc="the mediation its facts came from")
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)
    state: Mapped[str] = mapped_column(String(20))
    final_at: Mapped[datetime | None]
    final_by: Mapped[str | None] = mapped_column(ForeignKey("user.id"), doc="who checked it")
    revision: Mapped[int] = mapped_column(default=1)
    body_sha256: Mapped[str] = mapped_column(
        String(64), doc="of the first post: tells a retry from a conflict"
    )
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None] = mapped_column(doc="kept, so that a late retry cannot revive it")


class DraftFileRow(Base):
    """A Word file as it was made from one revision; never made anew."""

    __tablename__ = "draft_file"
    __table_args__ = (UniqueConstraint("draft_id", "revision"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    draft_id: Mapped[str] = mapped_column(ForeignKey("draft.id", ondelete="CASCADE"), index=True)
    revision: Mapped[int]
    name: Mapped[str] = mapped_column(String(120))
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    made_at: Mapped[datetime]


class DraftTemplateRow(Base):
    """An administrator's own Word file for a kind, used instead of the layout we ship."""

    __tablename__ = "draft_template"

    kind: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    sha256: Mapped[str] = mapped_column(String(64))
    fields: Mapped[list[str]] = mapped_column(JSON, doc="names found in it, known or not")
    uploaded_by: Mapped[str] = mapped_column(ForeignKey("user.id"))
    uploaded_at: Mapped[datetime]

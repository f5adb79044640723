"""Tables of due dates: those a person added, and what was decided on any. What a record itself gives is never stored."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from accounts.models import Village
from core.database import Base


class DueState(StrEnum):
    OPEN = "open"
    DONE = "done"  # 办了
    DISMISSED = "dismissed"  # 不用办


class DueDateRow(Base):
    """A due date added by hand. Either a limit with the day it starts, or a day of its own."""

    __tablename__ = "due_date"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, doc="made by the client")
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id"), index=True)
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    record_kind: Mapped[str | None] = mapped_column(String(20), doc="entry, mediation; NULL: stands alone")
    record_id: Mapped[str | None] = mapped_column(String(36))
    limit_id: Mapped[str | None] = mapped_column(String(60), doc="of the table of time limits")
    start_on: Mapped[date | None]
    fixed_on: Mapped[date | None] = mapped_column(doc="the last day itself, where no limit is counted")
    title: Mapped[str] = mapped_column(String(60), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    body_sha256: Mapped[str] = mapped_column(String(64), doc="tells a retry from a conflict")
    created_at: Mapped[datetime]
    village: Mapped[Village | None] = relationship()


class DueDecisionRow(Base):
    """Done or not needed, by whom and when. Another start fact makes another key, and opens it again."""

    __tablename__ = "due_decision"

    key: Mapped[str] = mapped_column(String(160), primary_key=True)
    state: Mapped[str] = mapped_column(String(20), doc="done, dismissed")
    decided_by: Mapped[str] = mapped_column(ForeignKey("user.id"))
    decided_at: Mapped[datetime]

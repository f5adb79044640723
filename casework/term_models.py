"""Table of terms: days on which an adviser's contract or a committee's term of office ends."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from core.database import Base


class TermKind(StrEnum):
    ADVISER_CONTRACT = "adviser_contract"
    COMMITTEE_TERM = "committee_term"


class TermRow(Base):
    __tablename__ = "term"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, doc="made by the client")
    kind: Mapped[str] = mapped_column(String(20), doc="adviser_contract, committee_term")
    name: Mapped[str] = mapped_column(String(60), doc="of the adviser or the committee")
    township: Mapped[str | None] = mapped_column(String(40), index=True, doc="NULL: of the whole district")
    ends_on: Mapped[date]
    note: Mapped[str] = mapped_column(String(200), default="")
    revision: Mapped[int] = mapped_column(default=1)
    body_sha256: Mapped[str] = mapped_column(String(64), doc="tells a retry from a conflict")
    created_by: Mapped[str] = mapped_column(String(36))
    created_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None] = mapped_column(doc="kept, so that a late retry cannot revive it")

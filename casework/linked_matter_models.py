"""Tables of 府院府检联动: matters that government, court and procuratorate follow together, and their cases."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.database import Base


class CaseKind(StrEnum):
    ENTRY = "entry"
    MEDIATION = "mediation"


class LinkedMatterRow(Base):
    __tablename__ = "linked_matter"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, doc="made by the client")
    township: Mapped[str | None] = mapped_column(String(40), index=True, doc="NULL: of the whole district")
    title: Mapped[str] = mapped_column(String(200), doc="事项")
    units: Mapped[list[str]] = mapped_column(JSON, doc="责任单位")
    state: Mapped[str] = mapped_column(String(20), doc="as casework/data/linked_matters.toml names it")
    opened_on: Mapped[date]
    due_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(Text, default="")
    revision: Mapped[int] = mapped_column(default=1)
    body_sha256: Mapped[str] = mapped_column(String(64), doc="tells a retry from a conflict")
    created_by: Mapped[str] = mapped_column(String(36))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None] = mapped_column(doc="entered by mistake: only on its cases still")


class LinkedCaseRow(Base):
    """A case attached to a matter; it may be attached to several."""

    __tablename__ = "linked_case"

    matter_id: Mapped[str] = mapped_column(ForeignKey("linked_matter.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20), primary_key=True, doc="entry, mediation")
    case_id: Mapped[str] = mapped_column(String(36), primary_key=True, index=True)
    attached_by: Mapped[str] = mapped_column(String(36))
    attached_at: Mapped[datetime]

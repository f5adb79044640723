"""Tables of a mediation's walk and of its dossier. The mediation itself stands in ``casework/models.py``."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.database import Base


class MediationStepRow(Base):
    """One dated step of a mediation. Rows are added and never changed: a wrong one is struck by a later one."""

    __tablename__ = "mediation_step"
    __table_args__ = (UniqueConstraint("mediation_id", "ordinal"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    mediation_id: Mapped[str] = mapped_column(ForeignKey("mediation.id"), index=True)
    ordinal: Mapped[int] = mapped_column(doc="in the order recorded, from 1")
    kind: Mapped[str] = mapped_column(String(30))
    on: Mapped[date] = mapped_column(doc="the day it happened")
    body: Mapped[dict[str, Any]] = mapped_column(JSON, doc="what that kind of step holds")
    body_sha256: Mapped[str] = mapped_column(String(64), doc="tells a retry from a conflict")
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id"))
    by: Mapped[str] = mapped_column(String(40), doc="the name of who recorded it, as it was")
    recorded_at: Mapped[datetime]


class MediationFileRow(Base):
    """A form of the dossier as it was rendered. Kept as it is: another rendering is another row."""

    __tablename__ = "mediation_file"
    __table_args__ = (UniqueConstraint("mediation_id", "ordinal"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    mediation_id: Mapped[str] = mapped_column(ForeignKey("mediation.id"), index=True)
    ordinal: Mapped[int] = mapped_column(doc="in the order made, from 1")
    form: Mapped[str] = mapped_column(String(30))
    step_id: Mapped[str] = mapped_column(
        String(36), default="", doc="of a form made for one step: an investigation, a session, a visit"
    )
    name: Mapped[str] = mapped_column(String(120), doc="what the file is called when it is downloaded")
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    sha256: Mapped[str] = mapped_column(String(64), doc="of the content")
    sheet_sha256: Mapped[str] = mapped_column(
        String(64), doc="of what the record said: tells whether it has changed since"
    )
    made_by: Mapped[str] = mapped_column(String(40), doc="a name, as it was")
    made_at: Mapped[datetime]
    confirmed_by: Mapped[str] = mapped_column(String(40), default="", doc="who has checked it; empty: nobody")
    confirmed_at: Mapped[datetime | None]


class StepAttachmentRow(Base):
    """A photo, a signed sheet or a PDF kept with a step. Its bytes lie in a file named by their hash."""

    __tablename__ = "mediation_step_attachment"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    mediation_id: Mapped[str] = mapped_column(ForeignKey("mediation.id"), index=True)
    step_id: Mapped[str] = mapped_column(ForeignKey("mediation_step.id"))
    name: Mapped[str] = mapped_column(String(200), doc="as its owner named it")
    media_type: Mapped[str] = mapped_column(String(40), doc="by its content")
    size: Mapped[int] = mapped_column(doc="bytes")
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    added_at: Mapped[datetime]
    removed_at: Mapped[datetime | None] = mapped_column(doc="no longer shown, nor bound")

    @property
    def place(self) -> tuple[str, str]:
        """Whose it is, and where in that."""
        return self.mediation_id, self.step_id


class BoundDossierRow(Base):
    """A dossier bound as one PDF. The same parts are never bound again: the file lies under its hash."""

    __tablename__ = "mediation_bound_dossier"

    mediation_id: Mapped[str] = mapped_column(ForeignKey("mediation.id"), primary_key=True)
    parts_sha256: Mapped[str] = mapped_column(String(64), primary_key=True, doc="of what was bound, in order")
    sha256: Mapped[str] = mapped_column(String(64), doc="of the PDF")
    pages: Mapped[int]
    made_by: Mapped[str] = mapped_column(String(40), doc="a name, as it was")
    made_at: Mapped[datetime]

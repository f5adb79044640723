"""Tables around the entries: their history, what is attached to them, and how they are counted."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from accounts.models import User
from core.database import Base


class EntryEventRow(Base):
    """Who did what to an entry, and when. Append only."""

    __tablename__ = "service_entry_event"

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[str] = mapped_column(ForeignKey("service_entry.id"), index=True)
    revision: Mapped[int] = mapped_column(doc="of the entry, once this was done")
    action: Mapped[str] = mapped_column(String(20), doc="submitted, confirmed, returned, corrected …")
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id"))
    at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(Text, default="", doc="why it was returned")
    before: Mapped[dict[str, Any] | None] = mapped_column(
        JSON(none_as_null=True), doc="corrected: the whole entry as it stood confirmed"
    )
    user: Mapped[User] = relationship()


class EntryAttachmentRow(Base):
    """A photo, a signed sheet or a PDF kept with an entry. Its bytes lie in a file named by their hash."""

    __tablename__ = "service_entry_attachment"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    entry_id: Mapped[str] = mapped_column(ForeignKey("service_entry.id"), index=True)
    purpose: Mapped[str] = mapped_column(String(20), doc="photo, sign_in_sheet, opinion, mandate, other")
    name: Mapped[str] = mapped_column(String(200), doc="as its owner named it")
    media_type: Mapped[str] = mapped_column(String(40), doc="by its content")
    size: Mapped[int] = mapped_column(doc="bytes")
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    added_at: Mapped[datetime]
    removed_at: Mapped[datetime | None] = mapped_column(doc="no longer shown; kept for what was confirmed")

    @property
    def place(self) -> tuple[str, str]:
        """Whose it is, and where in that."""
        return self.entry_id, ""


class ConfirmedKindRow(Base):
    """A kind of a confirmed entry, and what of it decides how it counts: narrow, so that a year is read quickly.

    Written when an entry is confirmed and taken away when it no longer is; the entry is the record.
    """

    __tablename__ = "confirmed_kind"
    __table_args__ = (
        Index(
            "ix_confirmed_kind_covering",
            *("kind", "service_date", "created_at", "entry_id", "user_id", "village_id"),
            *("matter", "dispute", "finished"),
        ),
    )

    entry_id: Mapped[str] = mapped_column(
        ForeignKey("service_entry.id", ondelete="CASCADE"), primary_key=True
    )
    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    service_date: Mapped[date]
    created_at: Mapped[datetime]
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id"))
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    matter: Mapped[str] = mapped_column(String(36), index=True)
    dispute: Mapped[str] = mapped_column(String(160))
    finished: Mapped[bool] = mapped_column(doc="its drafted document is final")


class CountingRuleRow(Base):
    """How a kind is counted from now on. Append only: the newest of a kind holds, the earlier are its history."""

    __tablename__ = "counting_rule"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20), index=True)
    counts_by: Mapped[str] = mapped_column(String(20))
    rule: Mapped[str] = mapped_column(Text, doc="as printed under every table")
    confirmed: Mapped[bool] = mapped_column(doc="False: printed as 待核实")
    note: Mapped[str] = mapped_column(Text, default="", doc="why it was changed, who confirmed it")
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id"))
    at: Mapped[datetime]
    user: Mapped[User] = relationship()

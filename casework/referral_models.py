"""Who to turn to, as an administrator has it, and what was handed on from an entry."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.database import Base


class ReferralPlaceRow(Base):
    """A place to turn to. A row under a shipped key stands in place of what was shipped."""

    __tablename__ = "referral_place"

    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    phone: Mapped[str] = mapped_column(String(40), default="")
    matters: Mapped[str] = mapped_column(Text, default="")
    checked_on: Mapped[date | None] = mapped_column(doc="核实日期; NULL: 待核实")
    withdrawn: Mapped[bool] = mapped_column(default=False)
    changed_by: Mapped[str] = mapped_column(String(36))
    changed_at: Mapped[datetime]


class EntryReferralRow(Base):
    """转介 of an entry, with the reply once there is one. The entry itself, confirmed or not, stays as it is."""

    __tablename__ = "entry_referral"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, doc="made by the client")
    entry_id: Mapped[str] = mapped_column(ForeignKey("service_entry.id"), index=True)
    place: Mapped[str] = mapped_column(String(200), doc="to whom, by the name it had that day")
    reason: Mapped[str] = mapped_column(Text)
    referred_on: Mapped[date]
    referred_by: Mapped[str] = mapped_column(String(40), doc="name")
    reply: Mapped[str] = mapped_column(Text, default="", doc="empty: none yet")
    replied_on: Mapped[date | None]
    replied_by: Mapped[str] = mapped_column(String(40), default="", doc="who wrote the reply down")
    revision: Mapped[int] = mapped_column(default=1)
    body_sha256: Mapped[str] = mapped_column(String(64), doc="tells a retry from a conflict")
    recorded_at: Mapped[datetime]

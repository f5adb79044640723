"""The table of who to turn to, as an administrator has it."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import String, Text
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

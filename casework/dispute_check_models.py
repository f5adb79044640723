"""The table of checks for disputes (矛盾纠纷排查)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.database import Base


class DisputeCheckRow(Base):
    """One round of looking for disputes; whoever recorded it, nobody else, corrects it or takes it back."""

    __tablename__ = "dispute_check"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id"), index=True)
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    checked_on: Mapped[date] = mapped_column(index=True)
    found: Mapped[int] = mapped_column(doc="排查发现, 件")
    prevented: Mapped[int] = mapped_column(doc="预防纠纷, 件")
    note: Mapped[str] = mapped_column(Text, default="")
    revision: Mapped[int] = mapped_column(default=1)
    body_sha256: Mapped[str] = mapped_column(
        String(64), doc="as first recorded: tells a retry from a conflict"
    )
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None]

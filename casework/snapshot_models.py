"""The annual returns that were frozen at a cut-off (封存)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from accounts.models import User
from core.database import Base


class FigureSnapshotRow(Base):
    """A year's annual return as it stood when it was frozen. Rows are added and never changed."""

    __tablename__ = "figure_snapshot"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    year: Mapped[int] = mapped_column(index=True)
    frozen_at: Mapped[datetime]
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id"))
    last_event: Mapped[int] = mapped_column(
        doc="key of the newest entry event that is in it: later ones are not"
    )
    content: Mapped[str] = mapped_column(
        Text, deferred=True, doc="JSON: the rules with words and revisions, the counts, every counted entry"
    )
    sha256: Mapped[str] = mapped_column(String(64), doc="of the content")
    user: Mapped[User] = relationship()

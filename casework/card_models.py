"""The table of question cards: what the shelf could not answer, sent to people who can."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from accounts.models import Village
from core.database import Base


class CardState(StrEnum):
    SENT = "sent"  # 已发出
    REPLIED = "replied"  # 已回复: a draft, not yet seen by the asker
    ADOPTED = "adopted"  # 已采用: the asker has it
    RETURNED = "returned"  # 退回
    WITHDRAWN = "withdrawn"  # 撤回


WAITING = (CardState.SENT, CardState.REPLIED)
SETTLED = (CardState.ADOPTED, CardState.RETURNED)


class QuestionCardRow(Base):
    __tablename__ = "question_card"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, doc="made by the client")
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id"), index=True)
    answer_id: Mapped[str] = mapped_column(String(36), index=True)
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    question: Mapped[str] = mapped_column(Text)
    searched: Mapped[list[str]] = mapped_column(JSON, doc="what the answer had looked at, a line each")
    state: Mapped[str] = mapped_column(String(20), index=True)
    reply: Mapped[str] = mapped_column(Text, default="")
    cited: Mapped[list[dict[str, Any]]] = mapped_column(JSON, doc="articles of the reply, as they read then")
    replied_by: Mapped[str | None] = mapped_column(String(36))
    adopted_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(Text, default="", doc="why it was returned")
    revision: Mapped[int] = mapped_column(default=1)
    body_sha256: Mapped[str] = mapped_column(String(64), doc="tells a retry from a conflict")
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    village: Mapped[Village | None] = relationship()

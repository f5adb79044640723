"""Tables of conversations. Each belongs to one person, who alone sees it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.database import Base


class ConversationRow(Base):
    __tablename__ = "conversation"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id"), index=True)
    title: Mapped[str] = mapped_column(String(80))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime] = mapped_column(index=True)


class AnswerRow(Base):
    """A question and what was answered, whole or marked incomplete.

    ``body`` keeps the sources with their version, exact text and hash, so that later it still shows
    what was said.
    """

    __tablename__ = "answer"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversation.id", ondelete="CASCADE"), index=True
    )
    ordinal: Mapped[int]
    question: Mapped[str] = mapped_column(Text)
    fact_date: Mapped[date]
    mode: Mapped[str] = mapped_column(String(20), doc="extractive, model")
    state: Mapped[str] = mapped_column(String(20), doc="answering, complete, incomplete, no_basis")
    generation: Mapped[str] = mapped_column(String(60), default="")
    body: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class AnswerSourceRow(Base):
    """An article an answer showed as a source, so that what relied on a law can be found when it ends."""

    __tablename__ = "answer_source"

    id: Mapped[int] = mapped_column(primary_key=True)
    answer_id: Mapped[str] = mapped_column(ForeignKey("answer.id", ondelete="CASCADE"), index=True)
    article_id: Mapped[int] = mapped_column(index=True, doc="its key on the shelf; it may be gone since")
    label: Mapped[str] = mapped_column(String(60))
    validity: Mapped[str] = mapped_column(String(20), doc="as shown then")


class AnswerFeedbackRow(Base):
    """What its asker said of an answer."""

    __tablename__ = "answer_feedback"

    answer_id: Mapped[str] = mapped_column(ForeignKey("answer.id", ondelete="CASCADE"), primary_key=True)
    verdict: Mapped[str] = mapped_column(String(20), doc="useful, wrong")
    reason: Mapped[str] = mapped_column(String(20), default="", doc="of a wrong one; see assistant.feedback")
    words: Mapped[str] = mapped_column(Text, default="", doc="the asker's own")
    said_at: Mapped[datetime]


class UnansweredDecisionRow(Base):
    """What an administrator did about a question that found nothing, or whose answer was wrong."""

    __tablename__ = "unanswered_decision"

    answer_id: Mapped[str] = mapped_column(ForeignKey("answer.id", ondelete="CASCADE"), primary_key=True)
    state: Mapped[str] = mapped_column(String(20), doc="not_ours, done")
    decided_by: Mapped[str | None] = mapped_column(String(36))
    decided_at: Mapped[datetime]


class AskedAgainRow(Base):
    """What such a question found when it was last asked of the live shelf again."""

    __tablename__ = "asked_again"

    answer_id: Mapped[str] = mapped_column(ForeignKey("answer.id", ondelete="CASCADE"), primary_key=True)
    found: Mapped[list[str]] = mapped_column(JSON, default=list, doc="民法典第一千零七十九条, best first")
    generation: Mapped[str] = mapped_column(String(60), default="")
    asked_at: Mapped[datetime]


class TakeawayRow(Base):
    """A 大字答复单: the words of one answer that its asker hands to a villager, at an address nobody can guess.

    The token itself is kept, not its hash: its maker prints the same card again, and whoever can read this table
    can read the question behind it as well.
    """

    __tablename__ = "takeaway"

    answer_id: Mapped[str] = mapped_column(ForeignKey("answer.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id"), index=True)
    token: Mapped[str] = mapped_column(String(43), unique=True)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    written_by: Mapped[str] = mapped_column(String(60), doc="name of whoever handed it out")
    confirmed_by: Mapped[str] = mapped_column(String(60), default="", doc="name of whoever answers for it")
    confirmed_at: Mapped[datetime | None]
    changed_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]

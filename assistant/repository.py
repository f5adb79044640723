"""Conversations and answers in SQL. Every look-up names the person whose they must be."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assistant.models import AnswerRow, ConversationRow


def find_answer(session: Session, answer_id: str) -> tuple[AnswerRow, str] | None:
    """An answer and the id of the person it belongs to."""
    found = session.execute(
        select(AnswerRow, ConversationRow.user_id)
        .join(ConversationRow, ConversationRow.id == AnswerRow.conversation_id)
        .where(AnswerRow.id == answer_id)
    ).first()
    return (found[0], found[1]) if found else None


def find_conversation(session: Session, conversation_id: str, user_id: str) -> ConversationRow | None:
    return session.scalars(
        select(ConversationRow).where(
            ConversationRow.id == conversation_id, ConversationRow.user_id == user_id
        )
    ).first()


def find_conversations(
    session: Session, user_id: str, *, limit: int, before: datetime | None
) -> list[ConversationRow]:
    """Newest first; only those last asked in before an instant, where one is given."""
    query = select(ConversationRow).where(ConversationRow.user_id == user_id)
    if before is not None:
        query = query.where(ConversationRow.updated_at < before)
    return list(
        session.scalars(
            query.order_by(ConversationRow.updated_at.desc(), ConversationRow.id.desc()).limit(limit)
        )
    )


def find_answers(session: Session, conversation_id: str) -> list[AnswerRow]:
    """In the order they were asked."""
    return list(
        session.scalars(
            select(AnswerRow)
            .where(AnswerRow.conversation_id == conversation_id)
            .order_by(AnswerRow.ordinal, AnswerRow.created_at)
        )
    )


def next_ordinal(session: Session, conversation_id: str) -> int:
    last = session.scalar(
        select(func.max(AnswerRow.ordinal)).where(AnswerRow.conversation_id == conversation_id)
    )
    return (last or 0) + 1

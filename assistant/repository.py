"""Conversations and answers in SQL. Every look-up names the person whose they must be."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, bindparam, insert, select, update
from sqlalchemy.orm import Session

from assistant.models import AnswerRow, ConversationRow

_CONVERSATION = cast(Table, ConversationRow.__table__)
_ANSWER = cast(Table, AnswerRow.__table__)


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


def find_latest(
    session: Session, conversation_id: str, *, before: int | None = None, limit: int
) -> list[AnswerRow]:
    """The latest answers, those before an ordinal where one is given, in the order they were asked."""
    query = select(AnswerRow).where(AnswerRow.conversation_id == conversation_id)
    if before is not None:
        query = query.where(AnswerRow.ordinal < before)
    latest = session.scalars(
        query.order_by(AnswerRow.ordinal.desc(), AnswerRow.created_at.desc()).limit(limit)
    )
    return list(latest)[::-1]


# Every question passes through the three below: as plain statements they take half the time of objects tracked and flushed.


def add_conversation(
    session: Session, conversation_id: str, user_id: str, title: str, *, at: datetime
) -> None:
    values = {"id": conversation_id, "user_id": user_id, "title": title, "created_at": at, "updated_at": at}
    session.execute(insert(_CONVERSATION), values)


def add_answer(session: Session, **columns: Any) -> None:
    session.execute(insert(_ANSWER), columns)


def finish_answer(session: Session, answer_id: str, **columns: Any) -> bool:
    """Whether the answer was still there."""
    statement = update(_ANSWER).where(_ANSWER.c.id == bindparam("key")).returning(_ANSWER.c.id)
    return session.execute(statement, {"key": answer_id, **columns}).first() is not None

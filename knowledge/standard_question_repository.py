"""SQL of the standard questions."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.errors import NotFound
from knowledge.models import StandardQuestionRow


def get(session: Session, question_id: int) -> StandardQuestionRow:
    row = session.get(StandardQuestionRow, question_id)
    if row is None:
        raise NotFound("没有这个标准问题，可能已经删掉了。")
    return row


def find_all(session: Session, *, only_active: bool = False) -> Sequence[StandardQuestionRow]:
    statement = select(StandardQuestionRow).order_by(StandardQuestionRow.id)
    if only_active:
        statement = statement.where(StandardQuestionRow.active)
    return session.scalars(statement).all()


def find_asked(session: Session, question: str) -> StandardQuestionRow | None:
    return session.scalars(
        select(StandardQuestionRow).where(StandardQuestionRow.question == question)
    ).first()

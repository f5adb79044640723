"""Every statement on question cards."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from casework.card_models import CardState, QuestionCardRow

_LISTED = 200


def find_card(session: Session, card_id: str, *, for_update: bool = False) -> QuestionCardRow | None:
    statement = (
        select(QuestionCardRow)
        .where(QuestionCardRow.id == card_id)
        .options(joinedload(QuestionCardRow.village))
    )
    if for_update:
        statement = statement.with_for_update(of=QuestionCardRow)
    return session.scalars(statement).one_or_none()


def find_cards(
    session: Session, *, user_id: str | None = None, answer_id: str | None = None
) -> list[QuestionCardRow]:
    """One person's, newest first; everybody's not withdrawn where no person is named."""
    statement = select(QuestionCardRow).options(joinedload(QuestionCardRow.village))
    if user_id is None:
        statement = statement.where(QuestionCardRow.state != CardState.WITHDRAWN.value)
    else:
        statement = statement.where(QuestionCardRow.user_id == user_id)
    if answer_id is not None:
        statement = statement.where(QuestionCardRow.answer_id == answer_id)
    newest = statement.order_by(QuestionCardRow.created_at.desc(), QuestionCardRow.id).limit(_LISTED)
    return list(session.scalars(newest))

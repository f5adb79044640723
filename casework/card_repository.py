"""Every statement on question cards."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, joinedload

from accounts.models import Township, Village
from casework.card_models import CardState, QuestionCardRow
from casework.paging import Position, page_of


def find_card(session: Session, card_id: str, *, for_update: bool = False) -> QuestionCardRow | None:
    statement = _cards().where(QuestionCardRow.id == card_id)
    if for_update:
        statement = statement.with_for_update(of=QuestionCardRow)
    return session.scalars(statement).one_or_none()


def find_own(
    session: Session, user_id: str, *, answer_id: str | None, after: Position | None, limit: int
) -> list[QuestionCardRow]:
    """A page of one person's cards, newest first."""
    statement = _cards().where(QuestionCardRow.user_id == user_id)
    if answer_id is not None:
        statement = statement.where(QuestionCardRow.answer_id == answer_id)
    return list(session.scalars(_page(statement, after, limit)))


def find_received(
    session: Session,
    *,
    township: str | None,
    states: Collection[CardState],
    after: Position | None,
    limit: int,
) -> list[QuestionCardRow]:
    """A page of everybody's cards in these states, newest first; of one township's villages alone where it is named."""
    statement = _cards().where(*_received(township, states))
    return list(session.scalars(_page(statement, after, limit)))


def count_received(session: Session, *, township: str | None, states: Collection[CardState]) -> int:
    statement = select(func.count()).select_from(QuestionCardRow).where(*_received(township, states))
    return session.scalar(statement) or 0


def _cards() -> Select[QuestionCardRow]:
    return select(QuestionCardRow).options(joinedload(QuestionCardRow.village).joinedload(Village.township))


def _received(township: str | None, states: Collection[CardState]) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [QuestionCardRow.state.in_([state.value for state in states])]
    if township is not None:
        villages = select(Village.id).join(Township).where(Township.name == township)
        conditions.append(QuestionCardRow.village_id.in_(villages))
    return conditions


def _page(statement: Select[QuestionCardRow], after: Position | None, limit: int) -> Select[QuestionCardRow]:
    key = (QuestionCardRow.created_at, QuestionCardRow.id)
    return page_of(statement, key, after=after, limit=limit)

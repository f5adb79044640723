"""SQL of the articles that answers showed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from sqlalchemy import Table, insert, select
from sqlalchemy.orm import Session

from assistant.models import AnswerRow, AnswerSourceRow, ConversationRow
from assistant.types import AnswerCard
from core.database import in_portions
from knowledge.types import Validity

_SOURCE = cast(Table, AnswerSourceRow.__table__)
_AS_LAW = AnswerSourceRow.validity.in_([each.value for each in Validity if each.is_in_force])


def list_sources(session: Session, card: AnswerCard) -> None:
    """Enter the articles an answer shows, once it is finished: it is finished once."""
    rows = [
        {
            "answer_id": card.id,
            "article_id": source.article_id,
            "label": source.label,
            "validity": source.validity.value,
        }
        for source in card.sources
        if source.article_id is not None and source.validity is not None
    ]
    if rows:
        session.execute(insert(_SOURCE), rows)


def find_articles(session: Session) -> set[int]:
    return set(session.scalars(select(AnswerSourceRow.article_id).where(_AS_LAW).distinct()))


def find_answers(
    session: Session, article_ids: Sequence[int], user_id: str | None
) -> list[tuple[AnswerRow, str, list[tuple[int, str]]]]:
    """(answer, whose it is, [(article id, label)]), newest first."""
    found: dict[str, tuple[AnswerRow, str, list[tuple[int, str]]]] = {}
    for portion in in_portions(article_ids):
        statement = (
            select(AnswerRow, ConversationRow.user_id, AnswerSourceRow.article_id, AnswerSourceRow.label)
            .join(AnswerSourceRow, AnswerSourceRow.answer_id == AnswerRow.id)
            .join(ConversationRow, ConversationRow.id == AnswerRow.conversation_id)
            .where(AnswerSourceRow.article_id.in_(portion), _AS_LAW)
            .order_by(AnswerSourceRow.id)
        )
        if user_id is not None:
            statement = statement.where(ConversationRow.user_id == user_id)
        for row, user, article_id, label in session.execute(statement):
            found.setdefault(row.id, (row, user, []))[2].append((article_id, label))
    return sorted(found.values(), key=lambda entry: (entry[0].created_at, entry[0].id), reverse=True)

"""Questions that found nothing or were answered wrongly, in SQL. Nothing of whose they are is read."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from assistant.models import AnswerFeedbackRow, AnswerRow, AskedAgainRow, UnansweredDecisionRow

Found = tuple[AnswerRow, AnswerFeedbackRow | None, UnansweredDecisionRow | None, AskedAgainRow | None]


def find(session: Session, limit: int) -> Sequence[Found]:
    """The latest of them, newest first, with what was said, decided, and found since."""
    query = (
        select(AnswerRow, AnswerFeedbackRow, UnansweredDecisionRow, AskedAgainRow)
        .outerjoin(AnswerFeedbackRow, AnswerFeedbackRow.answer_id == AnswerRow.id)
        .outerjoin(UnansweredDecisionRow, UnansweredDecisionRow.answer_id == AnswerRow.id)
        .outerjoin(AskedAgainRow, AskedAgainRow.answer_id == AnswerRow.id)
        .where(or_(AnswerRow.state == "no_basis", AnswerFeedbackRow.verdict == "wrong"))
        .order_by(AnswerRow.created_at.desc(), AnswerRow.id)
        .limit(limit)
    )
    return [(row[0], row[1], row[2], row[3]) for row in session.execute(query)]


def decide(
    session: Session, answer_ids: Collection[str], state: str | None, by: str | None, now: datetime
) -> None:
    """Write one decision over these questions; without a state take it back."""
    for answer_id in answer_ids:
        row = session.get(UnansweredDecisionRow, answer_id)
        if state is None:
            if row is not None:
                session.delete(row)
            continue
        if row is None:
            row = UnansweredDecisionRow(answer_id=answer_id)
            session.add(row)
        row.state, row.decided_by, row.decided_at = state, by, now


def keep_found(
    session: Session, answer_ids: Collection[str], found: list[str], generation: str, now: datetime
) -> None:
    """Write what these questions find now."""
    for answer_id in answer_ids:
        row = session.get(AskedAgainRow, answer_id)
        if row is None:
            row = AskedAgainRow(answer_id=answer_id)
            session.add(row)
        row.found, row.generation, row.asked_at = found, generation, now

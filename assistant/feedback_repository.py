"""What was said of answers, in SQL."""

from __future__ import annotations

from sqlalchemy import delete as delete_from
from sqlalchemy.orm import Session

from assistant.models import AnswerFeedbackRow


def delete(session: Session, answer_id: str) -> None:
    session.execute(delete_from(AnswerFeedbackRow).where(AnswerFeedbackRow.answer_id == answer_id))

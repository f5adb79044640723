"""The cards that were handed out, in SQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant.models import TakeawayRow


def find_of_answer(session: Session, answer_id: str, user_id: str) -> TakeawayRow | None:
    return session.scalars(
        select(TakeawayRow).where(TakeawayRow.answer_id == answer_id, TakeawayRow.user_id == user_id)
    ).first()


def find_by_token(session: Session, token: str, *, at: datetime) -> TakeawayRow | None:
    """The card at an address, unless it has been taken back or has run out."""
    return session.scalars(
        select(TakeawayRow).where(
            TakeawayRow.token == token, TakeawayRow.revoked_at.is_(None), TakeawayRow.expires_at > at
        )
    ).first()


def find_handed_out(session: Session, user_id: str, *, at: datetime) -> Sequence[TakeawayRow]:
    """A person's cards that can still be opened, newest first."""
    return session.scalars(
        select(TakeawayRow)
        .where(TakeawayRow.user_id == user_id, TakeawayRow.revoked_at.is_(None), TakeawayRow.expires_at > at)
        .order_by(TakeawayRow.changed_at.desc(), TakeawayRow.answer_id)
    ).all()

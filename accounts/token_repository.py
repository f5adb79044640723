"""All SQL of access tokens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from accounts.models import AccessToken, User


def _live(on: date) -> ColumnElement[bool]:
    unexpired = or_(AccessToken.expires_on.is_(None), AccessToken.expires_on >= on)
    return AccessToken.revoked_at.is_(None) & unexpired


def find_tokens(session: Session, user_id: str) -> Sequence[AccessToken]:
    """A person's tokens, newest first; expired ones too, revoked ones not."""
    return session.scalars(
        select(AccessToken)
        .where(AccessToken.user_id == user_id, AccessToken.revoked_at.is_(None))
        .order_by(AccessToken.created_at.desc(), AccessToken.id)
    ).all()


def find_token(session: Session, token_sha256: str, *, on: date) -> AccessToken | None:
    """The live token of this digest whose owner's account is open."""
    return session.scalar(
        select(AccessToken)
        .join(User, User.id == AccessToken.user_id)
        .where(AccessToken.token_sha256 == token_sha256, _live(on), User.active)
    )


def mark_used(session: Session, token_id: str, *, on: date) -> None:
    session.execute(update(AccessToken).where(AccessToken.id == token_id).values(last_used_on=on))


def revoke_tokens(
    session: Session, user_id: str, *, at: datetime, token_id: str | None = None
) -> Sequence[str]:
    """End one of a person's tokens, or all; their keys."""
    conditions = [AccessToken.user_id == user_id, AccessToken.revoked_at.is_(None)]
    if token_id is not None:
        conditions.append(AccessToken.id == token_id)
    ids = session.scalars(select(AccessToken.id).where(*conditions)).all()
    session.execute(update(AccessToken).where(AccessToken.id.in_(ids)).values(revoked_at=at))
    return ids

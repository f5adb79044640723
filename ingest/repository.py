"""SQL of the uploads."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from ingest.models import IntakeRow, IntakeState

UNSETTLED = (IntakeState.WAITING, IntakeState.READING, IntakeState.INDEXING)


def add(session: Session, row: IntakeRow) -> None:
    session.add(row)


def get(session: Session, intake_id: str) -> IntakeRow | None:
    return session.get(IntakeRow, intake_id)


def find_newest(session: Session, limit: int) -> Sequence[IntakeRow]:
    return session.scalars(
        select(IntakeRow).order_by(IntakeRow.created_at.desc(), IntakeRow.id).limit(limit)
    ).all()


def find_unsettled(session: Session) -> Sequence[str]:
    """Ids of uploads not yet read to the end, oldest first."""
    statement = select(IntakeRow.id).where(IntakeRow.state.in_(UNSETTLED)).order_by(IntakeRow.created_at)
    return session.scalars(statement).all()


def find_of_version(session: Session, version_id: int) -> Sequence[IntakeRow]:
    return session.scalars(select(IntakeRow).where(IntakeRow.version_id == version_id)).all()


def is_held(session: Session, sha256: str) -> bool:
    """Whether an upload of these bytes is being read or stands on the shelf."""
    holding = (*UNSETTLED, IntakeState.SEARCHABLE)
    statement = select(IntakeRow.id).where(IntakeRow.sha256 == sha256, IntakeRow.state.in_(holding)).limit(1)
    return session.scalar(statement) is not None


def set_state(
    session: Session,
    intake_id: str,
    state: IntakeState,
    now: datetime,
    *,
    message: str = "",
    version_id: int | None = None,
) -> None:
    values: dict[str, object] = {"state": state, "message": message, "updated_at": now}
    if version_id is not None:
        values["version_id"] = version_id
    session.execute(update(IntakeRow).where(IntakeRow.id == intake_id).values(**values))

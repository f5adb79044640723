"""SQL of the runs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from core.errors import NotFound
from knowledge.models import ShelfRunRow


def get(session: Session, number: int) -> ShelfRunRow:
    row = session.get(ShelfRunRow, number)
    if row is None:
        raise NotFound("没有这个任务。")
    return row


def find_newest(session: Session, limit: int) -> Sequence[ShelfRunRow]:
    return session.scalars(select(ShelfRunRow).order_by(ShelfRunRow.id.desc()).limit(limit)).all()


def note_progress(session: Session, number: int, stage: str, done: int, total: int) -> None:
    values = {"stage": stage, "done": done, "total": total}
    session.execute(update(ShelfRunRow).where(ShelfRunRow.id == number).values(**values))


def end(session: Session, number: int, state: str, message: str, now: datetime) -> None:
    values = {"state": state, "message": message, "finished_at": now}
    session.execute(update(ShelfRunRow).where(ShelfRunRow.id == number).values(**values))


def fail_running(session: Session, message: str, now: datetime) -> None:
    """Runs of a process that ended: nothing runs any more."""
    session.execute(
        update(ShelfRunRow)
        .where(ShelfRunRow.state == "running")
        .values(state="failed", message=message, finished_at=now)
    )

"""SQL of the uploads."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select, update
from sqlalchemy.orm import Session

from ingest.models import IntakeRow, IntakeState
from knowledge.models import VersionRow
from knowledge.types import Standing

UNSETTLED = (IntakeState.WAITING, IntakeState.READING)
# Those whose bytes are kept: to be read, looked at, or looked up again.
_HOLDING = (*UNSETTLED, IntakeState.TO_REVIEW, IntakeState.APPROVED, IntakeState.SEARCHABLE)

FORGOTTEN = "已删除的文件"
Found = tuple[IntakeRow, Standing | None]


def _rows() -> Select[IntakeRow, str]:
    return select(IntakeRow, VersionRow.standing).outerjoin(VersionRow, IntakeRow.version_id == VersionRow.id)


def _read(session: Session, statement: Select[IntakeRow, str]) -> list[Found]:
    return [
        (row, None if standing is None else Standing(standing))
        for row, standing in session.execute(statement)
    ]


def add(session: Session, row: IntakeRow) -> None:
    session.add(row)


def get(session: Session, intake_id: str) -> Found | None:
    found = _read(session, _rows().where(IntakeRow.id == intake_id))
    return found[0] if found else None


def find_newest(session: Session, limit: int) -> list[Found]:
    """Those somebody still has to do with come first: an archive holds more files than are listed."""
    waits = or_(
        IntakeRow.state.in_([*UNSETTLED, IntakeState.TO_REVIEW]),
        and_(IntakeRow.state == IntakeState.APPROVED, VersionRow.standing == Standing.PENDING.value),
    )
    order = (case((waits, 0), else_=1), IntakeRow.created_at.desc(), IntakeRow.id)
    return _read(session, _rows().order_by(*order).limit(limit))


def count(session: Session) -> int:
    return session.scalar(select(func.count(IntakeRow.id))) or 0


def find_unsettled(session: Session) -> Sequence[str]:
    """Ids of uploads not yet read to the end, oldest first."""
    statement = select(IntakeRow.id).where(IntakeRow.state.in_(UNSETTLED)).order_by(IntakeRow.created_at)
    return session.scalars(statement).all()


def find_twin(session: Session, row: IntakeRow) -> IntakeRow | None:
    """Another upload of the same bytes on its way to the shelf, handed in before."""
    waiting = and_(
        IntakeRow.state == IntakeState.APPROVED,
        or_(VersionRow.id.is_(None), VersionRow.standing == Standing.PENDING.value),
    )
    statement = (
        select(IntakeRow)
        .outerjoin(VersionRow, IntakeRow.version_id == VersionRow.id)
        .where(
            IntakeRow.sha256 == row.sha256,
            IntakeRow.id != row.id,
            or_(IntakeRow.state.in_([IntakeState.READING, IntakeState.TO_REVIEW]), waiting),
        )
        .limit(1)
    )
    return session.scalars(statement).first()


def find_of_version(session: Session, version_id: int) -> Sequence[IntakeRow]:
    return session.scalars(
        select(IntakeRow).where(IntakeRow.version_id == version_id).order_by(IntakeRow.created_at.desc())
    ).all()


def find_held(session: Session) -> set[str]:
    """The hashes of all bytes there is use for."""
    return set(session.scalars(select(IntakeRow.sha256).where(IntakeRow.state.in_(_HOLDING))))


def is_held(session: Session, sha256: str) -> bool:
    """Whether an upload of these bytes is on its way to the shelf, or stands there."""
    statement = select(IntakeRow.id).where(IntakeRow.sha256 == sha256, IntakeRow.state.in_(_HOLDING))
    return session.scalar(statement.limit(1)) is not None


def change(session: Session, intake_id: str, now: datetime, **values: Any) -> None:
    session.execute(update(IntakeRow).where(IntakeRow.id == intake_id).values(updated_at=now, **values))


def forget(session: Session, version_ids: Collection[int], sha256s: Collection[str], now: datetime) -> None:
    """Keep nothing of what was read from these bytes, or became these versions, but that there was something."""
    values: dict[str, Any] = {
        "file_name": FORGOTTEN,
        "message": "",
        "preview": None,
        "corrections": {},
        "pages": 0,
    }
    session.execute(
        update(IntakeRow)
        .where(or_(IntakeRow.version_id.in_(version_ids), IntakeRow.sha256.in_(sha256s)))
        .values(state=IntakeState.REMOVED, updated_at=now, **values)
    )


def note_progress(session: Session, intake_id: str, stage: str, done: int, total: int) -> None:
    values = {"stage": stage[:60], "done": done, "total": total}
    session.execute(update(IntakeRow).where(IntakeRow.id == intake_id).values(**values))

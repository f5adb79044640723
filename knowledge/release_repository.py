"""SQL of the releases."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from core.database import take_turns
from core.errors import NotFound
from knowledge.models import ReleaseRow
from knowledge.release_types import ChangeKind, ReleaseState

_OPEN = [ReleaseState.OPEN.value, ReleaseState.REHEARSED.value]


def get(session: Session, number: int) -> ReleaseRow:
    row = session.get(ReleaseRow, number)
    if row is None:
        raise NotFound("没有这次发布，请刷新。")
    return row


def find_open(session: Session) -> ReleaseRow | None:
    """The release that gathers changes; there is at most one."""
    statement = select(ReleaseRow).where(ReleaseRow.state.in_(_OPEN)).order_by(ReleaseRow.id)
    return session.scalars(statement.limit(1)).first()


def open_one(session: Session, by: str | None, now: datetime) -> ReleaseRow:
    """The open release, begun where there is none."""
    take_turns(session, "open release")
    return find_open(session) or add(session, ReleaseState.OPEN, by, now)


def add(session: Session, state: ReleaseState, by: str | None, now: datetime) -> ReleaseRow:
    row = ReleaseRow(
        state=state.value,
        changes=[],
        undo=[],
        rehearsal=None,
        receipt=None,
        created_by=by,
        created_at=now,
    )
    session.add(row)
    session.flush()
    return row


def find_newest(session: Session, limit: int) -> Sequence[ReleaseRow]:
    return session.scalars(select(ReleaseRow).order_by(ReleaseRow.id.desc()).limit(limit)).all()


def find_models_named(session: Session) -> set[str]:
    """The learned models that open releases would bring, and those that rolling back would bring again."""
    last = find_last_published(session)
    rows = session.scalars(select(ReleaseRow).where(or_(ReleaseRow.state.in_(_OPEN), ReleaseRow.id == last)))
    return {
        name
        for row in rows
        for name in [
            *(change["fields"].get("model") for change in row.changes),
            *(undo.get("model") for undo in row.undo),
        ]
        if name
    }


def count(session: Session) -> int:
    return session.scalar(select(func.count(ReleaseRow.id))) or 0


def find_last_published(session: Session) -> int | None:
    """The number of the release whose changes went live last and still stand: the only one to be taken back."""
    statement = (
        select(ReleaseRow.id)
        .where(ReleaseRow.state == ReleaseState.PUBLISHED.value)
        .order_by(ReleaseRow.published_at.desc(), ReleaseRow.id.desc())
        .limit(1)
    )
    return session.scalars(statement).first()


def find_gathered(session: Session) -> set[int]:
    """The versions the open release puts on the shelf."""
    row = find_open(session)
    changes = [] if row is None else row.changes
    return {change["version_id"] for change in changes if change["kind"] == ChangeKind.PUT.value}


def forget_versions(session: Session, version_ids: Collection[int]) -> None:
    """Keep nothing of versions deleted for good: not what would be done to them, nor their names in what was."""
    for row in session.scalars(select(ReleaseRow)):
        if row.state in _OPEN:
            changes = [change for change in row.changes if change["version_id"] not in version_ids]
        else:
            changes = [
                {**change, "described": "已删除的文件", "fields": {}}
                if change["version_id"] in version_ids
                else change
                for change in row.changes
            ]
        if changes != row.changes:
            row.changes = changes
            row.undo = [_without(each, version_ids) for each in row.undo]
            if row.state in _OPEN:
                row.state, row.rehearsal = ReleaseState.OPEN.value, None
    session.flush()


def _without(undo: dict[str, Any], version_ids: Collection[int]) -> dict[str, Any]:
    if "snapshots" not in undo:
        return undo
    return {**undo, "snapshots": [each for each in undo["snapshots"] if each["id"] not in version_ids]}

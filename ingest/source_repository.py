"""SQL of the sources and of what was last seen in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from core.errors import NotFound
from ingest.models import IntakeRow, SourceItemRow, SourceRow


def get(session: Session, source_id: int) -> SourceRow:
    row = session.get(SourceRow, source_id)
    if row is None:
        raise NotFound("没有这个来源，可能已经去掉了。")
    return row


def find_all(session: Session) -> Sequence[SourceRow]:
    return session.scalars(select(SourceRow).order_by(SourceRow.id)).all()


def find_by_place(session: Session, place: str) -> SourceRow | None:
    return session.scalars(select(SourceRow).where(SourceRow.place == place)).one_or_none()


def count_items(session: Session) -> dict[int, tuple[int, int]]:
    """Source → (items, of them vanished)."""
    statement = select(
        SourceItemRow.source_id, func.count(SourceItemRow.id), func.count(SourceItemRow.vanished_at)
    ).group_by(SourceItemRow.source_id)
    return {source: (items, vanished) for source, items, vanished in session.execute(statement)}


def find_items(session: Session, source_id: int) -> Sequence[SourceItemRow]:
    statement = (
        select(SourceItemRow).where(SourceItemRow.source_id == source_id).order_by(SourceItemRow.place)
    )
    return session.scalars(statement).all()


def get_item(session: Session, item_id: int) -> SourceItemRow:
    row = session.get(SourceItemRow, item_id)
    if row is None:
        raise NotFound("没有这一项，可能已经处理过了。")
    return row


def find_item(session: Session, source_id: int, place: str) -> SourceItemRow | None:
    statement = select(SourceItemRow).where(
        SourceItemRow.source_id == source_id, SourceItemRow.place == place
    )
    return session.scalars(statement).one_or_none()


def find_versions_of_intakes(session: Session, intake_ids: Sequence[str]) -> dict[str, int]:
    """Upload → the version it became, where it has become one."""
    statement = select(IntakeRow.id, IntakeRow.version_id).where(
        IntakeRow.id.in_(intake_ids), IntakeRow.version_id.is_not(None)
    )
    return {key: version for key, version in session.execute(statement) if version is not None}


def remove(session: Session, source_id: int) -> None:
    session.execute(delete(SourceRow).where(SourceRow.id == source_id))


def remove_item(session: Session, item_id: int) -> None:
    session.execute(delete(SourceItemRow).where(SourceItemRow.id == item_id))


def note_looked(session: Session, source_id: int, result: str, now: datetime) -> None:
    row = session.get(SourceRow, source_id)
    if row is not None:
        row.last_looked_at, row.last_result = now, result

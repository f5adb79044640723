"""SQL of what relied on articles, and of its reviews."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from casework.entry_repository import LOADED
from casework.models import EntryArticleRow, RelianceReviewRow, ServiceEntryRow
from core.database import in_portions
from knowledge.types import Validity

_AS_LAW = or_(
    EntryArticleRow.validity.is_(None),
    EntryArticleRow.validity.in_([each.value for each in Validity if each.is_in_force]),
)


def find_articles(session: Session) -> set[int]:
    statement = (
        select(EntryArticleRow.article_id)
        .join(ServiceEntryRow, EntryArticleRow.entry_id == ServiceEntryRow.id)
        .where(EntryArticleRow.article_id.is_not(None), ServiceEntryRow.deleted_at.is_(None), _AS_LAW)
        .distinct()
    )
    return {key for key in session.scalars(statement) if key is not None}


def find_entries(session: Session, article_ids: Sequence[int], user_id: str | None) -> list[ServiceEntryRow]:
    """Newest first."""
    found: dict[str, ServiceEntryRow] = {}
    for portion in in_portions(article_ids):
        relying = select(EntryArticleRow.entry_id).where(EntryArticleRow.article_id.in_(portion), _AS_LAW)
        statement = (
            select(ServiceEntryRow)
            .where(ServiceEntryRow.id.in_(relying), ServiceEntryRow.deleted_at.is_(None))
            .options(*LOADED)
        )
        if user_id is not None:
            statement = statement.where(ServiceEntryRow.user_id == user_id)
        found.update((row.id, row) for row in session.scalars(statement))
    return sorted(found.values(), key=lambda row: (row.created_at, row.id), reverse=True)


def find_reviews(session: Session) -> Sequence[RelianceReviewRow]:
    return session.scalars(select(RelianceReviewRow)).all()


def write_review(
    session: Session,
    record_kind: str,
    record_id: str,
    version_id: int,
    change: str,
    state: str,
    note: str,
    by: str,
    now: datetime,
) -> None:
    row = session.scalars(
        select(RelianceReviewRow).where(
            RelianceReviewRow.record_kind == record_kind,
            RelianceReviewRow.record_id == record_id,
            RelianceReviewRow.version_id == version_id,
        )
    ).one_or_none()
    if row is None:
        row = RelianceReviewRow(record_kind=record_kind, record_id=record_id, version_id=version_id)
        session.add(row)
    row.change, row.state, row.note = change, state, note
    row.reviewed_by, row.reviewed_at = by, now
    session.flush()

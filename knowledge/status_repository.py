"""SQL of the status list: what is said of a title, by whom."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, delete, func, or_, select
from sqlalchemy.orm import Session

from knowledge.facts import StatusFact
from knowledge.models import DocumentRow, StatusFactRow, VersionRow
from knowledge.release_types import StatusChange
from knowledge.titles import normal_title
from knowledge.types import FactOrigin, Standing, Validity

_BELIEVED = case({origin.value: rank for rank, origin in enumerate(FactOrigin)}, value=StatusFactRow.origin)
# The newest of an administrator's lines counts; the lines of a list or a text stand in their order.
_NEWEST_FIRST = case(
    (StatusFactRow.origin == FactOrigin.ADMINISTRATOR.value, -StatusFactRow.id), else_=StatusFactRow.id
)


def find_statuses(session: Session, title: str, scope: str | None = None) -> list[StatusFact]:
    """What is said of a title, the most to be believed first; of documents of any scope where None.

    What a text says counts while that version is live, from its first day in force.
    """
    conditions: list[ColumnElement[bool]] = [
        StatusFactRow.normal_title == normal_title(title),
        or_(StatusFactRow.version_id.is_(None), VersionRow.standing == Standing.LIVE.value),
    ]
    if scope is not None:
        conditions.append(or_(StatusFactRow.scope.is_(None), StatusFactRow.scope == scope))
    rows = session.execute(
        select(StatusFactRow, VersionRow.effective_from)
        .outerjoin(VersionRow, StatusFactRow.version_id == VersionRow.id)
        .where(*conditions)
        .order_by(_BELIEVED, _NEWEST_FIRST)
    )
    return [
        StatusFact(
            up_to=row.up_to,
            status=None if row.status is None else Validity(row.status),
            since=row.since if row.version_id is None else first_day,
            replaced_by=row.replaced_by,
            note=row.note,
            document_number=row.document_number,
            is_of_text=row.origin == FactOrigin.TEXT.value,
        )
        for row, first_day in rows
    ]


def add_fact(
    session: Session,
    change: StatusChange,
    origin: FactOrigin,
    now: datetime,
    *,
    release_id: int | None = None,
    version_id: int | None = None,
    by: str | None = None,
) -> StatusFactRow:
    """Enter a fact. The documents it speaks of are to be settled again: ``version_repository.settle_titled``."""
    row = StatusFactRow(
        title=change.title,
        normal_title=normal_title(change.title),
        scope=change.scope,
        up_to=change.up_to,
        document_number=change.document_number,
        status=None if change.status is None else change.status.value,
        since=change.since,
        replaced_by=change.replaced_by,
        note=change.note,
        source=change.source,
        origin=origin.value,
        release_id=release_id,
        version_id=version_id,
        updated_by=by,
        updated_at=now,
    )
    session.add(row)
    session.flush()
    return row


def get_fact(session: Session, fact_id: int) -> StatusFactRow | None:
    return session.get(StatusFactRow, fact_id)


def delete_facts(session: Session, ids: Collection[int]) -> None:
    session.execute(delete(StatusFactRow).where(StatusFactRow.id.in_(ids)))


def find_of_origin(session: Session, origin: FactOrigin) -> Sequence[StatusFactRow]:
    return session.scalars(
        select(StatusFactRow).where(StatusFactRow.origin == origin.value).order_by(StatusFactRow.id)
    ).all()


def find_of_version(session: Session, version_id: int) -> Sequence[StatusFactRow]:
    """What one version's own text says of others."""
    return session.scalars(select(StatusFactRow).where(StatusFactRow.version_id == version_id)).all()


def search_facts(
    session: Session, query: str, limit: int, offset: int
) -> tuple[Sequence[StatusFactRow], int]:
    """Facts whose title or 文号 holds the words asked for, administrators' first; and how many there are."""
    conditions: list[ColumnElement[bool]] = []
    if words := query.strip():
        conditions.append(
            or_(
                StatusFactRow.title.contains(words, autoescape=True),
                StatusFactRow.normal_title.contains(normal_title(words) or words, autoescape=True),
                StatusFactRow.document_number.contains(words, autoescape=True),
            )
        )
    total = session.scalar(select(func.count(StatusFactRow.id)).where(*conditions)) or 0
    statement = (
        select(StatusFactRow)
        .where(*conditions)
        .order_by(_BELIEVED, _NEWEST_FIRST)
        .limit(limit)
        .offset(offset)
    )
    return session.scalars(statement).all(), total


def find_documents_titled(session: Session, title: str, scope: str | None = None) -> Sequence[DocumentRow]:
    """The documents a fact speaks of."""
    named = DocumentRow.normal_title == normal_title(title)
    condition = named if scope is None else and_(named, DocumentRow.scope == scope)
    return session.scalars(select(DocumentRow).where(condition).order_by(DocumentRow.id)).all()

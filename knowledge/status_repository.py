"""SQL of the status list: what is said of a title, by whom."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, case, delete, func, or_, select
from sqlalchemy.orm import Session

from knowledge.facts import StatusFact
from knowledge.models import DocumentRow, StatusFactRow, VersionRow
from knowledge.release_types import StatusChange
from knowledge.titles import is_own_number, normal_number, normal_title
from knowledge.types import DocumentKind, FactOrigin, Standing, Validity

_BELIEVED = case({origin.value: rank for rank, origin in enumerate(FactOrigin)}, value=StatusFactRow.origin)
# The newest of an administrator's lines counts; the lines of a list or a text stand in their order.
_NEWEST_FIRST = case(
    (StatusFactRow.origin == FactOrigin.ADMINISTRATOR.value, -StatusFactRow.id), else_=StatusFactRow.id
)


def find_statuses(
    session: Session, title: str, scope: str | None = None, numbers: Collection[str] = ()
) -> list[StatusFact]:
    """What is said of a title, the most to be believed first; of documents of any scope where None.

    With ``numbers``: also what is said of a paper of one of these 文号 (``normal_number``), by whatever title. What a
    text says counts while that version is live, from its first day in force unless it names an earlier one.
    """
    named: ColumnElement[bool] = StatusFactRow.normal_title == normal_title(title)
    if numbers:
        named = or_(named, StatusFactRow.document_number.in_(numbers))
    conditions: list[ColumnElement[bool]] = [
        named,
        or_(StatusFactRow.version_id.is_(None), VersionRow.standing == Standing.LIVE.value),
    ]
    if scope is not None:
        where = func.coalesce(
            DocumentRow.scope, StatusFactRow.scope
        )  # a text ends what applies where it does
        conditions.append(or_(where.is_(None), where == scope))
    rows = session.execute(
        select(StatusFactRow, VersionRow.effective_from)
        .outerjoin(VersionRow, StatusFactRow.version_id == VersionRow.id)
        .outerjoin(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(*conditions)
        .order_by(_BELIEVED, _NEWEST_FIRST)
    )
    return [_fact(row, first_day, row.normal_title != normal_title(title)) for row, first_day in rows]


def _fact(row: StatusFactRow, first_day: date | None, by_number_alone: bool) -> StatusFact:
    of_text = row.origin == FactOrigin.TEXT.value
    since = row.since or (first_day if of_text else None)
    return StatusFact(
        up_to=since
        if of_text
        else row.up_to,  # it ends what was there, not what was made under that title later
        status=None if row.status is None else Validity(row.status),
        since=since,
        replaced_by=row.replaced_by,
        note=row.note,
        document_number=row.document_number,
        is_of_text=of_text,
        by_number_alone=by_number_alone,
    )


def find_ended(session: Session) -> list[tuple[str, str, date]]:
    """(title, what took its place, first day no longer in force) of every repealed title for which both are told."""
    since = func.coalesce(StatusFactRow.since, VersionRow.effective_from)
    rows = session.execute(
        select(StatusFactRow.title, StatusFactRow.replaced_by, since)
        .outerjoin(VersionRow, StatusFactRow.version_id == VersionRow.id)
        .where(
            StatusFactRow.status == Validity.REPEALED.value,
            StatusFactRow.replaced_by != "",
            since.is_not(None),
            or_(StatusFactRow.version_id.is_(None), VersionRow.standing == Standing.LIVE.value),
        )
        .order_by(_BELIEVED, StatusFactRow.id)
    )
    return [(title, replaced_by, until) for title, replaced_by, until in rows]


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
        document_number=normal_number(change.document_number),
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


def find_of_versions(session: Session, version_ids: Collection[int]) -> Sequence[StatusFactRow]:
    """What these versions' own texts say of others, whatever their standing."""
    if not version_ids:
        return []
    statement = select(StatusFactRow).where(StatusFactRow.version_id.in_(version_ids))
    return session.scalars(statement.order_by(StatusFactRow.id)).all()


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


def find_named(
    session: Session, title: str, scope: str | None = None, document_number: str = ""
) -> list[DocumentRow]:
    """The documents a fact speaks of: by title, papers of an office also by their 文号 alone."""
    named: ColumnElement[bool] = DocumentRow.normal_title == normal_title(title)
    number = normal_number(document_number)
    if is_own_number(number):
        named = or_(named, DocumentRow.id.in_(_find_numbered(session, number)))
    conditions = [named] if scope is None else [named, DocumentRow.scope == scope]
    return list(session.scalars(select(DocumentRow).where(*conditions).order_by(DocumentRow.id)))


def _find_numbered(session: Session, number: str) -> list[int]:
    running = number.rsplit("〕", 1)[-1].removesuffix("号")
    written = select(VersionRow.document_id, VersionRow.document_number).join(
        DocumentRow, VersionRow.document_id == DocumentRow.id
    )
    rows = session.execute(
        written.where(
            DocumentRow.kind == DocumentKind.NORMATIVE_DOCUMENT.value,
            VersionRow.document_number.contains(running, autoescape=True),
        )
    )
    return [key for key, stated in rows if normal_number(stated) == number]

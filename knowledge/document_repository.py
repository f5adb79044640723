"""SQL of the documents as administrators see them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from knowledge import repository
from knowledge.document_types import SOON, DocumentCard, Only
from knowledge.models import ArticleRow, DocumentRow, RuleConflictRow, SourceFileRow, VersionRow
from knowledge.titles import normal_number, normal_title, resolve_title
from knowledge.types import GUIDE_KINDS, Article, DateBasis, DocumentKind, ShelfName, Standing, VersionCard

_SHOWN = VersionRow.standing.in_([Standing.LIVE.value, Standing.DISABLED.value])
# What is no rule comes into force on no day: there is nothing to confirm.
_NO_RULES = [kind.value for kind in (*GUIDE_KINDS, DocumentKind.MODEL_CASE, DocumentKind.FORM)]
_DOUBTED = [DateBasis.ADOPTION.value, DateBasis.UNKNOWN.value]


def _asked(query: str, kind: DocumentKind | None, shelf: ShelfName | None) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [_SHOWN]
    if words := query.strip():
        conditions.append(
            or_(
                DocumentRow.title.contains(words, autoescape=True),
                DocumentRow.normal_title.contains(normal_title(words) or words, autoescape=True),
                DocumentRow.normal_title.in_(resolve_title(words)),
                VersionRow.document_number.contains(words, autoescape=True),
            )
        )
    if kind is not None:
        conditions.append(DocumentRow.kind == kind.value)
    if shelf is not None:
        conditions.append(repository.on_shelf(shelf))
    return conditions


def _only(only: Only, on: date) -> ColumnElement[bool]:
    soon = on + timedelta(days=SOON)
    live = VersionRow.standing == Standing.LIVE.value
    match only:
        case Only.LOCAL:
            return repository.on_shelf(ShelfName.LOCAL)
        case Only.EXPIRING:
            ends = and_(VersionRow.valid_until >= on, VersionRow.valid_until <= soon)
            return and_(live, or_(ends, DocumentRow.next_review <= soon))
        case Only.UNCONFIRMED:
            ruling = DocumentRow.kind.not_in(_NO_RULES)
            return and_(live, ruling, VersionRow.effective_basis.in_(_DOUBTED))
        case Only.DISABLED:
            return VersionRow.standing == Standing.DISABLED.value


def find_documents(
    session: Session,
    *,
    query: str,
    kind: DocumentKind | None,
    shelf: ShelfName | None,
    only: Only | None,
    on: date,
    limit: int,
    offset: int,
) -> tuple[list[DocumentCard], int]:
    """Versions whose title or 文号 holds the words asked for, by title, newest first; and how many there are."""
    conditions = _asked(query, kind, shelf)
    if only is not None:
        conditions.append(_only(only, on))
    statement = (
        select(VersionRow, DocumentRow)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(*conditions)
        .order_by(DocumentRow.normal_title, DocumentRow.id, VersionRow.label.desc(), VersionRow.id)
        .limit(limit)
        .offset(offset)
    )
    total = session.scalar(
        select(func.count(VersionRow.id))
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(*conditions)
    )
    rows = [(version, document) for version, document in session.execute(statement)]
    return to_cards(session, rows), total or 0


def count_documents(
    session: Session, *, query: str, kind: DocumentKind | None, shelf: ShelfName | None, on: date
) -> dict[str, int]:
    """How many there are in all, and of every ``Only``."""
    counted = [func.sum(case((_only(only, on), 1), else_=0)) for only in Only]
    statement = (
        select(func.count(VersionRow.id), *counted)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(*_asked(query, kind, shelf))
    )
    counts = session.execute(statement).one()
    return {name: count or 0 for name, count in zip(("all", *Only), counts, strict=True)}


def to_cards(session: Session, rows: Sequence[tuple[VersionRow, DocumentRow]]) -> list[DocumentCard]:
    ids = {document.id for _, document in rows}
    conflicts = _count_conflicts(session, ids)
    versions = _count_versions(session, ids)
    return [
        DocumentCard(
            version=repository.to_card(version, document),
            article_count=version.article_count,
            gaps=tuple(version.gaps),
            remarks=tuple(version.remarks),
            source_name=version.source_name,
            owner=document.owner,
            next_review=document.next_review,
            topics=tuple(document.topics),
            source_url=document.source_url,
            conflicts=conflicts.get(document.id, 0),
            versions=versions.get(document.id, 0),
        )
        for version, document in rows
    ]


def _count_conflicts(session: Session, document_ids: set[int]) -> dict[int, int]:
    counts: dict[int, int] = {}
    for column in (RuleConflictRow.lower_document_id, RuleConflictRow.higher_document_id):
        statement = select(column, func.count()).where(column.in_(document_ids)).group_by(column)
        for document_id, count in session.execute(statement):
            counts[document_id] = counts.get(document_id, 0) + count
    return counts


def _count_versions(session: Session, document_ids: set[int]) -> dict[int, int]:
    statement = (
        select(VersionRow.document_id, func.count(VersionRow.label.distinct()).label("live"))
        .where(VersionRow.document_id.in_(document_ids), repository.LIVE)
        .group_by(VersionRow.document_id)
    )
    return {row.document_id: row.live for row in session.execute(statement)}


def find_articles(session: Session, version_id: int) -> list[Article]:
    """Every article of a version, in order."""
    ids = session.scalars(
        select(ArticleRow.id).where(ArticleRow.version_id == version_id).order_by(ArticleRow.ordinal)
    ).all()
    return repository.load_articles(session, ids)


def find_chain(session: Session, document_id: int) -> list[VersionCard]:
    """Every version of a document, whatever its standing, the newest first."""
    rows = session.execute(
        select(VersionRow, DocumentRow)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(DocumentRow.id == document_id)
        .order_by(VersionRow.label.desc(), VersionRow.reading.desc(), VersionRow.part, VersionRow.id)
    )
    return [repository.to_card(version, document) for version, document in rows]


def find_sources(session: Session, version_ids: Sequence[int]) -> set[str]:
    """The SHA-256 of every file these versions were read from."""
    statement = select(SourceFileRow.sha256).where(SourceFileRow.version_id.in_(version_ids))
    read = select(VersionRow.source_sha256).where(VersionRow.id.in_(version_ids))
    return {*session.scalars(statement), *session.scalars(read)}


def find_replaced(
    session: Session, title: str, scope: str, label: str
) -> tuple[VersionRow, DocumentRow] | None:
    """The live version that a version of this title, scope and date would take the place of, or follow."""
    statement = (
        select(VersionRow, DocumentRow)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(
            DocumentRow.normal_title == normal_title(title),
            DocumentRow.scope == scope,
            repository.LIVE,
        )
        .order_by(case((VersionRow.label == label, 0), else_=1), VersionRow.label.desc(), VersionRow.id)
        .limit(1)
    )
    found = session.execute(statement).first()
    return None if found is None else (found[0], found[1])


def find_numbered(session: Session, document_number: str) -> tuple[VersionRow, DocumentRow] | None:
    """The live version of exactly this 文号, however its brackets are written."""
    statement = (
        select(VersionRow, DocumentRow)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(VersionRow.document_number != "", repository.LIVE)
        .order_by(VersionRow.id.desc())
    )
    wanted = normal_number(document_number)
    for version, document in session.execute(statement):
        if normal_number(version.document_number) == wanted:
            return version, document
    return None

"""Writes versions to SQL and keeps each document's chain settled."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from knowledge.article_repository import as_stored, count_numbered, insert_articles
from knowledge.chain import Link, is_better, settle_chain
from knowledge.facts import dated_titles, settle_first_day
from knowledge.models import ArticleRow, DocumentRow, VersionRow
from knowledge.release_types import StatusChange
from knowledge.status_repository import add_fact, delete_facts, find_named, find_of_versions, find_statuses
from knowledge.titles import is_own_number, normal_number, normal_title
from knowledge.types import DateBasis, DocumentKind, FactOrigin, NewVersion, Standing, Validity

# The same text under two dates this close is one version, filed by the day passed and by the day published.
_SAME_VERSION = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Header:
    """A version's dates and names, with its first day settled."""

    label: str
    part: str
    effective_from: date | None
    effective_basis: DateBasis

    @classmethod
    def of(cls, new: NewVersion) -> Header:
        first, basis = settle_first_day(new.title, new.promulgated, new.effective_from, new.effective_basis)
        day = new.promulgated or first
        return cls(day.isoformat() if day else "", str(new.attributes.get("part", "")), first, basis)


def find_pending(session: Session, sha256: str) -> list[VersionRow]:
    """Versions read from these bytes that wait to be published."""
    waiting = (VersionRow.source_sha256 == sha256, VersionRow.standing == Standing.PENDING.value)
    return list(session.scalars(select(VersionRow).where(*waiting)))


def find_document(session: Session, title: str, scope: str) -> DocumentRow | None:
    statement = select(DocumentRow).where(
        DocumentRow.normal_title == normal_title(title), DocumentRow.scope == scope
    )
    return session.scalars(statement).first()


def add_document(session: Session, new: NewVersion, now: datetime) -> DocumentRow:
    document = DocumentRow(
        kind=new.kind.value,
        title=new.title,
        normal_title=normal_title(new.title),
        level=new.level,
        scope=new.scope,
        created_at=now,
    )
    session.add(document)
    session.flush()
    return document


def find_versions_of(
    session: Session, document_id: int, standings: Collection[Standing] = (Standing.LIVE,)
) -> list[VersionRow]:
    """A document's versions of these standings."""
    statement = (
        select(VersionRow)
        .where(VersionRow.document_id == document_id, VersionRow.standing.in_([s.value for s in standings]))
        .order_by(VersionRow.id)
    )
    return list(session.scalars(statement))


def next_reading(session: Session, document_id: int, label: str, part: str) -> int:
    """The number of the next reading of one version; 0 for its first."""
    greatest = session.scalar(
        select(func.max(VersionRow.reading)).where(
            VersionRow.document_id == document_id, VersionRow.label == label, VersionRow.part == part
        )
    )
    return 0 if greatest is None else greatest + 1


def get_version(session: Session, version_id: int) -> VersionRow | None:
    return session.get(VersionRow, version_id)


def is_near(version: VersionRow, header: Header) -> bool:
    """Whether two dates may mean one version; a version without a date is near any."""
    if not version.label or not header.label:
        return True
    return abs(date.fromisoformat(version.label) - date.fromisoformat(header.label)) <= _SAME_VERSION


def begins_with(version: VersionRow, header: Header) -> bool:
    """Whether both are known to come into force on one day: no law has two versions that do."""
    known = (DateBasis.CONFIRMED, DateBasis.TEXT, DateBasis.LIST)
    return (
        header.effective_basis in known
        and DateBasis(version.effective_basis) in known
        and header.effective_from == version.effective_from
    )


def describe(header: Header, new: NewVersion) -> dict[str, Any]:
    """The columns of a version that come from its file, the dates apart."""
    return {
        "part": header.part,
        "issuing_body": new.issuing_body,
        "document_number": new.document_number,
        "valid_until": new.valid_until,
        "history": new.history,
        "gaps": list(new.gaps),
        "remarks": list(new.remarks),
        "attributes": as_stored(new.attributes),
    }


def says_the_same(version: VersionRow, columns: dict[str, Any]) -> bool:
    return all(getattr(version, name) == value for name, value in columns.items())


def add_version(
    session: Session,
    document: DocumentRow,
    header: Header,
    new: NewVersion,
    reader_version: int,
    now: datetime,
    *,
    standing: Standing = Standing.LIVE,
    corrections: dict[str, Any] | None = None,
) -> VersionRow:
    version = VersionRow(
        document_id=document.id,
        label=header.label,
        reading=next_reading(session, document.id, header.label, header.part),
        standing=standing.value,
        corrections=corrections or {},
        promulgated=new.promulgated,
        effective_from=header.effective_from,
        effective_basis=header.effective_basis.value,
        source_name=new.source_name,
        source_sha256=new.source_sha256,
        reader_version=reader_version,
        article_count=count_numbered(new.articles),
        created_at=now,
        **describe(header, new),
    )
    session.add(version)
    session.flush()
    insert_articles(session, version.id, new.articles, {})
    return version


def has_better_dates(header: Header, version: VersionRow) -> bool:
    """Whether this reading knows the version's days better than the record does, or as well but otherwise."""
    known = DateBasis(version.effective_basis)
    if header.effective_basis is not known:
        return is_better(header.effective_basis, known)
    if known is DateBasis.ADOPTION:  # the day passed is no better than the day published
        return version.label == header.label and version.effective_from != header.effective_from
    return (version.label, version.effective_from) != (header.label, header.effective_from)


def replace_version(
    session: Session,
    document: DocumentRow,
    version: VersionRow,
    header: Header,
    new: NewVersion,
    *,
    take_dates: bool,
) -> None:
    """Another reading of the same version: articles that keep their number keep their id."""
    old = session.execute(
        select(ArticleRow.id, ArticleRow.kind, ArticleRow.label)
        .where(ArticleRow.version_id == version.id)
        .order_by(ArticleRow.ordinal)
    )
    kept: dict[tuple[str, str], list[int]] = {}
    for row in old:
        kept.setdefault((row.kind, row.label), []).append(row.id)
    session.execute(delete(ArticleRow).where(ArticleRow.version_id == version.id))
    insert_articles(session, version.id, new.articles, kept)
    for name, value in describe(header, new).items():
        setattr(version, name, value)
    if take_dates:
        version.label = header.label
        version.promulgated = new.promulgated
        version.effective_from = header.effective_from
        version.effective_basis = header.effective_basis.value
    version.article_count = count_numbered(new.articles)
    version.source_name = new.source_name
    version.source_sha256 = new.source_sha256
    document.kind = new.kind.value
    document.title = new.title
    document.level = new.level
    session.flush()


def record_said(session: Session, version: VersionRow, said: Sequence[StatusChange], now: datetime) -> None:
    """Enter what a version's own text says of others; it counts while the version is live."""
    delete_facts(session, [fact.id for fact in find_of_versions(session, [version.id])])
    for change in said:
        add_fact(session, change, FactOrigin.TEXT, now, version_id=version.id)


def delete_version(session: Session, version: VersionRow) -> None:
    """Take a version off, and its document with its last version; the rest of the chain is settled again."""
    document_id = version.document_id
    named = _find_named_by(session, [version.id], version.document)
    session.execute(delete(VersionRow).where(VersionRow.id == version.id))
    session.expire_all()
    document = session.get_one(DocumentRow, document_id)
    if find_versions_of(session, document_id, tuple(Standing)):
        settle(session, document)
    else:
        session.execute(delete(DocumentRow).where(DocumentRow.id == document_id))
    for other in named:
        _settle_chain(session, other)


def settle(session: Session, document: DocumentRow) -> None:
    """Settle which of a document's versions ends when, then what its own texts end."""
    _settle_chain(session, document)
    for other in find_ended_by(session, document):
        _settle_chain(session, other)


def find_ended_by(session: Session, document: DocumentRow) -> list[DocumentRow]:
    """The other documents that its texts end, or would end were they live."""
    every = find_versions_of(session, document.id, tuple(Standing))
    return _find_named_by(session, [version.id for version in every], document)


def _find_named_by(
    session: Session, version_ids: Collection[int], document: DocumentRow
) -> list[DocumentRow]:
    """The other documents that versions of a document say they end."""
    named = {
        other.id: other
        for fact in find_of_versions(session, version_ids)
        for other in find_named(session, fact.title, document.scope, fact.document_number)
    }
    named.pop(document.id, None)
    return list(named.values())


def _settle_chain(session: Session, document: DocumentRow) -> None:
    versions = find_versions_of(session, document.id)
    by_id = {version.id: version for version in versions}
    links = [
        Link(
            id=version.id,
            label=version.label,
            promulgated=version.promulgated,
            effective_from=version.effective_from,
            effective_basis=DateBasis(version.effective_basis),
            valid_until=version.valid_until,
            status=None if version.status is None else Validity(version.status),
            document_number=version.document_number,
        )
        for version in versions
    ]
    own = document.kind == DocumentKind.NORMATIVE_DOCUMENT.value
    numbers = {normal_number(version.document_number) for version in versions} if own else set()
    facts = find_statuses(
        session, document.title, document.scope, {number for number in numbers if is_own_number(number)}
    )
    for link in settle_chain(links, document.title, facts):
        version = by_id[link.id]
        version.effective_from = link.effective_from
        version.effective_basis = link.effective_basis.value
        version.effective_to = link.effective_to
        version.status = None if link.status is None else link.status.value
        version.replaced_by = link.replaced_by
        version.note = link.note
    session.flush()


def settle_titled(session: Session, title: str, scope: str | None = None, document_number: str = "") -> None:
    """Settle the documents a fact speaks of."""
    for document in find_named(session, title, scope, document_number):
        _settle_chain(session, document)


def find_misdated(session: Session) -> list[tuple[VersionRow, date | None, DateBasis]]:
    """Versions whose first day our list now says otherwise, with that day. An administrator's own date stands."""
    statement = (
        select(VersionRow, DocumentRow.title)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(
            or_(
                DocumentRow.normal_title.in_(dated_titles()),
                VersionRow.effective_basis == DateBasis.LIST.value,
            )
        )
    )
    found = []
    for version, title in session.execute(statement):
        if "effective_from" in version.corrections:
            continue
        known = DateBasis(version.effective_basis)
        day, basis = settle_first_day(title, version.promulgated, version.effective_from, known)
        if (day, basis) != (version.effective_from, known):
            found.append((version, day, basis))
    return found


def date_again(session: Session) -> set[str]:
    """Apply our list of first days as it now is; the titles it touched, whose chains are to be settled."""
    touched = set()
    for version, day, basis in find_misdated(session):
        version.effective_from, version.effective_basis = day, basis.value
        touched.add(version.document.title)
    session.flush()
    return touched

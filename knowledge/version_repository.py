"""Writes versions to SQL and keeps each document's chain settled."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import delete, insert, or_, select
from sqlalchemy.orm import Session

from knowledge.chain import Link, is_better, settle_chain
from knowledge.facts import dated_titles, settle_first_day
from knowledge.models import ArticleRow, DocumentRow, PassageRow, SourceFileRow, VersionRow
from knowledge.passages import cut_passages
from knowledge.status_repository import find_documents_titled, find_statuses
from knowledge.titles import normal_title
from knowledge.types import ArticleKind, DateBasis, NewArticle, NewVersion, Standing, Validity

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


def has_source(session: Session, sha256: str, reader_version: int) -> bool:
    statement = select(SourceFileRow.id).where(
        SourceFileRow.sha256 == sha256, SourceFileRow.reader_version == reader_version
    )
    return session.scalars(statement.limit(1)).first() is not None


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
    session: Session, document_id: int, *, standing: Standing | None = Standing.LIVE
) -> list[VersionRow]:
    """A document's versions of one standing; of every standing where None."""
    statement = select(VersionRow).where(VersionRow.document_id == document_id).order_by(VersionRow.id)
    if standing is not None:
        statement = statement.where(VersionRow.standing == standing.value)
    return list(session.scalars(statement))


def get_version(session: Session, version_id: int) -> VersionRow | None:
    return session.get(VersionRow, version_id)


def is_near(version: VersionRow, header: Header) -> bool:
    """Whether two dates may mean one version; a version without a date is near any."""
    if not version.label or not header.label:
        return True
    return abs(date.fromisoformat(version.label) - date.fromisoformat(header.label)) <= _SAME_VERSION


def begins_with(version: VersionRow, header: Header) -> bool:
    """Whether both are known to come into force on one day: no law has two versions that do."""
    known = (DateBasis.TEXT, DateBasis.LIST)
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
        "attributes": _as_stored(new.attributes),
    }


def says_the_same(version: VersionRow, columns: dict[str, Any]) -> bool:
    return all(getattr(version, name) == value for name, value in columns.items())


def has_articles(session: Session, version_id: int, articles: Sequence[NewArticle]) -> bool:
    """Whether a version holds exactly these articles."""
    statement = (
        select(
            ArticleRow.kind,
            ArticleRow.key,
            ArticleRow.label,
            ArticleRow.text_sha256,
            ArticleRow.deleted,
            ArticleRow.breadcrumbs,
            ArticleRow.attributes,
        )
        .where(ArticleRow.version_id == version_id)
        .order_by(ArticleRow.ordinal)
    )
    stored = [tuple(row) for row in session.execute(statement)]
    return stored == [
        (
            a.kind.value,
            a.key,
            a.label,
            _sha256(a.text),
            a.deleted,
            list(a.breadcrumbs),
            _as_stored(a.attributes),
        )
        for a in articles
    ]


def add_version(
    session: Session,
    document: DocumentRow,
    header: Header,
    new: NewVersion,
    reader_version: int,
    now: datetime,
) -> VersionRow:
    version = VersionRow(
        document_id=document.id,
        label=header.label,
        promulgated=new.promulgated,
        effective_from=header.effective_from,
        effective_basis=header.effective_basis.value,
        source_name=new.source_name,
        source_sha256=new.source_sha256,
        reader_version=reader_version,
        article_count=_count_numbered(new.articles),
        created_at=now,
        **describe(header, new),
    )
    session.add(version)
    session.flush()
    _insert_articles(session, version.id, new.articles, {})
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
    _insert_articles(session, version.id, new.articles, kept)
    for name, value in describe(header, new).items():
        setattr(version, name, value)
    if take_dates:
        version.label = header.label
        version.promulgated = new.promulgated
        version.effective_from = header.effective_from
        version.effective_basis = header.effective_basis.value
    version.article_count = _count_numbered(new.articles)
    version.source_name = new.source_name
    version.source_sha256 = new.source_sha256
    document.kind = new.kind.value
    document.title = new.title
    document.level = new.level
    session.flush()


def record_source(session: Session, version: VersionRow, new: NewVersion, reader_version: int) -> None:
    """Remember that these bytes gave this version, beside all others that did.

    Files of one name in two folders may differ in a comma: were the first forgotten for the second, every
    run would read both again.
    """
    session.execute(
        delete(SourceFileRow).where(
            SourceFileRow.version_id == version.id, SourceFileRow.sha256 == new.source_sha256
        )
    )
    session.add(
        SourceFileRow(
            version_id=version.id,
            sha256=new.source_sha256,
            reader_version=reader_version,
            source_name=new.source_name,
        )
    )
    version.reader_version = reader_version
    session.flush()


def drop_older_readings(
    session: Session, version_id: int, sha256: str, reader_version: int
) -> list[VersionRow]:
    """Forget what older readers made of these bytes elsewhere; gives the versions left with no source at all."""
    elsewhere = (
        SourceFileRow.sha256 == sha256,
        SourceFileRow.reader_version < reader_version,
        SourceFileRow.version_id != version_id,
    )
    touched = list(session.scalars(select(SourceFileRow.version_id).where(*elsewhere)))
    if not touched:
        return []
    session.execute(delete(SourceFileRow).where(*elsewhere))
    statement = select(VersionRow).where(
        VersionRow.id.in_(touched), VersionRow.id.not_in(select(SourceFileRow.version_id))
    )
    return list(session.scalars(statement))


def delete_version(session: Session, version: VersionRow) -> None:
    """Take a version off, and its document with its last version; the rest of the chain is settled again."""
    document_id = version.document_id
    session.execute(delete(VersionRow).where(VersionRow.id == version.id))
    session.expire_all()
    document = session.get_one(DocumentRow, document_id)
    if find_versions_of(session, document_id, standing=None):
        settle(session, document)
    else:
        session.execute(delete(DocumentRow).where(DocumentRow.id == document_id))


def settle(session: Session, document: DocumentRow) -> None:
    """Settle which of a document's versions ends when."""
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
    facts = find_statuses(session, document.title, document.scope)
    for link in settle_chain(links, document.title, facts):
        version = by_id[link.id]
        version.effective_from = link.effective_from
        version.effective_basis = link.effective_basis.value
        version.effective_to = link.effective_to
        version.status = None if link.status is None else link.status.value
        version.replaced_by = link.replaced_by
        version.note = link.note
    session.flush()


def settle_titled(session: Session, title: str, scope: str | None = None) -> set[str]:
    """Settle the documents a fact speaks of; their kinds."""
    documents = find_documents_titled(session, title, scope)
    for document in documents:
        settle(session, document)
    return {document.kind for document in documents}


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


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _as_stored(attributes: dict[str, Any]) -> dict[str, Any]:
    """As JSON gives it back: lists for tuples."""
    stored: dict[str, Any] = json.loads(json.dumps(attributes)) if attributes else {}
    return stored


def _count_numbered(articles: Sequence[NewArticle]) -> int:
    return sum(article.kind is ArticleKind.ARTICLE for article in articles)


def _insert_articles(
    session: Session,
    version_id: int,
    articles: Sequence[NewArticle],
    kept: dict[tuple[str, str], list[int]],
) -> None:
    if not articles:
        return
    old_ids = [_take(kept, article) for article in articles]
    rows = [_article_row(version_id, ordinal, article) for ordinal, article in enumerate(articles)]
    again = {i: old for i, old in enumerate(old_ids) if old is not None}
    fresh = [i for i, old in enumerate(old_ids) if old is None]
    ids = dict(again)
    if again:
        session.execute(insert(ArticleRow), [{**rows[i], "id": old} for i, old in again.items()])
    if fresh:
        statement = insert(ArticleRow).returning(ArticleRow.id, sort_by_parameter_order=True)
        given = session.scalars(statement, [rows[i] for i in fresh])
        ids.update(zip(fresh, given, strict=True))
    passages = [
        {"article_id": ids[i], "ordinal": ordinal, "text": text}
        for i, article in enumerate(articles)
        for ordinal, text in enumerate(cut_passages(article))
    ]
    if passages:
        session.execute(insert(PassageRow), passages)


def _take(kept: dict[tuple[str, str], list[int]], article: NewArticle) -> int | None:
    ids = kept.get((article.kind.value, article.label))
    return ids.pop(0) if ids else None


def _article_row(version_id: int, ordinal: int, article: NewArticle) -> dict[str, Any]:
    return {
        "version_id": version_id,
        "ordinal": ordinal,
        "kind": article.kind.value,
        "number": article.number,
        "suffix": article.suffix,
        "key": article.key,
        "label": article.label,
        "breadcrumbs": list(article.breadcrumbs),
        "text": article.text,
        "text_sha256": _sha256(article.text),
        "deleted": article.deleted,
        "attributes": _as_stored(article.attributes),
    }

"""Reads the shelf's record from SQL: articles, versions, and the passages an index is built from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from knowledge.models import ArticleRow, DocumentRow, PassageRow, VersionRow
from knowledge.titles import short_title
from knowledge.types import (
    Article,
    ArticleKind,
    DateBasis,
    DocumentKind,
    ShelfName,
    Validity,
    VersionCard,
    shelf_of,
)

_BATCH = 500  # keys in one IN (…)


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """A passage with all an index needs to know of it."""

    passage_id: int
    article_id: int
    version_id: int
    title: str
    normal_title: str
    short_title: str
    kind: DocumentKind
    scope: str
    article_kind: ArticleKind
    key: str
    label: str
    breadcrumbs: tuple[str, ...]
    text: str
    ordinal: int  # 0, 1 … within its article
    effective_from: date | None
    effective_to: date | None
    status: Validity | None
    enabled: bool


def _on_shelf(shelf: ShelfName) -> ColumnElement[bool]:
    return DocumentRow.kind.in_([kind.value for kind in DocumentKind if shelf_of(kind) is shelf])


def stream_passages(session: Session, shelf: ShelfName) -> Iterator[PassageRecord]:
    """Every passage of a shelf, by ascending passage id; read in portions, so use it while the session lasts."""
    statement = (
        select(
            PassageRow.id,
            PassageRow.article_id,
            ArticleRow.version_id,
            DocumentRow.title,
            DocumentRow.normal_title,
            DocumentRow.kind,
            DocumentRow.scope,
            ArticleRow.kind.label("article_kind"),
            ArticleRow.key,
            ArticleRow.label,
            ArticleRow.breadcrumbs,
            PassageRow.text,
            PassageRow.ordinal,
            VersionRow.effective_from,
            VersionRow.effective_to,
            VersionRow.status,
            VersionRow.enabled,
        )
        .join(ArticleRow, PassageRow.article_id == ArticleRow.id)
        .join(VersionRow, ArticleRow.version_id == VersionRow.id)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(_on_shelf(shelf))
        .order_by(PassageRow.id)
        .execution_options(yield_per=2000)
    )
    for row in session.execute(statement):
        yield PassageRecord(
            passage_id=row.id,
            article_id=row.article_id,
            version_id=row.version_id,
            title=row.title,
            normal_title=row.normal_title,
            short_title=short_title(row.title),
            kind=DocumentKind(row.kind),
            scope=row.scope,
            article_kind=ArticleKind(row.article_kind),
            key=row.key,
            label=row.label,
            breadcrumbs=tuple(row.breadcrumbs),
            text=row.text,
            ordinal=row.ordinal,
            effective_from=row.effective_from,
            effective_to=row.effective_to,
            status=None if row.status is None else Validity(row.status),
            enabled=row.enabled,
        )


def count_passages(session: Session, shelf: ShelfName) -> int:
    """How many passages ``stream_passages`` gives."""
    statement = (
        select(func.count(PassageRow.id))
        .join(ArticleRow, PassageRow.article_id == ArticleRow.id)
        .join(VersionRow, ArticleRow.version_id == VersionRow.id)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(_on_shelf(shelf))
    )
    return session.scalar(statement) or 0


def to_card(version: VersionRow, document: DocumentRow) -> VersionCard:
    return VersionCard(
        id=version.id,
        document_id=document.id,
        kind=DocumentKind(document.kind),
        title=document.title,
        short_title=short_title(document.title),
        level=document.level,
        scope=document.scope,
        issuing_body=version.issuing_body,
        document_number=version.document_number,
        label=version.label,
        promulgated=version.promulgated,
        effective_from=version.effective_from,
        effective_basis=DateBasis(version.effective_basis),
        effective_to=version.effective_to,
        status=None if version.status is None else Validity(version.status),
        replaced_by=version.replaced_by,
        note=version.note,
        attributes=version.attributes,
        history=version.history,
        source_name=version.source_name,
    )


def to_article(row: ArticleRow, card: VersionCard) -> Article:
    return Article(
        id=row.id,
        version=card,
        kind=ArticleKind(row.kind),
        number=row.number,
        suffix=row.suffix,
        key=row.key,
        label=row.label,
        breadcrumbs=tuple(row.breadcrumbs),
        text=row.text,
        text_sha256=row.text_sha256,
        ordinal=row.ordinal,
        deleted=row.deleted,
        attributes=row.attributes,
    )


def _articles() -> Select[ArticleRow, VersionRow, DocumentRow]:
    return (
        select(ArticleRow, VersionRow, DocumentRow)
        .join(VersionRow, ArticleRow.version_id == VersionRow.id)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
    )


def _read(session: Session, statement: Select[ArticleRow, VersionRow, DocumentRow]) -> list[Article]:
    cards: dict[int, VersionCard] = {}
    found = []
    for row, version, document in session.execute(statement):
        if version.id not in cards:
            cards[version.id] = to_card(version, document)
        found.append(to_article(row, cards[version.id]))
    return found


def load_articles(session: Session, article_ids: Sequence[int]) -> list[Article]:
    """Articles in the order asked for; ids no longer on the shelf are left out."""
    found: dict[int, Article] = {}
    wanted = list(dict.fromkeys(article_ids))
    for start in range(0, len(wanted), _BATCH):
        portion = wanted[start : start + _BATCH]
        for article in _read(session, _articles().where(ArticleRow.id.in_(portion))):
            found[article.id] = article
    return [found[i] for i in article_ids if i in found]

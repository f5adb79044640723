"""SQL of the articles that ended: where they stand, and what stands in their place."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from core.database import in_portions
from knowledge.models import ArticleRow, DocumentRow, VersionRow
from knowledge.repository import LIVE, to_card
from knowledge.types import VersionCard


@dataclass(frozen=True, slots=True)
class Place:
    version_id: int
    key: str
    text_sha256: str


def find_places(session: Session, article_ids: Collection[int]) -> dict[int, Place]:
    """Articles still on record, whatever the standing of their version."""
    found = {}
    for portion in in_portions(article_ids):
        statement = select(
            ArticleRow.id, ArticleRow.version_id, ArticleRow.key, ArticleRow.text_sha256
        ).where(ArticleRow.id.in_(portion))
        for row in session.execute(statement):
            found[row.id] = Place(row.version_id, row.key, row.text_sha256)
    return found


def find_versions(session: Session, version_ids: Collection[int]) -> dict[int, VersionCard]:
    found = {}
    for portion in in_portions(version_ids):
        statement = (
            select(VersionRow, DocumentRow)
            .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
            .where(VersionRow.id.in_(portion))
        )
        for version, document in session.execute(statement):
            found[version.id] = to_card(version, document)
    return found


def find_texts_in_force(
    session: Session, document_ids: Collection[int], day: date
) -> dict[tuple[int, str], str]:
    """(document, article key) → hash of its words in the live version in force on a day."""
    found = {}
    for portion in in_portions(document_ids):
        statement = (
            select(VersionRow.document_id, ArticleRow.key, ArticleRow.text_sha256)
            .join(VersionRow, ArticleRow.version_id == VersionRow.id)
            .where(
                VersionRow.document_id.in_(portion),
                LIVE,
                ArticleRow.key != "",
                or_(VersionRow.effective_from.is_(None), VersionRow.effective_from <= day),
                or_(VersionRow.effective_to.is_(None), VersionRow.effective_to > day),
            )
        )
        for row in session.execute(statement):
            found[row.document_id, row.key] = row.text_sha256
    return found

"""SQL of looking after the indexes: what they ought to hold."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.models import ArticleRow, DocumentRow, PassageRow, ReleaseRow, VersionRow
from knowledge.passage_repository import HEADINGS, headings_of
from knowledge.release_types import ReleaseState
from knowledge.repository import LIVE, on_shelf
from knowledge.types import DocumentKind, ShelfName


def find_live_passages(session: Session, shelf: ShelfName) -> list[tuple[int, str]]:
    """(key, scope) of every passage of a shelf's live versions."""
    statement = (
        select(PassageRow.id, DocumentRow.scope)
        .join(ArticleRow, PassageRow.article_id == ArticleRow.id)
        .join(VersionRow, ArticleRow.version_id == VersionRow.id)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(on_shelf(shelf), LIVE)
    )
    return [(passage, scope) for passage, scope in session.execute(statement)]


def find_words(session: Session, passages: Sequence[int]) -> dict[int, tuple[list[str], str]]:
    """Key → (headings, words) of some hundred passages; those no longer there are left out."""
    statement = (
        select(PassageRow.id, *HEADINGS, PassageRow.text)
        .join(ArticleRow, PassageRow.article_id == ArticleRow.id)
        .join(VersionRow, ArticleRow.version_id == VersionRow.id)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(PassageRow.id.in_(passages))
    )
    return {
        passage: (headings_of(DocumentKind(kind), title, scope, breadcrumbs), text)
        for passage, kind, title, scope, breadcrumbs, text in session.execute(statement)
    }


def awaits_release(session: Session) -> bool:
    """Whether a release was rehearsed and is neither published nor dropped."""
    rehearsed = select(ReleaseRow.id).where(ReleaseRow.state == ReleaseState.REHEARSED.value).limit(1)
    return session.scalar(rehearsed) is not None

"""SQL of the marks between lower and higher texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session, aliased

from core.errors import NotFound
from knowledge.models import ArticleRow, DocumentRow, RuleConflictRow, VersionRow
from knowledge.repository import LIVE, load_articles
from knowledge.types import Article, Standing

Marked = tuple[RuleConflictRow, str, str]  # the mark, the lower title, the higher title


def get_article(session: Session, article_id: int) -> Article:
    found = load_articles(session, [article_id])
    if not found or found[0].version.standing is not Standing.LIVE:
        raise NotFound("没有找到这一条，所在的文件可能已经移走。")
    return found[0]


def mark(session: Session, lower: Article, higher: Article, note: str, by: str, now: datetime) -> int:
    row = RuleConflictRow(
        lower_document_id=lower.version.document_id,
        lower_article=lower.key,
        higher_document_id=higher.version.document_id,
        higher_article=higher.key,
        note=note,
        marked_by=by,
        marked_at=now,
    )
    session.add(row)
    session.flush()
    return row.id


def find_marks(session: Session, only: int | None = None) -> list[Marked]:
    """Newest first; one alone where its key is given."""
    lower, higher = aliased(DocumentRow), aliased(DocumentRow)
    statement = (
        select(RuleConflictRow, lower.title, higher.title)
        .join(lower, RuleConflictRow.lower_document_id == lower.id)
        .join(higher, RuleConflictRow.higher_document_id == higher.id)
        .order_by(RuleConflictRow.id.desc())
    )
    if only is not None:
        statement = statement.where(RuleConflictRow.id == only)
    return [(row, below, above) for row, below, above in session.execute(statement)]


def remove(session: Session, conflict_id: int) -> bool:
    if session.get(RuleConflictRow, conflict_id) is None:
        return False
    session.execute(delete(RuleConflictRow).where(RuleConflictRow.id == conflict_id))
    return True


def find_label(session: Session, document_id: int, key: str) -> str:
    """How a document writes an article's number, by its newest live version that has it."""
    statement = (
        select(ArticleRow.label)
        .join(VersionRow, ArticleRow.version_id == VersionRow.id)
        .where(VersionRow.document_id == document_id, LIVE, ArticleRow.key == key)
        .order_by(VersionRow.label.desc(), ArticleRow.ordinal)
        .limit(1)
    )
    return session.scalar(statement) or ""


def find_higher(
    session: Session, articles: Sequence[Article], on: date
) -> Iterator[tuple[int, Article, str]]:
    """(lower article's key, the higher article that answers on the day, note)."""
    below = {article.version.document_id for article in articles}
    marks = session.scalars(
        select(RuleConflictRow)
        .where(RuleConflictRow.lower_document_id.in_(below))
        .order_by(RuleConflictRow.id)
    ).all()
    for mark in marks:
        higher = _find_answering(session, mark.higher_document_id, mark.higher_article, on)
        if higher is None:
            continue
        for article in articles:
            if article.version.document_id == mark.lower_document_id and mark.lower_article in (
                "",
                article.key,
            ):
                yield article.id, higher, mark.note


def _find_answering(session: Session, document_id: int, key: str, on: date) -> Article | None:
    statement = (
        select(ArticleRow.id)
        .join(VersionRow, ArticleRow.version_id == VersionRow.id)
        .where(
            VersionRow.document_id == document_id,
            LIVE,
            ArticleRow.key == key,
            or_(VersionRow.effective_from.is_(None), VersionRow.effective_from <= on),
        )
        .order_by(VersionRow.effective_from.desc(), ArticleRow.ordinal)
    )
    for article in load_articles(session, list(session.scalars(statement))):
        if article.version.answers_on(on) and not article.deleted:
            return article
    return None

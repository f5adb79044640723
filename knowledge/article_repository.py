"""Writes a version's articles and passages to SQL, and compares them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from knowledge.models import ArticleRow, PassageRow
from knowledge.passages import cut_passages
from knowledge.types import ArticleKind, NewArticle

_COMPARED = (
    ArticleRow.kind,
    ArticleRow.key,
    ArticleRow.label,
    ArticleRow.text_sha256,
    ArticleRow.deleted,
    ArticleRow.breadcrumbs,
    ArticleRow.attributes,
)


def _read_compared(session: Session, version_id: int) -> list[tuple[Any, ...]]:
    statement = select(*_COMPARED).where(ArticleRow.version_id == version_id).order_by(ArticleRow.ordinal)
    return [tuple(row) for row in session.execute(statement)]


def have_same_articles(session: Session, version_id: int, other_id: int) -> bool:
    """Whether two versions hold the same articles."""
    return _read_compared(session, version_id) == _read_compared(session, other_id)


def has_articles(session: Session, version_id: int, articles: Sequence[NewArticle]) -> bool:
    """Whether a version holds exactly these articles."""
    return _read_compared(session, version_id) == [
        (
            a.kind.value,
            a.key,
            a.label,
            _sha256(a.text),
            a.deleted,
            list(a.breadcrumbs),
            as_stored(a.attributes),
        )
        for a in articles
    ]


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def as_stored(attributes: dict[str, Any]) -> dict[str, Any]:
    """As JSON gives it back: lists for tuples."""
    stored: dict[str, Any] = json.loads(json.dumps(attributes)) if attributes else {}
    return stored


def count_numbered(articles: Sequence[NewArticle]) -> int:
    return sum(article.kind is ArticleKind.ARTICLE for article in articles)


def insert_articles(
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
        "attributes": as_stored(article.attributes),
    }

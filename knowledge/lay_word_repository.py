"""Lay words in SQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from core.errors import NotFound
from knowledge.models import ArticleRow, DocumentRow, LayWordRow, VersionRow
from knowledge.repository import LIVE, Staged, load_articles
from knowledge.types import Article, Scope


def find_all(session: Session) -> Sequence[LayWordRow]:
    return session.scalars(select(LayWordRow).order_by(LayWordRow.id.desc())).all()


def find_word(session: Session, word: str) -> LayWordRow | None:
    return session.scalars(select(LayWordRow).where(LayWordRow.word == word)).first()


def get(session: Session, word_id: int) -> LayWordRow:
    row = session.get(LayWordRow, word_id)
    if row is None:
        raise NotFound("没有这个词，可能已经去掉了。")
    return row


Words = Sequence[tuple[str, list[list[str]]]]
"""Each word with the laws and keys of its articles, the longest first."""


def find_words(session: Session) -> Words:
    """Every word and what it means; read once for however many questions."""
    rows = session.execute(select(LayWordRow.word, LayWordRow.articles)).all()
    return sorted(((word, articles) for word, articles in rows), key=lambda row: -len(row[0]))


def find_meant(
    session: Session, question: str, words: Words, *, on: date, scope: Scope, staged: Staged | None = None
) -> list[Article]:
    """The articles that words in a question mean, in force on a day and seen from a scope; longest word first."""
    keys = list(
        dict.fromkeys((law, key) for word, articles in words if word in question for law, key in articles)
    )
    if not keys:
        return []
    found = session.execute(
        select(DocumentRow.normal_title, ArticleRow.key, ArticleRow.id)
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .join(ArticleRow, ArticleRow.version_id == VersionRow.id)
        .where(
            or_(*(and_(DocumentRow.normal_title == law, ArticleRow.key == key) for law, key in keys)),
            LIVE,
        )
    ).all()
    places = {id_: keys.index((law, key)) for law, key, id_ in found}
    articles = load_articles(session, sorted(places), staged)
    there = [one for one in articles if one.version.answers_on(on) and scope.sees(one.version.scope)]
    return sorted(there, key=lambda one: places[one.id])

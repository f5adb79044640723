"""SQL of what administrators teach: the phrase book, and the models learned here."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from core.errors import NotFound
from knowledge import standard_question_repository
from knowledge.known import Key, WholeQuestion
from knowledge.models import ArticleRow, DocumentRow, LearnedModelRow, PhraseRow, VersionRow
from knowledge.numerals import article_key
from knowledge.repository import LIVE
from knowledge.standard_questions import Expected
from knowledge.taught import Taught
from knowledge.titles import resolve_title

_NO_MODEL = "没有这个训练出来的模型，可能已经清掉了，请重新训练。"


def read_taught(session: Session) -> Taught:
    """The phrase book, and the standard questions that administrators wrote or corrected and that expect something."""
    phrases = session.scalars(select(PhraseRow).order_by(PhraseRow.id))
    questions = standard_question_repository.find_all(session, only_active=True)
    return Taught(
        tuple(((row.normal_title, row.article), row.text) for row in phrases),
        tuple(
            WholeQuestion(row.question, find_keys(row.expected))
            for row in questions
            if row.origin == "administrator" and row.expected
        ),
    )


def find_keys(expected: Collection[str]) -> tuple[Key, ...]:
    """The articles that expected ones (民法典1079) may mean, under every title theirs may stand for."""
    articles = [Expected.read(written) for written in expected]
    return tuple(
        (law, article_key(article.number, article.suffix))
        for article in articles
        for law in resolve_title(article.law)
    )


def find_home(session: Session, laws: Sequence[str], key: str) -> str | None:
    """The first of these normal titles that has an article of this key on the shelf."""
    there = set(
        session.scalars(
            select(DocumentRow.normal_title)
            .join(VersionRow, VersionRow.document_id == DocumentRow.id)
            .join(ArticleRow, ArticleRow.version_id == VersionRow.id)
            .where(DocumentRow.normal_title.in_(laws), ArticleRow.key == key, LIVE)
        )
    )
    return next((law for law in laws if law in there), None)


def find_phrases(session: Session, limit: int) -> Sequence[PhraseRow]:
    """Newest first."""
    return session.scalars(select(PhraseRow).order_by(PhraseRow.id.desc()).limit(limit)).all()


def count_phrases(session: Session) -> int:
    return session.scalar(select(func.count(PhraseRow.id))) or 0


def find_phrase(session: Session, law: str, key: str, text: str) -> PhraseRow | None:
    found = select(PhraseRow).where(
        PhraseRow.normal_title == law, PhraseRow.article == key, PhraseRow.text == text
    )
    return session.scalars(found).first()


def get_phrase(session: Session, phrase_id: int) -> PhraseRow:
    row = session.get(PhraseRow, phrase_id)
    if row is None:
        raise NotFound("没有这个问法，可能已经删掉了。")
    return row


def read_model_in_use(session: Session) -> str:
    """The name of the learned model that answers; empty where none does."""
    return session.scalar(select(LearnedModelRow.name).where(LearnedModelRow.in_use)) or ""


def use_model(session: Session, name: str) -> str:
    """Let this one answer, or ours where the name is empty; the one that answered before. Raises NotFound."""
    before = read_model_in_use(session)
    if name and session.get(LearnedModelRow, name) is None:
        raise NotFound(_NO_MODEL)
    session.execute(update(LearnedModelRow).values(in_use=LearnedModelRow.name == name))
    return before


def add_model(session: Session, name: str, facts: dict[str, Any], by: str | None, now: datetime) -> None:
    """Enter a learned model; one of the same files is the same."""
    row = session.get(LearnedModelRow, name)
    if row is None:
        session.add(LearnedModelRow(name=name, facts=facts, in_use=False, learned_by=by, learned_at=now))
    else:
        row.facts, row.learned_by, row.learned_at = facts, by, now


def describe_model(session: Session, name: str) -> str:
    """In one line, for the list of changes. Raises NotFound."""
    row = session.get(LearnedModelRow, name)
    if row is None:
        raise NotFound(_NO_MODEL)
    return f"换用新训练的模型：学了管理员的 {row.facts['taught']} 句，新认识 {row.facts['words']} 个词"


def drop_models(session: Session, kept: Collection[str]) -> set[str]:
    """Forget the learned models but these and the one in use; the names of those that are left."""
    left = {*kept, read_model_in_use(session)}
    session.execute(delete(LearnedModelRow).where(LearnedModelRow.name.not_in(left)))
    return set(session.scalars(select(LearnedModelRow.name)))

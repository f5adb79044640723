"""Lay words and the articles they mean, as administrators write them down: 彩礼 → 婚约财产 → 民法典1042.

Read from SQL at every search, so a word leads to its articles the moment it is added, and no more once it is taken out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.clock import Clock
from core.database import Database
from core.errors import Conflict, InvalidInput
from knowledge import lay_word_repository, taught_repository
from knowledge.models import LayWordRow
from knowledge.numerals import article_key
from knowledge.plain_form import plain_form
from knowledge.standard_questions import Expected
from knowledge.titles import resolve_title, short_title

_LONGEST = 30
_MOST_ARTICLES = 6


@dataclass(frozen=True, slots=True)
class LayWord:
    id: int
    word: str
    term: str  # as the law says it; may be empty
    articles: tuple[str, ...]  # 民法典1042
    added_by: str | None
    added_at: datetime


class LayWords:
    """The table. Threads may share it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find(self) -> list[LayWord]:
        """Newest first."""
        with self._database.read() as session:
            return [_word(row) for row in lay_word_repository.find_all(session)]

    def put(
        self, word: str, term: str, articles: Sequence[str], by: str | None, *, word_id: int | None = None
    ) -> LayWord:
        """Add a word, or write one anew. Raises InvalidInput (too short, no such article), Conflict, NotFound."""
        plain = plain_form(word)
        if not 2 <= len(plain) <= _LONGEST:
            raise InvalidInput("词要有两个字，不超过三十个字。", code="bad_word")
        if not 1 <= len(articles) <= _MOST_ARTICLES:
            raise InvalidInput("写上一到六条条文，例如 民法典1042。", code="bad_articles")
        with self._database.write() as session:
            homes = []
            for written in articles:
                expected = Expected.read(written)
                key = article_key(expected.number, expected.suffix)
                law = taught_repository.find_home(session, resolve_title(expected.law), key)
                if law is None:
                    raise InvalidInput(
                        f"书架上没有“{written}”这一条，请看看名称和条号。", code="no_such_article"
                    )
                homes.append([law, key])
            same = lay_word_repository.find_word(session, plain)
            if same is not None and same.id != word_id:
                raise Conflict("已经有这个词了，点“改”接着写。", code="already_there")
            row = LayWordRow() if word_id is None else lay_word_repository.get(session, word_id)
            row.word, row.term, row.articles = plain, " ".join(term.split()), homes
            row.added_by, row.added_at = by, self._clock.now()
            session.add(row)
            session.flush()
            return _word(row)

    def remove(self, word_id: int) -> None:
        """Raises NotFound."""
        with self._database.write() as session:
            session.delete(lay_word_repository.get(session, word_id))


def _word(row: LayWordRow) -> LayWord:
    named = tuple(f"{short_title(law)}{key}" for law, key in row.articles)
    return LayWord(row.id, row.word, row.term, named, row.added_by, row.added_at)

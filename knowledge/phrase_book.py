"""The administrators' phrase book: how villagers here ask for what an article says.

Indexed beside our own phrasings at the next publish, and learned from when a model is trained here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.clock import Clock
from core.database import Database
from core.errors import Conflict, InvalidInput
from knowledge import taught_repository
from knowledge.models import PhraseRow
from knowledge.numerals import article_key
from knowledge.standard_questions import Expected
from knowledge.titles import resolve_title, short_title

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Phrase:
    id: int
    article: str  # 民法典1079
    text: str
    added_by: str | None
    added_at: datetime


class PhraseBook:
    """The table. Threads may share it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find(self, limit: int) -> tuple[list[Phrase], int]:
        """Newest first, and how many there are."""
        with self._database.read() as session:
            rows = taught_repository.find_phrases(session, limit)
            return [_phrase(row) for row in rows], taught_repository.count_phrases(session)

    def add(self, article: str, text: str, by: str | None) -> Phrase:
        """Raises InvalidInput where no such article is on the shelf, Conflict where the phrase is in the book."""
        expected = Expected.read(article)
        words = " ".join(text.split())
        if not words or len(words) > _LONGEST:
            raise InvalidInput("照老百姓的话写一句，不超过 300 字。", code="bad_phrase")
        key = article_key(expected.number, expected.suffix)
        with self._database.write() as session:
            law = taught_repository.find_home(session, resolve_title(expected.law), key)
            if law is None:
                raise InvalidInput(f"书架上没有“{article}”这一条，请看看名称和条号。", code="no_such_article")
            if taught_repository.find_phrase(session, law, key, words) is not None:
                raise Conflict("这一条已经有这个问法了。", code="already_there")
            row = PhraseRow(
                normal_title=law, article=key, text=words, added_by=by, added_at=self._clock.now()
            )
            session.add(row)
            session.flush()
            return _phrase(row)

    def remove(self, phrase_id: int) -> None:
        """Raises NotFound."""
        with self._database.write() as session:
            session.delete(taught_repository.get_phrase(session, phrase_id))


def _phrase(row: PhraseRow) -> Phrase:
    return Phrase(
        row.id, f"{short_title(row.normal_title)}{row.article}", row.text, row.added_by, row.added_at
    )

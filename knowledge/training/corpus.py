"""The articles on the shelf that a question may be answered by today: what is trained over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from core.database import Database
from core.errors import InvalidInput
from knowledge.asking import find_present
from knowledge.build import applies_in, text_of
from knowledge.known import Key
from knowledge.passage_repository import PassageRecord, read_record, stream_passages
from knowledge.rows import Rows
from knowledge.types import ShelfName


@dataclass(frozen=True)
class Corpus:
    """Passages, in the order of their rows; one article may have several."""

    records: list[PassageRecord]
    rows: Rows
    present: dict[Key, int]  # (normalised title, key) → article id
    texts: list[str]  # as embedded: headings and words

    def rows_of(self, answers: tuple[Key, ...]) -> frozenset[int]:
        """The rows of these articles; those not on the shelf have none."""
        articles = (self.present[key] for key in answers if key in self.present)
        return frozenset(row for article in articles for row in self._rows_of_article[article])

    @cached_property
    def _rows_of_article(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for row, article in enumerate(self.rows.article.tolist()):
            found.setdefault(article, []).append(row)
        return found


def read_corpus(
    database: Database, *, district: str, day: date, shelves: Sequence[ShelfName] = (ShelfName.LAW,)
) -> Corpus:
    """Raises InvalidInput where none of these shelves has anything."""
    with database.read() as session:
        states = [state for shelf in shelves for state in read_record(session, shelf).versions]
        here = [state for state in states if applies_in(state.scope, district)]
        records = list(stream_passages(session, here))
    rows = Rows.of(records)
    answering = rows.answering(day)
    kept = [record for record, now in zip(records, answering.tolist(), strict=True) if now]
    if not kept:
        raise InvalidInput("书架上还没有法律，没有可训练的条文。请先用 cunfa ingest 放入法律文本。")
    rows = Rows.of(kept)
    present = find_present(kept, rows.answering(day))
    return Corpus(kept, rows, present, [text_of(record) for record in kept])

"""What relied on a law that ended: entries and answers, each looked at again by a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from casework import reliance_repository
from core.clock import Clock
from core.database import Database


class RecordKind(StrEnum):
    ANSWER = "answer"
    ENTRY = "entry"


class ReviewState(StrEnum):
    OPEN = "open"
    REVIEWED = "reviewed"
    TO_CORRECT = "to_correct"


REVIEW_STATE_NAMES = {
    ReviewState.OPEN: "还没复核",
    ReviewState.REVIEWED: "已复核",
    ReviewState.TO_CORRECT: "需更正",
}


@dataclass(frozen=True, slots=True)
class Relying:
    """A record that shows certain articles: whose it is, and the day whose law it applied."""

    kind: RecordKind
    id: str
    user_id: str
    village: str
    about: str  # its question, shortened, for the list
    fact_date: date
    about_today: bool  # whether it applied the law of the day it was made
    made_at: datetime
    articles: tuple[tuple[int, str, str], ...]  # (article id, law, label) of those asked for


@dataclass(frozen=True, slots=True)
class Review:
    """What was decided on one record and one version."""

    state: ReviewState
    change: str
    note: str
    by: str
    at: datetime


class Reliance:
    """Entries that rely on articles, and the reviews of all records. Threads may share it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find_articles(self) -> set[int]:
        """Keys of every article an entry relied on as law."""
        with self._database.read() as session:
            return reliance_repository.find_articles(session)

    def find_entries(self, article_ids: Sequence[int], *, user_id: str | None) -> list[Relying]:
        """Entries relying on any of the articles; one person's, or everybody's where None."""
        with self._database.read() as session:
            rows = reliance_repository.find_entries(session, article_ids, user_id)
            return [
                Relying(
                    kind=RecordKind.ENTRY,
                    id=row.id,
                    user_id=row.user_id,
                    village=row.village.name if row.village else "",
                    about=row.question[:60],
                    fact_date=row.service_date,
                    about_today=True,
                    made_at=row.created_at,
                    articles=tuple(
                        (one.article_id, one.law, one.label)
                        for one in row.articles
                        if one.article_id is not None and one.article_id in article_ids
                    ),
                )
                for row in rows
            ]

    def find_reviews(self) -> dict[tuple[RecordKind, str, int], Review]:
        """(kind, record, version) → what was decided."""
        with self._database.read() as session:
            return {
                (RecordKind(row.record_kind), row.record_id, row.version_id): Review(
                    ReviewState(row.state), row.change, row.note, row.reviewed_by, row.reviewed_at
                )
                for row in reliance_repository.find_reviews(session)
            }

    def review(
        self,
        kind: RecordKind,
        record_id: str,
        version_id: int,
        *,
        change: str,
        state: ReviewState,
        note: str,
        by: str,
    ) -> Review:
        """Write down what was decided; deciding again replaces it."""
        review = Review(state, change, note, by, self._clock.now())
        with self._database.write() as session:
            reliance_repository.write_review(
                session, kind.value, record_id, version_id, change, state.value, note, by, review.at
            )
        return review

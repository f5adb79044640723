"""Which answers rest on given articles: asked when those articles stop being the law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from assistant import reliance_repository
from core.clock import SHANGHAI
from core.database import Database


@dataclass(frozen=True, slots=True)
class RelyingAnswer:
    """An answer that showed certain articles as law: whose it is, and the day whose law it applied."""

    id: str
    user_id: str
    question: str
    fact_date: date
    made_at: datetime
    articles: tuple[tuple[int, str], ...]  # (article id, label) of those asked for

    @property
    def about_today(self) -> bool:
        """Whether it applied the law of the day it was asked."""
        return self.fact_date >= self.made_at.astimezone(SHANGHAI).date()


class AnswerReliance:
    """Looks answers up by the articles they showed. Threads may share it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find_articles(self) -> set[int]:
        """Keys of every article an answer showed as law in force."""
        with self._database.read() as session:
            return reliance_repository.find_articles(session)

    def find_answers(self, article_ids: Sequence[int], *, user_id: str | None) -> list[RelyingAnswer]:
        """Answers resting on any of the articles, newest first; one person's, or everybody's where None."""
        with self._database.read() as session:
            return [
                RelyingAnswer(
                    id=row.id,
                    user_id=user,
                    question=row.question,
                    fact_date=row.fact_date,
                    made_at=row.created_at,
                    articles=tuple(articles),
                )
                for row, user, articles in reliance_repository.find_answers(session, article_ids, user_id)
            ]

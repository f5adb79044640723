"""The walk of a question."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date, datetime

from assistant.types import AnswerCard, ConversationCard, StreamEvent
from core.clock import Clock
from core.database import Database
from core.settings import Settings
from knowledge.library import Library
from knowledge.service import Shelf
from knowledge.types import Scope


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, by whom, from where."""

    text: str
    user_id: str
    scope: Scope
    answer_id: str | None = None  # client-made: asking again with it never doubles the question
    conversation_id: str | None = None
    fact_date: date | None = None


class Assistant:
    """Answers questions and keeps conversations. Each belongs to one person."""

    def __init__(
        self, settings: Settings, database: Database, shelf: Shelf, library: Library, clock: Clock
    ) -> None:
        raise NotImplementedError

    def check(self, question: Question) -> None:
        """Refuse before a stream begins: InvalidInput (empty, over 2,000 characters), NotFound (not his)."""
        raise NotImplementedError

    def answer(self, question: Question) -> AsyncIterator[StreamEvent]:
        """The events of an answer: sources first, exactly one Finished or Failed last.

        No transaction is open while a model is talking; closing the iterator stops the model.
        """
        raise NotImplementedError

    def find_conversations(
        self, user_id: str, *, limit: int = 30, before: datetime | None = None
    ) -> list[ConversationCard]:
        raise NotImplementedError

    def get_conversation(
        self, user_id: str, conversation_id: str
    ) -> tuple[ConversationCard, list[AnswerCard]]:
        """Raises NotFound, for somebody else's too."""
        raise NotImplementedError

    def get_answer(self, user_id: str, answer_id: str) -> AnswerCard:
        """Raises NotFound, for somebody else's too."""
        raise NotImplementedError

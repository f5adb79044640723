"""The assistant's front: asking, and reading one's own conversations."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing, suppress
from copy import copy
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from anyio import CancelScope, to_thread

from assistant.chat_model import open_chat_model
from assistant.conversing import Begun, Conversations
from assistant.feedback import AnswerFeedback
from assistant.hearing import listen
from assistant.reliance import AnswerReliance
from assistant.types import AnswerCard, ConversationCard, Failed, Finished, Question, StreamEvent
from assistant.unanswered import Unanswered
from assistant.unsaved import DayClock, Exchange, begin_unsaved
from assistant.walking import INCOMPLETE, Rooms, Walk, reported, sources_event
from core.clock import Clock
from core.database import Database
from core.errors import CunfaError
from core.settings import Settings
from knowledge.factory import open_time_limits
from knowledge.library import Library
from knowledge.service import Shelf

LONGEST_WAIT = 95.0  # seconds to wait for the same answer where another request is making it
BETWEEN_LOOKS = 0.2

__all__ = ["Assistant", "Exchange", "Question"]


class Assistant:
    """Answers questions and keeps conversations. Each belongs to one person."""

    def __init__(
        self, settings: Settings, database: Database, shelf: Shelf, library: Library, clock: Clock
    ) -> None:
        self._conversations = Conversations(database, clock)
        self.reliance = AnswerReliance(database)
        self.feedback = AnswerFeedback(database, clock)
        self.unanswered = Unanswered(database, library, clock, settings.district)
        self._rooms = Rooms(
            shelf=shelf,
            library=library,
            conversations=self._conversations,
            model=open_chat_model(settings, clock),
            timeout=settings.llm_timeout,
            clock=clock,
            limits=open_time_limits(settings),
            hear=partial(listen, embed=library.embed_words),
        )

    @property
    def model_rests_until(self) -> datetime | None:
        """While the model is left alone because it kept failing: from when it is tried again; else None."""
        model = self._rooms.model
        return model.breaker.until if model is not None else None

    def check(self, question: Question) -> None:
        """Refuse before a stream begins: InvalidInput (empty, over 2,000 characters), NotFound (not his)."""
        self._conversations.check(question)

    async def answer(self, question: Question) -> AsyncIterator[StreamEvent]:
        """The events of an answer: sources first, exactly one Finished or Failed last.

        No transaction is open while a model is talking; closing the iterator stops the model.
        """
        try:
            begun = await self._begin(question)
        except Exception as error:
            said = error if isinstance(error, CunfaError) else reported(error, "answer_not_begun")
            yield Failed(said.code, said.message)
            return
        walk = Walk(self._rooms, begun, question)
        async with aclosing(self._repeat(begun.card) if begun.again else walk.events()) as events:
            async for event in events:
                yield event

    async def answer_unsaved(
        self, question: Question, earlier: Sequence[Exchange] = (), *, asked_on: date | None = None
    ) -> AsyncIterator[StreamEvent]:
        """The same walk with nothing kept: what was said before is brought along, no conversation is touched.

        ``asked_on`` is the day taken for today. Raises InvalidInput (empty, over 2,000 characters).
        """
        self.check(replace(question, answer_id=None, conversation_id=None))
        rooms = self._rooms if asked_on is None else replace(self._rooms, clock=DayClock(asked_on))
        begun = await to_thread.run_sync(begin_unsaved, question, earlier, rooms.library, rooms.clock)
        async with aclosing(Walk(rooms, begun, question).events()) as events:
            async for event in events:
                yield event

    def find_conversations(
        self, user_id: str, *, limit: int = 30, before: datetime | None = None
    ) -> list[ConversationCard]:
        return self._conversations.find(user_id, limit=limit, before=before)

    def get_conversation(
        self, user_id: str, conversation_id: str
    ) -> tuple[ConversationCard, list[AnswerCard]]:
        """Raises NotFound, for somebody else's too."""
        return self._conversations.get(user_id, conversation_id)

    def get_answer(self, user_id: str, answer_id: str) -> AnswerCard:
        """Raises NotFound, for somebody else's too."""
        return self._conversations.get_answer(user_id, answer_id)

    def without_model(self) -> Assistant:
        """This assistant where no model is configured: its answers are extractive."""
        other = copy(self)
        other._rooms = replace(self._rooms, model=None)
        return other

    async def _begin(self, question: Question) -> Begun:
        beginning = asyncio.ensure_future(to_thread.run_sync(self._conversations.begin, question))
        try:
            return await asyncio.shield(beginning)
        except asyncio.CancelledError:
            with CancelScope(shield=True), suppress(Exception):  # the thread goes on: close what it opens
                begun = await beginning
                if not begun.again:
                    await to_thread.run_sync(self._conversations.abandon, begun.card)
            raise

    async def _repeat(self, card: AnswerCard) -> AsyncGenerator[StreamEvent]:
        """An answer that was asked for before, as saved; waited for where it is still being made."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + LONGEST_WAIT
        while card.state == "answering" and loop.time() < deadline:
            await asyncio.sleep(BETWEEN_LOOKS)
            card = await to_thread.run_sync(self._conversations.reread, card.id)
        yield sources_event(card)
        for notice in card.notices:
            yield notice
        if card.state in ("complete", "no_basis"):
            yield Finished(card)
        else:
            yield Failed(INCOMPLETE.code, INCOMPLETE.message, card)

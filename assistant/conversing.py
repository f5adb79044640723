"""Conversations: a question is begun, answered once, and read again by the person whose it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Lock
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from assistant import repository
from assistant.keeping import card_of, conversation_card, kept_as, new_card, new_row, title_of, turn_of
from assistant.models import AnswerRow, ConversationRow
from assistant.query import Turn, tidy
from assistant.redaction import RedactionFailed, Redactor
from assistant.reliance_repository import list_sources
from assistant.types import AnswerCard, ConversationCard, Notice, Question
from core.clock import Clock, today
from core.database import Database
from core.errors import InvalidInput, NotFound

LONGEST_QUESTION = 2000
EARLIER_TURNS = 3
STOPPED = Notice("stopped", "没答完就停下了。上面的话不完整，下面的条文可以照看。")
UNTITLED = "一次咨询"
NO_CONVERSATION = "没有找到这次咨询，可能已经删除。"
NO_ANSWER = "没有找到这次回答，可能已经删除。"


@dataclass(frozen=True, slots=True)
class Begun:
    """A question, with what was said before it; ``again``: it had been asked already; ``kept``: in a row of its own."""

    card: AnswerCard
    turns: tuple[Turn, ...] = ()
    again: bool = False
    kept: bool = True


class Conversations:
    """Every conversation, each seen by its own person alone. Threads may share it."""

    def __init__(
        self, database: Database, clock: Clock, new_redactor: Callable[[], Redactor] = Redactor
    ) -> None:
        self._database = database
        self._clock = clock
        self._new_redactor = new_redactor
        self._running: set[str] = set()  # answers being made by this process
        self._lock = Lock()

    def check(self, question: Question) -> None:
        """Raises InvalidInput (empty, too long, an id that is no UUID) or NotFound (somebody else's)."""
        _words(question)
        answer_id, conversation_id = _key(question.answer_id), _key(question.conversation_id)
        if not answer_id and not conversation_id:
            return
        with self._database.read() as session:
            found = repository.find_answer(session, answer_id) if answer_id else None
            if found is not None:
                _own(found, question.user_id)
            elif conversation_id:
                _own_conversation(session, conversation_id, question.user_id)

    def begin(self, question: Question) -> Begun:
        """Save the question as ``answering`` and read what was said before; or find it answered already.

        Raises what ``check`` raises.
        """
        words, answer_id = _words(question), _key(question.answer_id)
        with self._database.write() as session:
            found = repository.find_answer(session, answer_id) if answer_id else None
            if found is None:
                card, earlier = self._enter(session, question, words, answer_id or str(uuid4()))
            else:
                row = _own(found, question.user_id)
                card = card_of(row, running=True)
                if row.body or self._is_running(row.id):
                    return Begun(card, again=True)
                earlier = repository.find_latest(
                    session, row.conversation_id, before=row.ordinal, limit=EARLIER_TURNS
                )
            turns = tuple(turn_of(card_of(before, running=False)) for before in earlier)
            with self._lock:
                self._running.add(card.id)
            return Begun(card, turns)

    def finish(self, card: AnswerCard) -> None:
        """Save how an answer ended. Raises DiskFull."""
        try:
            with self._database.write() as session:
                if repository.finish_answer(session, card.id, **kept_as(card, self._clock.now())):
                    list_sources(session, card)
        finally:
            with self._lock:
                self._running.discard(card.id)

    def abandon(self, card: AnswerCard) -> None:
        """Close a question whose asker left before anything was found."""
        self.finish(replace(card, state="incomplete", notices=(*card.notices, STOPPED)))

    def reread(self, answer_id: str) -> AnswerCard:
        """The answer as it stands now, for whoever was let in to it already."""
        with self._database.read() as session:
            found = repository.find_answer(session, answer_id)
            if found is None:
                raise NotFound(NO_ANSWER)
            return card_of(found[0], running=self._is_running(answer_id))

    def find(self, user_id: str, *, limit: int, before: datetime | None) -> list[ConversationCard]:
        """One's own, newest first."""
        with self._database.read() as session:
            rows = repository.find_conversations(session, user_id, limit=limit, before=before)
            return [conversation_card(row) for row in rows]

    def get(self, user_id: str, conversation_id: str) -> tuple[ConversationCard, list[AnswerCard]]:
        """Raises NotFound, for somebody else's too."""
        with self._database.read() as session:
            conversation = _own_conversation(session, conversation_id, user_id)
            rows = repository.find_answers(session, conversation_id)
            return conversation_card(conversation), [
                card_of(row, running=self._is_running(row.id)) for row in rows
            ]

    def get_answer(self, user_id: str, answer_id: str) -> AnswerCard:
        """Raises NotFound, for somebody else's too."""
        with self._database.read() as session:
            row = _own(repository.find_answer(session, answer_id), user_id)
            return card_of(row, running=self._is_running(row.id))

    def _enter(
        self, session: Session, question: Question, words: str, answer_id: str
    ) -> tuple[AnswerCard, list[AnswerRow]]:
        """Save a new question. Its card, and the latest answers before it in its conversation."""
        now = self._clock.now()
        conversation_id = _key(question.conversation_id)
        earlier: list[AnswerRow] = []
        if conversation_id is None:
            conversation_id = str(uuid4())
            title = title_of(self._hidden(words))
            repository.add_conversation(session, conversation_id, question.user_id, title, at=now)
        else:
            _own_conversation(session, conversation_id, question.user_id).updated_at = now
            earlier = repository.find_latest(session, conversation_id, limit=EARLIER_TURNS)
        card = new_card(
            answer_id=answer_id,
            conversation_id=conversation_id,
            question=words,
            on=question.fact_date or today(self._clock),
            at=now,
        )
        repository.add_answer(session, **new_row(card, earlier[-1].ordinal + 1 if earlier else 1))
        return card, earlier

    def _hidden(self, words: str) -> str:
        """The words without personal numbers, for lists; nothing of them where that fails."""
        try:
            return self._new_redactor().hide(words)
        except RedactionFailed:
            return UNTITLED

    def _is_running(self, answer_id: str) -> bool:
        with self._lock:
            return answer_id in self._running


def _words(question: Question) -> str:
    """The question's words, tidy. Raises InvalidInput."""
    words = tidy(question.text).text
    if not words:
        raise InvalidInput("问题还空着，写一句话再问。")
    if len(words) > LONGEST_QUESTION:
        raise InvalidInput(f"问题有 {len(words):,} 字，最多 {LONGEST_QUESTION:,} 字。删短一点，或分几次问。")
    return words


def _own(found: tuple[AnswerRow, str] | None, user_id: str) -> AnswerRow:
    if found is None or found[1] != user_id:
        raise NotFound(NO_ANSWER)
    return found[0]


def _own_conversation(session: Session, conversation_id: str, user_id: str) -> ConversationRow:
    row = repository.find_conversation(session, conversation_id, user_id)
    if row is None:
        raise NotFound(NO_CONVERSATION)
    return row


def _key(client_made: str | None) -> str | None:
    """An id as it is stored. Raises InvalidInput where it is no UUID."""
    if client_made is None:
        return None
    try:
        return str(UUID(client_made))
    except ValueError:
        raise InvalidInput("编号不对，请刷新页面再问一次。") from None

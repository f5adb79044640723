"""The walk of one question: find, show the sources, let a model write over them if there is one, save, end."""

from __future__ import annotations

import os
import traceback
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, replace
from functools import partial

import structlog
from anyio import CancelScope, CapacityLimiter, to_thread
from anyio.lowlevel import RunVar

from assistant.asking import MOST
from assistant.chat_model import ChatModel
from assistant.citing import Citing
from assistant.conversing import STOPPED, Begun, Conversations
from assistant.extracting import Basis, View, gather
from assistant.fact_date import FactDate, find_fact_dates, without_dates
from assistant.guarding import (
    are_mild,
    ask_of_harm,
    find_duties,
    find_remarks,
    with_found,
    with_heard,
    without_ask_of_harm,
)
from assistant.hearing import Heard
from assistant.keeping import model_label
from assistant.prompting import Prompt, build_prompt
from assistant.query import HAN, Turn, leans_on_earlier, may_lack_topic, standalone, tidy, without_spoken
from assistant.redaction import RedactionFailed, Redactor
from assistant.types import (
    AnswerCard,
    AskNext,
    Duty,
    Failed,
    Finished,
    Notice,
    Question,
    Sources,
    StreamEvent,
)
from assistant.writing import Writing
from core.clock import Clock, today
from core.errors import CunfaError
from knowledge.library import Library, Pinned, Search
from knowledge.opened import CORES
from knowledge.plain_form import plain_form
from knowledge.service import Shelf
from knowledge.time_limits import TimeLimits

HITS = 10
AT_ONCE = max(1, (os.cpu_count() or 1) // CORES)  # searches
FEWEST_LEFT = 4  # characters a question must keep for its dates to be left out of the search

MODEL_UNAVAILABLE = Notice("model_unavailable", "模型现在连不上，下面是直接摘录的法条。")
NOTHING_HOLDS = Notice("model_unverified", "模型写的话和条文核对不上，没有采用，下面是直接摘录的法条。")
NOT_SENT = Notice("redaction_failed", "没能把个人信息遮住，所以没有发给模型，下面是直接摘录的法条。")
NO_TEXTS = Notice("no_texts", "指南提到的条文原文还没入库，没有让模型写，下面是指南和条文名称。")
INCOMPLETE = Notice("incomplete", "没答完，模型中途断了。上面的话不完整，下面的条文可以照看。")
HIDDEN_REMOVED = Notice("hidden_removed", "问题里有看不见的字符，已去掉。")

log = structlog.get_logger()
_TURNS: RunVar[CapacityLimiter] = RunVar("turns")


@dataclass(frozen=True, slots=True)
class Rooms:
    """What every walk uses."""

    shelf: Shelf
    library: Library
    conversations: Conversations
    model: ChatModel | None
    timeout: float  # seconds for a whole model answer
    clock: Clock
    limits: TimeLimits
    hear: Callable[[str], Heard]
    new_redactor: Callable[[], Redactor] = Redactor


def _turns() -> CapacityLimiter:
    """Of the questions one event loop answers, so many search at a time; the others wait in line.

    Forty at once are answered half as fast as one after another: their threads hinder each other.
    """
    try:
        return _TURNS.get()
    except LookupError:
        turns = CapacityLimiter(AT_ONCE)
        _TURNS.set(turns)
        return turns


class Walk:
    """One question on its way. The shelf it pinned at the start is the one it reads to the end."""

    def __init__(self, rooms: Rooms, begun: Begun, question: Question) -> None:
        self._rooms = rooms
        self._question = question
        self._turns = begun.turns
        self._card = begun.card
        self._kept = begun.kept
        self._unsure = False  # whether harm was half heard
        self._shown = False  # whether the sources went out
        self._failure: Failed | None = None

    async def events(self) -> AsyncGenerator[StreamEvent]:
        """Sources first, exactly one Finished or Failed last; whatever happens, the row is closed."""
        try:
            async with aclosing(self._steps()) as steps:
                async for event in steps:
                    yield event
        except Exception as error:
            self._fail(error)
            if not self._shown:  # the duty cards are shown even if nothing else can be
                yield self._sources()
        finally:
            with CancelScope(shield=True):
                await to_thread.run_sync(self._save)
        yield self._failure or Finished(self._card)

    async def _steps(self) -> AsyncGenerator[StreamEvent]:
        words = tidy(self._question.text)
        self._card = replace(self._card, duty=find_duties(words.text))
        self._notice(*((HIDDEN_REMOVED,) if words.hidden else ()), *find_remarks(words.text))
        pinned, basis = await to_thread.run_sync(self._find, limiter=_turns())
        self._card = replace(
            self._card,
            sources=basis.sources,
            guide=basis.guide,
            ask=self._asked_first(basis.ask),
            limits=basis.limits,
            text=basis.guide.conclusion if basis.guide else "",
            state="no_basis" if basis.empty else "complete",
        )
        self._notice(*basis.notices)
        self._shown = True
        yield self._sources()
        model, prompt, redactor = self._rooms.model, None, self._rooms.new_redactor()
        if model is not None:  # looks for names: takes its time
            prompt = await to_thread.run_sync(self._prompt, basis, redactor)
        for notice in self._card.notices:
            yield notice
        if model is not None and prompt is not None:
            async with aclosing(self._write(model, prompt, redactor, pinned)) as events:
                async for event in events:
                    yield event

    def _find(self) -> tuple[Pinned, Basis]:
        self._listen()
        pinned = self._rooms.library.pin()
        view = View(
            shelf=self._rooms.shelf,
            pinned=pinned,
            on=self._card.fact_date,
            today=today(self._rooms.clock),
            scope=self._question.scope,
            happened=self._happened(),
            limits=self._rooms.limits,
            said="\n".join((*(turn.question for turn in self._leaned_on()), self._card.question)),
        )
        search = self._search(pinned)
        self._card = replace(self._card, generation=pinned.generation)
        self._guard_by(search)
        return pinned, gather(view, search, plain_form(self._card.question))

    def _listen(self) -> None:
        """Raise the cards of what the ear hears, where words raise none or that of a mere brawl."""
        if not are_mild(self._card.duty):
            return
        heard = self._rooms.hear(without_ask_of_harm(tidy(self._question.text).text))
        self._unsure = heard.unsure
        self._guard(with_heard(self._card.duty, heard.kinds))

    def _asked_first(self, ask: tuple[AskNext, ...]) -> tuple[AskNext, ...]:
        of_harm = ask_of_harm(self._card.question) if self._unsure and not self._card.duty else None
        return (of_harm, *ask)[:MOST] if of_harm is not None else ask

    def _guard(self, duty: tuple[Duty, ...]) -> None:
        if duty != self._card.duty:
            self._card = replace(self._card, duty=duty)
            self._notice(*find_remarks(tidy(self._question.text).text, duty))

    def _guard_by(self, search: Search) -> None:
        """Raise the card the first article belongs to; one the question itself names tells of no harm."""
        if not search.bears or not search.hits or "exact" in search.hits[0].why:
            return
        first = search.hits[0].article
        self._guard(with_found(self._card.duty, first.version.title, first.key))

    def _leaned_on(self) -> tuple[Turn, ...]:
        """The earlier turns, where the question follows them."""
        asked = plain_form(self._card.question)
        return self._turns if leans_on_earlier(asked) or may_lack_topic(asked) else ()

    def _happened(self) -> tuple[FactDate, ...]:
        """The days spoken of: in the question itself, else in the latest turn it leans on that tells one."""
        day = today(self._rooms.clock)
        told = (self._card.question, *(turn.question for turn in reversed(self._leaned_on())))
        return next((dates for words in told if (dates := find_fact_dates(words, day))), ())

    def _search(self, pinned: Pinned) -> Search:
        asked = plain_form(self._card.question)
        timeless = without_dates(self._card.question, today(self._rooms.clock))
        if len(HAN.findall(timeless)) >= FEWEST_LEFT:
            asked = plain_form(timeless)
        search = partial(pinned.search, on=self._card.fact_date, scope=self._question.scope, k=HITS)
        if not self._turns:
            found = search(asked)
            bare = without_spoken(asked)
            if found.bears or bare == asked or len(HAN.findall(bare)) < FEWEST_LEFT:
                return found
            return search(bare)
        if not leans_on_earlier(asked):
            alone = search(asked)
            if alone.guides or not may_lack_topic(asked):
                return alone
        return search(standalone(asked, self._turns))

    def _prompt(self, basis: Basis, redactor: Redactor) -> Prompt | None:
        """What to send to the model; None where it is not asked."""
        if basis.empty:
            return None
        if not basis.quotable:
            self._notice(NO_TEXTS)
            return None
        try:
            return build_prompt(
                self._card.question,
                sources=basis.quotable,
                guide=basis.guide,
                turns=self._turns,
                fact_date=self._card.fact_date,
                redactor=redactor,
            )
        except RedactionFailed as error:
            reported(error, "redaction_failed")
            self._notice(NOT_SENT)
            return None

    async def _write(
        self, model: ChatModel, prompt: Prompt, redactor: Redactor, pinned: Pinned
    ) -> AsyncGenerator[StreamEvent]:
        extractive = self._card
        citing = Citing(
            extractive.sources,
            partial(pinned.resolve, on=extractive.fact_date, scope=self._question.scope),
            asked=extractive.question,
            prompt=prompt.system,
        )
        writing = Writing(model, prompt, citing, redactor, timeout=self._rooms.timeout)
        left = True
        try:
            async with aclosing(writing.events()) as events:
                async for event in events:
                    yield event
            left = False
        finally:
            self._card = replace(
                extractive,
                mode="model",
                model=model.name,
                label=model_label(model.name, model.record),
                text=writing.text,
                state="incomplete" if left or writing.fault else "complete",
                notices=(*extractive.notices, *writing.notices, *((STOPPED,) if left else ())),
            )
        if writing.fault is None:
            return
        log.warning("model_fault", fault=writing.fault, kept=writing.says_something)
        if writing.says_something:
            notice = INCOMPLETE
            self._failure = Failed(notice.code, notice.message)
        else:
            notice = NOTHING_HOLDS if writing.fault == "nothing_holds" else MODEL_UNAVAILABLE
            self._card = replace(extractive, notices=(*extractive.notices, *writing.notices))
        self._notice(notice)
        yield notice

    def _fail(self, error: Exception) -> None:
        said = reported(error, "answer_failed")
        self._card = replace(self._card, state="incomplete")
        self._notice(Notice(said.code, said.message))
        self._failure = Failed(said.code, said.message)

    def _save(self) -> None:
        """Close the row; what could not be saved is not shown as an answer."""
        if self._card.state == "answering":  # left before anything was found
            self._card = replace(self._card, state="incomplete")
            self._notice(STOPPED)
        try:
            if self._kept:
                self._rooms.conversations.finish(self._card)
        except Exception as error:
            said = reported(error, "answer_not_saved")
            self._failure = Failed(said.code, said.message)
            return
        if self._failure is not None:
            self._failure = replace(self._failure, answer=self._card)

    def _notice(self, *notices: Notice) -> None:
        self._card = replace(self._card, notices=tuple(dict.fromkeys((*self._card.notices, *notices))))

    def _sources(self) -> Sources:
        return sources_event(self._card)


def reported(error: Exception, event: str) -> CunfaError:
    """What to tell the asker. The log gets the frames, never the error's own text: it may hold somebody's words."""
    cause = error.__cause__ or error
    frames = "".join(traceback.format_tb(cause.__traceback__))
    log.error(event, kind=type(cause).__name__, frames=frames)
    return error if isinstance(error, CunfaError) else CunfaError()


def sources_event(card: AnswerCard) -> Sources:
    """The first event of a stream, as the card has it."""
    return Sources(
        answer_id=card.id,
        conversation_id=card.conversation_id,
        fact_date=card.fact_date,
        generation=card.generation,
        sources=card.sources,
        guide=card.guide,
        ask=card.ask,
        limits=card.limits,
        duty=card.duty,
    )

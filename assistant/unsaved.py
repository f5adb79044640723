"""What a question that is not kept needs: earlier words brought along by the asker, and the day taken for today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import uuid4

from assistant.conversing import EARLIER_TURNS, Begun
from assistant.keeping import new_card
from assistant.query import Turn, tidy
from assistant.types import Question
from core.clock import SHANGHAI, Clock, today
from knowledge.library import Library
from knowledge.types import CitationVerdict, Scope


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was asked earlier, and what was answered to it."""

    question: str
    answer: str = ""


class DayClock:
    """A clock that stands at noon of one day in Shanghai."""

    def __init__(self, day: date) -> None:
        self._now = datetime.combine(day, time(12), SHANGHAI)

    def now(self) -> datetime:
        return self._now


def begin_unsaved(question: Question, earlier: Sequence[Exchange], library: Library, clock: Clock) -> Begun:
    """The question as a walk takes it. An earlier answer rested on the articles that its words name."""
    day = question.fact_date or today(clock)
    card = new_card(
        answer_id=question.answer_id or str(uuid4()),
        conversation_id=question.conversation_id or str(uuid4()),
        question=tidy(question.text).text,
        on=day,
        at=clock.now(),
    )
    return Begun(
        card,
        tuple(_turn(said, library, day, question.scope) for said in earlier[-EARLIER_TURNS:]),
        kept=False,
    )


def _turn(said: Exchange, library: Library, day: date, scope: Scope) -> Turn:
    cited = library.pin().resolve(said.answer, on=day, scope=scope) if said.answer else []
    named = [
        f"{citation.article.version.short_title}{citation.article.label}"
        for citation in cited
        if citation.article is not None and citation.verdict is CitationVerdict.IN_FORCE
    ]
    return Turn(tidy(said.question).text, tidy(said.answer).text, tuple(dict.fromkeys(named)))

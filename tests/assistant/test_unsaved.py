"""A question that is not kept walks the same way, and leaves nothing behind."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest
from sqlalchemy import func, select

from assistant.models import AnswerRow, ConversationRow
from assistant.service import Assistant, Exchange
from assistant.types import AnswerCard, Failed, Finished
from core.database import Database
from core.errors import InvalidInput
from tests.assistant.conftest import ME, ask, question
from tests.assistant.shelf import FakeLibrary

BLOCKED = "邻居堵塞村路，要赔偿吗"


def ask_unsaved(
    assistant: Assistant, text: str, *earlier: Exchange, asked_on: date | None = None, **more: object
) -> AnswerCard:
    async def last() -> AnswerCard:
        events = [
            e async for e in assistant.answer_unsaved(question(text, **more), earlier, asked_on=asked_on)
        ]
        assert isinstance(events[-1], Finished)
        assert not [e for e in events[:-1] if isinstance(e, Finished | Failed)]
        return events[-1].answer

    return asyncio.run(last())


def test_it_says_what_a_kept_answer_says_and_leaves_nothing(assistant: Assistant, database: Database) -> None:
    unsaved = ask_unsaved(assistant, BLOCKED)
    with database.read() as session:
        for row in (AnswerRow, ConversationRow):
            assert session.scalar(select(func.count()).select_from(row)) == 0
    kept = ask(assistant, BLOCKED)[-1]
    assert isinstance(kept, Finished)
    assert (unsaved.sources, unsaved.guide, unsaved.text) == (
        kept.answer.sources,
        kept.answer.guide,
        kept.answer.text,
    )
    assert len(assistant.find_conversations(ME)) == 1


def test_what_was_said_before_is_brought_along(assistant: Assistant, library: FakeLibrary) -> None:
    said = Exchange("封了村井咋办", "看《村井规定》第一条，和旧井规定第一条。")
    ask_unsaved(assistant, "那要是不给呢", said)
    assert "封了村井" in library.searched[-1]
    assert "村井规定第一条" in library.searched[-1]
    assert "旧井规定" not in library.searched[-1]  # repealed: nothing rests on it
    ask_unsaved(assistant, "那要是不给呢")
    assert "村井" not in library.searched[-1]


def test_the_day_taken_for_today_is_the_day_of_the_law(assistant: Assistant) -> None:
    card = ask_unsaved(assistant, BLOCKED, asked_on=date(2019, 6, 1))
    assert card.fact_date == date(2019, 6, 1)
    assert "村路通行条例" not in {source.law for source in card.sources if source.on_shelf}
    happened = ask_unsaved(assistant, BLOCKED, asked_on=date(2019, 6, 1), fact_date=date(2021, 1, 1))
    assert happened.fact_date == date(2021, 1, 1)
    assert "村路通行条例" in {source.law for source in happened.sources if source.on_shelf}


def test_an_empty_question_is_refused(assistant: Assistant) -> None:
    with pytest.raises(InvalidInput):
        ask_unsaved(assistant, "　")

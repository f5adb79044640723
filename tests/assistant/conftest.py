"""An assistant over the invented shelf, and somebody to ask it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

import pytest

from accounts.models import Role, User
from assistant.service import Assistant, Question
from assistant.types import StreamEvent
from core.database import Database
from core.settings import Settings
from knowledge.library import Library
from knowledge.service import Shelf
from tests.assistant.shelf import SCOPE, FakeLibrary, FakeShelf
from tests.fakes import FixedClock

ME, OTHER = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary()


@pytest.fixture
def people(database: Database, clock: FixedClock) -> None:
    with database.write() as session:
        for n, user_id in enumerate((ME, OTHER)):
            session.add(
                User(
                    id=user_id,
                    phone=f"1380000000{n}",
                    name=f"甲{n}",
                    role=Role.ADVISER,
                    password_hash="-",
                    created_at=clock.now(),
                )
            )


@pytest.fixture
def open_with(
    database: Database, settings: Settings, clock: FixedClock, library: FakeLibrary, people: None
) -> Callable[..., Assistant]:
    """``open_with(llm_base_url=…)`` opens an assistant with these settings over the invented shelf."""

    def open_it(**changes: Any) -> Assistant:
        shelf = cast(Shelf, FakeShelf(library.articles))
        return Assistant(settings.model_copy(update=changes), database, shelf, cast(Library, library), clock)

    return open_it


@pytest.fixture
def assistant(open_with: Callable[..., Assistant]) -> Assistant:
    return open_with()


def question(text: str, **particulars: Any) -> Question:
    return replace(Question(text=text, user_id=ME, scope=SCOPE), **particulars)


def ask(assistant: Assistant, text: str, **particulars: Any) -> list[StreamEvent]:
    """All events of one answer."""

    async def collect() -> list[StreamEvent]:
        return [event async for event in assistant.answer(question(text, **particulars))]

    return asyncio.run(collect())

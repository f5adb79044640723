"""A page's end, written as a cursor and read back whatever was made of it meanwhile."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event
from sqlalchemy.dialects import postgresql

from accounts.models import Role
from accounts.types import Person
from casework.paging import Position
from casework.service import Casework
from core.database import Database
from core.errors import InvalidInput
from tests.casework.conftest import People
from tests.casework.test_mediation import PARTICULARS
from tests.fakes import FixedClock

KEY = str(uuid4())
END = Position(date(2026, 11, 24), datetime(2026, 11, 25, 4, 0, 1, 250, tzinfo=UTC), KEY)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.just(KEY),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=5,
)


def written(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return base64.urlsafe_b64encode(text.encode("utf-8", "replace")).decode().rstrip("=")


def test_a_cursor_is_read_as_it_was_written() -> None:
    assert Position.from_cursor(END.to_cursor()) == END


@pytest.mark.parametrize(
    "value",
    [
        "[" * 20_000,
        ["2026-11-24", "0001-01-01T00:00:00+14:00", KEY],
        ["2026-11-24", "9999-12-31T23:59:59-14:00", KEY],
        ["2026-11-24", "2026-11-25T04:00:01", KEY],
        ["2026-02-30", "2026-11-25T04:00:01+00:00", KEY],
        ["2026-11-24", "2026-11-25T04:00:01+00:00", "17"],
        ["2026-11-24", "2026-11-25T04:00:01+00:00", KEY, KEY],
        '"abc"',
        "9" * 9000,
    ],
    ids=["nested", "before", "after", "no zone", "no day", "no key", "four", "word", "digits"],
)
def test_what_nobody_wrote_is_refused(value: Any) -> None:
    with pytest.raises(InvalidInput, match="第一页"):
        Position.from_cursor(written(value))


@given(JSON)
def test_whatever_is_written_is_read_or_refused(value: Any) -> None:
    try:
        assert Position.from_cursor(written(value)).created_at.tzinfo is UTC
    except InvalidInput as refused:
        assert "第一页" in refused.message


@pytest.mark.parametrize("subject", ["entries", "mediations", "checks", "linked_matters"])
def test_the_end_of_a_page_is_compared_as_the_columns_are_kept(
    casework: Casework, adviser: Person, database: Database, subject: str
) -> None:
    asked: list[Any] = []
    with database.read() as session:
        engine = session.get_bind().engine

    def note(_connection: Any, statement: Any, *_rest: Any) -> None:
        asked.append(statement)

    event.listen(engine, "before_execute", note)
    person = replace(adviser, role=Role.ADMINISTRATOR) if subject == "linked_matters" else adviser
    getattr(casework, subject).find(person, cursor=END.to_cursor())
    event.remove(engine, "before_execute", note)
    said = str(asked[0].compile(dialect=postgresql.dialect()))
    assert "::TIMESTAMP WITHOUT TIME ZONE" in said
    assert "::TIMESTAMP WITH TIME ZONE" not in said


def test_the_same_instant_in_another_zone_ends_the_same_page(
    casework: Casework, people: People, clock: FixedClock
) -> None:
    mediator = people()
    for _ in range(3):
        clock.advance(seconds=1)
        casework.mediations.register(mediator, str(uuid4()), PARTICULARS, villages=mediator.villages)
    newest, *older = casework.mediations.find(mediator).records
    for zone in (UTC, timezone(timedelta(hours=8)), timezone(timedelta(hours=-9))):
        end = Position(newest.particulars.accepted_on, newest.created_at.astimezone(zone), newest.id)
        assert casework.mediations.find(mediator, cursor=end.to_cursor()).records == older

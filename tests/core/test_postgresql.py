"""What PostgreSQL is asked to keep of the promises of the record."""

from __future__ import annotations

import threading

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import InternalError

from accounts.models import Township
from core.database import Database, take_turns
from core.errors import DiskFull, NotFound

pytestmark = pytest.mark.postgresql


def test_a_reader_cannot_write_and_sees_one_state(database: Database) -> None:
    with pytest.raises(InternalError, match="read-only"), database.read() as session:
        session.execute(text("DELETE FROM township"))
    with database.read() as session:
        before = session.scalars(select(Township.name)).all()
        with database.write() as writer:
            writer.add(Township(name="新镇"))
        assert session.scalars(select(Township.name)).all() == before
    with database.read() as session:
        assert "新镇" in session.scalars(select(Township.name)).all()


def test_a_full_disk_is_said(database: Database) -> None:
    with pytest.raises(DiskFull), database.write() as session:
        session.execute(text("DO $$ BEGIN RAISE EXCEPTION 'no space' USING ERRCODE = '53100'; END $$"))


def test_a_key_no_row_can_have_is_not_found(database: Database) -> None:
    for begin in (database.read, database.write):
        with pytest.raises(NotFound), begin() as session:
            session.get(Township, 2**63 - 1)


def test_turns_are_taken(database: Database) -> None:
    passed = threading.Event()

    def pass_after() -> None:
        with database.write() as session:
            take_turns(session, "the door")
            passed.set()

    with database.write() as session:
        take_turns(session, "the door")
        waiting = threading.Thread(target=pass_after)
        waiting.start()
        assert not passed.wait(0.3)
    waiting.join(10)
    assert passed.is_set()

"""Reading and writing the record, a full disk, and who owns a directory."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import stat
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError

from core.database import Database, DirectoryOwner, UtcDateTime
from core.errors import Busy, DiskFull
from core.settings import Settings
from tests.grepping import files_holding

METADATA = MetaData()
NOTE = Table(
    "note",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("text", String),
    Column("at", UtcDateTime),
    Column("of", ForeignKey("note.id")),
)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path / 'deep' / 'down' / 'record.db'}")
    with database.engine_for_migration() as engine:
        METADATA.create_all(engine)
    yield database
    database.close()


def texts(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(NOTE.c.text).order_by(NOTE.c.id)))


def test_what_is_written_is_kept(record: Database) -> None:
    with record.write() as session:
        session.execute(insert(NOTE).values(text="一"))
        session.execute(insert(NOTE).values(text="二"))
    assert texts(record) == ["一", "二"]


def test_all_or_nothing(record: Database) -> None:
    with pytest.raises(RuntimeError), record.write() as session:
        session.execute(insert(NOTE).values(text="一"))
        raise RuntimeError
    with pytest.raises(IntegrityError), record.write() as session:
        session.execute(insert(NOTE).values(text="二"))
        session.execute(insert(NOTE).values(text="三", of=99))  # foreign keys are kept
    assert texts(record) == []
    with record.write() as session:
        session.execute(insert(NOTE).values(text="四"))
    assert texts(record) == ["四"]


def test_a_reader_cannot_write(record: Database) -> None:
    with record.read() as session, pytest.raises(OperationalError, match="readonly"):
        session.execute(insert(NOTE).values(text="一"))
    assert texts(record) == []


def test_a_reader_sees_one_state_and_is_not_held_up_by_a_writer(record: Database) -> None:
    with record.write() as session:
        session.execute(insert(NOTE).values(text="一"))
    with record.read() as reading:
        assert reading.scalars(select(NOTE.c.text)).all() == ["一"]
        with record.write() as writing:
            writing.execute(update(NOTE).values(text="二"))
            assert texts(record) == ["一"]
        assert texts(record) == ["二"]
        assert reading.scalars(select(NOTE.c.text)).all() == ["一"]


def test_writers_take_turns(record: Database) -> None:
    with record.write() as session:
        session.execute(insert(NOTE).values(id=1, text="0"))

    def count_up() -> None:
        for _ in range(20):
            with record.write() as session:
                count = int(session.scalars(select(NOTE.c.text)).one())
                session.execute(update(NOTE).values(text=str(count + 1)))

    threads = [threading.Thread(target=count_up) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert texts(record) == ["120"]


def test_sqlite_is_told_to_be_careful(record: Database) -> None:
    for opening, query_only in ((record.read, 1), (record.write, 0)):
        with opening() as session:
            connection = session.connection()
            told = {
                pragma: connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()
                for pragma in ("journal_mode", "synchronous", "foreign_keys", "query_only", "busy_timeout")
            }
        assert told == {
            "journal_mode": "wal",
            "synchronous": 2,
            "foreign_keys": 1,
            "query_only": query_only,
            "busy_timeout": 10_000,
        }


def test_closing_folds_the_log_into_the_file(record: Database) -> None:
    with record.write() as session:
        session.execute(insert(NOTE).values(text="一"))
    path = Path(record.url.removeprefix("sqlite:///"))
    assert path.with_name("record.db-wal").exists()
    record.close()
    assert not path.with_name("record.db-wal").exists()
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT text FROM note").fetchall() == [("一",)]
    connection.close()


def test_a_full_disk_keeps_what_was_there(record: Database) -> None:
    with record.write() as session:
        session.execute(insert(NOTE).values(text="一"))
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DiskFull) as caught, record.write() as session:
        session.execute(insert(NOTE).values(text="二"))
        session.execute(insert(NOTE).values(text="三" * 100_000))
    assert caught.value.code == "disk_full"
    assert "磁盘已满" in caught.value.message
    assert texts(record) == ["一"]
    with record.write() as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count = 1000000")
        session.execute(insert(NOTE).values(text="四"))
    assert texts(record) == ["一", "四"]


def test_another_error_of_the_database_is_no_full_disk(record: Database) -> None:
    with pytest.raises(OperationalError), record.write() as session:
        session.connection().exec_driver_sql("INSERT INTO no_such_table VALUES (1)")


def test_errors_do_not_carry_what_was_being_saved(record: Database) -> None:
    with pytest.raises(IntegrityError) as caught, record.write() as session:
        session.execute(insert(NOTE).values(text="王新的手机", of=99))
    assert "王新" not in str(caught.value)


@pytest.mark.parametrize(
    "instant",
    [
        datetime(2026, 11, 25, 12, 0, 0, 123456, tzinfo=UTC),
        datetime(2026, 11, 25, 0, 30, tzinfo=timezone(timedelta(hours=8))),
        datetime(2026, 11, 25, 0, 30, tzinfo=timezone(-timedelta(hours=3, minutes=30))),
    ],
)
def test_an_instant_comes_back_the_same_in_utc(record: Database, instant: datetime) -> None:
    with record.write() as session:
        session.execute(insert(NOTE).values(at=instant))
    with record.read() as session:
        back = session.scalars(select(NOTE.c.at)).one()
        assert session.scalars(select(NOTE.c.id).where(NOTE.c.at == instant)).one() == 1
    assert back == instant
    assert back.tzinfo is UTC


def test_no_instant_is_no_instant(record: Database) -> None:
    with record.write() as session:
        session.execute(insert(NOTE).values(at=None))
    with record.read() as session:
        assert session.scalars(select(NOTE.c.at)).one() is None


def test_an_instant_without_a_zone_is_refused(record: Database) -> None:
    with pytest.raises(StatementError, match="time zone"), record.write() as session:
        session.execute(insert(NOTE).values(at=datetime(2026, 11, 25)))  # noqa: DTZ001 - that is the point
    assert texts(record) == []


def test_the_url_of_the_settings_opens(settings: Settings, database: Database) -> None:
    assert database.url == settings.resolved_database_url
    with database.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM township").scalar() == 14


HOLD = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from core.database import DirectoryOwner
    from core.errors import Busy
    try:
        owner = DirectoryOwner(Path(sys.argv[1]))
    except Busy as error:
        print(error.code, flush=True)
    else:
        print("held", flush=True)
        time.sleep(60)
    """
)


def another_process(directory: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(directory)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_directory_has_one_owner(tmp_path: Path) -> None:
    directory = tmp_path / "data"
    owner = DirectoryOwner(directory)
    with pytest.raises(Busy) as caught:
        DirectoryOwner(directory)
    assert str(directory) in caught.value.message
    assert "CUNFA_DATA_DIR" in caught.value.message
    with another_process(directory) as other:
        assert other.communicate(timeout=30)[0] == "busy\n"
    owner.release()
    DirectoryOwner(directory).release()


def test_a_killed_owner_owns_no_more(tmp_path: Path) -> None:
    directory = tmp_path / "data"
    with another_process(directory) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(Busy):
            DirectoryOwner(directory)
        other.send_signal(signal.SIGKILL)
        other.wait(30)
    DirectoryOwner(directory).release()


def test_nobody_else_may_look_into_a_new_directory(tmp_path: Path) -> None:
    directory = tmp_path / "data"
    DirectoryOwner(directory).release()
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    assert stat.S_IMODE((directory / "owner.lock").stat().st_mode) == 0o600


def holding(database: Database, word: str) -> list[str]:
    return files_holding(Path(database.url.removeprefix("sqlite:///")).parent, word.encode())


@pytest.mark.sqlite
def test_what_was_deleted_is_in_none_of_the_files(record: Database) -> None:
    """Rows of many sizes come and go, so that pages are split and joined and their rows moved about."""
    rnd = random.Random(7)
    for turn in range(40):
        with record.write() as session:
            for n in range(25):
                secret = "鬯璩鬣" if n % 3 == 0 else "蜂"
                length = rnd.choice((2, 30, 400, 1500))
                session.execute(insert(NOTE).values(id=rnd.randrange(10**9), text=secret * length))
            if turn % 4 == 3:
                session.execute(delete(NOTE).where(NOTE.c.text.startswith("蜂"), NOTE.c.id % 3 == 0))
    assert holding(record, "鬯璩鬣")
    with record.write() as session:
        session.execute(delete(NOTE).where(NOTE.c.text.startswith("鬯")))
    assert holding(record, "鬯璩鬣"), "the log still has it"
    assert record.forget_deleted(anew=True)
    assert holding(record, "鬯璩鬣") == []
    assert len(texts(record)) > 400


@pytest.mark.sqlite
def test_what_somebody_still_reads_is_forgotten_later(record: Database) -> None:
    with record.write() as session:
        session.execute(insert(NOTE).values(text="鬯璩鬣"))
    with record.read() as reading:
        assert reading.scalar(select(NOTE.c.text)) == "鬯璩鬣"
        with record.write() as session:
            session.execute(delete(NOTE))
        assert record.forget_deleted(anew=True) is False
        assert reading.scalar(select(NOTE.c.text)) == "鬯璩鬣"
    assert record.forget_deleted(anew=True)
    assert holding(record, "鬯璩鬣") == []
    with record.write() as session:
        session.execute(insert(NOTE).values(text="照常"))
    assert texts(record) == ["照常"]


def test_a_trial_sees_its_changes_and_nobody_else_ever_does(record: Database) -> None:
    with record.trial() as session:
        session.execute(insert(NOTE).values(text="试试"))
        assert session.scalar(select(NOTE.c.text)) == "试试"
        assert texts(record) == []
    assert texts(record) == []
    with record.write() as session:
        session.execute(insert(NOTE).values(text="照常"))
    assert texts(record) == ["照常"]

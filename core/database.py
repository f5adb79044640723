"""The record: sessions to read and to write, and the lock that makes one process the owner.

SQLite before 3.51.3 can corrupt a WAL database when two connections write or checkpoint at the same
instant, so there is exactly one writing connection, and it alone checkpoints.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar, Self, TypeVar

from sqlalchemy import DateTime, Dialect, Engine, MetaData, TypeDecorator, create_engine, event, text
from sqlalchemy.exc import DataError, OperationalError
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.pool import QueuePool

from core.errors import Busy, DiskFull, NotFound

Key = TypeVar("Key", int, str)
_BUSY = 10_000  # ms to wait for another connection
_PORTION = 500  # keys in one IN (…)
_WORTH_PAGES = 2000  # 8 MB: fewer free pages are not worth a copy of the file


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: aware going in and coming out, UTC in the table (SQLite keeps no zone)."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """Every model's base; the names make migrations stable on SQLite and PostgreSQL."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: UtcDateTime}
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def _prepare_sqlite(engine: Engine, *, writer: bool) -> None:
    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute(f"PRAGMA busy_timeout={_BUSY}")
        if writer:
            cursor.execute("PRAGMA secure_delete=ON")  # what was deleted is overwritten, not only let go
        else:
            cursor.execute("PRAGMA query_only=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writer else "BEGIN")


class Database:
    """Sessions over one database. Threads may share it."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._write_lock = threading.RLock()
        self.is_sqlite = url.startswith("sqlite")
        if self.is_sqlite:
            path = Path(url.removeprefix("sqlite:///"))
            path.parent.mkdir(parents=True, exist_ok=True)
            self._writer = create_engine(
                url,
                poolclass=QueuePool,
                pool_size=1,
                max_overflow=0,
                connect_args={"check_same_thread": False},
                hide_parameters=True,  # an error in a log must not carry somebody's words
            )
            self._reader = create_engine(
                url,
                poolclass=QueuePool,
                pool_size=8,
                max_overflow=32,
                connect_args={"check_same_thread": False},
                hide_parameters=True,
            )
            _prepare_sqlite(self._writer, writer=True)
            _prepare_sqlite(self._reader, writer=False)
        else:
            self._writer = create_engine(
                url, pool_size=8, max_overflow=16, pool_pre_ping=True, hide_parameters=True
            )
            self._reader = self._writer.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one consistent state and cannot write.

        Raises ``NotFound`` where a key is asked for that PostgreSQL's integers cannot hold, as SQLite finds nothing there.
        """
        try:
            with Session(self._reader, expire_on_commit=False) as session:
                yield session
        except DataError as error:
            if _is_out_of_range(error):
                raise NotFound from error
            raise

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session whose changes are all kept when the block ends, or none.

        Raises ``DiskFull`` where nothing could be kept for want of space, and ``NotFound`` as ``read`` does.
        """
        with self._write_lock if self.is_sqlite else _nothing():
            try:
                with Session(self._writer, expire_on_commit=False) as session, session.begin():
                    yield session
            except OperationalError as error:
                if _is_disk_full(error):
                    raise DiskFull from error
                raise
            except DataError as error:
                if _is_out_of_range(error):
                    raise NotFound from error
                raise

    @contextmanager
    def trial(self) -> Iterator[Session]:
        """A session whose changes are all taken back when the block ends: to see what they would do."""
        with self.write() as session:
            yield session
            session.rollback()

    @contextmanager
    def engine_for_migration(self) -> Iterator[Engine]:
        """The writing engine, for Alembic.

        SQLite changes a constraint by making the table anew and dropping the old one, which would take every row that
        refers to it along: so foreign keys rest meanwhile.
        """
        with self._write_lock:
            self._keep_foreign_keys(False)
            try:
                yield self._writer
            finally:
                self._keep_foreign_keys(True)

    def _keep_foreign_keys(self, kept: bool) -> None:
        if self.is_sqlite:
            connection = self._writer.raw_connection()  # outside any transaction: inside one it has no effect
            connection.cursor().execute(f"PRAGMA foreign_keys={'ON' if kept else 'OFF'}")
            connection.close()

    def forget_deleted(self, *, anew: bool = False) -> bool:
        """Leave nothing of deleted rows in the log; with ``anew`` nothing in the whole file, which is written anew.

        False where somebody still reads an earlier state, or there is no room. SQLite overwrites what it deletes, but
        what it moved about before may lie in the gaps of its pages. Readers go on, writers wait. PostgreSQL clears
        its own.
        """
        if not self.is_sqlite:
            return True
        with self._write_lock:
            connection = self._writer.raw_connection()
            try:
                cursor = connection.cursor()
                cursor.execute("PRAGMA busy_timeout=300")
                if anew:
                    cursor.execute("VACUUM")
                (busy, *_) = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                return bool(busy == 0)
            except sqlite3.OperationalError:
                return False
            finally:
                connection.cursor().execute(f"PRAGMA busy_timeout={_BUSY}")
                connection.close()

    def compact(self) -> bool:
        """Cut SQLite's log; write the file anew where a quarter of it is free pages. Whether it was written anew.

        Readers go on; writers wait. Where there is no room for the copy it stays as it is.
        """
        self.forget_deleted()
        if not self.is_sqlite:
            return False
        with self.read() as session:
            free, pages = (
                session.scalar(text(f"PRAGMA {what}")) or 0 for what in ("freelist_count", "page_count")
            )
        return bool(free >= _WORTH_PAGES and free * 4 >= pages) and self.forget_deleted(anew=True)

    def close(self) -> None:
        self._reader.dispose()
        self._writer.dispose()  # last: the last connection to close folds the log into the file


def in_portions(keys: Iterable[Key]) -> Iterator[list[Key]]:
    """Keys for one ``IN (…)`` after another, each once, ascending: a statement has places for so many only."""
    ordered = sorted(set(keys))
    for start in range(0, len(ordered), _PORTION):
        yield ordered[start : start + _PORTION]


def take_turns(session: Session, name: str) -> None:
    """Until this transaction ends, no other passes here with the same name.

    For what is counted first and written after. SQLite has one writer, who has the turn already.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name})


def _is_disk_full(error: OperationalError) -> bool:
    # SQLite says it in words, PostgreSQL by SQLSTATE 53100.
    return "disk is full" in str(error.orig) or getattr(error.orig, "sqlstate", None) == "53100"


def _is_out_of_range(error: DataError) -> bool:
    return getattr(error.orig, "sqlstate", None) == "22003"


@contextmanager
def _nothing() -> Iterator[None]:
    yield


class DirectoryOwner:
    """Holds a data directory for the life of this process; a second holder is refused with ``Busy``.

    The lock is the operating system's: it ends with the process, however that ends.
    """

    def __init__(self, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._path = directory / "owner.lock"
        self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._descriptor)
            raise Busy(
                f"另一个村法助手正在使用数据目录 {directory}，请先停掉它，或用 CUNFA_DATA_DIR 换一个目录。"
            ) from error

    def release(self) -> None:
        fcntl.flock(self._descriptor, fcntl.LOCK_UN)
        os.close(self._descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.release()

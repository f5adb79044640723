"""Uploads: kept at once, read in the background, each in a state a person can read."""

from __future__ import annotations

import os
import queue
import threading
import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath

import structlog

from core.clock import Clock
from core.database import Database
from core.errors import CunfaError, DiskFull, InvalidInput, NotFound
from ingest import repository
from ingest.gaps import numbered
from ingest.models import IntakeRow, IntakeState
from ingest.reading import READER_VERSION, SUFFIXES, read_file, sha256_of
from ingest.service import Ingest
from knowledge.service import PutOutcome, Shelf
from knowledge.types import DocumentKind, NewVersion

log = structlog.get_logger()
_LISTED = 100
_SHOWN = 200  # characters of a file's name


@dataclass(frozen=True, slots=True)
class IntakeCard:
    id: str
    file_name: str
    size: int
    state: IntakeState
    message: str
    version_id: int | None
    created_at: datetime


def _card(row: IntakeRow) -> IntakeCard:
    return IntakeCard(
        row.id, row.file_name, row.size, IntakeState(row.state), row.message, row.version_id, row.created_at
    )


def _describe(new: NewVersion) -> str:
    """One sentence of what was found, for the administrator to check against the paper."""
    parts = [f"《{new.title}》", f"共 {len(numbered(new.articles))} 条"]
    if new.effective_from is not None:
        parts.append(f"{new.effective_from} 起施行" + ("" if new.effective_basis == "text" else "（待核实）"))
    if new.gaps:
        parts.append("缺 " + "、".join(new.gaps))
    return "，".join(parts) + "。" + "".join(new.remarks)


class Intakes:
    """Receives uploads and reads them one after another in a thread of its own."""

    def __init__(
        self, ingest: Ingest, shelf: Shelf, database: Database, clock: Clock, *, uploads: Path, max_bytes: int
    ) -> None:
        self._ingest = ingest
        self._shelf = shelf
        self._database = database
        self._clock = clock
        self._uploads = uploads
        self._max_bytes = max_bytes
        self._queue: queue.Queue[str | None] = queue.Queue()
        self._thread: threading.Thread | None = None

    def receive(
        self,
        file_name: str,
        content: bytes,
        *,
        kind: DocumentKind | None,
        scope: str | None,
        by: str | None,
        source_id: int | None = None,
    ) -> IntakeCard:
        """Keep an upload's bytes and queue it; reading goes on in the background.

        Raises InvalidInput where the file is empty, too large or of a type we do not read.
        """
        path = PurePath(file_name.replace("\\", "/"))
        if path.suffix.lower() not in SUFFIXES:
            raise InvalidInput("暂时只认 Markdown 和纯文本（.md、.txt），请另存后再传。", code="bad_type")
        if len(content) > self._max_bytes:
            raise InvalidInput(f"文件超过 {self._max_bytes // 1048576} MB，请拆开再传。", code="too_large")
        if not content.strip():
            raise InvalidInput("文件是空的。", code="empty_file")
        sha256 = self._keep(content)
        now = self._clock.now()
        row = IntakeRow(
            id=str(uuid.uuid4()),
            file_name=path.stem[:_SHOWN] + path.suffix,
            sha256=sha256,
            size=len(content),
            kind=kind,
            scope=scope,
            state=IntakeState.WAITING,
            user_id=by,
            source_id=source_id,
            created_at=now,
            updated_at=now,
        )
        with self._database.write() as session:
            repository.add(session, row)
            session.flush()
            card = _card(row)
        self._queue.put(card.id)
        return card

    def _path_of(self, sha256: str) -> Path:
        return self._uploads / sha256[:2] / sha256

    def _keep(self, content: bytes) -> str:
        """Write the bytes under their hash, whole or not at all."""
        sha256 = sha256_of(content)
        path = self._path_of(sha256)
        aside = path.with_suffix(".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with aside.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(path)
        except OSError as error:
            aside.unlink(missing_ok=True)
            raise DiskFull from error
        return sha256

    def find_intakes(self) -> list[IntakeCard]:
        """Uploads, newest first."""
        with self._database.read() as session:
            return [_card(row) for row in repository.find_newest(session, _LISTED)]

    def get_intake(self, intake_id: str) -> IntakeCard:
        with self._database.read() as session:
            row = repository.get(session, intake_id)
            if row is None:
                raise NotFound
            return _card(row)

    def remove_version(self, version_id: int) -> None:
        """Take a document's version off the shelf, publish, and delete the bytes it was uploaded as."""
        with self._database.read() as session:  # the rows lose the version's key together with the version
            rows = repository.find_of_version(session, version_id)
        self._ingest.remove_version(version_id)
        with self._database.write() as session:
            for row in rows:
                repository.set_state(session, row.id, IntakeState.REMOVED, self._clock.now())
        for row in rows:
            self._let_go(row.sha256)

    def _let_go(self, sha256: str) -> None:
        """Delete an upload's bytes once no upload has use for them."""
        with self._database.write() as session:  # writing, so that none arrives meanwhile
            if not repository.is_held(session, sha256):
                self._path_of(sha256).unlink(missing_ok=True)

    def start(self) -> None:
        """Start the background reader; uploads left waiting or half read by a crash are taken up again."""
        with self._database.read() as session:
            for intake_id in repository.find_unsettled(session):
                self._queue.put(intake_id)
        self._thread = threading.Thread(target=self._work, name="intake", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop after the upload being read, if any."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(timeout=30)
            self._thread = None

    def _work(self) -> None:
        while (intake_id := self._queue.get()) is not None:
            try:
                self._settle(intake_id)
            except Exception:  # not even the failure could be written down: the next start takes it up again
                log.exception("intake_left", intake=intake_id)

    def _settle(self, intake_id: str) -> None:
        try:
            self.read_one(intake_id)
        except CunfaError as error:
            self._set(intake_id, IntakeState.FAILED, error.message)
        except Exception:
            log.exception("intake_failed", intake=intake_id)
            self._set(
                intake_id,
                IntakeState.FAILED,
                "读的时候出了意外，原因在服务的日志里。原来的内容没有受影响。",
            )

    def _set(
        self, intake_id: str, state: IntakeState, message: str = "", version_id: int | None = None
    ) -> None:
        with self._database.write() as session:
            repository.set_state(
                session, intake_id, state, self._clock.now(), message=message, version_id=version_id
            )

    def _skip(self, row: IntakeRow, message: str) -> None:
        self._set(row.id, IntakeState.SKIPPED, message)
        self._let_go(row.sha256)

    def read_one(self, intake_id: str) -> None:
        """Read one upload onto the shelf and publish. Raises a CunfaError where it cannot be."""
        with self._database.read() as session:
            row = repository.get(session, intake_id)
        if row is None:
            raise NotFound
        if row.state not in repository.UNSETTLED:
            return  # queued twice: by its sender and by the start
        self._set(intake_id, IntakeState.READING)
        content = self._path_of(row.sha256).read_bytes()
        if self._shelf.has_source(row.sha256, reader_version=READER_VERSION):
            self._ingest.publish_all()  # a crash may have come between the record and the index
            if row.version_id is not None:
                self._set(intake_id, IntakeState.SEARCHABLE, row.message)
            else:
                self._skip(row, "这份文件已经在架上。")
            return
        wanted = self._ingest.wanted(DocumentKind(row.kind) if row.kind else None, row.scope)
        new = read_file(PurePath(row.file_name), content, wanted, max_bytes=self._max_bytes)
        outcome, version_id = self._ingest.put(new)
        if outcome is PutOutcome.UNCHANGED:
            self._skip(row, f"《{new.title}》已经在架上，内容一样。")
            return
        self._set(intake_id, IntakeState.INDEXING, _describe(new), version_id)
        self._ingest.publish_all()
        self._set(intake_id, IntakeState.SEARCHABLE, _describe(new), version_id)

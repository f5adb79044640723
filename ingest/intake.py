"""Uploads: kept at once, read in the background, each in a state a person can read."""

from __future__ import annotations

import queue
import threading
import uuid
from collections.abc import Callable, Set
from pathlib import PurePath
from time import monotonic
from typing import Any

import structlog

from core.clock import Clock
from core.database import Database
from core.errors import CunfaError, InvalidInput, NotFound
from ingest import repository
from ingest.formats.loading import open_archive
from ingest.formats.sniffing import SUFFIXES
from ingest.intake_types import IntakeCard, to_card
from ingest.keeping import Kept
from ingest.models import IntakeRow, IntakeState
from ingest.opening import read_upload
from ingest.preview import describe_preview, to_json
from ingest.reading import READER_VERSION
from ingest.service import Ingest
from knowledge.service import Shelf
from knowledge.types import DocumentKind

log = structlog.get_logger()
_LISTED = 200
_SHOWN = 200  # characters of a file's name
_NOTE_EVERY = 0.5  # seconds between two notes of progress
_ARCHIVE = ".zip"
_ON_SHELF = "这份文件已经在架上。"
_HANDED_IN = "同样的文件已经交上来了，看那一份就行。"
_UNEXPECTED = "读的时候出了意外，原因在服务的日志里。原来的内容没有受影响。"

Gathered = Callable[[], Set[int]]


class Intakes:
    """Receives uploads and reads them one after another in a thread of its own.

    ``gathered`` gives the keys of the versions that the open release holds.
    """

    def __init__(
        self,
        ingest: Ingest,
        shelf: Shelf,
        database: Database,
        clock: Clock,
        kept: Kept,
        gathered: Gathered,
        *,
        max_bytes: int,
    ) -> None:
        self._ingest = ingest
        self._shelf = shelf
        self._database = database
        self._clock = clock
        self._kept = kept
        self._gathered = gathered
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
        self._check(path, content)
        row = self._row(path, content, kind=kind, scope=scope, by=by, source_id=source_id)
        with self._database.write() as session:
            repository.add(session, row)
            session.flush()
            card = to_card(row, None, gathered=False)
        self._queue.put(card.id)
        return card

    def _check(self, path: PurePath, content: bytes) -> None:
        if path.suffix.lower() not in SUFFIXES:
            raise InvalidInput(
                "这种文件不收。可以传 Word、PDF、图片、网页、Excel（.xlsx）、纯文本、Markdown，或这些的压缩包（.zip）。",
                code="bad_type",
            )
        if len(content) > self._max_bytes:
            raise InvalidInput(f"文件超过 {self._max_bytes // 1048576} MB，请拆开再传。", code="too_large")
        if not content.strip():
            raise InvalidInput("文件是空的。", code="empty_file")

    def _row(self, path: PurePath, content: bytes, **given: Any) -> IntakeRow:
        """A new upload's row, its bytes kept. Raises DiskFull."""
        by = given.pop("by")
        now = self._clock.now()
        return IntakeRow(
            id=str(uuid.uuid4()),
            file_name=path.stem[:_SHOWN] + path.suffix,
            sha256=self._kept.keep(content),
            size=len(content),
            state=IntakeState.WAITING,
            user_id=by,
            created_at=now,
            updated_at=now,
            **given,
        )

    def find_intakes(self) -> list[IntakeCard]:
        """The first 200 uploads: those not done with, then the rest, newest first."""
        gathered = self._gathered()
        with self._database.read() as session:
            return [
                to_card(row, standing, gathered=row.version_id in gathered)
                for row, standing in repository.find_newest(session, _LISTED)
            ]

    def count(self) -> int:
        """How many there are in all."""
        with self._database.read() as session:
            return repository.count(session)

    def get_intake(self, intake_id: str) -> IntakeCard:
        """Raises NotFound."""
        gathered = self._gathered()
        with self._database.read() as session:
            found = repository.get(session, intake_id)
        if found is None:
            raise NotFound("没有找到这份文件，可能已经删除。")
        row, standing = found
        return to_card(row, standing, gathered=row.version_id in gathered)

    def read_page(self, intake_id: str, number: int) -> bytes:
        """The image of a page, PNG. Raises NotFound."""
        with self._database.read() as session:
            found = repository.get(session, intake_id)
        if found is None:
            raise NotFound("没有这一页的图像。")
        return self._kept.read_page(found[0].sha256, number)

    def start(self) -> None:
        """Start the background reader; uploads left waiting or half read by a crash are taken up again."""
        with self._database.read() as session:
            self._kept.sweep(repository.find_held(session))
            for intake_id in repository.find_unsettled(session):
                self._queue.put(intake_id)
        self._thread = threading.Thread(target=self._work, name="intake", daemon=True)
        self._thread.start()

    def sweep(self) -> None:
        """Delete the bytes and pages that no upload has use for; those of the last hour may still be coming in."""
        with self._database.read() as session:
            held = repository.find_held(session)
        self._kept.sweep(held, untouched_for=3600)

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
            self._fail(intake_id, error.message)
        except Exception:
            log.exception("intake_failed", intake=intake_id)
            self._fail(intake_id, _UNEXPECTED)

    def _fail(self, intake_id: str, message: str) -> None:
        self.change(intake_id, state=IntakeState.FAILED, message=message, pages=0)
        with self._database.read() as session:
            found = repository.get(session, intake_id)
        if found is not None:
            self.let_go(found[0].sha256)

    def change(self, intake_id: str, **values: Any) -> None:
        """Set columns of an upload's row."""
        with self._database.write() as session:
            repository.change(session, intake_id, self._clock.now(), **values)

    def let_go(self, sha256: str) -> None:
        """Delete an upload's bytes and pages once no upload has use for them."""
        with self._database.write() as session:  # writing, so that none arrives meanwhile
            if not repository.is_held(session, sha256):
                self._kept.let_go(sha256)

    def read_one(self, intake_id: str) -> None:
        """Read one upload for an administrator to look at. Raises a CunfaError where it cannot be."""
        with self._database.read() as session:
            found = repository.get(session, intake_id)
            twin = found and repository.find_twin(session, found[0])
        if found is None:
            raise NotFound
        row, _ = found
        if row.state not in repository.UNSETTLED:
            return  # queued twice: by its sender and by the start
        if self._shelf.has_source(row.sha256, reader_version=READER_VERSION):
            self._skip(row, _ON_SHELF)
        elif twin is not None:
            self._skip(row, _HANDED_IN)
        else:
            self.change(intake_id, state=IntakeState.READING)
            self._read(row)

    def _skip(self, row: IntakeRow, message: str) -> None:
        self.change(row.id, state=IntakeState.SKIPPED, message=message)
        self.let_go(row.sha256)

    def _read(self, row: IntakeRow) -> None:
        content = self._kept.read(row.sha256)
        if PurePath(row.file_name).suffix.lower() == _ARCHIVE:
            self._open(row, content)
            return
        self._kept.forget_pages(row.sha256)  # of a reading that was cut short
        new = read_upload(
            PurePath(row.file_name),
            content,
            self._ingest.wanted(DocumentKind(row.kind) if row.kind else None, row.scope),
            pages=self._kept.pages_of(row.sha256),
            progress=self._noting(row.id),
        )
        self.change(
            row.id,
            state=IntakeState.TO_REVIEW,
            message=describe_preview(new),
            preview=to_json(new),
            pages=self._kept.count_pages(row.sha256),
        )

    def _noting(self, intake_id: str) -> Callable[[str, int, int], None]:
        noted_at, noted = 0.0, ""

        def note(stage: str, done: int, total: int) -> None:
            nonlocal noted_at, noted
            if stage == noted and monotonic() - noted_at < _NOTE_EVERY:
                return
            noted_at, noted = monotonic(), stage
            with self._database.write() as session:
                repository.note_progress(session, intake_id, stage, done, total)

        return note

    def _open(self, archive: IntakeRow, content: bytes) -> None:
        """Make every file of an archive an upload of its own; the archive's bytes are needed no more."""
        rows = []
        for member in open_archive(archive.file_name, content):
            path = PurePath(member.name)
            given = {
                "kind": archive.kind,
                "scope": archive.scope,
                "by": archive.user_id,
                "parent_id": archive.id,
                "source_id": archive.source_id,
            }
            row = self._row(path, member.content, **given)
            try:
                if path.suffix.lower() == _ARCHIVE:
                    raise InvalidInput("压缩包里的压缩包不读，请解开后再传。", code="bad_type")
                self._check(path, member.content)
            except InvalidInput as error:
                row.state, row.message = IntakeState.FAILED, error.message
            rows.append(row)
        with self._database.write() as session:
            for row in rows:
                repository.add(session, row)
            values = {"state": IntakeState.OPENED, "message": f"里面有 {len(rows)} 个文件，各自列在下面。"}
            repository.change(session, archive.id, self._clock.now(), **values)
        self.let_go(archive.sha256)
        for row in rows:
            if row.state is IntakeState.WAITING:
                self._queue.put(row.id)
            else:
                self.let_go(row.sha256)

"""Long work on the shelf, one piece at a time: numbered, watched, and never left running by a crash."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from time import monotonic

import structlog

from core.clock import Clock
from core.database import Database
from core.errors import Conflict, CunfaError, Unavailable
from knowledge import run_repository
from knowledge.models import ShelfRunRow

log = structlog.get_logger()
Progress = Callable[[str, int, int], None]  # stage in Chinese, done, total
_WRITE_EVERY = 1.0  # seconds between two notes of progress in SQL
_UNEXPECTED = "出了意外，原因在服务的日志里。原来的内容没有受影响。"
_INTERRUPTED = "做到一半停了（重启或断电）。原来的内容没有受影响，可以再做一次。"


class RunKind(StrEnum):
    INGEST = "ingest"
    REFRESH = "refresh"
    REHEARSE = "rehearse"
    PUBLISH = "publish"
    ROLL_BACK = "roll_back"
    VERIFY = "verify"
    REBUILD = "rebuild"
    GC = "gc"
    RETRAIN = "retrain"


RUN_KIND_NAMES = {
    RunKind.INGEST: "读文件",
    RunKind.REFRESH: "看来源",
    RunKind.REHEARSE: "预演",
    RunKind.PUBLISH: "发布",
    RunKind.ROLL_BACK: "退回",
    RunKind.VERIFY: "核对索引",
    RunKind.REBUILD: "重建索引",
    RunKind.GC: "清理",
    RunKind.RETRAIN: "重新训练",
}


class RunState(StrEnum):
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


RUN_STATE_NAMES = {
    RunState.RUNNING: "正在做",
    RunState.DONE: "做完了",
    RunState.FAILED: "没有做成",
}


@dataclass(frozen=True, slots=True)
class RunCard:
    """One run. ``rate`` is items a second in the present stage, ``seconds_left`` for it; None while not known."""

    number: int
    kind: RunKind
    state: RunState
    stage: str
    done: int
    total: int
    message: str
    release: int | None
    started_at: datetime
    finished_at: datetime | None
    rate: float | None = None
    seconds_left: float | None = None


class Run:
    """A run in progress; call it with (stage, done, total). What it set ``message`` to is kept when it is done.

    A call raises Unavailable once the program is stopping.
    """

    def __init__(self, number: int, note: Progress, progress: Progress | None) -> None:
        self.number = number
        self.message = ""
        self._stopped = False
        self._note = note
        self._progress = progress
        self._stage = ""
        self._stage_began = self._noted_at = monotonic()
        self._done = self._total = self._first = 0

    def stop(self) -> None:
        self._stopped = True

    def __call__(self, stage: str, done: int, total: int) -> None:
        if self._stopped:
            raise Unavailable(_INTERRUPTED, code="stopped")
        now = monotonic()
        if stage != self._stage:
            self._stage, self._stage_began, self._first = stage, now, done
            self._noted_at = 0.0
        self._done, self._total = done, total
        if now - self._noted_at >= _WRITE_EVERY:
            self._noted_at = now
            self._note(stage, done, total)
        if self._progress is not None:
            self._progress(stage, done, total)

    def measure(self) -> tuple[str, int, int, float | None, float | None]:
        """Stage, done, total, items a second, seconds left in this stage."""
        spent = monotonic() - self._stage_began
        made = self._done - self._first
        if made <= 0 or spent <= 0:
            return self._stage, self._done, self._total, None, None
        rate = made / spent
        return self._stage, self._done, self._total, rate, max(self._total - self._done, 0) / rate


class Runs:
    """Starts runs and tells of them. Threads may share it; one process owns the data directory."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._lock = threading.Condition()
        self._running: Run | None = None
        self._stopping = False
        self._on_failure: Callable[[], object] = lambda: None
        with database.write() as session:
            run_repository.fail_running(session, _INTERRUPTED, clock.now())

    def on_failure(self, act: Callable[[], object]) -> None:
        """What to do after any run that failed: it may have changed the record before it did."""
        self._on_failure = act

    @contextmanager
    def start(
        self,
        kind: RunKind,
        *,
        by: str | None = None,
        release: int | None = None,
        progress: Progress | None = None,
        wait: bool = False,
    ) -> Iterator[Run]:
        """A run for as long as the block lasts; its end, or its failure in one sentence, is written down.

        Raises Conflict (code ``already_running``) with the number of the one running; with ``wait`` it takes its
        turn after that one instead.
        """
        run = self._open(kind, by, release, progress, wait=wait)
        with self._ending(run):
            yield run

    def begin(
        self,
        kind: RunKind,
        work: Callable[[Run], object],
        *,
        by: str | None = None,
        release: int | None = None,
        progress: Progress | None = None,
    ) -> RunCard:
        """Start a run in a thread of its own; how it stands at its beginning.

        Raises Conflict (code ``already_running``) with the number of the one running. What ``work`` raises
        is written down as its failure.
        """
        run = self._open(kind, by, release, progress, wait=False)

        def do() -> None:
            with suppress(Exception), self._ending(run):  # written down there
                work(run)

        card = self.get_run(run.number)
        threading.Thread(target=do, name=f"run-{run.number}", daemon=True).start()
        return card

    def stop(self) -> None:
        """Let the run in progress end at its next step, wait for it, and start none any more."""
        with self._lock:
            self._stopping = True
            if self._running is not None:
                self._running.stop()
            self._lock.wait_for(lambda: self._running is None, timeout=30)

    def wait(self, timeout: float = 30.0) -> None:
        """Until nothing is running, or the seconds have passed."""
        with self._lock:
            self._lock.wait_for(lambda: self._running is None, timeout)

    def _open(
        self, kind: RunKind, by: str | None, release: int | None, progress: Progress | None, *, wait: bool
    ) -> Run:
        with self._lock:
            while self._running is not None:
                if not wait:
                    raise Conflict(
                        f"第 {self._running.number} 号任务正在做，等它做完再来。", code="already_running"
                    )
                self._lock.wait()
            if self._stopping:
                raise Unavailable(_INTERRUPTED, code="stopped")
            with self._database.write() as session:
                row = ShelfRunRow(
                    kind=kind.value,
                    state=RunState.RUNNING.value,
                    release_id=release,
                    user_id=by,
                    started_at=self._clock.now(),
                )
                session.add(row)
                session.flush()
                number = row.id
            self._running = Run(number, self._noting(number), progress)
            return self._running

    @contextmanager
    def _ending(self, run: Run) -> Iterator[None]:
        done = False
        try:
            yield
            done = True
        except CunfaError as error:
            log.warning("run_failed", run=run.number, reason=error.message)
            self._end(run.number, RunState.FAILED, error.message)
            raise
        except BaseException:
            log.exception("run_failed", run=run.number)
            self._end(run.number, RunState.FAILED, _UNEXPECTED)
            raise
        else:
            self._end(run.number, RunState.DONE, run.message)
        finally:
            with self._lock:
                self._running = None
                self._lock.notify_all()
            if not done:
                self._on_failure()

    def _noting(self, number: int) -> Progress:
        def note(stage: str, done: int, total: int) -> None:
            with self._database.write() as session:
                run_repository.note_progress(session, number, stage, done, total)

        return note

    def _end(self, number: int, state: RunState, message: str) -> None:
        try:
            with self._database.write() as session:
                run_repository.end(session, number, state.value, message, self._clock.now())
        except CunfaError:  # a full disk: the next start marks it as interrupted
            log.exception("run_end_not_kept", run=number)

    def get_run(self, number: int) -> RunCard:
        """Raises NotFound."""
        with self._database.read() as session:
            return self._card(run_repository.get(session, number))

    def find_runs(self, limit: int = 20) -> list[RunCard]:
        """Newest first."""
        with self._database.read() as session:
            return [self._card(row) for row in run_repository.find_newest(session, limit)]

    def find_running(self) -> RunCard | None:
        running = self._running
        return None if running is None else self.get_run(running.number)

    def _card(self, row: ShelfRunRow) -> RunCard:
        stage, done, total = row.stage, row.done, row.total
        rate = left = None
        running = self._running
        if running is not None and running.number == row.id:
            stage, done, total, rate, left = running.measure()
        return RunCard(
            number=row.id,
            kind=RunKind(row.kind),
            state=RunState(row.state),
            stage=stage,
            done=done,
            total=total,
            message=row.message,
            release=row.release_id,
            started_at=row.started_at,
            finished_at=row.finished_at,
            rate=rate,
            seconds_left=left,
        )

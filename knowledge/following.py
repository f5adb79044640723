"""The index follows the record: after a deed that changes SQL at once, in a thread of its own."""

from __future__ import annotations

import threading

import structlog

from core.errors import CunfaError
from knowledge.library import Library
from knowledge.runs import RunKind, Runs
from knowledge.types import SHELF_NAMES, ShelfName

log = structlog.get_logger()
_AGAIN, _LATER = 1.0, 60.0  # seconds until another try, doubled from the one to the other


class Following:
    """Publishes what lags behind the record, as a run. SQL is asked for every hit, so nobody waits for it."""

    def __init__(self, library: Library, runs: Runs) -> None:
        self._library = library
        self._runs = runs
        self._asked = threading.Event()
        self._idle = threading.Event()
        self._idle.set()
        self._stopping = False
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def ask(self) -> None:
        """Let the index follow soon; asked many times, it is done once."""
        with self._lock:
            self._idle.clear()
            self._asked.set()
            if self._thread is None and not self._stopping:
                self._thread = threading.Thread(target=self._work, name="following", daemon=True)
                self._thread.start()

    def wait(self, timeout: float) -> bool:
        """Whether the index has caught up within so many seconds."""
        return self._idle.wait(timeout)

    def stop(self) -> None:
        """Stop after what is being built, if anything; the next start takes up the rest."""
        with self._lock:
            self._stopping = True
            self._asked.set()
        if self._thread is not None:
            self._thread.join(timeout=30)

    def _work(self) -> None:
        pause: float | None = None
        again = _AGAIN
        while True:
            self._asked.wait(pause)
            if self._stopping:
                return
            with self._lock:
                self._asked.clear()
            done = self._follow()
            again = _AGAIN if done else min(again * 2, _LATER)
            pause = None if done else again
            with self._lock:
                if done and not self._asked.is_set():
                    self._idle.set()
                elif not done and not self._stopping:
                    self._asked.clear()  # its own run that failed asked, too: it waits before another try

    def _follow(self) -> bool:
        """Whether all is done; else it must be tried again."""
        try:
            if any(self._library.lags(shelf) for shelf in ShelfName):
                self._publish()
            return all(self._library.forget(shelf) for shelf in ShelfName)
        except CunfaError as error:
            log.error("index_lags", reason=error.message)
        except Exception:
            log.exception("index_lags")
        return False

    def _publish(self) -> None:
        with self._runs.start(RunKind.PUBLISH, wait=True) as run:
            published = [shelf for shelf in ShelfName if self._library.publish(shelf, run)]
            if published:
                run.message = "、".join(SHELF_NAMES[shelf] for shelf in published) + "的索引跟上了数据库。"

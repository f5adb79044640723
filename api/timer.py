"""What the server does by the clock, with nobody pressing a key."""

from __future__ import annotations

import threading

import structlog

from core.errors import CunfaError
from ingest.sources import Sources
from knowledge.runs import RunKind, Runs

EVERY = 60.0  # seconds between two looks at what is due
log = structlog.get_logger()


class Timer:
    """A thread that looks at sources whose time has come; one that is busy or fails is tried the next minute."""

    def __init__(self, sources: Sources, runs: Runs, *, every: float = EVERY) -> None:
        self._sources = sources
        self._runs = runs
        self._every = every
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, name="timer", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Stop after what is being done, if anything; waits up to 30 seconds for it."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(timeout=30)

    def _work(self) -> None:
        while not self._stop.wait(self._every):
            self.look()

    def look(self) -> None:
        """Refresh the sources that are due."""
        try:
            due = self._sources.find_due()
            if due:
                with self._runs.start(RunKind.REFRESH) as run:
                    self._sources.refresh(due, run)
        except CunfaError as error:
            log.info("refresh_put_off", reason=error.code)
        except Exception:
            log.exception("refresh_failed")

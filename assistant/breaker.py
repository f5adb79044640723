"""Leaves a model endpoint alone for a while when it keeps failing, so that nobody waits for it in vain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from threading import Lock

from core.clock import Clock

FAULTS_TO_REST = 3  # in a row
FIRST_REST = timedelta(seconds=30)  # doubled after every trial that fails, up to the longest
LONGEST_REST = timedelta(minutes=10)  # also where the endpoint itself asks for more


@dataclass(eq=False, slots=True)
class Pass:
    """Leave to call once; ``trial``: whether the next rest hangs on this call."""

    trial: bool = False


class Breaker:
    """Closed: everybody may call. After several faults in a row nobody may, for a rest; then one call tries.

    Only what is the endpoint's own fault counts: unreachable, silent, overloaded, broken. Threads may share it.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = Lock()
        self._faults = 0
        self._rest = FIRST_REST
        self._until: datetime | None = None  # None while closed
        self._trial: Pass | None = None

    @property
    def until(self) -> datetime | None:
        """While the endpoint is left alone: the instant from which one call may try it; None while it works."""
        with self._lock:
            return self._until

    def admit(self) -> Pass | None:
        """Leave to call, or None where the endpoint is to be left alone. Give it back with ``done``."""
        with self._lock:
            if self._until is None:
                return Pass()
            if self._trial is not None or self._clock.now() < self._until:
                return None
            self._trial = Pass(trial=True)
            return self._trial

    def worked(self) -> None:
        """The endpoint spoke."""
        with self._lock:
            self._faults, self._rest, self._until = 0, FIRST_REST, None

    def failed(self, given: Pass, wait: timedelta | None = None) -> None:
        """A call ended by the endpoint's fault; ``wait`` is what it asked for, and is honoured at once."""
        with self._lock:
            self._faults += 1
            now = self._clock.now()
            rest = min(wait, LONGEST_REST) if wait is not None else timedelta(0)
            if given.trial or (self._until is None and self._faults >= FAULTS_TO_REST):
                rest = max(rest, self._rest)
                self._rest = min(self._rest * 2, LONGEST_REST)
            if rest > timedelta(0):
                self._until = max(now + rest, self._until or now)

    def done(self, given: Pass) -> None:
        """A call ended, however it did; a trial that told nothing is left to the next caller."""
        with self._lock:
            if self._trial is given:
                self._trial = None


def read_retry_after(written: str | None, now: datetime) -> timedelta | None:
    """How long ``Retry-After`` asks to wait: seconds or an HTTP date; None where it says nothing readable."""
    words = (written or "").strip()
    if words.isascii() and words.isdigit():
        return timedelta(seconds=min(int(words[:9]), LONGEST_REST.total_seconds()))
    try:
        at = parsedate_to_datetime(words)
    except ValueError:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(at - now, timedelta(0))

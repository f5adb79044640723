"""Fakes at the seams only: the clock, the embedder, the vector store, the chat model."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class FixedClock:
    """A clock that stands still until it is told to move. Noon of 2026-11-25 in Shanghai."""

    def __init__(self, now: datetime = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def advance(self, **delta: float) -> None:
        self._now += timedelta(**delta)

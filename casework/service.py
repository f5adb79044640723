"""Recording work: entries, mediations, and the counts drawn from them."""

from __future__ import annotations

from core.clock import Clock
from core.database import Database


class Casework:
    """What the adviser and the mediator did. Each person sees only his own."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

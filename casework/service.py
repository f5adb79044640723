"""Recording work: entries, mediations, and the counts drawn from them."""

from __future__ import annotations

from casework.entries import Entries
from casework.figures import Figures
from casework.mediations import Mediations
from casework.reliance import Reliance
from core.clock import Clock
from core.database import Database
from knowledge.service import Shelf


class Casework:
    """What the adviser and the mediator did. Each person sees only his own."""

    def __init__(self, database: Database, shelf: Shelf, clock: Clock) -> None:
        self.entries = Entries(database, shelf, clock)
        self.mediations = Mediations(database, clock)
        self.figures = Figures(database, clock)
        self.reliance = Reliance(database, clock)

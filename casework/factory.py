"""Opens the casework room."""

from __future__ import annotations

from casework.service import Casework
from core.clock import Clock
from core.database import Database
from knowledge.service import Shelf


def open_casework(database: Database, shelf: Shelf, clock: Clock) -> Casework:
    return Casework(database, shelf, clock)

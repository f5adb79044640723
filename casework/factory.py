"""Opens the casework room."""

from __future__ import annotations

from casework.service import Casework
from core.clock import Clock
from core.database import Database


def open_casework(database: Database, clock: Clock) -> Casework:
    return Casework(database, clock)

"""The record as a first start leaves it."""

from __future__ import annotations

from core.database import Database
from knowledge.factory import open_shelf
from migrations.run import migrate
from tests.fakes import FixedClock


def prepare(database: Database) -> None:
    """Its tables, and the lists we ship entered: what opening a shelf would do in every test again."""
    migrate(database)
    open_shelf(database, FixedClock())

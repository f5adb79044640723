"""Opens the assistant."""

from __future__ import annotations

from assistant.service import Assistant
from core.clock import Clock
from core.database import Database
from core.settings import Settings
from knowledge.library import Library
from knowledge.service import Shelf


def open_assistant(
    settings: Settings, database: Database, shelf: Shelf, library: Library, clock: Clock
) -> Assistant:
    return Assistant(settings, database, shelf, library, clock)

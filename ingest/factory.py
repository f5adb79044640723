"""Opens the ingest room."""

from __future__ import annotations

from core.clock import Clock
from core.database import Database
from core.settings import Settings
from ingest.intake import Intakes
from ingest.service import Ingest
from knowledge.library import Library
from knowledge.runs import Runs
from knowledge.service import Shelf


def open_ingest(settings: Settings, shelf: Shelf, library: Library, runs: Runs) -> Ingest:
    return Ingest(shelf, library, runs, district=settings.district)


def open_intakes(
    settings: Settings, ingest: Ingest, shelf: Shelf, database: Database, clock: Clock
) -> Intakes:
    return Intakes(
        ingest,
        shelf,
        database,
        clock,
        uploads=settings.data_dir / "uploads",
        max_bytes=settings.max_upload_mb * 1024 * 1024,
    )

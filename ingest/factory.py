"""Opens the ingest room."""

from __future__ import annotations

from core.clock import Clock
from core.database import Database
from core.settings import Settings
from ingest.intake import Gathered, Intakes
from ingest.keeping import Kept
from ingest.reviewing import Gathering, Reviews
from ingest.service import Ingest
from knowledge.documents import Documents
from knowledge.following import Following
from knowledge.library import Library
from knowledge.runs import Runs
from knowledge.service import Shelf


def open_ingest(settings: Settings, shelf: Shelf, library: Library, runs: Runs) -> Ingest:
    return Ingest(shelf, library, runs, district=settings.district)


def open_intakes(
    settings: Settings, ingest: Ingest, shelf: Shelf, database: Database, clock: Clock, gathered: Gathered
) -> Intakes:
    return Intakes(
        ingest,
        shelf,
        database,
        clock,
        open_kept(settings),
        gathered,
        max_bytes=settings.max_upload_mb * 1024 * 1024,
    )


def open_kept(settings: Settings) -> Kept:
    return Kept(settings.data_dir / "uploads")


def open_reviews(
    settings: Settings,
    intakes: Intakes,
    shelf: Shelf,
    documents: Documents,
    library: Library,
    following: Following,
    releases: Gathering,
    database: Database,
    clock: Clock,
) -> Reviews:
    return Reviews(
        intakes, shelf, documents, library, following, releases, open_kept(settings), database, clock
    )

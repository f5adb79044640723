"""Opens the ingest room."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import PurePath

from core.clock import Clock
from core.database import Database
from core.settings import Settings
from ingest.fetching import Fetcher, HttpFetcher
from ingest.intake import Gathered, Intakes
from ingest.keeping import Kept
from ingest.looking import look_at_address, look_in_catalogue, look_in_folder
from ingest.reading import sha256_of
from ingest.reviewing import Reviews
from ingest.service import Ingest
from ingest.sources import Handed, NewSource, SourceKind, Sources
from ingest.standard_answers import StandardAnswers
from knowledge.documents import Documents
from knowledge.following import Following
from knowledge.library import Library
from knowledge.releases import Releases
from knowledge.runs import Runs
from knowledge.service import Shelf


def open_ingest(
    settings: Settings, shelf: Shelf, library: Library, runs: Runs, places: Callable[[], Collection[str]]
) -> Ingest:
    return Ingest(shelf, library, runs, district=settings.district, places=places)


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
    releases: Releases,
    database: Database,
    clock: Clock,
) -> Reviews:
    return Reviews(
        intakes, shelf, documents, library, following, releases, open_kept(settings), database, clock
    )


def open_standard_answers(
    shelf: Shelf, documents: Documents, releases: Releases, library: Library, clock: Clock
) -> StandardAnswers:
    return StandardAnswers(
        shelf, documents, releases, lambda text, on: library.pin().resolve(text, on=on), clock
    )


def open_sources(
    settings: Settings,
    database: Database,
    clock: Clock,
    ingest: Ingest,
    intakes: Intakes,
    shelf: Shelf,
    *,
    fetcher: Fetcher | None = None,
) -> Sources:
    max_bytes = settings.max_upload_mb * 1024 * 1024
    fetcher = fetcher or HttpFetcher(max_bytes=max_bytes)

    def hand_on(name: str, content: bytes, source: NewSource, source_id: int) -> Handed:
        """To the shelf where the source is trusted, else, or where it was taken off before, to a person's review."""
        kind, scope = source.document_kind, source.scope
        if source.trusted and not shelf.is_taken_off(sha256_of(content)):
            return Handed(version_id=ingest.shelve(PurePath(name), content, kind=kind, scope=scope))
        card = intakes.receive(name, content, kind=kind, scope=scope, by=None, source_id=source_id)
        return Handed(intake_id=card.id)

    return Sources(
        database,
        clock,
        looks={
            SourceKind.FOLDER: look_in_folder(max_bytes),
            SourceKind.ADDRESS: look_at_address(fetcher),
            SourceKind.CATALOGUE: look_in_catalogue(fetcher),
        },
        hand_on=hand_on,
        publish=ingest.publish_all,
    )

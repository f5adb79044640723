"""The ingest room over the real shelf; only the index is a fake."""

from __future__ import annotations

from typing import cast

import pytest

from core.database import Database
from core.errors import Unavailable
from ingest.service import Ingest
from knowledge.factory import open_shelf
from knowledge.library import Library, Progress
from knowledge.runs import Runs
from knowledge.service import Shelf
from knowledge.types import ShelfName
from tests.fakes import FixedClock
from tests.ingest.papers import DISTRICT


class RecordingLibrary:
    """Publishes nothing, and remembers when it was asked; ``broken`` makes it refuse."""

    def __init__(self) -> None:
        self.asked: list[ShelfName] = []
        self.broken = False

    def publish(self, shelf: ShelfName, progress: Progress | None = None) -> bool:
        self.asked.append(shelf)
        if self.broken:
            raise Unavailable("索引没有建成，仍按原来的答。", code="build_failed")
        return shelf is ShelfName.LAW


@pytest.fixture
def shelf(database: Database, clock: FixedClock) -> Shelf:
    return open_shelf(database, clock)


@pytest.fixture
def library() -> RecordingLibrary:
    return RecordingLibrary()


@pytest.fixture
def runs(database: Database, clock: FixedClock) -> Runs:
    return Runs(database, clock)


@pytest.fixture
def ingest(shelf: Shelf, library: RecordingLibrary, runs: Runs) -> Ingest:
    return Ingest(shelf, cast(Library, library), runs, district=DISTRICT)

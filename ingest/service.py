"""From a path or an upload to documents on the shelf, with a report of every file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from core.clock import Clock
from core.database import Database
from ingest.models import IntakeState
from knowledge.library import Library
from knowledge.service import Shelf
from knowledge.types import DocumentKind

Progress = Callable[[str, int, int], None]  # stage in Chinese, done, total


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file."""

    path: str
    outcome: str  # added, new_version, reread, unchanged, failed
    title: str = ""
    version: str = ""
    articles: int = 0  # numbered articles found
    gaps: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    reason: str = ""  # where it failed, one Chinese sentence


@dataclass(frozen=True, slots=True)
class IngestReport:
    files: tuple[FileReport, ...]
    seconds: float
    published: tuple[str, ...] = ()  # shelves that have a new generation
    counts: dict[str, int] = field(default_factory=dict)  # outcome → files
    articles: int = 0  # numbered articles in the files read


@dataclass(frozen=True, slots=True)
class IntakeCard:
    id: str
    file_name: str
    size: int
    state: IntakeState
    message: str
    version_id: int | None
    created_at: datetime


class Ingest:
    """Reads files onto the shelf. One run at a time."""

    def __init__(
        self,
        shelf: Shelf,
        library: Library,
        database: Database,
        clock: Clock,
        *,
        uploads: Path,
        max_bytes: int,
    ) -> None:
        raise NotImplementedError

    def ingest_path(
        self,
        path: Path,
        *,
        kind: DocumentKind | None = None,
        scope: str | None = None,
        progress: Progress | None = None,
    ) -> IngestReport:
        """Read a file or a folder, then publish the shelves that changed.

        Raises InvalidInput where the path does not exist or holds nothing to read. Safe to run again,
        and to run again after any interruption.
        """
        raise NotImplementedError

    def receive(
        self, file_name: str, content: bytes, *, kind: DocumentKind | None, scope: str | None, by: str
    ) -> IntakeCard:
        """Keep an upload's bytes and queue it; reading goes on in the background."""
        raise NotImplementedError

    def find_intakes(self) -> list[IntakeCard]:
        raise NotImplementedError

    def get_intake(self, intake_id: str) -> IntakeCard:
        raise NotImplementedError

    def remove_version(self, version_id: int) -> None:
        """Take a document's version off the shelf and publish."""
        raise NotImplementedError

    def start(self) -> None:
        """Start the background reader; uploads left waiting or half read by a crash are taken up again."""
        raise NotImplementedError

    def stop(self) -> None:
        raise NotImplementedError

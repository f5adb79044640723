"""The retrieval side of the shelf: generations of indexes, and the search over a pinned one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from core.clock import Clock
from core.database import Database
from knowledge.types import Citation, DocumentKind, Hit, Scope, ShelfName

Progress = Callable[[str, int, int], None]  # stage in Chinese, done, total


@dataclass(frozen=True, slots=True)
class ShelfState:
    name: ShelfName
    generation: str | None
    passages: int
    published_at: datetime | None


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found."""

    hits: list[Hit]  # statutes and local documents, best first; never guides
    guides: list[Hit]  # sections of our guides that match, best guide first; one hit per guide
    bears: bool  # whether anything found bears on the question; False: show nothing as a source


class Pinned:
    """One generation of each shelf, held for the whole life of a request."""

    generation: str  # for example "law:000003 local:000012"

    def search(
        self,
        question: str,
        *,
        on: date,
        scope: Scope,
        k: int = 10,
        kinds: frozenset[DocumentKind] | None = None,
    ) -> Search:
        """The articles that bear on a question, in force on a day and visible from a scope.

        A citation in the question (民法典第一千零七十九条, 村组法24条) comes first, and through no vector.
        """
        raise NotImplementedError

    def resolve(self, text: str, *, on: date) -> list[Citation]:
        """Every citation in running text, resolved against the shelf on a day."""
        raise NotImplementedError


class Library:
    """Builds generations and hands out the live ones. Threads may share it."""

    def __init__(self, directory: Path, database: Database, clock: Clock, *, model: Path) -> None:
        raise NotImplementedError

    def publish(self, shelf: ShelfName, progress: Progress | None = None) -> bool:
        """Build a generation aside from SQL, verify it, make it live. False where nothing had changed."""
        raise NotImplementedError

    def pin(self) -> Pinned:
        """The live generations, for one request."""
        raise NotImplementedError

    def find_states(self) -> list[ShelfState]:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

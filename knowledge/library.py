"""The retrieval side of the shelf: generations of indexes, and the search over a pinned one."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypedDict

import structlog

from core.clock import Clock, today
from core.database import Database
from core.errors import Unavailable
from knowledge.embedding import Embedder, open_embedder
from knowledge.generation import FORMAT, GenerationDirectory, Manifest
from knowledge.opened import OpenedGeneration
from knowledge.repository import StatuteRecord, count_passages, read_state
from knowledge.resolution import resolve_citations
from knowledge.search import Search, Searching
from knowledge.types import Citation, DocumentKind, Scope, ShelfName

__all__ = ["Library", "Pinned", "Progress", "Search", "ShelfState"]

Progress = Callable[[str, int, int], None]  # stage in Chinese, done, total
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class ShelfState:
    name: ShelfName
    generation: str | None
    passages: int
    published_at: datetime | None
    problem: str = ""  # in Chinese, where an earlier generation had to stand in


class Built(TypedDict):
    """What the building process says of a generation it finished."""

    passages: int
    rows_sha256: str
    model: str


class Pinned:
    """One generation of each shelf, held for the whole life of a request."""

    def __init__(self, searching: Searching, database: Database, generation: str) -> None:
        self._searching = searching
        self._database = database
        self.generation = generation  # for example "law:000003 local:000012"

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
        return self._searching.search(question, on=on, scope=scope, k=k, kinds=kinds)

    def resolve(self, text: str, *, on: date) -> list[Citation]:
        """Every citation in running text, resolved against the shelf on a day."""
        with self._database.read() as session:
            return resolve_citations(text, StatuteRecord(session), on=on)


class _ShelfIndex:
    """The generations of one shelf, the live one opened."""

    def __init__(self, root: Path) -> None:
        self.directory = GenerationDirectory(root)
        self.opened: OpenedGeneration | None = None
        self.problem = ""
        self.refresh()

    def refresh(self) -> None:
        """Open the live generation; where it is damaged, the newest whole one before it, with the reason."""
        current = self.directory.read_current()
        if current is None:
            self.opened, self.problem = None, ""
            return
        if self.opened is not None and self.opened.manifest.generation == current:
            return
        problem = ""
        for number in [current, *(n for n in self.directory.find_whole() if n < current)]:
            manifest = self.directory.read_manifest(number)
            try:
                if manifest is None:
                    raise ValueError("the manifest is missing or cut short")
                self.opened = OpenedGeneration(self.directory.path_of(number), manifest)
                self.problem = problem
                return
            except Exception as error:  # whatever a damaged file raises
                log.error("generation_damaged", generation=number, reason=str(error))
                problem = f"第 {number} 代索引坏了，正用更早的一代；重新上架一次就会修好。"
        self.opened, self.problem = None, "索引都打不开了，请运行 cunfa setup 从数据库重建。"


class Library:
    """Builds generations and hands out the live ones. Threads may share it."""

    def __init__(
        self, directory: Path, database: Database, clock: Clock, *, model: Path, district: str
    ) -> None:
        self._database = database
        self._clock = clock
        self._model = model
        self._district = district
        self._embedder_lock = threading.Lock()
        self._embedder: Embedder | None = None
        self._publishing = threading.Lock()
        self._indexes = {name: _ShelfIndex(directory / name.value) for name in ShelfName}

    def _open_embedder(self) -> Embedder:
        with self._embedder_lock:
            if self._embedder is None:
                self._embedder = open_embedder(self._model)
            return self._embedder

    def _state(self, shelf: ShelfName) -> str:
        """What an index of a shelf depends on, as one hash: the record's versions, the model, the format."""
        with self._database.read() as session:
            record = read_state(session, shelf)
        basis = f"{record}\n{self._open_embedder().identity}\n{FORMAT}\n{self._district}"
        return hashlib.sha256(basis.encode()).hexdigest()

    def _is_empty(self, shelf: ShelfName) -> bool:
        with self._database.read() as session:
            return count_passages(session, shelf) == 0

    def publish(self, shelf: ShelfName, progress: Progress | None = None) -> bool:
        """Build a generation aside from SQL, verify it, make it live. False where nothing had changed.

        Raises Unavailable where it could not be built; the old generation goes on answering.
        """
        with self._publishing:
            index = self._indexes[shelf]
            state = self._state(shelf)
            opened = index.opened
            if opened is not None and opened.manifest.state == state and not index.problem:
                return False
            if opened is None and not index.problem and self._is_empty(shelf):
                return False
            number, path = index.directory.begin()
            built = self._build(shelf, path, progress)
            index.directory.finish(
                Manifest(
                    generation=number,
                    state=state,
                    passages=built["passages"],
                    rows_sha256=built["rows_sha256"],
                    model=built["model"],
                    format=FORMAT,
                    built_at=self._clock.now().isoformat(timespec="seconds"),
                    day=today(self._clock).isoformat(),
                )
            )
            index.refresh()
            log.info("published", shelf=shelf.value, generation=number, passages=built["passages"])
            return True

    def _build(self, shelf: ShelfName, path: Path, progress: Progress | None) -> Built:
        arguments = {
            "database": self._database.url,
            "shelf": shelf.value,
            "directory": str(path),
            "model": str(self._model),
            "district": self._district,
            "day": today(self._clock).isoformat(),
        }
        command = [sys.executable, "-m", "knowledge.build"]
        for name, value in arguments.items():
            command += [f"--{name}", value]
        process = subprocess.Popen(  # noqa: S603 - our own module
            command,
            cwd=Path(__file__).parent.parent,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        built: Built | None = None
        assert process.stdout is not None
        for line in process.stdout:
            told = json.loads(line)
            if "built" in told:
                built = told["built"]
            elif progress is not None:
                progress(told["stage"], told["done"], told["total"])
        _, complaint = process.communicate()
        if process.returncode != 0 or built is None:
            log.error("build_failed", shelf=shelf.value, code=process.returncode, reason=complaint[-2000:])
            raise Unavailable("索引没有建成，仍按原来的答。请看日志里的原因，再试一次。", code="build_failed")
        return built

    def pin(self) -> Pinned:
        """The live generations, for one request."""
        opened = {name: i.opened for name, i in self._indexes.items() if i.opened is not None}
        generation = " ".join(f"{name.value}:{g.manifest.generation}" for name, g in opened.items())
        searching = Searching(opened, self._open_embedder, self._database)
        return Pinned(searching, self._database, generation)

    def find_states(self) -> list[ShelfState]:
        states = []
        for name, index in self._indexes.items():
            manifest = index.opened.manifest if index.opened else None
            states.append(
                ShelfState(
                    name,
                    manifest.generation if manifest else None,
                    manifest.passages if manifest else 0,
                    datetime.fromisoformat(manifest.built_at) if manifest else None,
                    index.problem,
                )
            )
        return states

    def close(self) -> None:
        for index in self._indexes.values():
            if index.opened is not None:
                index.opened.close()

"""The retrieval side of the shelf: generations of indexes, and the search over a pinned one."""

from __future__ import annotations

import hashlib
import json
import threading
import weakref
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import structlog

from core.clock import Clock, today
from core.database import Database
from core.errors import DiskFull, Unavailable
from knowledge.build import Order
from knowledge.building import Progress, run_build
from knowledge.embedding import Embedder, open_embedder
from knowledge.generation import FORMAT, Damaged, GenerationDirectory, Manifest
from knowledge.opened import OpenedGeneration
from knowledge.passage_repository import ShelfRecord, read_record
from knowledge.repository import Staged, StatuteRecord
from knowledge.resolution import resolve_citations
from knowledge.search import Search, Searching
from knowledge.types import Citation, DocumentKind, Scope, ShelfName

__all__ = ["Library", "Pinned", "Progress", "Search", "ShelfState"]

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class ShelfState:
    name: ShelfName
    generation: str | None
    passages: int
    published_at: datetime | None
    problem: str = ""  # in Chinese, where an earlier generation had to stand in


class Pinned:
    """One generation of each shelf, held for the whole life of a request.

    With ``staged`` it answers as the shelf would after a release.
    """

    def __init__(
        self, searching: Searching, database: Database, generation: str, staged: Staged | None = None
    ) -> None:
        self._searching = searching
        self._database = database
        self._staged = staged
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
        Without ``kinds``: statutes and local documents, no cases and no forms. Guides come apart.
        """
        return self._searching.search(question, on=on, scope=scope, k=k, kinds=kinds)

    def resolve(self, text: str, *, on: date) -> list[Citation]:
        """Every citation in running text, resolved against the shelf on a day."""
        with self._database.read() as session:
            return resolve_citations(text, StatuteRecord(session, self._staged), on=on)


class _ShelfIndex:
    """The generations of one shelf, the live one opened."""

    def __init__(self, root: Path) -> None:
        self.directory = GenerationDirectory(root)
        self.live: OpenedGeneration | None = None
        self.problem = ""
        self._current: str | None = None  # what CURRENT said when ``live`` was opened
        self._lock = threading.Lock()
        self._opened: weakref.WeakSet[OpenedGeneration] = weakref.WeakSet()

    def refresh(self) -> OpenedGeneration | None:
        """The live generation; where it is damaged, the newest whole one before it, with the reason."""
        with self._lock:
            current = self.directory.read_current()
            if current != self._current:
                if current is not None:
                    self.directory.confirm(current)  # a crash may have come between
                self.live, self.problem = self._open_current(current)
                self._current = current
            return self.live

    def _open_current(self, current: str | None) -> tuple[OpenedGeneration | None, str]:
        if current is None:
            return None, ""
        problem = ""
        for number in [current, *(n for n in self.directory.find_whole() if int(n) < int(current))]:
            try:
                return self.open(self.directory.read_manifest(number)), problem
            except Exception as error:  # whatever a damaged file raises
                log.error("generation_damaged", generation=number, reason=str(error))
                problem = problem or f"第 {int(number)} 代索引坏了，正用更早的一代，请重新上架一次。"
        return None, "索引都打不开了，请运行 cunfa setup 从数据库重建。"

    def open(self, manifest: Manifest) -> OpenedGeneration:
        """Raises Damaged, or whatever else a damaged file brings."""
        self.directory.check_files(manifest)
        opened = OpenedGeneration(self.directory.path_of(manifest.generation), manifest)
        self._opened.add(opened)
        return opened

    def find_made(self, state: str) -> OpenedGeneration | None:
        """A finished generation of this state: live before, or built aside for a release."""
        for manifest in self.directory.find_made(state):
            try:
                return self.open(manifest)
            except Exception as error:  # whatever a damaged file raises
                log.error("generation_damaged", generation=manifest.generation, reason=str(error))
        return None

    def adopt(self, opened: OpenedGeneration) -> None:
        """Make a generation, opened and found whole, the live one."""
        with self._lock:
            number = opened.manifest.generation
            self.directory.point_to(number)
            self.live, self.problem, self._current = opened, "", number
            in_use = {each.manifest.generation for each in self._opened}
            self.directory.clear_old(in_use)
            self.directory.discard_candidates(in_use)

    def discard_candidates(self) -> None:
        with self._lock:
            self.directory.discard_candidates({each.manifest.generation for each in self._opened})

    def forget_older(self) -> bool:
        """Discard every generation but the live one; False where a request still reads one of them."""
        with self._lock:
            in_use = {each.manifest.generation for each in self._opened if each is not self.live}
            self.directory.discard_others({*in_use, *([self._current] if self._current else [])})
            return not in_use

    def close(self) -> None:
        with self._lock:
            for opened in list(self._opened):
                opened.close()
            self.live, self._current = None, None


class Library:
    """Builds generations and hands out the live ones. Threads may share it."""

    def __init__(
        self, directory: Path, database: Database, clock: Clock, *, model: Path, district: str
    ) -> None:
        self._database = database
        self._clock = clock
        self._model = model.resolve()
        self._district = district
        self._embedder_lock = threading.Lock()
        self._embedder: Embedder | None = None
        self._publishing = threading.Lock()
        self._indexes = {name: _ShelfIndex((directory / name.value).resolve()) for name in ShelfName}
        for index in self._indexes.values():
            index.refresh()

    def _open_embedder(self) -> Embedder:
        with self._embedder_lock:
            if self._embedder is None:
                self._embedder = open_embedder(self._model)
            return self._embedder

    def _state(self, record: ShelfRecord) -> str:
        """What an index of a shelf depends on, as one hash: the record, the model, the format."""
        basis = f"{record.text}\n{self._open_embedder().identity}\n{FORMAT}\n{self._district}"
        return hashlib.sha256(basis.encode()).hexdigest()

    def publish(self, shelf: ShelfName, progress: Progress | None = None) -> bool:
        """Make a generation of what SQL holds the live one: one that is there, else one built aside and verified.

        False where nothing had changed. Raises Unavailable where it could not be built; the old generation goes on
        answering.
        """
        with self._publishing:
            index = self._indexes[shelf]
            with self._database.read() as session:
                record = read_record(session, shelf)
            state = self._state(record)
            live = index.refresh()
            if live is not None and live.manifest.state == state and not index.problem:
                return False
            if live is None and not index.problem and not record.versions:
                return False
            opened = index.find_made(state) or self._build(record, state, progress)
            index.adopt(opened)
            log.info("published", shelf=shelf.value, generation=opened.manifest.generation)
            return True

    def prepare(
        self, records: Iterable[ShelfRecord], staged: Staged, progress: Progress | None = None
    ) -> Pinned:
        """The shelves as they would stand after a release, to ask before it; its generations wait for ``publish``.

        They are built aside where they are not the live ones, in place of any built before. Raises Unavailable.
        """
        with self._publishing:
            prepared = {}
            for record in records:
                index = self._indexes[record.shelf]
                state = self._state(record)
                live = index.refresh()
                if live is not None and live.manifest.state == state and not index.problem:
                    prepared[record.shelf] = live
                elif (made := index.find_made(state)) is not None:
                    prepared[record.shelf] = made
                elif record.versions:
                    index.discard_candidates()
                    prepared[record.shelf] = self._build(record, state, progress)
            return self._pin(prepared, staged)

    def discard_candidates(self) -> None:
        """Let go of the generations built for a release that is dropped."""
        with self._publishing:
            for index in self._indexes.values():
                index.discard_candidates()

    def _build(self, record: ShelfRecord, state: str, progress: Progress | None) -> OpenedGeneration:
        index = self._indexes[record.shelf]
        number, path = index.directory.begin()
        try:
            return self._build_in(index, number, path, record, state, progress)
        except OSError as error:
            index.directory.discard(number)
            raise DiskFull("磁盘已满，新的索引没有建成，仍按原来的答。请清出空间后再试。") from error
        except BaseException:
            index.directory.discard(number)
            raise

    def _build_in(
        self,
        index: _ShelfIndex,
        number: str,
        path: Path,
        record: ShelfRecord,
        state: str,
        progress: Progress | None,
    ) -> OpenedGeneration:
        day = today(self._clock).isoformat()
        versions = path / "versions.json"
        stated = [version.to_json() for version in record.versions]
        versions.write_text(json.dumps(stated, ensure_ascii=False), "utf-8")
        order = Order(
            database=self._database.url,
            shelf=record.shelf.value,
            directory=str(path),
            model=str(self._model),
            district=self._district,
            day=day,
            versions=str(versions),
        )
        built = run_build(order, progress)
        manifest = index.directory.finish(
            Manifest(
                generation=number,
                state=state,
                passages=built["passages"],
                rows_sha256=built["rows_sha256"],
                model=built["model"],
                format=FORMAT,
                built_at=self._clock.now().isoformat(timespec="seconds"),
                day=day,
            )
        )
        try:
            return index.open(manifest)
        except Damaged as error:
            log.error("generation_damaged", generation=number, reason=str(error))
            raise Unavailable(
                "新的索引没有通过检查，仍按原来的答。请再试一次。", code="build_failed"
            ) from error

    def must_forget(self, shelf: ShelfName) -> None:
        """Note, before a text is deleted for good, that older generations may not outlive the next one."""
        self._indexes[shelf].directory.mark_forgetting()

    def follow(self, shelf: ShelfName) -> bool:
        """Publish where the live generation lags, and forget what must be; False where there is more to forget.

        Raises Unavailable where it could not be built.
        """
        self.publish(shelf)
        index = self._indexes[shelf]
        with self._publishing:  # nothing is being built aside
            if not index.directory.is_forgetting():
                return True
            if not (index.forget_older() and self._database.forget_deleted()):
                return False
            index.directory.end_forgetting()
            return True

    def pin(self) -> Pinned:
        """The live generations, for one request."""
        pinned = {
            name: live for name, index in self._indexes.items() if (live := index.refresh()) is not None
        }
        return self._pin(pinned)

    def _pin(self, pinned: Mapping[ShelfName, OpenedGeneration], staged: Staged | None = None) -> Pinned:
        generation = " ".join(f"{name.value}:{live.manifest.generation}" for name, live in pinned.items())
        searching = Searching(pinned, self._open_embedder, self._database, staged)
        return Pinned(searching, self._database, generation, staged)

    def find_states(self) -> list[ShelfState]:
        states = []
        for name, index in self._indexes.items():
            live = index.refresh()
            manifest = live.manifest if live else None
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
            index.close()

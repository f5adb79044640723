"""The retrieval side of the shelf: generations of indexes, and the search over a pinned one."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import structlog

from core.clock import Clock, today
from core.database import Database
from core.errors import CunfaError, DiskFull, Unavailable
from knowledge.build import Order, state_of
from knowledge.building import Progress, run_build
from knowledge.embedding import Embedder, open_embedder
from knowledge.generation import FORMAT, Damaged, Manifest
from knowledge.opened import OpenedGeneration
from knowledge.repository import StatuteRecord, count_passages, read_state
from knowledge.resolution import resolve_citations
from knowledge.search import Search, Searching
from knowledge.shelf_index import GenerationState, ShelfIndex
from knowledge.types import Citation, DocumentKind, Scope, ShelfName

__all__ = ["GenerationState", "Library", "Pinned", "Progress", "Search", "ShelfState"]

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

    ``mend`` gives another where this one turns out to be damaged, None where it is not.
    """

    def __init__(
        self, searching: Searching, database: Database, generation: str, mend: Callable[[], Pinned | None]
    ) -> None:
        self._searching = searching
        self._database = database
        self._mend = mend
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
        try:
            return self._searching.search(question, on=on, scope=scope, k=k, kinds=kinds)
        except CunfaError:
            raise
        except Exception:
            whole = self._mend()
            if whole is None:
                raise
            self._searching, self.generation = whole._searching, whole.generation
            return self._searching.search(question, on=on, scope=scope, k=k, kinds=kinds)

    def resolve(self, text: str, *, on: date) -> list[Citation]:
        """Every citation in running text, resolved against the shelf on a day."""
        with self._database.read() as session:
            return resolve_citations(text, StatuteRecord(session), on=on)


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
        self._indexes = {name: ShelfIndex((directory / name.value).resolve()) for name in ShelfName}
        for index in self._indexes.values():
            index.refresh()

    def _open_embedder(self) -> Embedder:
        with self._embedder_lock:
            if self._embedder is None:
                self._embedder = open_embedder(self._model)
            return self._embedder

    def _state(self, shelf: ShelfName) -> str:
        """What an index of a shelf depends on, as one hash: the record, the model, the format."""
        with self._database.read() as session:
            record = read_state(session, shelf)
        return state_of(record, self._open_embedder().identity, self._district)

    def _is_empty(self, shelf: ShelfName) -> bool:
        with self._database.read() as session:
            return count_passages(session, shelf) == 0

    def lags(self, shelf: ShelfName) -> bool:
        """Whether the live generation is not what the record says, or is missing or damaged."""
        index = self._indexes[shelf]
        live = index.refresh()
        if live is None:
            return bool(index.problem) or not self._is_empty(shelf)
        return bool(index.problem) or live.manifest.state != self._state(shelf)

    def publish(self, shelf: ShelfName, progress: Progress | None = None, *, anyway: bool = False) -> bool:
        """Build a generation aside from SQL, verify it, make it live. False where nothing had changed.

        ``anyway``: though nothing has changed. Raises Unavailable where it could not be built; the old generation goes
        on answering.
        """
        with self._publishing:
            if not anyway and not self.lags(shelf):
                return False
            index = self._indexes[shelf]
            number = None
            try:
                number, path = index.directory.begin()
                opened = self._build(shelf, number, path, progress)
                index.adopt(opened)
            except BaseException as error:
                if number is not None:
                    index.directory.discard(number)
                if isinstance(error, OSError):
                    raise _cannot_write(error) from error
                raise
            log.info("published", shelf=shelf.value, generation=number, passages=opened.manifest.passages)
            return True

    def _build(
        self, shelf: ShelfName, number: str, path: Path, progress: Progress | None
    ) -> OpenedGeneration:
        day = today(self._clock).isoformat()
        order = Order(self._database.url, shelf.value, str(path), str(self._model), self._district, day)
        built = run_build(order, progress)
        index = self._indexes[shelf]
        manifest = Manifest(
            generation=number,
            format=FORMAT,
            built_at=self._clock.now().isoformat(timespec="seconds"),
            day=day,
            **built,
        )
        try:
            index.directory.finish(manifest)
            return index.open(manifest, just_built=True)
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
        generation = " ".join(f"{name.value}:{live.manifest.generation}" for name, live in pinned.items())
        searching = Searching(pinned, self._open_embedder, self._database)
        return Pinned(searching, self._database, generation, self._mend)

    def _mend(self) -> Pinned | None:
        whole = [index.look_again(every_byte=True) for index in self._indexes.values()]
        return None if all(whole) else self.pin()

    def find_states(self) -> list[ShelfState]:
        """How the shelves stand, the files of what is live looked at again."""
        states = []
        for name, index in self._indexes.items():
            index.look_again(every_byte=False)
            live = index.live
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

    def find_generations(self, shelf: ShelfName) -> list[GenerationState]:
        """Every generation of a shelf on disk, newest first."""
        return self._indexes[shelf].find_generations()

    def discard_unneeded(self, shelf: ShelfName, needed: Collection[str]) -> list[str]:
        """Remove every generation of a shelf but the live one, the one before it, those in use and those named.

        Gives the numbers of those removed: half built, damaged, or rehearsed for nothing.
        """
        with self._publishing:  # nothing is being built aside
            return self._indexes[shelf].discard_unneeded(needed)

    def check_files(self, shelf: ShelfName) -> None:
        """Raises Damaged, or whatever a damaged file brings, where a byte of the live generation has changed."""
        live = self._indexes[shelf].refresh()
        if live is not None:
            self._indexes[shelf].directory.check_files(live.manifest)

    def read_live(self, shelf: ShelfName) -> OpenedGeneration | None:
        """The live generation itself, for looking after it."""
        return self._indexes[shelf].refresh()

    @property
    def embedder(self) -> Embedder:
        return self._open_embedder()

    @property
    def district(self) -> str:
        return self._district

    def close(self) -> None:
        for index in self._indexes.values():
            index.close()


def _cannot_write(error: OSError) -> CunfaError:
    log.error("index_not_written", reason=str(error))
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFull("磁盘已满，新的索引没有写完，仍按原来的答。请清出空间后再试。")
    return Unavailable(
        "新的索引写不进数据目录，仍按原来的答。原因记在日志里，请再试一次。", code="build_failed"
    )

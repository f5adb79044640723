"""The retrieval side of the shelf: generations of indexes, and the search over a pinned one."""

from __future__ import annotations

import errno
import hashlib
import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog

from core.clock import Clock, today
from core.database import Database
from core.errors import CunfaError, DiskFull, Unavailable
from knowledge.asking import bank_identity
from knowledge.build import Order
from knowledge.building import Progress, run_build
from knowledge.embedding import Vectors
from knowledge.generation import FORMAT, Damaged, Manifest
from knowledge.opened import OpenedGeneration
from knowledge.passage_repository import ShelfRecord, read_record
from knowledge.pinned import Pinned
from knowledge.question_model import QuestionModel
from knowledge.question_models import QuestionModels
from knowledge.repository import Staged
from knowledge.search import Search, Searching
from knowledge.shelf_index import GenerationState, ShelfIndex
from knowledge.taught_repository import read_model_in_use
from knowledge.types import ShelfName

__all__ = ["GenerationState", "Library", "Pinned", "Progress", "Search", "ShelfState"]

log = structlog.get_logger()
_SWITCHING = 5.0  # seconds a search waits for the index to follow the record in one step


@dataclass(frozen=True, slots=True)
class ShelfState:
    name: ShelfName
    generation: str | None
    passages: int
    published_at: datetime | None
    problem: str = ""  # in Chinese, where an earlier generation had to stand in


class Library:
    """Builds generations and hands out the live ones. Threads may share it."""

    def __init__(
        self,
        directory: Path,
        database: Database,
        clock: Clock,
        *,
        model: Path | str,
        district: str,
        reranker: Path | str | None = None,
        set_by_hand: bool = False,
    ) -> None:
        self._database = database
        self._clock = clock
        learned = directory.parent / "models"
        self.models = QuestionModels(model, learned, reranker=reranker, set_by_hand=set_by_hand)
        self._district = district
        self._publishing = threading.Lock()
        self._when_damaged: Callable[[], None] = lambda: None
        self._settled = threading.Event()
        self._settled.set()
        self._indexes = {name: ShelfIndex((directory / name.value).resolve()) for name in ShelfName}
        for index in self._indexes.values():
            index.refresh()

    def embed_words(self, texts: Sequence[str]) -> Vectors:
        """By the table of words of the model in use, whatever reads the dense column. Raises Unavailable."""
        return self.model.words.embed(texts)

    def load_model(self) -> None:
        """Have the model ready before the first question. Raises Unavailable where it cannot be read."""
        self.model.load()

    def _read(self, shelf: ShelfName) -> tuple[ShelfRecord, str]:
        """What SQL holds of a shelf, and the state of an index of it."""
        with self._database.read() as session:
            record = read_record(session, shelf)
        return record, self._state(record)

    def _state(self, record: ShelfRecord) -> str:
        """What an index of a shelf depends on, as two hashes: what administrators taught it behind all the rest.

        That is the documents, the model, our own questions, the format.
        """
        model = self.models.open(record.model).identity
        basis = f"{record.text}\n{model}\n{bank_identity()}\n{FORMAT}\n{self._district}"
        taught = json.dumps(record.taught.to_json(), ensure_ascii=False)
        return ".".join(hashlib.sha256(each.encode()).hexdigest() for each in (basis, taught))

    def lags(self, shelf: ShelfName, *, but_taught: bool = False) -> bool:
        """Whether the live generation is not what the record says, or is missing or damaged.

        With ``but_taught`` it may lack what administrators taught since: that waits for the next publish.
        """
        record, state = self._read(shelf)
        if but_taught and (live := self._indexes[shelf].refresh()) is not None:
            said, _, _ = state.partition(".")
            state = live.manifest.state if live.manifest.state.startswith(said + ".") else state
        return self._lags(record, state)

    def _lags(self, record: ShelfRecord, state: str) -> bool:
        index = self._indexes[record.shelf]
        live = index.refresh()
        if index.problem:
            return True
        return bool(record.versions) if live is None else live.manifest.state != state

    def publish(self, shelf: ShelfName, progress: Progress | None = None, *, anew: bool = False) -> bool:
        """Make a generation of what SQL holds the live one: one that is there, else one built aside and verified.

        False where nothing had changed; with ``anew`` one is built all the same. Raises Unavailable where it could not
        be built; the old generation goes on answering.
        """
        with self._publishing:
            index = self._indexes[shelf]
            record, state = self._read(shelf)
            if not anew and not self._lags(record, state):
                return False
            made = None if anew else index.find_made(state)
            opened = made or self._build(record, state, progress)
            try:
                index.adopt(opened)
            except OSError as error:
                raise _cannot_write(error) from error
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
        # what cannot be read is told in a sentence, not by the builder to the log
        self.models.open(record.model).load()
        number = None
        try:
            number, path = index.directory.begin()
            return self._build_in(index, number, path, record, state, progress)
        except BaseException as error:
            if number is not None:
                index.directory.discard(number)
            if isinstance(error, OSError):
                raise _cannot_write(error) from error
            raise

    def _build_in(
        self,
        index: ShelfIndex,
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
        taught = path / "taught.json"
        taught.write_text(json.dumps(record.taught.to_json(), ensure_ascii=False), "utf-8")
        order = Order(
            database=self._database.url,
            shelf=record.shelf.value,
            directory=str(path),
            model=str(self.models.folder_of(record.model)),
            reranker=str(self.models.reranker_folder or ""),
            district=self._district,
            day=day,
            versions=str(versions),
            taught=str(taught),
        )
        built = run_build(order, progress)
        manifest = Manifest(
            generation=number,
            state=state,
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

    def forget(self, shelf: ShelfName) -> bool:
        """Forget what must be, once the live generation has; False where there is more to forget."""
        index = self._indexes[shelf]
        with self._publishing:  # nothing is being built aside
            if not index.directory.is_forgetting():
                return True
            if self.lags(shelf) or not (index.forget_older() and self._database.forget_deleted(anew=True)):
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
        searching = Searching(pinned, self.models.of, self._database, staged, district=self._district)
        return Pinned(searching, self._database, generation, self if staged is None else None, staged)

    def pin_whole(self) -> Pinned | None:
        """The live generations where one that was live is damaged, else None."""
        return None if self._look_again(every_byte=True) else self.pin()

    def _look_again(self, *, every_byte: bool) -> bool:
        whole = [index.look_again(every_byte=every_byte) for index in self._indexes.values()]
        if not all(whole):
            self._when_damaged()
        return all(whole)

    def when_damaged(self, mend: Callable[[], None]) -> None:
        """Have this called where a live generation is found damaged."""
        self._when_damaged = mend

    def pin_newer(self, generation: str) -> Pinned | None:
        """The live generations where they are others than these, else None; waits for a change to be over."""
        self._settled.wait(_SWITCHING)
        pinned = self.pin()
        return None if pinned.generation == generation else pinned

    @contextmanager
    def switching(self) -> Iterator[None]:
        """Between the record's commit and the index's: searches that find the two apart wait for the end of it."""
        self._settled.clear()
        try:
            yield
        finally:
            self._settled.set()

    def take_up(self) -> None:
        """Make live what was built before a crash and is what the record says; builds nothing."""
        with self._publishing:
            for shelf, index in self._indexes.items():
                record, state = self._read(shelf)
                if self._lags(record, state) and (made := index.find_made(state)) is not None:
                    index.adopt(made)
                    log.info("taken_up", shelf=shelf.value, generation=made.manifest.generation)

    def find_states(self) -> list[ShelfState]:
        """How the shelves stand, the files of what is live looked at again."""
        self._look_again(every_byte=False)
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

    def find_generations(self, shelf: ShelfName) -> list[GenerationState]:
        """Every generation of a shelf on disk, newest first."""
        return self._indexes[shelf].find_generations()

    def discard_unneeded(self, shelf: ShelfName, *, candidates: bool) -> list[str]:
        """Remove every generation of a shelf but the live one, the one before it and those in use.

        With ``candidates`` those built for a release too. Gives the numbers of those removed.
        """
        with self._publishing:  # nothing is being built aside
            return self._indexes[shelf].discard_unneeded(candidates=candidates)

    def check_files(self, shelf: ShelfName) -> None:
        """Raises Damaged, or whatever a damaged file brings, where a byte of the live generation has changed."""
        live = self._indexes[shelf].refresh()
        if live is not None:
            self._indexes[shelf].directory.check_files(live.manifest)

    def read_live(self, shelf: ShelfName) -> OpenedGeneration | None:
        """The live generation itself, for looking after it."""
        return self._indexes[shelf].refresh()

    @property
    def model(self) -> QuestionModel:
        """What reads questions by the record."""
        with self._database.read() as session:
            name = read_model_in_use(session)
        return self.models.open(name)

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

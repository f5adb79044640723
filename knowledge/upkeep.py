"""The indexes looked after: how they stand, whether they say what the record says, built anew, cleared of the rest."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
import structlog
from numpy.typing import NDArray

from core.clock import Clock
from core.database import Database
from knowledge import release_repository, taught_repository, upkeep_repository
from knowledge.build import LOST, applies_in, indexed_text
from knowledge.library import GenerationState, Library, Progress
from knowledge.opened import OpenedGeneration
from knowledge.passage_repository import read_record
from knowledge.types import SHELF_NAMES, ShelfName

log = structlog.get_logger()
SAMPLE = 200  # passages of a shelf asked for by their own vector
_BATCH = 100
_NOTE = "verified.json"


@dataclass(frozen=True, slots=True)
class ShelfUpkeep:
    name: ShelfName
    generation: str | None
    passages: int
    published_at: datetime | None
    generations: tuple[GenerationState, ...]  # newest first
    lags: bool  # the record has changed since, or the index is damaged
    problem: str  # in Chinese


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verification found."""

    at: datetime
    passages: int
    sampled: int  # passages asked for by their own vector
    problems: tuple[str, ...]  # in Chinese

    @property
    def ok(self) -> bool:
        return not self.problems


@dataclass(frozen=True, slots=True)
class UpkeepState:
    shelves: tuple[ShelfUpkeep, ...]
    verified: Verified | None  # the last time
    disk_bytes: int  # of the data directory


@dataclass(frozen=True, slots=True)
class Cleared:
    generations: tuple[str, ...]  # "law:000003"
    bytes_freed: int
    compacted: bool  # the database was written anew without its free pages


class Upkeep:
    """Threads may share it. ``sweep`` deletes the uploads that nothing refers to."""

    def __init__(
        self,
        library: Library,
        database: Database,
        clock: Clock,
        *,
        data_dir: Path,
        sweep: Callable[[], None],
    ) -> None:
        self._library = library
        self._database = database
        self._clock = clock
        self._data_dir = data_dir
        self._sweep = sweep

    def read_state(self) -> UpkeepState:
        shelves = tuple(
            ShelfUpkeep(
                state.name,
                state.generation,
                state.passages,
                state.published_at,
                tuple(self._library.find_generations(state.name)),
                self._library.lags(state.name),
                state.problem,
            )
            for state in self._library.find_states()
        )
        return UpkeepState(shelves, self._read_verified(), _size_of(self._data_dir))

    def verify(self, progress: Progress, *, every_passage: bool = False) -> Verified:
        """The record against the indexes: files, ids, counts, and passages asked for by their own vector."""
        problems: list[str] = []
        passages = sampled = 0
        for shelf in ShelfName:
            found, asked, held = self._verify_shelf(shelf, progress, every_passage=every_passage)
            problems += [f"{SHELF_NAMES[shelf]}：{problem}" for problem in found]
            sampled += asked
            passages += held
        verified = Verified(self._clock.now(), passages, sampled, tuple(problems))
        for problem in problems:
            log.error("index_differs", problem=problem)
        self._keep_verified(verified)
        return verified

    def _verify_shelf(
        self, shelf: ShelfName, progress: Progress, *, every_passage: bool
    ) -> tuple[list[str], int, int]:
        """What is wrong, how many passages were asked for, how many the index holds."""
        progress("核对文件", 0, 1)
        live = self._library.read_live(shelf)
        state = next(state for state in self._library.find_states() if state.name is shelf)
        if state.problem:
            return [state.problem], 0, state.passages
        if live is None:
            with self._database.read() as session:
                empty = not read_record(session, shelf).versions
            return ([] if empty else ["还没有能用的索引。"]), 0, 0
        problems = []
        try:
            self._library.check_files(shelf)
        except Exception as error:  # whatever a damaged file raises
            problems.append(f"索引的文件和清单对不上（{error}）。")
        progress("核对编号", 0, 1)
        if self._library.lags(shelf, but_taught=True):
            problems.append("数据库已经变了，索引还没有跟上。")
        problems += self._compare_ids(shelf, live) + _compare_counts(live)
        if live.manifest.model != self._library.model.identity:
            return [*problems, "向量模型换了，索引还是旧模型算的。"], 0, len(live.rows)
        lost, asked = self._find_lost(live, progress, every_passage=every_passage)
        if lost > asked * LOST:
            problems.append(f"{asked} 段里有 {lost} 段按自己的内容找不回来。")
        return problems, asked, len(live.rows)

    def _compare_ids(self, shelf: ShelfName, live: OpenedGeneration) -> list[str]:
        with self._database.read() as session:
            recorded = {
                passage
                for passage, scope in upkeep_repository.find_live_passages(session, shelf)
                if applies_in(scope, self._library.district)
            }
        indexed = set(live.rows.passage.tolist())
        problems = []
        if missing := recorded - indexed:
            problems.append(f"数据库里有 {len(missing)} 段不在索引里。")
        if extra := indexed - recorded:
            problems.append(f"索引里有 {len(extra)} 段已经不在数据库里，或已停用。")
        return problems

    def _find_lost(
        self, live: OpenedGeneration, progress: Progress, *, every_passage: bool
    ) -> tuple[int, int]:
        """How many passages their words, embedded anew, do not lead to; and of how many."""
        rows = np.arange(len(live.rows))
        if not every_passage and len(rows) > SAMPLE:
            rows = np.sort(np.random.default_rng().choice(rows, SAMPLE, replace=False))
        lost = 0
        for start in range(0, len(rows), _BATCH):
            lost += self._count_lost(live, rows[start : start + _BATCH])
            progress("逐段核对", min(start + _BATCH, len(rows)), len(rows))
        return lost, len(rows)

    def _count_lost(self, live: OpenedGeneration, rows: NDArray[np.int64]) -> int:
        keys = live.rows.passage[rows].tolist()
        with self._database.read() as session:
            words = upkeep_repository.find_words(session, keys)
        there = [(row, words[key]) for row, key in zip(rows.tolist(), keys, strict=True) if key in words]
        vectors = self._library.model.embedder.embed([indexed_text(*said) for _, said in there])
        return len(live.find_lost(np.array([row for row, _ in there], np.int64), vectors))

    def rebuild(self, shelves: Sequence[ShelfName], progress: Progress) -> tuple[ShelfName, ...]:
        """Build these shelves' indexes anew from the record; those that have one now."""
        for shelf in shelves:
            self._library.publish(shelf, progress, anew=True)
        return tuple(shelf for shelf in shelves if self._library.read_live(shelf) is not None)

    def clear(self, progress: Progress) -> Cleared:
        """Remove what nothing needs: generations, models, orphaned uploads, the database's log and free pages."""
        before = _size_of(self._data_dir)
        steps = len(ShelfName) + 2
        gone: list[str] = []
        with self._database.read() as session:
            rehearsed = upkeep_repository.awaits_release(session)
        for done, shelf in enumerate(ShelfName):
            progress("清理", done, steps)
            gone += [
                f"{shelf.value}:{number}"
                for number in self._library.discard_unneeded(shelf, candidates=not rehearsed)
            ]
        progress("清理", len(ShelfName), steps)
        self._sweep()
        with self._database.write() as session:
            models = taught_repository.drop_models(session, release_repository.find_models_named(session))
        self._library.models.discard_others(models)
        progress("清理", len(ShelfName) + 1, steps)
        compacted = self._database.compact()
        progress("清理", steps, steps)
        freed = max(before - _size_of(self._data_dir), 0)
        log.info("cleared", generations=gone, bytes=freed, compacted=compacted)
        return Cleared(tuple(gone), freed, compacted)

    def _keep_verified(self, verified: Verified) -> None:
        note = self._data_dir / "index" / _NOTE
        aside = note.with_suffix(".next")
        try:
            aside.write_text(json.dumps({**asdict(verified), "at": verified.at.isoformat()}), "utf-8")
            aside.replace(note)
        except OSError as error:  # a full disk takes nothing from what was found
            log.warning("verification_not_kept", reason=str(error))

    def _read_verified(self) -> Verified | None:
        try:
            stated = json.loads((self._data_dir / "index" / _NOTE).read_text("utf-8"))
            at = datetime.fromisoformat(stated["at"])
            return Verified(at, stated["passages"], stated["sampled"], tuple(stated["problems"]))
        except (OSError, ValueError, KeyError):
            return None


def _compare_counts(live: OpenedGeneration) -> list[str]:
    counts = live.count_all()
    problems = []
    if len({counts["rows"], counts["lexical"], counts["vectors"]}) != 1:
        problems.append(
            f"段数对不上：清单 {counts['rows']}，词面 {counts['lexical']}，向量 {counts['vectors']}。"
        )
    if counts["asked"] != counts["asked_rows"]:
        problems.append(f"问法数对不上：{counts['asked']} 和 {counts['asked_rows']}。")
    if not np.array_equal(live.find_vector_rows(), np.arange(counts["rows"])):
        problems.append("向量索引里的编号和清单对不上。")
    return problems


def _size_of(directory: Path) -> int:
    total = 0
    for folder, _, names in os.walk(directory):
        for name in names:
            try:
                total += (Path(folder) / name).lstat().st_size
            except OSError:  # removed meanwhile
                continue
    return total

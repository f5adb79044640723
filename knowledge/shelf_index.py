"""The generations of one shelf, the live one opened; a damaged one gives way to the one before it."""

from __future__ import annotations

import threading
import weakref
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog

from knowledge.generation import KEEP, GenerationDirectory, Manifest
from knowledge.opened import OpenedGeneration

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class GenerationState:
    """A generation on disk. One that is not whole was never finished, or is damaged."""

    generation: str
    built_at: datetime | None
    passages: int
    live: bool
    candidate: bool  # built for a release and never live
    whole: bool  # by the sizes of its files


class ShelfIndex:
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
        earlier = [n for n in self.directory.find_published() if int(n) < int(current)]
        for number in [current, *earlier]:
            try:
                return self.open(self.directory.read_manifest(number)), problem
            except Exception as error:  # whatever a damaged file raises
                log.error("generation_damaged", generation=number, reason=str(error))
                problem = problem or f"第 {int(number)} 代索引坏了，正用更早的一代，服务开着就会自己重建。"
        return None, "索引都打不开了，服务开着就会自己从数据库重建；没开就运行 cunfa kb rebuild。"

    def open(self, manifest: Manifest, *, just_built: bool = False) -> OpenedGeneration:
        """Opened and warm: no request waits for it. Raises Damaged, or whatever else a damaged file brings."""
        self.directory.check_files(manifest, every_byte=not just_built)
        opened = OpenedGeneration(self.directory.path_of(manifest.generation), manifest)
        self._opened.add(opened)
        opened.warm()
        return opened

    def look_again(self, *, every_byte: bool) -> bool:
        """Whether the live generation is as it was written; where not, an earlier one has taken its place."""
        live = self.refresh()
        if live is None:
            return not self.problem
        try:
            self.directory.check_files(live.manifest, every_byte=every_byte)
        except Exception as error:
            with self._lock:
                if self.live is live:
                    log.error("generation_damaged", generation=live.manifest.generation, reason=str(error))
                    self.live, self.problem = self._open_current(self._current)
            return False
        return True

    def find_generations(self) -> list[GenerationState]:
        """Every generation on disk, newest first."""
        live = self.refresh()
        states = []
        for number in self.directory.find_all():
            manifest, whole = self._look_at(number)
            states.append(
                GenerationState(
                    number,
                    datetime.fromisoformat(manifest.built_at) if manifest else None,
                    manifest.passages if manifest else 0,
                    live is not None and live.manifest.generation == number,
                    self.directory.is_candidate(number),
                    whole,
                )
            )
        return states

    def discard_unneeded(self, *, candidates: bool) -> list[str]:
        """Remove all but the live generation, the one before it and those in use; what was removed."""
        self.refresh()
        with self._lock:
            kept = {each.manifest.generation for each in self._opened}
            kept |= {self.live.manifest.generation} if self.live else set()
            whole = [n for n in self.directory.find_all() if self._is_whole(n)]
            waiting = [n for n in whole if self.directory.is_candidate(n)]
            kept |= {*[n for n in whole if n not in waiting][:KEEP], *([] if candidates else waiting)}
            gone = [number for number in self.directory.find_all() if number not in kept]
            for number in gone:
                self.directory.discard(number)
            return gone

    def _is_whole(self, generation: str) -> bool:
        return self._look_at(generation)[1]

    def _look_at(self, generation: str) -> tuple[Manifest | None, bool]:
        """A generation's manifest, where it can be read, and whether its files are of the sizes it says."""
        manifest = None
        try:
            manifest = self.directory.read_manifest(generation)
            self.directory.check_files(manifest, every_byte=False)
        except Exception:
            return manifest, False
        return manifest, True

    def find_made(self, state: str) -> OpenedGeneration | None:
        """A finished generation of this state: live before, or built aside for a release."""
        for opened in list(self._opened):
            if opened.manifest.state == state and self._is_whole(opened.manifest.generation):
                return opened
        for manifest in self.directory.find_made(state):
            try:
                return self.open(manifest)
            except Exception as error:  # whatever a damaged file raises
                log.error("generation_damaged", generation=manifest.generation, reason=str(error))
        return None

    def adopt(self, opened: OpenedGeneration) -> None:
        """Make a generation, opened and found whole, the live one."""
        with self._lock:
            number, before = opened.manifest.generation, self._current
            self.directory.point_to(number)
            self.live, self.problem, self._current = opened, "", number
            in_use = {each.manifest.generation for each in self._opened}
            # a roll back returns to the one before, which need not be the newest of the others
            self.directory.clear_old(in_use if before is None else {*in_use, before})
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

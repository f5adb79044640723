"""Generations of an index: written aside, verified, made live by renaming one line.

    <shelf>/CURRENT            "000007", the only commit point
    <shelf>/gen-000007/        chroma/ lexical/ asked/ rows.npz manifest.json

A directory without a whole manifest was never finished and is removed by the next publish.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

KEEP = 2
FORMAT = 1  # raise it when what a generation holds, or how text is cut, changes


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation was built from."""

    generation: str
    state: str  # hash of what SQL held
    passages: int
    rows_sha256: str
    model: str
    format: int
    built_at: str  # ISO, UTC
    day: str  # the day (Asia/Shanghai) that decided what was in force


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class GenerationDirectory:
    """The generations of one shelf on disk."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)

    def path_of(self, generation: str) -> Path:
        return self.root / f"gen-{generation}"

    def read_current(self) -> str | None:
        """The live generation's number, None where nothing was ever published."""
        try:
            return (self.root / "CURRENT").read_text("ascii").strip() or None
        except OSError:
            return None

    def find_whole(self) -> list[str]:
        """Finished generations, newest first."""
        numbers = (path.name.removeprefix("gen-") for path in self.root.glob("gen-*"))
        return sorted((n for n in numbers if self.read_manifest(n) is not None), reverse=True)

    def read_manifest(self, generation: str) -> Manifest | None:
        """None where it is missing, cut short or of another shape."""
        try:
            stated = json.loads((self.path_of(generation) / "manifest.json").read_text("utf-8"))
            return Manifest(**stated)
        except (OSError, ValueError, TypeError):
            return None

    def begin(self) -> tuple[str, Path]:
        """A number never used before and its fresh directory; unfinished ones are cleared away."""
        whole = set(self.find_whole())
        used = [path.name.removeprefix("gen-") for path in self.root.glob("gen-*")]
        for number in used:
            if number not in whole and number != self.read_current():
                shutil.rmtree(self.path_of(number))
        number = f"{max((int(n) for n in [*used, self.read_current() or '0']), default=0) + 1:06d}"
        path = self.path_of(number)
        path.mkdir()
        return number, path

    def finish(self, manifest: Manifest) -> None:
        """Make a verified generation live, everything on disk before the rename."""
        path = self.path_of(manifest.generation)
        (path / "manifest.json").write_text(json.dumps(asdict(manifest), indent=1), "utf-8")
        for each in [*path.rglob("*"), path]:
            _sync(each)
        self.point_to(manifest.generation)
        self._clear_old()

    def point_to(self, generation: str) -> None:
        """Rename ``CURRENT``: publish, or roll back."""
        aside = self.root / "CURRENT.next"
        aside.write_text(generation + "\n", "ascii")
        _sync(aside)
        aside.replace(self.root / "CURRENT")
        _sync(self.root)

    def _clear_old(self) -> None:
        for number in self.find_whole()[KEEP:]:
            if number != self.read_current():
                shutil.rmtree(self.path_of(number), ignore_errors=True)

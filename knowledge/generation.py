"""Generations of an index: written aside, verified, made live by renaming one line.

    <shelf>/CURRENT            "000007", the only commit point
    <shelf>/gen-000007/        chroma/ lexical/ asked/ asked.npz known.npz words.npz titles.npy vectors.npy rows.npz
                               versions.json taught.json manifest.json

A directory without a whole manifest was never finished and is removed by the next publish. One that holds the file
CANDIDATE was never live: it was built for a release, and never stands in for a damaged one.
"""

from __future__ import annotations

import json
import os
import shutil
import zlib
from collections.abc import Collection
from dataclasses import asdict, dataclass, field
from pathlib import Path

from knowledge.chroma import DATABASE, checksum_database, is_scratch

KEEP = 2
FORMAT = 6  # raise it when what a generation holds, or how text is cut, changes
_MANIFEST = "manifest.json"
_CANDIDATE = "CANDIDATE"
_LAST = "LAST"
_FORGETTING = "FORGETTING"  # a text was deleted for good: see Library.must_forget
_PORTION = 1 << 22  # bytes read at once


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation was built from, and what it must hold."""

    generation: str
    state: str  # hash of what SQL held
    passages: int
    rows_sha256: str  # hash of the passage ids (never reused, so they stand for the words) and their validity
    model: str
    format: int
    built_at: str  # ISO, UTC
    day: str  # the day (Asia/Shanghai) that decided what was in force
    files: dict[str, int] = field(default_factory=dict)  # path → size; not of Chroma's database, see there
    checksums: dict[str, int] = field(default_factory=dict)  # path → CRC-32


class Damaged(Exception):
    """A generation is not what its manifest says."""


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _files(directory: Path) -> dict[str, Path]:
    return {
        str(path.relative_to(directory)): path
        for path in sorted(directory.rglob("*"))
        if path.is_file() and path.name not in (_MANIFEST, _CANDIDATE) and not is_scratch(path)
    }


def _sizes(files: dict[str, Path]) -> dict[str, int]:
    return {name: path.stat().st_size for name, path in files.items() if path.name != DATABASE}


def _checksum(path: Path) -> int:
    if path.name == DATABASE:
        return checksum_database(path)
    checksum = 0
    with path.open("rb") as file:
        while portion := file.read(_PORTION):
            checksum = zlib.crc32(portion, checksum)
    return checksum


def measure_files(directory: Path) -> tuple[dict[str, int], dict[str, int]]:
    """Size and checksum of every file that was written, for the manifest."""
    files = _files(directory)
    return _sizes(files), {name: _checksum(path) for name, path in files.items()}


class GenerationDirectory:
    """The generations of one shelf on disk."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)

    def path_of(self, generation: str) -> Path:
        return self.root / f"gen-{generation}"

    def read_current(self) -> str | None:
        """The live generation's number; where its line is lost, the newest that was published; else None."""
        try:
            line = (self.root / "CURRENT").read_bytes().strip()
        except FileNotFoundError:
            line = b""
        if line.isdigit():
            return line.decode("ascii")
        return next(iter(self.find_published()), None)

    def find_published(self) -> list[str]:
        """Finished generations that are or were live, newest first."""
        return [n for n in self.find_all() if self._has_manifest(n) and not self.is_candidate(n)]

    def find_made(self, state: str) -> list[Manifest]:
        """The manifests of finished generations of this state, candidates among them, newest first."""
        made = [self.read_manifest(number) for number in self.find_all() if self._has_manifest(number)]
        return [manifest for manifest in made if manifest.state == state]

    def is_candidate(self, generation: str) -> bool:
        """Whether it was built for a release and never live."""
        return (self.path_of(generation) / _CANDIDATE).exists()

    def find_all(self) -> list[str]:
        """Every generation there is a directory of, newest first."""
        numbers = (path.name.removeprefix("gen-") for path in self.root.glob("gen-*"))
        return sorted((n for n in numbers if n.isdigit()), key=int, reverse=True)

    def _has_manifest(self, generation: str) -> bool:
        try:
            self.read_manifest(generation)
        except Damaged:
            return False
        return True

    def read_manifest(self, generation: str) -> Manifest:
        """Raises Damaged where it is missing, cut short or of another shape."""
        try:
            stated = json.loads((self.path_of(generation) / _MANIFEST).read_text("utf-8"))
            return Manifest(**stated)
        except (OSError, ValueError, TypeError) as error:
            raise Damaged("the manifest is missing or cut short") from error

    def check_files(self, manifest: Manifest, *, every_byte: bool = True) -> None:
        """Raises Damaged where a file is missing or not as it was written; by size alone without ``every_byte``."""
        files = _files(self.path_of(manifest.generation))
        sizes = _sizes(files)
        for name, size in manifest.files.items():
            if sizes.get(name) != size:
                raise Damaged(f"{name} has {sizes.get(name)} bytes, not {size}")
        for name, checksum in manifest.checksums.items():
            if name not in files:
                raise Damaged(f"{name} is missing")
            if every_byte and _checksum(files[name]) != checksum:
                raise Damaged(f"{name} is not what was written")

    def begin(self) -> tuple[str, Path]:
        """A number never used before and its fresh directory, a candidate; unfinished ones are cleared away."""
        used = self.find_all()
        current = self.read_current()
        for number in used:
            if number != current and not self._has_manifest(number):
                self.discard(number)
        number = f"{max(int(n) for n in [*used, current or '0', self._read_last()]) + 1:06d}"
        path = self.path_of(number)
        path.mkdir()
        (path / _CANDIDATE).touch()
        return number, path

    def _read_last(self) -> str:
        """The last number that was finished, be it removed since: answers are kept with such numbers."""
        try:
            last = (self.root / _LAST).read_bytes()
        except FileNotFoundError:
            return "0"
        return last.decode("ascii") if last.isdigit() else "0"

    def discard(self, generation: str) -> None:
        shutil.rmtree(self.path_of(generation), ignore_errors=True)

    def finish(self, manifest: Manifest) -> None:
        """Write the manifest beside what was built, everything on disk when this returns. Not live yet."""
        path = self.path_of(manifest.generation)
        last = self.root / _LAST
        last.write_text(manifest.generation, "ascii")
        (path / _MANIFEST).write_text(json.dumps(asdict(manifest), indent=1), "utf-8")
        for each in [*path.rglob("*"), path, last, self.root]:
            _sync(each)

    def point_to(self, generation: str) -> None:
        """Rename ``CURRENT``: publish, or roll back."""
        aside = self.root / "CURRENT.next"
        aside.write_text(generation + "\n", "ascii")
        _sync(aside)
        aside.replace(self.root / "CURRENT")
        _sync(self.root)
        self.confirm(generation)

    def confirm(self, generation: str) -> None:
        """Note that a generation is, or was, live: a candidate no longer."""
        (self.path_of(generation) / _CANDIDATE).unlink(missing_ok=True)

    def mark_forgetting(self) -> None:
        """Note, for as long as it takes, that only the newest generation may be kept."""
        (self.root / _FORGETTING).touch()
        _sync(self.root)

    def is_forgetting(self) -> bool:
        return (self.root / _FORGETTING).exists()

    def end_forgetting(self) -> None:
        (self.root / _FORGETTING).unlink(missing_ok=True)

    def discard_others(self, kept: Collection[str]) -> None:
        """Remove every generation but these, finished or not."""
        for number in self.find_all():
            if number not in kept:
                self.discard(number)

    def clear_old(self, in_use: Collection[str]) -> None:
        """Remove generations that were live, but the newest ``KEEP``, the live one and those in use."""
        for number in self.find_published()[KEEP:]:
            if number != self.read_current() and number not in in_use:
                self.discard(number)

    def discard_candidates(self, in_use: Collection[str]) -> None:
        """Remove finished generations that were never live."""
        current = self.read_current()
        for number in self.find_all():
            if self.is_candidate(number) and self._has_manifest(number) and number not in {current, *in_use}:
                self.discard(number)

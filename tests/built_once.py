"""What the builder makes of one record is made once in a process of tests and copied to whoever asks for it again.

Starting the builder takes longer than what it has to build here. Nothing is left out: the first to ask has it built
in a process of its own as ever, and whatever the builder is told or reads is in the key. Tests that kill a builder
ask for ``every_build``.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

from core.database import Database
from knowledge.build import Order, applies_in
from knowledge.building import Built, Progress, run_build
from knowledge.passage_repository import VersionState, stream_passages

_MANY = 40  # versions: a shelf of the real laws is nobody else's


class BuiltOnce:
    """Stands where ``run_build`` does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, tuple[Built, list[tuple[str, int, int]]]] = {}

    def __call__(self, order: Order, progress: Progress | None) -> Built:
        stated = json.loads(Path(order.versions).read_text("utf-8"))
        states = [VersionState.from_json(value) for value in stated]
        if len(states) > _MANY:
            return run_build(order, progress)
        key = _key(order, states)
        kept = self._folder / key
        if key not in self._known:
            told: list[tuple[str, int, int]] = []

            def hear(stage: str, done: int, total: int) -> None:
                told.append((stage, done, total))
                if progress is not None:
                    progress(stage, done, total)

            built = run_build(order, hear)
            shutil.copytree(order.directory, kept)
            self._known[key] = (deepcopy(built), told)
            return built
        built, told = self._known[key]
        shutil.copytree(kept, order.directory, dirs_exist_ok=True)
        if progress is not None:
            for step in told:
                progress(*step)
        return deepcopy(built)


def _key(order: Order, states: list[VersionState]) -> str:
    digest = hashlib.sha256()
    for part in _parts(order, states):
        digest.update(repr(part).encode())
    return digest.hexdigest()


def _parts(order: Order, states: list[VersionState]) -> Iterator[object]:
    yield order.shelf, order.district, order.day
    yield Path(order.versions).read_bytes()
    yield Path(order.taught).read_bytes()
    for folder in filter(None, (order.model, order.reranker)):
        for file in sorted(Path(folder).rglob("*")):
            yield str(file), file.stat().st_size, file.stat().st_mtime_ns
    database = Database(order.database)
    with database.read() as session:
        yield from stream_passages(session, [s for s in states if applies_in(s.scope, order.district)])
    database.close()

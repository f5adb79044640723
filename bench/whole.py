"""Our own search as a system whose growth is measured: ``python -m bench.whole build|ask NAME FOLDER``."""

from __future__ import annotations

import cProfile
import pstats
import time
from pathlib import Path
from typing import Any

import numpy as np

from api.start import open_rooms
from bench.measuring import Stopwatch
from bench.synthetic import DATA
from bench.systems import Asking, K, Rows, System, embedding, run
from core.clock import SystemClock, today
from core.settings import Settings
from knowledge.build import HISTORY, IN_FORCE
from knowledge.chroma import VectorReader
from knowledge.generation import GenerationDirectory
from knowledge.types import Scope, ShelfName

GRAPH_K = 400  # what the whole search asks of the graph: twice its candidates
PROFILED = 60  # questions


# Stage of the whole search → the functions it is spent in, as (file, name). None of them calls another of the list.
STAGES: dict[str, tuple[tuple[str, str], ...]] = {
    "认条号": (("search.py", "look_up"),),
    "读问题": (("question_model.py", "read"),),
    "挑有效": (("opened.py", "show"),),
    "问法": (("opened.py", "_find_phrasings"),),
    "图": (("opened.py", "_find_near"),),
    "佐证": (("opened.py", "gather"), ("evidence.py", "weigh")),
    "排序": (("ranker.py", "score"),),
    "读正文": (("search.py", "_load"),),
}


class Whole:
    """Our own search, as it answers people: found, ordered and read from the record."""

    def build(self, folder: Path) -> dict[str, float]:
        application = open_rooms(Settings(data_dir=folder / DATA))
        first: dict[str, float] = {}
        last: dict[str, float] = {}
        watch = Stopwatch()

        def hear(stage: str, _done: int, _total: int) -> None:
            first.setdefault(stage, watch.seconds)
            last[stage] = watch.seconds

        application.library.publish(ShelfName.LAW, hear)
        done = watch.seconds
        application.close()
        return {
            "读条文": first["算向量"] - first["读条文"],
            "算向量": last["算向量"] - first["算向量"],
            "写图": last["写索引"] - last["算向量"],
            "等词面、核对、打开": done - last["写索引"],
        }

    def open(self, folder: Path) -> Asking:
        application = open_rooms(Settings(data_dir=folder / DATA))
        pinned, day = application.library.pin(), today(SystemClock())
        scope = Scope((application.settings.district,))

        def ask(question: str) -> Rows:
            hits = pinned.search(question, on=day, scope=scope, k=K).hits
            return np.array([hit.article.id for hit in hits], np.int64)

        return ask

    def stages(self, ask: Asking, questions: list[str]) -> dict[str, float]:
        return profile(ask, questions[:PROFILED])


class Graph:
    """The vectors' graph of our own generation alone."""

    def build(self, folder: Path) -> dict[str, float]:
        return {}  # by the whole

    def open(self, folder: Path) -> Asking:
        index = GenerationDirectory(folder / DATA / "index" / ShelfName.LAW.value)
        reader = VectorReader(index.path_of(index.read_current() or "") / "chroma", (IN_FORCE, HISTORY))
        embed = embedding()
        return lambda question: reader.search(IN_FORCE, embed(question), k=GRAPH_K)[0][:K]

    def stages(self, _ask: Asking, _questions: list[str]) -> dict[str, float]:
        return {}


def profile(ask: Asking, questions: list[str]) -> dict[str, float]:
    """Milliseconds of any core a question, by stages of our search; words are what is left of finding."""
    profiler = cProfile.Profile(time.process_time)
    profiler.enable()
    for question in questions:
        ask(question)
    profiler.disable()
    spent: dict[tuple[str, str], float] = {}
    statistics: Any = pstats.Stats(profiler)
    for (file, _, name), (_, _, _, seconds, _) in statistics.stats.items():
        key = (Path(file).name, name)
        spent[key] = spent.get(key, 0.0) + seconds * 1000 / len(questions)
    stages = {stage: sum(spent.get(key, 0.0) for key in keys) for stage, keys in STAGES.items()}
    stages["词面"] = max(0.0, spent.get(("opened.py", "find"), 0.0) - stages["问法"] - stages["图"])
    whole = spent.get(("search.py", "search"), 0.0)
    return {**stages, "其余": max(0.0, whole - sum(stages.values()))}


SYSTEMS: dict[str, System] = {"whole": Whole(), "graph": Graph()}


if __name__ == "__main__":
    run(SYSTEMS)

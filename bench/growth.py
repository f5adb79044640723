"""``python -m bench.growth --data DIR``: how search grows with the shelf, beside other systems over the same made-up texts.

Every system is built and asked alone, one behind the other, each in a process of its own with BLAS on one thread. What each
size and system came to is kept in a JSON file at once, so a run that is cut goes on where it was.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np

from bench.measuring import PeakMemory, Stopwatch, machine, percentile
from bench.synthetic import DATA
from bench.systems import ASKED, MODEL, VECTORS, K, read_questions
from knowledge.embedding import open_embedder

ROOT = Path(__file__).parent.parent
RESULTS = Path(__file__).parent / "results" / "growth.json"
SIZES = (10_000, 60_000, 250_000, 1_000_000)
NAMES = {
    "bm25": "BM25（bm25s）",
    "tantivy": "词面索引（tantivy）",
    "exact": "逐个比（numpy）",
    "chroma": "Chroma",
    "graph": "本系统的图",
    "whole": "本系统整个检索",
}
ORDER = ("exact", "whole", "graph", "tantivy", "bm25", "chroma")  # Chroma takes the reference's vectors
_NEAR = 1e-5  # cosines this close are the same place
_ENVIRONMENT = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True)
class Grown:
    """One system at one size. Times of ``graph`` are of asking alone: the whole built it."""

    system: str
    articles: int
    passages: int
    build_s: float
    build_cpu_s: float
    build_mb: float  # greatest memory of all its processes
    disk_mb: float
    open_s: float  # until the first answer
    ask_mb: float
    p50_ms: float
    p95_ms: float
    cpu_ms: float  # a question, of any core
    load: float  # the machine's, when it was asked: others work on it
    recall: float | None = None  # of the exactly nearest ten; None where words find, not vectors
    build_stages: dict[str, float] = field(default_factory=dict)
    stages: dict[str, float] = field(default_factory=dict)


def _run(*arguments: str) -> tuple[dict[str, object], float, float]:
    """What a process of ours says at its end, its seconds and its greatest memory in MB."""
    watch = Stopwatch()
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env={**os.environ, **_ENVIRONMENT},
        stdout=subprocess.PIPE,
    )
    with PeakMemory(process) as memory:
        output, _ = process.communicate()
    if process.returncode:
        raise RuntimeError(f"{arguments} ended with {process.returncode}")
    said: dict[str, object] = json.loads(output.splitlines()[-1])
    return said, watch.seconds, memory.peak_mb


def size_mb(path: Path) -> float:
    """Of a file, or of all files in a folder."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6


def disk_of(system: str, folder: Path) -> float:
    """Of the whole: its index, the record it reads the articles from not counted."""
    places = {
        "whole": folder / DATA / "index" / "law",
        "graph": folder / DATA / "index" / "law",
        "exact": folder / "exact",
    }
    return size_mb(places.get(system, folder / system))


def recall_of(rows: Sequence[Sequence[int]], folder: Path) -> float:
    """The share of places taken by a passage as near as the exactly tenth."""
    vectors = np.load(folder / "exact" / VECTORS, mmap_mode="r")
    asked = open_embedder(MODEL).embed(read_questions(folder)[:ASKED])
    shares = []
    for question, found in zip(asked, rows, strict=True):
        likeness = vectors @ question
        tenth = np.partition(likeness, -K)[-K]
        shares.append(float((likeness[np.array(found, np.int64)] >= tenth - _NEAR).sum()) / K)
    return float(np.mean(shares))


def measure_system(system: str, articles: int, passages: int, folder: Path) -> Grown:
    module = "bench.whole" if system in ("whole", "graph") else "bench.systems"
    built, _, build_mb = _run(module, "build", system, str(folder))
    load = os.getloadavg()[0]
    asked, _, ask_mb = _run(module, "ask", system, str(folder))
    times, rows = asked["times"], asked["rows"]
    assert isinstance(times, list)
    assert isinstance(rows, list)
    nearest = system in ("exact", "chroma", "graph")
    return Grown(
        system=system,
        articles=articles,
        passages=passages,
        build_s=built["seconds"],  # type: ignore[arg-type]
        build_cpu_s=built["cpu"],  # type: ignore[arg-type]
        build_mb=build_mb,
        disk_mb=disk_of(system, folder),
        open_s=asked["opened"],  # type: ignore[arg-type]
        ask_mb=ask_mb,
        p50_ms=percentile(times, 50),
        p95_ms=percentile(times, 95),
        cpu_ms=asked["cpu_ms"],  # type: ignore[arg-type]
        load=load,
        recall=recall_of(rows, folder) if nearest else None,
        build_stages=built["stages"],  # type: ignore[arg-type]
        stages=asked["stages"],  # type: ignore[arg-type]
    )


def measure(
    source: Path, sizes: Sequence[int], systems: Sequence[str], work: Path, results: Path
) -> list[Grown]:
    """Every system at every size, those known from an earlier run not again."""
    found = read_results(results)
    known = {(grown.system, grown.articles) for grown in found}
    for articles in sizes:
        left = [system for system in systems if (system, articles) not in known]
        if not left:
            continue
        folder = work / str(articles)
        folder.mkdir(parents=True)
        arguments = ("--data", str(source), "--out", str(folder), "--articles", str(articles))
        made, seconds, _ = _run("bench.synthetic", *arguments)
        passages = int(str(made["passages"]))
        print(f"{passages:,} 段，做好用了 {seconds:.0f} 秒", file=sys.stderr, flush=True)
        for system in left:
            found.append(measure_system(system, articles, passages, folder))
            write_results(results, found)
            print(rows([found[-1]], found), file=sys.stderr, flush=True)
        shutil.rmtree(folder)
    return found


def read_results(path: Path) -> list[Grown]:
    if not path.exists():
        return []
    return [Grown(**each) for each in json.loads(path.read_text("utf-8"))]


def write_results(path: Path, found: Sequence[Grown]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=1) + "\n", "utf-8"
    )


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.2g}"


def rows(shown: Sequence[Grown], found: Sequence[Grown]) -> str:
    """A line a system and size; ``found`` holds the reference of each size."""
    exact = {each.articles: each for each in found if each.system == "exact"}
    lines = []
    for each in shown:
        beside = exact.get(each.articles)
        times = (
            [f"{each.p50_ms / beside.p50_ms:.2f}", f"{each.cpu_ms / beside.cpu_ms:.2f}"]
            if beside
            else ["", ""]
        )
        built = [each.build_s, each.build_cpu_s, each.build_mb, each.disk_mb]
        cells = [f"{each.articles:,}", NAMES[each.system]]
        cells += ["", "", "", ""] if each.system == "graph" else [_short(value) for value in built]
        cells += [_short(value) for value in (each.ask_mb, each.p50_ms, each.p95_ms, each.cpu_ms)]
        cells += [*times, "" if each.recall is None else f"{each.recall:.3f}", f"{each.load:.1f}"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


_COLUMNS = (
    "条数",
    "系统",
    "建好 秒",
    "建好 CPU 秒",
    "建时内存 MB",
    "磁盘 MB",
    "答时内存 MB",
    "p50 毫秒",
    "p95 毫秒",
    "每问 CPU 毫秒",
    "p50 ÷ 逐个比",
    "CPU ÷ 逐个比",
    "找回前十",
    "负载",
)
HEAD = f"| {' | '.join(_COLUMNS)} |\n|--:|---|" + "--:|" * (len(_COLUMNS) - 2)


def stage_table(found: Sequence[Grown], name: str, unit: str) -> str:
    """Our own search by stages, a column a size."""
    whole = sorted((each for each in found if each.system == "whole"), key=lambda each: each.articles)
    stages = list(dict.fromkeys(stage for each in whole for stage in getattr(each, name)))
    head = f"| {unit} | " + " | ".join(f"{each.articles:,}" for each in whole) + " |"
    body = [
        f"| {stage} | " + " | ".join(_short(getattr(each, name).get(stage, 0.0)) for each in whole) + " |"
        for stage in stages
    ]
    return "\n".join([head, "|---|" + "--:|" * len(whole), *body])


def report(found: Sequence[Grown]) -> str:
    """Everything measured, as Markdown."""
    ordered = sorted(found, key=lambda each: (each.articles, list(NAMES).index(each.system)))
    return "\n\n".join(
        [
            machine(),
            f"{HEAD}\n{rows(ordered, ordered)}",
            stage_table(found, "stages", "检索一次，CPU 毫秒"),
            stage_table(found, "build_stages", "建索引，秒"),
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.growth")
    parser.add_argument("--data", type=Path, required=True, help="data directory with laws on the shelf")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="articles")
    parser.add_argument("--systems", default=",".join(ORDER))
    parser.add_argument("--results", type=Path, default=RESULTS)
    parser.add_argument("--work", type=Path, help="where the indexes are made; default: a temporary folder")
    given = parser.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    with tempfile.TemporaryDirectory(dir=given.work) as work:
        found = measure(given.data, sizes, given.systems.split(","), Path(work), given.results)
    print(report(found))


if __name__ == "__main__":
    main()

"""Ingest and search on a whole folder of statutes."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from bench.filled import open_filled
from bench.measuring import Figure, PeakMemory, Stopwatch, percentile

PHRASINGS = Path(__file__).parent.parent / "knowledge" / "phrasings"
ARTICLE = re.compile(r"^第[零〇一二三四五六七八九十百千]+条", re.MULTILINE)


def command(data: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """``cunfa`` on a data directory."""
    environment = {**os.environ, "CUNFA_DATA_DIR": str(data)}
    return subprocess.Popen(
        [str(Path(sys.executable).parent / "cunfa"), *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _read_and_count(laws: Path) -> float:
    """The reference: only read, hash and count the article lines of every file; seconds."""
    watch = Stopwatch()
    for path in sorted(laws.rglob("*.md")):
        content = path.read_bytes()
        hashlib.sha256(content).hexdigest()
        len(ARTICLE.findall(content.decode("utf-8")))
    return watch.seconds


def measure_ingest(laws: Path, data: Path) -> list[Figure]:
    """The whole folder once onto an empty shelf, then again unchanged."""
    reference = _read_and_count(laws)
    watch = Stopwatch()
    process = command(data, "ingest", str(laws), "--json")
    with PeakMemory(process) as memory:
        output, _ = process.communicate()
    seconds = watch.seconds
    report = json.loads(output)
    watch = Stopwatch()
    again = command(data, "ingest", str(laws), "--json")
    again.communicate()
    return [
        Figure("ingest, whole folder", "s", (seconds,), "≤ 180", f"{len(report['files'])} files"),
        Figure(
            "ingest rate", "articles/s", (report["articles"] / seconds,), "", f"{report['articles']} articles"
        ),
        Figure(
            "ingest ÷ only reading and counting",
            "×",
            (seconds / reference,),
            "",
            f"reference {reference:.2f} s",
        ),
        Figure("ingest, peak memory of all processes", "MB", (memory.peak_mb,)),
        Figure("ingest again, nothing changed", "s", (watch.seconds,)),
    ]


def read_questions(count: int) -> list[str]:
    """Every so many of our own phrasings, spread over all files."""
    phrasings = [
        phrasing
        for path in sorted(PHRASINGS.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
        for phrasing in json.loads(line)["phrasings"]
    ]
    return phrasings[:: max(1, len(phrasings) // count)][:count]


def measure_search(data: Path, *, rounds: int = 3) -> list[Figure]:
    """One client, in process: hybrid search, and exact look-up beside it as the reference."""
    with open_filled(data) as shelf:
        questions = read_questions(300)
        for question in questions[:20]:
            shelf.search(question)
        medians, tails, exact = [], [], []
        for _ in range(rounds):
            times = []
            for question in questions:
                watch = Stopwatch()
                shelf.search(question)
                times.append(watch.seconds * 1000)
            medians.append(percentile(times, 50))
            tails.append(percentile(times, 95))
            looked_up = []
            for number in range(1, 101):
                watch = Stopwatch()
                shelf.search(f"民法典第{number}条", k=1)
                looked_up.append(watch.seconds * 1000)
            exact.append(percentile(looked_up, 50))
    ratios = tuple(m / e for m, e in zip(medians, exact, strict=True))
    return [
        Figure("search p50, one client", "ms", tuple(medians), "", f"{len(questions)} questions a run"),
        Figure("search p95, one client", "ms", tuple(tails), "≤ 30"),
        Figure("exact look-up p50", "ms", tuple(exact), "", "民法典第N条"),
        Figure("search p50 ÷ exact look-up p50", "×", ratios),
    ]

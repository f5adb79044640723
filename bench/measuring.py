"""Figures and the table they are written to."""

from __future__ import annotations

import platform
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

_TELL_EVERY = 30.0  # seconds


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: the median of its runs, with the least and the greatest."""

    name: str
    unit: str
    runs: tuple[float, ...]
    aim: str = ""
    note: str = ""

    @property
    def median(self) -> float:
        return percentile(self.runs, 50)


def percentile(values: Sequence[float], q: float) -> float:
    """The q-th percentile (0–100), by nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(q / 100 * (len(ordered) - 1)))]


def _children(pid: int) -> list[int]:
    try:
        direct = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(below for child in direct for below in _children(int(child)))]


def resident_mb(pid: int) -> float:
    """Memory of a process and its descendants now, in MB."""
    total = 0
    for each in _children(pid):
        try:
            status = Path(f"/proc/{each}/status").read_text()
        except OSError:
            continue
        total += next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)
    return total / 1024


@dataclass
class PeakMemory:
    """The greatest memory of a process tree while the block runs, sampled every 100 ms."""

    process: subprocess.Popen[bytes]
    peak_mb: float = 0.0
    _stop: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._sample, daemon=True)
        self._thread.start()
        return self

    def _sample(self) -> None:
        while True:  # once at least, however short the block
            self.peak_mb = max(self.peak_mb, resident_mb(self.process.pid))
            if self._stop.wait(0.1):
                return

    def __exit__(self, *_error: object) -> None:
        self._stop.set()
        self._thread.join()


def machine() -> str:
    """What the figures were taken on."""
    cores = len([c for c in Path("/proc/cpuinfo").read_text().splitlines() if c.startswith("processor")])
    return f"{platform.system()} {platform.machine()}, {cores} cores, Python {platform.python_version()}"


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def table(figures: Sequence[Figure]) -> str:
    """The figures as Markdown."""
    lines = [
        "| figure | median | min | max | runs | unit | aim | note |",
        "|---|--:|--:|--:|--:|---|---|---|",
    ]
    lines += [
        f"| {f.name} | {_short(f.median)} | {_short(min(f.runs))} | {_short(max(f.runs))} | {len(f.runs)} "
        f"| {f.unit} | {f.aim} | {f.note} |"
        for f in figures
    ]
    return "\n".join(lines)


class Stopwatch:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self._start = time.perf_counter()

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self._start


class Progress:
    """How far long work is, its rate and the time left, on standard error.

    One line over itself on a terminal, else a line every half minute. Threads may share it.
    """

    def __init__(self, unit: str) -> None:
        self._unit = unit
        self._watch = Stopwatch()
        self._told = 0.0  # seconds at the last line
        self._lock = threading.Lock()

    def __call__(self, done: int, total: int, note: str = "") -> None:
        seconds = self._watch.seconds
        line = f"{done}/{total} {self._unit}, {_pace(done, total, seconds)}" + (f", {note}" if note else "")
        with self._lock:
            if sys.stderr.isatty():
                print(f"\r\x1b[K{line}", end="\n" if done >= total else "", file=sys.stderr, flush=True)
            elif done >= total or seconds - self._told >= _TELL_EVERY:
                self._told = seconds
                print(line, file=sys.stderr, flush=True)

    def tell(self, message: str) -> None:
        """A line of its own, at once."""
        with self._lock:
            print(f"\r\x1b[K{message}" if sys.stderr.isatty() else message, file=sys.stderr, flush=True)


def _pace(done: int, total: int, seconds: float) -> str:
    if not done:
        return "no rate yet"
    left = round(seconds / done * max(0, total - done))
    return f"{done / seconds * 60:.1f} a minute, {left // 60}:{left % 60:02} left"

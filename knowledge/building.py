"""Starts the process that builds a generation, and hears it out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TypedDict

import structlog

from core.errors import DiskFull, Unavailable
from knowledge.build import Order

Progress = Callable[[str, int, int], None]  # stage in Chinese, done, total
_ROOT = Path(__file__).parent.parent
_FULL = ("No space left", "disk is full", "database or disk is full")
log = structlog.get_logger()


class Built(TypedDict):
    """What the building process says of a generation it finished."""

    passages: int
    rows_sha256: str
    model: str
    files: dict[str, int]
    checksums: dict[str, int]


def run_build(order: Order, progress: Progress | None) -> Built:
    """Raises DiskFull or Unavailable where the generation could not be built."""
    with tempfile.TemporaryFile("w+") as complaints:
        process = subprocess.Popen(
            [sys.executable, "-m", "knowledge.build"],
            cwd=_ROOT,
            env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        )
        try:
            built = _hear(process, order, progress)
            code = process.wait()
        finally:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()
        if code == 0 and built is not None:
            return built
        complaints.seek(0)
        reason = complaints.read()[-4000:]
    log.error("build_failed", shelf=order.shelf, code=code, reason=reason)
    if any(words in reason for words in _FULL):
        raise DiskFull("磁盘已满，新的索引没有建成，仍按原来的答。请清出空间后再试。")
    raise Unavailable("新的索引没有建成，仍按原来的答。原因记在日志里，请再试一次。", code="build_failed")


def _hear(process: subprocess.Popen[str], order: Order, progress: Progress | None) -> Built | None:
    assert process.stdin is not None
    assert process.stdout is not None
    built: Built | None = None
    try:
        process.stdin.write(json.dumps(asdict(order)) + "\n")
        process.stdin.flush()  # and left open: it ends when we do
    except BrokenPipeError:
        return None
    for line in process.stdout:
        told = json.loads(line)
        if "built" in told:
            built = told["built"]
        elif progress is not None:
            progress(told["stage"], told["done"], told["total"])
    return built

"""Starts a process that builds a generation or learns a model, and hears it out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypedDict

import structlog

from core.errors import DiskFull, Unavailable
from knowledge.build import Order
from knowledge.relearn import LearnOrder

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


class Learned(TypedDict):
    """What the learning process says of a model it wrote."""

    name: str
    facts: dict[str, Any]


def run_build(order: Order, progress: Progress | None) -> Built:
    """Raises DiskFull or Unavailable where the generation could not be built."""
    built: Built = _run(
        "knowledge.build", asdict(order), progress, "新的索引没有建成，仍按原来的答。", "build_failed"
    )
    return built


def run_learning(order: LearnOrder, progress: Progress | None) -> Learned:
    """Raises DiskFull or Unavailable where no model came of it."""
    learned: Learned = _run(
        "knowledge.relearn", asdict(order), progress, "没有训练成，仍按原来的答。", "training_failed"
    )
    return learned


def _run(module: str, order: dict[str, Any], progress: Progress | None, failed: str, code: str) -> Any:
    with tempfile.TemporaryFile("w+") as complaints:
        process = subprocess.Popen(  # noqa: S603 - a module of ours
            [sys.executable, "-m", module],
            cwd=_ROOT,
            env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        )
        try:
            built = _hear(process, order, progress)
            status = process.wait()
        finally:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()
        if status == 0 and built is not None:
            return built
        complaints.seek(0)
        reason = complaints.read()[-4000:]
    log.error(code, module=module, status=status, reason=reason)
    if any(words in reason for words in _FULL):
        raise DiskFull(f"磁盘已满，{failed}请清出空间后再试。")
    raise Unavailable(f"{failed}原因记在日志里，请再试一次。", code=code)


def _hear(process: subprocess.Popen[str], order: dict[str, Any], progress: Progress | None) -> Any:
    assert process.stdin is not None
    assert process.stdout is not None
    built = None
    try:
        process.stdin.write(json.dumps(order) + "\n")
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

"""``python -m bench.endurance --data DIR``: memory of one process while it answers 10,000 questions.

The questions of ``bench.quality`` over and over, one after the other, the whole walk without a model, nothing kept. Measured
from 1,000 on: until then caches fill.
"""

from __future__ import annotations

import argparse
import asyncio
import os
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from api.start import opened_rooms
from bench.answers import Expected, answer, read_expected
from bench.measuring import Figure, Progress, resident_mb, table
from bench.quality import read_village_questions
from core.settings import Settings

QUESTIONS = 10_000
STEP = 1_000
MOST_GROWTH = 1.05


def measure_endurance(
    data: Path, questions: int = QUESTIONS, step: int = STEP, tell: Callable[[str], None] | None = None
) -> list[float]:
    """Resident MB after every step."""
    like = read_expected()[0]
    asked: list[Expected] = [replace(like, turns=(q.text,)) for q in read_village_questions()]
    sizes: list[float] = []
    progress = Progress("questions")

    async def work() -> None:
        with opened_rooms(Settings(data_dir=data)) as application:
            for done, expected in enumerate(islice(cycle(asked), questions), 1):
                await answer(application, expected)
                progress(done, questions)
                if done % step == 0:
                    sizes.append(resident_mb(os.getpid()))
                    if tell is not None:
                        tell(f"{done}: {sizes[-1]:.1f} MB")

    asyncio.run(work())
    return sizes


def figures(sizes: list[float], step: int = STEP) -> list[Figure]:
    first, last = sizes[0], sizes[-1]
    return [
        Figure(f"memory after {step:,} questions", "MB", (first,)),
        Figure(f"memory after {step * len(sizes):,} questions", "MB", (last,)),
        Figure("last ÷ first", "×", (last / first,), f"≤ {MOST_GROWTH}", f"{last - first:+.1f} MB"),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.endurance")
    parser.add_argument("--data", type=Path, required=True, help="data directory with laws on the shelf")
    parser.add_argument("--questions", type=int, default=QUESTIONS)
    given = parser.parse_args()
    sizes = measure_endurance(given.data, given.questions, tell=lambda line: print(line, flush=True))
    print(table(figures(sizes)))


if __name__ == "__main__":
    main()

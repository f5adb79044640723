"""``python -m bench.bearing --data DIR``: how many questions are said to bear on a filled shelf.

Of our short ones and of any ``--questions FILE.jsonl`` (lines with a ``question``) nearly all should, of the
off-topic ones few.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from api.start import open_rooms
from core.clock import SystemClock, today
from core.settings import Settings
from knowledge.library import Pinned
from knowledge.types import Scope

QUESTIONS = Path(__file__).parent / "questions"


def share_bearing(pinned: Pinned, questions: Sequence[str], scope: Scope) -> float:
    """The share of questions that bear, 0 to 1."""
    day = today(SystemClock())
    return sum(pinned.search(question, on=day, scope=scope).bears for question in questions) / len(questions)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.bearing")
    parser.add_argument("--data", type=Path, required=True, help="data directory with laws on the shelf")
    parser.add_argument("--questions", type=Path, nargs="*", default=[], help="more questions that bear")
    given = parser.parse_args()
    application = open_rooms(Settings(data_dir=given.data))
    scope = Scope((application.settings.district,))
    sets = {
        name: (QUESTIONS / f"{name}.txt").read_text("utf-8").split("\n") for name in ("short", "off_topic")
    }
    for path in given.questions:
        sets[path.stem] = [json.loads(line)["question"] for line in path.read_text("utf-8").splitlines()]
    pinned = application.library.pin()
    for name, lines in sets.items():
        questions = [line for line in lines if line.strip()]
        print(f"{name}: {share_bearing(pinned, questions, scope):.3f} of {len(questions)} bear")
    application.close()


if __name__ == "__main__":
    main()

"""How often a question is said to bear on the shelf: ``python -m bench.bearing --data DIR [--more FILE.jsonl]``.

Asked of our own short questions, which should bear, and of our off-topic ones, which should not; ``--more`` adds files of
``{"question"}`` lines that should. The data directory must hold a whole corpus.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from api.start import open_rooms
from core.clock import SystemClock, today
from core.settings import Settings
from knowledge.types import Scope

QUESTIONS = Path(__file__).parent / "questions"


def read_questions(path: Path) -> list[str]:
    lines = path.read_text("utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines] if path.suffix == ".jsonl" else lines


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.bearing")
    parser.add_argument("--data", type=Path, required=True, help="data directory with a whole corpus")
    parser.add_argument(
        "--more", type=Path, nargs="*", default=[], help="files of questions that should bear"
    )
    given = parser.parse_args()
    application = open_rooms(Settings(data_dir=given.data))
    pinned = application.library.pin()
    scope = Scope((application.settings.district,))
    day = today(SystemClock())
    for path in (QUESTIONS / "short.txt", QUESTIONS / "off_topic.txt", *given.more):
        questions = read_questions(path)
        bearing = [pinned.search(question, on=day, scope=scope, k=1).bears for question in questions]
        print(f"{path.name}: {sum(bearing)} of {len(questions)} bear ({sum(bearing) / len(questions):.1%})")
    application.close()


if __name__ == "__main__":
    main()

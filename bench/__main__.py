"""``python -m bench --laws DIR``: measures, prints the table and writes it to ``bench/results/``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import date
from pathlib import Path

from bench.answers import report
from bench.casework import measure_casework
from bench.endurance import figures as endurance_figures
from bench.endurance import measure_endurance
from bench.measuring import Figure, machine, table
from bench.quality import measure as measure_quality
from bench.quality import read_village_questions, tables
from bench.serving import measure_serving
from bench.shelf import measure_ingest, measure_search
from bench.streaming import measure_streaming
from knowledge.question_model import SHIPPED_MODEL
from knowledge.training.card import measured_part

RESULTS = Path(__file__).parent / "results"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--laws", required=True, help="folder of statutes")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    laws = Path(arguments.laws)
    if not arguments.laws or not laws.is_dir():
        sys.exit("要用 make bench TEST_LAWS=法律文本目录 指明一个目录。")
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        figures += measure_ingest(laws, data)
        print(table(figures), flush=True)
        figures += measure_search(data, rounds=arguments.rounds)
        print(table(figures), flush=True)
        found, _ = measure_quality(data, read_village_questions())
        card = (SHIPPED_MODEL / "README.md").read_text("utf-8")
        quality = f"{tables(found)}\n\n## Nested cross-validation, when the model was trained\n\n{measured_part(card)}"
        print(quality, flush=True)
        for part in report(data):
            print(part, flush=True)
            quality += f"\n\n## Answers\n\n{part}"
        figures += measure_serving(data, rounds=arguments.rounds)
        figures += measure_streaming(data, rounds=arguments.rounds)
        figures += endurance_figures(measure_endurance(data))
    with tempfile.TemporaryDirectory() as folder:
        figures += measure_casework(Path(folder), rounds=arguments.rounds)
    print(table(figures), flush=True)
    RESULTS.mkdir(exist_ok=True)
    result = RESULTS / f"{date.today():%Y-%m-%d}.md"  # noqa: DTZ011
    result.write_text(f"# Measured {date.today()}\n\n{machine()}\n\n{table(figures)}\n\n{quality}\n", "utf-8")  # noqa: DTZ011
    print(f"\n→ {result}")


if __name__ == "__main__":
    main()

"""``python -m bench.bearing --data DIR``: which questions are said to bear on a filled shelf, as a curve.

Of villagers' questions, of our short ones and of subjects nobody wrote ways of asking for nearly all should; few of those off
topic, and of those that only sound near (how to farm, what to take for a cough, the law of other countries). Nothing was trained
on any of them. ``--questions FILE.jsonl`` (lines with a ``question``) gives more that should.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.filled import open_filled
from bench.quality import read_village_questions
from knowledge.training.bearing import area_under_curve

QUESTIONS = Path(__file__).parent / "questions"
REAL = ("village", "short", "rarer_laws")
OTHERS = ("off_topic", "near_misses")
THRESHOLDS = (0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 0.9, 0.95)
Scores = Mapping[str, NDArray[np.float64]]  # set of questions → how likely each bears


def read_sets() -> dict[str, list[str]]:
    """The questions set apart."""
    sets = {"village": [question.text for question in read_village_questions()]}
    for name in (*REAL[1:], *OTHERS):
        lines = (QUESTIONS / f"{name}.txt").read_text("utf-8").splitlines()
        sets[name] = [line for line in lines if line.strip()]
    return sets


def measure_bearing(data: Path, sets: Mapping[str, Sequence[str]]) -> tuple[Scores, float]:
    """And the probability from which a question bears."""
    with open_filled(data) as shelf:
        scores = {
            name: np.array([shelf.search(question).bearing for question in questions])
            for name, questions in sets.items()
        }
        least = shelf.library.model.bearing.least
    return scores, least


def _joined(scores: Scores, others: Sequence[str]) -> NDArray[np.float64]:
    return np.concatenate([scores[name] for name in others])


def curve(scores: Scores, least: float) -> str:
    """A Markdown table: of each set, the share that bears from a probability on; the one in use is bold."""
    lines = ["| 界线 | " + " | ".join(scores) + " |", "|--:" * (len(scores) + 1) + "|"]
    for threshold in sorted({*THRESHOLDS, least}):
        shares = [f"{(each >= threshold).mean():.3f}" for each in scores.values()]
        cells = [f"{threshold:g}", *shares]
        lines.append(
            "| " + " | ".join(f"**{cell}**" if threshold == least else cell for cell in cells) + " |"
        )
    area = area_under_curve(_joined(scores, REAL), _joined(scores, OTHERS))
    return "\n".join([*lines, "", f"AUC {area:.3f}"])


def calibration(scores: Scores) -> str:
    """A Markdown table: of those given a probability, the share that is real."""
    real, others = _joined(scores, REAL), _joined(scores, OTHERS)
    lines = ["| 分数 | 题 | 其中真问题 |", "|---|--:|--:|"]
    for low in np.arange(10) / 10:
        high = low + 0.1 if low < 0.85 else 1.01
        counts = [int(((each >= low) & (each < high)).sum()) for each in (real, others)]
        if sum(counts):
            share = counts[0] / sum(counts)
            lines.append(f"| {low:.1f}–{low + 0.1:.1f} | {sum(counts)} | {share:.2f} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.bearing")
    parser.add_argument("--data", type=Path, required=True, help="data directory with laws on the shelf")
    parser.add_argument("--questions", type=Path, nargs="*", default=[], help="more questions that bear")
    given = parser.parse_args()
    sets = read_sets()
    for path in given.questions:
        sets[path.stem] = [json.loads(line)["question"] for line in path.read_text("utf-8").splitlines()]
    scores, least = measure_bearing(given.data, sets)
    print(curve(scores, least), "", calibration(scores), sep="\n")


if __name__ == "__main__":
    main()

"""``python -m bench.matters --data DIR``: whether a question of two matters finds the articles of both.

Two of the village questions (``bench/questions/village.jsonl``) are written one behind the other, with a comma or with
another sign between them; each is asked as a whole, and as people are answered (``knowledge/matters.py``). The questions
themselves are asked both ways too: they tell of one matter each and must not find less.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.filled import open_filled
from bench.quality import VillageQuestion, read_village_questions
from knowledge.known import Key
from knowledge.ordering import order

SHOWN = 6  # articles an answer shows
PAIRS = 90
SIGNS: Mapping[str, tuple[str, ...]] = {
    "两件事，逗号隔开": ("，",),
    "两件事，句号或“还有”隔开": ("。", "？", "，还有", "，另外"),
}
_SEED = 11


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the articles of each of its matters; of each those an adviser must cite, and those as welcome."""

    text: str
    matters: tuple[tuple[frozenset[Key], frozenset[Key]], ...]


def ask_one(question: VillageQuestion) -> Asked:
    return Asked(question.text, ((frozenset(question.articles), frozenset(question.also)),))


def ask_both(first: VillageQuestion, sign: str, second: VillageQuestion) -> Asked:
    text = first.text.rstrip("？。") + sign + second.text
    return Asked(text, ask_one(first).matters + ask_one(second).matters)


def make_sets(questions: Sequence[VillageQuestion]) -> dict[str, list[Asked]]:
    """The questions alone, and in pairs; the same each time."""
    sets = {"一件事": [ask_one(question) for question in questions]}
    drawn = random.Random(_SEED)  # noqa: S311 - draws which questions stand together
    for name, signs in SIGNS.items():
        shuffled = drawn.sample(list(questions), 2 * min(PAIRS, len(questions) // 2))
        pairs = zip(shuffled[::2], shuffled[1::2], strict=True)
        sets[name] = [ask_both(first, drawn.choice(signs), second) for first, second in pairs]
    return sets


def score(ranked: Sequence[int], asked: Asked, present: Mapping[Key, int]) -> tuple[float, float]:
    """Recall at 10 of all that must be cited; and whether every matter has an article among those shown."""
    gold = {present[key] for needed, _ in asked.matters for key in needed if key in present}
    matters = [{present[key] for key in needed | also if key in present} for needed, also in asked.matters]
    shown = set(ranked[:SHOWN])
    return len(gold & set(ranked[:10])) / len(gold), float(all(matter & shown for matter in matters))


def measure(data: Path, questions: Sequence[VillageQuestion]) -> str:
    """A Markdown table: a line a set and a way of asking."""
    with open_filled(data) as shelf:
        present, ranker = shelf.read_corpus().present, shelf.library.model.ranker
        lines = ["| 问的 | 怎么找 | R@10 | 每件事都在前 6 条里 |", "|---|---|--:|--:|"]
        for name, set_ in make_sets(questions).items():
            scores: dict[str, list[tuple[float, float]]] = {"整句": [], "分开": []}
            for asked in set_:
                whole = [article for article, _ in order(shelf.weigh(asked.text), ranker)]
                hits = shelf.search(asked.text, k=10).hits
                scores["整句"].append(score(whole, asked, present))
                scores["分开"].append(score([hit.article.id for hit in hits], asked, present))
            for way, each in scores.items():
                recall, every = np.mean(each, axis=0)
                lines.append(f"| {name} | {way} | {recall:.3f} | {every:.3f} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.matters")
    parser.add_argument("--data", type=Path, required=True, help="data directory with laws on the shelf")
    print(measure(parser.parse_args().data, read_village_questions()))


if __name__ == "__main__":
    main()

"""How well held-out questions find their articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

DEPTH = 100


@dataclass(frozen=True, slots=True)
class Found:
    """One question: what share of its articles was found, and where the first of them stood."""

    recall_10: float
    recall_100: float
    reciprocal: float  # 1 / place of the first, 0 beyond the tenth
    hit_5: float

    @staticmethod
    def of(ranked: Sequence[int], gold: Iterable[int], also: Iterable[int] = ()) -> Found:
        """``also`` are articles just as good to hit, of which none need be found."""
        wanted = set(gold)
        welcome = wanted | set(also)
        places = [n for n, article in enumerate(ranked[:DEPTH], 1) if article in welcome]
        first = places[0] if places else DEPTH + 1
        return Found(
            recall_10=len(wanted & set(ranked[:10])) / len(wanted),
            recall_100=len(wanted & set(ranked[:DEPTH])) / len(wanted),
            reciprocal=1 / first if first <= 10 else 0.0,
            hit_5=float(first <= 5),
        )


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over questions, each with its standard error."""

    questions: int
    recall_10: tuple[float, float]
    recall_100: tuple[float, float]
    mrr_10: tuple[float, float]
    hit_5: tuple[float, float]

    @staticmethod
    def of(found: Sequence[Found]) -> Figures:
        def mean(name: str) -> tuple[float, float]:
            values = np.array([getattr(each, name) for each in found], np.float64)
            return float(values.mean()), float(values.std() / np.sqrt(len(values)))

        names = ("recall_10", "recall_100", "reciprocal", "hit_5")
        return Figures(len(found), *(mean(name) for name in names))

    def row(self, name: str) -> str:
        """A line of a Markdown table: | name | R@10 | R@100 | MRR@10 | hit@5 |."""
        means = (self.recall_10, self.recall_100, self.mrr_10, self.hit_5)
        return f"| {name} | " + " | ".join(f"{mean:.3f} ± {error:.3f}" for mean, error in means) + " |"

"""How well held-out questions find their articles, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bench.train.questions import Question

_DEPTH = 100
LEXICAL_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over questions of one held-out set."""

    questions: int
    recall_10: float
    recall_100: float
    mrr_10: float
    hit_5: float

    def row(self, name: str) -> str:
        return (
            f"| {name} | {self.recall_10:.3f} | {self.recall_100:.3f} "
            f"| {self.mrr_10:.3f} | {self.hit_5:.3f} |"
        )


def measure(scores: np.ndarray, questions: Sequence[Question]) -> Figures:
    """Figures of scores, (questions, articles)."""
    top = np.argpartition(-scores, _DEPTH, axis=1)[:, :_DEPTH]
    order = np.take_along_axis(top, np.argsort(-np.take_along_axis(scores, top, 1), axis=1, kind="stable"), 1)
    found = [np.isin(ranked, list(q.gold)) for ranked, q in zip(order, questions, strict=True)]
    gold = [len(q.gold) for q in questions]
    firsts = [int(f.argmax()) if f.any() else _DEPTH for f in found]
    return Figures(
        questions=len(questions),
        recall_10=_mean(f[:10].sum() / n for f, n in zip(found, gold, strict=True)),
        recall_100=_mean(f.sum() / n for f, n in zip(found, gold, strict=True)),
        mrr_10=_mean(1 / (first + 1) if first < 10 else 0 for first in firsts),
        hit_5=_mean(first < 5 for first in firsts),
    )


def fuse(lexical: np.ndarray, dense: np.ndarray) -> np.ndarray:
    """Both scores, each divided by the best of its question, weighed."""
    return LEXICAL_SHARE * _of_best(lexical) + (1 - LEXICAL_SHARE) * _of_best(dense)


def _of_best(scores: np.ndarray) -> np.ndarray:
    return scores / (scores.max(1, keepdims=True) + 1e-9)


def _mean(values: object) -> float:
    return float(np.mean(np.fromiter(values, dtype=np.float64)))  # type: ignore[call-overload]

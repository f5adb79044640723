"""Candidates in the order a question is answered in: the ranker's, or the plain sum where there is none."""

from __future__ import annotations

import math
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.evidence import Evidence

RANKED = 250  # candidates that the ranker orders; the rest follow by the plain sum


class Order(Protocol):
    """What puts candidates in order."""

    def score(self, columns: NDArray[np.float32]) -> NDArray[np.float32]:
        """How well each row of ``COLUMNS`` answers, (rows)."""
        ...


def order(evidence: Evidence, ranker: Order | None) -> list[tuple[int, float]]:
    """(article id, score) best first, each article once, at its best passage's place.

    A score is the share of the best's odds: 1 for the first, nearer to 0 the less likely beside it.
    """
    return rank(evidence, ranker)[0]


def rank(evidence: Evidence, ranker: Order | None) -> tuple[list[tuple[int, float]], float]:
    """The order, and the ranker's score of the first."""
    if not len(evidence):
        return [], -math.inf
    plain = evidence.plain
    first = np.argsort(-plain, kind="stable")
    if ranker is None:
        surest = float(plain[first[0]])
        rows, scores = first, plain[first] / max(surest, 1e-9)
    else:
        chosen, rest = first[:RANKED], first[RANKED:]
        ranked = ranker.score(evidence.columns[chosen])
        best = np.argsort(-ranked, kind="stable")
        surest = float(ranked[best[0]])
        odds = np.exp(ranked[best] - surest)
        rows = np.concatenate([chosen[best], rest])
        scores = np.concatenate([odds, np.zeros(len(rest), np.float32)])
    articles = evidence.article[rows]
    _, once = np.unique(articles, return_index=True)
    once.sort()
    return list(zip(articles[once].tolist(), scores[once].tolist(), strict=True)), surest

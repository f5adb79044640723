"""Candidates in the order a question is answered in: the ranker's, or the plain sum where there is none."""

from __future__ import annotations

import math
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.evidence import OFTEN, Evidence

RANKED = 250  # best by the plain sum, which the ranker orders, with those that known questions point to
TOGETHER = 30  # of these, that known questions were answered by together with the best; the others by OFTEN


class Order(Protocol):
    """What puts candidates in order."""

    def score(self, columns: NDArray[np.float32]) -> NDArray[np.float32]:
        """How well each row of ``COLUMNS`` answers, (rows)."""
        ...


def choose(evidence: Evidence) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The rows worth ranking, and the rest, both best first by the plain sum.

    Ranked are the best by it, and behind them what known questions point to.
    """
    first = np.argsort(-evidence.plain, kind="stable")
    pointed = np.zeros(len(evidence), np.bool_)
    for sign, count in (("together", TOGETHER), ("often", OFTEN)):
        values = evidence.column(sign)
        most = np.argsort(-values, kind="stable")[:count]
        pointed[most[values[most] > 0]] = True
    ranked = pointed[first]
    ranked[:RANKED] = True
    return first[ranked], first[~ranked]


def order(evidence: Evidence, ranker: Order | None) -> list[tuple[int, float]]:
    """(article id, score) best first, each article once, at its best passage's place.

    A score is the share of the best's odds: 1 for the first, nearer to 0 the less likely beside it.
    """
    return rank(evidence, ranker)[0]


def rank(evidence: Evidence, ranker: Order | None) -> tuple[list[tuple[int, float]], float]:
    """The order, and the ranker's score of the first."""
    if not len(evidence):
        return [], -math.inf
    if ranker is None:
        plain = evidence.plain
        rows = np.argsort(-plain, kind="stable")
        surest = float(plain[rows[0]])
        scores = plain[rows] / max(surest, 1e-9)
    else:
        chosen, rest = choose(evidence)
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

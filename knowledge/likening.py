"""Words of a question beside the words of a passage, each with the one most like it: what a mean of words loses.

A question of twenty words meets a passage in its rare, decisive one; the mean of all hides that. Late interaction, as in
ColBERT (Khattab and Zaharia 2020), but over the static vectors of the shipped table, so it costs a millisecond.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_MOST_WORDS = 80  # different words of a question
_MAIN = 3


class WordTable:
    """The vectors of a table of tokens, (tokens, width), made unit length, and the lengths they had."""

    def __init__(self, weights: Floats) -> None:
        self._lengths: Floats = np.linalg.norm(weights, axis=1).astype(np.float32)
        self._unit: Floats = weights / np.maximum(self._lengths, 1e-9)[:, None]

    def like(self, asked: Sequence[int], passages: Words, rows: NDArray[np.int64], rarity: Floats) -> Floats:
        """(rows, 4): likeness weighed by the words' lengths, by rarity, of the main words alone, and from the passage back."""
        words = np.unique(np.asarray(asked, np.int64))[:_MOST_WORDS]
        if not len(words) or not len(rows):
            return np.zeros((len(rows), 4), np.float32)
        tokens, starts = passages.take(rows)
        distinct, inverse = self._distinct(tokens)
        # (words, tokens), not the other way round: what is read in a row is folded in half the time
        cosines = self._unit[words] @ self._unit[distinct].T
        best = np.maximum.reduceat(np.take(cosines, inverse, axis=1), starts, axis=1)  # (words, rows)
        lengths, rare = self._lengths[words], rarity[words]
        main = np.argsort(-lengths, kind="stable")[:_MAIN]
        weights = self._lengths[distinct]
        back = np.add.reduceat((cosines.max(axis=0) * weights)[inverse], starts)
        back /= np.maximum(np.add.reduceat(weights[inverse], starts), 1e-9)
        evenly = lengths @ best / max(float(lengths.sum()), 1e-9)
        by_rarity = rare @ best / max(float(rare.sum()), 1e-9)
        liked: Floats = np.stack([evenly, by_rarity, best[main].mean(axis=0), back], axis=1).astype(
            np.float32
        )
        return liked

    def _distinct(self, tokens: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """``np.unique`` with its inverse, by counting: tokens are few, and what is sorted are tens of thousands."""
        there = np.zeros(len(self._lengths), np.bool_)
        there[tokens] = True
        distinct = np.flatnonzero(there)
        place = np.empty(len(there), np.int64)
        place[distinct] = np.arange(len(distinct))
        return distinct, place[tokens]


class Words:
    """The different tokens of every passage, as two flat arrays."""

    def __init__(self, tokens: NDArray[np.uint16], starts: NDArray[np.int64]) -> None:
        self.tokens, self.starts = tokens, starts

    @staticmethod
    def of(bags: Sequence[NDArray[np.uint16]]) -> Words:
        """A passage without a token gets token 0, so that none is empty."""
        distinct = [np.unique(bag) if len(bag) else np.zeros(1, np.uint16) for bag in bags]
        lengths = [len(bag) for bag in distinct]
        starts = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])
        return Words(np.concatenate(distinct) if distinct else np.empty(0, np.uint16), starts)

    def __len__(self) -> int:
        return len(self.starts) - 1

    def take(self, rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The tokens of some rows one behind the other, and where each row's begin."""
        lengths = self.starts[rows + 1] - self.starts[rows]
        begins = np.cumsum(lengths) - lengths
        at = (
            np.arange(int(lengths.sum())) - np.repeat(begins, lengths) + np.repeat(self.starts[rows], lengths)
        )
        return self.tokens[at].astype(np.int64), begins

    def save(self, path: Path, *, vocabulary: int) -> None:
        np.savez(path, tokens=self.tokens, starts=self.starts, rarity=self._rarity(vocabulary))

    def _rarity(self, vocabulary: int) -> Floats:
        """Inverse document frequency of every token."""
        frequency = np.bincount(self.tokens, minlength=vocabulary)
        rarity: Floats = np.log((len(self) + 1) / (frequency + 1)).astype(np.float32)
        return rarity

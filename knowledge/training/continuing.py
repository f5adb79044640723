"""The table of words learned on from where it stands, on a server: numpy alone, in minutes.

A question is drawn to its article and away from the articles beside it and from the other questions' articles. Every
batch mixes what we ship with what administrators taught, but only the words of what was taught move, and of the articles
that answer it; a pull back to the first vectors keeps what was learned before. A word that administrators use and the
table does not know gets a row of its own, begun as the mean of its characters: what is new is learned there first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.rows import Mask

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Progress = Callable[[str, int, int], None]
_TINY = 1e-9
_EVERY = 10  # steps between two notes of progress


@dataclass(frozen=True, slots=True)
class Pace:
    """How to go on."""

    epochs: int = 2
    batch: int = 256
    rate: float = 0.002
    sharpness: float = 17.0  # as in the first training
    beside: int = 2  # wrong articles a question, drawn from those about the right one
    reach: int = 12  # so many passages before and behind it
    back: float = 0.05  # share of the way a touched row is pulled back to where it was, a step at full rate
    taught: int = 16  # how many times what administrators taught counts
    seed: int = 7


@dataclass(frozen=True, slots=True)
class Pair:
    """A question, and the rows of the passages that answer it."""

    text: Ints  # its tokens
    rows: Ints


def _mean(table: Floats, bags: Sequence[Ints]) -> tuple[Floats, Floats, Ints, Ints]:
    """Unit vectors of bags of tokens, the lengths they had, the tokens one behind another and their bag."""
    sizes = np.array([len(bag) for bag in bags])
    tokens = np.concatenate(bags)
    starts = np.cumsum(sizes) - sizes
    means = np.add.reduceat(table[tokens], starts, axis=0) / sizes[:, None]
    lengths = np.maximum(np.linalg.norm(means, axis=1, keepdims=True), _TINY)
    return means / lengths, lengths, tokens, np.repeat(np.arange(len(bags)), sizes)


def _spread(slope: Floats, unit: Floats, lengths: Floats, of: Ints, kept: Mask) -> Floats:
    """The slope of the kept tokens of every bag, from the slope of the bags' unit vectors."""
    along = np.einsum("ij,ij->i", slope, unit)[:, None]
    sizes = np.bincount(of)[:, None]
    spread: Floats = ((slope - along * unit) / (lengths * sizes)).astype(np.float32)[of[kept]]
    return spread


class Continuing:
    """Steps of Adam over the rows that a batch touches and that may move."""

    def __init__(self, table: Floats, passages: Sequence[Ints], free: Ints, pace: Pace) -> None:
        """``free``: the rows of the table that may move."""
        self.table = table.copy()
        self._first, self._passages, self._pace = table, passages, pace
        self._slope, self._square = np.zeros_like(table), np.zeros_like(table)
        self._steps = np.zeros(len(table), np.int64)
        self._free = np.zeros(len(table), np.bool_)
        self._free[free] = True
        self._draw = np.random.default_rng(pace.seed)

    def learn(self, pairs: Sequence[Pair], progress: Progress) -> None:
        """All the epochs."""
        batches = [batch for _ in range(self._pace.epochs) for batch in self._batches(len(pairs))]
        for n, batch in enumerate(batches):
            self._step([pairs[k] for k in batch], self._pace.rate * max(0.05, 1 - n / len(batches)))
            if n % _EVERY == 0 or n + 1 == len(batches):
                progress("训练", n + 1, len(batches))

    def _batches(self, count: int) -> Iterator[Ints]:
        order = self._draw.permutation(count)
        return iter(np.array_split(order, max(1, count // self._pace.batch)))

    def _step(self, pairs: Sequence[Pair], rate: float) -> None:
        gold = np.array([self._draw.choice(pair.rows) for pair in pairs])
        offsets = self._draw.integers(1, self._pace.reach + 1, (len(pairs), self._pace.beside))
        offsets *= self._draw.choice(np.array([-1, 1]), offsets.shape)
        beside = np.clip(gold[:, None] + offsets, 0, len(self._passages) - 1).ravel()
        shown = np.unique(np.concatenate([gold, beside]))
        asked, asked_lengths, asked_tokens, asked_of = _mean(self.table, [pair.text for pair in pairs])
        found, lengths, tokens, of = _mean(self.table, [self._passages[row] for row in shown])
        scores = asked @ found.T * self._pace.sharpness
        right = np.searchsorted(shown, gold)
        for n, pair in enumerate(pairs):  # another passage that answers it is not wrong
            also = np.flatnonzero(np.isin(shown, pair.rows))
            scores[n, also[also != right[n]]] = -1e4
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        shares[np.arange(len(pairs)), right] -= 1
        shares *= self._pace.sharpness / len(pairs)
        kept_asked, kept = self._free[asked_tokens], self._free[tokens]
        slopes = [
            _spread(shares @ found, asked, asked_lengths, asked_of, kept_asked),
            _spread(shares.T @ asked, found, lengths, of, kept),
        ]
        moving = np.concatenate([asked_tokens[kept_asked], tokens[kept]])
        if len(moving):
            self._move(moving, np.concatenate(slopes), rate)

    def _move(self, tokens: Ints, slopes: Floats, rate: float) -> None:
        order = np.argsort(tokens, kind="stable")
        rows, starts = np.unique(tokens[order], return_index=True)
        slope = np.add.reduceat(slopes[order], starts, axis=0)
        self._steps[rows] += 1
        steps = self._steps[rows][:, None]
        self._slope[rows] = 0.9 * self._slope[rows] + 0.1 * slope
        self._square[rows] = 0.999 * self._square[rows] + 0.001 * slope**2
        even = self._slope[rows] / (1 - 0.9**steps)
        size = np.sqrt(self._square[rows] / (1 - 0.999**steps)) + 1e-8
        back = self._pace.back * rate / self._pace.rate
        self.table[rows] += (-rate * even / size + back * (self._first[rows] - self.table[rows])).astype(
            np.float32
        )

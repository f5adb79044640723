"""Fakes at the seams only: the clock, the embedder, the vector store, the chat model."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np
from numpy.typing import NDArray


class FixedClock:
    """A clock that stands still until it is told to move. Noon of 2026-11-25 in Shanghai."""

    def __init__(self, now: datetime = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def advance(self, **delta: float) -> None:
        self._now += timedelta(**delta)


class NumpyVectors:
    """A vector store in memory, exact."""

    def __init__(self) -> None:
        self._collections: dict[str, tuple[NDArray[np.int64], NDArray[np.float32]]] = {}

    def add(self, name: str, rows: NDArray[np.int64], vectors: NDArray[np.float32]) -> None:
        self._collections[name] = (rows, vectors)

    def count(self, name: str) -> int:
        return len(self._collections[name][0])

    def find_rows(self, name: str) -> NDArray[np.int64]:
        return np.sort(self._collections[name][0])

    def search(
        self, name: str, vector: NDArray[np.float32], *, k: int
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        rows, vectors = self._collections[name]
        lengths = np.linalg.norm(vectors, axis=1) * np.linalg.norm(vector)
        cosines = vectors @ vector / np.maximum(lengths, 1e-12)
        order = np.argsort(-cosines, kind="stable")[:k]
        return rows[order], cosines[order].astype(np.float32)

    def close(self) -> None:
        self._collections.clear()

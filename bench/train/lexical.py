"""BM25 over words and character pairs: finds hard negatives, and is what the embedding is measured against."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
import rjieba
from scipy import sparse

_K1, _B = 1.2, 0.75


def terms(text: str) -> list[str]:
    """Words of two characters or more, and every pair of neighbouring characters."""
    words = [w for w in rjieba.cut_for_search(text) if len(w) > 1]
    pairs = [run[n : n + 2] for run in re.findall(r"[\u4e00-\u9fff]+", text) for n in range(len(run) - 1)]
    return words + pairs


class Bm25:
    """BM25 scores of every text for a batch of questions."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._ids: dict[str, int] = {}
        counts = [Counter(self._ids.setdefault(t, len(self._ids)) for t in terms(text)) for text in texts]
        lengths = np.array([sum(c.values()) for c in counts], dtype=np.float32)
        rows = np.repeat(np.arange(len(counts)), [len(c) for c in counts])
        columns = np.fromiter((t for c in counts for t in c), dtype=np.int32)
        found = np.fromiter((n for c in counts for n in c.values()), dtype=np.float32)
        frequency = np.bincount(columns, minlength=len(self._ids))
        idf = np.log1p((len(counts) - frequency + 0.5) / (frequency + 0.5)).astype(np.float32)
        weight = found * (_K1 + 1) / (found + _K1 * (1 - _B + _B * lengths / lengths.mean())[rows])
        shape = (len(self._ids), len(counts))
        self._matrix = sparse.csr_matrix((weight * idf[columns], (columns, rows)), shape=shape)

    def scores(self, questions: Sequence[str]) -> np.ndarray:
        """Scores, (questions, texts) float32."""
        known = [[i for t in set(terms(q)) if (i := self._ids.get(t)) is not None] for q in questions]
        indptr = np.cumsum([0, *map(len, known)])
        indices = np.array([i for k in known for i in k], dtype=np.int32)
        shape = (len(questions), self._matrix.shape[0])
        asked = sparse.csr_matrix((np.ones(len(indices), np.float32), indices, indptr), shape=shape)
        return (asked @ self._matrix).toarray()

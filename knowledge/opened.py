"""One finished generation, opened to search: its lists of candidates for a question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.build import HISTORY, IN_FORCE
from knowledge.chroma import VectorReader
from knowledge.generation import Manifest
from knowledge.lexical import LexicalIndex
from knowledge.rows import Mask, Rows
from knowledge.types import Scope

Ranked = tuple[NDArray[np.int64], NDArray[np.float32]]
_NONE: Ranked = (np.empty(0, np.int64), np.empty(0, np.float32))

# How much each field of the lexical index counts.
TEXT_FIELDS = {"words": 1.0, "bigrams": 0.5, "asked_words": 0.6, "asked_bigrams": 0.3}
ASKED_FIELDS = {"words": 1.0, "bigrams": 1.0}


@dataclass(frozen=True, slots=True)
class Candidates:
    """What each list found in one shelf: row numbers with scores, best first, already masked."""

    lexical: Ranked
    dense: Ranked
    asked: Ranked


def _best_by_row(rows: NDArray[np.int64], scores: NDArray[np.float32], k: int) -> Ranked:
    """The greatest score of each row, best first."""
    order = np.argsort(-scores, kind="stable")
    _, first = np.unique(rows[order], return_index=True)
    kept = order[np.sort(first)][:k]
    return rows[kept], scores[kept]


def _masked(ranked: Ranked, mask: Mask, k: int) -> Ranked:
    rows, scores = ranked
    kept = mask[rows]
    return rows[kept][:k], scores[kept][:k]


class OpenedGeneration:
    """Threads may share it. It stays usable for those who hold it after another was made live."""

    def __init__(self, directory: Path, manifest: Manifest) -> None:
        self.manifest = manifest
        self.rows = Rows.load(directory / "rows.npz")
        self._lexical = LexicalIndex(directory / "lexical")
        self._asked = LexicalIndex(directory / "asked")
        self._asked_vectors: NDArray[np.float32] = np.load(directory / "asked" / "vectors.npy")
        self._asked_rows: NDArray[np.int64] = np.load(directory / "asked" / "rows.npy")
        self._vectors = VectorReader(directory / "chroma", (IN_FORCE, HISTORY))
        if len(self.rows) != manifest.passages or self.rows.sha256() != manifest.rows_sha256:
            raise ValueError("rows are not the manifest's")
        if len(self._lexical) != manifest.passages:
            raise ValueError("the lexical index is not the manifest's")
        if self._vectors.count(IN_FORCE) + self._vectors.count(HISTORY) != manifest.passages:
            raise ValueError("the vectors are not the manifest's")
        self._built_in_force = self.rows.answering(date.fromisoformat(manifest.day))
        self.mask = lru_cache(maxsize=256)(self._mask)

    def _mask(self, day: date, scope: Scope) -> Mask:
        """Rows in force on a day and seen from a scope."""
        return self.rows.answering(day) & self.rows.seen_from(scope)

    def find(self, question: str, vector: NDArray[np.float32], mask: Mask, *, k: int) -> Candidates:
        """Candidates of every list, up to ``k`` each."""
        if not mask.any():
            return Candidates(_NONE, _NONE, _NONE)
        lexical = self._lexical.search(question, k=4 * k, weights=TEXT_FIELDS)
        return Candidates(
            _masked(lexical, mask, k),
            self._find_dense(vector, mask, k),
            self._find_asked(question, vector, mask, k),
        )

    def _find_dense(self, vector: NDArray[np.float32], mask: Mask, k: int) -> Ranked:
        if not vector.any():
            return _NONE
        names = [IN_FORCE]
        if (mask & ~self._built_in_force).any():  # another fact date, or a day when the law changed
            names.append(HISTORY)
        found = [_masked(self._vectors.search(name, vector, k=2 * k), mask, k) for name in names]
        rows = np.concatenate([rows for rows, _ in found])
        return _best_by_row(rows, np.concatenate([scores for _, scores in found]), k)

    def _find_asked(self, question: str, vector: NDArray[np.float32], mask: Mask, k: int) -> Ranked:
        """Rows of the phrasings most like the question, by words and by meaning in equal parts."""
        if not len(self._asked_rows):
            return _NONE
        near = np.maximum(self._asked_vectors @ vector, 0)
        by_words, scores = self._asked.search(question, k=200, weights=ASKED_FIELDS)
        likeness = near / max(float(near.max()), 1e-6)
        if len(scores):
            likeness[by_words] += scores / scores[0]
        order = np.argsort(-likeness)[:200]
        rows = self._asked_rows[order]
        kept = mask[rows]
        return _best_by_row(rows[kept], (likeness[order] / 2)[kept].astype(np.float32), k)

    def close(self) -> None:
        self._vectors.close()

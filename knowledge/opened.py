"""One finished generation, opened to search: its lists of candidates for a question."""

from __future__ import annotations

import os
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.build import HISTORY, IN_FORCE
from knowledge.chroma import VectorReader
from knowledge.evidence import OFTEN, Signs, likeness_of, plain_sum
from knowledge.generation import FORMAT, Damaged, Manifest
from knowledge.known import KnownRows, Together
from knowledge.lexical import LexicalIndex
from knowledge.likening import Words
from knowledge.question_model import Reading
from knowledge.rows import Mask, Rows
from knowledge.types import DocumentKind, Scope

Ranked = tuple[NDArray[np.int64], NDArray[np.float32]]
_NONE: Ranked = (np.empty(0, np.int64), np.empty(0, np.float32))

_DAMAGED = 0.1  # share of the vectors looked at on opening that a whole graph does not lose
_WARMING, _WORDS = 10, "土地 房屋 合同 赔偿"
_ITSELF = 0.999  # cosine, as 16-bit vectors keep it
_WIDEST = 6400  # candidates asked of a list before a narrow mask leaves fewer than wanted
_BEST = 20  # articles whose companions in known questions are looked at
_MASKS = 64  # kinds, days and scopes of questions whose rows are kept: a byte a row each
CORES = 2  # that one search keeps busy: it walks the graph while it looks the words up
_WALKS = ThreadPoolExecutor(os.cpu_count(), "graph")
FEW = 2000  # rows that are looked at one by one: about a millisecond


class VectorStore(Protocol):
    """Named collections of vectors, each vector known by its row number."""

    def count(self, name: str) -> int: ...

    def find_rows(self, name: str) -> NDArray[np.int64]:
        """The row number of every vector, ascending."""
        ...

    def search(self, name: str, vector: NDArray[np.float32], *, k: int) -> Ranked:
        """Row numbers and cosine similarities, nearest first; fewer than ``k`` where there are fewer."""
        ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Phrasings:
    """Ways of asking that are like the question, likest first."""

    rows: NDArray[np.int64]  # the row each leads to
    cosine: NDArray[np.float32]
    words: NDArray[np.float32]  # BM25 as a share of the question covered

    @property
    def likeness(self) -> NDArray[np.float32]:
        """Half cosine, half words."""
        return likeness_of(self.cosine, self.words)


_NO_PHRASINGS = Phrasings(*_NONE, _NONE[1])


@dataclass(frozen=True, slots=True)
class Candidates:
    """What each list found in one shelf: row numbers with scores, best first, already masked.

    Rows any list found have their cosine in ``dense``.
    """

    lexical: Ranked = _NONE  # BM25 as a share of the question covered
    dense: Ranked = _NONE  # cosine
    asked: Ranked = _NONE  # likeness to the nearest phrasing: half cosine, half share covered
    phrasings: Phrasings = _NO_PHRASINGS  # every like phrasing, for the evidence


def best_of_each(keys: NDArray[np.int64], scores: NDArray[np.float32]) -> Ranked:
    """Each row or article once, with its greatest score, best first."""
    order = np.argsort(-scores, kind="stable")
    _, first = np.unique(keys[order], return_index=True)
    kept = order[np.sort(first)]
    return keys[kept], scores[kept]


def _by_count(often: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How many known questions each row answers, and the rows that answer any, the most first."""
    rows = np.flatnonzero(often)
    return often, rows[np.argsort(-often[rows], kind="stable")]


def _show(rows: Rows, kinds: frozenset[DocumentKind], day: date, scope: Scope) -> Mask:
    mask = rows.of_kinds(kinds) & rows.answering(day) & rows.seen_from(scope)
    mask.flags.writeable = False
    return mask


def _scores_at(rows: NDArray[np.int64], found: Ranked) -> NDArray[np.float32]:
    """A list's scores of these rows (ascending, with all of the list's among them); 0 where it found nothing."""
    scores = np.zeros(len(rows), np.float32)
    scores[np.searchsorted(rows, found[0])] = found[1]
    return scores


def _masked(search: Callable[[int], Ranked], mask: Mask, k: int, *, whole: bool = False) -> Ranked:
    """The best ``k`` inside a mask, asking for more while too few are; ``whole``: the mask hides none of the list."""
    wanted = k if whole else 2 * k
    while True:
        rows, scores = search(wanted)
        kept = mask[rows]
        if kept.sum() >= k or len(rows) < wanted or wanted >= _WIDEST:
            return rows[kept][:k], scores[kept][:k]
        wanted = min(4 * wanted, _WIDEST)


def _products(vectors: NDArray[np.float32], vector: NDArray[np.float32]) -> NDArray[np.float32]:
    # einsum, not @: BLAS would wake a thread a core for this, and many clients' threads fight (p95 13 ms, not 1)
    products: NDArray[np.float32] = np.einsum("ij,j->i", vectors, vector)
    return products


class OpenedGeneration:
    """Threads may share it. It stays usable for those who hold it after another was made live.

    Raises Damaged where the directory does not hold what the manifest says.
    """

    def __init__(
        self,
        directory: Path,
        manifest: Manifest,
        *,
        open_vectors: Callable[[Path, tuple[str, ...]], VectorStore] = VectorReader,
    ) -> None:
        if manifest.format != FORMAT:
            raise Damaged("written by another version of the program")
        self.manifest = manifest
        self.rows = Rows.load(directory / "rows.npz")
        self._lexical = LexicalIndex(directory / "lexical")
        self._asked = LexicalIndex(directory / "asked")
        with np.load(directory / "asked.npz") as asked:
            self._asked_rows: NDArray[np.int64] = asked["rows"]
            # (width, phrasings): BLAS sums the columns of so tall a matrix in half the time of its rows
            self._asked_vectors: NDArray[np.float32] = np.ascontiguousarray(asked["vectors"].T)
            self._asked_signs: NDArray[np.uint64] = asked["signs"]
        _, first, inverse = np.unique(self.rows.article, return_index=True, return_inverse=True)
        self._head: NDArray[np.int64] = first[inverse]  # the first row of each row's article
        self._known = KnownRows.load(directory / "known.npz")
        self._titles: NDArray[np.float32] = np.load(directory / "titles.npy")
        with np.load(directory / "words.npz") as words:
            self._words = Words(words["tokens"], words["starts"])
            self._rarity: NDArray[np.float32] = words["rarity"]
        self._all_vectors: NDArray[np.float16] = np.load(directory / "vectors.npy", mmap_mode="r")
        self._vectors = open_vectors(directory / "chroma", (IN_FORCE, HISTORY))
        self._finalize = weakref.finalize(self, self._vectors.close)
        self._finalize.atexit = False
        if len(self.rows) != manifest.passages or self.rows.sha256() != manifest.rows_sha256:
            raise Damaged("rows are not the manifest's")
        if len(self._lexical) != manifest.passages or len(self._asked) != len(self._asked_rows):
            raise Damaged("the lexical index is not the manifest's")
        if self._vectors.count(IN_FORCE) + self._vectors.count(HISTORY) != manifest.passages:
            raise Damaged("the vectors are not the manifest's")
        self._built_in_force = self.rows.answering(date.fromisoformat(manifest.day))
        self._often = _by_count(self._known.count(len(self.rows)))
        self._shown = lru_cache(maxsize=_MASKS)(
            partial(_show, self.rows)
        )  # of a method it would keep us alive

    def warm(self) -> None:
        """Read in what the first questions would wait for. Raises Damaged where sampled vectors do not find themselves."""
        lost = tried = 0
        for name, chosen in ((IN_FORCE, self._built_in_force), (HISTORY, ~self._built_in_force)):
            rows = np.flatnonzero(chosen)
            for row in rows[:: max(1, len(rows) // _WARMING)]:
                vector = self._all_vectors[row].astype(np.float32)
                if vector.any():
                    tried += 1
                    lost += self._vectors.search(name, vector, k=1)[1][0] < _ITSELF
        # So few are looked at that one lost says nothing of the share the builder allows.
        if lost > tried * _DAMAGED:
            raise Damaged(f"{lost} of {tried} sampled vectors are not found by themselves")
        self._lexical.search(_WORDS, k=1)
        self._asked.search(_WORDS, k=1)

    def find_lost(self, rows: NDArray[np.int64], vectors: NDArray[np.float32]) -> NDArray[np.int64]:
        """Rows that their passages' vectors, embedded anew, do not lead to, nor to a twin of theirs."""
        lost = []
        for row, vector in zip(rows.tolist(), vectors, strict=True):
            if vector.any():
                name = IN_FORCE if self._built_in_force[row] else HISTORY
                _, similarities = self._vectors.search(name, vector, k=1)
                if similarities[0] < _ITSELF:
                    lost.append(row)
        return np.array(lost, np.int64)

    def count_all(self) -> dict[str, int]:
        """How many rows each part holds; all but ``asked`` and ``asked_rows`` must agree."""
        return {
            "rows": len(self.rows),
            "lexical": len(self._lexical),
            "vectors": len(self._all_vectors),
            "asked": len(self._asked),
            "asked_rows": len(self._asked_rows),
        }

    def find_vector_rows(self) -> NDArray[np.int64]:
        """The row number of every vector of the graphs, ascending."""
        return np.sort(np.concatenate([self._vectors.find_rows(name) for name in (IN_FORCE, HISTORY)]))

    def show(self, kinds: frozenset[DocumentKind], day: date, scope: Scope) -> Mask:
        """Rows of these kinds, in force on a day and seen from a scope. Kept for the next question, so not to be written to."""
        return self._shown(kinds, day, scope)

    def find(
        self,
        question: str,
        vector: NDArray[np.float32] | None,
        mask: Mask,
        *,
        k: int,
        hidden: NDArray[np.bool_] | None = None,
    ) -> Candidates:
        """Candidates of every list, ``k`` each; without a vector, by words alone.

        ``hidden`` says which phrasings to leave aside, in the order of their index: those a ranker is learning from.
        """
        if not mask.any():
            return Candidates()
        if vector is None or not vector.any():
            return Candidates(self._find_by_words(question, mask, k))
        walk = _WALKS.submit(self._find_near, vector, mask, k)
        lexical = self._find_by_words(question, mask, k)
        phrasings = self._find_phrasings(question, vector, mask, 2 * k, hidden)
        likest, likeness = best_of_each(phrasings.rows, phrasings.likeness)
        asked = likest[:k], likeness[:k]
        rows = np.unique(np.concatenate([lexical[0], asked[0], walk.result()]))
        return Candidates(lexical, self._nearest_first(rows, vector), asked, phrasings)

    def _find_by_words(self, question: str, mask: Mask, k: int) -> Ranked:
        return _masked(lambda n: self._lexical.search(question, k=n), mask, k)

    def find_near(self, vector: NDArray[np.float32], mask: Mask, *, k: int) -> Ranked:
        """The ``k`` rows nearest in meaning, and their cosines."""
        if not mask.any() or not vector.any():
            return _NONE
        return self._nearest_first(self._find_near(vector, mask, k), vector)

    def find_same(self, sign: int) -> NDArray[np.bool_]:
        """Which phrasings are of these very words: what hides a question that is put to the test from itself."""
        same: NDArray[np.bool_] = self._asked_signs == sign
        return same

    def gather(self, reading: Reading, found: Candidates, mask: Mask, *, apart: int = 0) -> Signs:
        """What speaks for each candidate found, and for what the known questions lead to.

        The known question whose sign is ``apart`` is left aside.
        """
        known = self._known.like(reading.word_vector, mask, apart=apart)
        often, oftenest = self._often if not apart else _by_count(self._known.count(len(mask), apart=apart))
        oftenest = oftenest[mask[oftenest]][:OFTEN]
        beside = self._beside(found, mask, apart)
        rows = np.unique(np.concatenate([found.dense[0], known.rows, beside.rows, oftenest]))
        asked = found.phrasings
        here = np.isin(asked.rows, rows)  # a phrasing far down may lead to what is no candidate
        version = self.rows.version[rows].astype(np.int64)
        return Signs(
            rows=rows,
            article=self.rows.article[rows],
            version=version,
            lexical=_scores_at(rows, found.lexical),
            cosine=self._cosines_of(rows, found.dense, reading.vector),
            title=_products(self._titles, reading.vector)[version],
            length=np.log1p(self.rows.length[rows]).astype(np.float32),
            kind=self.rows.kind[rows].astype(np.float32),
            depth=self.rows.depth[rows].astype(np.float32),
            words=reading.table.like(reading.tokens, self._words, rows, self._rarity),
            asked_at=np.searchsorted(rows, asked.rows[here]),
            asked_cosine=asked.cosine[here],
            asked_words=asked.words[here],
            known_at=np.searchsorted(rows, known.rows),
            known_cosine=known.cosine,
            known_share=known.share,
            often=np.log1p(often[rows]).astype(np.float32),
            together=_scores_at(rows, (beside.rows, beside.share)),
        )

    def _beside(self, found: Candidates, mask: Mask, apart: int) -> Together:
        """What known questions were answered by together with the best of what was found."""
        order = np.argsort(found.dense[0])
        rows, cosines = found.dense[0][order], found.dense[1][order]
        plain = plain_sum(_scores_at(rows, found.lexical), cosines, _scores_at(rows, found.asked))
        best = np.argsort(-plain, kind="stable")
        heads, first = np.unique(self._head[rows[best]], return_index=True)
        kept = np.argsort(first)[:_BEST]
        share = plain[best[first[kept]]] / max(float(plain.max(initial=0)), 1e-9)
        return self._known.together(heads[kept], share**4, mask, apart=apart)

    def _cosines(self, rows: NDArray[np.int64], vector: NDArray[np.float32]) -> NDArray[np.float32]:
        return _products(self._all_vectors[rows].astype(np.float32), vector)

    def _cosines_of(
        self, rows: NDArray[np.int64], known: Ranked, vector: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Of rows (ascending), some of which are known already."""
        cosines = _scores_at(rows, known)
        others = ~np.isin(rows, known[0])
        cosines[others] = self._cosines(rows[others], vector)
        return cosines

    def _nearest_first(self, rows: NDArray[np.int64], vector: NDArray[np.float32]) -> Ranked:
        cosines = self._cosines(rows, vector)
        order = np.argsort(-cosines, kind="stable")
        return rows[order], cosines[order]

    def _find_near(self, vector: NDArray[np.float32], mask: Mask, k: int) -> NDArray[np.int64]:
        """Where few rows may answer, each is looked at: exact, and sooner done than a walk through the graph."""
        inside = np.flatnonzero(mask)
        if len(inside) <= FEW:
            return inside[np.argsort(-self._cosines(inside, vector), kind="stable")[:k]]

        def nearest(name: str, shown: Mask) -> NDArray[np.int64]:
            if not shown.any():  # of the past: unless for another fact date, or a day when the law changed
                return _NONE[0]
            return _masked(
                lambda n: self._vectors.search(name, vector, k=n), mask, k, whole=bool(shown.all())
            )[0]

        in_force = self._built_in_force
        return np.concatenate([nearest(IN_FORCE, mask[in_force]), nearest(HISTORY, mask[~in_force])])

    def _find_phrasings(
        self,
        question: str,
        vector: NDArray[np.float32],
        mask: Mask,
        k: int,
        hidden: NDArray[np.bool_] | None,
    ) -> Phrasings:
        cosine = vector @ self._asked_vectors
        words = np.zeros(len(cosine), np.float32)
        by_words, shares = self._asked.search(question, k=k)
        words[by_words] = shares
        all_rows = self._asked_rows
        shown = mask[all_rows] if hidden is None else mask[all_rows] & ~hidden
        likeness = likeness_of(cosine, words) * shown
        likest = np.argpartition(-likeness, k)[:k] if k < len(likeness) else np.arange(len(likeness))
        likest = likest[likeness[likest] > 0]
        order = likest[np.lexsort((likest, -likeness[likest]))]
        return Phrasings(all_rows[order], cosine[order], words[order])

    def close(self) -> None:
        """Let go of the files; nothing can be found any more."""
        self._finalize()

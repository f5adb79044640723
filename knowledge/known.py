"""Questions whose governing articles are known: what a like question was answered by speaks for an article.

Some are our own whole questions, shipped as text; some are known to the model alone, as vectors it was trained with;
some an administrator wrote or corrected. A question put to the test must not find its articles by being its own
neighbour, so each that has words carries a sign of them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.plain_form import plain_form
from knowledge.titles import normal_title

WHOLE_QUESTIONS = Path(__file__).parent / "whole_questions"
_LIKE = 30  # questions that are heard
Key = tuple[str, str]  # (normalised title, article key)
Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]
Signs = NDArray[np.uint64]


def sign_of(question: str) -> int:
    """Stands for a question's letters and digits in their plain form, whatever stands between them. Never 0."""
    plain = "".join(c for c in plain_form(question).lower() if c.isalnum())
    return int.from_bytes(hashlib.blake2b(plain.encode(), digest_size=8).digest(), "big") or 1


def signs_of(questions: Sequence[str]) -> Signs:
    return np.array([sign_of(question) for question in questions], np.uint64)


@dataclass(frozen=True, slots=True)
class WholeQuestion:
    """A question as a villager asks it, with all the articles that govern its answer, the first ones first."""

    text: str
    answers: tuple[Key, ...]


def find_files(folder: Path, names: Collection[str] | None = None) -> list[Path]:
    """A bank's files in a fixed order, all or those of these names."""
    return [path for path in sorted(folder.glob("*.jsonl")) if names is None or path.stem in names]


@lru_cache(maxsize=2)
def read_whole_questions(names: Collection[str] | None = None) -> tuple[WholeQuestion, ...]:
    """Our own, in a fixed order; of the files of these names alone, where given."""
    return tuple(
        WholeQuestion(row["question"], tuple((normal_title(law), key) for law, key in row["articles"]))
        for path in find_files(WHOLE_QUESTIONS, names)
        for row in map(json.loads, path.read_text("utf-8").splitlines())
    )


@dataclass(frozen=True, slots=True)
class KnownQuestions:
    """Vectors of the word table, (questions, width), unit length, with each question's articles."""

    vectors: Floats
    answers: tuple[tuple[Key, ...], ...]
    signs: Signs  # of their words; 0 where these are not known

    @staticmethod
    def none(width: int) -> KnownQuestions:
        return KnownQuestions(np.empty((0, width), np.float32), (), signs_of(()))

    def joined(self, vectors: Floats, questions: Sequence[WholeQuestion]) -> KnownQuestions:
        """These, and others behind them; of the same words, the others alone."""
        signs = signs_of([question.text for question in questions])
        kept = np.flatnonzero(~np.isin(self.signs, signs))
        return KnownQuestions(
            np.concatenate([self.vectors[kept], vectors]),
            (*(self.answers[n] for n in kept), *(question.answers for question in questions)),
            np.concatenate([self.signs[kept], signs]),
        )

    def save(self, path: Path) -> None:
        """Without their words: what is trained on is not shipped as text, nor as signs of it."""
        answers = json.dumps(self.answers, ensure_ascii=False)
        np.savez(path, vectors=self.vectors.astype(np.float16), answers=np.array(answers))

    @staticmethod
    def load(path: Path) -> KnownQuestions:
        with np.load(path) as stored:
            answers = json.loads(str(stored["answers"]))
            return KnownQuestions(
                stored["vectors"].astype(np.float32),
                tuple(tuple((law, key) for law, key in each) for each in answers),
                np.zeros(len(answers), np.uint64),
            )

    def lead_to(self, row_of: Mapping[Key, int]) -> KnownRows:
        """Where they lead on a shelf; those whose articles are not on it are left out."""
        led = [[row_of[key] for key in keys if key in row_of] for keys in self.answers]
        kept = [n for n, rows in enumerate(led) if rows]
        return KnownRows(
            self.vectors[kept],
            np.repeat(np.arange(len(kept)), [len(led[n]) for n in kept]),
            np.array([row for n in kept for row in led[n]], np.int64),
            self.signs[kept],
        )


def _greatest(values: Floats, count: int) -> Mask:
    """Which are the greatest, so many; of equals the first. Told without sorting them all."""
    if len(values) <= count:
        return np.ones(len(values), np.bool_)
    least = np.partition(values, -count)[-count]
    chosen: Mask = values > least
    chosen[np.flatnonzero(values == least)[: count - int(chosen.sum())]] = True
    return chosen


@dataclass(frozen=True, slots=True)
class LikeQuestions:
    """Rows that like questions were answered by, one entry a question and row."""

    rows: NDArray[np.int64]
    cosine: Floats
    share: Floats  # 1 / number of the rows that answer it


@dataclass(frozen=True, slots=True)
class Together:
    """Rows that known questions were answered by beside others, and how much so."""

    rows: NDArray[np.int64]  # ascending
    share: Floats


@dataclass(frozen=True, slots=True)
class KnownRows:
    """The known questions of one shelf."""

    vectors: Floats  # (questions, width)
    questions: NDArray[np.int64]  # (entries) ascending
    rows: NDArray[np.int64]  # (entries)
    signs: Signs  # (questions)

    def save(self, path: Path) -> None:
        np.savez(
            path,
            vectors=self.vectors.astype(np.float16),
            questions=self.questions,
            rows=self.rows,
            signs=self.signs,
        )

    @staticmethod
    def load(path: Path) -> KnownRows:
        with np.load(path) as stored:
            vectors = stored["vectors"].astype(np.float32)
            return KnownRows(vectors, stored["questions"], stored["rows"], stored["signs"])

    def count(self, rows: int, *, apart: int = 0) -> NDArray[np.int64]:
        """How many questions each row of the shelf answers, (rows)."""
        return np.bincount(self.rows[self._heard(apart)[self.questions]], minlength=rows)

    def together(self, seeds: NDArray[np.int64], weights: Floats, mask: Mask, *, apart: int = 0) -> Together:
        """What known questions were answered by beside the seeds.

        Each seed (a row) shares its weight among the rows that answered a question with it, once for every such question; one
        share goes to none of them, so that a single companion is not as sure as the last of many.
        """
        order = np.argsort(seeds)
        seeds, weights = seeds[order], weights[order]
        seeded = np.zeros(len(mask), np.bool_)
        seeded[seeds] = True
        heard = np.flatnonzero(seeded[self.rows] & self._heard(apart)[self.questions])
        first = np.searchsorted(self.questions, self.questions[heard])
        count = np.searchsorted(self.questions, self.questions[heard], side="right") - first
        ours = np.repeat(heard, count)
        behind = np.arange(len(ours)) - np.repeat(np.cumsum(count) - count, count)
        others = np.repeat(first, count) + behind
        pairs = self.rows[ours] != self.rows[others]
        seed = np.searchsorted(seeds, self.rows[ours[pairs]])
        shares = (weights / (1 + np.bincount(seed, minlength=len(seeds))))[seed]
        rows, at = np.unique(self.rows[others[pairs]], return_inverse=True)
        summed = np.bincount(at, weights=shares, minlength=len(rows)).astype(np.float32)
        shown = mask[rows]
        return Together(rows[shown], summed[shown])

    def _heard(self, apart: int) -> NDArray[np.bool_]:
        return self.signs != apart if apart else np.ones(len(self.signs), np.bool_)

    def like(self, vector: Floats, mask: Mask, *, apart: int = 0) -> LikeQuestions:
        """What the questions most like this one lead to, inside a mask, all but the one whose sign is ``apart``."""
        cosine = np.einsum("ij,j->i", self.vectors, vector)
        heard_at_all = self._heard(apart)
        likest = _greatest(np.where(heard_at_all, cosine, -np.inf), _LIKE) & heard_at_all
        heard = likest[self.questions] & mask[self.rows]
        answered = np.bincount(self.questions, minlength=len(cosine))
        asked = self.questions[heard]
        share: Floats = (1 / np.maximum(answered[asked], 1)).astype(np.float32)
        return LikeQuestions(self.rows[heard], cosine[asked].astype(np.float32), share)

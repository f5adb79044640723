"""Questions whose governing articles are known: what a like question was answered by speaks for an article.

Some are our own whole questions, shipped as text; some are known to the model alone, as vectors it was trained with.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.rows import Mask
from knowledge.titles import normal_title

WHOLE_QUESTIONS = Path(__file__).parent / "whole_questions"
_LIKE = 30  # questions that are heard
Key = tuple[str, str]  # (normalised title, article key)
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class WholeQuestion:
    """A question as a villager asks it, with all the articles that govern its answer, the first ones first."""

    text: str
    answers: tuple[Key, ...]


@lru_cache(maxsize=1)
def read_whole_questions() -> tuple[WholeQuestion, ...]:
    """Our own, in a fixed order."""
    return tuple(
        WholeQuestion(row["question"], tuple((normal_title(law), key) for law, key in row["articles"]))
        for path in sorted(WHOLE_QUESTIONS.glob("*.jsonl"))
        for row in map(json.loads, path.read_text("utf-8").splitlines())
    )


@dataclass(frozen=True, slots=True)
class KnownQuestions:
    """Vectors of the word table, (questions, width), unit length, with each question's articles."""

    vectors: Floats
    answers: tuple[tuple[Key, ...], ...]

    @staticmethod
    def none(width: int) -> KnownQuestions:
        return KnownQuestions(np.empty((0, width), np.float32), ())

    def joined(self, vectors: Floats, answers: Sequence[tuple[Key, ...]]) -> KnownQuestions:
        """These, and others behind them."""
        return KnownQuestions(np.concatenate([self.vectors, vectors]), (*self.answers, *answers))

    def save(self, path: Path) -> None:
        answers = json.dumps(self.answers, ensure_ascii=False)
        np.savez(path, vectors=self.vectors.astype(np.float16), answers=np.array(answers))

    @staticmethod
    def load(path: Path) -> KnownQuestions:
        with np.load(path) as stored:
            answers = json.loads(str(stored["answers"]))
            return KnownQuestions(
                stored["vectors"].astype(np.float32),
                tuple(tuple((law, key) for law, key in each) for each in answers),
            )

    def lead_to(self, row_of: Mapping[Key, int]) -> KnownRows:
        """Where they lead on a shelf; those whose articles are not on it are left out."""
        led = [[row_of[key] for key in keys if key in row_of] for keys in self.answers]
        kept = [n for n, rows in enumerate(led) if rows]
        return KnownRows(
            self.vectors[kept],
            np.repeat(np.arange(len(kept)), [len(led[n]) for n in kept]),
            np.array([row for n in kept for row in led[n]], np.int64),
        )


@dataclass(frozen=True, slots=True)
class LikeQuestions:
    """Rows that like questions were answered by, one entry a question and row."""

    rows: NDArray[np.int64]
    cosine: Floats
    share: Floats  # 1 / number of the rows that answer it


@dataclass(frozen=True, slots=True)
class KnownRows:
    """The known questions of one shelf."""

    vectors: Floats  # (questions, width)
    questions: NDArray[np.int64]  # (entries) ascending
    rows: NDArray[np.int64]  # (entries)

    def save(self, path: Path) -> None:
        np.savez(path, vectors=self.vectors.astype(np.float16), questions=self.questions, rows=self.rows)

    @staticmethod
    def load(path: Path) -> KnownRows:
        with np.load(path) as stored:
            return KnownRows(stored["vectors"].astype(np.float32), stored["questions"], stored["rows"])

    def like(self, vector: Floats, mask: Mask) -> LikeQuestions:
        """What the questions most like this one lead to, inside a mask."""
        cosine = np.einsum("ij,j->i", self.vectors, vector)
        likest = np.zeros(len(cosine), np.bool_)
        likest[np.argsort(-cosine, kind="stable")[:_LIKE]] = True
        heard = likest[self.questions] & mask[self.rows]
        answered = np.bincount(self.questions, minlength=len(cosine))
        asked = self.questions[heard]
        share: Floats = (1 / np.maximum(answered[asked], 1)).astype(np.float32)
        return LikeQuestions(self.rows[heard], cosine[asked].astype(np.float32), share)

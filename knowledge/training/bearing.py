"""Learns which questions bear on law at all: from lines that should, and lines that should not.

Neither kind is learned from by anything else, so that the known question most like one is as far as it will be in use.
What characters lean to is counted over our phrasings and whole questions in villagers' words too; for a line that is learned
from, without the eighth of the lines it stands in.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.asking import read_phrasings
from knowledge.bearing import BEARING, Bearing, Leaning, terms_of
from knowledge.known import read_whole_questions
from knowledge.question_model import QuestionModel, open_question_model
from knowledge.training.questions import draw

_ROOM = Path(__file__).parents[1]
ON_TOPIC, OFF_TOPIC = _ROOM / "on_topic", _ROOM / "off_topic"
# Those in villagers' words. Counted with as many in a literate person's, dialect leaned off topic: see decision 4.
IN_VILLAGERS_WORDS = frozenset(
    [
        *("civil", "dialect", "family", "farm", "harm_and_trade", "henan", "interpretations", "land"),
        *("livelihood", "procedure", "public", "society", "village", "work"),
    ]
)
_PARTS = 8
_BEARING_SHARE = 0.98  # of the real questions, each asked of what had not seen it
_SMOOTHING = 0.1  # of a count
_SEEN = 3  # times a pair must stand in real questions to be kept; once in another is enough
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class BearingFigures:
    """Of lines that what judged them had not seen."""

    real: int
    others: int
    area: float  # under the curve
    bearing: float  # share of the real that bear
    refused: float  # share of the others that do not


class _Counts:
    """In how many questions each term stands."""

    def __init__(self, questions: Iterable[set[str]]) -> None:
        found = list(questions)
        self.of = Counter(term for terms in found for term in terms)
        self.questions = len(found)


def _log_share(term: str, counts: Sequence[_Counts]) -> float:
    """Log of the share of the questions that have it."""
    having, all_of_them = sum(each.of[term] for each in counts), sum(each.questions for each in counts)
    return math.log((having + _SMOOTHING) / (all_of_them + 2 * _SMOOTHING))


def read_lines(folder: Path) -> list[str]:
    """Every line of the folder's files, in a fixed order."""
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    return [line for text in texts for line in text.splitlines() if line.strip()]


@lru_cache(maxsize=1)
def _count_bank() -> _Counts:
    said = [text for texts in read_phrasings(IN_VILLAGERS_WORDS).values() for text in texts]
    whole = [question.text for question in read_whole_questions(IN_VILLAGERS_WORDS)]
    return _Counts(map(terms_of, [*said, *whole]))


def _leaning(real: Sequence[_Counts], others: Sequence[_Counts], terms: Iterable[str]) -> Leaning:
    """Of these terms; those that are too rare count as unseen."""

    def odds(term: str) -> float:
        return round(_log_share(term, real) - _log_share(term, others), 1)

    kept = (
        term
        for term in sorted(terms)
        if len(term) == 1
        or sum(each.of[term] for each in real) >= _SEEN
        or any(each.of[term] for each in others)
    )
    return Leaning({term: odds(term) for term in kept}, odds(""))


def _fit(signs: Floats, real: NDArray[np.bool_]) -> tuple[float, float, float]:
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - only training needs it

    spread = signs.std(axis=0)
    fitted = LogisticRegression(class_weight="balanced").fit(signs / spread, real)
    lean, like = (fitted.coef_[0] / spread).round(4).tolist()
    return round(float(fitted.intercept_[0]), 4), lean, like


class _Learning:
    def __init__(self, model: QuestionModel, real: Sequence[str], others: Sequence[str]) -> None:
        self.lines = [*real, *others]
        self.real = np.arange(len(self.lines)) < len(real)
        self._terms = [terms_of(line) for line in self.lines]
        self._part = np.array([draw(line) % _PARTS for line in self.lines])
        vectors = model.words.embed(self.lines)
        self._known: Floats = (vectors @ model.known.vectors.T).max(axis=1, initial=0).astype(np.float64)

    def _lean_by(self, learned_from: NDArray[np.bool_], terms: Iterable[str] | None = None) -> Leaning:
        """What terms lean to by these lines and our phrasings; all of them where none are named."""
        real = _Counts(self._terms[n] for n in np.flatnonzero(learned_from & self.real))
        others = _Counts(self._terms[n] for n in np.flatnonzero(learned_from & ~self.real))
        bank = _count_bank()
        return _leaning([bank, real], [others], {*bank.of, *real.of, *others.of} if terms is None else terms)

    def learn(self) -> tuple[Bearing, Floats]:
        """And the probability of each line by what had not seen it."""
        signs = np.stack([np.zeros(len(self.lines)), self._known], axis=1)
        for part in range(_PARTS):
            held = np.flatnonzero(self._part == part)
            terms = {term for n in held for term in self._terms[n]}
            leaning = self._lean_by(self._part != part, terms)
            signs[held, 0] = [leaning.of(self.lines[n]) for n in held]
        unseen = np.zeros(len(self.lines))
        for part in range(_PARTS):
            held = self._part == part
            constant, *weights = _fit(signs[~held], self.real[~held])
            unseen[held] = 1 / (1 + np.exp(-(constant + signs[held] @ np.array(weights))))
        least = float(np.quantile(unseen[self.real], 1 - _BEARING_SHARE, method="lower"))
        leaning = self._lean_by(np.ones(len(self.lines), np.bool_))
        return Bearing(leaning, _fit(signs, self.real), math.floor(least * 1000) / 1000), unseen


def area_under_curve(real: Floats, others: Floats) -> float:
    """The chance that a real question scores above another; ties count half."""
    above = np.searchsorted(np.sort(others), real, "left") + np.searchsorted(np.sort(others), real, "right")
    return float(above.mean() / 2 / len(others))


def learn_bearing(folder: Path) -> BearingFigures:
    """Write ``bearing.json`` into a model's folder; the same folder gives the same file."""
    real, others = read_lines(ON_TOPIC), read_lines(OFF_TOPIC)
    learning = _Learning(open_question_model(folder), real, others)
    bearing, scores = learning.learn()
    bearing.save(folder / BEARING)
    of_real, of_others = scores[learning.real], scores[~learning.real]
    return BearingFigures(
        len(real),
        len(others),
        area_under_curve(of_real, of_others),
        float((of_real >= bearing.least).mean()),
        float((of_others < bearing.least).mean()),
    )

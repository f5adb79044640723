"""Whether what was found bears on a question at all: a search always finds something nearest.

Two things must hold: the question reads like one that law answers (``Bearing``, learned by ``cunfa train``), and something on
the shelf is near it (``nearness``), since the right law may not be on this one. Papers that nobody wrote ways of asking for
are judged by their own words.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.errors import Unavailable
from knowledge.segmenting import cut_bigrams, cut_words, fold

BEARING = "bearing.json"
Lists = Mapping[str, list[tuple[int, float]]]  # list → (article id, raw score), best first

_PER_DOUBLED_WORDS = 0.2  # a short question is near to something by chance
_NEAR, _NEAR_BY_ITSELF = 1.25, 1.37  # with a question that law answers; without asking what it is like
_LEAST_COVERED = 0.5
# Where no article with a known way of asking is there, as before laws are put on the shelf:
_FEW_ON_SHELF = 0.15


def terms_of(question: str) -> set[str]:
    """Its characters and their pairs."""
    return {*cut_bigrams(question), *(c for c in fold(question) if c.isalnum())}


@dataclass(frozen=True, slots=True)
class Leaning:
    """What the characters of a question lean to: to what law answers, or away from it."""

    odds: Mapping[str, float]  # term → log odds that it stands in a question that law answers
    unseen: float  # of every other term

    def of(self, question: str) -> float:
        """Mean over the different terms; a question without one leans as the unseen do."""
        terms = terms_of(question)
        if not terms:
            return self.unseen
        return math.fsum(self.odds.get(term, self.unseen) for term in terms) / len(terms)


@dataclass(frozen=True, slots=True)
class Bearing:
    """A logistic regression over two signs: the leaning, and the cosine of the known question most like it."""

    leaning: Leaning
    weights: tuple[float, float, float]  # constant, of the leaning, of the cosine
    least: float  # probability from which a question bears

    def probability(self, question: str, known: float) -> float:
        """That law answers it, where as many are asked that it does not; ``known`` is the cosine."""
        constant, lean, like = self.weights
        return 1 / (1 + math.exp(-(constant + lean * self.leaning.of(question) + like * known)))

    def save(self, path: Path) -> None:
        by_weight: dict[float, list[str]] = {}
        for term, weight in sorted(self.leaning.odds.items()):
            by_weight.setdefault(weight, []).append(term)
        written = {
            "weights": self.weights,
            "least": self.least,
            "unseen": self.leaning.unseen,
            "leaning": {str(weight): " ".join(terms) for weight, terms in sorted(by_weight.items())},
        }
        path.write_text(json.dumps(written, ensure_ascii=False, indent=0) + "\n", "utf-8")

    @staticmethod
    def load(path: Path) -> Bearing:
        """Raises Unavailable."""
        try:
            read = json.loads(path.read_text("utf-8"))
            odds = {term: float(w) for w, terms in read["leaning"].items() for term in terms.split()}
            constant, lean, like = read["weights"]
            return Bearing(Leaning(odds, read["unseen"]), (constant, lean, like), read["least"])
        except (OSError, ValueError, KeyError) as error:
            raise Unavailable(f"{path} 读不出来，请重新训练或换回自带的。", code="no_bearing") from error


def nearness(question: str, lists: Lists) -> float:
    """How near the best article is in meaning and in words or wording; a little more for every doubling of the question."""
    covered = min(lists["lexical"][0][1], 1.0)
    likeness = max(lists["phrasing"][0][1], covered) if lists["phrasing"] else covered
    words = math.log2(1 + len(set(cut_words(question))))
    return lists["dense"][0][1] + likeness + _PER_DOUBLED_WORDS * words


def bearing_of(question: str, lists: Lists, shelves: Iterable[Lists], likely: float) -> float:
    """How likely it is that what was found bears on the question, 0 to 1.

    ``likely``: that law answers it; ``shelves`` are the lists of each shelf, ``lists`` of all. All or nothing where it is told
    from words or nearness by themselves.
    """
    if not lists["lexical"]:
        return 0.0
    if not lists["dense"]:  # no vector of the same model: by words alone
        return float(lists["lexical"][0][1] >= _LEAST_COVERED)
    if not lists["phrasing"]:
        return float(nearness(question, lists) + _FEW_ON_SHELF >= _NEAR_BY_ITSELF)
    by_own_words = (
        shelf for shelf in shelves if shelf["dense"] and shelf["lexical"] and not shelf["phrasing"]
    )
    if any(nearness(question, shelf) >= _NEAR_BY_ITSELF for shelf in by_own_words):
        return 1.0
    return likely if nearness(question, lists) >= _NEAR else 0.0

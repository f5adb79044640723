"""Whether what was found bears on a question at all: a search always finds something nearest.

Two things must hold: the question reads like one that law answers (``Bearing``, learned by ``cunfa train``), and something on
the shelf is near it (``nearness``), since the right law may not be on this one. What is very near bears by that alone: words of a
statute read like nothing a villager says. So do local papers, which nobody wrote ways of asking for, by their own words.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.errors import Unavailable
from knowledge.segmenting import cut_bigrams, cut_words, fold

BEARING = "bearing.json"
Lists = Mapping[str, list[tuple[int, float]]]  # list → (article id, raw score), best first

_PER_DOUBLED_WORDS = 0.2  # a short question is near to something by chance
_ITSELF = 0.98  # likeness of a question to a way of asking: the same words
_NEAR, _VERY_NEAR = 1.25, 1.8  # with a question that law answers; whatever the question is
_NEAR_BY_WORDS = 1.18  # where no way of asking is known, as before laws are put on the shelf
_AMONG_WORDS, _AMONG_MEANINGS = 3, 10  # beside laws, where a local paper is near
_LEAST_COVERED = 0.5  # by words alone


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


def _nearness(question: str, meaning: float, likeness: float) -> float:
    """Nearness in meaning and in words or wording; a little more for every doubling of the question."""
    return meaning + likeness + _PER_DOUBLED_WORDS * math.log2(1 + len(set(cut_words(question))))


def nearness(question: str, lists: Lists) -> float:
    """How near the best article is."""
    covered = min(lists["lexical"][0][1], 1.0)
    likeness = max(lists["phrasing"][0][1], covered) if lists["phrasing"] else covered
    return _nearness(question, lists["dense"][0][1], likeness)


def find_near_by_own_words(question: str, lists: Lists, papers: Collection[int]) -> list[int]:
    """The local papers' articles that stand among the first of all by their words and by their meaning, nearest first.

    Nobody wrote ways of asking for them, so what is learned from such ways passes them over for laws that are asked like it.
    """
    meaning = dict(lists["dense"][:_AMONG_MEANINGS])
    near = {
        article: _nearness(question, meaning[article], min(covered, 1.0))
        for article, covered in lists["lexical"][:_AMONG_WORDS]
        if article in papers and article in meaning
    }
    return sorted((article for article in near if near[article] >= _NEAR), key=lambda a: -near[a])


def bearing_of(question: str, lists: Lists, likely: float) -> float:
    """How likely it is that what was found bears on the question, 0 to 1.

    ``likely``: that law answers it. All or nothing where it is told from words or nearness by themselves.
    """
    if not lists["lexical"]:
        return 0.0
    if not lists["dense"]:  # no vector of the same model: by words alone
        return float(lists["lexical"][0][1] >= _LEAST_COVERED)
    near = nearness(question, lists)
    if not lists["phrasing"]:
        return float(near >= _NEAR_BY_WORDS)
    # What an administrator taught is found by its very words, however these lean.
    if near >= _VERY_NEAR or lists["phrasing"][0][1] >= _ITSELF:
        return 1.0
    return likely if near >= _NEAR else 0.0

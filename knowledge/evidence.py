"""What speaks for each candidate of a question, as the numbers the ranker weighs: one row a passage, one column a sign.

The columns are the same where the ranker learns and where it answers, for both come through here. Signs that depend on
the length of a question or on a model's habits are given beside the greatest of the question, so that another
embedding may stand in the dense column.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

COLUMNS = (
    "lexical",  # BM25 as a share of the question covered
    "lexical_share",  # of the question's best
    "lexical_place",  # log(1 + place among the candidates)
    "cosine",
    "cosine_share",
    "cosine_place",
    "asked_cosine",  # of the most like phrasing
    "asked_words",
    "asked",  # half cosine, half words
    "asked_second",
    "asked_three",  # mean of the three most like
    "asked_place",
    "asked_vote",  # share of all like phrasings that lead here, the likest counting most
    "known_cosine",  # of the most like known question that this article answers
    "known_vote",
    "often",  # log(1 + known questions it answers)
    "together",  # how much known questions were answered by it together with the best candidates
    "law_cosine",  # what the nearest candidates say of the law as a whole
    "law_asked",
    "beside_cosine",  # the greatest of the two articles before and behind
    "beside_asked",
    "beside_lexical",
    "length",  # log(1 + characters)
    "kind",  # place in DocumentKind
    "depth",  # of the scope: 全国 0, 省 1 …
    "title",  # cosine of the law's title
    "words",  # each word of the question with the word most like it, weighed by the words' lengths as vectors
    "words_share",
    "words_rare",  # the same, weighed by how rare a word is
    "words_main",  # of the question's three longest words
    "words_back",  # each word of the passage with the question's word most like it
    "question_words",
    "question_lexical",  # the greatest of the question, to know how far to trust a list
    "question_cosine",
    "question_asked",
    "question_known",
)
OFTEN = 50  # articles that answer most of the known questions: rules that apply to much and resemble nothing asked
_VOTERS = 60  # nearest candidates that vote for their law
_SHARP_LAW, _SHARP_ASKED, _SHARP_KNOWN = 15.0, 25.0, 20.0
_BESIDE = ((-2, 0.7), (-1, 1.0), (1, 1.0), (2, 0.7))
WEIGHTS = {"lexical": 0.25, "dense": 0.75, "asked": 0.5}  # of the plain sum: see ``Evidence.plain``


@dataclass(frozen=True, slots=True)
class Signs:
    """What one shelf found. Arrays of n candidate rows (ascending), m like phrasings, p like known questions."""

    rows: Ints
    article: Ints
    version: Ints  # a number a version, within this shelf
    lexical: Floats
    cosine: Floats
    title: Floats
    length: Floats
    kind: Floats
    depth: Floats
    words: Floats  # (n, 4): evenly, rare, main, back
    asked_at: Ints  # (m) position of the candidate a phrasing leads to, likest first
    asked_cosine: Floats
    asked_words: Floats
    known_at: Ints  # (p) position of a candidate that a known question is answered by
    known_cosine: Floats
    known_share: Floats  # 1 / number of the articles that answer it
    often: Floats
    together: Floats


def plain_sum(lexical: Floats, cosine: Floats, asked: Floats) -> Floats:
    """The weighed sum of three lists' scores, the first two as shares of their best."""
    plain: Floats = WEIGHTS["lexical"] * _share(lexical) + WEIGHTS["dense"] * _share(cosine)
    return plain + WEIGHTS["asked"] * asked


@dataclass(frozen=True, slots=True)
class Evidence:
    """Candidates of all shelves."""

    article: Ints  # (n) the article a row belongs to
    columns: Floats  # (n, len(COLUMNS))

    def __len__(self) -> int:
        return len(self.article)

    def column(self, name: str) -> Floats:
        return self.columns[:, COLUMNS.index(name)]

    def articles_by(self, scores: Floats) -> list[int]:
        """Each article once, in the order of these scores of the rows."""
        return list(dict.fromkeys(self.article[np.argsort(-scores, kind="stable")].tolist()))

    @property
    def likest_known(self) -> float:
        """Cosine of the known question most like the one asked; 0 where there is none."""
        return float(self.column("question_known").max(initial=0.0))

    @property
    def plain(self) -> Floats:
        """The weighed sum of the three lists: what ranks where no ranker was learned, and who is ranked at all."""
        return plain_sum(self.column("lexical"), self.column("cosine"), self.column("asked"))


def _place(scores: Floats) -> Floats:
    place = np.empty(len(scores), np.float32)
    place[np.argsort(-scores, kind="stable")] = np.arange(len(scores), dtype=np.float32)
    return np.log1p(place)


def _share(scores: Floats) -> Floats:
    greatest = scores.max(initial=0.0)
    return scores / greatest if greatest > 0 else np.zeros_like(scores)


def _votes(scores: Floats, sharpness: float) -> Floats:
    """Shares that sum to one."""
    if not len(scores):
        return scores
    weights = np.exp(sharpness * (scores - scores.max()))
    votes: Floats = (weights / weights.sum()).astype(np.float32)
    return votes


def _sum_at(at: Ints, values: Floats, count: int) -> Floats:
    return np.bincount(at, weights=values, minlength=count).astype(np.float32)


def _first_three(at: Ints, values: Floats, count: int) -> Floats:
    """(3, count): the three greatest values that lead to each candidate, zero where there are fewer."""
    found = np.zeros((3, count), np.float32)
    order = np.lexsort((-values, at))
    at, values = at[order], values[order]
    starts = np.flatnonzero(np.r_[True, at[1:] != at[:-1]]) if len(at) else np.empty(0, np.int64)
    behind = np.arange(len(at)) - np.repeat(starts, np.diff(np.r_[starts, len(at)]))
    kept = behind < 3
    found[behind[kept], at[kept]] = values[kept]
    return found


def _beside(rows: Ints, version: Ints, scores: Floats) -> Floats:
    """(n, m): the greatest of each of m scores (n, m) among a candidate's neighbours in the same version.

    Those farther off count less.
    """
    found = np.zeros(scores.shape, np.float32)
    for offset, weight in _BESIDE:
        at = np.searchsorted(rows, rows + offset)
        inside = np.minimum(at, len(rows) - 1)
        there = np.flatnonzero((rows[inside] == rows + offset) & (version[inside] == version))
        beside = (weight * scores[inside[there]]).astype(np.float32)
        found[there] = np.maximum(found[there], beside)
    return found


def likeness_of(cosine: Floats, words: Floats) -> Floats:
    """How like a phrasing is: half cosine, half the share of the question it covers."""
    likeness: Floats = ((np.maximum(cosine, 0) + np.minimum(words, 1)) / 2).astype(np.float32)
    return likeness


def _asked_columns(signs: Signs) -> dict[str, Floats]:
    count = len(signs.rows)
    likeness = likeness_of(signs.asked_cosine, signs.asked_words)
    three = _first_three(signs.asked_at, likeness, count)
    best_cosine, best_words = np.zeros(count, np.float32), np.zeros(count, np.float32)
    order = np.argsort(likeness, kind="stable")  # the likest is written last
    best_cosine[signs.asked_at[order]] = signs.asked_cosine[order]
    best_words[signs.asked_at[order]] = signs.asked_words[order]
    return {
        "asked_cosine": best_cosine,
        "asked_words": best_words,
        "asked": three[0],
        "asked_second": three[1],
        "asked_three": three.mean(axis=0),
        "asked_vote": _sum_at(signs.asked_at, _votes(likeness, _SHARP_ASKED), count),
    }


def _law_votes(version: Ints, votes: Floats) -> Floats:
    return np.bincount(version, weights=votes).astype(np.float32)[version]


def _known_columns(signs: Signs) -> dict[str, Floats]:
    count = len(signs.rows)
    best = np.zeros(count, np.float32)
    np.maximum.at(best, signs.known_at, signs.known_cosine)
    votes = _votes(signs.known_cosine, _SHARP_KNOWN) * signs.known_share
    return {"known_cosine": best, "known_vote": _sum_at(signs.known_at, votes, count)}


def _joined(found: Sequence[Signs]) -> Signs:
    """The shelves' candidates as one; rows and versions are set apart, so that no two shelves' are neighbours."""
    joined: dict[str, list[NDArray[np.float32] | Ints]] = {name: [] for name in Signs.__slots__}
    candidates = rows = versions = 0
    for signs in found:
        moved = {"rows": rows, "version": versions, "asked_at": candidates, "known_at": candidates}
        for name, arrays in joined.items():
            values = getattr(signs, name)
            arrays.append(values + moved[name] if name in moved else values)
        candidates += len(signs.rows)
        rows += int(signs.rows[-1]) + 10 if len(signs.rows) else 0
        versions += int(signs.version.max()) + 1 if len(signs.rows) else 0
    return Signs(**{name: np.concatenate(arrays) for name, arrays in joined.items()})  # type: ignore[arg-type]


def weigh(found: Sequence[Signs], *, question_words: int) -> Evidence:
    """The evidence on every candidate of every shelf, in the order of the shelves and their rows."""
    if not any(len(signs.rows) for signs in found):
        return Evidence(np.empty(0, np.int64), np.empty((0, len(COLUMNS)), np.float32))
    signs = _joined(found)
    count = len(signs.rows)
    asked, known = _asked_columns(signs), _known_columns(signs)
    voters = np.zeros(count, np.float32)
    nearest = np.argsort(-signs.cosine, kind="stable")[:_VOTERS]
    voters[nearest] = _votes(signs.cosine[nearest], _SHARP_LAW)
    even, rare, main, back = signs.words.T
    near = _beside(signs.rows, signs.version, np.stack([signs.cosine, asked["asked"], signs.lexical], axis=1))
    values: dict[str, Floats | float] = {
        **asked,
        **known,
        "lexical": signs.lexical,
        "lexical_share": _share(signs.lexical),
        "lexical_place": _place(signs.lexical),
        "cosine": signs.cosine,
        "cosine_share": _share(signs.cosine),
        "cosine_place": _place(signs.cosine),
        "asked_place": _place(asked["asked"]),
        "law_cosine": _law_votes(signs.version, voters),
        "law_asked": _law_votes(signs.version, asked["asked_vote"]),
        "beside_cosine": near[:, 0],
        "beside_asked": near[:, 1],
        "beside_lexical": near[:, 2],
        "often": signs.often,
        "together": signs.together,
        "length": signs.length,
        "kind": signs.kind,
        "depth": signs.depth,
        "title": signs.title,
        "words": even,
        "words_share": _share(even),
        "words_rare": rare,
        "words_main": main,
        "words_back": back,
        "question_words": question_words,
        "question_lexical": float(signs.lexical.max()),
        "question_cosine": float(signs.cosine.max()),
        "question_asked": float(asked["asked"].max()),
        "question_known": float(signs.known_cosine.max(initial=0.0)),
    }
    columns = np.empty((count, len(COLUMNS)), np.float32)
    for n, name in enumerate(COLUMNS):
        columns[:, n] = values[name]
    return Evidence(signs.article, columns)

"""One question over the pinned generations: exact look-up first, then the three lists fused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from core.database import Database
from knowledge.citations import find_citations
from knowledge.embedding import Embedder
from knowledge.opened import Candidates, OpenedGeneration
from knowledge.repository import StatuteRecord, load_articles
from knowledge.resolution import Statutes, resolve_citations
from knowledge.segmenting import cut_words
from knowledge.types import Article, DocumentKind, Hit, Scope, ShelfName

CANDIDATES = 200
# Weights of the lists, each list's scores divided by its greatest.
WEIGHTS = {"lexical": 0.25, "dense": 0.75, "phrasing": 0.5}
_APART = frozenset({DocumentKind.GUIDE, DocumentKind.MODEL_CASE, DocumentKind.FORM})
STATUTES_AND_LOCAL = frozenset(DocumentKind) - _APART

# A question bears on the shelf when its nearest article is near enough in meaning; the fewer its words, the nearer
# it must be, since a short question is near to something by chance. Calibrated by bench/bearing.py.
_NEAR_SHORT, _NEAR_LEAST, _NEAR_PER_WORD, _SHORT = 0.50, 0.28, 0.015, 3
_LEAST_LEXICAL = 10.0
GUIDE_MATCHES = 0.60


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found."""

    hits: list[Hit]  # statutes and local documents, best first; never guides
    guides: list[Hit]  # guides that match, best first; one hit per guide
    bears: bool  # whether anything found bears on the question; False: show nothing as a source


@dataclass(slots=True)
class _Tally:
    """An article's score in each list."""

    scores: dict[str, float] = field(default_factory=dict)
    ranks: dict[str, int] = field(default_factory=dict)


Lists = dict[str, list[tuple[int, float]]]  # list → (article id, raw score), best first


def _article_lists(found: Sequence[tuple[OpenedGeneration, Candidates]]) -> Lists:
    """The shelves' lists merged: one entry an article, its best passage's score."""
    lists: Lists = {}
    for name, part in (("lexical", "lexical"), ("dense", "dense"), ("phrasing", "asked")):
        best: dict[int, float] = {}
        for generation, candidates in found:
            rows, scores = getattr(candidates, part)
            for article, score in zip(generation.rows.article[rows].tolist(), scores.tolist(), strict=True):
                if score > best.get(article, 0.0):
                    best[article] = score
        lists[name] = sorted(best.items(), key=lambda pair: -pair[1])
    return lists


def fuse(lists: Lists, weights: Mapping[str, float] = WEIGHTS) -> list[tuple[int, float, tuple[str, ...]]]:
    """(article id, score, why) best first: weighted sum of each list's scores over its greatest."""
    tallies: dict[int, _Tally] = {}
    for name, entries in lists.items():
        greatest = entries[0][1] if entries else 1.0
        for rank, (article, score) in enumerate(entries, 1):
            tally = tallies.setdefault(article, _Tally())
            tally.scores[name] = score / greatest
            tally.ranks[name] = rank
    fused = [
        (
            article,
            sum(weights[name] * score for name, score in tally.scores.items()),
            tuple(f"{name} {rank}" for name, rank in tally.ranks.items()),
        )
        for article, tally in tallies.items()
    ]
    return sorted(fused, key=lambda entry: (-entry[1], entry[0]))


def is_only_citations(question: str) -> bool:
    """Whether nothing is asked but the articles named: 民法典1079条, 《民法典》第一千零七十九条和第一千零八十条."""
    spans = find_citations(question)
    rest = question
    for span in sorted(spans, key=lambda s: -s.start):
        rest = rest[: span.start] + rest[span.end :]
    return len(cut_words(rest)) <= 1


def look_up(question: str, statutes: Statutes, *, on: date, scope: Scope) -> list[Article]:
    """Articles the question names by law and number, through no vector, each followed by its present home if it moved.

    One that is no longer law is given too, since it was asked for by name: its validity must be shown.
    """
    found: dict[int, Article] = {}
    for citation in resolve_citations(question, statutes, on=on):
        for article in (citation.article, citation.present):
            if article is not None and scope.sees(article.version.scope):
                found[article.id] = article
    return list(found.values())


class Searching:
    """Searches opened generations."""

    def __init__(
        self,
        generations: Mapping[ShelfName, OpenedGeneration],
        embedder: Callable[[], Embedder],
        database: Database,
    ) -> None:
        self._generations = generations
        self._embedder = embedder
        self._database = database

    def search(
        self, question: str, *, on: date, scope: Scope, k: int, kinds: frozenset[DocumentKind] | None
    ) -> Search:
        with self._database.read() as session:
            exact = look_up(question, StatuteRecord(session), on=on, scope=scope)
        if exact and (len(exact) >= k or is_only_citations(question)):
            return Search([Hit(article, 2.0, ("exact",)) for article in exact[:k]], [], True)
        vector = self._embedder().embed([question])[0]
        found = self._candidates(question, vector, on, scope, kinds or STATUTES_AND_LOCAL, max(k, CANDIDATES))
        lists = _article_lists(found)
        fused = [entry for entry in fuse(lists) if entry[0] not in {a.id for a in exact}][: k - len(exact)]
        with self._database.read() as session:
            articles = {a.id: a for a in load_articles(session, [entry[0] for entry in fused])}
        hits = [Hit(article, 2.0, ("exact",)) for article in exact]
        hits += [Hit(articles[i], score, why) for i, score, why in fused if i in articles]
        guides = self._guides(question, vector, on, scope)
        return Search(hits, guides, bool(exact or guides) or bears(question, lists))

    def _candidates(
        self,
        question: str,
        vector: NDArray[np.float32],
        on: date,
        scope: Scope,
        kinds: frozenset[DocumentKind],
        k: int,
    ) -> list[tuple[OpenedGeneration, Candidates]]:
        return [
            (g, g.find(question, vector, g.mask(on, scope) & g.rows.of_kinds(kinds), k=k))
            for g in self._generations.values()
        ]

    def _guides(self, question: str, vector: NDArray[np.float32], on: date, scope: Scope) -> list[Hit]:
        local = self._generations.get(ShelfName.LOCAL)
        if local is None:
            return []
        found = self._candidates(question, vector, on, scope, frozenset({DocumentKind.GUIDE}), 20)
        near = [(i, score) for i, score in _article_lists(found)["dense"] if score >= GUIDE_MATCHES]
        with self._database.read() as session:
            articles = {a.id: a for a in load_articles(session, [i for i, _ in near])}
        return [Hit(articles[i], score, ("guide",)) for i, score in near if i in articles]


def bears(question: str, lists: Lists) -> bool:
    """Whether what was found bears on the question at all."""
    if not lists["dense"] or not lists["lexical"]:
        return False
    words = len(set(cut_words(question)))
    near = max(_NEAR_LEAST, _NEAR_SHORT - _NEAR_PER_WORD * max(0, words - _SHORT))
    return lists["dense"][0][1] >= near and lists["lexical"][0][1] >= _LEAST_LEXICAL

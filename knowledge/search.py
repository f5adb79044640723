"""One question over the pinned generations: exact look-up first, then the three lists fused."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from core.database import Database
from knowledge.build import indexed_text
from knowledge.citations import find_citations
from knowledge.embedding import Embedder
from knowledge.left_out import LeftOut, find_reason
from knowledge.opened import Candidates, OpenedGeneration
from knowledge.passage_repository import find_unindexed
from knowledge.repository import Staged, StatuteRecord, load_articles
from knowledge.resolution import Statutes, resolve_citations
from knowledge.segmenting import cut_words
from knowledge.types import Article, DocumentKind, Hit, Scope, ShelfName

CANDIDATES = 200  # of each list
# Weights of the lists. Words and meaning are measured against the best of the question; likeness to a way of asking
# counts as it is, since for a question nobody wrote a phrasing for, the nearest phrasing says little.
WEIGHTS = {"lexical": 0.25, "dense": 0.75, "phrasing": 0.5}
_AS_IT_IS = frozenset({"phrasing"})
_APART = frozenset({DocumentKind.GUIDE, DocumentKind.MODEL_CASE, DocumentKind.FORM})
STATUTES_AND_LOCAL = frozenset(DocumentKind) - _APART

# A question bears on the shelf when it is near enough in meaning to an article, and like enough to a known way of
# asking or to the words of one; the fewer its words, the nearer it must be, since a short question is near to
# something by chance. Calibrated with bench/bearing.py on questions the model had not seen: 99 of 100 lay questions
# and 91 of 100 in villagers' words bear, 32 of 100 off-topic ones do.
_PER_DOUBLED_WORDS, _BEARS = 0.2, 1.34
_LEAST_COVERED = 0.5
# Where no article with a known way of asking is there, as before laws are put on the shelf:
_FEW_ON_SHELF = 0.15
GUIDE_MATCHES = 0.60
_GUIDES = 20
_EXACT = 2.0  # above any fused score
_UNINDEXED, _WORDS = (
    500,
    20,
)  # passages no index holds that are read for the hit test, by so many words of the question


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found."""

    hits: list[Hit]  # statutes and local documents, best first; never guides
    guides: list[Hit]  # guides that match, best first; one hit per guide
    bears: bool  # whether anything found bears on the question; False: show nothing as a source
    left_out: tuple[LeftOut, ...] = ()  # where asked for: near the question, and not shown
    missed: int = 0  # found in the index, and by the record not to be shown any more


@dataclass(slots=True)
class _Tally:
    """An article's score so far, and its rank in each list."""

    score: float = 0.0
    why: list[str] = field(default_factory=list)


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
    """(article id, score, why) best first: the weighted sum of an article's scores in the lists."""
    tallies: dict[int, _Tally] = {}
    for name, entries in lists.items():
        greatest = 1.0 if name in _AS_IT_IS or not entries else entries[0][1]
        for rank, (article, score) in enumerate(entries, 1):
            tally = tallies.setdefault(article, _Tally())
            tally.score += weights[name] * score / greatest
            tally.why.append(f"{name} {rank}")
    fused = [(article, tally.score, tuple(tally.why)) for article, tally in tallies.items()]
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
    """Searches opened generations; with ``staged`` as the shelf would stand after a release."""

    def __init__(
        self,
        generations: Mapping[ShelfName, OpenedGeneration],
        embedder: Callable[[], Embedder],
        database: Database,
        staged: Staged | None = None,
        *,
        district: str = "",
    ) -> None:
        self._generations = generations
        self._embedder = embedder
        self._database = database
        self._staged = staged
        self._district = district

    def search(
        self,
        question: str,
        *,
        on: date,
        scope: Scope,
        k: int,
        kinds: frozenset[DocumentKind] | None,
        left_out: int = 0,
    ) -> Search:
        with self._database.read() as session:
            exact = look_up(question, StatuteRecord(session, self._staged), on=on, scope=scope)
        if exact and (len(exact) >= k or is_only_citations(question)):
            return Search([Hit(article, _EXACT, ("exact",)) for article in exact[:k]], [], True)
        ask = _Ask(question, self._embedder(), on, scope)
        kinds = kinds or STATUTES_AND_LOCAL
        lists = self._find(ask, kinds, max(k, CANDIDATES))
        named = {article.id for article in exact}
        fused = [entry for entry in fuse(lists) if entry[0] not in named][: k - len(exact)]
        hits = [Hit(article, _EXACT, ("exact",)) for article in exact] + self._load(ask, fused)
        near = self._find(ask, frozenset({DocumentKind.GUIDE}), _GUIDES)["dense"]
        guides = self._load(ask, [(i, score, ("guide",)) for i, score in near if score >= GUIDE_MATCHES])
        not_shown = self._find_left_out(ask, kinds, k, lists)[:left_out] if left_out else []
        missed = len(exact) + len(fused) - len(hits)
        return Search(hits, guides, bool(exact or guides) or bears(question, lists), tuple(not_shown), missed)

    def _find_left_out(
        self, ask: _Ask, kinds: frozenset[DocumentKind], k: int, lists: Lists
    ) -> list[LeftOut]:
        """What would be among the first without the mask, and what no index holds as near as the first."""
        unmasked = fuse(self._find(ask, kinds, max(k, CANDIDATES), masked=False))[: 2 * k]
        nearness = [score for _, score in lists["dense"][:k]]
        near = self._find_unindexed(ask, kinds, nearness[-1] if len(nearness) == k else 0.0)
        with self._database.read() as session:
            found = load_articles(session, list(dict.fromkeys([*(i for i, *_ in unmasked), *near])))
        reasons = [(article, find_reason(article, ask.on, ask.scope)) for article in found]
        return [LeftOut(article, reason) for article, reason in reasons if reason is not None]

    def _find_unindexed(self, ask: _Ask, kinds: frozenset[DocumentKind], least: float) -> list[int]:
        """Articles no index holds that are as near in meaning as ``least``, nearest first."""
        words = sorted({word for word in cut_words(ask.question) if len(word) > 1})[:_WORDS]
        if not words:
            return []
        with self._database.read() as session:
            passages = find_unindexed(session, kinds, self._district, words, _UNINDEXED)
        vectors = ask.embedder.embed([indexed_text(above, text) for _, above, text in passages])
        best: dict[int, float] = {}
        for (article, *_), score in zip(passages, (vectors @ ask.vector).tolist(), strict=True):
            if score >= max(least, best.get(article, 0.0)):
                best[article] = score
        return sorted(best, key=lambda article: -best[article])

    def _find(self, ask: _Ask, kinds: frozenset[DocumentKind], k: int, *, masked: bool = True) -> Lists:
        found = []
        for generation in self._generations.values():
            same_model = generation.manifest.model == ask.embedder.identity
            mask = generation.rows.of_kinds(kinds)
            if masked:
                mask &= generation.mask(ask.on, ask.scope)
            vector = ask.vector if same_model else None  # until the next publish: by words alone
            found.append((generation, generation.find(ask.question, vector, mask, k=k)))
        return _article_lists(found)

    def _load(self, ask: _Ask, entries: Sequence[tuple[int, float, tuple[str, ...]]]) -> list[Hit]:
        """The articles as the record has them now; what left it since the index was built is left out."""
        with self._database.read() as session:
            loaded = load_articles(session, [entry[0] for entry in entries], self._staged)
        articles = {article.id: article for article in loaded}
        return [
            Hit(article, score, why)
            for i, score, why in entries
            if (article := articles.get(i)) is not None
            and article.version.answers_on(ask.on)
            and ask.scope.sees(article.version.scope)
        ]


class _Ask:
    """A question with all that a search needs to know of it."""

    def __init__(self, question: str, embedder: Embedder, on: date, scope: Scope) -> None:
        self.question = question
        self.embedder = embedder
        self.vector = embedder.embed([question])[0]
        self.on = on
        self.scope = scope


def bears(question: str, lists: Lists) -> bool:
    """Whether what was found bears on the question at all."""
    if not lists["lexical"]:
        return False
    if not lists["dense"]:  # no vector of the same model: by words alone
        return lists["lexical"][0][1] >= _LEAST_COVERED
    nearness = lists["dense"][0][1]
    covered = min(
        lists["lexical"][0][1], 1.0
    )  # a local paper has no known ways of asking, only its own words
    likeness = max(lists["phrasing"][0][1], covered) if lists["phrasing"] else covered + _FEW_ON_SHELF
    words = math.log2(1 + len(set(cut_words(question))))
    return nearness + likeness + _PER_DOUBLED_WORDS * words >= _BEARS

"""One question over the pinned generations: exact look-up first, then the lists' candidates in the ranker's order."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core.database import Database
from knowledge.build import indexed_text
from knowledge.citations import find_citations
from knowledge.evidence import Evidence, weigh
from knowledge.known import sign_of
from knowledge.left_out import LeftOut, find_reason
from knowledge.opened import Candidates, OpenedGeneration
from knowledge.passage_repository import find_unindexed
from knowledge.question_model import QuestionModel, Reading
from knowledge.repository import Staged, StatuteRecord, load_articles
from knowledge.resolution import Statutes, resolve_citations
from knowledge.rows import Mask
from knowledge.segmenting import cut_words
from knowledge.types import Article, DocumentKind, Hit, Scope, ShelfName

CANDIDATES = 200  # of each list
RANKED = 250  # candidates that the ranker orders; the rest follow by the plain sum
_APART = frozenset({DocumentKind.GUIDE, DocumentKind.MODEL_CASE, DocumentKind.FORM})
STATUTES_AND_LOCAL = frozenset(DocumentKind) - _APART

# A question bears on the shelf when it is near enough in meaning to an article, and like enough to a known way of
# asking or to the words of one; the fewer its words, the nearer it must be, since a short question is near to
# something by chance. Calibrated with bench/bearing.py on questions the model had not seen: 98 of 100 in villagers'
# words bear, all 30 short ones do, and 35 of 100 off-topic ones.
_PER_DOUBLED_WORDS, _BEARS = 0.2, 1.37
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


Lists = dict[str, list[tuple[int, float]]]  # list → (article id, raw score), best first
Entry = tuple[int, float, tuple[str, ...]]  # article id, score, why
Found = Sequence[tuple[OpenedGeneration, Candidates, Mask]]


def _article_lists(found: Found) -> Lists:
    """The shelves' lists merged: one entry an article, its best passage's score."""
    lists: Lists = {}
    for name, part in (("lexical", "lexical"), ("dense", "dense"), ("phrasing", "asked")):
        best: dict[int, float] = {}
        for generation, candidates, _ in found:
            rows, scores = getattr(candidates, part)
            for article, score in zip(generation.rows.article[rows].tolist(), scores.tolist(), strict=True):
                if score > best.get(article, 0.0):
                    best[article] = score
        lists[name] = sorted(best.items(), key=lambda pair: -pair[1])
    return lists


class Order(Protocol):
    """What puts candidates in order."""

    def score(self, columns: NDArray[np.float32]) -> NDArray[np.float32]:
        """How well each row of ``COLUMNS`` answers, (rows)."""
        ...


def order(evidence: Evidence, ranker: Order | None) -> list[tuple[int, float]]:
    """(article id, score) best first, each article once, at its best passage's place.

    A score is the share of the best's odds: 1 for the first, nearer to 0 the less likely beside it.
    """
    if not len(evidence):
        return []
    plain = evidence.plain
    first = np.argsort(-plain, kind="stable")
    if ranker is None:
        rows, scores = first, plain[first] / max(float(plain[first[0]]), 1e-9)
    else:
        chosen, rest = first[:RANKED], first[RANKED:]
        ranked = ranker.score(evidence.columns[chosen])
        best = np.argsort(-ranked, kind="stable")
        odds = np.exp(ranked[best] - ranked[best[0]])
        rows = np.concatenate([chosen[best], rest])
        scores = np.concatenate([odds, np.zeros(len(rest), np.float32)])
    articles = evidence.article[rows]
    _, once = np.unique(articles, return_index=True)
    once.sort()
    return list(zip(articles[once].tolist(), scores[once].tolist(), strict=True))


def order_by_words(lists: Lists) -> list[tuple[int, float]]:
    """Where the index is of another model, until the next publish: by words alone."""
    entries = lists["lexical"]
    return [(article, score / entries[0][1]) for article, score in entries]


def _reasons(lists: Lists) -> dict[int, tuple[str, ...]]:
    """Article id → the place in each list that holds it: ("lexical 3", "dense 1")."""
    reasons: dict[int, list[str]] = {}
    for name, entries in lists.items():
        for place, (article, _) in enumerate(entries, 1):
            reasons.setdefault(article, []).append(f"{name} {place}")
    return {article: tuple(why) for article, why in reasons.items()}


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
    """Searches opened generations; with ``staged`` as the shelf would stand after a release.

    A question is read by the model each index was built with: while one shelf's follows another's, they may differ.
    """

    def __init__(
        self,
        generations: Mapping[ShelfName, OpenedGeneration],
        model_of: Callable[[str], QuestionModel | None],
        database: Database,
        staged: Staged | None = None,
        *,
        district: str = "",
    ) -> None:
        self._generations = generations
        self._model_of = model_of
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
        unheard: bool = False,
    ) -> Search:
        with self._database.read() as session:
            exact = look_up(question, StatuteRecord(session, self._staged), on=on, scope=scope)
        if exact and (len(exact) >= k or is_only_citations(question)):
            return Search([Hit(article, _EXACT, ("exact",)) for article in exact[:k]], [], True)
        ask = self._read(question, on, scope, unheard=unheard)
        kinds = kinds or STATUTES_AND_LOCAL
        found = self._find(ask, kinds, max(k, CANDIDATES))
        lists = _article_lists(found)
        named = {article.id for article in exact}
        ranked = [entry for entry in self._order(ask, found, lists) if entry[0] not in named][
            : k - len(exact)
        ]
        hits = [Hit(article, _EXACT, ("exact",)) for article in exact] + self._load(ask, ranked)
        near = _article_lists(self._find(ask, frozenset({DocumentKind.GUIDE}), _GUIDES))["dense"]
        guides = self._load(ask, [(i, score, ("guide",)) for i, score in near if score >= GUIDE_MATCHES])
        not_shown = self._find_left_out(ask, kinds, k, lists)[:left_out] if left_out else []
        missed = len(exact) + len(ranked) - len(hits)
        return Search(hits, guides, bool(exact or guides) or bears(question, lists), tuple(not_shown), missed)

    def _find_left_out(
        self, ask: _Ask, kinds: frozenset[DocumentKind], k: int, lists: Lists
    ) -> list[LeftOut]:
        """What would be among the first without the mask, and what no index holds as near as the first."""
        everywhere = self._find(ask, kinds, max(k, CANDIDATES), masked=False)
        unmasked = self._order(ask, everywhere, _article_lists(everywhere))[: 2 * k]
        nearness = [score for _, score in lists["dense"][:k]]
        near = self._find_unindexed(ask, kinds, nearness[-1] if len(nearness) == k else 0.0)
        with self._database.read() as session:
            found = load_articles(session, list(dict.fromkeys([*(i for i, *_ in unmasked), *near])))
        reasons = [(article, find_reason(article, ask.on, ask.scope)) for article in found]
        return [LeftOut(article, reason) for article, reason in reasons if reason is not None]

    def _find_unindexed(self, ask: _Ask, kinds: frozenset[DocumentKind], least: float) -> list[int]:
        """Articles no index holds that are as near in meaning as ``least``, nearest first."""
        words = sorted({word for word in cut_words(ask.question) if len(word) > 1})[:_WORDS]
        if not words or not ask.readings:
            return []
        with self._database.read() as session:
            passages = find_unindexed(session, kinds, self._district, words, _UNINDEXED)
        model, reading = ask.models[0], ask.readings[0]
        vectors = model.embedder.embed([indexed_text(above, text) for _, above, text in passages])
        best: dict[int, float] = {}
        for (article, *_), score in zip(passages, (vectors @ reading.vector).tolist(), strict=True):
            if score >= max(least, best.get(article, 0.0)):
                best[article] = score
        return sorted(best, key=lambda article: -best[article])

    def _find(self, ask: _Ask, kinds: frozenset[DocumentKind], k: int, *, masked: bool = True) -> Found:
        found = []
        for n, generation in enumerate(self._generations.values()):
            mask = generation.rows.of_kinds(kinds)
            if masked:
                mask &= generation.mask(ask.on, ask.scope)
            vector = ask.readings[n].vector if ask.readings else None
            hidden = generation.find_same(ask.apart) if ask.apart else None
            found.append((generation, generation.find(ask.question, vector, mask, k=k, hidden=hidden), mask))
        return found

    def weigh(
        self,
        question: str,
        *,
        on: date,
        scope: Scope,
        kinds: frozenset[DocumentKind] | None,
        unheard: bool = False,
    ) -> Evidence:
        """What speaks for each candidate of a question, before anything is ordered."""
        ask = self._read(question, on, scope, unheard=unheard)
        return self._weigh(ask, self._find(ask, kinds or STATUTES_AND_LOCAL, CANDIDATES))

    def _weigh(self, ask: _Ask, found: Found) -> Evidence:
        if not ask.readings:
            return weigh([], question_words=0)
        signs = [
            generation.gather(reading, part, mask, apart=ask.apart)
            for reading, (generation, part, mask) in zip(ask.readings, found, strict=True)
        ]
        return weigh(signs, question_words=ask.readings[0].words)

    def _read(self, question: str, on: date, scope: Scope, *, unheard: bool = False) -> _Ask:
        """The question as each index's model reads it; by none where one is not at hand: words alone then."""
        models = [self._model_of(generation.manifest.model) for generation in self._generations.values()]
        at_hand = [model for model in models if model is not None]
        if len(at_hand) < len(models):
            at_hand = []
        by_model = {model: model.read(question) for model in dict.fromkeys(at_hand)}
        readings = [by_model[model] for model in at_hand]
        return _Ask(question, on, scope, at_hand, readings, sign_of(question) if unheard else 0)

    def _order(self, ask: _Ask, found: Found, lists: Lists) -> list[Entry]:
        if ask.readings and all(reading.vector.any() for reading in ask.readings):
            ordered = order(self._weigh(ask, found), ask.models[0].ranker)
        else:
            ordered = order_by_words(lists)
        why = _reasons(lists)
        return [(article, score, why.get(article, ("known",))) for article, score in ordered]

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


@dataclass(frozen=True, slots=True)
class _Ask:
    """A question with all that a search needs to know of it."""

    question: str
    on: date
    scope: Scope
    models: Sequence[QuestionModel]  # one an index, as the readings; none: by words alone
    readings: Sequence[Reading]
    apart: int  # the sign of the question where it is not to find itself; else 0


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

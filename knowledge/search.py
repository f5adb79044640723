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
from knowledge.left_out import LeftOut, find_reason
from knowledge.opened import Candidates, OpenedGeneration
from knowledge.passage_repository import find_unindexed
from knowledge.question_model import QuestionModel
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


@dataclass(frozen=True, slots=True)
class Rankings:
    """What a search of many questions found."""

    hits: list[list[Hit]]  # a list a question, as ``Search`` has them
    missed: int


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
    """Searches opened generations; with ``staged`` as the shelf would stand after a release."""

    def __init__(
        self,
        generations: Mapping[ShelfName, OpenedGeneration],
        model: Callable[[], QuestionModel],
        database: Database,
        staged: Staged | None = None,
        *,
        district: str = "",
    ) -> None:
        self._generations = generations
        self._model = model
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
        if _is_answered(question, exact, k):
            return Search(_named(exact)[:k], [], True)
        ask = _Ask(question, self._model(), on, scope)
        kinds = kinds or STATUTES_AND_LOCAL
        found = self._find(ask, kinds, max(k, CANDIDATES))
        lists = _article_lists(found)
        ranked = self._rank(ask, found, lists, exact, k)
        hits = _named(exact) + self._load(ask, ranked)
        near = _article_lists(self._find(ask, frozenset({DocumentKind.GUIDE}), _GUIDES))["dense"]
        guides = self._load(ask, [(i, score, ("guide",)) for i, score in near if score >= GUIDE_MATCHES])
        not_shown = self._find_left_out(ask, kinds, k, lists)[:left_out] if left_out else []
        missed = len(exact) + len(ranked) - len(hits)
        return Search(hits, guides, bool(exact or guides) or bears(question, lists), tuple(not_shown), missed)

    def rank(self, questions: Sequence[str], *, on: date, scope: Scope, k: int) -> Rankings:
        """The hits of ``search`` for each question. Titles are read, and articles loaded, once for them all."""
        with self._database.read() as session:
            statutes = StatuteRecord(session, self._staged)
            named = [look_up(question, statutes, on=on, scope=scope) for question in questions]
        ranked: list[list[Entry]] = []
        for question, exact in zip(questions, named, strict=True):
            if _is_answered(question, exact, k):
                ranked.append([])
                continue
            ask = _Ask(question, self._model(), on, scope)
            found = self._find(ask, STATUTES_AND_LOCAL, max(k, CANDIDATES))
            ranked.append(self._rank(ask, found, _article_lists(found), exact, k))
        articles = self._load_articles([entry for entries in ranked for entry in entries])
        loaded = [_hits(articles, entries, on, scope) for entries in ranked]
        missed = sum(map(len, ranked)) - sum(map(len, loaded))
        return Rankings(
            [(_named(exact) + hits)[:k] for exact, hits in zip(named, loaded, strict=True)], missed
        )

    def _rank(self, ask: _Ask, found: Found, lists: Lists, exact: Sequence[Article], k: int) -> list[Entry]:
        """What follows the articles named, ``k`` with them."""
        named = {article.id for article in exact}
        others = [entry for entry in self._order(ask, found, lists) if entry[0] not in named]
        return others[: k - len(exact)]

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
        if not words:
            return []
        with self._database.read() as session:
            passages = find_unindexed(session, kinds, self._district, words, _UNINDEXED)
        vectors = ask.model.embedder.embed([indexed_text(above, text) for _, above, text in passages])
        best: dict[int, float] = {}
        for (article, *_), score in zip(passages, (vectors @ ask.reading.vector).tolist(), strict=True):
            if score >= max(least, best.get(article, 0.0)):
                best[article] = score
        return sorted(best, key=lambda article: -best[article])

    def _find(self, ask: _Ask, kinds: frozenset[DocumentKind], k: int, *, masked: bool = True) -> Found:
        found = []
        vector = ask.reading.vector if self._same_model(ask) else None
        for generation in self._generations.values():
            mask = generation.rows.of_kinds(kinds)
            if masked:
                mask &= generation.mask(ask.on, ask.scope)
            found.append((generation, generation.find(ask.question, vector, mask, k=k), mask))
        return found

    def weigh(
        self, question: str, *, on: date, scope: Scope, kinds: frozenset[DocumentKind] | None
    ) -> Evidence:
        """What speaks for each candidate of a question, before anything is ordered."""
        ask = _Ask(question, self._model(), on, scope)
        return self._weigh(ask, self._find(ask, kinds or STATUTES_AND_LOCAL, CANDIDATES))

    def _weigh(self, ask: _Ask, found: Found) -> Evidence:
        signs = [generation.gather(ask.reading, part, mask) for generation, part, mask in found]
        return weigh(signs, question_words=ask.reading.words)

    def _same_model(self, ask: _Ask) -> bool:
        """Whether every index is of the model that read the question; else words alone, until the next publish."""
        return all(each.manifest.model == ask.model.identity for each in self._generations.values())

    def _order(self, ask: _Ask, found: Found, lists: Lists) -> list[Entry]:
        if self._same_model(ask) and ask.reading.vector.any():
            ordered = order(self._weigh(ask, found), ask.model.ranker)
        else:
            ordered = order_by_words(lists)
        why = _reasons(lists)
        return [(article, score, why.get(article, ("known",))) for article, score in ordered]

    def _load(self, ask: _Ask, entries: Sequence[Entry]) -> list[Hit]:
        """The articles as the record has them now; what left it since the index was built is left out."""
        return _hits(self._load_articles(entries), entries, ask.on, ask.scope)

    def _load_articles(self, entries: Sequence[Entry]) -> dict[int, Article]:
        with self._database.read() as session:
            loaded = load_articles(session, [entry[0] for entry in entries], self._staged)
        return {article.id: article for article in loaded}


def _is_answered(question: str, exact: Sequence[Article], k: int) -> bool:
    """Whether the articles a question names are all it is to be shown."""
    return bool(exact) and (len(exact) >= k or is_only_citations(question))


def _named(exact: Sequence[Article]) -> list[Hit]:
    return [Hit(article, _EXACT, ("exact",)) for article in exact]


def _hits(articles: Mapping[int, Article], entries: Sequence[Entry], on: date, scope: Scope) -> list[Hit]:
    return [
        Hit(article, score, why)
        for i, score, why in entries
        if (article := articles.get(i)) is not None
        and article.version.answers_on(on)
        and scope.sees(article.version.scope)
    ]


class _Ask:
    """A question with all that a search needs to know of it."""

    def __init__(self, question: str, model: QuestionModel, on: date, scope: Scope) -> None:
        self.question = question
        self.model = model
        self.reading = model.read(question)
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

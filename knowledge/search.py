"""One question over the pinned generations: exact look-up first, then the lists' candidates in the ranker's order."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.database import Database
from knowledge.bearing import bearing_of, find_near_by_own_words
from knowledge.build import indexed_text
from knowledge.citations import find_citations
from knowledge.evidence import Evidence, weigh
from knowledge.known import sign_of
from knowledge.lay_word_repository import Words, find_meant, find_words
from knowledge.left_out import LeftOut, find_reason
from knowledge.lists import Found, Lists, Places, merge, merge_lists, order_by_words, put_first
from knowledge.matters import Ranked, find_halves, join_matters
from knowledge.opened import OpenedGeneration
from knowledge.ordering import rank
from knowledge.passage_repository import find_unindexed
from knowledge.plain_form import plain_form
from knowledge.question_model import QuestionModel, Reading
from knowledge.repository import Staged, StatuteRecord, load_articles
from knowledge.reranker import RERANKED, Entry
from knowledge.resolution import Statutes, resolve_citations
from knowledge.rows import Mask
from knowledge.segmenting import cut_words
from knowledge.spelling import mend
from knowledge.telling import Sign, tell
from knowledge.titles import is_named
from knowledge.types import GUIDE_KINDS, Article, DocumentKind, Hit, Scope, ShelfName

CANDIDATES = 200  # of each list
_OF_A_HALF = 60  # for half a question, whose first ones alone count
_APART = GUIDE_KINDS | {DocumentKind.MODEL_CASE, DocumentKind.FORM}
STATUTES_AND_LOCAL = frozenset(DocumentKind) - _APART

GUIDE_MATCHES = 0.60
_GUIDES = 20
_EXACT = 2.0  # above any fused score
LAY_WORD = "lay word"  # why an article was found: a word an administrator wrote down means it
OWN_WORDS = "own words"  # a local paper's: nobody wrote ways of asking for it
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
    bearing: float = 1.0  # how likely it does, 0 to 1


@dataclass(frozen=True, slots=True)
class Rankings:
    """What a search of many questions found."""

    hits: list[list[Hit]]  # a list a question, as ``Search`` has them
    missed: int


@dataclass(frozen=True, slots=True)
class _Looked:
    """What the lists found for a question, and what is made of it."""

    lists: Lists
    evidence: Evidence
    entries: list[Entry]  # best first
    papers: bool  # whether local papers are near by their own words


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
        question = plain_form(question)
        with self._database.read() as session:
            exact = look_up(question, StatuteRecord(session, self._staged, scope), on=on, scope=scope)
            words = find_words(session)
        if _is_answered(question, exact, k):
            return Search(_named(exact)[:k], [], True)
        ask = self._read(question, on, scope, unheard=unheard)
        kinds = kinds or STATUTES_AND_LOCAL
        looked = self._look(ask, kinds, exact, k)
        meant = self._find_meant(ask, exact, words)
        entries = put_first(looked.entries, meant)[: k - len(exact)]
        hits = _named(exact) + self._load(ask, entries)
        guides = self._load(ask, self._find_guides(ask))
        not_shown = self._find_left_out(ask, kinds, k, looked.lists)[:left_out] if left_out else []
        missed = len(exact) + len(entries) - len(hits)
        bearing = 1.0 if exact or guides or meant or looked.papers else self._bearing(ask, looked)
        least = ask.models[0].bearing.least if ask.models else 1.0
        cards = [hit.article.version for hit in hits]
        if bearing < least and any(is_named(question, card.title, card.scope) for card in cards):
            bearing = 1.0
        return Search(hits, guides, bearing >= least, tuple(not_shown), missed, bearing)

    def _look(self, ask: _Ask, kinds: frozenset[DocumentKind], exact: Sequence[Article], k: int) -> _Looked:
        """What was found, and of it what follows the articles named, ``k`` with them."""
        found = self._find(ask, kinds, max(k, CANDIDATES))
        lists, evidence = merge_lists(found), self._weigh(ask, found)
        named = {article.id for article in exact}
        most = max(k, RERANKED) + len(named)
        ordered = self._order(ask, kinds, self._rank(ask, evidence, lists, most), most)
        others = self._rerank(ask, [entry for entry in ordered if entry[0] not in named])
        papers = self._find_papers(ask, found, lists) if evidence else {}
        first = {article: why for article, why in papers.items() if article not in named}
        return _Looked(lists, evidence, put_first(others, first)[: k - len(exact)], bool(papers))

    def _find_papers(self, ask: _Ask, found: Found, lists: Lists) -> dict[int, tuple[str, ...]]:
        """Local papers near by their own words, where laws stand beside them, and why each comes first."""
        papers, beside = set[int](), False
        for name, (generation, part, _) in zip(self._generations, found, strict=True):
            if name is ShelfName.LOCAL:
                papers.update(generation.rows.article[part.lexical[0]].tolist())
            else:
                beside = beside or len(part.dense[0]) > 0
        near = find_near_by_own_words(ask.question, lists, papers) if beside else []
        if not near:
            return {}  # as for most questions: no place need be looked up
        places = Places(lists)
        return {article: (OWN_WORDS, *places.of(article)) for article in near}

    def _find_meant(self, ask: _Ask, exact: Sequence[Article], words: Words) -> dict[int, tuple[str, ...]]:
        """What the administrators' lay words in the question mean; see docs/decisions/0016."""
        if not any(word in ask.question for word, _ in words):
            return {}
        named = {article.id for article in exact}
        with self._database.read() as session:
            found = find_meant(session, ask.question, words, on=ask.on, scope=ask.scope, staged=self._staged)
        return {article.id: (LAY_WORD,) for article in found if article.id not in named}

    def _bearing(self, ask: _Ask, looked: _Looked) -> float:
        likely = 0.0
        if ask.models:
            likely = ask.models[0].bearing.probability(ask.question, looked.evidence.likest_known)
        return bearing_of(ask.question, looked.lists, likely)

    def rank(self, questions: Sequence[str], *, on: date, scope: Scope, k: int) -> Rankings:
        """The hits of ``search`` for each question. Titles are read, and articles loaded, once for them all."""
        questions = [plain_form(question) for question in questions]
        with self._database.read() as session:
            statutes = StatuteRecord(session, self._staged, scope)
            named = [look_up(question, statutes, on=on, scope=scope) for question in questions]
            words = find_words(session)
        ranked: list[list[Entry]] = []
        for question, exact in zip(questions, named, strict=True):
            if _is_answered(question, exact, k):
                ranked.append([])
                continue
            ask = self._read(question, on, scope)
            looked = self._look(ask, STATUTES_AND_LOCAL, exact, k)
            meant = self._find_meant(ask, exact, words)
            ranked.append(put_first(looked.entries, meant)[: k - len(exact)])
        articles = self._load_articles([entry for entries in ranked for entry in entries])
        loaded = [_hits(articles, entries, on, scope) for entries in ranked]
        missed = sum(map(len, ranked)) - sum(map(len, loaded))
        return Rankings(
            [(_named(exact) + hits)[:k] for exact, hits in zip(named, loaded, strict=True)], missed
        )

    def _find_guides(self, ask: _Ask) -> list[Entry]:
        """Those near enough in meaning."""
        seen = self._see(ask, GUIDE_KINDS) if ask.readings else []
        near = merge(
            (generation, generation.find_near(reading.vector, mask, k=_GUIDES))
            for reading, (generation, mask) in zip(ask.readings, seen, strict=True)
        )
        return [(article, score, ("guide",)) for article, score in near if score >= GUIDE_MATCHES]

    def _find_left_out(
        self, ask: _Ask, kinds: frozenset[DocumentKind], k: int, lists: Lists
    ) -> list[LeftOut]:
        """What would be among the first without the mask, and what no index holds as near as the first."""
        everywhere = self._find(ask, kinds, max(k, CANDIDATES), masked=False)
        evidence = self._weigh(ask, everywhere)
        unmasked = self._rank(ask, evidence, merge_lists(everywhere), 2 * k).entries
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
        for n, (generation, mask) in enumerate(self._see(ask, kinds, masked=masked)):
            vector = ask.readings[n].vector if ask.readings else None
            hidden = generation.find_same(ask.apart) if ask.apart else None
            found.append((generation, generation.find(ask.question, vector, mask, k=k, hidden=hidden), mask))
        return found

    def _see(
        self, ask: _Ask, kinds: frozenset[DocumentKind], *, masked: bool = True
    ) -> list[tuple[OpenedGeneration, Mask]]:
        """Each shelf's rows of these kinds, where ``masked`` those in force on the day and seen from the scope."""
        return [
            (
                generation,
                generation.show(kinds, ask.on, ask.scope) if masked else generation.rows.of_kinds(kinds),
            )
            for generation in self._generations.values()
        ]

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
        ask = self._read(plain_form(question), on, scope, unheard=unheard)
        return self._weigh(ask, self._find(ask, kinds or STATUTES_AND_LOCAL, CANDIDATES))

    def tell(self, question: str, hits: Sequence[Hit], *, on: date, scope: Scope) -> list[tuple[Sign, ...]]:
        """What speaks for each hit, by the question as a whole; nothing where words alone found it."""
        ask = self._read(plain_form(question), on, scope)
        evidence = self._weigh(ask, self._find(ask, STATUTES_AND_LOCAL, CANDIDATES))
        if not len(evidence):
            return [() for _ in hits]
        return tell(evidence, hits, ask.readings[0].vector, ask.models[0])

    def _weigh(self, ask: _Ask, found: Found) -> Evidence:
        """None where there is no vector to weigh by."""
        if not ask.has_vectors:
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
        if at_hand:
            question = mend(question, at_hand[0].bearing.leaning.odds)
        by_model = {model: model.read(question) for model in dict.fromkeys(at_hand)}
        readings = [by_model[model] for model in at_hand]
        return _Ask(question, on, scope, at_hand, readings, sign_of(question) if unheard else 0)

    def _rerank(self, ask: _Ask, entries: list[Entry]) -> list[Entry]:
        """The first ones as the reranker reads them, where there is one and every generation names it."""
        named = [generation.manifest.model for generation in self._generations.values()]
        if not ask.models or ask.models[0].reranker is None or [m.identity for m in ask.models] != named:
            return entries
        with self._database.read() as session:
            first = load_articles(session, [entry[0] for entry in entries[:RERANKED]], self._staged)
        return ask.models[0].reranker.order(ask.question, entries, first)

    def _rank(self, ask: _Ask, evidence: Evidence, lists: Lists, most: int) -> Ranked:
        if len(evidence):
            ordered, surest = rank(evidence, ask.models[0].ranker)
        else:
            ordered, surest = order_by_words(lists), -math.inf
        places = Places(lists)
        first = ordered[:most]
        return Ranked([(article, score, places.of(article)) for article, score in first], surest)

    def _order(self, ask: _Ask, kinds: frozenset[DocumentKind], whole: Ranked, most: int) -> list[Entry]:
        """The whole question's articles, with those of each of its matters among them where it has two."""
        halves = find_halves(ask.question, ask.models[0].words) if math.isfinite(whole.surest) else None
        if halves is None:
            return whole.entries

        def look(question: str) -> Ranked:
            half = replace(self._read(question, ask.on, ask.scope), apart=ask.apart)
            found = self._find(half, kinds, _OF_A_HALF)
            return self._rank(half, self._weigh(half, found), merge_lists(found), most)

        return join_matters(whole, halves, look)

    def _load(self, ask: _Ask, entries: Sequence[Entry]) -> list[Hit]:
        """The articles as the record has them now; what left it since the index was built is left out."""
        return _hits(self._load_articles(entries), entries, ask.on, ask.scope)

    def _load_articles(self, entries: Sequence[Entry]) -> dict[int, Article]:
        if not entries:
            return {}
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


@dataclass(frozen=True, slots=True)
class _Ask:
    """A question with all that a search needs to know of it."""

    question: str
    on: date
    scope: Scope
    models: Sequence[QuestionModel]  # one an index, as the readings; none: by words alone
    readings: Sequence[Reading]
    apart: int  # the sign of the question where it is not to find itself; else 0

    @property
    def has_vectors(self) -> bool:
        return bool(self.readings) and all(reading.vector.any() for reading in self.readings)

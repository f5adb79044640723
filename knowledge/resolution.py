"""Citations resolved against the shelf: in force, once in force, repealed, or not there."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import Protocol

from knowledge.citations import find_citations, may_cite
from knowledge.facts import StatusFact
from knowledge.titles import TitleBook
from knowledge.types import Article, Citation, CitationSpan, CitationVerdict, Validity

_NEAR = 0.85  # share of characters that must agree for two articles to say the same
_SIGNS = re.compile(r"[\W_]+")
_ARTICLE_NUMBERS = re.compile("第[零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?")


_GONE = (Validity.REPEALED, Validity.LAPSED, Validity.DELISTED)


class Statutes(Protocol):
    """Where citations are looked up; ``knowledge.repository.StatuteRecord`` is the shelf's."""

    def titles(self) -> TitleBook:
        """The names known, those on the shelf among them."""
        ...

    def find_numbered(self, law: str, number: int, suffix: int) -> list[Article]:
        """The article of this number in every version of a law, by its normal title; oldest first."""
        ...

    def find_in_force(self, law: str, on: date) -> list[Article]:
        """All numbered articles of the version of a law in force on a day."""
        ...

    def find_statuses(self, law: str) -> list[StatusFact]:
        """What the status list says of a law, on the shelf or not."""
        ...


def resolve_citations(text: str, statutes: Statutes, *, on: date) -> list[Citation]:
    """Every citation in running text, resolved on a day; one with no law before it is ``not_found``."""
    if not may_cite(text):
        return []  # as most questions: the titles of the whole shelf need not be read
    return [resolve_citation(span, statutes, on=on) for span in find_citations(text, statutes.titles())]


def resolve_citation(span: CitationSpan, statutes: Statutes, *, on: date) -> Citation:
    """What the shelf knows of a cited article on a day.

    Where the text names the year of a version, that version is meant. ``in_force``: the article as it reads on that
    day. ``then_not_now``: the number is only in a version not in force on that day; ``present`` is the article that
    says the same then. ``repealed``: the law or the article is gone; without ``article`` where only our list knows of
    it. ``not_found``: no such article here.
    """
    judged: list[Citation] = []
    for law in statutes.titles().resolve(span.law) if span.law else ():
        if versions := statutes.find_numbered(law, span.number, span.suffix):
            judged.append(_judge(span, law, versions, statutes, on))
        elif _is_repealed(statutes.find_statuses(law), on):
            judged.append(Citation(span, CitationVerdict.REPEALED, None))
    for citation in judged:  # where a name stands for two laws, the one in force is meant
        if citation.verdict is CitationVerdict.IN_FORCE:
            return citation
    return judged[0] if judged else Citation(span, CitationVerdict.NOT_FOUND, None)


_UNUSABLE = {
    CitationVerdict.REPEALED: "已经废止",
    CitationVerdict.NOT_FOUND: "在书架上查不到",
    CitationVerdict.THEN_NOT_NOW: "现在不是这样写的",
}


def name_unusable(text: str, citations: Sequence[Citation]) -> list[str]:
    """What is wrong with each citation of a text that is not the law in force: “民法典第9999条”在书架上查不到."""
    return [
        f"“{text[c.span.start : c.span.end]}”{_UNUSABLE[c.verdict]}"
        for c in citations
        if c.verdict in _UNUSABLE
    ]


def _judge(
    span: CitationSpan, law: str, versions: Sequence[Article], statutes: Statutes, on: date
) -> Citation:
    if dated := _find_of_year(versions, span.year):
        versions = dated
    in_force = [article for article in versions if article.version.validity_on(on).is_in_force]
    if in_force:
        article = in_force[-1]
        verdict = CitationVerdict.REPEALED if article.deleted else CitationVerdict.IN_FORCE
        return Citation(span, verdict, article)
    begun = [a for a in versions if a.version.validity_on(on) is not Validity.NOT_YET_IN_FORCE]
    article = begun[-1] if begun else versions[0]
    gone = article.version.validity_on(on) in _GONE
    if gone or article.deleted:
        return Citation(span, CitationVerdict.REPEALED, article)
    present = find_same_words(article, statutes.find_in_force(law, on))
    return Citation(span, CitationVerdict.THEN_NOT_NOW, article, present)


def _find_of_year(versions: Sequence[Article], year: int | None) -> list[Article]:
    """The versions made in a year, else those that came into force in it."""
    made = [a for a in versions if year is not None and a.version.label.startswith(str(year))]
    return made or [a for a in versions if a.version.effective_from and a.version.effective_from.year == year]


def _is_repealed(facts: Sequence[StatusFact], on: date) -> bool:
    return any(
        fact.status is Validity.REPEALED and fact.up_to is None and (fact.since is None or fact.since <= on)
        for fact in facts
    )


def find_same_words(article: Article, candidates: Sequence[Article]) -> Article | None:
    """The article that says the same: word for word, else nearly so, whatever its number."""
    words = plain_words(article.text)
    if not words:
        return None
    plain = [(candidate, plain_words(candidate.text)) for candidate in candidates if not candidate.deleted]
    for candidate, other in plain:
        if other == words:
            return candidate
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(words)
    best: tuple[float, Article] | None = None
    for candidate, other in plain:
        matcher.set_seq1(other)
        if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
            continue
        ratio = matcher.ratio()
        if ratio >= _NEAR and (best is None or ratio > best[0]):
            best = (ratio, candidate)
    return best[1] if best else None


def plain_words(text: str) -> str:
    """What two readings are compared by: no signs, no spaces, no numbers of other articles, which move too."""
    return _SIGNS.sub("", _ARTICLE_NUMBERS.sub("某条", unicodedata.normalize("NFKC", text)))

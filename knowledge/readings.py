"""How an article read on another day: the same, in other words, under another number, or in another law's place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Protocol

from knowledge.resolution import Statutes, plain_words
from knowledge.titles import normal_title
from knowledge.types import Article

ALIKE = 0.5  # share of words two articles must have in common for one to stand for the other
_LOOKED_AT = 3  # of the most alike by their pairs of characters, these are compared letter by letter
_PART = re.compile(r"(?:[一-鿿]{2,8}编、?)+$")  # 《民法典》婚姻家庭编


@dataclass(frozen=True, slots=True)
class EarlierLaw:
    """A law that ended when another took its place, as the status list tells."""

    title: str
    parts: str  # 婚姻家庭编, 物权编、合同编; empty where the whole
    until: date  # first day no longer in force


@dataclass(frozen=True, slots=True)
class Reading:
    """What stood for an article on a day.

    ``article`` None: no counterpart found. ``here``: whether any text of that day, its own law's or an earlier law's, is
    on the shelf; without one nothing can be said of how it read. ``missing``: laws then in its place whose text is not.
    """

    on: date
    article: Article | None
    same_words: bool
    here: bool
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """An article by its words alone: a whole law of them is compared, one of them is then read."""

    id: int
    key: str
    text: str


class Chains(Statutes, Protocol):
    """Statutes with what they took the place of."""

    def find_wordings(self, law: str, on: date) -> list[Wording]:
        """The numbered articles of the version of a law in force on a day, those struck left out."""
        ...

    def get(self, article_id: int) -> Article:
        """One of those, whole."""
        ...

    def find_earlier(self, law: str) -> list[EarlierLaw]:
        """The laws that ended for this one, by its normal title."""
        ...


class Readings:
    """Readings of several articles on several days; each text is loaded once."""

    def __init__(self, statutes: Chains) -> None:
        self._statutes = statutes
        self._texts: dict[tuple[str, date], list[Wording]] = {}
        self._earlier: dict[str, list[EarlierLaw]] = {}

    def find(self, article: Article, *, on: date) -> Reading | None:
        """How a numbered article of a statute read on a day; None where that same version was in force then."""
        if not article.key or article.version.validity_on(on).is_in_force:
            return None
        law = normal_title(article.version.title)
        begins = article.version.effective_from
        if texts := self._in_force(law, on):
            return self._compare(article, texts, on)
        if begins is not None and on >= begins:  # ended since: what its own end names stands there
            named = self._statutes.titles().resolve(read_replacement(article.version.replaced_by)[0])
            later = next((texts for title in named if (texts := self._in_force(title, on))), [])
            return self._compare(article, later, on)
        here: list[Wording] = []
        missing: list[str] = []
        for earlier in self._find_earlier(law):
            if on < earlier.until and _is_of_part(article, earlier.parts):
                texts = self._in_force(normal_title(earlier.title), on)
                here += texts
                missing += [] if texts else [earlier.title]
        return self._compare(article, here, on, tuple(dict.fromkeys(missing)))

    def _in_force(self, law: str, on: date) -> list[Wording]:
        if (law, on) not in self._texts:
            self._texts[law, on] = self._statutes.find_wordings(law, on)
        return self._texts[law, on]

    def _find_earlier(self, law: str) -> list[EarlierLaw]:
        if law not in self._earlier:
            self._earlier[law] = self._statutes.find_earlier(law)
        return self._earlier[law]

    def _compare(
        self, article: Article, texts: Sequence[Wording], on: date, missing: tuple[str, ...] = ()
    ) -> Reading:
        found = find_counterpart(article, texts)
        if found is None or not self._is_mutual(article, found):
            return Reading(on, None, same_words=False, here=bool(texts), missing=missing)
        same = _pairs_of(found.text)[0] == _pairs_of(article.text)[0]
        return Reading(on, self._statutes.get(found.id), same_words=same, here=True, missing=missing)

    def _is_mutual(self, article: Article, found: Wording) -> bool:
        """Whether no other article of this text is nearer to the one found."""
        begins = article.version.effective_from
        mine = self._in_force(normal_title(article.version.title), begins) if begins is not None else []
        back = find_counterpart(found, mine)
        return back is None or back.id == article.id


def _is_of_part(article: Article, parts: str) -> bool:
    """Whether the article stands in one of the 编 named; where none is named, in any. 总则编 goes by 总则 too."""
    above = str(article.version.attributes.get("part", "")) + "".join(article.breadcrumbs)
    return not parts or any(part.removesuffix("编") in above for part in parts.split("、"))


def find_counterpart(article: Article | Wording, candidates: Iterable[Wording]) -> Wording | None:
    """The article that stands for this one in another text: the most alike by its words, if half of them agree."""
    words, pairs = _pairs_of(article.text)
    alike = sorted(
        ((_share(pairs, _pairs_of(one.text)[1]), one.key == article.key, -one.id, one) for one in candidates),
        key=lambda one: one[:3],
        reverse=True,
    )[:_LOOKED_AT]
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(words)
    best: tuple[float, Wording] | None = None
    for _, _, _, candidate in alike:
        matcher.set_seq1(_pairs_of(candidate.text)[0])
        ratio = matcher.ratio()
        if ratio >= ALIKE and (best is None or ratio > best[0]):
            best = (ratio, candidate)
    return best[1] if best else None


@lru_cache(maxsize=2048)  # two large codes: asked with every question about what changed lately
def _pairs_of(text: str) -> tuple[str, frozenset[str]]:
    """Its plain words, and each two characters of them that stand side by side."""
    words = plain_words(text)
    return words, frozenset(words[i : i + 2] for i in range(len(words) - 1))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def read_replacement(replaced_by: str) -> tuple[str, str]:
    """The normal title and the 编 that a note of what took a law's place names.

    >>> read_replacement("《民法典》婚姻家庭编")
    ('民法典', '婚姻家庭编')
    """
    written = replaced_by.strip()
    if written.startswith("《") and "》" in written:
        title, _, rest = written[1:].rpartition("》")
        if not rest or _PART.fullmatch(rest):
            return normal_title(title), rest
    return normal_title(written), ""

"""What to ask back before an answer can be sure: one to three questions with answers to tap, none told already."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.types import AskNext, Guide, Source
from knowledge.numerals import parse_number
from knowledge.titles import resolve_title

RULES = Path(__file__).parent / "data" / "asking.toml"
MOST = 3
LOOKED_AT = 4  # of the first sources: what stands further down seldom governs
_GENERIC = re.compile(r"^(?:有|没有|是|不是|说不清|不清楚|不知道|其他|都没有|都有)$")


@dataclass(frozen=True, slots=True)
class Rule:
    ask: AskNext
    words: re.Pattern[str]
    unless: re.Pattern[str] | None
    articles: frozenset[tuple[str, str]]  # (normal title, article key)

    def applies(self, question: str, governing: frozenset[tuple[str, str]]) -> bool:
        return (
            (not self.articles or not self.articles.isdisjoint(governing))
            and self.words.search(question) is not None
            and (self.unless is None or self.unless.search(question) is None)
        )


def find_asks(
    question: str, sources: Sequence[Source], guide: Guide | None, first: Sequence[AskNext] = ()
) -> tuple[AskNext, ...]:
    """At most three: ``first``, then the guide's own, then by the articles that govern. ``question`` with earlier turns."""
    governing = frozenset(
        (title, source.article)
        for source in sources[:LOOKED_AT]
        if source.on_shelf
        for title in resolve_title(source.law)
    )
    own = [ask for ask in (guide.ask if guide else ()) if not _is_told(ask, question)]
    more = (
        () if guide is not None and guide.ask else (r.ask for r in _rules() if r.applies(question, governing))
    )
    chosen = {ask.question: ask for ask in reversed((*first, *own, *more))}
    return tuple(reversed(chosen.values()))[:MOST]


def _is_told(ask: AskNext, question: str) -> bool:
    """Whether one of the answers stands in the question word for word: 没领 in 没领证就办了酒."""
    return any(
        len(option) >= 2 and not _GENERIC.match(option) and option in question for option in ask.options
    )


@cache
def _rules() -> tuple[Rule, ...]:
    rows = tomllib.loads(RULES.read_text("utf-8"))["ask"]
    return tuple(
        Rule(
            AskNext(row["question"], tuple(row["options"])),
            re.compile(row["words"]),
            re.compile(row["unless"]) if "unless" in row else None,
            frozenset(key for name in row.get("articles", ()) for key in _article(name)),
        )
        for row in rows
    )


def _article(name: str) -> list[tuple[str, str]]:
    title, _, key = name.rpartition(" ")
    if parse_number(key.split("-")[0]) is None:
        raise ValueError(f"not an article: {name}")
    return [(normal, key) for normal in resolve_title(title)]

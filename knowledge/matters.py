"""Two matters in one question: 离婚了房子咋分，孩子归谁，他还欠我工资. Each is looked for by itself as well.

Read as a whole such a question is near to nothing. Most questions tell one story in several sentences, though, and a story
cut in two finds less. So a question is cut only where a sign says that something else begins, and the cut counts only
if each half finds articles of its own and is about as sure of them. Measured with ``python -m bench.matters``; why these
numbers: docs/decisions/0011.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from knowledge.embedding import StaticEmbedder
from knowledge.reranker import Entry

_SIGNS = re.compile(r"[。?!;\n]+|(?:[,.:](?![0-9])|(?<![0-9])[,.:])+(?=还有|另外|再一个|再说|再者|顺便|还想)")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LEAST = 5  # Chinese characters of a half
_FIRST = 10
_LESS_SURE = 0.5  # in the ranker's score, that each half may be less sure than the whole


@dataclass(frozen=True, slots=True)
class Halves:
    """A question cut in two."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """What was found for a question, or for half of one."""

    entries: list[Entry]  # best first
    surest: float  # the ranker's score of the first


def find_halves(question: str, words: StaticEmbedder) -> Halves | None:
    """Where a question in its plain form may pass to another matter; None where it tells of one."""
    cuts = [
        (found.start(), found.end())
        for found in _SIGNS.finditer(question)
        if min(len(_HAN.findall(half)) for half in (question[: found.start()], question[found.end() :]))
        >= _LEAST
    ]
    if not cuts:
        return None
    halves = [question[:start] for start, _ in cuts] + [question[end:] for _, end in cuts]
    vectors = words.embed(halves)
    cosine = np.einsum("ij,ij->i", vectors[: len(cuts)], vectors[len(cuts) :])
    best = int(np.argmin(cosine))  # where they share the least meaning
    return Halves(halves[best], halves[best + len(cuts)])


def join_matters(whole: Ranked, halves: Halves, look: Callable[[str], Ranked]) -> list[Entry]:
    """The articles of the whole question, with those of its halves among them where they are two matters.

    ``look`` finds what there is for a half; for the second only where the first may be a matter by itself.
    """
    least = whole.surest - _LESS_SURE
    found = [whole]
    for half in sorted((halves.first, halves.second), key=len):  # the shorter is a matter more seldom
        alone = look(half)
        if alone.surest <= least:
            return whole.entries
        found.append(Ranked([(i, score, (*why, "matter")) for i, score, why in alone.entries], alone.surest))
    firsts = [{article for article, *_ in ranked.entries[:_FIRST]} for ranked in found[1:]]
    if firsts[0] & firsts[1]:
        return whole.entries
    placed = sorted(
        (-entry[1], place, n, entry)
        for n, ranked in enumerate(found)
        for place, entry in enumerate(ranked.entries)
    )
    joined: dict[int, Entry] = {}
    for *_, entry in placed:
        joined.setdefault(entry[0], entry)
    return list(joined.values())

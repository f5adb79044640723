"""Words of the law written with other characters of the same sound (离昏, 农名工), put right for the search alone.

A run of characters is a misspelling where it sounds as a word of the list, is written otherwise, cuts no other word in two and
is nothing people write: one of its pairs with a wrong character stands in no question we know. What was written is never
changed on the page.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache
from itertools import accumulate
from pathlib import Path

from knowledge.segmenting import cut_known

LIST = Path(__file__).parent / "data" / "homophones.txt"


@cache
def _read(path: Path = LIST) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(word, any run that sounds as it), the longest first."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    sounds, words = lines[: lines.index("")], lines[lines.index("") + 1 :]

    def like(character: str) -> str:
        return "".join({character, *(c for sound in sounds if character in sound for c in sound)})

    patterns = [(word, re.compile("(?=(" + "".join(f"[{like(c)}]" for c in word) + "))")) for word in words]
    return tuple(sorted(patterns, key=lambda pair: -len(pair[0])))


def mend(question: str, known: Container[str]) -> str:
    """The question with misspelt words of the law put right; ``known``: the pairs of characters people write.

    >>> mend("离昏了孩子归谁", {"婚了", "了孩", "孩子"})
    '离婚了孩子归谁'
    """
    runs = [
        (found.start(1), word, found[1]) for word, sounds in _read() for found in sounds.finditer(question)
    ]
    if all(word == written for _, word, written in runs):
        return question
    right = [(start, start + len(word)) for start, word, written in runs if word == written]
    ends = {0, *accumulate(map(len, cut_known(question))), *(end for run in right for end in run)}
    settled = {place for run in right for place in range(*run)}
    kept = list(question)
    for start, word, written in runs:
        places = range(start, start + len(word))
        if written == word or not settled.isdisjoint(places) or not {places.start, places.stop} <= ends:
            continue
        if _is_no_word(written, word, known):
            kept[places.start : places.stop] = word
            settled.update(places)
    return "".join(kept)


def _is_no_word(written: str, word: str, known: Container[str]) -> bool:
    """Whether a pair of it that holds a wrong character is one nobody writes."""
    pairs = [written[i : i + 2] for i in range(len(written) - 1)]
    right = [word[i : i + 2] for i in range(len(word) - 1)]
    return any(pair != good and pair not in known for pair, good in zip(pairs, right, strict=True))

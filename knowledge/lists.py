"""What each list of each shelf found, merged: one entry an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from knowledge.opened import Candidates, OpenedGeneration, Ranked, best_of_each
from knowledge.reranker import Entry
from knowledge.rows import Mask

Found = Sequence[tuple[OpenedGeneration, Candidates, Mask]]
Lists = dict[str, list[tuple[int, float]]]  # list → (article id, raw score), best first


def merge(ranked: Iterable[tuple[OpenedGeneration, Ranked]]) -> list[tuple[int, float]]:
    """One list of several shelves: of an article its best passage's score, best first."""
    parts = [(generation.rows.article[rows], scores) for generation, (rows, scores) in ranked]
    if not parts:
        return []
    articles, scores = best_of_each(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))
    found = scores > 0
    return list(zip(articles[found].tolist(), scores[found].tolist(), strict=True))


def merge_lists(found: Found) -> Lists:
    """Every list of what was found."""
    return {
        "lexical": merge((generation, part.lexical) for generation, part, _ in found),
        "dense": merge((generation, part.dense) for generation, part, _ in found),
        "phrasing": merge((generation, part.asked) for generation, part, _ in found),
    }


def order_by_words(lists: Lists) -> list[tuple[int, float]]:
    """Where the index is of another model, until the next publish: by words alone."""
    entries = lists["lexical"]
    return [(article, score / entries[0][1]) for article, score in entries]


class Places:
    """The place an article has in each list."""

    def __init__(self, lists: Lists) -> None:
        self._places: Mapping[str, Mapping[int, int]] = {
            name: {article: place for place, (article, _) in enumerate(entries, 1)}
            for name, entries in lists.items()
        }

    def of(self, article: int) -> tuple[str, ...]:
        """("lexical 3", "dense 1"); "known" where no list holds it."""
        return tuple(f"{name} {at[article]}" for name, at in self._places.items() if article in at) or (
            "known",
        )


def put_first(entries: list[Entry], first: Mapping[int, tuple[str, ...]]) -> list[Entry]:
    """Some articles, each with why it comes first, and the rest behind them; what was found anyway keeps its reasons."""
    why = {entry[0]: entry[2] for entry in entries}
    score = entries[0][1] if entries else 0.0
    moved = [
        (article, score, tuple(dict.fromkeys((*reasons, *why.get(article, ())))))
        for article, reasons in first.items()
    ]
    return moved + [entry for entry in entries if entry[0] not in first]

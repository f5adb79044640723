"""Numbers a text skips or repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from knowledge.types import ArticleKind, NewArticle

_LISTED = 20


def numbered(units: Iterable[NewArticle]) -> list[NewArticle]:
    """The units with a number of their own."""
    return [u for u in units if u.number and u.kind in (ArticleKind.ARTICLE, ArticleKind.ITEM)]


def find_gaps(units: Iterable[NewArticle]) -> tuple[str, ...]:
    """``第12条`` for a number missing between the first and the last; ``重号第12条`` for a repeated one.

    A long run of missing numbers, most likely one slip, is named by its ends: ``第13条至第99条``.
    """
    articles = numbered(units)
    present = sorted({article.number for article in articles})
    missing: list[str] = []
    for before, after in pairwise(present):
        if after - before - 1 > _LISTED:
            missing.append(f"第{before + 1}条至第{after - 1}条")
        else:
            missing += [f"第{n}条" for n in range(before + 1, after)]
    keys = Counter(article.key for article in articles)
    return (*missing, *(f"重号第{key}条" for key, times in keys.items() if times > 1))

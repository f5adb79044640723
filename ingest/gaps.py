"""Numbers a text skips or repeats."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.types import ArticleKind, NewArticle


def numbered(units: Iterable[NewArticle]) -> list[NewArticle]:
    """The units with a number of their own."""
    return [u for u in units if u.number and u.kind in (ArticleKind.ARTICLE, ArticleKind.ITEM)]


def find_gaps(units: Iterable[NewArticle]) -> tuple[str, ...]:
    """``第12条`` for every number missing between the first and the last; ``重号第12条`` for every repeated one."""
    articles = numbered(units)
    if not articles:
        return ()
    present = {article.number for article in articles}
    missing = [f"第{n}条" for n in range(min(present), max(present)) if n not in present]
    keys = [article.key for article in articles]
    repeated = [f"重号第{key}条" for key in dict.fromkeys(keys) if keys.count(key) > 1]
    return (*missing, *repeated)

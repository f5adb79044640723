"""An article of the shelf as a source: one mapping for answers, search and article pages."""

from __future__ import annotations

from datetime import date

from assistant.types import Source
from knowledge.numerals import article_key
from knowledge.types import VALIDITY_NAMES, Article, DateBasis, Scope

NOT_ON_SHELF = "条文原文未入库"
CONFIRMED = frozenset({DateBasis.CONFIRMED, DateBasis.TEXT, DateBasis.LIST})


def may_stand(article: Article, *, on: date, scope: Scope) -> bool:
    """Whether an article may stand as a source: it answers on the day, is visible from the scope, not struck out."""
    return not article.deleted and scope.sees(article.version.scope) and article.version.answers_on(on)


def source_of(article: Article, *, n: int, on: date, why: tuple[str, ...]) -> Source:
    """The article word for word, with its validity on a day.

    ``effective_confirmed`` is False where the first day is only inferred from the adoption date, or unknown.
    """
    version = article.version
    validity = version.validity_on(on)
    return Source(
        n=n,
        article_id=article.id,
        law=version.title,
        short_title=version.short_title,
        article=article.key,
        label=article.label,
        breadcrumbs=tuple(article.breadcrumbs),
        text=article.text,
        text_sha256=article.text_sha256,
        version=version.label,
        level=version.level,
        validity=validity,
        validity_name=VALIDITY_NAMES[validity],
        effective_from=version.effective_from,
        effective_confirmed=version.effective_basis in CONFIRMED,
        on_shelf=True,
        why=why,
        rank_name=version.rank_name,
    )


def missing_source(*, n: int, law: str, number: int, suffix: int, label: str) -> Source:
    """An article a guide names whose text is not on the shelf: named, never quoted."""
    return Source(
        n=n,
        article_id=None,
        law=law,
        short_title=law.removeprefix("中华人民共和国"),
        article=article_key(number, suffix),
        label=label or f"第{number}条" + (f"之{suffix}" if suffix else ""),
        breadcrumbs=(),
        text="",
        text_sha256="",
        version="",
        level="",
        validity=None,
        validity_name=NOT_ON_SHELF,
        effective_from=None,
        effective_confirmed=False,
        on_shelf=False,
        why=("guide",),
    )

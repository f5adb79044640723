"""Small invented statutes for the tests of the shelf."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import Any

from knowledge.numerals import article_label
from knowledge.types import ArticleKind, DateBasis, DocumentKind, NewArticle, NewVersion


def article(number: int, text: str, *, suffix: int = 0, **rest: Any) -> NewArticle:
    return NewArticle(
        kind=rest.pop("kind", ArticleKind.ARTICLE),
        number=number,
        suffix=suffix,
        label=rest.pop("label", article_label(number, suffix) if number else ""),
        breadcrumbs=rest.pop("breadcrumbs", ("第一章 总则",)),
        text=text,
        **rest,
    )


def articles(*texts: str, first: int = 1) -> list[NewArticle]:
    return [article(first + i, text) for i, text in enumerate(texts)]


def version(
    title: str = "中华人民共和国养蜂法",
    units: Sequence[NewArticle] | None = None,
    *,
    promulgated: date | None = date(2010, 3, 1),
    effective_from: date | None = date(2010, 6, 1),
    basis: DateBasis = DateBasis.TEXT,
    kind: DocumentKind = DocumentKind.LAW,
    scope: str = "全国",
    source_name: str = "养蜂法.md",
    salt: str = "",
    **rest: Any,
) -> NewVersion:
    units = (
        articles("养蜂人有权放蜂。", "蜂箱离路十米。", "本法自公布之日起施行。") if units is None else units
    )
    words = "".join(unit.label + unit.text for unit in units)
    return NewVersion(
        kind=kind,
        title=title,
        level="法律",
        scope=scope,
        issuing_body="全国人民代表大会常务委员会",
        document_number="",
        promulgated=promulgated,
        effective_from=effective_from,
        effective_basis=basis,
        valid_until=rest.pop("valid_until", None),
        history="2010年3月1日通过",
        source_name=source_name,
        source_sha256=hashlib.sha256(f"{title}{promulgated}{words}{salt}".encode()).hexdigest(),
        articles=units,
        **rest,
    )

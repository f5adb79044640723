"""The units of a text whose layout has been mended, by what kind of text it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.layout import Layout
from ingest.statute import Outline, has_articles, read_amendment, read_items, read_statute
from knowledge.types import ArticleKind, DocumentKind, NewArticle

_AMENDMENT = re.compile(r"修正案(?:[（(][^（）()]*[）)])?$")


def read_outline(kind: DocumentKind, title: str, layout: Layout) -> Outline:
    lines = layout.lines
    if kind is DocumentKind.MODEL_CASE:
        return _as_case([*lines, *layout.annex])
    if not has_articles(lines):
        outline = read_items(lines)
    elif _AMENDMENT.search(title):  # 第三十二条 of an amendment is not article 32 of the constitution
        outline = read_amendment(lines)
    else:
        outline = read_statute(lines)
    for kind_of_unit, label, words in (
        (ArticleKind.SECTION, "修改决定", layout.decision),
        (ArticleKind.ANNEX, "附件", layout.annex),
    ):
        if words:
            unit = NewArticle(kind_of_unit, 0, 0, label, (), "\n".join(line.lstrip("# ") for line in words))
            outline.units.append(unit)
    return outline


def _as_case(lines: Sequence[str]) -> Outline:
    """A published case quotes articles at line starts; it is never parsed as a statute."""
    return Outline(
        [
            NewArticle(ArticleKind.SECTION, 0, 0, unit.label, unit.breadcrumbs, unit.text)
            for unit in read_items(lines).units
        ]
    )

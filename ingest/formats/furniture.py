"""What is printed on every page and belongs to none: page numbers, running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.formats.sheet import Row, Sheet

_NUMBER = re.compile(
    r"^[\W_一]{0,4}(?:第\s*)?(?:\d{1,4}|[ivxIVX]{1,5})\s*(?:页)?(?:\s*(?:/|[，,]?\s*共)\s*\d{1,4}\s*页?)?[\W_一]{0,4}$"
)
_EDGE = 0.12  # of the page's height: page numbers and running heads stand there
_NEAREST = 2  # rows looked at from either edge
_REPEATED = 3  # pages at least


def drop_page_numbers(sheets: Sequence[Sheet]) -> None:
    """``— 3 —``, ``3/12``, ``第3页`` alone at the foot or head of a page."""
    for sheet in sheets:
        for row in _at_edges(sheet):
            if _NUMBER.match(row.text.replace("　", "")):
                sheet.items.remove(row)


def drop_running_heads(sheets: Sequence[Sheet]) -> None:
    """A row at the edge of at least half of the pages, the same but for its digits."""
    pages = len({sheet.number for sheet in sheets})
    if pages < _REPEATED:
        return
    for _ in range(_NEAREST):
        seen = Counter(head for sheet in sheets for head in {_signature(row) for row in _at_edges(sheet)})
        heads = {head for head, times in seen.items() if times >= max(_REPEATED, (pages + 1) // 2)}
        for sheet in sheets:
            for row in _at_edges(sheet):
                if _signature(row) in heads:
                    sheet.items.remove(row)


def _at_edges(sheet: Sheet) -> list[Row]:
    rows = sheet.rows
    top = [row for row in rows[:_NEAREST] if row.bottom < _EDGE * sheet.height]
    foot = [row for row in rows[-_NEAREST:] if row.top > (1 - _EDGE) * sheet.height]
    return [*top, *(row for row in foot if row not in top)]


def _signature(row: Row) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\s", "", row.text))

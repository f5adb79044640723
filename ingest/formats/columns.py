"""Two columns of text side by side, as gazettes are printed: read down the left one, then the right one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from ingest.formats.sheet import Piece, Row, make_rows

_FEWEST = 8  # rows side by side; fewer are a table or a signature
_LONG = 8  # characters in a row of a column; a table's cells are shorter
_MIDDLE = (0.35, 0.65)  # of the page's width: the gap lies there


def split_columns(pieces: Sequence[Piece], width: float) -> list[tuple[int, list[Piece]]]:
    """(column, pieces) in parts to be read one after the other; column 0 is as wide as the page.

    One part where the page has no columns; else what stands above them, the left one, the right one moved to the left
    edge, what stands below.
    """
    rows = make_rows(pieces)
    gaps = {n: gap for n, row in enumerate(rows) if (gap := _gap(row, width)) is not None}
    gutter = _common(list(gaps.values()))
    if len(gaps) < _FEWEST or gutter is None:
        return [(0, list(pieces))]
    within = [n for n, (left, right) in gaps.items() if left <= gutter <= right]
    if len(within) < _FEWEST:
        return [(0, list(pieces))]
    end = _last_beside(rows, within[-1], gutter)
    beside = [p for row in rows[within[0] : end] for p in row.pieces]
    left = [p for p in beside if p.right <= gutter]
    right = [p for p in beside if p.left >= gutter]
    if len(left) + len(right) < len(beside) or min(_usual(left), _usual(right)) < _LONG:
        return [(0, list(pieces))]
    above = [p for row in rows[: within[0]] for p in row.pieces]
    below = [p for row in rows[end:] for p in row.pieces]
    parts = ((0, above), (1, left), (2, _shifted(right, gutter)), (0, below))
    return [(column, part) for column, part in parts if part]


def _last_beside(rows: Sequence[Row], last: int, gutter: float) -> int:
    """Where the columns end: short last rows leave a gap that is not in the middle."""
    end = last + 1
    while end < len(rows) and rows[end].top - rows[end - 1].bottom < 1.5 * rows[end].size:
        if any(piece.left < gutter < piece.right for piece in rows[end].pieces):
            break
        end += 1
    return end


def _gap(row: Row, width: float) -> tuple[float, float] | None:
    """Where a row is parted near the middle of the page."""
    for before, after in pairwise(row.pieces):
        middle = (before.right + after.left) / 2 / width
        if after.left - before.right > row.size and _MIDDLE[0] < middle < _MIDDLE[1]:
            return before.right, after.left
    return None


def _common(gaps: Sequence[tuple[float, float]]) -> float | None:
    return median((left + right) / 2 for left, right in gaps) if gaps else None


def _usual(pieces: Sequence[Piece]) -> float:
    return median(len(piece.text) for piece in pieces) if pieces else 0.0


def _shifted(pieces: Sequence[Piece], by: float) -> list[Piece]:
    return [
        replace(p, left=p.left - by, right=p.right - by, edges=tuple(edge - by for edge in p.edges))
        for p in pieces
    ]

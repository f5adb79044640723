"""What lies where on one page: the common ground of PDFs with text and of recognised pictures.

Lengths are points (1/72 inch), counted from the top left corner of the upright page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ingest.formats.cells import Cell

_LATIN = re.compile(r"[0-9A-Za-z.,;:%)]$")
_LATIN_START = re.compile(r"^[0-9A-Za-z(]")
_SPACED = 0.6  # of a character: a gap that somebody meant
_SAME_ROW = 0.5  # of a character: how far two middles may lie apart


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters in one row without a wide gap."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float  # of a character
    confidence: float = 1.0
    edges: tuple[float, ...] = ()  # the left edge of each character, where the file tells it

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2

    def cut(self, x: float) -> tuple[Piece, Piece] | None:
        """The two parts left and right of a vertical line; None where it does not go through."""
        if not self.left < x < self.right:
            return None
        edges = self.edges or _spread(self.text, self.left, self.right)
        at = sum(1 for a, b in pairwise((*edges, self.right)) if (a + b) / 2 < x)
        before, after = self.text[:at].rstrip(), self.text[at:].lstrip()
        if not before or not after:
            return None
        skipped = len(self.text) - len(after)
        return (
            replace(self, text=before, right=min(x, edges[at]), edges=edges[: len(before)]),
            replace(self, text=after, left=edges[skipped], edges=edges[skipped:]),
        )


def _spread(text: str, left: float, right: float) -> tuple[float, ...]:
    """Where characters begin, judged by their usual width."""
    widths = [0.5 if c.isascii() else 1.0 for c in text]
    unit = (right - left) / sum(widths)
    edges, x = [], left
    for width in widths:
        edges.append(x)
        x += width * unit
    return tuple(edges)


@dataclass(frozen=True, slots=True)
class Row:
    """Pieces side by side, from left to right."""

    pieces: tuple[Piece, ...]

    @property
    def left(self) -> float:
        return self.pieces[0].left

    @property
    def right(self) -> float:
        return max(piece.right for piece in self.pieces)

    @property
    def top(self) -> float:
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        return max(piece.bottom for piece in self.pieces)

    @property
    def size(self) -> float:
        return max(self.pieces, key=lambda piece: len(piece.text)).size

    @property
    def confidence(self) -> float:
        return min(piece.confidence for piece in self.pieces)

    @property
    def text(self) -> str:
        parts = [self.pieces[0].text]
        for before, piece in pairwise(self.pieces):
            parts.append("　" if piece.left - before.right > _SPACED * self.size else "")
            parts.append(piece.text)
        return "".join(parts)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table by its cells, and where it stands."""

    cells: tuple[Cell, ...]
    top: float
    bottom: float
    page: int
    confidence: float = 1.0

    @property
    def width(self) -> int:
        return max(cell.column + cell.width for cell in self.cells)

    @property
    def height(self) -> int:
        return max(cell.row + cell.height for cell in self.cells)

    def go_on(self, below: Grid) -> Grid:
        """Both as one table; a header printed again on the second page is left out."""
        repeated = 1 if _first_row(self) == _first_row(below) else 0
        shift = self.height - repeated
        cells = [replace(cell, row=cell.row + shift) for cell in below.cells if cell.row >= repeated]
        confidence = min(self.confidence, below.confidence)
        return replace(self, cells=(*self.cells, *cells), bottom=below.bottom, confidence=confidence)


def _first_row(grid: Grid) -> list[str]:
    return [cell.text for cell in grid.cells if cell.row == 0 and cell.height == 1]


@dataclass(slots=True)
class Sheet:
    """One page: rows and tables from top to bottom."""

    number: int  # from 1
    width: float
    height: float
    items: list[Row | Grid] = field(default_factory=list)
    column: int = 0  # 1, 2: one of two columns beside each other; 0: as wide as the page
    recognised: bool = False  # read from a picture, so that lengths are a little uncertain

    @property
    def rows(self) -> list[Row]:
        return [item for item in self.items if isinstance(item, Row)]


def make_rows(pieces: Iterable[Piece]) -> list[Row]:
    """Pieces whose middles lie at one height, as rows from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: p.middle):
        if rows and abs(piece.middle - _middle(rows[-1])) < _SAME_ROW * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [Row(tuple(sorted(row, key=lambda p: p.left))) for row in rows]


def _middle(row: Sequence[Piece]) -> float:
    return sum(piece.middle for piece in row) / len(row)


def join(before: str, after: str) -> str:
    """Two lines of one paragraph: a space only between words of letters."""
    before, after = before.rstrip(), after.lstrip()
    gap = " " if _LATIN.search(before) and _LATIN_START.match(after) and before[-1].isalpha() else ""
    return before + gap + after

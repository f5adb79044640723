"""A picture of a page becomes a sheet: cleaned, its lines found and read, its tables rebuilt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from statistics import fmean

from ingest.formats.laying import lay_out
from ingest.formats.loaded import Block, Table
from ingest.formats.ocr import DOUBT, Recogniser
from ingest.formats.repairs import bracket_year, mend_mark, space_heading, widen
from ingest.formats.scanned import Picture, clean, find_rules, find_skew, quarter_turns, turn
from ingest.formats.sheet import Piece, Sheet

STAGE = "认字"
_NOISE = 0.5  # a line less certain than this is a stain
_UPRIGHT = 0.85  # the lines of an upright page are more certain than this
_LISTED = 12


@cache
def _recogniser() -> Recogniser:
    return Recogniser()


def read_picture(picture: Picture, number: int, scale: float) -> list[Sheet]:
    """The sheets of a page from its picture; ``scale`` is pixels a point."""
    grey, found = _read_upright(clean(picture))
    pieces = [_prepare(piece, scale) for piece in found if piece.confidence >= _NOISE]
    height, width = grey.shape
    size = width / scale, height / scale
    return lay_out(pieces, find_rules(grey, scale), number, size, recognised=True)


def _read_upright(grey: Picture) -> tuple[Picture, list[Piece]]:
    """The page as it must be held, and what it says: a page lying on its side or its head is turned first."""
    recogniser = _recogniser()
    lines = recogniser.find(grey)
    tall = sum(1 for line in lines if _is_tall(line.tolist()))
    if 2 * tall > len(lines):
        grey = quarter_turns(grey, 1)
        grey = turn(grey, find_skew(grey))
        lines = recogniser.find(grey)
    pieces = recogniser.read(grey, lines)
    if pieces and _certainty(pieces) < _UPRIGHT:
        other = quarter_turns(grey, 2)
        turned = recogniser.read(other, recogniser.find(other))
        if turned and _certainty(turned) > _certainty(pieces):
            return other, turned
    return grey, pieces


def _is_tall(corners: Sequence[Sequence[float]]) -> bool:
    xs, ys = zip(*corners, strict=True)
    return bool(max(ys) - min(ys) > 1.5 * (max(xs) - min(xs)))


def _certainty(pieces: Sequence[Piece]) -> float:
    return fmean(piece.confidence for piece in pieces)


def _prepare(piece: Piece, scale: float) -> Piece:
    """In points, its punctuation as Chinese papers print it."""
    text = bracket_year(widen(piece.text))
    edges = tuple(edge / scale for edge in piece.edges) if len(text) == len(piece.text) else ()
    return replace(
        piece,
        text=text,
        left=piece.left / scale,
        top=piece.top / scale,
        right=piece.right / scale,
        bottom=piece.bottom / scale,
        size=piece.size / scale,
        edges=edges,
    )


def mend(blocks: Iterable[Block], pages: frozenset[int]) -> list[Block]:
    """The repairs that need whole paragraphs, on the recognised pages."""
    mended: list[Block] = []
    last = 0
    for block in blocks:
        if isinstance(block, Table):
            rows = tuple(tuple(widen(cell) for cell in row) for row in block.rows)
            mended.append(replace(block, rows=rows) if block.page in pages else block)
            continue
        text, last = mend_mark(widen(block.text), last)
        text = space_heading(text) if block.centred else text
        mended.append(replace(block, text=text) if block.page in pages else block)
    return mended


def remark_doubts(blocks: Iterable[Block]) -> tuple[str, ...]:
    """How many places a human must compare with the page, and on which pages."""
    doubtful = [block.page for block in blocks if block.confidence < DOUBT]
    if not doubtful:
        return ()
    pages = sorted(set(doubtful))
    listed = "、".join(str(page) for page in pages[:_LISTED]) + ("等" if len(pages) > _LISTED else "")
    return (f"有 {len(doubtful)} 处字迹不清（第 {listed} 页），已经标出，请对照页面原图核对。",)

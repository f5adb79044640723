"""The text layer of a PDF's page, character by character."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from dataclasses import dataclass

from pypdfium2 import PdfPage, PdfTextPage, raw

from ingest.formats.characters import Character, unify_shapes

_ASCENT, _DESCENT = 0.88, 0.12  # of a character's size, above and below its base line
_ASKEW = 10  # degrees: text turned further against the page is a watermark
_NO_SIZE = (0.5, 300.0)  # points: what is smaller or larger is not for reading
_NOTHING = frozenset((0, 0xFFFE, 0xFFFF, 0x0A, 0x0D))


@dataclass(frozen=True, slots=True)
class Layer:
    """The characters of a page, in the file's order, on the page held upright for reading."""

    characters: list[Character]
    width: float
    height: float
    turned: int  # degrees by which the text runs counter-clockwise in the file's coordinates


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A character in the file's coordinates, which count from the bottom left."""

    text: str
    x: float
    y: float
    advance: float
    size: float
    angle: float  # degrees, counter-clockwise


def read_layer(page: PdfPage) -> Layer:
    """All that is written on a page, but for watermarks across it."""
    text_page = page.get_textpage()
    try:
        glyphs = [g for n in range(text_page.count_chars()) if (g := _read(text_page, n)) is not None]
    finally:
        text_page.close()
    turns = Counter(round(glyph.angle / 90) * 90 % 360 for glyph in glyphs)
    turned = turns.most_common(1)[0][0] if turns else page.get_rotation()
    left, bottom, right, top = page.get_bbox()
    width, height = right - left, top - bottom
    if turned in (90, 270):
        width, height = height, width
    characters = [
        _place(glyph, turned, (left, bottom, right, top))
        for glyph in glyphs
        if _is_level(glyph.angle - turned)
    ]
    return Layer(characters, width, height, turned)


def _is_level(angle: float) -> bool:
    return abs((angle + 180) % 360 - 180) < _ASKEW


def _read(text_page: PdfTextPage, index: int) -> _Glyph | None:
    code = raw.FPDFText_GetUnicode(text_page, index)
    if code in _NOTHING or 0xDC00 <= code <= 0xDFFF or raw.FPDFText_IsGenerated(text_page, index) == 1:
        return None
    text = unify_shapes(_character(text_page, index, code))
    matrix, box, x, y = raw.FS_MATRIX(), raw.FS_RECTF(), raw.c_double(), raw.c_double()
    if not (
        raw.FPDFText_GetMatrix(text_page, index, matrix)
        and raw.FPDFText_GetLooseCharBox(text_page, index, box)
        and raw.FPDFText_GetCharOrigin(text_page, index, x, y)
    ):
        return None
    size = raw.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d)
    if not _NO_SIZE[0] < size < _NO_SIZE[1]:
        return None
    angle = math.atan2(matrix.b, matrix.a)
    ahead = math.cos(angle), math.sin(angle)
    reach = max(
        (cx - x.value) * ahead[0] + (cy - y.value) * ahead[1]
        for cx in (box.left, box.right)
        for cy in (box.bottom, box.top)
    )
    # The box of some wide characters is that of their ink.
    advance = size if unicodedata.east_asian_width(text[0]) in "WF" else max(0.0, reach)
    return _Glyph(text, x.value, y.value, advance, size, math.degrees(angle))


def _character(text_page: PdfTextPage, index: int, code: int) -> str:
    if not 0xD800 <= code <= 0xDBFF:
        return chr(code)
    low = raw.FPDFText_GetUnicode(text_page, index + 1)  # beyond the first plane they come in halves
    return chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)) if 0xDC00 <= low <= 0xDFFF else "\ufffd"


def _place(glyph: _Glyph, turned: int, box: tuple[float, float, float, float]) -> Character:
    """Where a character stands on the upright page, counted from its top left."""
    left, bottom, right, top = box
    match turned:
        case 90:
            x, y = glyph.y - bottom, glyph.x - left
        case 180:
            x, y = right - glyph.x, glyph.y - bottom
        case 270:
            x, y = top - glyph.y, right - glyph.x
        case _:
            x, y = glyph.x - left, top - glyph.y
    size = glyph.size
    return Character(glyph.text, x, y - _ASCENT * size, x + glyph.advance, y + _DESCENT * size, size)

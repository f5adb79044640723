"""PDFium: opens a PDF, tells what its pages are made of, and draws them. Its scripts and forms are never started."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from pypdfium2 import PdfDocument, PdfiumError, PdfPage, PdfTextPage, raw

from core.errors import InvalidInput
from ingest.formats.characters import Character, unify_shapes
from ingest.formats.scanned import Picture
from ingest.formats.source import damaged

_ASCENT, _DESCENT = 0.88, 0.12  # of a character's size, above and below its base line
_ASKEW = 10  # degrees: text turned further against the page is a watermark
_NO_SIZE = (0.5, 300.0)  # points: what is smaller or larger is not for reading
_INCH = 72  # points
_MOST_PIXELS = 9_000_000  # of a page drawn; A3 at 200 dots an inch has 7.7 million
_INVISIBLE = 3  # how recognised text is written behind a picture
_DEPTH = 3  # forms within forms looked into
_TAIL = 2048  # bytes: the end mark stands there; a file without it lacks its last pages
_NOTHING = frozenset((0, 0xFFFE, 0xFFFF, 0x0A, 0x0D))


Document, Page = PdfDocument, PdfPage


@dataclass(frozen=True, slots=True)
class Inventory:
    """What a page is made of."""

    paths: int
    pictured: float  # share of the page under its largest picture
    hidden: bool  # whether its text is written invisibly


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


@contextmanager
def opened(content: bytes) -> Iterator[PdfDocument]:
    """The file, closed afterwards. Raises InvalidInput: locked with a password, cut off, damaged."""
    if b"%%EOF" not in content[-_TAIL:]:
        raise damaged("末尾不完整，可能没有下载完")
    try:
        pdf = PdfDocument(content)
    except PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise InvalidInput("这个 PDF 加了密码，请取消密码后再传。", code="encrypted_file") from error
        raise damaged() from error
    try:
        yield pdf
    finally:
        pdf.close()


@contextmanager
def page_of(pdf: PdfDocument, number: int) -> Iterator[PdfPage]:
    """A page, counted from 1. Raises InvalidInput where the file is damaged there."""
    try:
        page = pdf[number - 1]
    except PdfiumError as error:
        raise damaged(f"第 {number} 页打不开") from error
    try:
        yield page
    finally:
        page.close()


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


def look(page: PdfPage) -> Inventory:
    """What a page is made of, forms looked into three deep."""
    width, height = page.get_size()
    paths, pictured, hidden, shown = 0, 0.0, 0, 0
    for thing in page.get_objects(max_depth=_DEPTH):
        if thing.type == raw.FPDF_PAGEOBJ_PATH:
            paths += 1
        elif thing.type == raw.FPDF_PAGEOBJ_TEXT:
            if raw.FPDFTextObj_GetTextRenderMode(thing) == _INVISIBLE:
                hidden += 1
            else:
                shown += 1
        elif thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = thing.get_bounds()
            pictured = max(pictured, (right - left) * (top - bottom) / (width * height or 1))
    return Inventory(paths, pictured, hidden > shown)


def render(page: PdfPage, dpi: int, *, grey: bool = False, turned: int = 0) -> tuple[Picture, float]:
    """(the picture of a page, pixels a point): grey, or red, green and blue; ``turned`` clockwise by so many degrees."""
    width, height = page.get_size()
    scale = min(dpi / _INCH, math.sqrt(_MOST_PIXELS / max(1.0, width * height)))
    try:
        bitmap = page.render(
            scale=scale, rotation=turned % 360, grayscale=grey, may_draw_forms=False, rev_byteorder=True
        )
    except PdfiumError as error:
        raise damaged("有一页画不出来") from error
    picture = np.array(bitmap.to_numpy(), np.uint8)
    bitmap.close()
    if picture.ndim == 3:
        picture = picture[:, :, 0] if grey else picture[:, :, :3]
    return np.ascontiguousarray(picture), scale

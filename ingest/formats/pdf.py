"""PDF: the text layer where it is real, pictures of the pages where it is not.

Scripts, forms and enclosed files are never touched.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from pypdfium2 import PdfDocument, PdfiumError, PdfPage, PdfTextPage, raw

from core.errors import InvalidInput
from ingest.formats.characters import Character, is_readable, make_pieces, unify_shapes
from ingest.formats.flow import read_sheets
from ingest.formats.grid import Rules, find_columns, find_tables
from ingest.formats.loaded import Loaded
from ingest.formats.photo import keep_page
from ingest.formats.scanned import Picture, find_rules
from ingest.formats.sheet import Grid, Row, Sheet, make_rows
from ingest.formats.source import Source, damaged, too_large

_INCH = 72  # points
_DPI = 200  # of the picture in which characters are recognised
_RULES_DPI = 100
_MOST_PIXELS = 9_000_000  # of that picture; A3 has 7.7 million
_FEW = 24  # characters: no more on a page with a picture are a page number or a heading
_IS_THE_PAGE = 0.6  # of the page covered: then the picture is the page
_LARGE = 0.15  # of the page covered: then the picture may hold words
_INVISIBLE = 3  # how recognised text is written behind a picture
_DEPTH = 3  # forms within forms looked into
_LISTED = 12


@dataclass(frozen=True, slots=True)
class _Inventory:
    """What a page is made of."""

    paths: int
    pictured: float  # share of the page under its largest picture
    hidden: bool  # whether its text is written invisibly


def load(source: Source) -> Loaded:
    """Paragraphs and tables of all pages.

    Raises InvalidInput: locked with a password, too many pages, damaged.
    """
    sheets: dict[int, Sheet] = {}
    pictured: list[int] = []
    with _opened(source) as pdf:
        total = _count_pages(pdf, source)
        for number in range(1, total + 1):
            source.progress("读文字", number, total)
            with _page(pdf, number) as page:
                sheet, has_picture = _read_text(page, number)
            if sheet is not None:
                sheets[number] = sheet
                pictured += [number] if has_picture else []
        missing = [number for number in range(1, total + 1) if number not in sheets]
        if not missing:
            return Loaded("pdf", tuple(read_sheets(_in_order(sheets))), remarks=_remark_pictures(pictured))
        return _recognise(source, pdf, sheets, missing, _remark_pictures(pictured))


def _recognise(
    source: Source, pdf: PdfDocument, sheets: dict[int, Sheet], missing: list[int], remarks: tuple[str, ...]
) -> Loaded:
    """The pages without real text from their pictures; then images of all pages are kept, so that they can be leafed through."""
    from ingest.formats import recognised  # noqa: PLC0415 - a second and 300 MB, for scanned pages only

    total = len(sheets) + len(missing)
    done = 0
    for number in range(1, total + 1):
        with _page(pdf, number) as page:
            picture, scale = _render(page)
        keep_page(picture, source.page_path(number))
        if number in sheets:
            continue
        source.progress(recognised.STAGE, done, len(missing))
        sheets[number] = recognised.read_picture(picture, number, scale)
        done += 1
    source.progress(recognised.STAGE, done, len(missing))
    blocks = recognised.mend(read_sheets(_in_order(sheets)), frozenset(missing))
    if len(missing) < total:
        remarks = (f"第 {_list(missing)} 页没有可用的文字，是按图片认出来的。", *remarks)
    return Loaded("scan", tuple(blocks), pages=total, remarks=(*recognised.remark_doubts(blocks), *remarks))


def _in_order(sheets: dict[int, Sheet]) -> list[Sheet]:
    return [sheets[number] for number in sorted(sheets)]


@contextmanager
def _opened(source: Source) -> Iterator[PdfDocument]:
    try:
        pdf = PdfDocument(source.content)
    except PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise InvalidInput("这个 PDF 加了密码，请取消密码后再传。", code="encrypted_file") from error
        raise damaged() from error
    try:
        yield pdf
    finally:
        pdf.close()


def _count_pages(pdf: PdfDocument, source: Source) -> int:
    total = len(pdf)
    if total < 1:
        raise damaged("里面没有页")
    if total > source.limits.pages:
        raise too_large(f"这个 PDF 有 {total} 页")
    return total


@contextmanager
def _page(pdf: PdfDocument, number: int) -> Iterator[PdfPage]:
    try:
        page = pdf[number - 1]
    except PdfiumError as error:
        raise damaged(f"第 {number} 页打不开") from error
    try:
        yield page
    finally:
        page.close()


def _read_text(page: PdfPage, number: int) -> tuple[Sheet | None, bool]:
    """(the page from its text, None where that is missing or unreal; whether a large picture is beside the text)."""
    characters = _read_characters(page)
    text = "".join(c.text for c in characters)
    made_of = _look(page)
    length = len(text.replace(" ", ""))
    if length <= _FEW and made_of.pictured > _IS_THE_PAGE:
        return None, False
    if length and not is_readable(text):
        return None, False
    if made_of.hidden and made_of.pictured > _IS_THE_PAGE:
        return None, False
    rules = Rules()
    if made_of.paths > 3:
        picture, scale = _render(page, _RULES_DPI, grey=True)
        rules = find_rules(picture, scale)
    grids, rest = find_tables(rules, make_pieces(characters), number)
    items: list[Row | Grid] = sorted([*grids, *make_rows(rest)], key=lambda item: item.top)
    width, height = page.get_size()
    return Sheet(number, width, height, find_columns(items, number)), made_of.pictured > _LARGE


def _read_characters(page: PdfPage) -> list[Character]:
    text_page = page.get_textpage()
    try:
        place = _Placing(page)
        return [c for n in range(text_page.count_chars()) if (c := _read_character(text_page, n, place))]
    finally:
        text_page.close()


def _read_character(text_page: PdfTextPage, index: int, place: _Placing) -> Character | None:
    code = raw.FPDFText_GetUnicode(text_page, index)
    if (
        not code
        or code == 0xFFFE
        or 0xDC00 <= code <= 0xDFFF
        or raw.FPDFText_IsGenerated(text_page, index) == 1
    ):
        return None
    text = chr(code)
    if text in "\r\n":
        return None
    if 0xD800 <= code <= 0xDBFF:  # outside the first plane the file is read in halves
        low = raw.FPDFText_GetUnicode(text_page, index + 1)
        text = (
            chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)) if 0xDC00 <= low <= 0xDFFF else "\ufffd"
        )
    box = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text_page, index, box):
        return None
    left, top, right, bottom = place(box.left, box.bottom, box.right, box.top)
    size = raw.FPDFText_GetFontSize(text_page, index)
    size = size if 2 < size < 200 else bottom - top
    return Character(unify_shapes(text), left, top, right, bottom, size)


class _Placing:
    """From the file's coordinates, which count from the bottom of the unturned page, to the upright page's."""

    def __init__(self, page: PdfPage) -> None:
        self._left, self._bottom, self._right, self._top = page.get_bbox()
        self._turned = page.get_rotation()

    def __call__(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        match self._turned:
            case 90:
                return bottom - self._bottom, left - self._left, top - self._bottom, right - self._left
            case 180:
                return self._right - right, bottom - self._bottom, self._right - left, top - self._bottom
            case 270:
                return self._top - top, self._right - right, self._top - bottom, self._right - left
            case _:
                return left - self._left, self._top - top, right - self._left, self._top - bottom


def _look(page: PdfPage) -> _Inventory:
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
    return _Inventory(paths, pictured, hidden > shown)


def _render(page: PdfPage, dpi: int = _DPI, *, grey: bool = False) -> tuple[Picture, float]:
    """(the picture of a page, pixels a point)."""
    width, height = page.get_size()
    scale = min(dpi / _INCH, math.sqrt(_MOST_PIXELS / max(1.0, width * height)))
    try:
        bitmap = page.render(scale=scale, grayscale=grey, may_draw_forms=False, rev_byteorder=True)
    except PdfiumError as error:
        raise damaged("有一页画不出来") from error
    picture = np.array(bitmap.to_numpy(), np.uint8)
    bitmap.close()
    if picture.ndim == 3:
        picture = picture[:, :, 0] if grey else picture[:, :, :3]
    return np.ascontiguousarray(picture), scale


def _remark_pictures(pages: list[int]) -> tuple[str, ...]:
    return (f"第 {_list(pages)} 页有较大的图，图里的字没有读。",) if pages else ()


def _list(pages: list[int]) -> str:
    return "、".join(map(str, pages[:_LISTED])) + ("等" if len(pages) > _LISTED else "")

"""PDF: the text layer where it is real, pictures of the pages where it is not.

Scripts, forms and enclosed files are never touched.
"""

from __future__ import annotations

from ingest.formats.characters import is_readable, make_pieces
from ingest.formats.flow import read_sheets
from ingest.formats.grid import Rules
from ingest.formats.laying import lay_out
from ingest.formats.loaded import Loaded
from ingest.formats.pdf_streams import check_streams
from ingest.formats.pdfium import Document, Page, look, opened, page_of, read_layer, render
from ingest.formats.photo import keep_page
from ingest.formats.scanned import find_rules
from ingest.formats.sheet import Sheet
from ingest.formats.source import Source, damaged, too_large

_DPI = 200  # of the picture in which characters are recognised
_RULES_DPI = 100
_FEW = 24  # characters: no more on a page with a picture are a page number or a heading
_IS_THE_PAGE = 0.6  # of the page covered: then the picture is the page
_LARGE = 0.15  # of the page covered: then the picture may hold words
_FEW_PATHS = 3  # lines and shapes: so few make no table
_LISTED = 12


def load(source: Source) -> Loaded:
    """Paragraphs and tables of all pages.

    Raises InvalidInput: locked with a password, too many pages, damaged.
    """
    sheets: dict[int, list[Sheet]] = {}
    pictured: list[int] = []
    check_streams(source.content, source.limits)
    with opened(source.content) as pdf:
        total = _count_pages(pdf, source)
        for number in range(1, total + 1):
            source.progress("读文字", number, total)
            with page_of(pdf, number) as page:
                found, has_picture = _read_text(page, number)
            if found is not None:
                sheets[number] = found
                pictured += [number] if has_picture else []
        missing = [number for number in range(1, total + 1) if number not in sheets]
        if not missing:
            return Loaded("pdf", tuple(read_sheets(_in_order(sheets))), remarks=_remark_pictures(pictured))
        return _recognise(source, pdf, sheets, missing, _remark_pictures(pictured))


def _recognise(
    source: Source,
    pdf: Document,
    sheets: dict[int, list[Sheet]],
    missing: list[int],
    remarks: tuple[str, ...],
) -> Loaded:
    """The pages without real text from their pictures; then images of all pages are kept, so that they can be leafed through."""
    from ingest.formats import recognised  # noqa: PLC0415 - a second and 300 MB, for scanned pages only

    total = len(sheets) + len(missing)
    done = 0
    for number in range(1, total + 1):
        with page_of(pdf, number) as page:
            picture, scale = render(page, _DPI)
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


def _in_order(sheets: dict[int, list[Sheet]]) -> list[Sheet]:
    return [sheet for number in sorted(sheets) for sheet in sheets[number]]


def _count_pages(pdf: Document, source: Source) -> int:
    total = len(pdf)
    if total < 1:
        raise damaged("里面没有页")
    if total > source.limits.pages:
        raise too_large(f"这个 PDF 有 {total} 页")
    return total


def _read_text(page: Page, number: int) -> tuple[list[Sheet] | None, bool]:
    """(the page from its text, None where that is missing or unreal; whether a large picture is beside the text)."""
    layer = read_layer(page)
    made_of = look(page)
    length = sum(not c.text.isspace() for c in layer.characters)
    whole_picture = made_of.pictured > _IS_THE_PAGE
    if whole_picture and (length <= _FEW or made_of.hidden):
        return None, False
    if length and not is_readable("".join(c.text for c in layer.characters)):
        return None, False
    rules = Rules()
    if made_of.paths > _FEW_PATHS:
        picture, scale = render(page, _RULES_DPI, grey=True, turned=layer.turned - page.get_rotation())
        rules = find_rules(picture, scale)
    size = layer.width, layer.height
    sheets = lay_out(make_pieces(layer.characters), rules, number, size, recognised=False)
    return sheets, made_of.pictured > _LARGE


def _remark_pictures(pages: list[int]) -> tuple[str, ...]:
    return (f"第 {_list(pages)} 页有较大的图，图里的字没有读。",) if pages else ()


def _list(pages: list[int]) -> str:
    return "、".join(map(str, pages[:_LISTED])) + ("等" if len(pages) > _LISTED else "")

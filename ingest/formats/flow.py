"""Rows on pages become paragraphs, as their indents, ends and numbering say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ingest.formats.cells import caption_above, make_blocks
from ingest.formats.furniture import drop_page_numbers, drop_running_heads
from ingest.formats.loaded import Block, Paragraph
from ingest.formats.sheet import Grid, Row, Sheet, join

_N = r"[一二三四五六七八九十百千零〇○\d]"
# What begins a paragraph wherever it stands at the head of a row.
_MARK = re.compile(
    rf"^(?:第{_N}{{1,9}}(?:条(?:之{_N}+)?|[编章节])(?:\s|$)|第{_N}{{1,9}}条(?=[^第款项、，和与及或的规所中至之])"
    rf"|[（(][一二三四五六七八九十]{{1,3}}[）)]"
    rf"|[一二三四五六七八九十]{{1,3}}、|\d{{1,2}}[.．、](?!\d)|附\s*件\s*\d*\s*[：:]?|附[：:])"
)
_ENDED = re.compile(r"[。；：！？…][”’」』）)】]*$|[：:;]$")
_INDENT = 1.2  # characters: as far in as this is an indent
_SHORT = 2.6  # characters: a row ending so far before the margin ends its paragraph
_FAR = 5.0  # characters: so far in, it is set to the right
_APART = 1.45  # of the usual distance between rows
_TITLE = 1.15  # of the body's size: larger rows are titles


@dataclass(frozen=True, slots=True)
class _Margins:
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Set:
    """A row with how it is set on its page, measured in characters."""

    row: Row
    page: int
    indent: float  # from the left margin
    short: float  # of the right margin
    centred: bool
    to_right: bool
    marked: bool
    gap: float  # distance from the row above, of the usual one; 0 at the head of a page

    @property
    def ended(self) -> bool:
        return bool(_ENDED.search(self.row.text))


def read_sheets(sheets: Sequence[Sheet]) -> list[Block]:
    """All pages as paragraphs and tables; page furniture dropped, what runs across pages joined."""
    drop_page_numbers(sheets)
    drop_running_heads(sheets)
    usual = _body_size(sheets)
    laid = _lay(sheets, usual)
    indents = _uses_indents([item for item in laid if isinstance(item, _Set)])
    blocks: list[Block] = []
    open_rows: list[_Set] = []
    for item in laid:
        if open_rows and (isinstance(item, Grid) or _begins(open_rows, item, indents=indents, usual=usual)):
            blocks.append(_close(open_rows))
            open_rows = []
        if isinstance(item, Grid):
            blocks += _close_table(item, blocks)
        else:
            open_rows.append(item)
    if open_rows:
        blocks.append(_close(open_rows))
    return blocks


def _lay(sheets: Sequence[Sheet], usual: float) -> list[_Set | Grid]:
    whole = _measure_all(sheets)
    laid: list[_Set | Grid] = []
    for sheet in sheets:
        margins = _measure(sheet, whole.get(_kind(sheet), _Margins(0, sheet.width)))
        pitch = _pitch(sheet.rows)
        above: Row | None = None
        for item in sheet.items:
            if isinstance(item, Grid):
                last = laid[-1] if laid else None
                if isinstance(last, Grid) and last.page < item.page and last.width == item.width:
                    laid[-1] = last.go_on(item)
                else:
                    laid.append(item)
                above = None
                continue
            gap = (item.bottom - above.bottom) / pitch if above and pitch else 0.0
            laid.append(_set(item, sheet.number, margins, gap, usual))
            above = item
    return laid


def _set(row: Row, page: int, margins: _Margins, gap: float, usual: float) -> _Set:
    size = row.size or 1.0
    indent = (row.left - margins.left) / size
    short = (margins.right - row.right) / size
    even = abs(indent - short) < max(1.2, 0.12 * (indent + short))
    inset = indent > 2.4 and short > 1.0 and not _ENDED.search(row.text)
    centred = even and (inset or size > _TITLE * usual)
    to_right = indent > _FAR and not centred and short < indent / 2
    return _Set(row, page, indent, short, centred, to_right, bool(_MARK.match(row.text)), gap)


def _measure_all(sheets: Iterable[Sheet]) -> dict[tuple[int, int], _Margins]:
    """The margins of the body by the kind of sheet."""
    rows: dict[tuple[int, int], list[Row]] = {}
    for sheet in sheets:
        rows.setdefault(_kind(sheet), []).extend(sheet.rows)
    return {
        kind: _Margins(
            _supported([row.left for row in some], some, rightmost=False),
            _supported([row.right for row in some], some, rightmost=True),
        )
        for kind, some in rows.items()
        if some
    }


def _kind(sheet: Sheet) -> tuple[int, int]:
    """Sheets that share their margins: as wide as each other, the same column."""
    return round(sheet.width), sheet.column


def _supported(edges: Sequence[float], rows: Sequence[Row], *, rightmost: bool) -> float:
    """The outermost edge at which several rows begin or end."""
    size = median(row.size for row in rows) or 1.0
    ordered = sorted(edges, reverse=rightmost)
    wanted = 1 + min(1, len(ordered) // 12) + len(ordered) // 66
    near = (1.2 if rightmost else 0.7) * size
    for first, last in zip(ordered, ordered[wanted - 1 :], strict=False):
        if abs(last - first) <= near:
            return first
    return ordered[0]


def _measure(sheet: Sheet, whole: _Margins) -> _Margins:
    """This page's margins: those of the whole paper, moved a little where a scanned page lies askew."""
    rows = sheet.rows
    if not sheet.recognised or len(rows) < 3:
        return whole
    own = _Margins(
        _supported([row.left for row in rows], rows, rightmost=False),
        _supported([row.right for row in rows], rows, rightmost=True),
    )
    size = median(row.size for row in rows) or 1.0
    return _Margins(
        own.left if abs(own.left - whole.left) < size else whole.left,
        own.right if abs(own.right - whole.right) < 1.5 * size else whole.right,
    )


def _pitch(rows: Sequence[Row]) -> float:
    steps = [below.bottom - above.bottom for above, below in pairwise(rows)]
    return median(steps) if steps else 0.0


def _body_size(sheets: Sequence[Sheet]) -> float:
    sizes = sorted(
        (row.size, len(row.text)) for sheet in sheets for row in sheet.rows if len(row.text.strip()) > 1
    )
    half, passed = sum(length for _, length in sizes) / 2, 0
    for size, length in sizes:
        passed += length
        if passed >= half:
            return size
    return 1.0


def _uses_indents(rows: Sequence[_Set]) -> bool:
    """Whether paragraphs begin with an indent rather than flush left."""
    marked = [row for row in rows if row.marked and not row.centred]
    if len(marked) < 2:
        marked = [below for above, below in pairwise(rows) if above.ended and above.short > _SHORT]
    return 2 * sum(row.indent > _INDENT for row in marked) >= len(marked)


def _begins(above: Sequence[_Set], row: _Set, *, indents: bool, usual: float) -> bool:
    """Whether a row begins a paragraph; ``above`` is the one still open."""
    last = above[-1]
    if row.centred or last.centred:
        return not _goes_on_centred(last, row, usual)
    if row.to_right or last.to_right or row.gap > _APART:
        return True
    if row.indent > _INDENT:
        hangs = len(above) > 1 or last.indent > _INDENT
        return row.marked or last.ended or last.short > _SHORT or not hangs or row.indent > last.indent + 1
    if indents:
        return last.short > _SHORT and (last.ended or row.marked or last.short > 2 * _SHORT)
    if row.marked and (last.ended or last.short > _SHORT):
        return True
    return last.ended and (last.short > _SHORT or row.gap == 0)


def _goes_on_centred(last: _Set, row: _Set, usual: float) -> bool:
    """A title broken in several lines: large, of one size, close together; or an open bracket."""
    if row.page != last.page or row.marked or last.marked or row.gap > 2 * _APART:
        return False
    if last.row.text.count("（") > last.row.text.count("）"):
        return True
    if row.centred and not last.centred:  # its first lines are full, only the last one shows how it is set
        full = last.indent < _INDENT and last.short < _INDENT
        return full and not last.ended and row.gap < _APART and 0.9 < last.row.size / row.row.size < 1.1
    if not (row.centred and last.centred):
        return False
    return min(last.row.size, row.row.size) > _TITLE * usual and 0.8 < last.row.size / row.row.size < 1.25


def _close(rows: Sequence[_Set]) -> Paragraph:
    text = rows[0].row.text
    for row in rows[1:]:
        text = join(text, row.row.text)
    return Paragraph(
        text,
        page=rows[0].page,
        centred=any(row.centred for row in rows),
        confidence=min(row.row.confidence for row in rows),
    )


def _close_table(grid: Grid, before: Sequence[Block]) -> list[Block]:
    """The table named by the lines above it."""
    lines = [block.text for block in before[-3:] if isinstance(block, Paragraph)]
    blocks = make_blocks(grid.cells, name=caption_above(lines), page=grid.page)
    return [replace(block, confidence=grid.confidence) for block in blocks]

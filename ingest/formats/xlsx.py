"""Excel sheets as tables: each sheet its own, values as shown, hidden rows and columns left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.formats.cells import MAX_CELLS, Cell, is_note, make_blocks
from ingest.formats.loaded import Block, Loaded, Paragraph
from ingest.formats.markup import Element, iterate_xml
from ingest.formats.package import Package
from ingest.formats.sheet_values import R, Values, X, area_of, column_of
from ingest.formats.source import Source, damaged, too_large

_MOST_ROWS = 20_000  # with something in them, in one sheet
_MOST_MERGED = 20_000
_WIDEST = 16_384  # columns that Excel has
_SHOWN = 20
# A row with nothing in it, or with cells that have a border or a colour at most.
_EMPTY_ROW = re.compile(rb'<row r="\d+"[^<>]*(?:/>|>(?:<c [^<>]*/>)*</row>)')
_NAMELESS = re.compile(r"^(?:sheet|工作表|表)\s*\d*$", re.I)
_NUMBER = re.compile(r"^[+\-]?\d[\d.%]*$")


def load(source: Source) -> Loaded:
    """A table for each visible sheet, or more where titles divide it. Raises InvalidInput: cut off, too many rows."""
    package = Package(source.content, source.limits)
    values = Values(package)
    sheets = list(_find_sheets(package))
    visible = [sheet for sheet in sheets if not sheet.hidden]
    blocks: list[Block] = []
    remarks: list[str] = []
    for done, sheet in enumerate(visible):
        source.progress("读工作表", done, len(visible))
        page = _read_page(package, sheet, values)
        blocks.extend(_make_tables(sheet.name, page))
        remarks.extend(page.remarks(sheet.name))
    if len(visible) < len(sheets):
        remarks.append(f"有 {len(sheets) - len(visible)} 张隐藏的工作表没有读。")
    return Loaded(format="xlsx", blocks=tuple(blocks), remarks=tuple(remarks), title=package.title())


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    part: str
    hidden: bool


@dataclass(slots=True)
class _Page:
    """What is found in a sheet; rows and columns count from 1."""

    rows: dict[int, dict[int, str]] = field(
        default_factory=dict
    )  # row → column → text as shown; filled cells only
    merged: list[tuple[int, int, int, int]] = field(
        default_factory=list
    )  # first column, row; last column, row
    hidden_columns: set[int] = field(default_factory=set)
    hidden: bool = False
    unsaved: int = 0  # formulas without a result
    cells: int = 0

    def remarks(self, name: str) -> Iterator[str]:
        if self.hidden:
            yield f"“{name}”里有隐藏的行或列，没有读。"
        if self.unsaved:
            yield f"“{name}”里有 {self.unsaved} 个公式没有存下结果，读成了空格。请用 Excel 打开保存一次再传。"


def _find_sheets(package: Package) -> Iterator[_Sheet]:
    main = package.main_part()
    book = package.tree(main)
    targets = package.targets(main)
    for sheet in () if book is None else book.iterfind(f"{X}sheets/{X}sheet"):
        part = targets.get(sheet.get(f"{R}id", ""), "")
        if "chartsheets/" not in part:
            yield _Sheet(sheet.get("name", "")[:_SHOWN], part, sheet.get("state", "visible") != "visible")


def _read_page(package: Package, sheet: _Sheet, values: Values) -> _Page:
    content = package.read_plain(sheet.part)
    if content is None:
        raise damaged(f"找不到工作表“{sheet.name}”")
    content = _EMPTY_ROW.sub(b"", content)  # a sheet may end in a million of them
    page, number = _Page(), 0
    for element in iterate_xml(content, (f"{X}row", f"{X}col", f"{X}mergeCell")):
        if element.tag == f"{X}row":
            number = _whole(element.get("r")) or number + 1
            _read_row(element, number, page, values)
            if len(page.rows) > _MOST_ROWS or page.cells > MAX_CELLS:
                raise too_large(f"“{sheet.name}”有 {_MOST_ROWS} 多行或太多格子")
        elif element.tag == f"{X}col":
            if _is_hidden(element):
                last = min(_whole(element.get("max")), _WIDEST)
                page.hidden_columns.update(range(_whole(element.get("min")), last + 1))
        else:
            if (area := area_of(element)) is not None:
                page.merged.append(area)
            if len(page.merged) > _MOST_MERGED:
                raise too_large(f"“{sheet.name}”合并的单元格太多")
    page.hidden = page.hidden or any(row.keys() & page.hidden_columns for row in page.rows.values())
    return page


def _read_row(row: Element, number: int, page: _Page, values: Values) -> None:
    shown: dict[int, str] = {}
    column = 0
    for cell in row:
        column += 1
        if not len(cell):
            continue  # a border, a colour
        column = column_of(cell) or column
        if text := values.show(cell):
            shown[column] = text
        elif cell.find(f"{X}f") is not None:
            value = cell.find(f"{X}v")
            page.unsaved += value is None or (not value.text and cell.get("t") != "str")
    if shown and _is_hidden(row):
        page.hidden = True
    elif shown:
        page.rows[number] = shown
        page.cells += len(shown)


def _is_hidden(element: Element) -> bool:
    return element.get("hidden") in ("1", "true")


def _whole(written: str | None) -> int:
    return int(written) if written and written.isascii() and written.isdecimal() and len(written) < 9 else 0


def _make_tables(name: str, page: _Page) -> Iterator[Block]:
    caption = "" if _NAMELESS.match(name) else name
    for group in _divide(page.rows):
        cells = list(_place(group, page))
        if max((cell.column + cell.width for cell in cells), default=0) > 1:
            yield from make_blocks(cells, name=caption, trim=True)
        else:
            yield from (Paragraph(cell.text) for cell in cells)


def _divide(shown: dict[int, dict[int, str]]) -> Iterator[list[int]]:
    """The rows of each table: after a gap, a lone title with a row of names below it begins another."""
    numbers = sorted(shown)
    group: list[int] = []
    for at, number in enumerate(numbers):
        if group and number - group[-1] > 1 and any(len(shown[n]) > 1 for n in group):
            alone = len(shown[number]) == 1 and not is_note(next(iter(shown[number].values())))
            below = shown[numbers[at + 1]].values() if at + 1 < len(numbers) else ()
            if alone and len(below) > 1 and not any(map(_NUMBER.match, below)):
                yield group
                group = []
        group.append(number)
    if group:
        yield group


def _place(group: list[int], page: _Page) -> Iterator[Cell]:
    """Cells at their places among the rows and columns that are seen; empty rows count for nothing."""
    row_at = {number: n for n, number in enumerate(group)}
    most = max(column for number in group for column in page.rows[number])
    merged = [one for one in page.merged if one[3] >= group[0] and one[1] <= group[-1]]
    most = min(max([most, *(one[2] for one in merged)]), most + 200)
    columns = [c for c in range(1, most + 1) if c not in page.hidden_columns]
    column_at = {number: n for n, number in enumerate(columns)}
    covered: set[tuple[int, int]] = set()
    for left, top, right, bottom in merged:
        text = page.rows.get(top, {}).get(left, "")
        rows = [n for n in group if top <= n <= bottom]
        inside = [c for c in columns if left <= c <= right]
        covered.add((top, left))
        if text and rows and inside:
            yield Cell(row_at[rows[0]], column_at[inside[0]], text, len(rows), len(inside))
    for number in group:
        for column, text in page.rows[number].items():
            if column in column_at and (number, column) not in covered:
                yield Cell(row_at[number], column_at[column], text)

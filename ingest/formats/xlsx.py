"""Excel sheets as tables: each sheet its own, values as shown, hidden rows and columns left out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries

from ingest.formats.cells import MAX_CELLS, Cell, is_note, make_blocks
from ingest.formats.loaded import Block, Loaded, Paragraph
from ingest.formats.markup import Element, iterate_xml
from ingest.formats.number_format import display
from ingest.formats.package import Package
from ingest.formats.source import Source, damaged, too_large

_X = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MOST_ROWS = 20_000  # with something in them, in one sheet
_MOST_MERGED = 20_000
_MOST_SHEETS = 100
_NAMELESS = re.compile(r"^(?:sheet|工作表|表)\s*\d*$", re.I)
_NUMBER = re.compile(r"^[+\-]?\d[\d.%]*$")


def load(source: Source) -> Loaded:
    """A table for each visible sheet, or more where titles divide it. Raises InvalidInput: cut off, too many rows."""
    package = Package(source.content, source.limits)
    package.refuse_entities()
    sheets = list(_find_sheets(package))
    visible = [sheet for sheet in sheets if not sheet.hidden]
    book = load_workbook(io.BytesIO(source.content), read_only=True, data_only=True, keep_links=False)
    blocks: list[Block] = []
    remarks: list[str] = []
    for done, sheet in enumerate(visible):
        source.progress("读工作表", done, len(visible))
        survey = _survey(package, sheet)
        rows = book[sheet.name].iter_rows(max_row=survey.last_row) if survey.last_row else iter(())
        blocks.extend(_read_sheet(sheet.name, survey, _Values(rows)))
        remarks.extend(survey.remarks(sheet.name))
    if len(visible) < len(sheets):
        remarks.append(f"有 {len(sheets) - len(visible)} 张隐藏的工作表没有读。")
    return Loaded(format="xlsx", blocks=tuple(blocks), remarks=tuple(remarks), title=package.title())


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    part: str
    hidden: bool


@dataclass(slots=True)
class _Survey:
    """What is found in a sheet before its values are read; rows and columns from 1."""

    last_row: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(
        default_factory=list
    )  # first column, row; last column, row
    unsaved: int = 0  # formulas without a result

    def remarks(self, name: str) -> Iterator[str]:
        if self.hidden_rows or self.hidden_columns:
            yield f"“{name}”里有隐藏的行或列，没有读。"
        if self.unsaved:
            yield f"“{name}”里有 {self.unsaved} 个公式没有存下结果，读成了空格。请用 Excel 打开保存一次再传。"


def _find_sheets(package: Package) -> Iterator[_Sheet]:
    main = package.main_part()
    book = package.tree(main)
    targets = package.targets(main)
    for sheet in () if book is None else book.iterfind(f"{_X}sheets/{_X}sheet"):
        part = targets.get(sheet.get(f"{_R}id", ""), "")
        if "chartsheets/" not in part:
            yield _Sheet(sheet.get("name", ""), part, sheet.get("state", "visible") != "visible")


def _survey(package: Package, sheet: _Sheet) -> _Survey:
    content = package.read(sheet.part)
    if content is None:
        raise damaged(f"找不到工作表“{sheet.name[:20]}”")
    survey, filled, number = _Survey(), 0, 0
    for element in iterate_xml(content, (f"{_X}row", f"{_X}col", f"{_X}mergeCell")):
        if element.tag == f"{_X}row":
            number = _whole(element.get("r")) or number + 1
            if not _survey_row(element, survey):
                continue
            filled += 1
            if filled > _MOST_ROWS:
                raise too_large(f"“{sheet.name[:20]}”有 {_MOST_ROWS} 多行")
            survey.last_row = max(survey.last_row, number)
            if element.get("hidden") in ("1", "true"):
                survey.hidden_rows.add(number)
        elif element.tag == f"{_X}col":
            if element.get("hidden") in ("1", "true"):
                last = min(_whole(element.get("max")), 16384)
                survey.hidden_columns.update(range(_whole(element.get("min")), last + 1))
        else:
            left, top, right, bottom = range_boundaries(element.get("ref", "A1"))
            if left and top and right and bottom:
                survey.merged.append((left, top, right, bottom))
            if len(survey.merged) > _MOST_MERGED:
                raise too_large(f"“{sheet.name[:20]}”合并的单元格太多")
    return survey


def _survey_row(row: Element, survey: _Survey) -> bool:
    """Whether a row has anything in it."""
    filled = False
    for cell in row:
        value = cell.find(f"{_X}v")
        if (value is not None and value.text) or cell.find(f"{_X}is") is not None:
            filled = True
        elif cell.find(f"{_X}f") is not None:
            survey.unsaved += 1
    return filled


def _whole(written: str | None) -> int:
    return int(written) if written and written.isascii() and written.isdecimal() and len(written) < 9 else 0


class _Values:
    """The filled cells of a sheet as shown: row → column → text, from 1."""

    def __init__(self, rows: Iterator[object]) -> None:
        self.rows: dict[int, dict[int, str]] = {}
        count = 0
        for number, cells in enumerate(rows, start=1):
            shown = {}
            for cell in cells if isinstance(cells, tuple) else ():
                if cell.value is not None and (text := display(cell.value, cell.number_format)):
                    shown[cell.column] = text
            if shown:
                self.rows[number] = shown
            count += len(shown)
            if count > MAX_CELLS:
                raise too_large("表格太大")


def _read_sheet(name: str, survey: _Survey, values: _Values) -> Iterator[Block]:
    shown = {n: row for n, row in values.rows.items() if n not in survey.hidden_rows}
    caption = "" if _NAMELESS.match(name) else name
    for group in _divide(shown):
        cells = list(_place(group, shown, survey))
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


def _place(group: list[int], shown: dict[int, dict[int, str]], survey: _Survey) -> Iterator[Cell]:
    """Cells at their places among the rows and columns that are seen; empty rows count for nothing."""
    row_at = {number: n for n, number in enumerate(group)}
    most = max(column for number in group for column in shown[number])
    merged = [one for one in survey.merged if one[3] >= group[0] and one[1] <= group[-1]]
    most = min(max([most, *(one[2] for one in merged)]), most + 200)
    columns = [c for c in range(1, most + 1) if c not in survey.hidden_columns]
    column_at = {number: n for n, number in enumerate(columns)}
    covered: set[tuple[int, int]] = set()
    for left, top, right, bottom in merged:
        text = shown.get(top, {}).get(left, "")
        rows = [n for n in group if top <= n <= bottom]
        inside = [c for c in columns if left <= c <= right]
        covered.add((top, left))
        if text and rows and inside:
            yield Cell(row_at[rows[0]], column_at[inside[0]], text, len(rows), len(inside))
    for number in group:
        for column, text in shown[number].items():
            if column in column_at and (number, column) not in covered:
                yield Cell(row_at[number], column_at[column], text)

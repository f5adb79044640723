"""Writes a return and the entries behind it as an .xlsx, row by row, so that a year of any size takes little memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from casework.checking import CONTROL

Value = str | int | date | None
_TEXT = "@"
_LONGEST = 32_767  # characters in one cell


class WorkbookWriter:
    """Sheets written one after the other, each from its first row to its last.

    Text is text whatever it begins with: Excel reads no formula, no number and no date into it. Numbers are numbers,
    days are days.
    """

    def __init__(self) -> None:
        self._book = Workbook(write_only=True)

    def add_sheet(
        self, title: str, widths: Sequence[int], rows: Iterable[Sequence[Value]], *, heads: int = 1
    ) -> None:
        """A sheet of rows, the first ``heads`` of them in bold and kept in view; ``widths`` in characters."""
        sheet: Any = self._book.create_sheet(title)
        for n, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(n)].width = width
        sheet.freeze_panes = f"A{heads + 1}"
        for n, row in enumerate(rows):
            sheet.append([_cell(sheet, value, bold=n < heads) for value in row])

    def save(self, file: IO[bytes]) -> None:
        """Write it whole; nothing can be added after."""
        self._book.save(file)


def _cell(sheet: Any, value: Value, *, bold: bool) -> Any:
    if value is None:
        return None
    if not isinstance(value, str):
        cell = WriteOnlyCell(sheet)
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        return cell
    cell = WriteOnlyCell(sheet)
    cell.value = CONTROL.sub("", value)[:_LONGEST]
    cell.data_type = "s"  # openpyxl takes what begins with = for a formula, and #N/A for an error
    cell.number_format = _TEXT
    cell.quotePrefix = True  # stays text when somebody edits it
    if bold:
        cell.font = Font(bold=True)
    return cell

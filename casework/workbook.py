"""Writes a return and the entries behind it as an .xlsx, row by row, so that a year of any size takes little memory."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from casework.checking import CONTROL

Value = str | int | float | Decimal | date | None
_PORTION = 256 * 1024
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
        looks = _Looks(sheet)
        for n, row in enumerate(rows):
            sheet.append([looks.cell(value, bold=n < heads) for value in row])

    def save(self, file: IO[bytes]) -> None:
        """Write it whole; nothing can be added after."""
        self._book.save(file)

    def portions(self) -> Iterator[bytes]:
        """Its bytes. Saved at once, so that what goes wrong is said before the first byte is sent."""
        file = tempfile.TemporaryFile()  # noqa: SIM115  closed when its last byte is read
        self.save(file)
        file.seek(0)
        return _read(file)


def _read(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while portion := file.read(_PORTION):
            yield portion


class _Looks:
    """Cells of a sheet. How they look is worked out once: for each cell it would take most of the time."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet
        text, head, day = (_new_cell(sheet) for _ in range(3))
        for one in (text, head):
            one.number_format = _TEXT
            one.quotePrefix = True  # stays text when somebody edits it
        head.font = Font(bold=True)
        day.number_format = "yyyy-mm-dd"
        self._text, self._head, self._day = text._style, head._style, day._style

    def cell(self, value: Value, *, bold: bool) -> Any:
        if value is None or isinstance(value, int | float | Decimal):
            return value
        cell = _new_cell(self._sheet)
        if isinstance(value, date):
            cell.value = value
            cell._style = self._day
        else:
            cell.value = CONTROL.sub("", value)[:_LONGEST]
            cell.data_type = "s"  # openpyxl takes what begins with = for a formula, and #N/A for an error
            cell._style = self._head if bold else self._text
        return cell


def _new_cell(sheet: Any) -> Any:
    return WriteOnlyCell(sheet)

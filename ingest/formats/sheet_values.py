"""What the cells of a sheet hold, and how they show it."""

from __future__ import annotations

import re

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.cell import column_index_from_string, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from ingest.formats.markup import Element
from ingest.formats.number_format import display
from ingest.formats.package import Package

X = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ADDRESS = re.compile(r"[A-Z]{1,3}(?=\d)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def column_of(cell: Element) -> int | None:
    """A cell's column from 1; None where it does not say."""
    found = _ADDRESS.match(cell.get("r", ""))
    return column_index_from_string(found[0]) if found else None


def area_of(merged: Element) -> tuple[int, int, int, int] | None:
    """(first column, first row, last column, last row) of a ``mergeCell``, from 1; None where it is no area."""
    try:
        left, top, right, bottom = range_boundaries(merged.get("ref", "A1"))
    except ValueError:
        return None
    return (left, top, right, bottom) if left and top and right and bottom else None


class Values:
    """Tells a cell's text as the sheet shows it, by the strings and formats that the sheets of a file share."""

    def __init__(self, package: Package) -> None:
        main = package.main_part()

        def part(kind: str) -> Element | None:
            found = package.related(main, kind)
            return package.tree(found[0]) if found else None

        strings, styles, book = part("sharedStrings"), part("styles"), package.tree(main)
        self._strings = [] if strings is None else [_text_of(one) for one in strings.iterchildren(f"{X}si")]
        self._formats = [] if styles is None else _read_formats(styles)
        about = None if book is None else book.find(f"{X}workbookPr")
        mac = about is not None and about.get("date1904") in ("1", "true")
        self._first_day = CALENDAR_MAC_1904 if mac else CALENDAR_WINDOWS_1900

    def show(self, cell: Element) -> str:
        """The text of a ``c`` element; empty where it holds nothing."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inside = cell.find(f"{X}is")
            return "" if inside is None else _text_of(inside).strip()
        found = cell.find(f"{X}v")
        held = "" if found is None else found.text or ""
        if not held:
            return ""
        if kind == "s":
            number = int(held) if held.isascii() and held.isdecimal() and len(held) < 9 else -1
            return self._strings[number].strip() if 0 <= number < len(self._strings) else ""
        if kind == "b":
            return display(held == "1", "General")
        return self._show_number(held, cell.get("s", "0")) if kind == "n" else _unescape(held).strip()

    def _show_number(self, held: str, style: str) -> str:
        at = int(style) if style.isascii() and style.isdecimal() and len(style) < 7 else 0
        form = self._formats[at] if at < len(self._formats) else "General"
        try:
            value = float(held) if any(c in held for c in ".eE") else int(held[:400])
        except ValueError:
            return held.strip()
        if is_date_format(form):
            try:
                return display(from_excel(value, self._first_day), form)
            except (ValueError, OverflowError):
                return display(value, "General")
        return display(value, form)


def _read_formats(styles: Element) -> list[str]:
    """The number format of each cell style, in order."""
    own = {
        one.get("numFmtId", ""): one.get("formatCode", "") for one in styles.iterfind(f"{X}numFmts/{X}numFmt")
    }
    known = {str(number): form for number, form in BUILTIN_FORMATS.items()} | own
    return [known.get(one.get("numFmtId", "0"), "General") for one in styles.iterfind(f"{X}cellXfs/{X}xf")]


def _text_of(element: Element) -> str:
    """A string in plain or in pieces, without the reading aids of Asian text."""
    pieces = [*element.iterchildren(f"{X}t"), *element.iterfind(f"{X}r/{X}t")]
    return _unescape("".join(piece.text or "" for piece in pieces))


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text

"""Pieces of one page become sheets: tables taken out, columns told apart."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.formats.columns import split_columns
from ingest.formats.grid import Rules, find_columns, find_tables
from ingest.formats.sheet import Grid, Piece, Row, Sheet, make_rows


def lay_out(
    pieces: Sequence[Piece], rules: Rules, number: int, size: tuple[float, float], *, recognised: bool
) -> list[Sheet]:
    """The sheets of a page in reading order: one, or several where it is printed in columns. ``size``: width, height."""
    width, height = size
    grids, rest = find_tables(rules, pieces, number)
    parts = [(0, list(rest))] if grids else split_columns(rest, width)
    sheets = []
    for column, part in parts:
        items: list[Row | Grid] = sorted([*grids, *make_rows(part)], key=lambda item: item.top)
        if len(parts) == 1:
            items = find_columns(items, number)
        sheets.append(Sheet(number, width, height, items, column, recognised))
    return sheets

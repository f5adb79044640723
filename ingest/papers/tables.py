"""Tables as units: kept whole, each cell under the names of its column, merged cells repeated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ingest.formats.loaded import Table
from knowledge.types import ArticleKind, NewArticle

CELL = "\t"  # between cells where a table is shown as text
_LABEL = 60
_FORM = 0.35  # this part of its cells empty, and hardly a number: to be filled in


def table_unit(
    table: Table,
    *,
    kind: ArticleKind,
    label: str,
    breadcrumbs: tuple[str, ...] = (),
    caption: str = "",
    notes: Sequence[str] = (),
) -> NewArticle:
    """A table as one unit. Its text: the caption, the columns' names, a line a row, the notes.

    ``attributes["table"]``: ``caption``, ``header_rows``, ``rows`` (the grid with its header, merged cells repeated),
    ``columns`` (a name each, levels joined by `` / ``), ``notes``, ``form`` where it is a blank to be filled in.
    """
    caption = table.caption or caption
    columns = column_names(table)
    data = table.rows[_header_rows(table) :]
    header = CELL.join(columns) if _header_rows(table) else ""
    lines = [caption, header, *(_row(row) for row in data), *notes]
    value: dict[str, Any] = {
        "caption": caption,
        "header_rows": _header_rows(table),
        "columns": list(columns),
        "rows": [list(row) for row in table.rows],
        "notes": list(notes),
    }
    if is_blank_form(table):
        value["form"] = True
    attributes: dict[str, Any] = {"table": value}
    if table.page:
        attributes["page"] = table.page
    if table.confidence < 1:
        attributes["confidence"] = round(table.confidence, 3)
    text = "\n".join(line for line in lines if line)
    return NewArticle(kind, 0, 0, label[:_LABEL], breadcrumbs, text, attributes=attributes)


def _header_rows(table: Table) -> int:
    return max(0, min(table.header_rows, len(table.rows)))


def column_names(table: Table) -> tuple[str, ...]:
    """A name for each column: ``一类片区 / 大营镇 / 补偿标准``; what a merged cell repeats is said once."""
    names = []
    for column in range(len(table.rows[0]) if table.rows else 0):
        levels = (table.rows[row][column] for row in range(_header_rows(table)))
        names.append(" / ".join(dict.fromkeys(level for level in levels if level)))
    return tuple(names)


def _row(row: Sequence[str]) -> str:
    """A row as a line; one cell that reaches across all is said once."""
    return row[0] if len(row) > 1 and len(set(row)) == 1 else CELL.join(row)


def is_blank_form(table: Table) -> bool:
    """Whether a table is a form to be filled in, not data."""
    cells = [cell for row in table.rows for cell in row]
    numbers = sum(any(c.isdigit() for c in cell) for cell in cells)
    return sum(not cell for cell in cells) >= _FORM * len(cells) and numbers <= 0.05 * len(cells)

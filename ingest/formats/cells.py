"""Cells become a table: merged ones spread, title, unit and notes told apart from the data, header rows counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.formats.loaded import Block, Paragraph, Table
from ingest.formats.source import too_large

MAX_CELLS = 200_000
_MAX_TEXT = 4_000_000  # characters of a table after merged cells are spread
_CAPTION = 60  # characters; what is longer explains rather than names
_UNIT = re.compile(r"^[（(]?(?:计量|金额)?单位[：:]")
_SHEET_LINE = re.compile(r"^[（(]?(?:计量|金额|编制|填报|制表)?(?:单位|部门|日期|时间|人)[：:]")
_NOTE = re.compile(r"^[（(]?(?:附?注|备注|说明|[※*＊])")
_NUMBER = re.compile(r"^[+\-—－]?\d[\d.,，%％]*$")
_SENTENCE_END = ("。", "；", "，", "：", ":", ";", "、")
_CJK_BREAK = re.compile(r"(?<=[^\x00-\x7f])\s*\n\s*|\s*\n\s*(?=[^\x00-\x7f])")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell where it begins, counted from 0, and how far it reaches."""

    row: int
    column: int
    text: str
    height: int = 1
    width: int = 1


Slot = tuple[str, int]  # text, and the cell it comes from; -1: none
Row = list[Slot]
_NOTHING: Slot = ("", -1)


def make_blocks(
    cells: Sequence[Cell],
    *,
    name: str = "",
    header_rows: int = 0,
    page: int = 0,
    trim: bool = False,
) -> list[Block]:
    """A table with what stands in its grid but is no data: long lines before it, notes after it, as paragraphs.

    ``name`` is the caption where the grid has no title of its own. ``header_rows`` where the file marks them. ``trim``:
    leave out empty rows, and empty columns at the sides; a form has them on purpose, a sheet has not.
    Raises InvalidInput where merged cells would be spread too far.
    """
    rows = _spread(cells)
    rows = _trim(rows) if trim else rows
    lines, rows = _take_lines(rows)
    rows, notes = _take_notes(rows)
    before = [line for line in lines if len(line) > _CAPTION]
    titles = [line for line in lines if len(line) <= _CAPTION]
    blocks: list[Block] = [Paragraph(text, page=page) for text in before]
    if rows:
        marked = max(0, header_rows - len(lines))
        header = min(marked or _count_header(rows), len(rows) - 1)
        blocks.append(
            Table(
                tuple(_texts(row, in_header=n < header) for n, row in enumerate(rows)),
                caption=_name(titles, name),
                header_rows=header,
                page=page,
            )
        )
    else:
        blocks.extend(Paragraph(text, page=page) for text in titles)
    blocks.extend(Paragraph(text, page=page) for text in notes)
    return blocks


def caption_above(lines: Sequence[str]) -> str:
    """What the last lines before a table call it, with its unit; empty where they are sentences."""
    unit = ""
    for line in reversed([line.strip() for line in lines[-3:] if line.strip()]):
        if _UNIT.match(line) and not unit:
            unit = line
        elif len(line) <= _CAPTION and not line.endswith(_SENTENCE_END):
            return _name([line, unit] if unit else [line], "")
        else:
            break
    return unit


def is_note(text: str) -> bool:
    """Whether a line explains a table rather than belongs to its data."""
    return bool(_NOTE.match(text))


def _name(lines: list[str], name: str) -> str:
    units = [line.strip("（）()") for line in lines if _SHEET_LINE.match(line)]
    title = "".join(line for line in lines if not _SHEET_LINE.match(line)) or name
    units = [unit for unit in units if unit not in title]
    return f"{title}（{'，'.join(units)}）" if units else title


def _spread(cells: Sequence[Cell]) -> list[Row]:
    height = max((cell.row for cell in cells), default=-1) + 1
    width = max((cell.column + cell.width for cell in cells), default=0)
    reach = [min(cell.height, height - cell.row) * cell.width for cell in cells]
    text = sum(len(cell.text) * area for cell, area in zip(cells, reach, strict=True))
    if height * width > MAX_CELLS or sum(reach) > MAX_CELLS or text > _MAX_TEXT:
        raise too_large("表格展开后太大")
    rows = [[_NOTHING] * width for _ in range(height)]
    for number, cell in enumerate(cells):
        for row in rows[cell.row : cell.row + cell.height]:
            for column in range(cell.column, min(cell.column + cell.width, width)):
                row[column] = (cell.text, number)
    return rows


def _trim(rows: list[Row]) -> list[Row]:
    """Without empty rows, and without empty columns at the sides."""
    rows = [row for row in rows if any(text for text, _ in row)]
    if not rows:
        return []
    used = [c for c in range(len(rows[0])) if any(row[c][0] for row in rows)]
    return [row[used[0] : used[-1] + 1] for row in rows]


def _values(row: Row) -> list[str]:
    """Its texts, a merged cell once."""
    seen: dict[int, str] = {}
    for text, cell in row:
        if text:
            seen.setdefault(cell, text)
    return list(seen.values())


def _is_line(row: Row) -> bool:
    return len(row) > 1 and len(_values(row)) == 1


def _take_lines(rows: list[Row]) -> tuple[list[str], list[Row]]:
    """(title, unit and the like at the top; the rest)."""
    lines: list[str] = []
    while rows:
        values = _values(rows[0])
        if not _is_line(rows[0]) and not all(_SHEET_LINE.match(value) for value in values):
            break
        lines.extend(_flat(value) for value in values)
        rows = rows[1:]
    return lines, rows


def _take_notes(rows: list[Row]) -> tuple[list[Row], list[str]]:
    """(the rows without notes at the foot; the notes)."""
    first = len(rows)
    while first > 1 and _is_line(rows[first - 1]):
        first -= 1
    for at in range(first, len(rows)):
        merged = rows[at][0][1] == rows[at][-1][1] != -1
        rest = rows[at:]
        if is_note(_values(rows[at])[0]) or (merged and all(row[0][1] == row[-1][1] for row in rest)):
            return rows[:at], [_values(row)[0] for row in rest]
    return rows, []


def _count_header(rows: list[Row]) -> int:
    """How many rows name columns: the first, what its cells reach down to, and what divides its wide cells."""
    count = 1
    while count < len(rows) and (_reaches_down(rows, count) or _is_divided(rows[count - 1], rows[count])):
        count += 1
    return count if count < min(len(rows), 6) else 1


def _reaches_down(rows: list[Row], count: int) -> bool:
    return any(above[1] == below[1] != -1 for above, below in zip(rows[count - 1], rows[count], strict=True))


def _is_divided(above: Row, below: Row) -> bool:
    if any(_NUMBER.match(text) for text, _ in below):
        return False  # data under a wide cell
    wide = [c for c in range(1, len(above)) if above[c][1] == above[c - 1][1] != -1]
    return any(below[c][0] and below[c - 1][0] and below[c][1] != below[c - 1][1] for c in wide)


def _flat(text: str) -> str:
    """One line: a name broken to fit its cell is whole again."""
    return _CJK_BREAK.sub("", text).replace("\n", " ").strip()


def _texts(row: Row, *, in_header: bool) -> tuple[str, ...]:
    return tuple(_flat(text) if in_header else text for text, _ in row)

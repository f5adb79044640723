"""Tables on a page: from the lines drawn around their cells, or from columns that stand under each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.formats.cells import Cell
from ingest.formats.sheet import Grid, Piece, Row, join, make_rows

_NEAR = 4.0  # points: lines this close are one
_DRAWN = 0.5  # of a cell's side: so much of it must be drawn to be a border
_NARROWEST = 60.0  # points: no table is narrower
_FEWEST_ROWS = 3  # fewer rows under each other happen by chance
_WIDE = 1.5  # characters: the gap between two columns


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: at ``at`` on the other axis, from ``start`` to ``end``."""

    at: float
    start: float
    end: float

    def crosses(self, other: Rule) -> bool:
        return (
            self.start - _NEAR <= other.at <= self.end + _NEAR
            and other.start - _NEAR <= self.at <= other.end + _NEAR
        )


@dataclass(frozen=True, slots=True)
class Rules:
    """The lines drawn on a page."""

    across: Sequence[Rule] = ()
    down: Sequence[Rule] = ()


def find_tables(rules: Rules, pieces: Sequence[Piece], page: int) -> tuple[list[Grid], list[Piece]]:
    """The ruled tables, and the pieces outside them."""
    grids, left = [], list(pieces)
    for across, down in _networks(rules):
        ys, xs = _positions(across), _positions(down)
        if len(ys) < 2 or len(xs) < 2:
            continue
        cells = _merge(across, down, xs, ys)
        inside = [p for p in left if xs[0] < p.centre < xs[-1] and ys[0] < p.middle < ys[-1]]
        if len(set(cells.values())) < 2 or not inside or xs[-1] - xs[0] < _NARROWEST:
            continue  # a frame around text, or the strokes of a large character
        left = [p for p in left if p not in inside]
        grids.append(_fill(cells, xs, ys, inside, page))
    return grids, left


def _networks(rules: Rules) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that hang together, each network with at least two either way."""
    found: list[tuple[list[Rule], list[Rule]]] = []
    rest_down, rest_across = list(rules.down), list(rules.across)
    while rest_across:
        across, down = [rest_across.pop()], list[Rule]()
        grown = True
        while grown:
            new_down = [d for d in rest_down if any(d.crosses(a) for a in across)]
            rest_down = [d for d in rest_down if d not in new_down]
            down += new_down
            new_across = [a for a in rest_across if any(a.crosses(d) for d in new_down)]
            rest_across = [a for a in rest_across if a not in new_across]
            across += new_across
            grown = bool(new_across or new_down)
        if len(across) > 1 and len(down) > 1:
            found.append((across, down))
    return found


def _positions(rules: Iterable[Rule]) -> list[float]:
    groups: list[list[float]] = []
    for at in sorted(rule.at for rule in rules):
        if groups and at - groups[-1][-1] < _NEAR:
            groups[-1].append(at)
        else:
            groups.append([at])
    return [sum(group) / len(group) for group in groups]


def _merge(
    across: Sequence[Rule], down: Sequence[Rule], xs: Sequence[float], ys: Sequence[float]
) -> dict[tuple[int, int], tuple[int, int]]:
    """For each (row, column) the first cell of the merged cell it belongs to."""
    cells = {(r, c): (r, c) for r in range(len(ys) - 1) for c in range(len(xs) - 1)}

    def root(cell: tuple[int, int]) -> tuple[int, int]:
        while cells[cell] != cell:
            cell = cells[cell]
        return cell

    for r, c in list(cells):
        if c + 2 < len(xs) and not _is_drawn(down, xs[c + 1], ys[r], ys[r + 1]):
            _unite(cells, root((r, c)), root((r, c + 1)))
        if r + 2 < len(ys) and not _is_drawn(across, ys[r + 1], xs[c], xs[c + 1]):
            _unite(cells, root((r, c)), root((r + 1, c)))
    return {cell: root(cell) for cell in cells}


def _unite(
    cells: dict[tuple[int, int], tuple[int, int]], one: tuple[int, int], other: tuple[int, int]
) -> None:
    cells[max(one, other)] = min(one, other)


def _is_drawn(rules: Iterable[Rule], at: float, start: float, end: float) -> bool:
    drawn = sum(
        max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in rules if abs(rule.at - at) < _NEAR
    )
    return drawn >= _DRAWN * (end - start)


def _fill(
    merged: dict[tuple[int, int], tuple[int, int]],
    xs: Sequence[float],
    ys: Sequence[float],
    pieces: Iterable[Piece],
    page: int,
) -> Grid:
    content: dict[tuple[int, int], list[Piece]] = {}
    confidence = 1.0
    for piece in _cut(pieces, merged, xs, ys):
        content.setdefault(merged[_cell_of(piece, xs, ys)], []).append(piece)
        confidence = min(confidence, piece.confidence)
    cells = tuple(
        _make_cell(root, [place for place in merged if merged[place] == root], content.get(root, ()))
        for root in sorted(set(merged.values()))
    )
    return Grid(cells, ys[0], ys[-1], page, confidence)


def _make_cell(root: tuple[int, int], places: Sequence[tuple[int, int]], pieces: Iterable[Piece]) -> Cell:
    row, column = root
    height = 1 + max(r for r, _ in places) - row
    width = 1 + max(c for _, c in places) - column
    return Cell(row, column, _read(pieces), height, width)


def _cell_of(piece: Piece, xs: Sequence[float], ys: Sequence[float]) -> tuple[int, int]:
    row = sum(1 for y in ys[1:-1] if piece.middle > y)
    return row, sum(1 for x in xs[1:-1] if piece.centre > x)


def _cut(
    pieces: Iterable[Piece],
    cells: dict[tuple[int, int], tuple[int, int]],
    xs: Sequence[float],
    ys: Sequence[float],
) -> list[Piece]:
    """Pieces that run over the border between two cells, cut there."""
    done: list[Piece] = []
    for piece in pieces:
        rest = piece
        for column, x in enumerate(xs[1:-1]):
            row = _cell_of(rest, xs, ys)[0]
            if (
                cells[row, column] == cells[row, column + 1]
                or min(x - rest.left, rest.right - x) < rest.size / 2
            ):
                continue
            if parts := rest.cut(x):
                done.append(parts[0])
                rest = parts[1]
        done.append(rest)
    return done


def _read(pieces: Iterable[Piece]) -> str:
    text = ""
    for row in make_rows(pieces):
        text = join(text, row.text) if text else row.text
    return text


def find_columns(items: Sequence[Row | Grid], page: int) -> list[Row | Grid]:
    """Rows whose pieces stand under each other, at least three in a row, become tables."""
    result: list[Row | Grid] = []
    run: list[Row] = []

    def close() -> None:
        if len(run) >= _FEWEST_ROWS and (len(run[0].pieces) > 2 or len(run) > _FEWEST_ROWS):
            result.append(_tabulate(run, page))
        else:
            result.extend(run)
        run.clear()

    for item in items:
        if isinstance(item, Row) and len(item.pieces) > 1 and _has_gaps(item):
            if run and not _stand_under(run[-1], item):
                close()
            run.append(item)
        else:
            close()
            result.append(item)
    close()
    return result


def _has_gaps(row: Row) -> bool:
    return all(b.left - a.right > _WIDE * row.size for a, b in pairwise(row.pieces))


def _stand_under(above: Row, below: Row) -> bool:
    if len(above.pieces) != len(below.pieces) or below.top - above.bottom > 2.5 * below.size:
        return False
    return all(
        min(abs(a.left - b.left), abs(a.centre - b.centre), abs(a.right - b.right)) < below.size
        for a, b in zip(above.pieces, below.pieces, strict=True)
    )


def _tabulate(run: Sequence[Row], page: int) -> Grid:
    cells = tuple(Cell(r, c, piece.text) for r, row in enumerate(run) for c, piece in enumerate(row.pieces))
    return Grid(cells, run[0].top, run[-1].bottom, page, min(row.confidence for row in run))

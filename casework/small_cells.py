"""Small counts kept out of what is made public, so that nobody can tell from a table who was helped with what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casework.dispute_types import DisputeItem, DisputeStatistics
from casework.models import ServiceKind
from casework.return_types import AnnualReturn

LEAST = 3  # the smallest count that is shown; 0 says nothing of anybody and is shown too
HIDDEN = "＊"
HIDDEN_NOTE = f"{HIDDEN}：不足{LEAST}的数不公开，连同一同隐去、免得推算出它的数。同一年只公开一种分法的表。"


@dataclass(frozen=True, slots=True)
class PublicTable:
    """A return with its small cells hidden: None. ``rows`` in the order of the return's groups."""

    totals: dict[ServiceKind, int | None]
    rows: tuple[dict[ServiceKind, int | None], ...]


def hide_small(annual: AnnualReturn) -> PublicTable:
    """What of a return may be made public. Each figure by itself, since the seven are never added up."""
    totals, rows = dict[ServiceKind, int | None](), [dict[ServiceKind, int | None]() for _ in annual.groups]
    for figure in annual.figures:
        column = [group.counts.get(figure.kind, 0) for group in annual.groups]
        totals[figure.kind], shown = hide_in_column(column)
        for row, count in zip(rows, shown, strict=True):
            row[figure.kind] = count
    return PublicTable(totals, tuple(rows))


def hide_accepted(found: DisputeStatistics) -> list[tuple[str, int | None]]:
    """受理 alone, of all and of each row by name: what became of so few could be worked out from one another."""
    total, shown = hide_in_column([row.counts[DisputeItem.ACCEPTED] for row in found.rows])
    return [("合计", total), *zip((row.name for row in found.rows), shown, strict=True)]


def hide_in_column(counts: Sequence[int]) -> tuple[int | None, list[int | None]]:
    """The total and the counts, None for what is hidden.

    Where a count is small, every cell that holds the smallest shown count is hidden with it and looks the same: what
    was taken from the total is then at least two cells, and which of them is the small one cannot be told. Where
    there is no such cell the total is hidden too.
    """
    total: int | None = sum(counts)
    if not any(0 < count < LEAST for count in counts):
        return total, list(counts)
    large = [count for count in counts if count >= LEAST]
    most = min(large) if large else LEAST - 1
    return total if large else None, [None if 0 < count <= most else count for count in counts]

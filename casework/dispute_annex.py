"""The dispute statistics of a year as the report prints them: the tables, and under them how they are counted."""

from __future__ import annotations

from collections.abc import Iterator

from casework.dispute_figures import DisputeYear, statistics
from casework.dispute_snapshots import NO_DISPUTES
from casework.dispute_types import (
    CHECK_NAMES,
    DIVISION_NAMES,
    ITEM_NAMES,
    CheckItem,
    DisputeItem,
    DisputeRow,
    DisputeStatistics,
    Division,
)
from casework.sheet import Annex, Grid, Line, Part, Prose
from casework.small_cells import HIDDEN, HIDDEN_NOTE, hide_accepted
from casework.step_codes import Escalation

LABEL = "由系统按登记的调解和排查生成，须核对"
APART = "调解的纠纷和前面七项分开数，不能相加。"
_SHOWN = (Division.TYPE_TOWNSHIP, Division.COMMITTEE)
_IN_PEOPLE = {DisputeItem(what): what for what in Escalation}


def dispute_annex(
    counted: DisputeYear, year: int, township: str | None, stand: str, *, frozen: bool
) -> Annex:
    """Of the district, or of one township alone where one is named. ``stand`` says as of when."""
    tables = [statistics(counted, year, township, by) for by in _SHOWN]
    parts: list[Part] = [Line("数据", stand)]
    for found in tables:
        parts += [Line("附表", DIVISION_NAMES[found.by]), Grid(tuple(_rows(found)))]
    whole = tables[0]
    parts += [Line("附表", "矛盾纠纷排查，按乡镇"), Grid(tuple(_check_rows(whole)))]
    return Annex(
        _title(year, township), LABEL, (*parts, Prose("统计口径", "\n".join(_rules(whole, frozen=frozen))))
    )


def public_disputes(counted: DisputeYear, year: int, township: str | None) -> tuple[Part, ...]:
    """What of it may be made public: how many were accepted by township, small numbers hidden."""
    found = statistics(counted, year, township, Division.TOWNSHIP)
    rows = [(name, HIDDEN if count is None else str(count)) for name, count in hide_accepted(found)]
    rules = (HIDDEN_NOTE, APART, found.rules[0], "只数系统里登记的调解。")
    return (
        Line("附表", f"调解纠纷，{DIVISION_NAMES[found.by]}"),
        Grid((("", "受理（件）"), *rows)),
        Prose("统计口径", "\n".join(rules)),
    )


def no_annex(year: int, township: str | None) -> Annex:
    """Of a year frozen before disputes were."""
    return Annex(_title(year, township), LABEL, (Line("数据", NO_DISPUTES),))


def _title(year: int, township: str | None) -> str:
    return f"{township or '全区'}{year}年调解纠纷统计"


def _rows(found: DisputeStatistics) -> Iterator[tuple[str, ...]]:
    placed = found.by is Division.TYPE_TOWNSHIP
    heads = (*ITEM_NAMES.values(), "当事人（人）", "涉及金额（万元）", "成功率")
    yield ("类型", "乡镇", *heads) if placed else ("", *heads)
    for row in (found.whole, *found.rows):
        yield (row.name, *((row.township,) if placed else ()), *_numbers(row))


def _numbers(row: DisputeRow) -> Iterator[str]:
    yield from (_said(row, item) for item in ITEM_NAMES)
    yield str(row.parties)
    yield f"{row.amount / 10_000:f}"
    yield "—" if row.success is None else f"{row.success:.1f}%"


def _said(row: DisputeRow, item: DisputeItem) -> str:
    """``2``; of what is reported in 件 and in 人, ``2件30人``."""
    count = row.counts.get(item, 0)
    people = row.people.get(_IN_PEOPLE[item], 0) if item in _IN_PEOPLE else 0
    return f"{count}件{people}人" if people else str(count)


def _check_rows(found: DisputeStatistics) -> Iterator[tuple[str, ...]]:
    yield ("", *(f"{name}（{unit}）" for name, unit in CHECK_NAMES.values()))
    for row in (found.checked, *found.checks):
        yield (row.township if row.key else "合计", *(str(row.counts[item]) for item in CheckItem))


def _rules(found: DisputeStatistics, *, frozen: bool) -> Iterator[str]:
    yield APART
    if found.per_10000 is not None:
        yield f"万人调解率 {found.per_10000:.2f}。{found.base.printed}。"
    elif found.township is None:
        yield "没有人口数，不算万人调解率。"
    yield from found.rules
    yield f"没写单位的是件数。只数系统里登记的调解和排查{'，封存以后不再变' if frozen else '，随记录变动'}。"

"""Dispute statistics as an Excel file: the tables with their rules, and the mediations and checks behind them."""

from __future__ import annotations

from collections.abc import Iterator

from accounts.types import Person
from casework.annual import township_of
from casework.as_of import frozen_mark, stand_frozen, stand_now
from casework.code_lists import CodeList, name_of
from casework.dispute_figures import DisputeYear, counted_in, statistics
from casework.dispute_snapshots import DisputeSnapshots
from casework.dispute_types import (
    CHECK_NAMES,
    DIVISION_NAMES,
    ITEM_NAMES,
    CheckItem,
    CountedMediation,
    DisputeItem,
    DisputeRow,
    DisputeStatistics,
    Division,
)
from casework.small_cells import HIDDEN, HIDDEN_NOTE, hide_accepted
from casework.step_codes import ESCALATION_NAMES
from casework.workbook import Value, WorkbookWriter
from core.clock import Clock
from core.database import Database
from core.errors import InvalidInput

_PUBLIC = (Division.TYPE, Division.TOWNSHIP, Division.MONTH)


class DisputeExport:
    """What a person sees of the statistics, as a file; not who was in a mediation, nor what about."""

    def __init__(self, database: Database, clock: Clock, snapshots: DisputeSnapshots) -> None:
        self._database = database
        self._clock = clock
        self._snapshots = snapshots

    def open_year(
        self, person: Person, year: int, by: Division, *, public: bool = False
    ) -> tuple[str, Iterator[bytes]]:
        """The file's name, and its bytes in portions, of the year as it stands now.

        Raises NotPermitted, InvalidInput.
        """
        township = township_of(person)
        with self._database.read() as session:
            counted = counted_in(session, year, township)
        found = statistics(counted, year, township, by)
        return _written(found, counted, stand_now(self._clock.now()), "", public=public)

    def open_snapshot(
        self, person: Person, snapshot_id: str, by: Division, *, public: bool = False
    ) -> tuple[str, Iterator[bytes]]:
        """The same of a frozen year. Raises NotPermitted, NotFound, Conflict, InvalidInput."""
        snapshot, counted = self._snapshots.counted(person, snapshot_id)
        found = statistics(counted, snapshot.year, township_of(person), by)
        return _written(found, counted, stand_frozen(snapshot), frozen_mark(snapshot), public=public)


def _written(
    found: DisputeStatistics, counted: DisputeYear, stand: str, mark: str, *, public: bool
) -> tuple[str, Iterator[bytes]]:
    book = WorkbookWriter()
    name = f"{found.township or '全区'}{found.year}年调解纠纷统计{mark}"
    if public:
        if found.by not in _PUBLIC:
            raise InvalidInput("公开的表只按类型、按乡镇或者按月分。请换一种分法再导出。")
        book.add_sheet("纠纷", [22, 16], _public_rows(found, stand), heads=3)
        return f"{name}（公开）.xlsx", book.portions()
    width = len(ITEM_NAMES) + len(ESCALATION_NAMES) + 3
    book.add_sheet("纠纷", [22, 14, *[12] * width], _rows(found, stand), heads=3)
    book.add_sheet("排查", [22, 12, 14, 14], _check_rows(found, stand), heads=3)
    book.add_sheet("调解", [36, 12, 18, 12, 18, 12, 8, 14, *[10] * width, 38], _mediations(counted))
    book.add_sheet("排查记录", [12, 12, 12, 16, 10, 10, 38], _checks(counted))
    return f"{name}.xlsx", book.portions()


def _heads(found: DisputeStatistics, stand: str) -> Iterator[list[Value]]:
    yield [f"{found.township or '全区'}{found.year}年调解纠纷统计（{DIVISION_NAMES[found.by]}）"]
    yield [stand]


def _rows(found: DisputeStatistics, stand: str) -> Iterator[list[Value]]:
    yield from _heads(found, stand)
    counted = [f"{name}（件）" for name in ITEM_NAMES.values()]
    people = [f"{name}（人）" for name in ESCALATION_NAMES.values()]
    yield ["", "乡镇", *counted, *people, "当事人（人）", "涉及金额（万元）", "成功率（%）"]
    for row in (found.whole, *found.rows):
        yield [row.name, row.township, *_numbers(row)]
    yield []
    if found.per_10000 is not None:
        yield ["万人调解率", "", round(found.per_10000, 2)]
        yield [found.base.printed]
    for rule in found.rules:
        yield [rule]


def _numbers(row: DisputeRow) -> list[Value]:
    counts: list[Value] = [row.counts.get(item, 0) for item in ITEM_NAMES]
    people: list[Value] = [row.people.get(what, 0) for what in ESCALATION_NAMES]
    success = None if row.success is None else round(row.success, 2)
    return [*counts, *people, row.parties, row.amount / 10_000, success]


def _check_rows(found: DisputeStatistics, stand: str) -> Iterator[list[Value]]:
    yield [f"{found.township or '全区'}{found.year}年矛盾纠纷排查（按乡镇）"]
    yield [stand]
    yield ["", *(f"{name}（{unit}）" for name, unit in CHECK_NAMES.values())]
    for row in (found.checked, *found.checks):
        yield [row.township if row.key else "合计", *(row.counts[item] for item in CheckItem)]
    yield []
    for rule in found.rules:
        yield [rule]


def _mediations(counted: DisputeYear) -> Iterator[list[Value]]:
    items = [item for item in ITEM_NAMES if item is not DisputeItem.ACCEPTED]
    people = [f"{name}（人）" for name in ESCALATION_NAMES.values()]
    heads = ("编号", "受理日期", "类型", "来源", "调委会", "乡镇", "当事人", "涉及金额（元）")
    yield [*heads, *(ITEM_NAMES[item] for item in items), *people, "记录编号"]
    for one in counted.mediations:
        concerned = [one.people.get(what, 0) for what in ESCALATION_NAMES]
        yield [*_particulars(one), *(int(item in one.items) for item in items), *concerned, one.id]


def _particulars(one: CountedMediation) -> list[Value]:
    kind, source = name_of(CodeList.DISPUTE_TYPE, one.dispute_type), name_of(CodeList.SOURCE, one.source)
    return [one.number, one.accepted_on, kind, source, one.committee, one.township, one.parties, one.amount]


def _checks(counted: DisputeYear) -> Iterator[list[Value]]:
    yield ["排查日期", "谁去的", "乡镇", "村", "发现（件）", "预防（件）", "记录编号"]
    for one in counted.checks:
        yield [one.checked_on, one.by, one.township, one.village, one.found, one.prevented, one.id]


def _public_rows(found: DisputeStatistics, stand: str) -> Iterator[list[Value]]:
    yield from _heads(found, stand)
    yield ["", "受理（件）"]
    for name, count in hide_accepted(found):
        yield [name, HIDDEN if count is None else count]
    yield []
    yield [HIDDEN_NOTE]
    yield [found.rules[0]]

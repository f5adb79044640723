"""The annual return as an Excel file: the table with its rules, and the entries behind every number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from accounts.types import Person
from casework.annual import annual_return, days_of, township_of
from casework.as_of import frozen_mark, stand_frozen, stand_now
from casework.models import ServiceKind
from casework.return_repository import ReturnRepository
from casework.return_types import GROUPING_NAMES, AnnualReturn, CountingEntry, Grouping
from casework.rules import rules_in_force
from casework.small_cells import HIDDEN, HIDDEN_NOTE, PublicTable, hide_small
from casework.snapshots import Snapshots
from casework.workbook import Value, WorkbookWriter
from core.clock import Clock
from core.database import Database
from core.errors import InvalidInput

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_HEADS = ("类别", "单位", "服务日期", "顾问", "手机号", "乡镇", "村", "记录编号")
_WIDTHS = (22, 8, 12, 12, 14, 14, 16, 38)


class ReturnExport:
    """What a person sees of a return, as a file; nothing of what was said in an entry."""

    def __init__(self, database: Database, clock: Clock, snapshots: Snapshots) -> None:
        self._database = database
        self._clock = clock
        self._snapshots = snapshots

    def open_year(
        self, person: Person, year: int, by: Grouping, *, public: bool = False
    ) -> tuple[str, Iterator[bytes]]:
        """The file's name, and its bytes in portions, of the year as it stands now.

        Raises NotPermitted, InvalidInput.
        """
        if public:
            _require_public(by)
        township, (first, last) = township_of(person), days_of(year)
        stand = stand_now(self._clock.now())
        with self._database.read() as session:  # one, so that the table and the entries are of one moment
            annual = annual_return(session, year, by, township)
            if public:
                return _public(annual, stand, "")
            book = WorkbookWriter()
            _add_table(book, annual, stand)
            returns = ReturnRepository(session)
            counting = (
                entry
                for rule in rules_in_force(session)
                for entry in returns.each_counting(rule, first, last, township)
            )
            _add_entries(book, annual, counting, returns.find_phones())
        return _name(annual, ""), book.portions()

    def open_snapshot(
        self, person: Person, snapshot_id: str, by: Grouping, *, public: bool = False
    ) -> tuple[str, Iterator[bytes]]:
        """The file's name, and its bytes in portions, of a frozen year. Raises NotPermitted, NotFound, Conflict."""
        snapshot, annual = self._snapshots.of_snapshot(person, snapshot_id, by)
        stand = stand_frozen(snapshot)
        if public:
            _require_public(by)
            return _public(annual, stand, frozen_mark(snapshot))
        book = WorkbookWriter()
        _add_table(book, annual, stand)
        entries = self._snapshots.find_all_entries(person, snapshot_id)
        with self._database.read() as session:
            phones = ReturnRepository(session).find_phones()
        _add_entries(book, annual, iter(entries), phones)
        return _name(annual, frozen_mark(snapshot)), book.portions()


def _add_table(
    book: WorkbookWriter, annual: AnnualReturn, stand: str, shown: PublicTable | None = None
) -> None:
    """The table with its rules; with ``shown`` that much of it alone."""
    totals: Mapping[ServiceKind, int | None] = (
        shown.totals if shown else {figure.kind: figure.count for figure in annual.figures}
    )
    counts: Sequence[Mapping[ServiceKind, int | None]] = (
        shown.rows if shown else [group.counts for group in annual.groups]
    )
    kinds = [figure.kind for figure in annual.figures]

    def rows() -> Iterator[list[Value]]:
        place = annual.township or "全区"
        yield [f"{place}{annual.year}年村（居）法律顾问工作年报（{GROUPING_NAMES[annual.by]}）"]
        yield [stand]
        yield ["", *(f"{figure.name}（{figure.unit}）" for figure in annual.figures)]
        yield ["合计", *(_said(totals[kind]) for kind in kinds)]
        for group, row in zip(annual.groups, counts, strict=True):
            yield [group.name, *(_said(row.get(kind, 0)) for kind in kinds)]
        yield []
        if shown:
            yield [HIDDEN_NOTE]
        yield ["只数司法所确认过的记录，按服务日期（北京时间）计入年份。七项不能相加。"]
        for figure in annual.figures:
            yield [f"{figure.name}：{figure.rule}"]

    book.add_sheet("年报", [22, *[16] * len(annual.figures)], rows(), heads=3)


def _said(count: int | None) -> Value:
    return HIDDEN if count is None else count


def _public(annual: AnnualReturn, stand: str, frozen: str) -> tuple[str, Iterator[bytes]]:
    """Without the entries, and without what the small numbers would tell."""
    book = WorkbookWriter()
    _add_table(book, annual, stand, hide_small(annual))
    return _name(annual, f"{frozen}（公开）"), book.portions()


def _require_public(by: Grouping) -> None:
    if by not in (Grouping.TOWNSHIP, Grouping.MONTH):
        raise InvalidInput("公开的表只按乡镇或者按月分，不到村、不到人。请换一种分法再导出。")


def _add_entries(
    book: WorkbookWriter, annual: AnnualReturn, entries: Iterator[CountingEntry], phones: dict[str, str]
) -> None:
    words = {figure.kind: (figure.name, figure.unit) for figure in annual.figures}

    def rows() -> Iterator[tuple[Value, ...]]:
        yield _HEADS
        for entry in entries:
            who = (entry.recorder, phones.get(entry.user_id, ""), entry.township, entry.village)
            yield (*words[entry.kind], entry.service_date, *who, entry.id)

    book.add_sheet("记录", _WIDTHS, rows())


def _name(annual: AnnualReturn, frozen: str) -> str:
    return f"{annual.township or '全区'}{annual.year}年法律顾问年报{frozen}.xlsx"

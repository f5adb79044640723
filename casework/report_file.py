"""The annual report as a Word file: the paragraph on legal advisers, the tables it rests on, and the dispute statistics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from accounts.types import Person
from casework.annual import annual_return, township_of
from casework.as_of import frozen_mark, stand_frozen, stand_now
from casework.dispute_annex import dispute_annex, no_annex, public_disputes
from casework.dispute_figures import DisputeYear, counted_in
from casework.models import ServiceKind
from casework.report_paragraph import NOTE, report_paragraph
from casework.return_types import GROUPING_NAMES, AnnualReturn, Grouping
from casework.sheet import Grid, Line, Part, Prose, Sheet
from casework.small_cells import HIDDEN, HIDDEN_NOTE, hide_small
from casework.snapshots import Snapshots, frozen_for
from casework.word import write
from core.clock import Clock
from core.database import Database

BASIS = "只数司法所确认过的记录，按服务日期（北京时间）计入年份。七项不能相加。"


@dataclass(frozen=True, slots=True)
class ReportedYear:
    """What a report says. Its tables are no village's and no person's: a report is read by many."""

    by_adviser: AnnualReturn
    by_township: AnnualReturn
    by_month: AnnualReturn
    disputes: DisputeYear | None  # None: frozen before they were kept
    as_of: datetime
    stand: str
    frozen: str = ""  # what is added to the file's name

    @property
    def title(self) -> str:
        annual = self.by_adviser
        return f"{annual.township or '全区'}{annual.year}年村（居）法律顾问工作情况"

    def paragraph(self, hidden: Sequence[ServiceKind] | None = None) -> Prose:
        frozen = bool(self.frozen)
        return Prose(
            "工作情况", report_paragraph(self.by_adviser, as_of=self.as_of, frozen=frozen, hidden=hidden)
        )


class ReportFile:
    """Every number in it is a figure of the return; nobody's name stands in it but that of who made it."""

    def __init__(self, database: Database, clock: Clock, snapshots: Snapshots) -> None:
        self._database = database
        self._clock = clock
        self._snapshots = snapshots

    def of_year(self, person: Person, year: int, *, public: bool = False) -> tuple[str, bytes]:
        """The file's name and its bytes, of the year as it stands now. Raises NotPermitted, InvalidInput."""
        township, now = township_of(person), self._clock.now()
        with self._database.read() as session:  # one, so that the paragraph and the tables are of one moment
            by_adviser, by_township, by_month = (
                annual_return(session, year, by, township)
                for by in (Grouping.ADVISER, Grouping.TOWNSHIP, Grouping.MONTH)
            )
            disputes = counted_in(session, year, township)
        return self._written(
            person,
            ReportedYear(by_adviser, by_township, by_month, disputes, now, stand_now(now)),
            public=public,
        )

    def of_snapshot(self, person: Person, snapshot_id: str, *, public: bool = False) -> tuple[str, bytes]:
        """The same of a frozen year. Raises NotPermitted, NotFound, Conflict (``damaged``)."""
        snapshot, by_adviser = self._snapshots.of_snapshot(person, snapshot_id, Grouping.ADVISER)
        by_township, by_month = (
            self._snapshots.of_snapshot(person, snapshot_id, by)[1]
            for by in (Grouping.TOWNSHIP, Grouping.MONTH)
        )
        with self._database.read() as session:
            disputes = frozen_for(session, snapshot_id, by_adviser.township).disputes
        stand, mark = stand_frozen(snapshot), frozen_mark(snapshot)
        reported = ReportedYear(by_adviser, by_township, by_month, disputes, snapshot.frozen_at, stand, mark)
        return self._written(person, reported, public=public)

    def _written(self, person: Person, reported: ReportedYear, *, public: bool) -> tuple[str, bytes]:
        sheet = _public(reported) if public else _whole(reported)
        content = write(sheet, label=NOTE, keywords="", author=person.name, made_at=self._clock.now())
        return f"{sheet.title}{reported.frozen}{'（公开）' if public else ''}.docx", content


def _whole(reported: ReportedYear) -> Sheet:
    parts: list[Part] = [reported.paragraph(), Line("数据", reported.stand)]
    for table in (reported.by_township, reported.by_month):
        totals = {figure.kind: figure.count for figure in table.figures}
        grid = _grid(table, totals, [group.counts for group in table.groups])
        parts += [Line("附表", GROUPING_NAMES[table.by]), grid, Prose("统计口径", _rules(table))]
    year, township = reported.by_adviser.year, reported.by_adviser.township
    annex = (
        no_annex(year, township)
        if reported.disputes is None
        else dispute_annex(reported.disputes, year, township, reported.stand, frozen=bool(reported.frozen))
    )
    return Sheet(reported.title, tuple(parts), annex=annex)


def _public(reported: ReportedYear) -> Sheet:
    """By township alone: from tables divided otherwise the hidden numbers could be worked out."""
    table = reported.by_township
    shown = hide_small(table)
    hidden = [kind for kind, count in shown.totals.items() if count is None]
    parts: list[Part] = [
        reported.paragraph(hidden),
        Line("数据", reported.stand),
        Line("附表", GROUPING_NAMES[table.by]),
        _grid(table, shown.totals, shown.rows),
        Prose("统计口径", f"{HIDDEN_NOTE}\n{_rules(table)}"),
    ]
    if reported.disputes is not None:
        parts += public_disputes(reported.disputes, table.year, table.township)
    return Sheet(reported.title, tuple(parts))


def _grid(
    annual: AnnualReturn,
    totals: Mapping[ServiceKind, int | None],
    rows: Sequence[Mapping[ServiceKind, int | None]],
) -> Grid:
    heads = ("", *(f"{figure.name}（{figure.unit}）" for figure in annual.figures))
    named = [("合计", totals), *((group.name, row) for group, row in zip(annual.groups, rows, strict=True))]
    return Grid((heads, *((name, *_counts(annual, row)) for name, row in named)))


def _counts(annual: AnnualReturn, counts: Mapping[ServiceKind, int | None]) -> tuple[str, ...]:
    shown = (counts.get(figure.kind, 0) for figure in annual.figures)
    return tuple(HIDDEN if count is None else str(count) for count in shown)


def _rules(annual: AnnualReturn) -> str:
    return "\n".join((BASIS, *(f"{figure.name}：{figure.rule}" for figure in annual.figures)))

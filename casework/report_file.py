"""The annual report as a Word file: the paragraph on legal advisers, the tables it rests on, and the dispute statistics."""

from __future__ import annotations

from accounts.types import Person
from casework.annual import annual_return, township_of
from casework.as_of import frozen_mark, stand_frozen, stand_now
from casework.dispute_annex import dispute_annex, no_annex
from casework.dispute_figures import counted_in
from casework.models import ServiceKind
from casework.report_paragraph import NOTE, report_paragraph
from casework.return_types import GROUPING_NAMES, AnnualReturn, Grouping
from casework.sheet import Annex, Grid, Line, Part, Prose, Sheet
from casework.snapshots import Snapshots, frozen_for
from casework.word import write
from core.clock import Clock
from core.database import Database

SHOWN = (Grouping.TOWNSHIP, Grouping.MONTH)  # no village's and no person's: a report is read by many
BASIS = "只数司法所确认过的记录，按服务日期（北京时间）计入年份。七项不能相加。"


class ReportFile:
    """Every number in it is a figure of the return; nobody's name stands in it but that of who made it."""

    def __init__(self, database: Database, clock: Clock, snapshots: Snapshots) -> None:
        self._database = database
        self._clock = clock
        self._snapshots = snapshots

    def of_year(self, person: Person, year: int) -> tuple[str, bytes]:
        """The file's name and its bytes, of the year as it stands now. Raises NotPermitted, InvalidInput."""
        township, now = township_of(person), self._clock.now()
        with self._database.read() as session:  # one, so that the paragraph and the tables are of one moment
            by_adviser, *tables = (
                annual_return(session, year, by, township) for by in (Grouping.ADVISER, *SHOWN)
            )
            disputes = counted_in(session, year, township)
        text = report_paragraph(by_adviser, as_of=now, frozen=False)
        stand = stand_now(now)
        annex = dispute_annex(disputes, year, township, stand, frozen=False)
        return self._written(person, _sheet(by_adviser, text, stand, tables, annex), "")

    def of_snapshot(self, person: Person, snapshot_id: str) -> tuple[str, bytes]:
        """The same of a frozen year. Raises NotPermitted, NotFound, Conflict (``damaged``)."""
        snapshot, by_adviser = self._snapshots.of_snapshot(person, snapshot_id, Grouping.ADVISER)
        tables = [self._snapshots.of_snapshot(person, snapshot_id, by)[1] for by in SHOWN]
        text = report_paragraph(by_adviser, as_of=snapshot.frozen_at, frozen=True)
        stand, township = stand_frozen(snapshot), by_adviser.township
        with self._database.read() as session:
            disputes = frozen_for(session, snapshot_id, township).disputes
        annex = (
            dispute_annex(disputes, snapshot.year, township, stand, frozen=True)
            if disputes
            else no_annex(snapshot.year, township)
        )
        return self._written(person, _sheet(by_adviser, text, stand, tables, annex), frozen_mark(snapshot))

    def _written(self, person: Person, sheet: Sheet, frozen: str) -> tuple[str, bytes]:
        content = write(sheet, label=NOTE, keywords="", author=person.name, made_at=self._clock.now())
        return f"{sheet.title}{frozen}.docx", content


def _sheet(annual: AnnualReturn, text: str, stand: str, tables: list[AnnualReturn], annex: Annex) -> Sheet:
    parts: list[Part] = [Prose("工作情况", text), Line("数据", stand)]
    for table in tables:
        parts += [Line("附表", GROUPING_NAMES[table.by]), _grid(table), Prose("统计口径", _rules(table))]
    title = f"{annual.township or '全区'}{annual.year}年村（居）法律顾问工作情况"
    return Sheet(title, tuple(parts), annex=annex)


def _grid(annual: AnnualReturn) -> Grid:
    heads = ("", *(f"{figure.name}（{figure.unit}）" for figure in annual.figures))
    totals = ("合计", *(str(figure.count) for figure in annual.figures))
    rows = ((group.name, *_counts(annual, group.counts)) for group in annual.groups)
    return Grid((heads, totals, *rows))


def _counts(annual: AnnualReturn, counts: dict[ServiceKind, int]) -> tuple[str, ...]:
    return tuple(str(counts.get(figure.kind, 0)) for figure in annual.figures)


def _rules(annual: AnnualReturn) -> str:
    return "\n".join((BASIS, *(f"{figure.name}：{figure.rule}" for figure in annual.figures)))

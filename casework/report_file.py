"""The annual report's part on legal advisers as a Word file: the paragraph, and under it the tables it rests on."""

from __future__ import annotations

from accounts.types import Person
from casework.annual import annual_return, township_of
from casework.as_of import frozen_mark, stand_frozen, stand_now
from casework.models import ServiceKind
from casework.report_paragraph import NOTE, report_paragraph
from casework.return_types import GROUPING_NAMES, AnnualReturn, Grouping
from casework.sheet import Grid, Line, Part, Prose, Sheet
from casework.snapshots import Snapshots
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
        text = report_paragraph(by_adviser, as_of=now, frozen=False)
        stand = stand_now(now)
        return self._written(person, _sheet(by_adviser, text, stand, tables), "")

    def of_snapshot(self, person: Person, snapshot_id: str) -> tuple[str, bytes]:
        """The same of a frozen year. Raises NotPermitted, NotFound, Conflict (``damaged``)."""
        snapshot, by_adviser = self._snapshots.of_snapshot(person, snapshot_id, Grouping.ADVISER)
        tables = [self._snapshots.of_snapshot(person, snapshot_id, by)[1] for by in SHOWN]
        text = report_paragraph(by_adviser, as_of=snapshot.frozen_at, frozen=True)
        stand = stand_frozen(snapshot)
        return self._written(person, _sheet(by_adviser, text, stand, tables), frozen_mark(snapshot))

    def _written(self, person: Person, sheet: Sheet, frozen: str) -> tuple[str, bytes]:
        content = write(sheet, label=NOTE, keywords="", author=person.name, made_at=self._clock.now())
        return f"{sheet.title}{frozen}.docx", content


def _sheet(annual: AnnualReturn, text: str, stand: str, tables: list[AnnualReturn]) -> Sheet:
    parts: list[Part] = [Prose("工作情况", text), Line("数据", stand)]
    for table in tables:
        parts += [Line("附表", GROUPING_NAMES[table.by]), _grid(table), Prose("统计口径", _rules(table))]
    return Sheet(f"{annual.township or '全区'}{annual.year}年村（居）法律顾问工作情况", tuple(parts))


def _grid(annual: AnnualReturn) -> Grid:
    heads = ("", *(f"{figure.name}（{figure.unit}）" for figure in annual.figures))
    totals = ("合计", *(str(figure.count) for figure in annual.figures))
    rows = ((group.name, *_counts(annual, group.counts)) for group in annual.groups)
    return Grid((heads, totals, *rows))


def _counts(annual: AnnualReturn, counts: dict[ServiceKind, int]) -> tuple[str, ...]:
    return tuple(str(counts.get(figure.kind, 0)) for figure in annual.figures)


def _rules(annual: AnnualReturn) -> str:
    return "\n".join((BASIS, *(f"{figure.name}：{figure.rule}" for figure in annual.figures)))

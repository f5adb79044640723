"""Dispute statistics: mediations by type, township, month, source and committee, counted anew each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from sqlalchemy.orm import Session

from accounts.types import Person
from casework.annual import days_of, township_of
from casework.code_lists import CodeList, name_of
from casework.dispute_check_repository import DisputeCheckRepository
from casework.dispute_checks import NO_TOWNSHIP, checks_behind, count_checks
from casework.dispute_repository import DisputeRepository
from casework.dispute_types import (
    CheckItem,
    CountedMediation,
    DisputeCheck,
    DisputeItem,
    DisputeRow,
    DisputeStatistics,
    Division,
    PopulationBase,
)
from casework.population import population
from casework.step_codes import Escalation
from core.database import Database

RULES = (
    "按受理日期计入年份，每件纠纷算一次；达成、履行、司法确认按现在的记录，不论发生在哪一年（口径待核实）。",
    "成功率 = 达成协议 ÷（达成协议 + 未达成），还在调的不算（口径待核实）。",
    "“已全部履行”指履行记录或回访写明全部履行的；口头协议后来补成书面的，仍算口头。",
    "协议涉及金额是记协议时填的数，合计后换算成万元；没填的不算。",
    "防止民转刑、自杀、械斗、群体性上访：有“防止激化”记录的算一件，人数是记录里的人数相加（口径待核实）。",
    "排查按排查那天计入年份，一条记录算一次；发现和预防的件数是记录里的数相加（口径待核实）。",
    "哪种调委会按编号里的调委会名称认（口径待核实）。",
)


@dataclass(frozen=True, slots=True)
class DisputeYear:
    """What the statistics of a year are added up from, oldest first."""

    mediations: tuple[CountedMediation, ...]
    checks: tuple[DisputeCheck, ...]
    rules: tuple[str, ...] = RULES
    base: PopulationBase = field(default_factory=population)

    def lying_in(self, township_id: int) -> DisputeYear:
        """Of one township alone."""
        return replace(
            self,
            mediations=tuple(one for one in self.mediations if one.township_id == township_id),
            checks=tuple(one for one in self.checks if one.township_id == township_id),
        )


class DisputeFigures:
    """Administrators see the district, an office its own township."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_year(self, person: Person, year: int, by: Division = Division.TYPE_TOWNSHIP) -> DisputeStatistics:
        """Raises NotPermitted, InvalidInput."""
        township = township_of(person)
        with self._database.read() as session:
            return statistics(counted_in(session, year, township), year, township, by)

    def find_behind(
        self, person: Person, year: int, item: DisputeItem, by: Division, key: str
    ) -> list[CountedMediation]:
        """The mediations behind one number: as many as it says; of all rows where ``key`` is empty.

        Raises NotPermitted, InvalidInput.
        """
        township = township_of(person)
        with self._database.read() as session:
            return behind(counted_in(session, year, township).mediations, item, by, key)

    def find_checks(self, person: Person, year: int, item: CheckItem, key: str) -> list[DisputeCheck]:
        """The checks behind one number. Raises NotPermitted, InvalidInput."""
        township = township_of(person)
        with self._database.read() as session:
            return checks_behind(counted_in(session, year, township).checks, item, key)


def counted_in(session: Session, year: int, township: str | None) -> DisputeYear:
    """A year as one session sees it; of one township alone where one is named. Raises InvalidInput."""
    first, last = days_of(year)
    mediations = DisputeRepository(session).find(first, last, township)
    checks = DisputeCheckRepository(session).find(first, last, township)
    return DisputeYear(tuple(facts.counted() for facts in mediations), tuple(checks))


def statistics(counted: DisputeYear, year: int, township: str | None, by: Division) -> DisputeStatistics:
    """The mediations added up, divided so; and the checks, by township."""
    mediations = counted.mediations
    groups: dict[tuple[str, str, str], list[CountedMediation]] = {}
    for one in mediations:
        groups.setdefault(_group(one, by), []).append(one)
    rows = tuple(
        _row(*group, ones) for group, ones in sorted(groups.items(), key=lambda pair: _order(pair[0][0]))
    )
    base = counted.base
    rate = len(mediations) / base.people * 10_000 if base.people and township is None else None
    whole = _row("", "合计", township or "全区", mediations)
    checked, checks = count_checks(counted.checks, township)
    return DisputeStatistics(year, township, by, whole, rows, base, rate, checked, checks, counted.rules)


def behind(
    mediations: Sequence[CountedMediation], item: DisputeItem, by: Division, key: str
) -> list[CountedMediation]:
    """Those that add one to an item of one row; of all rows where ``key`` is empty."""
    return [one for one in mediations if item in one.items and key in ("", _group(one, by)[0])]


def _group(one: CountedMediation, by: Division) -> tuple[str, str, str]:
    """The key, the name and the township of the row a mediation stands in."""
    kind, place = one.dispute_type, str(one.township_id or 0)
    township, type_name = one.township or NO_TOWNSHIP, name_of(CodeList.DISPUTE_TYPE, kind)
    match by:
        case Division.TYPE_TOWNSHIP:
            return f"{kind} {place}", type_name, township
        case Division.TYPE:
            return kind, type_name, ""
        case Division.TOWNSHIP:
            return place, township, township
        case Division.MONTH:
            return str(one.accepted_on.month), f"{one.accepted_on.month}月", ""
        case Division.SOURCE:
            return one.source, name_of(CodeList.SOURCE, one.source), ""
        case Division.COMMITTEE:
            return one.committee, one.committee, ""


def _order(key: str) -> tuple[int, str]:
    return (int(key), "") if key.isdecimal() else (0, key)


def _row(key: str, name: str, township: str, ones: Sequence[CountedMediation]) -> DisputeRow:
    counts = Counter(item for one in ones for item in one.items)
    people = Counter[Escalation]()
    for one in ones:
        people.update(one.people)
    agreed, ended = counts[DisputeItem.AGREED], counts[DisputeItem.ENDED]
    return DisputeRow(
        key=key,
        name=name,
        township=township,
        counts=dict(counts),
        parties=sum(one.parties for one in ones),
        amount=sum((one.amount for one in ones), Decimal(0)),
        people=dict(people),
        success=agreed / (agreed + ended) * 100 if agreed + ended else None,
    )

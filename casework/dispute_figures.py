"""Dispute statistics: mediations by type and township, counted anew each time."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from accounts.types import Person
from casework.annual import days_of, township_of
from casework.code_lists import CodeList, name_of
from casework.dispute_repository import DisputeRepository
from casework.dispute_types import (
    CountedMediation,
    DisputeFacts,
    DisputeItem,
    DisputeRow,
    DisputeStatistics,
    PopulationBase,
)
from core.database import Database

NO_TOWNSHIP = "没写乡镇"
RULES = (
    "按受理日期计入年份，每件纠纷算一次；达成、履行、司法确认按现在的记录，不论发生在哪一年（口径待核实）。",
    "成功率 = 达成协议 ÷（达成协议 + 未达成），还在调的不算（口径待核实）。",
    "“已全部履行”指履行记录或回访写明全部履行的；口头协议后来补成书面的，仍算口头。",
)


class DisputeFigures:
    """Administrators see the district, an office its own township."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_year(self, person: Person, year: int) -> DisputeStatistics:
        """Raises NotPermitted, InvalidInput."""
        township, (first, last) = township_of(person), days_of(year)
        with self._database.read() as session:
            facts = DisputeRepository(session).find(first, last, township)
        groups: dict[tuple[str, int], list[DisputeFacts]] = {}
        for one in facts:
            groups.setdefault((one.dispute_type, one.township_id or 0), []).append(one)
        rows = [
            _row(kind, name_of(CodeList.DISPUTE_TYPE, kind), str(key), ones[0].township or NO_TOWNSHIP, ones)
            for (kind, key), ones in sorted(groups.items())
        ]
        base = read_population(files("casework").joinpath("data/population.toml").read_text("utf-8"))
        rate = len(facts) / base.people * 10_000 if base.people and township is None else None
        whole = _row("", "合计", "", township or "全区", facts)
        return DisputeStatistics(year, township, whole, tuple(rows), base, rate)

    def find_behind(
        self, person: Person, year: int, item: DisputeItem, dispute_type: str, township_key: str
    ) -> list[CountedMediation]:
        """The mediations behind one number: as many as it says. Raises NotPermitted, InvalidInput."""
        township, (first, last) = township_of(person), days_of(year)
        with self._database.read() as session:
            facts = DisputeRepository(session).find(first, last, township)
        return [
            CountedMediation(one.id, one.number, one.accepted_on, one.township)
            for one in facts
            if item in one.items
            and dispute_type in ("", one.dispute_type)
            and township_key in ("", str(one.township_id or 0))
        ]


def read_population(written: str) -> PopulationBase:
    """The base in a TOML. Raises ValueError for one that is no number of people."""
    table: dict[str, Any] = tomllib.loads(written)
    people = table.get("people")
    if people is not None and (not isinstance(people, int) or people <= 0):
        raise ValueError("people must be a whole number above 0")
    return PopulationBase(people, table.get("source", ""), bool(table.get("confirmed", False)))


def _row(kind: str, name: str, key: str, township: str, facts: Sequence[DisputeFacts]) -> DisputeRow:
    counts = Counter(item for one in facts for item in one.items)
    agreed, ended = counts[DisputeItem.AGREED], counts[DisputeItem.ENDED]
    success = agreed / (agreed + ended) * 100 if agreed + ended else None
    return DisputeRow(kind, name, key, township, dict(counts), sum(one.parties for one in facts), success)

"""The annual return: the seven figures of the district or of one township, each opening its entries."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from accounts.types import Person
from casework.models import ServiceKind
from casework.offices import require_overseer
from casework.return_repository import ReturnRepository
from casework.return_types import AnnualReturn, Grouping, ReturnEntry, ReturnFigure, ReturnGroup
from casework.rules import rules_in_force
from core.database import Database
from core.errors import InvalidInput


class AnnualReturns:
    """Counted over confirmed entries by service date, each time anew; nothing is stored as a count.

    Administrators see the district, an office its own township: its row of the district's return.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_year(self, person: Person, year: int, by: Grouping) -> AnnualReturn:
        """Raises NotPermitted, InvalidInput."""
        township = township_of(person)
        with self._database.read() as session:
            return annual_return(session, year, by, township)

    def find_entries(
        self, person: Person, year: int, kind: ServiceKind, by: Grouping, key: str
    ) -> list[ReturnEntry]:
        """The entries behind one number: as many as it says. Raises NotPermitted, InvalidInput."""
        township, (first, last) = township_of(person), days_of(year)
        require_group(by, key)
        with self._database.read() as session:
            (rule,) = (one for one in rules_in_force(session) if one.kind is kind)
            return ReturnRepository(session).find(rule, first, last, by, key, township)


def annual_return(session: Session, year: int, by: Grouping, township: str | None) -> AnnualReturn:
    """The return as one session sees it; of one township alone where one is named. Raises InvalidInput."""
    returns, (first, last) = ReturnRepository(session), days_of(year)
    figures, groups = [], dict[str, ReturnGroup]()
    for rule in rules_in_force(session):
        counts = returns.count(rule, first, last, by, township)
        for key, name, count in counts:
            groups.setdefault(key, ReturnGroup(key, name, {})).counts[rule.kind] = count
        total = sum(count for *_, count in counts)
        figures.append(ReturnFigure(rule.kind, rule.name, rule.unit, total, rule.printed))
    return AnnualReturn(year, township, by, tuple(figures), in_order(groups.values()))


def in_order(groups: Iterable[ReturnGroup]) -> tuple[ReturnGroup, ...]:
    """Groups as a table lists them."""
    return tuple(sorted(groups, key=lambda group: (len(group.key), group.key)))


def township_of(person: Person) -> str | None:
    """Whose return a person sees: None for the whole district. Raises NotPermitted."""
    return require_overseer(person, "年报由司法所和管理员看，你自己的数在“记”里。")


def days_of(year: int) -> tuple[date, date]:
    """The first and the last day of a year. Raises InvalidInput."""
    if not 2000 <= year <= 2100:
        raise InvalidInput("年份要写成 2026 这样。")
    return date(year, 1, 1), date(year, 12, 31)


def require_group(by: Grouping, key: str) -> None:
    """Raises InvalidInput for what cannot be a group's key."""
    if by is not Grouping.ADVISER and not (key.isascii() and key.isdigit() and len(key) <= 9):
        raise InvalidInput("这一格打不开，请刷新页面后再点。")

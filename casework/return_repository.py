"""The annual return's counts, drawn from the confirmed entries by the database itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, SelectBase, extract, func, select, union_all
from sqlalchemy.orm import Session

from accounts.models import Township, User, Village
from casework.counting import CountingRule
from casework.entry_models import ConfirmedKindRow
from casework.return_types import NOWHERE, CountingEntry, Grouping, ReturnEntry

_KIND = ConfirmedKindRow
_PORTION = 1000  # rows held at a time
# What `casework.counting.WAYS` says of one entry after another, said to the database of all at once; for the
# district's view. None: nothing is merged.
_UNITS: dict[str, tuple[Any, ...] | None] = {
    "entry": None,
    "finished": None,
    "matter_day": (_KIND.service_date, _KIND.matter),
    "village_day": (_KIND.service_date, _KIND.user_id, _KIND.village_id),
    "dispute": (func.coalesce(func.nullif(_KIND.dispute, ""), _KIND.entry_id),),
}
_COLUMNS = (_KIND.entry_id, _KIND.user_id, _KIND.village_id, _KIND.service_date, _KIND.created_at)


class ReturnRepository:
    """Counts over confirmed entries, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def count(
        self, rule: CountingRule, first: date, last: date, by: Grouping, township: str | None
    ) -> list[tuple[str, str, int]]:
        """``(key, name, how many)`` of the days from ``first`` to ``last``, by group; none for an empty one.

        Of one township alone where one is named. A month's key and name are its number.
        """
        # Added up before anything is named: a year has many entries, but few advisers, villages and days.
        place = [] if by is Grouping.MONTH and township is None else ["user_id", "village_id"]
        day = ["service_date"] if by is Grouping.MONTH else []
        added = _added(rule, first, last, [*place, *day]).subquery()
        key, name = _group(added.c, by)
        statement = select(key, name, func.sum(added.c.many)).select_from(added)
        if place:
            statement = _placed(statement, added, township)
        statement = statement.group_by(key, name).having(func.sum(added.c.many) > 0)
        rows = self._session.execute(statement.order_by(key))
        # PostgreSQL adds whole numbers up into a decimal.
        if by is Grouping.MONTH:
            return [(str(month), f"{month}月", int(count)) for month, _, count in rows]
        return [(str(key or 0), name or NOWHERE[by], int(count)) for key, name, count in rows]

    def find(
        self, rule: CountingRule, first: date, last: date, by: Grouping, key: str, township: str | None
    ) -> list[ReturnEntry]:
        """The entries that add one each to a group's count, in order of the work."""
        counting = _counting(rule, first, last).subquery()
        columns = counting.c
        statement = _placed(
            select(columns.entry_id, columns.service_date, User.name, Village.name, Township.name),
            counting,
            township,
        ).order_by(columns.service_date, columns.created_at, columns.entry_id)
        match by:
            case Grouping.MONTH:
                statement = statement.where(extract("month", columns.service_date) == int(key))
            case Grouping.ADVISER:
                statement = statement.where(columns.user_id == key)
            case Grouping.VILLAGE:
                statement = statement.where(func.coalesce(columns.village_id, 0) == int(key))
            case Grouping.TOWNSHIP:
                statement = statement.where(func.coalesce(Township.id, 0) == int(key))
        return [ReturnEntry(*row) for row in self._session.execute(statement)]

    def each_counting(
        self, rule: CountingRule, first: date, last: date, township: str | None
    ) -> Iterator[CountingEntry]:
        """The entries that add one each to a figure, in order of the work; read as they are taken, a portion at a time."""
        counting = _counting(rule, first, last).subquery()
        columns = counting.c
        particulars = (columns.entry_id, columns.service_date, User.id, User.name)
        places = (Village.id, Village.name, Township.id, Township.name)
        in_order = (columns.service_date, columns.created_at, columns.entry_id)
        statement = _placed(select(*particulars, *places), counting, township).order_by(*in_order)
        for row in self._session.execute(statement.execution_options(yield_per=_PORTION)):
            yield CountingEntry(rule.kind, *row)

    def find_phones(self) -> dict[str, str]:
        """Everybody's phone number, by person."""
        return {key: phone for key, phone in self._session.execute(select(User.id, User.phone))}  # noqa: C416


def _added(rule: CountingRule, first: date, last: date, parts: Sequence[str]) -> SelectBase:
    """How many of the entries count, by these columns."""

    def added(many: Any, of: Any) -> Select[*tuple[Any, ...]]:
        columns = [getattr(of, part) for part in parts]
        return select(*columns, many.label("many")).group_by(*columns)

    kept = _kept(rule, first, last)
    if rule.counts_by == "village_day":  # the unit is its parts: nothing needs to be put in order
        unit = select(_KIND.service_date, _KIND.user_id, _KIND.village_id).where(*kept).distinct().subquery()
        return added(func.count(), unit.c)
    if (
        rule.counts_by == "matter_day"
    ):  # few go on from another: those alone are put in order, and taken off again
        followed = select(_KIND.matter).where(*kept, _KIND.matter != _KIND.entry_id)
        ranked = _ranked(rule, [*kept, _KIND.matter.in_(followed)]).subquery()
        merged = added(-func.count(), ranked.c).where(ranked.c.place > 1)
        return union_all(added(func.count(), _KIND).where(*kept), merged)
    return added(func.count(), _counting(rule, first, last).subquery().c)


def _counting(rule: CountingRule, first: date, last: date) -> Select[*tuple[Any, ...]]:
    """The entries of a kind that add one each: the first of those that count once together."""
    kept = _kept(rule, first, last)
    if _UNITS[rule.counts_by] is None:
        return select(*_COLUMNS).where(*kept)
    ranked = _ranked(rule, kept).subquery()
    return select(*(ranked.c[column.key] for column in _COLUMNS)).where(
        ranked.c.place == 1, ranked.c.service_date >= first
    )


def _kept(rule: CountingRule, first: date, last: date) -> list[ColumnElement[bool]]:
    """The entries that a kind's figure looks at."""
    kept = [_KIND.kind == rule.kind.value, _KIND.service_date <= last]
    if rule.counts_by == "finished":
        kept.append(_KIND.finished.is_(True))
    if rule.counts_by != "dispute":  # what counted in an earlier year counts no more
        kept.append(_KIND.service_date >= first)
    return kept


def _ranked(rule: CountingRule, kept: Sequence[ColumnElement[bool]]) -> Select[*tuple[Any, ...]]:
    """Entries and their places among those they count once together with."""
    place = func.row_number().over(
        partition_by=_UNITS[rule.counts_by], order_by=(_KIND.service_date, _KIND.created_at, _KIND.entry_id)
    )
    return select(*_COLUMNS, place.label("place")).where(*kept)


def _placed(
    statement: Select[*tuple[Any, ...]], entries: Any, township: str | None
) -> Select[*tuple[Any, ...]]:
    """Each entry with its adviser, its village, and the township of its village, else of its adviser."""
    statement = (
        statement.select_from(entries)
        .join(User, User.id == entries.c.user_id)
        .outerjoin(Village, Village.id == entries.c.village_id)
        .outerjoin(Township, Township.id == func.coalesce(Village.township_id, User.township_id))
    )
    return statement if township is None else statement.where(Township.name == township)


def _group(columns: Any, by: Grouping) -> Sequence[Any]:
    match by:
        case Grouping.TOWNSHIP:
            return Township.id, Township.name
        case Grouping.VILLAGE:  # a name may stand in two townships
            return Village.id, Township.name.concat(" ").concat(Village.name)
        case Grouping.ADVISER:
            return User.id, User.name
        case Grouping.MONTH:
            month = extract("month", columns.service_date).label("month")
            return month, month

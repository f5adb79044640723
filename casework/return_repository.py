"""The annual return's counts, drawn from the confirmed entries by the database itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, extract, func, select
from sqlalchemy.orm import Session

from accounts.models import Township, User, Village
from casework.counting import CountingRule
from casework.entry_models import ConfirmedKindRow
from casework.return_types import Grouping, ReturnEntry

_KIND = ConfirmedKindRow
# What `casework.counting.WAYS` says of one entry after another, said to the database of all at once; for the
# district's view. None: nothing is merged.
_UNITS: dict[str, tuple[Any, ...] | None] = {
    "entry": None,
    "finished": None,
    "matter_day": (_KIND.matter, _KIND.service_date),
    "village_day": (_KIND.user_id, _KIND.village_id, _KIND.service_date),
    "dispute": (func.coalesce(func.nullif(_KIND.dispute, ""), _KIND.entry_id),),
}
NOWHERE = {Grouping.TOWNSHIP: "没写乡镇", Grouping.VILLAGE: "不分村", Grouping.ADVISER: ""}


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
        counting = _counting(rule, first, last).subquery()
        # Added up before anything is named: a year has many entries, but few advisers and villages.
        parts: list[Any] = [counting.c.user_id, counting.c.village_id]
        if by is Grouping.MONTH:
            parts.append(extract("month", counting.c.service_date).label("month"))
        added = select(*parts, func.count().label("many")).group_by(*parts).subquery()
        key, name = _group(added.c, by)
        statement = _placed(select(key, name, func.sum(added.c.many)), added, township)
        rows = self._session.execute(statement.group_by(key, name).order_by(key))
        if by is Grouping.MONTH:
            return [(str(month), f"{month}月", count) for month, _, count in rows]
        return [(str(key or 0), name or NOWHERE[by], count) for key, name, count in rows]

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


def _counting(rule: CountingRule, first: date, last: date) -> Select[*tuple[Any, ...]]:
    """The entries of a kind that add one each: the first of those that count once together."""
    kept = [_KIND.kind == rule.kind.value, _KIND.service_date <= last]
    if rule.counts_by == "finished":
        kept.append(_KIND.finished.is_(True))
    if rule.counts_by != "dispute":  # what counted in an earlier year counts no more
        kept.append(_KIND.service_date >= first)
    columns = (_KIND.entry_id, _KIND.user_id, _KIND.village_id, _KIND.service_date, _KIND.created_at)
    unit = _UNITS[rule.counts_by]
    if unit is None:
        return select(*columns).where(*kept)
    place = func.row_number().over(
        partition_by=unit, order_by=(_KIND.service_date, _KIND.created_at, _KIND.entry_id)
    )
    ranked = select(*columns, place.label("place")).where(*kept).subquery()
    return select(*(ranked.c[column.key] for column in columns)).where(
        ranked.c.place == 1, ranked.c.service_date >= first
    )


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
            return columns.month, columns.month

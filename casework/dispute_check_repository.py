"""Every statement on checks for disputes."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from accounts.models import Township, User, Village
from casework.dispute_check_models import DisputeCheckRow
from casework.dispute_types import DisputeCheck, OwnCheck
from casework.paging import Position, page_of

_ROW = DisputeCheckRow


class DisputeCheckRepository:
    """Checks for disputes, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_row(self, check_id: str) -> DisputeCheckRow | None:
        """The row under a key, whoever's it is and taken back or not; nobody else writes it meanwhile."""
        return self._session.get(DisputeCheckRow, check_id, with_for_update=True)

    def add(self, row: DisputeCheckRow) -> None:
        self._session.add(row)
        self._session.flush()

    def get(self, check_id: str) -> OwnCheck:
        """The check under a key that is there."""
        return OwnCheck(*self._session.execute(_own_checks().where(_ROW.id == check_id)).one())

    def find_own(self, user_id: str, check_id: str) -> OwnCheck | None:
        """One of a person's own that still counts."""
        found = _own_checks().where(*_of(user_id), _ROW.id == check_id)
        row = self._session.execute(found).one_or_none()
        return OwnCheck(*row) if row else None

    def find_page(self, user_id: str, *, after: Position | None, limit: int) -> list[OwnCheck]:
        """A person's own, newest first."""
        key = (_ROW.checked_on, _ROW.created_at, _ROW.id)
        newest = page_of(_own_checks().where(*_of(user_id)), key, after=after, limit=limit)
        return [OwnCheck(*row) for row in self._session.execute(newest)]

    def find(self, first: date, last: date, township: str | None) -> list[DisputeCheck]:
        """Those of the days, of one township where one is named, oldest first."""
        found = _checks().where(_ROW.deleted_at.is_(None), _ROW.checked_on.between(first, last))
        if township is not None:
            found = found.where(Township.name == township)
        ordered = found.order_by(_ROW.checked_on, _ROW.created_at, _ROW.id)
        return [DisputeCheck(*row) for row in self._session.execute(ordered)]


def _of(user_id: str) -> tuple[ColumnElement[bool], ...]:
    return _ROW.user_id == user_id, _ROW.deleted_at.is_(None)


def _own_checks() -> Select[*tuple[Any, ...]]:
    return _checks().add_columns(_ROW.revision, _ROW.created_at)


def _checks() -> Select[*tuple[Any, ...]]:
    """Each with who made it, its village, and the township of its village, else of who made it."""
    return (
        select(
            *(_ROW.id, _ROW.checked_on, _ROW.found, _ROW.prevented, _ROW.note),
            *(User.name, Village.id, Village.name, Township.id, Township.name),
        )
        .join(User, User.id == _ROW.user_id)
        .outerjoin(Village, Village.id == _ROW.village_id)
        .outerjoin(Township, Township.id == func.coalesce(Village.township_id, User.township_id))
    )

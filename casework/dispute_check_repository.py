"""Every statement on checks for disputes."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from accounts.models import Township, User, Village
from casework.dispute_check_models import DisputeCheckRow
from casework.dispute_types import DisputeCheck

_ROW = DisputeCheckRow


class DisputeCheckRepository:
    """Checks for disputes, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_row(self, check_id: str) -> DisputeCheckRow | None:
        """The row under a key, whoever's it is and taken back or not."""
        return self._session.get(DisputeCheckRow, check_id)

    def add(self, row: DisputeCheckRow) -> None:
        self._session.add(row)
        self._session.flush()

    def get(self, check_id: str) -> DisputeCheck:
        """The check under a key that is there."""
        return _check(self._session.execute(_checks().where(_ROW.id == check_id)).one())

    def find_own(self, user_id: str, limit: int) -> list[DisputeCheck]:
        """A person's own, newest first."""
        found = _checks().where(_ROW.user_id == user_id, _ROW.deleted_at.is_(None))
        newest = found.order_by(_ROW.checked_on.desc(), _ROW.created_at.desc(), _ROW.id).limit(limit)
        return [_check(row) for row in self._session.execute(newest)]

    def find(self, first: date, last: date, township: str | None) -> list[DisputeCheck]:
        """Those of the days, of one township where one is named, oldest first."""
        found = _checks().where(_ROW.deleted_at.is_(None), _ROW.checked_on.between(first, last))
        if township is not None:
            found = found.where(Township.name == township)
        ordered = found.order_by(_ROW.checked_on, _ROW.created_at, _ROW.id)
        return [_check(row) for row in self._session.execute(ordered)]


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


def _check(row: Any) -> DisputeCheck:
    return DisputeCheck(*row)

"""Every statement on frozen annual returns, and on what was done to entries since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased, joinedload, undefer

from accounts.models import Township, User, Village
from casework.entry_models import EntryEventRow
from casework.entry_moves import EntryAction
from casework.models import ServiceEntryRow
from casework.snapshot_models import FigureSnapshotRow
from core.database import in_portions


@dataclass(frozen=True, slots=True)
class Touched:
    """What was last done to an entry, and the entry as it now is."""

    id: str
    action: EntryAction
    by: str
    at: datetime
    service_date: date
    recorder: str
    village: str | None
    township_id: int | None
    township: str | None


class SnapshotRepository:
    """Frozen returns, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, row: FigureSnapshotRow) -> None:
        self._session.add(row)
        self._session.flush()
        self._session.refresh(row, ["user"])

    def find_row(self, snapshot_id: str, *, whole: bool = False) -> FigureSnapshotRow | None:
        """The row under a key; with ``whole`` its content too."""
        statement = select(FigureSnapshotRow).where(FigureSnapshotRow.id == snapshot_id)
        statement = statement.options(joinedload(FigureSnapshotRow.user))
        if whole:
            statement = statement.options(undefer(FigureSnapshotRow.content))
        return self._session.scalars(statement).one_or_none()

    def find_rows(self, year: int) -> list[FigureSnapshotRow]:
        """A year's, newest first."""
        return list(
            self._session.scalars(
                select(FigureSnapshotRow)
                .where(FigureSnapshotRow.year == year)
                .options(joinedload(FigureSnapshotRow.user))
                .order_by(FigureSnapshotRow.frozen_at.desc(), FigureSnapshotRow.id)
            )
        )

    def find_township_id(self, name: str) -> int | None:
        return self._session.scalar(select(Township.id).where(Township.name == name))

    def last_event(self) -> int:
        """Key of the newest entry event; 0 where there is none."""
        return self._session.scalar(select(func.max(EntryEventRow.id))) or 0

    def find_touched(
        self, after: int, first: date, last: date, actions: Iterable[EntryAction], ids: Iterable[str]
    ) -> dict[str, Touched]:
        """What was last done, after an event, to the entries of these days by one of these actions, or to these entries.

        By entry.
        """
        since = select(func.max(EntryEventRow.id)).where(EntryEventRow.id > after)
        wanted = [action.value for action in actions]
        of_days = (
            since.join(ServiceEntryRow, ServiceEntryRow.id == EntryEventRow.entry_id)
            .where(ServiceEntryRow.service_date.between(first, last), EntryEventRow.action.in_(wanted))
            .group_by(EntryEventRow.entry_id)
        )
        found = {touched.id: touched for touched in self._touched(of_days)}
        for portion in in_portions(ids):
            named = since.where(EntryEventRow.entry_id.in_(portion)).group_by(EntryEventRow.entry_id)
            found.update((touched.id, touched) for touched in self._touched(named))
        return found

    def _touched(self, events: Select[Any]) -> Sequence[Touched]:
        doer = aliased(User)
        rows = self._session.execute(
            select(
                *(EntryEventRow.entry_id, EntryEventRow.action, doer.name, EntryEventRow.at),
                *(ServiceEntryRow.service_date, User.name, Village.name, Township.id, Township.name),
            )
            .join(ServiceEntryRow, ServiceEntryRow.id == EntryEventRow.entry_id)
            .join(doer, doer.id == EntryEventRow.user_id)
            .join(User, User.id == ServiceEntryRow.user_id)
            .outerjoin(Village, Village.id == ServiceEntryRow.village_id)
            .outerjoin(Township, Township.id == func.coalesce(Village.township_id, User.township_id))
            .where(EntryEventRow.id.in_(events))
        )
        return [_touched(*row) for row in rows]


def _touched(key: str, action: str, *rest: Any) -> Touched:
    return Touched(key, EntryAction(action), *rest)

"""The status list: what ended laws, or did not, that their own texts do not say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from core.clock import Clock
from core.database import Database
from core.errors import Conflict, NotFound
from knowledge import status_repository, version_repository
from knowledge.facts import shipped_statuses
from knowledge.models import StatusFactRow
from knowledge.release_types import StatusChange
from knowledge.types import FactOrigin, Validity


@dataclass(frozen=True, slots=True)
class FactCard:
    """A line of the status list."""

    id: int
    title: str
    scope: str | None
    document_number: str
    up_to: date | None
    status: Validity | None
    since: date | None
    replaced_by: str
    note: str
    source: str
    origin: FactOrigin
    updated_at: datetime


class StatusList:
    """The table of status facts, and the versions settled by it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def enter_shipped(self) -> int:
        """Make the table say what the shipped lists say, and settle what that touches; how many titles it does.

        In one transaction; nothing is written where the lists have not changed. The index follows at the next publish.
        """
        with self._database.read() as session:
            unchanged = not self._find_difference(session)[2] and not version_repository.find_misdated(
                session
            )
        if unchanged:
            return 0
        with self._database.write() as session:
            gone, new, touched = self._find_difference(session)
            status_repository.delete_facts(session, gone)
            for change in new:
                status_repository.add_fact(session, change, FactOrigin.SHIPPED, self._clock.now())
            touched |= version_repository.date_again(session)
            for title in sorted(touched):
                version_repository.settle_titled(session, title)
            return len(touched)

    def _find_difference(self, session: Session) -> tuple[list[int], list[StatusChange], set[str]]:
        """(ids no longer shipped, lines not yet entered, titles of both)."""
        stored = {
            _as_change(row): row.id for row in status_repository.find_of_origin(session, FactOrigin.SHIPPED)
        }
        shipped = shipped_statuses()
        gone = {change: key for change, key in stored.items() if change not in set(shipped)}
        new = [change for change in shipped if change not in stored]
        return list(gone.values()), new, {change.title for change in (*gone, *new)}

    def find_facts(self, *, query: str = "", limit: int = 50, offset: int = 0) -> tuple[list[FactCard], int]:
        """Facts by title or 文号, administrators' first; and how many there are."""
        with self._database.read() as session:
            rows, total = status_repository.search_facts(session, query, limit, offset)
            return [_card(row) for row in rows], total

    def remove_fact(self, fact_id: int) -> None:
        """Take an administrator's own line off, at once; the index follows. NotFound; Conflict for others' lines."""
        with self._database.write() as session:
            row = status_repository.get_fact(session, fact_id)
            if row is None:
                raise NotFound("没有找到这一条，可能已经删掉了。")
            if row.origin != FactOrigin.ADMINISTRATOR.value:
                raise Conflict(
                    "这一条是随软件带来的，或是文件自己写的，不能删。要改它，另登记一条，以后登记的为准。",
                    code="not_own_fact",
                )
            title, scope, number = row.title, row.scope, row.document_number
            status_repository.delete_facts(session, [fact_id])
            version_repository.settle_titled(session, title, scope, number)


def _as_change(row: StatusFactRow) -> StatusChange:
    return StatusChange(
        title=row.title,
        status=None if row.status is None else Validity(row.status),
        since=row.since,
        document_number=row.document_number,
        scope=row.scope,
        up_to=row.up_to,
        replaced_by=row.replaced_by,
        note=row.note,
        source=row.source,
    )


def _card(row: StatusFactRow) -> FactCard:
    return FactCard(
        id=row.id,
        title=row.title,
        scope=row.scope,
        document_number=row.document_number,
        up_to=row.up_to,
        status=None if row.status is None else Validity(row.status),
        since=row.since,
        replaced_by=row.replaced_by,
        note=row.note,
        source=row.source,
        origin=FactOrigin(row.origin),
        updated_at=row.updated_at,
    )

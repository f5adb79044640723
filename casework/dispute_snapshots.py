"""The dispute statistics of a frozen year, and what came after."""

from __future__ import annotations

from sqlalchemy.orm import Session

from accounts.types import Person
from casework.annual import township_of
from casework.dispute_checks import checks_behind
from casework.dispute_figures import DisputeYear, behind, counted_in, statistics
from casework.dispute_frozen import dispute_corrections
from casework.dispute_repository import DisputeRepository
from casework.dispute_types import (
    CheckItem,
    CountedMediation,
    DisputeCheck,
    DisputeCorrection,
    DisputeItem,
    DisputeStatistics,
    Division,
)
from casework.snapshot_types import Snapshot
from casework.snapshots import frozen_for, township_key
from core.database import Database
from core.errors import Conflict

NO_DISPUTES = "这份封存是早先做的，里面没有调解统计。"


class DisputeSnapshots:
    """Administrators see the district, an office its own township. All raise NotPermitted, NotFound, Conflict."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_snapshot(
        self, person: Person, snapshot_id: str, by: Division
    ) -> tuple[Snapshot, DisputeStatistics]:
        """The statistics as they were frozen."""
        snapshot, counted = self.counted(person, snapshot_id)
        return snapshot, statistics(counted, snapshot.year, township_of(person), by)

    def find_behind(
        self, person: Person, snapshot_id: str, item: DisputeItem, by: Division, key: str
    ) -> list[CountedMediation]:
        """The mediations behind one frozen number, as they stood then."""
        return behind(self.counted(person, snapshot_id)[1].mediations, item, by, key)

    def find_checks(self, person: Person, snapshot_id: str, item: CheckItem, key: str) -> list[DisputeCheck]:
        """The checks behind one frozen number."""
        return checks_behind(self.counted(person, snapshot_id)[1].checks, item, key)

    def find_corrections(self, person: Person, snapshot_id: str) -> tuple[DisputeCorrection, ...]:
        """What counts otherwise since; the frozen figures stay as they are."""
        township = township_of(person)
        with self._database.read() as session:
            snapshot, frozen = _counted(session, snapshot_id, None)
            live = counted_in(session, snapshot.year, None)
            mediations = [one.id for ones in (frozen, live) for one in ones.mediations]
            checks = [one.id for ones in (frozen, live) for one in ones.checks]
            done = DisputeRepository(session).find_done([*mediations, *checks])
            return dispute_corrections(frozen, live, done, township_key(session, township))

    def counted(self, person: Person, snapshot_id: str) -> tuple[Snapshot, DisputeYear]:
        """What the frozen statistics are added up from."""
        township = township_of(person)
        with self._database.read() as session:
            return _counted(session, snapshot_id, township)


def _counted(session: Session, snapshot_id: str, township: str | None) -> tuple[Snapshot, DisputeYear]:
    frozen = frozen_for(session, snapshot_id, township)
    if frozen.disputes is None:
        raise Conflict(f"{NO_DISPUTES}要看，请重新封存一次。", code="no_disputes")
    return frozen.snapshot, frozen.disputes

"""Every statement on how entries count: the rules as edited, and what of the entries decides."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from casework.counting import Counted
from casework.entry_models import CountingRuleRow
from casework.models import EntryState, ServiceEntryRow, ServiceKind

_PORTION = 500  # names in one IN (…)
_COLUMNS = (
    ServiceEntryRow.id,
    ServiceEntryRow.user_id,
    ServiceEntryRow.village_id,
    ServiceEntryRow.service_date,
    ServiceEntryRow.created_at,
    ServiceEntryRow.kinds,
    ServiceEntryRow.matter,
    ServiceEntryRow.dispute,
    ServiceEntryRow.details,
    ServiceEntryRow.state,
)


class CountingRepository:
    """Rules and what they count, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_latest(self) -> list[CountingRuleRow]:
        """The newest edit of each kind that was ever edited."""
        newest = select(func.max(CountingRuleRow.id)).group_by(CountingRuleRow.kind)
        return list(self._session.scalars(select(CountingRuleRow).where(CountingRuleRow.id.in_(newest))))

    def find_edits(self, kind: ServiceKind) -> list[CountingRuleRow]:
        """Every edit of a kind's rule, newest first."""
        return list(
            self._session.scalars(
                select(CountingRuleRow)
                .where(CountingRuleRow.kind == kind)
                .options(joinedload(CountingRuleRow.user))
                .order_by(CountingRuleRow.id.desc())
            )
        )

    def add(
        self,
        kind: ServiceKind,
        *,
        counts_by: str,
        rule: str,
        confirmed: bool,
        note: str,
        user_id: str,
        now: datetime,
    ) -> None:
        self._session.add(
            CountingRuleRow(
                kind=kind,
                counts_by=counts_by,
                rule=rule,
                confirmed=confirmed,
                note=note,
                user_id=user_id,
                at=now,
            )
        )
        self._session.flush()

    def find_counted(
        self,
        first: date,
        last: date,
        *,
        states: Collection[EntryState],
        user_id: str | None = None,
    ) -> list[Counted]:
        """Entries in these states of the days from ``first`` to ``last``, and those before that joined the same disputes.

        One person's, or everybody's where no person is named.
        """
        statement = select(*_COLUMNS).where(
            ServiceEntryRow.deleted_at.is_(None), ServiceEntryRow.state.in_(states)
        )
        if user_id is not None:
            statement = statement.where(ServiceEntryRow.user_id == user_id)
        within = statement.where(ServiceEntryRow.service_date.between(first, last))
        entries = [_counted(*row) for row in self._session.execute(within)]
        disputes = sorted({entry.dispute for entry in entries} - {""})
        before = statement.where(ServiceEntryRow.service_date < first)
        for start in range(0, len(disputes), _PORTION):
            portion = disputes[start : start + _PORTION]
            same = before.where(ServiceEntryRow.dispute.in_(portion))
            entries += [_counted(*row) for row in self._session.execute(same)]
        return entries


def _counted(
    key: str,
    user_id: str,
    village_id: int | None,
    service_date: date,
    created_at: datetime,
    kinds: Iterable[str],
    matter: str,
    dispute: str,
    details: dict[str, dict[str, object]],
    state: str,
) -> Counted:
    return Counted(
        id=key,
        user_id=user_id,
        village_id=village_id,
        service_date=service_date,
        created_at=created_at,
        kinds=frozenset(map(ServiceKind, kinds)),
        matter=matter,
        dispute=dispute,
        finished=bool(details.get("drafted_document", {}).get("final_on")),
        confirmed=state == EntryState.CONFIRMED,
    )

"""Every statement on the places to turn to, and on what was handed on from an entry."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.referral_models import EntryReferralRow, ReferralPlaceRow


class ReferralRepository:
    """The administrator's places, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self) -> list[ReferralPlaceRow]:
        return list(self._session.scalars(select(ReferralPlaceRow).order_by(ReferralPlaceRow.name)))

    def put(self, row: ReferralPlaceRow) -> None:
        self._session.merge(row)
        self._session.flush()


class EntryReferralRepository:
    """The referrals of entries, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_row(self, referral_id: str, *, for_update: bool = False) -> EntryReferralRow | None:
        statement = select(EntryReferralRow).where(EntryReferralRow.id == referral_id)
        if for_update:
            statement = statement.with_for_update()
        return self._session.scalars(statement).one_or_none()

    def find(self, entry_id: str) -> list[EntryReferralRow]:
        """Those of an entry, in the order of their days."""
        key = (EntryReferralRow.referred_on, EntryReferralRow.recorded_at, EntryReferralRow.id)
        statement = select(EntryReferralRow).where(EntryReferralRow.entry_id == entry_id).order_by(*key)
        return list(self._session.scalars(statement))

    def add(self, row: EntryReferralRow) -> None:
        self._session.add(row)
        self._session.flush()

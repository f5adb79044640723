"""Every statement on the places to turn to."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.referral_models import ReferralPlaceRow


class ReferralRepository:
    """The administrator's places, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self) -> list[ReferralPlaceRow]:
        return list(self._session.scalars(select(ReferralPlaceRow).order_by(ReferralPlaceRow.name)))

    def put(self, row: ReferralPlaceRow) -> None:
        self._session.merge(row)
        self._session.flush()

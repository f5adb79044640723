"""Every statement that asks who has been a party before."""

from __future__ import annotations

from datetime import date

from sqlalchemy import String, cast, or_, select, true
from sqlalchemy.orm import Session

from accounts.models import Township, User, Village
from casework.entry_repository import received_ids
from casework.kind_details import details_of
from casework.mediation import Mediation, Party
from casework.mediation_repository import lying_in
from casework.models import EntryState, MediationRow, PartyRow, ServiceEntryRow, ServiceKind


class InterestRepository:
    """Earlier parties, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_parties(self, user_id: str, township: str | None = None) -> list[tuple[str, str]]:
        """Every party of a person's mediations: name and the mediation's number. With a township, of those that lie in it."""
        statement = (
            select(PartyRow.name, MediationRow.number)
            .join(MediationRow)
            .where(MediationRow.user_id == user_id, MediationRow.deleted_at.is_(None))
            .order_by(MediationRow.accepted_on.desc(), PartyRow.ordinal)
        )
        if township is not None:
            statement = statement.where(lying_in(township))
        return [(name, number) for name, number in self._session.execute(statement)]

    def find_mediations(
        self, mediation: Mediation, party: Party, township: str | None = None
    ) -> list[str | None]:
        """The numbers of the same mediator's other mediations with this party. Two phones that differ are two people.

        With a township, None for each that lies elsewhere: its number names the place.
        """
        told = true() if township is None else lying_in(township)
        same_phone = PartyRow.phone.in_(("", party.phone)) if party.phone else true()
        theirs = select(PartyRow.mediation_id).where(PartyRow.name == party.name, same_phone)
        rows = self._session.execute(
            select(MediationRow.number, told)
            .where(
                MediationRow.user_id == mediation.user_id,
                MediationRow.id != mediation.id,
                MediationRow.deleted_at.is_(None),
                MediationRow.id.in_(theirs),
            )
            .order_by(MediationRow.accepted_on.desc())
        )
        return [number if is_told else None for number, is_told in rows]

    def find_litigation(self, user_id: str, name: str, township: str | None = None) -> list[date | None]:
        """The days of a person's litigation whose words name somebody: what was typed, and what was asked besides.

        With a township, of what was handed in alone, and None for each that was handed in elsewhere.
        """
        told = true() if township is None else ServiceEntryRow.id.in_(received_ids(township))
        shown = true() if township is None else ServiceEntryRow.state != EntryState.DRAFT
        rows = self._session.execute(
            select(
                ServiceEntryRow.service_date,
                ServiceEntryRow.question,
                ServiceEntryRow.advice,
                ServiceEntryRow.details,
                told,
            )
            .where(
                shown,
                ServiceEntryRow.user_id == user_id,
                ServiceEntryRow.deleted_at.is_(None),
                cast(ServiceEntryRow.kinds, String).contains(f'"{ServiceKind.LITIGATION.value}"'),
            )
            .order_by(ServiceEntryRow.service_date)
        )
        # The details are JSON, in which a database may have written a name as escapes: they are searched here.
        return [
            day if is_told else None
            for day, question, advice, details, is_told in rows
            if any(name in words for words in (question, advice, *details_of(details).naming))
        ]

    def has_another_of_township(
        self, mediation: Mediation, party: Party, township: str | None = None
    ) -> bool:
        """Whether somebody else's mediation in the mediator's or the village's township, or in the one named, has this
        name and phone.
        """
        own = select(User.township_id).where(User.id == mediation.user_id)
        place = select(Village.township_id).where(Village.id == mediation.particulars.village_id)
        near = or_(Township.id.in_(own), Township.id.in_(place))
        townships = select(Township.id).where(near if township is None else Township.name == township)
        found = self._session.scalar(
            select(MediationRow.id)
            .join(PartyRow)
            .join(User, MediationRow.user_id == User.id)
            .outerjoin(Village, MediationRow.village_id == Village.id)
            .where(
                MediationRow.user_id != mediation.user_id,
                MediationRow.deleted_at.is_(None),
                PartyRow.name == party.name,
                PartyRow.phone == party.phone,
                or_(
                    Village.township_id.in_(townships),
                    MediationRow.village_id.is_(None) & User.township_id.in_(townships),
                ),
            )
            .limit(1)
        )
        return found is not None

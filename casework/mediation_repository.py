"""Every statement on mediations."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from accounts.models import Township, User, Village
from casework.checking import as_body
from casework.mediation import Agreement, AgreementForm, Ending, Mediation, Particulars, Party, Side
from casework.mediation_models import MediationStepRow
from casework.mediation_steps import BODIES, Body, Step
from casework.models import MediationRow, MediationState, PartyRow
from casework.paging import Position, page_of
from casework.step_codes import StepKind
from core.database import take_turns

LOADED = (
    joinedload(MediationRow.village).joinedload(Village.township),
    selectinload(MediationRow.parties),
    selectinload(MediationRow.steps),
)
_READERS: dict[StepKind, TypeAdapter[Body]] = {kind: TypeAdapter(body) for kind, body in BODIES.items()}


class MediationRepository:
    """Mediations, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_row(self, mediation_id: str, *, for_update: bool = False) -> MediationRow | None:
        """The row under a key, whoever's it is and deleted or not."""
        statement = select(MediationRow).where(MediationRow.id == mediation_id).options(*LOADED)
        if for_update:
            statement = statement.with_for_update(of=MediationRow)
        return self._session.scalars(statement).one_or_none()

    def next_sequence(self, organisation: str, year: int) -> int:
        """The next number of a committee's year, counting deleted ones: none is given twice.

        No other transaction gives out a number of the same committee and year before this one ends.
        """
        take_turns(self._session, f"mediation {organisation} {year}")
        last = self._session.scalar(
            select(func.max(MediationRow.sequence)).where(
                MediationRow.organisation == organisation, MediationRow.year == year
            )
        )
        return (last or 0) + 1

    def add(
        self,
        mediation_id: str,
        user_id: str,
        particulars: Particulars,
        *,
        organisation: str,
        sequence: int,
        number: str,
        body_sha256: str,
        now: datetime,
    ) -> Mediation:
        row = MediationRow(
            id=mediation_id,
            user_id=user_id,
            organisation=organisation,
            year=particulars.accepted_on.year,
            sequence=sequence,
            number=number,
            state=MediationState.ACCEPTED,
            terms="",
            amount="",
            perform_by=[],
            end_reason="",
            revision=1,
            body_sha256=body_sha256,
            created_at=now,
            updated_at=now,
        )
        _fill_particulars(row, particulars)
        self._session.add(row)
        return self._written(row)

    def save(self, row: MediationRow, mediation: Mediation, *, now: datetime) -> Mediation:
        """Write a moved mediation into its row as the next revision."""
        if mediation.particulars != _particulars_of(row):
            _fill_particulars(row, mediation.particulars)
        row.state = mediation.state
        if mediation.agreement is not None:
            agreement = mediation.agreement
            row.agreement_form = agreement.form
            row.terms = agreement.terms
            row.amount = agreement.amount
            row.parties_signed_on = agreement.parties_signed_on
            row.mediator_signed_on = agreement.mediator_signed_on
            row.sealed_on = agreement.sealed_on
            row.agreed_on = agreement.agreed_on
            row.perform_by = [day.isoformat() for day in agreement.perform_by]
            row.effective_on = agreement.effective_on
        if mediation.ending is not None:
            row.ended_on = mediation.ending.ended_on
            row.end_reason = mediation.ending.reason
        row.revision += 1
        row.updated_at = now
        return self._written(row)

    def find_step(self, step_id: str) -> MediationStepRow | None:
        """The step under a key, of whichever mediation."""
        return self._session.get(MediationStepRow, step_id)

    def add_step(self, row: MediationRow, step: Step, user_id: str, body_sha256: str) -> None:
        """Write one more step of a mediation that is held for update."""
        row.steps.append(
            MediationStepRow(
                id=step.id,
                mediation_id=row.id,
                ordinal=len(row.steps) + 1,
                kind=step.kind,
                on=step.on,
                body=as_body(step.body),
                body_sha256=body_sha256,
                user_id=user_id,
                by=step.by,
                recorded_at=step.recorded_at,
            )
        )
        self._session.flush()

    def mediator_of(self, row: MediationRow) -> tuple[str, str, str | None]:
        """Whose a mediation is: name, firm, township."""
        name, firm, township = self._session.execute(
            select(User.name, User.firm, Township.name)
            .outerjoin(Township, User.township_id == Township.id)
            .where(User.id == row.user_id)
        ).one()
        return name, firm, township

    def lies_in(self, row: MediationRow, township: str) -> bool:
        """Whether a mediation lies in a township: its village does, or, where it names none, its mediator's seat."""
        found = self._session.scalar(
            select(MediationRow.id).where(MediationRow.id == row.id, lying_in(township))
        )
        return found is not None

    def find_page(
        self,
        user_id: str,
        *,
        after: Position | None,
        limit: int,
        township: str | None = None,
        words: str = "",
    ) -> list[MediationRow]:
        """A person's mediations, newest 受理 date first; with a township, all that lie in it instead.

        With words, those whose number, village or a party's name holds them.
        """
        key = (MediationRow.accepted_on, MediationRow.created_at, MediationRow.id)
        whose = MediationRow.user_id == user_id if township is None else lying_in(township)
        statement = select(MediationRow).where(whose, MediationRow.deleted_at.is_(None)).options(*LOADED)
        if words:
            named = select(PartyRow.mediation_id).where(PartyRow.name.contains(words, autoescape=True))
            places = select(Village.id).where(Village.name.contains(words, autoescape=True))
            statement = statement.where(
                or_(
                    MediationRow.number.contains(words, autoescape=True),
                    MediationRow.village_id.in_(places),
                    MediationRow.id.in_(named),
                )
            )
        return list(self._session.scalars(page_of(statement, key, after=after, limit=limit)))

    def count_by_state(self, user_id: str, first: date, last: date) -> dict[str, int]:
        """How many of a person's mediations accepted in the days stand in each state."""
        rows = self._session.execute(
            select(MediationRow.state, func.count())
            .where(
                MediationRow.user_id == user_id,
                MediationRow.deleted_at.is_(None),
                MediationRow.accepted_on.between(first, last),
            )
            .group_by(MediationRow.state)
        )
        return {state: count for state, count in rows}  # noqa: C416  mypy cannot see a Row as a pair

    def _written(self, row: MediationRow) -> Mediation:
        self._session.flush()
        self._session.refresh(row, ["village"])
        return mediation_of(row)


def lying_in(township: str) -> ColumnElement[bool]:
    villages = select(Village.id).join(Township).where(Township.name == township)
    people = select(User.id).join(Township, User.township_id == Township.id).where(Township.name == township)
    return or_(
        MediationRow.village_id.in_(villages),
        and_(MediationRow.village_id.is_(None), MediationRow.user_id.in_(people)),
    )


def mediation_of(row: MediationRow) -> Mediation:
    """The mediation a row holds."""
    agreement = ending = None
    if row.state == MediationState.AGREED:
        agreement = Agreement(
            AgreementForm(row.agreement_form or ""),
            row.terms,
            row.parties_signed_on,
            row.mediator_signed_on,
            row.sealed_on,
            row.agreed_on,
            row.amount,
            tuple(date.fromisoformat(day) for day in row.perform_by),
        )
    if row.state == MediationState.ENDED and row.ended_on is not None:
        ending = Ending(row.ended_on, row.end_reason)
    return Mediation(
        id=row.id,
        number=row.number,
        year=row.year,
        village=row.village.name if row.village else None,
        particulars=_particulars_of(row),
        agreement=agreement,
        ending=ending,
        revision=row.revision,
        created_at=row.created_at,
        updated_at=row.updated_at,
        steps=tuple(step_of(step) for step in row.steps),
        user_id=row.user_id,
    )


def step_of(row: MediationStepRow) -> Step:
    """The step a row holds."""
    kind = StepKind(row.kind)
    return Step(row.id, row.on, _READERS[kind].validate_python(row.body), row.by, row.recorded_at)


def _particulars_of(row: MediationRow) -> Particulars:
    return Particulars(
        row.accepted_on,
        row.source,
        row.dispute_type,
        row.village_id,
        row.facts,
        tuple(
            Party(
                Side(party.side),
                party.name,
                party.phone,
                party.address,
                party.guardian,
                party.sex,
                party.ethnicity,
                party.age,
                party.occupation,
            )
            for party in row.parties
        ),
    )


def _fill_particulars(row: MediationRow, particulars: Particulars) -> None:
    row.accepted_on = particulars.accepted_on
    row.source = particulars.source
    row.dispute_type = particulars.dispute_type
    row.village_id = particulars.village_id
    row.facts = particulars.facts
    row.parties = [
        PartyRow(
            ordinal=n,
            side=party.side,
            name=party.name,
            phone=party.phone,
            address=party.address,
            guardian=party.guardian,
            sex=party.sex,
            ethnicity=party.ethnicity,
            age=party.age,
            occupation=party.occupation,
        )
        for n, party in enumerate(particulars.parties, 1)
    ]

"""Mediations: one's own. Their steps stand in ``api/routes/mediation_steps.py``."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from accounts.models import Role
from accounts.types import Person
from api.dependencies import Cursor, Limit, Rooms, SignedInPerson
from api.errors import problems
from api.factory import Application
from api.mediating import mediation_out, signals_in
from api.schemas.casework import (
    Conclude,
    EndMediation,
    InterestsIn,
    InterestsOut,
    MediationIn,
    MediationOut,
    MediationPage,
    MediationUpdate,
)
from casework.checking import find_key, record_key
from casework.mediation import Agreement, AgreementForm, Ending, Particulars, Party, Side
from core.errors import InvalidInput

router = APIRouter(tags=["mediations"])


@router.post("/mediations", status_code=201, responses=problems(400, 401, 403, 404, 409, 422, 503))
def open_mediation(
    body: MediationIn, person: SignedInPerson, rooms: Rooms, response: Response
) -> MediationOut:
    """Register a mediation and give it its number. Sent again: 200 and the one mediation."""
    mediation, is_new = rooms.casework.mediations.register(
        person,
        body.id,
        _particulars_of(body),
        villages=rooms.accounts.find_villages(person),
        signals=signals_in(body.facts),
    )
    response.status_code = 201 if is_new else 200
    return mediation_out(mediation, person, rooms.limits)


@router.get("/mediations", responses=problems(401, 422))
def list_mediations(
    person: SignedInPerson,
    rooms: Rooms,
    limit: Limit = 30,
    cursor: Cursor = None,
    words: Annotated[
        str, Query(description="in the number, the village or a party's name", max_length=60)
    ] = "",
) -> MediationPage:
    """My mediations, for a 司法所 its township's, newest first."""
    page = rooms.casework.mediations.find(person, limit=limit, cursor=cursor, words=words)
    names = _mediators(person, rooms)
    return MediationPage(
        mediations=[
            mediation_out(one, person, rooms.limits, mediator=names.get(one.user_id, ""))
            for one in page.records
        ],
        next_cursor=page.next_cursor,
    )


@router.get("/mediations/{mediation_id}", responses=problems(401, 404))
def get_mediation(mediation_id: str, person: SignedInPerson, rooms: Rooms) -> MediationOut:
    """One of my mediations, for a 司法所 one of its township's; with what earlier records say of its parties."""
    mediation = rooms.casework.mediations.get(person, mediation_id)
    return mediation_out(
        mediation,
        person,
        rooms.limits,
        mediator=_mediators(person, rooms).get(mediation.user_id, ""),
        flags=rooms.casework.interests.find(mediation, person),
    )


@router.put("/mediations/{mediation_id}", responses=problems(400, 401, 403, 404, 409, 422, 503))
def change_mediation(
    mediation_id: str, body: MediationUpdate, person: SignedInPerson, rooms: Rooms
) -> MediationOut:
    """Change a mediation's particulars while it is open."""
    if record_key(body.id) != find_key(mediation_id):
        raise InvalidInput("地址里的编号和内容里的不一样，请刷新页面后再试。")
    mediation = rooms.casework.mediations.change(
        person,
        mediation_id,
        _particulars_of(body),
        revision=body.revision,
        villages=rooms.accounts.find_villages(person),
        signals=signals_in(body.facts),
    )
    return mediation_out(mediation, person, rooms.limits)


@router.post("/mediations/{mediation_id}/agreement", responses=problems(400, 401, 403, 404, 409, 422, 503))
def conclude_mediation(
    mediation_id: str, body: Conclude, person: SignedInPerson, rooms: Rooms
) -> MediationOut:
    """达成协议. 409 when out of order; the very same sent again: 200 and the one agreement."""
    agreement = Agreement(
        form=AgreementForm(body.form),
        terms=body.terms,
        parties_signed_on=body.parties_signed_on,
        mediator_signed_on=body.mediator_signed_on,
        sealed_on=body.sealed_on,
        agreed_on=body.agreed_on,
        amount=body.amount,
        perform_by=tuple(body.perform_by),
    )
    mediation = rooms.casework.mediations.conclude(
        person, mediation_id, agreement, revision=body.revision, signals=signals_in(body.terms)
    )
    return mediation_out(mediation, person, rooms.limits)


@router.post("/mediations/{mediation_id}/end", responses=problems(400, 401, 403, 404, 409, 422, 503))
def end_mediation(
    mediation_id: str, body: EndMediation, person: SignedInPerson, rooms: Rooms
) -> MediationOut:
    """未达成, ended. 409 when out of order; the very same sent again: 200."""
    ending = Ending(body.ended_on, body.reason)
    mediation = rooms.casework.mediations.end(person, mediation_id, ending, revision=body.revision)
    return mediation_out(mediation, person, rooms.limits)


@router.post("/mediations/interests", responses=problems(401, 422))
def check_interests(body: InterestsIn, person: SignedInPerson, rooms: Rooms) -> InterestsOut:
    """For an entry of litigation: which parties of my own mediations its words name. Nothing is kept."""
    return InterestsOut(flags=list(rooms.casework.interests.find_named(person.id, body.words)))


def _mediators(person: Person, rooms: Application) -> dict[str, str]:
    """Names by account, for a 司法所; nobody else sees another's mediations."""
    return rooms.accounts.find_names() if person.role is Role.JUSTICE_OFFICE else {}


def _particulars_of(body: MediationIn) -> Particulars:
    return Particulars(
        accepted_on=body.accepted_on,
        source=body.source,
        dispute_type=body.dispute_type,
        village_id=body.village_id,
        facts=body.facts,
        parties=tuple(Party(**party.model_dump() | {"side": Side(party.side)}) for party in body.parties),
    )

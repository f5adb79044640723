"""Mediations: one's own."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.casework import (
    Conclude,
    EndMediation,
    MediationIn,
    MediationOut,
    MediationPage,
    MediationUpdate,
)

router = APIRouter(tags=["mediations"])


@router.post("/mediations", status_code=201, responses=problems(400, 401, 403, 404, 409, 422, 503))
def open_mediation(
    body: MediationIn, person: SignedInPerson, rooms: Rooms, response: Response
) -> MediationOut:
    """Register a mediation and give it its number. Sent again: 200 and the one mediation."""
    raise NotImplementedError


@router.get("/mediations", responses=problems(401, 422))
def list_mediations(
    person: SignedInPerson,
    rooms: Rooms,
    limit: Annotated[int, Query(ge=1, le=100, description="how many")] = 30,
    cursor: Annotated[str | None, Query(description="`next_cursor` of the page before")] = None,
) -> MediationPage:
    """My mediations, newest first."""
    raise NotImplementedError


@router.get("/mediations/{mediation_id}", responses=problems(401, 404))
def get_mediation(mediation_id: str, person: SignedInPerson, rooms: Rooms) -> MediationOut:
    """One of my mediations."""
    raise NotImplementedError


@router.put("/mediations/{mediation_id}", responses=problems(400, 401, 403, 404, 409, 422))
def change_mediation(
    mediation_id: str, body: MediationUpdate, person: SignedInPerson, rooms: Rooms
) -> MediationOut:
    """Change a mediation's particulars while it is open."""
    raise NotImplementedError


@router.post("/mediations/{mediation_id}/agreement", responses=problems(400, 401, 404, 409, 422))
def conclude_mediation(
    mediation_id: str, body: Conclude, person: SignedInPerson, rooms: Rooms
) -> MediationOut:
    """达成协议. 409 when out of order."""
    raise NotImplementedError


@router.post("/mediations/{mediation_id}/end", responses=problems(400, 401, 404, 409, 422))
def end_mediation(
    mediation_id: str, body: EndMediation, person: SignedInPerson, rooms: Rooms
) -> MediationOut:
    """未达成, ended. 409 when out of order."""
    raise NotImplementedError

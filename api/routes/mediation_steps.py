"""The steps of one's own mediations."""

from __future__ import annotations

from fastapi import APIRouter, Response
from pydantic import TypeAdapter

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.mediating import mediation_out, signals_in
from api.schemas.casework import MediationOut
from api.schemas.mediation_steps import AnyStepIn
from casework.mediation_steps import BODIES, Body, Step, words_of

router = APIRouter(tags=["mediations"])

_BODIES: dict[str, TypeAdapter[Body]] = {kind: TypeAdapter(body) for kind, body in BODIES.items()}


@router.post(
    "/mediations/{mediation_id}/steps", status_code=201, responses=problems(400, 401, 403, 404, 409, 422, 503)
)
def add_step(
    mediation_id: str, body: AnyStepIn, person: SignedInPerson, rooms: Rooms, response: Response
) -> MediationOut:
    """Record one step of a mediation. 409 when out of order; the very same sent again: 200, and nothing more.

    Words that call for a duty card are kept as a step of their own, and no agreement is recorded until somebody has
    decided on it.
    """
    said = _BODIES[body.kind].validate_python(body.model_dump(exclude={"id", "on", "kind"}))
    step = Step(body.id, body.on, said)
    mediation, is_new = rooms.casework.walks.add_step(
        person, mediation_id, step, signals=signals_in(words_of(said))
    )
    response.status_code = 201 if is_new else 200
    return mediation_out(mediation, person, rooms.limits)

"""Checks for disputes (矛盾纠纷排查): one's own."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.dispute_checks import DisputeCheckIn, DisputeCheckOut, DisputeChecksOut
from casework.dispute_checks import CheckDraft

router = APIRouter(prefix="/dispute-checks", tags=["mediations"])


@router.post("", status_code=201, responses=problems(400, 401, 403, 404, 409, 422, 503))
def record_check(
    body: DisputeCheckIn, person: SignedInPerson, rooms: Rooms, response: Response
) -> DisputeCheckOut:
    """Record a check. Sent again: 200 and the one check."""
    draft = CheckDraft(body.checked_on, body.village_id, body.found, body.prevented, body.note)
    villages = {village.id for village in rooms.accounts.find_villages(person)}
    check, is_new = rooms.casework.checks.add(person, body.id, draft, villages=villages)
    response.status_code = 201 if is_new else 200
    return DisputeCheckOut.model_validate(check, from_attributes=True)


@router.get("", responses=problems(401, 403))
def list_checks(person: SignedInPerson, rooms: Rooms) -> DisputeChecksOut:
    """My latest hundred."""
    found = rooms.casework.checks.find(person)
    return DisputeChecksOut.model_validate({"checks": found}, from_attributes=True)


@router.delete("/{check_id}", status_code=204, responses=problems(401, 403, 404, 503))
def take_back_check(check_id: str, person: SignedInPerson, rooms: Rooms) -> None:
    """Take back a check of mine that was recorded by mistake: it counts no more."""
    rooms.casework.checks.take_back(person, check_id)

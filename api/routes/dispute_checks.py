"""Checks for disputes (矛盾纠纷排查): one's own."""

from __future__ import annotations

from fastapi import APIRouter, Response

from accounts.types import Person
from api.dependencies import Cursor, Limit, Rooms, SignedInPerson
from api.errors import problems
from api.factory import Application
from api.schemas.dispute_checks import (
    DisputeCheckChange,
    DisputeCheckFields,
    DisputeCheckIn,
    DisputeCheckPage,
    OwnCheckOut,
)
from casework.dispute_checks import CheckDraft
from casework.dispute_types import OwnCheck

router = APIRouter(prefix="/dispute-checks", tags=["mediations"])


@router.post("", status_code=201, responses=problems(400, 401, 403, 404, 409, 422, 503))
def record_check(
    body: DisputeCheckIn, person: SignedInPerson, rooms: Rooms, response: Response
) -> OwnCheckOut:
    """Record a check. Sent again: 200 and the one check."""
    villages = _villages(person, rooms)
    check, is_new = rooms.casework.checks.add(person, body.id, _draft_of(body), villages=villages)
    response.status_code = 201 if is_new else 200
    return _out(check)


@router.get("", responses=problems(401, 403, 422))
def list_checks(
    person: SignedInPerson,
    rooms: Rooms,
    limit: Limit = 30,
    cursor: Cursor = None,
) -> DisputeCheckPage:
    """My checks, newest first."""
    page = rooms.casework.checks.find(person, limit=limit, cursor=cursor)
    return DisputeCheckPage(checks=[_out(check) for check in page.records], next_cursor=page.next_cursor)


@router.get("/{check_id}", responses=problems(401, 403, 404))
def get_check(check_id: str, person: SignedInPerson, rooms: Rooms) -> OwnCheckOut:
    """One of my checks."""
    return _out(rooms.casework.checks.get(person, check_id))


@router.put("/{check_id}", responses=problems(400, 401, 403, 404, 409, 422, 503))
def change_check(
    check_id: str, body: DisputeCheckChange, person: SignedInPerson, rooms: Rooms
) -> OwnCheckOut:
    """Correct one of my checks. 409 if another revision has been saved since, or it was taken back.

    Frozen figures stay as they are; what they would be now stands in the year's corrections.
    """
    checks, villages = rooms.casework.checks, _villages(person, rooms)
    return _out(checks.change(person, check_id, _draft_of(body), revision=body.revision, villages=villages))


@router.delete("/{check_id}", status_code=204, responses=problems(401, 403, 404, 503))
def take_back_check(check_id: str, person: SignedInPerson, rooms: Rooms) -> None:
    """Take back a check of mine that was recorded by mistake: it counts no more."""
    rooms.casework.checks.take_back(person, check_id)


def _villages(person: Person, rooms: Application) -> set[int]:
    return {village.id for village in rooms.accounts.find_villages(person)}


def _draft_of(body: DisputeCheckFields) -> CheckDraft:
    return CheckDraft(body.checked_on, body.village_id, body.found, body.prevented, body.note)


def _out(check: OwnCheck) -> OwnCheckOut:
    return OwnCheckOut.model_validate(check, from_attributes=True)

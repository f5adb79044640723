"""The directory of who to turn to."""

from __future__ import annotations

from fastapi import APIRouter

from api.dependencies import Administrator, Rooms, SignedInPerson
from api.errors import problems
from api.schemas.referrals import ReferralPlaceIn, ReferralPlaceOut
from casework.referrals import ReferralPlace

router = APIRouter(tags=["referrals"])


@router.get("/referral-places", responses=problems(401))
def list_referral_places(person: SignedInPerson, rooms: Rooms) -> list[ReferralPlaceOut]:
    """Whom a matter can be referred to; 待核实 where nobody has checked the number."""
    return [
        ReferralPlaceOut.model_validate(place, from_attributes=True)
        for place in rooms.casework.referrals.find()
    ]


@router.put("/referral-places/{key}", responses=problems(401, 403, 422, 503))
def put_referral_place(
    key: str, body: ReferralPlaceIn, person: Administrator, rooms: Rooms
) -> ReferralPlaceOut:
    """Add a place, or change one."""
    place = ReferralPlace(key, body.name, body.phone, body.matters, body.checked_on)
    kept = rooms.casework.referrals.put(person, place)
    rooms.accounts.record("referral_place.changed", f"referral_place:{key}", by=person.id)
    return ReferralPlaceOut.model_validate(kept, from_attributes=True)


@router.delete("/referral-places/{key}", status_code=204, responses=problems(401, 403, 404, 503))
def withdraw_referral_place(key: str, person: Administrator, rooms: Rooms) -> None:
    """Take a place out of the directory; what was referred to it stays as it was."""
    rooms.casework.referrals.withdraw(person, key)
    rooms.accounts.record("referral_place.withdrawn", f"referral_place:{key}", by=person.id)

"""转介 of an entry: by its adviser and the office it was handed in to."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.referrals import EntryReferralIn, EntryReferralOut, EntryReferralReplyIn
from casework.mediation_steps import Referral

router = APIRouter(prefix="/entries/{entry_id}/referrals", tags=["referrals"])


@router.get("", responses=problems(401, 404))
def list_entry_referrals(entry_id: str, person: SignedInPerson, rooms: Rooms) -> list[EntryReferralOut]:
    """To whom one of my entries, or one handed in to me, was handed on, and what they answered."""
    found = rooms.casework.entry_referrals.find(person, entry_id)
    return [EntryReferralOut.model_validate(one, from_attributes=True) for one in found]


@router.post("", status_code=201, responses=problems(400, 401, 404, 409, 422, 503))
def add_entry_referral(
    entry_id: str, body: EntryReferralIn, person: SignedInPerson, rooms: Rooms, response: Response
) -> EntryReferralOut:
    """Hand an entry's matter on. The same again: 200 and the one referral. The entry stays as it is."""
    referral = Referral(body.place, body.reason)
    kept, is_new = rooms.casework.entry_referrals.add(person, entry_id, body.id, referral, body.on)
    response.status_code = 201 if is_new else 200
    if is_new:
        rooms.accounts.record("entry_referral.added", f"entry_referral:{kept.id}", by=person.id)
    return EntryReferralOut.model_validate(kept, from_attributes=True)


@router.put("/{referral_id}/reply", responses=problems(400, 401, 404, 409, 422, 503))
def reply_to_entry_referral(
    entry_id: str, referral_id: str, body: EntryReferralReplyIn, person: SignedInPerson, rooms: Rooms
) -> EntryReferralOut:
    """Write down what they answered, or put it right. It corrects nothing in the entry."""
    kept = rooms.casework.entry_referrals.reply(
        person, entry_id, referral_id, body.reply, body.on, revision=body.revision
    )
    rooms.accounts.record("entry_referral.replied", f"entry_referral:{kept.id}", by=person.id)
    return EntryReferralOut.model_validate(kept, from_attributes=True)

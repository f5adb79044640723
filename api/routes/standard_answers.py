"""Standard answers, written by administrators and published with a release."""

from __future__ import annotations

from fastapi import APIRouter

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.releases import ReleaseOut
from api.schemas.standard_answers import StandardAnswerIn, StandardAnswerOut

router = APIRouter(prefix="/standard-answers", tags=["standard answers"])


@router.get("", responses=problems(401, 403))
def list_standard_answers(person: Administrator, rooms: Rooms) -> list[StandardAnswerOut]:
    """Those on the shelf: first what no longer answers because its law changed, then what is due, then by title."""
    return [StandardAnswerOut.of(answer) for answer in rooms.standard_answers.find()]


@router.post("", status_code=201, responses=problems(400, 401, 403, 409, 422, 503))
def propose_standard_answer(body: StandardAnswerIn, person: Administrator, rooms: Rooms) -> ReleaseOut:
    """Put one on the open release. 422 `bad_citation` where it rests on, or cites, what is not the law in force."""
    release = rooms.standard_answers.propose(body.fields(rooms.settings.district), person.id)
    rooms.accounts.record("standard_answer.proposed", f"release:{release.number}", by=person.id)
    return ReleaseOut.of(release, rooms)

"""Saying whether one's own answer was of use."""

from __future__ import annotations

from fastapi import APIRouter

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.feedback import FeedbackIn, FeedbackOut
from assistant.feedback import Feedback

router = APIRouter(tags=["conversations"])


@router.get("/answers/{answer_id}/feedback", responses=problems(401, 404))
def get_feedback(answer_id: str, person: SignedInPerson, rooms: Rooms) -> FeedbackOut:
    """What I said of one of my answers."""
    return FeedbackOut.of(rooms.assistant.feedback.find(person.id, answer_id))


@router.put("/answers/{answer_id}/feedback", responses=problems(400, 401, 404, 422, 503))
def put_feedback(answer_id: str, body: FeedbackIn, person: SignedInPerson, rooms: Rooms) -> FeedbackOut:
    """Say whether one of my answers was of use; it replaces what I said before, and twice is once."""
    said = Feedback(body.verdict, body.reason, body.words)
    return FeedbackOut.of(rooms.assistant.feedback.say(person.id, answer_id, said))


@router.delete("/answers/{answer_id}/feedback", status_code=204, responses=problems(401, 404, 503))
def withdraw_feedback(answer_id: str, person: SignedInPerson, rooms: Rooms) -> None:
    """Take back what I said; nothing happens where I said nothing."""
    rooms.assistant.feedback.withdraw(person.id, answer_id)

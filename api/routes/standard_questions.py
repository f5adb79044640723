"""The standard questions, edited by administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.standard_questions import StandardQuestionIn, StandardQuestionOut, StandardQuestionPage

router = APIRouter(tags=["standard questions"])

QuestionId = Annotated[int, Path(ge=1, le=2**63 - 1, description="key of the question")]


@router.get("/standard-questions", responses=problems(401, 403))
def list_standard_questions(person: Administrator, rooms: Rooms) -> StandardQuestionPage:
    """The questions asked of the old and the new shelf before anything is published."""
    questions = [
        StandardQuestionOut.model_validate(each, from_attributes=True) for each in rooms.questions.find()
    ]
    return StandardQuestionPage(questions=questions, total=len(questions))


@router.post("/standard-questions", status_code=201, responses=problems(400, 401, 403, 409, 422, 503))
def add_standard_question(
    body: StandardQuestionIn, person: Administrator, rooms: Rooms
) -> StandardQuestionOut:
    """Add one."""
    question = rooms.questions.add(body.to_fields())
    rooms.accounts.record("standard_question.added", f"standard_question:{question.id}", by=person.id)
    return StandardQuestionOut.model_validate(question, from_attributes=True)


@router.put("/standard-questions/{question_id}", responses=problems(400, 401, 403, 404, 409, 422, 503))
def change_standard_question(
    question_id: QuestionId, body: StandardQuestionIn, person: Administrator, rooms: Rooms
) -> StandardQuestionOut:
    """Change one; the words of one that came with the program cannot be changed (409 `shipped`): set it aside instead."""
    question = rooms.questions.change(question_id, body.to_fields())
    rooms.accounts.record("standard_question.changed", f"standard_question:{question_id}", by=person.id)
    return StandardQuestionOut.model_validate(question, from_attributes=True)


@router.delete(
    "/standard-questions/{question_id}", status_code=204, responses=problems(401, 403, 404, 409, 503)
)
def remove_standard_question(question_id: QuestionId, person: Administrator, rooms: Rooms) -> None:
    """Remove one an administrator added."""
    rooms.questions.remove(question_id)
    rooms.accounts.record("standard_question.removed", f"standard_question:{question_id}", by=person.id)

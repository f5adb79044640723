"""Asking, and one's own conversations."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from api import streaming
from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.answers import (
    Answer,
    AskIn,
    ConversationDetail,
    ConversationOut,
    ConversationPage,
    StreamEvent,
)
from api.standing import scope_of
from assistant.service import Question
from core.errors import InvalidInput

router = APIRouter(tags=["conversations"])


@router.post(
    "/answers",
    response_class=StreamingResponse,
    responses={
        200: {
            "description": "server-sent events; each `data:` is one StreamEvent; exactly one terminal event",
            "model": StreamEvent,
        },
        **problems(400, 401, 404, 422, 503),
    },
)
async def ask(body: AskIn, person: SignedInPerson, rooms: Rooms) -> StreamingResponse:
    """Ask; the answer is streamed, sources first."""
    question = Question(
        text=body.question,
        user_id=person.id,
        scope=scope_of(person, rooms.settings.district),
        answer_id=body.answer_id,
        conversation_id=body.conversation_id,
        fact_date=body.fact_date,
    )
    await to_thread.run_sync(rooms.assistant.check, question)
    return StreamingResponse(
        streaming.stream(rooms.assistant.answer(question)),
        media_type="text/event-stream",
        headers=streaming.HEADERS,
    )


@router.get("/answers/{answer_id}", responses=problems(401, 404))
def get_answer(answer_id: str, person: SignedInPerson, rooms: Rooms) -> Answer:
    """One of my answers, as saved."""
    return Answer.model_validate(rooms.assistant.get_answer(person.id, answer_id), from_attributes=True)


@router.get("/conversations", responses=problems(401, 422))
def list_conversations(
    person: SignedInPerson,
    rooms: Rooms,
    limit: Annotated[int, Query(ge=1, le=100, description="how many")] = 30,
    before: Annotated[datetime | None, Query(description="`next_before` of the page before")] = None,
) -> ConversationPage:
    """My conversations, newest first."""
    if before is not None and before.tzinfo is None:
        raise InvalidInput("时间要带时区，用上一页给的 next_before 就行。")
    cards = rooms.assistant.find_conversations(person.id, limit=limit + 1, before=before)
    page = cards[:limit]
    return ConversationPage(
        conversations=[ConversationOut.model_validate(card, from_attributes=True) for card in page],
        next_before=page[-1].updated_at if len(cards) > limit else None,
    )


@router.get("/conversations/{conversation_id}", responses=problems(401, 404))
def get_conversation(conversation_id: str, person: SignedInPerson, rooms: Rooms) -> ConversationDetail:
    """One of my conversations with its answers."""
    card, answers = rooms.assistant.get_conversation(person.id, conversation_id)
    return ConversationDetail(
        id=card.id,
        title=card.title,
        created_at=card.created_at,
        updated_at=card.updated_at,
        answers=[Answer.model_validate(answer, from_attributes=True) for answer in answers],
    )

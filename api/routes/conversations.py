"""Asking, and one's own conversations."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import StreamingResponse

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.answers import Answer, AskIn, ConversationDetail, ConversationPage, StreamEvent

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
async def ask(body: AskIn, request: Request, person: SignedInPerson, rooms: Rooms) -> StreamingResponse:
    """Ask; the answer is streamed, sources first."""
    raise NotImplementedError


@router.get("/answers/{answer_id}", responses=problems(401, 404))
def get_answer(answer_id: str, person: SignedInPerson, rooms: Rooms) -> Answer:
    """One of my answers, as saved."""
    raise NotImplementedError


@router.get("/conversations", responses=problems(401, 422))
def list_conversations(
    person: SignedInPerson,
    rooms: Rooms,
    limit: Annotated[int, Query(ge=1, le=100, description="how many")] = 30,
    before: Annotated[datetime | None, Query(description="`next_before` of the page before")] = None,
) -> ConversationPage:
    """My conversations, newest first."""
    raise NotImplementedError


@router.get("/conversations/{conversation_id}", responses=problems(401, 404))
def get_conversation(conversation_id: str, person: SignedInPerson, rooms: Rooms) -> ConversationDetail:
    """One of my conversations with its answers."""
    raise NotImplementedError

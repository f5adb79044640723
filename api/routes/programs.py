"""Asking as programs written for OpenAI's interface do. The same walk as the page's; nothing is kept."""

from __future__ import annotations

from typing import Any

from anyio import to_thread
from fastapi import APIRouter
from fastapi.responses import JSONResponse, StreamingResponse

from api import streaming
from api.completing import Completion, complete, read_messages, stream
from api.dependencies import ProgramPerson, Rooms
from api.schemas.programs import MODEL, ChatIn
from api.standing import scope_of
from assistant.service import Question
from core.errors import NotFound

# The interface is OpenAI's, and so is its description; our own document tells what is ours.
router = APIRouter(prefix="/v1", include_in_schema=False)
CARD = {"id": MODEL, "object": "model", "created": 0, "owned_by": MODEL}


@router.get("/models")
def list_models(person: ProgramPerson) -> dict[str, Any]:
    """The one model there is: this program."""
    return {"object": "list", "data": [CARD]}


@router.get("/models/{model}")
def get_model(model: str, person: ProgramPerson) -> dict[str, Any]:
    _check_model(model)
    return CARD


@router.post("/chat/completions", response_model=None)
async def complete_chat(
    asked: ChatIn, person: ProgramPerson, rooms: Rooms
) -> StreamingResponse | JSONResponse:
    """Answer the last message of the user, whole or in chunks; what was said before is brought along."""
    _check_model(asked.model)
    text, earlier = read_messages(asked.messages)
    scope = scope_of(person, rooms.settings.district)
    question = Question(text=text, user_id=person.id, scope=scope, fact_date=asked.fact_date)
    await to_thread.run_sync(rooms.assistant.check, question)
    completion = Completion(asked, at=int(rooms.clock.now().timestamp()))
    events = rooms.assistant.answer_unsaved(question, earlier)
    if not asked.stream:
        return JSONResponse(await complete(events, completion))
    return StreamingResponse(
        stream(events, completion), media_type="text/event-stream", headers=streaming.HEADERS
    )


def _check_model(model: str) -> None:
    if model != MODEL:
        raise NotFound(f"没有叫这个名字的模型，请把 model 写成 {MODEL}。", code="model_not_found")

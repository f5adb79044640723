"""What retrieved nothing and what was said to be wrong, for administrators to teach from."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.unanswered import DecisionIn, UnansweredOut, UnansweredPage
from assistant.unanswered import LineState

router = APIRouter(tags=["phrases"])


@router.get("/unanswered", responses=problems(401, 403, 422))
def list_unanswered(
    person: Administrator,
    rooms: Rooms,
    state: Annotated[LineState | None, Query(description="only those; all if left out")] = None,
    limit: Annotated[int, Query(ge=1, le=100, description="how many")] = 30,
    offset: Annotated[int, Query(ge=0, le=100_000, description="how many to pass over")] = 0,
) -> UnansweredPage:
    """Questions alike in one line, newest first, without names, numbers or whose they were."""
    queue = rooms.assistant.unanswered
    lines, counts = queue.find(state, limit=limit, offset=offset)
    names = rooms.accounts.find_names()
    return UnansweredPage(
        lines=[UnansweredOut.of(line, queue, names) for line in lines],
        total=sum(counts.values()) if state is None else counts[state],
        open=counts[LineState.OPEN],
    )


@router.post("/unanswered/{key}/decide", responses=problems(401, 403, 404, 422, 503))
def decide(key: str, body: DecisionIn, person: Administrator, rooms: Rooms) -> UnansweredOut:
    """Set a line aside as not ours, or say that it is done; open takes it back."""
    queue = rooms.assistant.unanswered
    line = queue.decide(key, body.state, person.id)
    rooms.accounts.record(f"unanswered.{body.state.value}", f"answer:{line.key}", by=person.id)
    return UnansweredOut.of(line, queue, rooms.accounts.find_names())


@router.post("/unanswered/{key}/ask-again", responses=problems(401, 403, 404, 503))
def ask_again(key: str, person: Administrator, rooms: Rooms) -> UnansweredOut:
    """Ask it of the live shelf again, as from the district, and keep what it finds."""
    queue = rooms.assistant.unanswered
    return UnansweredOut.of(queue.ask_again(key), queue, rooms.accounts.find_names())

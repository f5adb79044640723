"""The table of time limits, and the last day of one counted from a day."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.answers import LimitOut
from api.schemas.time_limits import LimitTable
from assistant.limits import limit_card
from core.clock import today

router = APIRouter(tags=["time limits"])


@router.get("/time-limits", responses=problems(401))
def list_time_limits(person: SignedInPerson, rooms: Rooms) -> LimitTable:
    """Every time limit we know, with the articles it rests on."""
    now = today(rooms.clock)
    cards = [
        limit_card(one, rooms.limits, rooms.shelf, start=None, on=now, today=now)
        for one in rooms.limits.find()
    ]
    return LimitTable(limits=[LimitOut.model_validate(card, from_attributes=True) for card in cards])


@router.get("/time-limits/{limit_id}/due", responses=problems(401, 404, 422))
def count_due_date(
    limit_id: str,
    person: SignedInPerson,
    rooms: Rooms,
    start: Annotated[date, Query(description="the day it starts; itself not counted")],
) -> LimitOut:
    """One time limit with its last day. A reminder only."""
    limit, now = rooms.limits.get(limit_id), today(rooms.clock)
    rooms.limits.due(
        limit, start
    )  # hours, or working days no calendar covers: said so rather than left blank
    card = limit_card(limit, rooms.limits, rooms.shelf, start=start, on=now, today=now)
    return LimitOut.model_validate(card, from_attributes=True)

"""The indexes looked after by administrators: state, verification, rebuilding, clearing."""

from __future__ import annotations

from fastapi import APIRouter

from api import upkeeping
from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.kb import KnowledgeBase, WhatToRebuild, WhatToVerify
from api.schemas.runs import RunOut
from knowledge.runs import RunKind

router = APIRouter(tags=["knowledge base"])


@router.get("/kb", responses=problems(401, 403))
def get_knowledge_base(person: Administrator, rooms: Rooms) -> KnowledgeBase:
    """How the indexes stand."""
    return KnowledgeBase.of(rooms.upkeep.read_state())


@router.post("/kb/verify", status_code=202, responses=problems(401, 403, 409, 422))
def verify(person: Administrator, rooms: Rooms, what: WhatToVerify | None = None) -> RunOut:
    """Compare the indexes with the record; what differs is told by `GET /kb` and in the run's sentence."""
    every = what is not None and what.every_passage
    card = rooms.runs.begin(
        RunKind.VERIFY, lambda run: upkeeping.verify(rooms, run, every_passage=every), by=person.id
    )
    rooms.accounts.record("kb.verified", f"run:{card.number}", by=person.id)
    return RunOut.of(card)


@router.post("/kb/rebuild", status_code=202, responses=problems(401, 403, 409, 422))
def rebuild(person: Administrator, rooms: Rooms, what: WhatToRebuild | None = None) -> RunOut:
    """Build the indexes anew from the record; the old ones answer until they are ready."""
    shelf = None if what is None else what.shelf
    card = rooms.runs.begin(
        RunKind.REBUILD, lambda run: upkeeping.rebuild(rooms, run, shelf=shelf), by=person.id
    )
    rooms.accounts.record("kb.rebuilt", f"run:{card.number}", by=person.id)
    return RunOut.of(card)


@router.post("/kb/retrain", status_code=202, responses=problems(401, 403, 409, 503))
def retrain(person: Administrator, rooms: Rooms) -> RunOut:
    """Learn a model from what administrators taught; it waits in the open release, to be rehearsed and published.

    409 `nothing_taught` where there is nothing to learn, `model_by_hand` where another model is set.
    """
    card = rooms.relearning.begin(person.id)
    rooms.accounts.record("kb.retrained", f"run:{card.number}", by=person.id)
    return RunOut.of(card)


@router.post("/kb/gc", status_code=202, responses=problems(401, 403, 409))
def clear(person: Administrator, rooms: Rooms) -> RunOut:
    """Remove what nothing needs any more: old generations, orphaned uploads, the database's log and free pages."""
    card = rooms.runs.begin(RunKind.GC, lambda run: upkeeping.clear(rooms, run), by=person.id)
    rooms.accounts.record("kb.cleared", f"run:{card.number}", by=person.id)
    return RunOut.of(card)

"""Entries handed in to a township's justice office, which confirms or returns them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from accounts.types import Person
from api.dependencies import Cursor, Limit, Rooms, SignedInPerson
from api.errors import problems
from api.factory import Application
from api.routes.entries import entry_out, history_out
from api.schemas.casework import EntryHistory
from api.schemas.entry_office import (
    ConfirmEntries,
    MoveResult,
    MoveResults,
    ReceivedEntry,
    ReceivedPage,
    ReturnEntries,
)
from casework.models import EntryState
from casework.types import Ask, Outcome
from casework.types import ReceivedEntry as Received

router = APIRouter(prefix="/office/entries", tags=["entries"])


@router.get("", responses=problems(401, 403, 422))
def list_received(
    person: SignedInPerson,
    rooms: Rooms,
    state: Annotated[
        EntryState, Query(description="submitted: waiting; confirmed or returned: done")
    ] = EntryState.SUBMITTED,
    limit: Limit = 30,
    cursor: Cursor = None,
) -> ReceivedPage:
    """What was handed in of my township, newest service date first. Never drafts."""
    page = rooms.casework.confirming.find(person, state, limit=limit, cursor=cursor)
    return ReceivedPage(
        entries=[_received_out(one, person, rooms) for one in page.records],
        waiting=rooms.casework.confirming.count_waiting(person),
        next_cursor=page.next_cursor,
    )


@router.post("/confirm", responses=problems(400, 401, 403, 422, 503))
def confirm_entries(body: ConfirmEntries, person: SignedInPerson, rooms: Rooms) -> MoveResults:
    """Confirm one or several, each for itself: one that cannot be does not hold up the others."""
    outcomes = rooms.casework.confirming.confirm(person, _asks_of(body))
    return MoveResults(results=[_result_out(outcome, person, rooms) for outcome in outcomes])


@router.post("/return", responses=problems(400, 401, 403, 422, 503))
def return_entries(body: ReturnEntries, person: SignedInPerson, rooms: Rooms) -> MoveResults:
    """Return one or several to their advisers for one reason."""
    outcomes = rooms.casework.confirming.send_back(person, _asks_of(body), body.reason)
    return MoveResults(results=[_result_out(outcome, person, rooms) for outcome in outcomes])


@router.get("/{entry_id}", responses=problems(401, 403, 404))
def get_received(entry_id: str, person: SignedInPerson, rooms: Rooms) -> ReceivedEntry:
    """One handed in of my township."""
    return _received_out(rooms.casework.confirming.get(person, entry_id), person, rooms)


@router.get("/{entry_id}/history", responses=problems(401, 403, 404))
def get_received_history(entry_id: str, person: SignedInPerson, rooms: Rooms) -> EntryHistory:
    """Who did what to it, and when; of a correction, how it read when it was confirmed."""
    return history_out(rooms.casework.confirming.find_events(person, entry_id))


def _asks_of(body: ConfirmEntries) -> list[Ask]:
    return [Ask(one.id, one.revision) for one in body.entries]


def _received_out(received: Received, person: Person, rooms: Application) -> ReceivedEntry:
    # The conversation stays its adviser's own.
    entry = entry_out(received.entry).model_copy(update={"conversation_id": None, "answer_id": None})
    flags = rooms.casework.interests.find_of_received(person, received)
    return ReceivedEntry(
        recorder=received.recorder.name, firm=received.recorder.firm, entry=entry, flags=list(flags)
    )


def _result_out(outcome: Outcome, person: Person, rooms: Application) -> MoveResult:
    refusal = outcome.refusal
    return MoveResult(
        id=outcome.entry_id,
        received=_received_out(outcome.received, person, rooms) if outcome.received else None,
        code=refusal.code if refusal else "",
        message=refusal.message if refusal else "",
    )

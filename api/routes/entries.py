"""Service entries: one's own."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.casework import CaseworkOptions, EntryIn, EntryOut, EntryPage, EntryUpdate

router = APIRouter(tags=["entries"])


@router.get("/casework/options", responses=problems(401))
def get_options(person: SignedInPerson) -> CaseworkOptions:
    """The code lists the forms are made of."""
    raise NotImplementedError


@router.post("/entries", status_code=201, responses=problems(400, 401, 403, 404, 409, 422, 503))
def add_entry(body: EntryIn, person: SignedInPerson, rooms: Rooms, response: Response) -> EntryOut:
    """Save an entry. The same body again: 200 and the one entry; another body under its id: 409."""
    raise NotImplementedError


@router.get("/entries", responses=problems(401, 422))
def list_entries(
    person: SignedInPerson,
    rooms: Rooms,
    first: Annotated[date | None, Query(description="service date from")] = None,
    last: Annotated[date | None, Query(description="service date to, inclusive")] = None,
    limit: Annotated[int, Query(ge=1, le=100, description="how many")] = 30,
    cursor: Annotated[str | None, Query(description="`next_cursor` of the page before")] = None,
) -> EntryPage:
    """My entries, newest service date first."""
    raise NotImplementedError


@router.get("/entries/{entry_id}", responses=problems(401, 404))
def get_entry(entry_id: str, person: SignedInPerson, rooms: Rooms) -> EntryOut:
    """One of my entries."""
    raise NotImplementedError


@router.put("/entries/{entry_id}", responses=problems(400, 401, 403, 404, 409, 422))
def change_entry(entry_id: str, body: EntryUpdate, person: SignedInPerson, rooms: Rooms) -> EntryOut:
    """Change one of my entries. 409 if another revision has been saved since."""
    raise NotImplementedError


@router.delete("/entries/{entry_id}", status_code=204, responses=problems(401, 404))
def delete_entry(entry_id: str, person: SignedInPerson, rooms: Rooms) -> None:
    """Take one of my entries out of the lists and the counts; a late retry does not revive it."""
    raise NotImplementedError

"""Long work on the shelf, as administrators watch it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.runs import RunOut, RunPage

router = APIRouter(tags=["runs"])


@router.get("/runs", responses=problems(401, 403))
def list_runs(person: Administrator, rooms: Rooms) -> RunPage:
    """The last twenty, newest first."""
    found = rooms.runs.find_runs()
    return RunPage(runs=[RunOut.of(card) for card in found], total=len(found))


@router.get("/runs/{number}", responses=problems(401, 403, 404))
def get_run(
    number: Annotated[int, Path(ge=1, le=2**63 - 1, description="number of the run")],
    person: Administrator,
    rooms: Rooms,
) -> RunOut:
    """Where one stands."""
    return RunOut.of(rooms.runs.get_run(number))

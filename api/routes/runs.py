"""Long work on the shelf, watched by administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.runs import RunOut, RunPage

router = APIRouter(tags=["runs"])

RunNumber = Annotated[int, Path(ge=1, le=2**63 - 1, description="number of the run")]


@router.get("/runs", responses=problems(401, 403, 422))
def list_runs(
    person: Administrator,
    rooms: Rooms,
    limit: Annotated[int, Query(ge=1, le=100, description="how many")] = 20,
) -> RunPage:
    """The latest runs, newest first; the one running tells how far it is."""
    runs = [RunOut.of(card) for card in rooms.runs.find_runs(limit)]
    return RunPage(runs=runs, total=len(runs))


@router.get("/runs/{number}", responses=problems(401, 403, 404, 422))
def get_run(number: RunNumber, person: Administrator, rooms: Rooms) -> RunOut:
    """How one run stands."""
    return RunOut.of(rooms.runs.get_run(number))

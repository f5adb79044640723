"""Releases: changes to the shelf gathered, rehearsed, published and taken back, by administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from accounts.types import Person
from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.factory import Application
from api.schemas.releases import ChangeIn, ReleaseOut, ReleasePage
from api.schemas.runs import RunOut
from core.errors import NotFound
from knowledge.runs import RunKind

router = APIRouter(tags=["releases"])

Number = Annotated[int, Path(ge=1, le=2**63 - 1, description="number of the release")]
LONG = problems(401, 403, 404, 409, 422, 503)


@router.get("/releases", responses=problems(401, 403, 422))
def list_releases(
    person: Administrator,
    rooms: Rooms,
    limit: Annotated[int, Query(ge=1, le=200, description="how many")] = 50,
) -> ReleasePage:
    """Every release, newest first."""
    cards, total = rooms.releases.find_releases(limit)
    return ReleasePage(releases=ReleaseOut.of_all(cards, rooms), total=total)


@router.get("/releases/open", responses=problems(401, 403, 404))
def get_open_release(person: Administrator, rooms: Rooms) -> ReleaseOut:
    """The release that gathers changes; 404 where none does."""
    card = rooms.releases.find_open()
    if card is None:
        raise NotFound("现在没有等发布的变更。")
    return ReleaseOut.of(card, rooms)


@router.post("/releases/open/changes", responses=problems(400, 401, 403, 404, 409, 422, 503))
def add_change(body: ChangeIn, person: Administrator, rooms: Rooms) -> ReleaseOut:
    """Add a change to the open release, begun where there is none. Nothing is live before it is published."""
    card = rooms.releases.add([body.to_change()], person.id)
    rooms.accounts.record("release.changed", f"release:{card.number}", by=person.id, detail=body.kind.value)
    return ReleaseOut.of(card, rooms)


@router.delete("/releases/open/changes/{index}", responses=problems(401, 403, 404, 422, 503))
def remove_change(
    index: Annotated[int, Path(ge=0, le=100_000, description="its place, from 0")],
    person: Administrator,
    rooms: Rooms,
) -> ReleaseOut:
    """Take a change off the open release."""
    card = rooms.releases.remove_change(index, person.id)
    rooms.accounts.record("release.changed", f"release:{card.number}", by=person.id, detail=f"-{index}")
    return ReleaseOut.of(card, rooms)


@router.get("/releases/{number}", responses=problems(401, 403, 404, 422))
def get_release(number: Number, person: Administrator, rooms: Rooms) -> ReleaseOut:
    """One release."""
    return ReleaseOut.of(rooms.releases.get_release(number), rooms)


@router.post("/releases/{number}/rehearse", status_code=202, responses=LONG)
def rehearse(
    number: Number,
    person: Administrator,
    rooms: Rooms,
    every: Annotated[bool, Query(description="our whole questions too, even where no law changes")] = False,
) -> RunOut:
    """Ask the standard questions of the shelf as it is and as it would be; nothing anybody else sees changes."""
    return _begin(rooms, RunKind.REHEARSE, "release.rehearsed", number, person, whole_bank=every)


@router.post("/releases/{number}/publish", status_code=202, responses=LONG)
def publish(number: Number, person: Administrator, rooms: Rooms) -> RunOut:
    """Make its changes live, all together; people go on asking meanwhile."""
    return _begin(rooms, RunKind.PUBLISH, "release.published", number, person)


@router.post("/releases/{number}/roll-back", status_code=202, responses=LONG)
def roll_back(number: Number, person: Administrator, rooms: Rooms) -> RunOut:
    """Take back the release published last, all of it. 409 `not_last` for any other."""
    return _begin(rooms, RunKind.ROLL_BACK, "release.rolled_back", number, person)


def _begin(
    rooms: Application,
    kind: RunKind,
    deed: str,
    number: int,
    person: Person,
    *,
    whole_bank: bool = False,
) -> RunOut:
    card = rooms.releases.begin(kind, number, person.id, whole_bank=whole_bank)
    rooms.accounts.record(deed, f"release:{number}", by=person.id, detail=f"run:{card.number}")
    return RunOut.of(card)


@router.post("/releases/{number}/drop", responses=LONG)
def drop(number: Number, person: Administrator, rooms: Rooms) -> ReleaseOut:
    """Give an open release up; what it would have put on the shelf goes back to be reviewed."""
    card = rooms.releases.drop(number, person.id)
    rooms.accounts.record("release.dropped", f"release:{number}", by=person.id)
    return ReleaseOut.of(card, rooms)

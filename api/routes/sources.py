"""Places documents come from again and again, for administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.runs import RunOut
from api.schemas.sources import (
    RefreshIn,
    SourceIn,
    SourceItemOut,
    SourceItemPage,
    SourceOut,
    SourcePage,
)
from core.errors import NotFound
from ingest.sources import SOURCE_KIND_NAMES, NewSource, SourceCard
from knowledge.runs import RunKind

router = APIRouter(tags=["sources"])

Key = Annotated[int, Path(ge=1, le=2**63 - 1, description="key")]


@router.get("/sources", responses=problems(401, 403))
def list_sources(person: Administrator, rooms: Rooms) -> SourcePage:
    """The sources, with what the last look found."""
    cards = rooms.sources.find()
    return SourcePage(sources=[_out(card) for card in cards], total=len(cards))


@router.post("/sources", status_code=201, responses=problems(401, 403, 409, 422, 503))
def add_source(body: SourceIn, person: Administrator, rooms: Rooms) -> SourceOut:
    """Add a source; it is looked at on the next refresh."""
    card = rooms.sources.add(_new(body))
    rooms.accounts.record("source.added", f"source:{card.id}", by=person.id)
    return _out(card)


@router.post("/sources/refresh", status_code=202, responses=problems(401, 403, 404, 409, 422, 503))
def refresh(body: RefreshIn, person: Administrator, rooms: Rooms) -> RunOut:
    """Look at one source, or at all active ones. 409 with the running one's number where work is going on."""
    if body.id is not None and body.id not in {card.id for card in rooms.sources.find()}:
        raise NotFound("没有这个来源，可能已经去掉了。")
    ids = None if body.id is None else [body.id]
    card = rooms.runs.begin(RunKind.REFRESH, lambda run: rooms.sources.refresh(ids, run), by=person.id)
    rooms.accounts.record("source.refreshed", f"run:{card.number}", by=person.id)
    return RunOut.of(card)


@router.patch("/sources/{source_id}", responses=problems(401, 403, 404, 409, 422, 503))
def change_source(source_id: Key, body: SourceIn, person: Administrator, rooms: Rooms) -> SourceOut:
    """Change a source; the body is the whole of it."""
    card = rooms.sources.change(source_id, _new(body))
    rooms.accounts.record("source.changed", f"source:{source_id}", by=person.id)
    return _out(card)


@router.delete("/sources/{source_id}", status_code=204, responses=problems(401, 403, 404, 422, 503))
def remove_source(source_id: Key, person: Administrator, rooms: Rooms) -> None:
    """Look there no more; what came from it stays on the shelf."""
    rooms.sources.remove(source_id)
    rooms.accounts.record("source.removed", f"source:{source_id}", by=person.id)


@router.get("/sources/{source_id}/items", responses=problems(401, 403, 404, 422))
def list_items(source_id: Key, person: Administrator, rooms: Rooms) -> SourceItemPage:
    """What was last seen there: vanished ones first, to be kept or taken off the shelf."""
    items = rooms.sources.find_items(source_id)
    return SourceItemPage(
        items=[SourceItemOut.model_validate(item, from_attributes=True) for item in items], total=len(items)
    )


@router.post(
    "/sources/items/{item_id}/keep", status_code=204, responses=problems(401, 403, 404, 409, 422, 503)
)
def keep_item(item_id: Key, person: Administrator, rooms: Rooms) -> None:
    """It vanished from its source, and its document stays as it is."""
    rooms.sources.keep(item_id)
    rooms.accounts.record("source.item_kept", f"item:{item_id}", by=person.id)


def _new(body: SourceIn) -> NewSource:
    return NewSource(
        kind=body.kind,
        place=body.place,
        name=body.name,
        document_kind=body.document_kind,
        scope=body.scope or None,
        every_hours=body.every_hours,
        trusted=body.trusted,
        active=body.active,
    )


def _out(card: SourceCard) -> SourceOut:
    source = card.source
    return SourceOut(
        id=card.id,
        kind=source.kind,
        kind_name=SOURCE_KIND_NAMES[source.kind],
        place=source.place,
        name=source.name,
        document_kind=source.document_kind,
        scope=source.scope,
        every_hours=source.every_hours,
        trusted=source.trusted,
        active=source.active,
        last_looked_at=card.last_looked_at,
        last_result=card.last_result,
        items=card.items,
        vanished=card.vanished,
    )

"""Marking where a lower text differs from a higher one, for administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.conflicts import ConflictIn, ConflictOut, ConflictPage

router = APIRouter(tags=["conflicts"])


@router.get("/conflicts", responses=problems(401, 403))
def list_conflicts(person: Administrator, rooms: Rooms) -> ConflictPage:
    """Every mark, newest first."""
    found = rooms.conflicts.find()
    return ConflictPage(
        conflicts=[ConflictOut.model_validate(one, from_attributes=True) for one in found], total=len(found)
    )


@router.post("/conflicts", status_code=201, responses=problems(401, 403, 404, 422, 503))
def mark_conflict(body: ConflictIn, person: Administrator, rooms: Rooms) -> ConflictOut:
    """Mark that a lower article differs from a higher one: from the next answer on, the higher one leads."""
    marked = rooms.conflicts.mark(body.lower_article_id, body.higher_article_id, note=body.note, by=person.id)
    rooms.accounts.record("conflict.marked", f"conflict:{marked.id}", by=person.id)
    return ConflictOut.model_validate(marked, from_attributes=True)


@router.delete("/conflicts/{conflict_id}", status_code=204, responses=problems(401, 403, 404, 503))
def remove_conflict(
    conflict_id: Annotated[int, Path(ge=1, le=2**63 - 1, description="key of the mark")],
    person: Administrator,
    rooms: Rooms,
) -> None:
    """Take a mark away."""
    rooms.conflicts.remove(conflict_id)
    rooms.accounts.record("conflict.removed", f"conflict:{conflict_id}", by=person.id)

"""What relied on a law that has ended, to be looked at again."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Path

from accounts.types import Person
from api.affected import Affected, find_affected, get_affected
from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.affected import AffectedOut, AffectedPage, ReviewIn
from casework.reliance import REVIEW_STATE_NAMES, ReviewState

router = APIRouter(tags=["affected"])


@router.get("/affected", responses=problems(401, 403))
def list_affected(person: SignedInPerson, rooms: Rooms) -> AffectedPage:
    """Answers and entries that relied on a law which is no longer the law: everybody's for an administrator."""
    found = find_affected(rooms, person)
    names = rooms.accounts.find_names()
    return AffectedPage(
        affected=[_out(one, person, names) for one in found],
        total=len(found),
        open=sum(one.review is None for one in found),
    )


@router.post("/affected/{affected_id}/review", responses=problems(401, 403, 404, 422, 503))
def review(
    affected_id: Annotated[str, Path(max_length=80, description="key of the line")],
    body: ReviewIn,
    person: SignedInPerson,
    rooms: Rooms,
) -> AffectedOut:
    """Say that it has been looked at, or that it must be corrected. 404 for somebody else's."""
    affected = get_affected(rooms, person, affected_id)
    done = rooms.casework.reliance.review(
        affected.record.kind,
        affected.record.id,
        affected.version_id,
        change=affected.change,
        state=ReviewState(body.state),
        note=body.note.strip(),
        by=person.id,
    )
    rooms.accounts.record(f"reliance.{body.state}", affected.id[:80], by=person.id)
    return _out(replace(affected, review=done), person, rooms.accounts.find_names())


def _out(affected: Affected, person: Person, names: dict[str, str]) -> AffectedOut:
    record, done = affected.record, affected.review
    mine = record.user_id == person.id
    state = done.state if done else ReviewState.OPEN
    return AffectedOut(
        id=affected.id,
        record_kind=record.kind,
        record_id=record.id,
        mine=mine,
        adviser_name=names.get(record.user_id, ""),
        village=record.village,
        about=record.about if mine else "",
        title=affected.title,
        articles=list(affected.labels),
        change=affected.change,
        same_text=affected.same_text,
        fact_date=record.fact_date,
        state=state,
        state_name=REVIEW_STATE_NAMES[state],
        note=done.note if done else "",
        reviewed_by_name=names.get(done.by, "") if done else "",
        reviewed_at=done.at if done else None,
        created_at=record.made_at,
    )

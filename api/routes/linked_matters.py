"""府院府检联动 matters: kept by the offices, with the cases attached to them."""

from __future__ import annotations

from fastapi import APIRouter, Response

from accounts.models import RECORDERS
from accounts.types import Person
from api.dependencies import Cursor, Limit, Rooms, SignedInPerson
from api.errors import problems
from api.schemas.linked_matters import (
    LinkedCaseOut,
    LinkedMatterChange,
    LinkedMatterFields,
    LinkedMatterIn,
    LinkedMatterList,
    LinkedMatterOut,
    LinkedMatterPage,
    MatterStateOut,
)
from casework.linked_matter_models import CaseKind
from casework.linked_matter_types import LinkedMatter, MatterDraft, matter_states

router = APIRouter(tags=["linked matters"])
CASE = "/linked-matters/{matter_id}/cases/{kind}/{case_id}"


@router.get("/linked-matters", responses=problems(401, 403, 422))
def list_linked_matters(
    person: SignedInPerson,
    rooms: Rooms,
    limit: Limit = 30,
    cursor: Cursor = None,
) -> LinkedMatterPage:
    """My township's and the district's; for an administrator all. Of the cases only those that I may open."""
    page = rooms.casework.linked_matters.find(person, limit=limit, cursor=cursor)
    return LinkedMatterPage(
        matters=[_out(one, person) for one in page.records], states=_states(), next_cursor=page.next_cursor
    )


@router.post("/linked-matters", status_code=201, responses=problems(400, 401, 403, 404, 409, 422, 503))
def add_linked_matter(
    body: LinkedMatterIn, person: SignedInPerson, rooms: Rooms, response: Response
) -> LinkedMatterOut:
    """Write a matter down. The same again: 200 and the one matter."""
    matter, is_new = rooms.casework.linked_matters.add(person, body.id, _draft_of(body))
    response.status_code = 201 if is_new else 200
    if is_new:
        rooms.accounts.record("linked_matter.added", f"linked_matter:{matter.id}", by=person.id)
    return _out(matter, person)


@router.get("/linked-matters/{matter_id}", responses=problems(401, 403, 404))
def get_linked_matter(matter_id: str, person: SignedInPerson, rooms: Rooms) -> LinkedMatterOut:
    """One of my township's or the district's; for an administrator any."""
    return _out(rooms.casework.linked_matters.get(person, matter_id), person)


@router.put("/linked-matters/{matter_id}", responses=problems(400, 401, 403, 404, 409, 422, 503))
def change_linked_matter(
    matter_id: str, body: LinkedMatterChange, person: SignedInPerson, rooms: Rooms
) -> LinkedMatterOut:
    """Change a matter, or move it to another state."""
    matters = rooms.casework.linked_matters
    matter = matters.change(person, matter_id, _draft_of(body), revision=body.revision)
    detail = matter.state.value
    rooms.accounts.record("linked_matter.changed", f"linked_matter:{matter.id}", by=person.id, detail=detail)
    return _out(matter, person)


@router.delete("/linked-matters/{matter_id}", status_code=204, responses=problems(401, 403, 404, 503))
def withdraw_linked_matter(matter_id: str, person: SignedInPerson, rooms: Rooms) -> None:
    """Withdraw a matter entered by mistake: it is listed and attached no more. Again: nothing more.

    The cases it is attached to still show it, as withdrawn.
    """
    if rooms.casework.linked_matters.withdraw(person, matter_id):
        rooms.accounts.record("linked_matter.withdrawn", f"linked_matter:{matter_id}"[:80], by=person.id)


@router.put(CASE, status_code=204, responses=problems(401, 403, 404, 409, 422, 503))
def attach_case(matter_id: str, kind: CaseKind, case_id: str, person: SignedInPerson, rooms: Rooms) -> None:
    """Attach a case that I may open to a matter that I see. 409 for one that was withdrawn."""
    if rooms.casework.linked_matters.attach(person, matter_id, kind, case_id):
        rooms.accounts.record(
            "linked_matter.attached", f"{kind}:{case_id}"[:80], by=person.id, detail=matter_id
        )


@router.delete(CASE, status_code=204, responses=problems(401, 403, 404, 422, 503))
def detach_case(matter_id: str, kind: CaseKind, case_id: str, person: SignedInPerson, rooms: Rooms) -> None:
    """Take a case off a matter."""
    rooms.casework.linked_matters.detach(person, matter_id, kind, case_id)
    rooms.accounts.record("linked_matter.detached", f"{kind}:{case_id}"[:80], by=person.id, detail=matter_id)


@router.get("/linked-cases/{kind}/{case_id}", responses=problems(401, 404, 422))
def list_matters_of_case(
    kind: CaseKind, case_id: str, person: SignedInPerson, rooms: Rooms
) -> LinkedMatterList:
    """The matters that a case which I may open is attached to, those withdrawn since too."""
    found = rooms.casework.linked_matters.find_of_case(person, kind, case_id)
    return LinkedMatterList(matters=[_out(one, person) for one in found], states=_states())


def _draft_of(body: LinkedMatterFields) -> MatterDraft:
    return MatterDraft(
        title=body.title,
        units=tuple(body.units),
        opened_on=body.opened_on,
        township=body.township,
        state=body.state,
        due_on=body.due_on,
        closed_on=body.closed_on,
        note=body.note,
    )


def _states() -> list[MatterStateOut]:
    return [MatterStateOut.model_validate(one, from_attributes=True) for one in matter_states()]


def _out(matter: LinkedMatter, person: Person) -> LinkedMatterOut:
    draft = matter.draft
    return LinkedMatterOut(
        id=matter.id,
        title=draft.title,
        units=list(draft.units),
        township=draft.township,
        state=matter.state.value,
        state_name=matter.state.name,
        opened_on=draft.opened_on,
        due_on=draft.due_on,
        closed_on=draft.closed_on,
        note="" if person.role in RECORDERS else draft.note,
        revision=matter.revision,
        may_change=matter.may_change,
        withdrawn=matter.withdrawn,
        cases=[LinkedCaseOut.model_validate(one, from_attributes=True) for one in matter.cases],
        others=matter.others,
    )

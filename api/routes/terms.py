"""Terms: when advisers' contracts and committees' terms of office end, kept by the offices."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.factory import Application
from api.schemas.terms import TermChange, TermFields, TermIn, TermKindOut, TermList, TermOut
from casework.term_types import KIND_NAMES, Term, TermDraft
from core.clock import today

router = APIRouter(prefix="/terms", tags=["terms"])


@router.get("", responses=problems(401, 403))
def list_terms(person: SignedInPerson, rooms: Rooms) -> TermList:
    """My township's; for an administrator all."""
    return TermList(
        terms=[_out(term, rooms) for term in rooms.casework.terms.find(person)],
        kinds=[TermKindOut(value=kind, name=name) for kind, name in KIND_NAMES.items()],
    )


@router.post("", status_code=201, responses=problems(400, 401, 403, 404, 409, 422, 503))
def add_term(body: TermIn, person: SignedInPerson, rooms: Rooms, response: Response) -> TermOut:
    """Write one down. The same again: 200 and the one term; other words under its id: 409."""
    draft = _draft_of(body)
    term, is_new = rooms.casework.terms.add(person, body.id, draft, townships=_townships(rooms))
    response.status_code = 201 if is_new else 200
    if is_new:
        rooms.accounts.record("term.added", f"term:{term.id}", by=person.id)
    return _out(term, rooms)


@router.put("/{term_id}", responses=problems(400, 401, 403, 404, 409, 422, 503))
def change_term(term_id: str, body: TermChange, person: SignedInPerson, rooms: Rooms) -> TermOut:
    """Change one, as when a contract is renewed."""
    terms, draft = rooms.casework.terms, _draft_of(body)
    term = terms.change(person, term_id, draft, revision=body.revision, townships=_townships(rooms))
    rooms.accounts.record("term.changed", f"term:{term.id}", by=person.id, detail=str(term.draft.ends_on))
    return _out(term, rooms)


@router.delete("/{term_id}", status_code=204, responses=problems(401, 403, 404, 503))
def delete_term(term_id: str, person: SignedInPerson, rooms: Rooms) -> None:
    """Take one off the list. Again: nothing more."""
    if rooms.casework.terms.delete(person, term_id):
        rooms.accounts.record("term.deleted", f"term:{term_id}"[:80], by=person.id)


def _townships(rooms: Application) -> set[str]:
    return {township.name for township in rooms.accounts.find_townships()}


def _draft_of(body: TermFields) -> TermDraft:
    return TermDraft(body.kind, body.name, body.ends_on, body.township, body.note)


def _out(term: Term, rooms: Application) -> TermOut:
    draft, now = term.draft, today(rooms.clock)
    return TermOut(
        id=term.id,
        kind=draft.kind,
        kind_name=KIND_NAMES[draft.kind],
        name=draft.name,
        township=draft.township,
        ends_on=draft.ends_on,
        days_left=term.days_left(now),
        soon=term.is_soon(now),
        note=draft.note,
        revision=term.revision,
    )

"""Due dates: one's own, and for a justice office those of its township."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from accounts.models import Role
from accounts.types import Person
from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.factory import Application
from api.schemas.due_dates import DueDateIn, DueDateList, DueDateOut, DueDecisionIn
from casework.calendar_events import document_events, due_events, term_events
from casework.calendar_file import Event, write_calendar
from casework.due_date_types import DueDate, NewDueDate
from core.clock import today
from core.errors import InvalidInput
from knowledge.document_types import Only

router = APIRouter(prefix="/due-dates", tags=["due dates"])
_MOST_DOCUMENTS = 1000
CALENDAR: dict[int | str, dict[str, object]] = {
    200: {"content": {"text/calendar": {}}, "description": "an iCalendar file"}
}


@router.get("", responses=problems(401, 403, 404, 422))
def list_due_dates(
    person: SignedInPerson,
    rooms: Rooms,
    of: Annotated[
        Literal["mine", "township"], Query(description="whose; my township's: 司法所 alone")
    ] = "mine",
    record_kind: Annotated[
        Literal["entry", "mediation"] | None, Query(description="only those of one record")
    ] = None,
    record_id: Annotated[str | None, Query(description="key of the record", max_length=36)] = None,
) -> DueDateList:
    """Due dates that are not decided, mine or my township's; of one record of mine, decided ones too."""
    if of == "township":
        return _list(rooms.due_dates.find_of_township(person), person, rooms)
    if (record_kind is None) != (record_id is None):
        raise InvalidInput("要看一条记录的到期日，类别和编号都要给。")
    if record_kind is not None and record_id is not None:
        return _list(rooms.due_dates.find_of_record(person, record_kind, record_id), person, rooms)
    return _list(rooms.due_dates.find(person), person, rooms)


@router.get("/calendar.ics", response_class=Response, responses=CALENDAR | problems(401))
def get_calendar(person: SignedInPerson, rooms: Rooms) -> Response:
    """All I may see on the page of due dates, for a phone's own calendar. Taken in again, none is doubled.

    My due dates; of a 司法所 its township's too, and its terms; of an administrator all terms and the documents that
    end, or are to be looked at again, within 90 days.
    """
    body = write_calendar(_events(person, rooms), made_at=rooms.clock.now())
    headers = {"Content-Disposition": 'attachment; filename="due-dates.ics"'}
    return Response(body, media_type="text/calendar; charset=utf-8", headers=headers)


@router.post("", status_code=201, responses=problems(400, 401, 404, 409, 422, 503))
def add_due_date(body: DueDateIn, person: SignedInPerson, rooms: Rooms, response: Response) -> DueDateOut:
    """Add one by hand. Sent again: 200 and the one due date; other words under its id: 409."""
    new = NewDueDate(**body.model_dump(exclude={"id"}))
    villages = {village.id for village in rooms.accounts.find_villages(person)}
    due, is_new = rooms.due_dates.add(person, body.id, new, villages=villages)
    response.status_code = 201 if is_new else 200
    return _out(due, person, rooms)


@router.post("/decision", responses=problems(400, 401, 404, 422, 503))
def decide_due_date(body: DueDecisionIn, person: SignedInPerson, rooms: Rooms) -> DueDateOut:
    """Say that one of mine is done or not needed, or open it again. 404 for somebody else's."""
    return _out(rooms.due_dates.decide(person, body.key, body.state), person, rooms)


def _events(person: Person, rooms: Application) -> Iterator[Event]:
    yield from due_events(rooms.due_dates.find(person))
    if person.role is Role.JUSTICE_OFFICE:
        yield from due_events(rooms.due_dates.find_of_township(person))
    if person.role in (Role.JUSTICE_OFFICE, Role.ADMINISTRATOR):
        yield from term_events(rooms.casework.terms.find(person))
    if person.role is Role.ADMINISTRATOR:
        yield from document_events(rooms.shelf.find_documents(only=Only.EXPIRING, limit=_MOST_DOCUMENTS)[0])


def _list(found: list[DueDate], person: Person, rooms: Application) -> DueDateList:
    now = today(rooms.clock)
    return DueDateList(
        due_dates=[_out(one, person, rooms) for one in found], soon=sum(one.is_soon(now) for one in found)
    )


def _out(due: DueDate, person: Person, rooms: Application) -> DueDateOut:
    now, mine = today(rooms.clock), due.owner.user_id == person.id
    names = rooms.accounts.find_names() if due.decided_by or not mine else {person.id: person.name}
    told = {name: getattr(due, name) for name in DueDateOut.model_fields if hasattr(due, name)}
    return DueDateOut.model_validate(
        {
            **told,
            "days_left": due.days_left(now),
            "soon": due.is_soon(now),
            "note": due.note if mine else "",
            "record_kind": due.record.kind,
            "record_id": due.record.id if mine else "",
            "record_name": due.record.name,
            "mine": mine,
            "person": names.get(due.owner.user_id, ""),
            "village": due.owner.village,
            "decided_by": names.get(due.decided_by) if due.decided_by else None,
        }
    )

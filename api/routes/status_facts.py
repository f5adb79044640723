"""The status list, for administrators. Lines are added through a release."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.status_facts import StatusFactOut, StatusFactPage
from knowledge.status_list import FactCard
from knowledge.types import VALIDITY_NAMES

router = APIRouter(tags=["status list"])


def _fact(card: FactCard) -> StatusFactOut:
    return StatusFactOut(
        id=card.id,
        title=card.title,
        scope=card.scope,
        document_number=card.document_number,
        up_to=card.up_to,
        status=card.status,
        status_name="只是提示" if card.status is None else VALIDITY_NAMES[card.status],
        since=card.since,
        replaced_by=card.replaced_by,
        note=card.note,
        source=card.source,
        origin=card.origin,
        updated_at=card.updated_at,
    )


@router.get("/status-facts", responses=problems(401, 403, 422))
def list_status_facts(
    person: Administrator,
    rooms: Rooms,
    q: Annotated[str, Query(max_length=100, description="part of the title or of the 文号")] = "",
    limit: Annotated[int, Query(ge=1, le=500, description="how many")] = 50,
    offset: Annotated[int, Query(ge=0, le=10_000_000, description="from which")] = 0,
) -> StatusFactPage:
    """What is known to have ended, or not, beside what the texts say themselves."""
    cards, total = rooms.statuses.find_facts(query=q, limit=limit, offset=offset)
    return StatusFactPage(facts=[_fact(card) for card in cards], total=total)


@router.delete("/status-facts/{fact_id}", status_code=204, responses=problems(401, 403, 404, 409, 503))
def remove_status_fact(
    fact_id: Annotated[int, Path(ge=1, le=2**63 - 1, description="key of the line")],
    person: Administrator,
    rooms: Rooms,
) -> None:
    """Take off a line an administrator entered; what it ended is judged anew at once."""
    rooms.statuses.remove_fact(fact_id)
    rooms.accounts.record("status_fact.removed", f"status_fact:{fact_id}", by=person.id)
    rooms.following.ask()

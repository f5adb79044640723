"""大字答复单: made from one's own answer, read by whoever holds its address."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.factory import Application
from api.schemas.cards import PublicCard, TakeawayIn, TakeawayOut
from assistant.takeaways import OpenedCard, Takeaway
from core.clock import SHANGHAI

router = APIRouter(tags=["cards"])


@router.get("/answers/{answer_id}/card", responses=problems(401, 404, 409))
def get_card(answer_id: str, person: SignedInPerson, rooms: Rooms) -> TakeawayOut:
    """The card of one of my answers; a draft where it has not been handed out."""
    return _shown(rooms.takeaways.get(person.id, person.name, answer_id), rooms)


@router.put("/answers/{answer_id}/card", responses=problems(401, 404, 409, 422))
def keep_card(answer_id: str, body: TakeawayIn, person: SignedInPerson, rooms: Rooms) -> TakeawayOut:
    """Hand out the card of one of my answers, or change what it says; its address stays."""
    kept = rooms.takeaways.keep(
        person.id,
        person.name,
        answer_id,
        conclusion=body.conclusion,
        steps=body.steps,
        confirmed=body.confirmed,
    )
    return _shown(kept, rooms)


@router.delete("/answers/{answer_id}/card", status_code=204, responses=problems(401, 404))
def revoke_card(answer_id: str, person: SignedInPerson, rooms: Rooms) -> None:
    """Take a card back: its address answers no more, for good."""
    rooms.takeaways.revoke(person.id, answer_id)


@router.get("/cards", responses=problems(401))
def list_cards(person: SignedInPerson, rooms: Rooms) -> list[TakeawayOut]:
    """My cards that can still be opened, newest first."""
    return [_shown(takeaway, rooms) for takeaway in rooms.takeaways.find(person.id)]


@router.get("/cards/{token}", responses=problems(404, 503))
def open_card(
    token: Annotated[str, Path(max_length=64)], request: Request, response: Response, rooms: Rooms
) -> PublicCard:
    """A card by its address, without signing in. 404 alike for an unknown, a revoked and an expired one."""
    rooms.public_door.knock(request.client.host if request.client else "")
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return _opened(rooms.takeaways.open(token))


def _shown(takeaway: Takeaway, rooms: Application) -> TakeawayOut:
    base = (rooms.settings.public_url or "").rstrip("/")
    return TakeawayOut.model_validate(
        {
            **asdict(takeaway.words),
            **{name: getattr(takeaway, name) for name in _OF_TAKEAWAY},
            "address": f"{base}/cards/{takeaway.token}" if takeaway.token else None,
        }
    )


_OF_TAKEAWAY = (
    "answer_id",
    "writer",
    "confirmed_by",
    "confirmed_on",
    "changed_at",
    "expires_at",
    "hidden",
)


def _opened(card: OpenedCard) -> PublicCard:
    takeaway = card.takeaway
    assert takeaway.changed_at is not None
    assert takeaway.expires_at is not None
    return PublicCard.model_validate(
        {
            **asdict(takeaway.words),
            "sources": [
                {
                    **asdict(checked.source),
                    "text": checked.text,
                    "in_force": checked.in_force,
                    "note": checked.note,
                }
                for checked in card.sources
            ],
            "withdrawn": card.withdrawn,
            "checked_on": card.checked_on,
            "writer": takeaway.writer,
            "confirmed_by": takeaway.confirmed_by,
            "confirmed_on": takeaway.confirmed_on,
            "changed_on": takeaway.changed_at.astimezone(SHANGHAI).date(),
            "expires_on": takeaway.expires_at.astimezone(SHANGHAI).date(),
        }
    )

"""Signing in and out, one's own sessions and password."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from accounts.models import ROLE_NAMES
from accounts.phones import mask_phone
from accounts.types import Person
from api.dependencies import COOKIE, PersonAtDoor, Rooms, SignedInPerson, Token
from api.errors import problems
from api.schemas.accounts import ChangePassword, Me, SessionOut, SignedIn, SignIn, VillageOut

router = APIRouter(tags=["session"])


def me(person: Person) -> Me:
    return Me(
        id=person.id,
        name=person.name,
        phone=mask_phone(person.phone),
        role=person.role,
        role_name=ROLE_NAMES[person.role],
        firm=person.firm,
        township=person.township,
        villages=[VillageOut(id=v.id, name=v.name, township=v.township) for v in person.villages],
        must_change_password=person.must_change_password,
    )


@router.post("/session", responses=problems(400, 403, 413, 422, 503))
def sign_in(body: SignIn, request: Request, response: Response, rooms: Rooms) -> SignedIn:
    """Sign in by phone number and password."""
    opened = rooms.accounts.sign_in(
        body.phone,
        body.password,
        device=body.device or request.headers.get("user-agent", ""),
        address=request.client.host if request.client else "",
    )
    for_page = body.client == "page"
    if for_page:
        response.set_cookie(
            COOKIE,
            opened.token,
            max_age=rooms.settings.session_days * 24 * 3600,
            path="/",
            httponly=True,
            samesite="strict",
            secure=rooms.settings.secure_cookie,
        )
    return SignedIn(
        me=me(opened.person), token=None if for_page else opened.token, expires_at=opened.expires_at
    )


@router.get("/session", responses=problems(401))
def get_me(person: PersonAtDoor) -> Me:
    """Who is signed in."""
    return me(person)


@router.delete("/session", status_code=204, responses=problems(401, 403))
def sign_out(person: PersonAtDoor, token: Token, response: Response, rooms: Rooms) -> None:
    """End this session."""
    rooms.accounts.sign_out(token)
    response.delete_cookie(
        COOKIE, path="/", httponly=True, samesite="strict", secure=rooms.settings.secure_cookie
    )


@router.get("/sessions", responses=problems(401, 403))
def list_sessions(person: SignedInPerson, rooms: Rooms) -> list[SessionOut]:
    """My signed-in devices."""
    return [
        SessionOut(
            id=card.id,
            device=card.device,
            created_at=card.created_at,
            expires_at=card.expires_at,
            current=card.current,
        )
        for card in rooms.accounts.find_sessions(person)
    ]


@router.delete("/sessions/{session_id}", status_code=204, responses=problems(401, 403, 404))
def revoke_session(
    session_id: Annotated[str, Path(description="key of the session", max_length=64)],
    person: SignedInPerson,
    rooms: Rooms,
) -> None:
    """End one of my sessions."""
    rooms.accounts.revoke_session(person, session_id)


@router.put("/me/password", status_code=204, responses=problems(400, 401, 403, 409, 413, 422, 503))
def change_password(body: ChangePassword, person: PersonAtDoor, rooms: Rooms) -> None:
    """Replace my password; every other session of mine ends."""
    rooms.accounts.change_password(person, body.old_password, body.new_password)

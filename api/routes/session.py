"""Signing in and out, one's own sessions and password."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.accounts import ChangePassword, Me, SessionOut, SignedIn, SignIn

router = APIRouter(tags=["session"])


@router.post("/session", responses=problems(400, 403, 422, 503))
def sign_in(body: SignIn, request: Request, response: Response, rooms: Rooms) -> SignedIn:
    """Sign in by phone number and password."""
    raise NotImplementedError


@router.get("/session", responses=problems(401))
def get_me(person: SignedInPerson) -> Me:
    """Who is signed in."""
    raise NotImplementedError


@router.delete("/session", status_code=204, responses=problems(401))
def sign_out(person: SignedInPerson, request: Request, response: Response, rooms: Rooms) -> None:
    """End this session."""
    raise NotImplementedError


@router.get("/sessions", responses=problems(401))
def list_sessions(person: SignedInPerson, rooms: Rooms) -> list[SessionOut]:
    """My signed-in devices."""
    raise NotImplementedError


@router.delete("/sessions/{session_id}", status_code=204, responses=problems(401, 404))
def revoke_session(session_id: str, person: SignedInPerson, rooms: Rooms) -> None:
    """End one of my sessions."""
    raise NotImplementedError


@router.put("/me/password", status_code=204, responses=problems(400, 401, 403, 422))
def change_password(body: ChangePassword, person: SignedInPerson, rooms: Rooms) -> None:
    """Replace my password; every other session of mine ends."""
    raise NotImplementedError

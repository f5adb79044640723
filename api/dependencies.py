"""What a route may ask for: the rooms, and who is asking."""

from __future__ import annotations

from typing import Annotated, cast

from fastapi import Depends, Request

from accounts.models import Role
from accounts.types import Person
from api.factory import Application
from core.errors import NotPermitted, NotSignedIn
from knowledge.types import Scope

COOKIE = "cunfa_session"


def get_application(request: Request) -> Application:
    return cast(Application, request.app.state.application)


Rooms = Annotated[Application, Depends(get_application)]


def read_token(request: Request) -> str | None:
    """The session token: a bearer header from clients, the HttpOnly cookie from the page."""
    header = request.headers.get("authorization", "")
    if header.lower().startswith("bearer "):
        return header[7:].strip() or None
    return request.cookies.get(COOKIE)


def get_person(request: Request, rooms: Rooms) -> Person:
    token = read_token(request)
    if token is None:
        raise NotSignedIn
    return rooms.accounts.get_person(token)


SignedInPerson = Annotated[Person, Depends(get_person)]


def get_administrator(person: SignedInPerson) -> Person:
    if person.role is not Role.ADMINISTRATOR:
        raise NotPermitted("这一项只有管理员能用。")
    return person


Administrator = Annotated[Person, Depends(get_administrator)]


def scope_of(person: Person, district: str) -> Scope:
    """Where a person stands: his villages, else his township, else the district."""
    if person.villages:
        return Scope(tuple(f"{district}/{v.township}/{v.name}" for v in person.villages))
    return Scope((f"{district}/{person.township}",) if person.township else (district,))

"""What a route may ask for: the rooms, and who is asking."""

from __future__ import annotations

from typing import Annotated, cast

from fastapi import Depends, Query, Request
from fastapi.security import APIKeyCookie, HTTPAuthorizationCredentials, HTTPBearer

from accounts.access_tokens import PREFIX as ACCESS_TOKEN
from accounts.models import Role
from accounts.types import Person
from api.factory import Application
from core.errors import NotPermitted, NotSignedIn

COOKIE = "cunfa_session"
CHANGE_FIRST = "第一次登录，先把初始密码换成自己的，再用别的功能。"
# What the OpenAPI document says about the two ways in.
BY_COOKIE = APIKeyCookie(name=COOKIE, auto_error=False, description="the page's HttpOnly cookie")
BY_BEARER = HTTPBearer(auto_error=False, description="the token returned for client=token")

# What only looks at a value is async, which saves it the way through the thread pool.


async def get_application(request: Request) -> Application:
    return cast(Application, request.app.state.application)


Rooms = Annotated[Application, Depends(get_application)]
# Of a list that is read page by page.
Limit = Annotated[int, Query(ge=1, le=100, description="how many")]
Cursor = Annotated[str | None, Query(description="`next_cursor` of the page before")]


async def read_token(
    bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(BY_BEARER)],
    cookie: Annotated[str | None, Depends(BY_COOKIE)],
) -> str:
    """The session token: a bearer header from clients, the HttpOnly cookie from the page."""
    token = bearer.credentials if bearer else cookie
    if not token:
        raise NotSignedIn
    return token


Token = Annotated[str, Depends(read_token)]


def get_person_at_door(token: Token, rooms: Rooms) -> Person:
    if token.startswith(ACCESS_TOKEN):
        raise NotPermitted(
            "访问口令只能查法条、核对引用和提问，这一项请登录后再用。", code="not_for_access_tokens"
        )
    return rooms.accounts.get_person(token)


PersonAtDoor = Annotated[Person, Depends(get_person_at_door)]
"""Whoever is signed in, though the first password may still have to be changed."""


async def get_person(person: PersonAtDoor) -> Person:
    if person.must_change_password:
        raise NotPermitted(CHANGE_FIRST, code="must_change_password")
    return person


SignedInPerson = Annotated[Person, Depends(get_person)]


def get_program_person(token: Token, rooms: Rooms) -> Person:
    of_program = token.startswith(ACCESS_TOKEN)
    person = (rooms.access_tokens if of_program else rooms.accounts).get_person(token)
    if person.must_change_password:
        raise NotPermitted(CHANGE_FIRST, code="must_change_password")
    return person


ProgramPerson = Annotated[Person, Depends(get_program_person)]
"""Whoever is signed in, or whose access token a program brings. For what only looks up, and keeps nothing."""


async def get_administrator(person: SignedInPerson) -> Person:
    if person.role is not Role.ADMINISTRATOR:
        raise NotPermitted("这一项只有管理员能用。")
    return person


Administrator = Annotated[Person, Depends(get_administrator)]


async def get_supervisor(person: SignedInPerson) -> Person:
    if person.role not in (Role.ADMINISTRATOR, Role.JUSTICE_OFFICE):
        raise NotPermitted("这一项只有司法所和管理员能用。")
    return person


Supervisor = Annotated[Person, Depends(get_supervisor)]
"""An administrator, who looks after the district, or a 司法所 person, who looks after ``person.township`` alone."""

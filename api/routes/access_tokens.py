"""Tokens a person makes for his programs."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.access_tokens import AccessTokenIn, AccessTokenMade, AccessTokenOut

router = APIRouter(tags=["access tokens"])


@router.get("/access-tokens", responses=problems(401, 403))
def list_access_tokens(person: SignedInPerson, rooms: Rooms) -> list[AccessTokenOut]:
    """My access tokens, newest first, without the tokens themselves."""
    cards = rooms.access_tokens.find(person)
    return [AccessTokenOut.model_validate(card, from_attributes=True) for card in cards]


@router.post("/access-tokens", status_code=201, responses=problems(401, 403, 409, 422))
def make_access_token(given: AccessTokenIn, person: SignedInPerson, rooms: Rooms) -> AccessTokenMade:
    """A token for a program: it searches, reads articles, checks citations and asks; it changes nothing."""
    card, token = rooms.access_tokens.make(person, given.name, expires_on=given.expires_on)
    return AccessTokenMade(made=AccessTokenOut.model_validate(card, from_attributes=True), token=token)


@router.delete("/access-tokens/{token_id}", status_code=204, responses=problems(401, 403, 404))
def revoke_access_token(
    token_id: Annotated[str, Path(description="key of the token", max_length=64)],
    person: SignedInPerson,
    rooms: Rooms,
) -> None:
    """End one of my access tokens at once."""
    rooms.access_tokens.revoke(person, token_id)

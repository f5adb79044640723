"""Tokens that people make for their programs, which only look up and ask."""

from __future__ import annotations

import secrets
from datetime import date
from hashlib import sha256
from uuid import uuid4

from sqlalchemy.orm import Session

from accounts import repository, token_repository
from accounts.models import AccessToken
from accounts.types import AccessTokenCard, Person
from core.clock import Clock, today
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound, NotSignedIn

PREFIX = "cunfa_"  # tells an access token from a session's, in a leaked file too
TOKEN_BYTES = 32
MOST_TOKENS = 10
LONGEST_NAME = 40
NOT_THERE = "这个访问口令不对，或者已经作废、到期。请到“我的”里另做一个。"


class AccessTokens:
    """Made, listed and revoked by their owner; the token itself is never kept, only its SHA-256."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def make(self, person: Person, name: str, *, expires_on: date | None) -> tuple[AccessTokenCard, str]:
        """A new token, which is told this once. Raises InvalidInput, or Conflict (``too_many_tokens``)."""
        name, now = " ".join("".join(filter(str.isprintable, name)).split()), self._clock.now()
        if not name:
            raise InvalidInput("给口令起个名字，写明给哪个程序用。")
        if len(name) > LONGEST_NAME:
            raise InvalidInput(f"名字最多 {LONGEST_NAME} 个字，请改短。")
        if expires_on is not None and expires_on < today(self._clock):
            raise InvalidInput("到期日已经过去，请另选一天。")
        token = PREFIX + secrets.token_urlsafe(TOKEN_BYTES)
        with self._database.write() as session:
            if len(token_repository.find_tokens(session, person.id)) >= MOST_TOKENS:
                raise Conflict(f"访问口令最多 {MOST_TOKENS} 个，请先作废不用的。", code="too_many_tokens")
            made = AccessToken(
                id=str(uuid4()),
                token_sha256=digest(token),
                user_id=person.id,
                name=name,
                created_at=now,
                expires_on=expires_on,
            )
            session.add(made)
            repository.add_audit(
                session, "access_token.made", f"access_token:{made.id}", at=now, by=person.id, detail=""
            )
            session.flush()
            return _card(made), token

    def find(self, person: Person) -> list[AccessTokenCard]:
        """His own, newest first; what has expired stays until he revokes it."""
        with self._database.read() as session:
            return [_card(token) for token in token_repository.find_tokens(session, person.id)]

    def revoke(self, person: Person, token_id: str) -> None:
        """End one of his own. Raises NotFound for anybody else's."""
        with self._database.write() as session:
            if not end_tokens(session, person.id, self._clock, token_id=token_id):
                raise NotFound("没有找到这个访问口令，可能已经作废。")

    def get_person(self, token: str) -> Person:
        """Whose token it is; the day is noted as the last it was used. Raises NotSignedIn."""
        on = today(self._clock)
        with self._database.read() as session:
            found = token_repository.find_token(session, digest(token), on=on)
            user = repository.get_user(session, found.user_id) if found is not None else None
            if found is None or user is None:
                raise NotSignedIn(NOT_THERE, code="invalid_access_token")
            person, token_id, used_on = repository.to_person(user), found.id, found.last_used_on
        if used_on != on:
            with self._database.write() as session:
                token_repository.mark_used(session, token_id, on=on)
        return person


def end_tokens(session: Session, user_id: str, clock: Clock, *, token_id: str | None = None) -> int:
    """End one of a person's tokens, or all of them with the account's sessions."""
    at = clock.now()
    ended = token_repository.revoke_tokens(session, user_id, at=at, token_id=token_id)
    for key in ended:
        repository.add_audit(
            session, "access_token.ended", f"access_token:{key}", at=at, by=user_id, detail=""
        )
    return len(ended)


def digest(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _card(token: AccessToken) -> AccessTokenCard:
    return AccessTokenCard(token.id, token.name, token.created_at, token.expires_on, token.last_used_on)

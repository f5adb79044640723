"""The frozen values that cross the accounts room's walls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from accounts.models import Role


@dataclass(frozen=True, slots=True)
class TownshipCard:
    id: int
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class VillageCard:
    id: int
    name: str
    township: str


@dataclass(frozen=True, slots=True)
class Person:
    """Who is at the door."""

    id: str
    name: str
    phone: str  # in full; mask it before it leaves
    role: Role
    firm: str
    township: str | None
    villages: tuple[VillageCard, ...]
    must_change_password: bool
    active: bool
    session_id: str = ""  # of the session this request came by; empty elsewhere


@dataclass(frozen=True, slots=True)
class SignInResult:
    person: Person
    token: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class SessionCard:
    id: str
    device: str
    created_at: datetime
    expires_at: datetime
    current: bool


@dataclass(frozen=True, slots=True)
class AccessTokenCard:
    """A token made for a program, without the token."""

    id: str
    name: str
    created_at: datetime
    expires_on: date | None
    last_used_on: date | None


@dataclass(frozen=True, slots=True)
class NewUser:
    phone: str
    name: str
    role: Role
    firm: str = ""
    township: str | None = None
    villages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportRow:
    row: int
    name: str
    state: Literal["added", "unchanged", "updated", "failed"]
    message: str
    password: str | None


@dataclass(frozen=True, slots=True)
class ImportReport:
    added: int
    updated: int
    unchanged: int
    failed: int
    rows: tuple[ImportRow, ...]

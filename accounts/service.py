"""Signing in, people, townships and villages."""

from __future__ import annotations

from accounts.types import (
    ImportReport,
    NewUser,
    Person,
    SessionCard,
    SignInResult,
    TownshipCard,
    VillageCard,
)
from core.clock import Clock
from core.database import Database


class Accounts:
    """Everything about who is at the door."""

    def __init__(self, database: Database, clock: Clock, *, session_days: int = 30) -> None:
        self._database = database
        self._clock = clock
        self._session_days = session_days

    def sign_in(self, phone: str, password: str, *, device: str, address: str) -> SignInResult:
        """Open a session. Raises NotPermitted (``wrong_password``) or Unavailable (``too_many_guesses``)."""
        raise NotImplementedError

    def get_person(self, token: str) -> Person:
        """The person a token belongs to. Raises NotSignedIn."""
        raise NotImplementedError

    def sign_out(self, token: str) -> None:
        raise NotImplementedError

    def find_sessions(self, person: Person) -> list[SessionCard]:
        raise NotImplementedError

    def revoke_session(self, person: Person, session_id: str) -> None:
        """End one of the person's own sessions. Raises NotFound for anybody else's."""
        raise NotImplementedError

    def change_password(self, person: Person, old: str, new: str) -> None:
        """Replace the password and end every other session."""
        raise NotImplementedError

    def create_user(self, new: NewUser, *, by: str | None, password: str | None = None) -> tuple[Person, str]:
        """Open an account; the second value is its first password, never kept in clear."""
        raise NotImplementedError

    def import_users(self, workbook: bytes, *, by: str | None) -> ImportReport:
        """Accounts from an Excel sheet, row by row; a bad row never stops the rest."""
        raise NotImplementedError

    def reset_password(self, phone: str, *, by: str | None) -> str:
        """A new first password; every session of the account ends. Raises NotFound."""
        raise NotImplementedError

    def set_active(self, user_id: str, active: bool, *, by: str) -> Person:
        raise NotImplementedError

    def find_users(self) -> list[Person]:
        raise NotImplementedError

    def find_townships(self) -> list[TownshipCard]:
        raise NotImplementedError

    def find_villages(self, person: Person) -> list[VillageCard]:
        """The villages a person may log work for: his own, else his township's, else all."""
        raise NotImplementedError

    def record(self, action: str, subject: str, *, by: str | None, detail: str = "") -> None:
        """Append to the audit trail."""
        raise NotImplementedError

    def has_administrator(self) -> bool:
        raise NotImplementedError

"""Whose an entry is, and who else may read it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from accounts.models import Role
from accounts.types import Person
from casework.checking import find_key
from casework.entry_repository import EntryRepository
from casework.models import ServiceEntryRow
from core.errors import NotFound


def readable_entry(session: Session, person: Person, entry_id: str) -> ServiceEntryRow:
    """One's own entry; for a 司法所 one handed in to it. Raises NotFound for any other."""
    if person.role is not Role.JUSTICE_OFFICE:
        return EntryRepository(session).get_own(person.id, entry_id)
    return _received(session, entry_id, person.township or "")


def followed_entry(session: Session, person: Person, entry_id: str) -> ServiceEntryRow:
    """As ``readable_entry``; for an administrator, who looks after the district, any that was handed in."""
    if person.role is not Role.ADMINISTRATOR:
        return readable_entry(session, person, entry_id)
    return _received(session, entry_id, None)


def _received(session: Session, entry_id: str, township: str | None) -> ServiceEntryRow:
    row = EntryRepository(session).find_received_row(find_key(entry_id) or "", township)
    if row is None:
        raise NotFound
    return row

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
    entries = EntryRepository(session)
    if person.role is not Role.JUSTICE_OFFICE:
        return entries.get_own(person.id, entry_id)
    key = find_key(entry_id) or ""
    row = entries.find_received_row(key, person.township) if person.township else None
    if row is None:
        raise NotFound
    return row

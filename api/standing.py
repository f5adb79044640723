"""Where a person stands, and what he may read from there."""

from __future__ import annotations

from accounts.models import Role
from accounts.types import Person
from knowledge.types import Scope


def scope_of(person: Person, district: str) -> Scope:
    """Where a person stands: his villages, else his township, else the district."""
    if person.villages:
        return Scope(tuple(f"{district}/{v.township}/{v.name}" for v in person.villages))
    return Scope((f"{district}/{person.township}",) if person.township else (district,))


def may_read(person: Person, document_scope: str, district: str) -> bool:
    """Whether a person may open a document: it applies where he stands, or he administers the district it lies in."""
    administers = person.role is Role.ADMINISTRATOR and document_scope.startswith(f"{district}/")
    return administers or scope_of(person, district).sees(document_scope)

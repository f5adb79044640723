"""Whose work a person looks after: a 司法所 that of its township, an administrator that of the district."""

from __future__ import annotations

from accounts.models import Role
from accounts.types import Person
from core.errors import NotPermitted


def office_township(person: Person) -> str | None:
    """The township a 司法所 person looks after; None for everybody else."""
    return person.township if person.role is Role.JUSTICE_OFFICE else None


def require_office(person: Person, refusal: str) -> str:
    """The township of a 司法所 person. Raises NotPermitted with the refusal for everybody else."""
    township = office_township(person)
    if township is None:
        raise NotPermitted(refusal)
    return township


def require_overseer(person: Person, refusal: str) -> str | None:
    """As ``require_office``, but None, the whole district, for an administrator."""
    return None if person.role is Role.ADMINISTRATOR else require_office(person, refusal)

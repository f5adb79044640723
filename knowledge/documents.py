"""What administrators see of a document on the shelf, and do to it at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from core.database import Database
from knowledge import change_repository, document_repository
from knowledge.corrections import UPKEEP, check_corrections, read_day
from knowledge.document_types import DocumentCard, DocumentDetail
from knowledge.models import VersionRow
from knowledge.types import VersionCard


class Documents:
    """Documents one by one. SQL is changed at once, which search asks for every hit; the index follows after."""

    def __init__(self, database: Database, follow: Callable[[], None]) -> None:
        self._database = database
        self._follow = follow

    def get_detail(self, version_id: int) -> DocumentDetail:
        """Raises NotFound."""
        with self._database.read() as session:
            version = change_repository.get_version(session, version_id)
            return DocumentDetail(
                card=_card(session, version),
                corrections=dict(version.corrections),
                articles=tuple(document_repository.find_articles(session, version_id)),
                chain=tuple(document_repository.find_chain(session, version.document_id)),
            )

    def find_replaced(
        self, title: str, scope: str, label: str, document_numbers: tuple[str, ...]
    ) -> VersionCard | None:
        """The live version a new one would take the place of: of its title and scope, else of a 文号 it names."""
        with self._database.read() as session:
            found = document_repository.find_replaced(session, title, scope, label)
            for number in document_numbers:
                found = found or document_repository.find_numbered(session, number)
            return None if found is None else document_repository.to_cards(session, [found])[0].version

    def find_numbered(self, document_number: str) -> VersionCard | None:
        """The live version of exactly this 文号."""
        with self._database.read() as session:
            found = document_repository.find_numbered(session, document_number)
            return None if found is None else document_repository.to_cards(session, [found])[0].version

    def set_upkeep(self, version_id: int, fields: Mapping[str, Any]) -> DocumentCard:
        """Change who looks after a document, when, its topics and where it is from. NotFound, InvalidInput."""
        values = check_corrections(fields, UPKEEP)
        with self._database.write() as session:
            version = change_repository.get_version(session, version_id)
            for name, value in values.items():
                setattr(version.document, name, read_day(value) if name == "next_review" else value)
            session.flush()
            return _card(session, version)

    def disable(self, version_id: int) -> None:
        """Set a version aside: from the next request on it answers no more. NotFound, Conflict."""
        with self._database.write() as session:
            change_repository.disable(session, change_repository.get_version(session, version_id))
        self._follow()

    def enable(self, version_id: int) -> None:
        """Bring back a version that was set aside. NotFound, Conflict."""
        with self._database.write() as session:
            change_repository.enable(session, change_repository.get_version(session, version_id))
        self._follow()


def _card(session: Session, version: VersionRow) -> DocumentCard:
    return document_repository.to_cards(session, [(version, version.document)])[0]

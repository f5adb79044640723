"""Every statement on attachments, of entries and of steps of mediations."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from casework.entry_models import EntryAttachmentRow
from casework.mediation_models import StepAttachmentRow

Row = TypeVar("Row", EntryAttachmentRow, StepAttachmentRow)


class Rows(ABC, Generic[Row]):
    """Attachments of one table, through one session."""

    _table: type[Row]

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_row(self, attachment_id: str) -> Row | None:
        """The row under a key, removed or not."""
        return self._session.get(self._table, attachment_id)

    def find(self, owner_id: str) -> list[Row]:
        """Those an entry, or a mediation with all its steps, has now, in the order they were added."""
        table = self._table
        return list(
            self._session.scalars(
                select(table)
                .where(self._owned_by(owner_id), table.removed_at.is_(None))
                .order_by(table.added_at, table.id)
            )
        )

    def add(self, row: Row) -> None:
        self._session.add(row)
        self._session.flush()

    @abstractmethod
    def _owned_by(self, owner_id: str) -> ColumnElement[bool]: ...


class AttachmentRepository(Rows[EntryAttachmentRow]):
    """Of entries."""

    _table = EntryAttachmentRow

    def _owned_by(self, owner_id: str) -> ColumnElement[bool]:
        return EntryAttachmentRow.entry_id == owner_id


class StepAttachmentRepository(Rows[StepAttachmentRow]):
    """Of the steps of mediations."""

    _table = StepAttachmentRow

    def _owned_by(self, owner_id: str) -> ColumnElement[bool]:
        return StepAttachmentRow.mediation_id == owner_id

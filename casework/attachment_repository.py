"""Every statement on attachments."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.entry_models import EntryAttachmentRow


class AttachmentRepository:
    """Attachments, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_row(self, attachment_id: str) -> EntryAttachmentRow | None:
        """The row under a key, removed or not."""
        return self._session.get(EntryAttachmentRow, attachment_id)

    def find(self, entry_id: str) -> list[EntryAttachmentRow]:
        """Those an entry has now, in the order they were added."""
        return list(
            self._session.scalars(
                select(EntryAttachmentRow)
                .where(EntryAttachmentRow.entry_id == entry_id, EntryAttachmentRow.removed_at.is_(None))
                .order_by(EntryAttachmentRow.added_at, EntryAttachmentRow.id)
            )
        )

    def add(self, row: EntryAttachmentRow) -> None:
        self._session.add(row)
        self._session.flush()

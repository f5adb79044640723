"""Every statement on what is attached to steps of mediations."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.mediation_models import StepAttachmentRow


class StepAttachmentRepository:
    """Attachments of steps, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_row(self, attachment_id: str) -> StepAttachmentRow | None:
        """The row under a key, removed or not."""
        return self._session.get(StepAttachmentRow, attachment_id)

    def find(self, mediation_id: str) -> list[StepAttachmentRow]:
        """Those a mediation has now, in the order they were added."""
        return list(
            self._session.scalars(
                select(StepAttachmentRow)
                .where(StepAttachmentRow.mediation_id == mediation_id, StepAttachmentRow.removed_at.is_(None))
                .order_by(StepAttachmentRow.added_at, StepAttachmentRow.id)
            )
        )

    def add(self, row: StepAttachmentRow) -> None:
        self._session.add(row)
        self._session.flush()

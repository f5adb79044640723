"""Bodies refused because their key was taken: kept whole, once each."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.models import RecordConflictRow


class ConflictRepository:
    """Refused bodies, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(
        self, record_kind: str, record_id: str, user_id: str, body: dict[str, Any], at: datetime
    ) -> None:
        """Keep a body, unless the very same one is kept already: phones retry."""
        kept = self._session.scalars(
            select(RecordConflictRow.body).where(
                RecordConflictRow.record_kind == record_kind,
                RecordConflictRow.record_id == record_id,
                RecordConflictRow.user_id == user_id,
            )
        )
        if body not in list(kept):
            self._session.add(
                RecordConflictRow(
                    record_kind=record_kind, record_id=record_id, user_id=user_id, body=body, at=at
                )
            )

"""Every statement on terms."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.term_models import TermRow


class TermRepository:
    """Terms, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_row(self, term_id: str, *, for_update: bool = False) -> TermRow | None:
        """A deleted one too."""
        statement = select(TermRow).where(TermRow.id == term_id)
        if for_update:
            statement = statement.with_for_update()
        return self._session.scalars(statement).one_or_none()

    def find(self, township: str | None) -> list[TermRow]:
        """Those ending first at the top: a township's, or all where none is named."""
        statement = (
            select(TermRow)
            .where(TermRow.deleted_at.is_(None))
            .order_by(TermRow.ends_on, TermRow.created_at, TermRow.id)
        )
        if township is not None:
            statement = statement.where(TermRow.township == township)
        return list(self._session.scalars(statement))

    def add(self, row: TermRow) -> None:
        self._session.add(row)
        self._session.flush()

"""Every statement on linked matters."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from casework.linked_matter_models import CaseKind, LinkedCaseRow, LinkedMatterRow
from casework.paging import Position, page_of


class LinkedMatterRepository:
    """Linked matters and what is attached to them, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_row(self, matter_id: str, *, for_update: bool = False) -> LinkedMatterRow | None:
        statement = select(LinkedMatterRow).where(LinkedMatterRow.id == matter_id)
        if for_update:
            statement = statement.with_for_update()
        return self._session.scalars(statement).one_or_none()

    def find_page(self, township: str | None, *, after: Position | None, limit: int) -> list[LinkedMatterRow]:
        """Newest first: a township's with the district's, or all where none is named; none withdrawn."""
        key = (LinkedMatterRow.opened_on, LinkedMatterRow.created_at, LinkedMatterRow.id)
        statement = select(LinkedMatterRow).where(LinkedMatterRow.withdrawn_at.is_(None))
        if township is not None:
            here = or_(LinkedMatterRow.township.is_(None), LinkedMatterRow.township == township)
            statement = statement.where(here)
        return list(self._session.scalars(page_of(statement, key, after=after, limit=limit)))

    def find_of_case(self, kind: CaseKind, case_id: str) -> list[LinkedMatterRow]:
        """Oldest first, those withdrawn since too."""
        statement = (
            select(LinkedMatterRow)
            .join(LinkedCaseRow, LinkedCaseRow.matter_id == LinkedMatterRow.id)
            .where(LinkedCaseRow.kind == kind, LinkedCaseRow.case_id == case_id)
            .order_by(LinkedMatterRow.opened_on, LinkedMatterRow.id)
        )
        return list(self._session.scalars(statement))

    def find_cases(self, matter_id: str) -> list[LinkedCaseRow]:
        """In the order they were attached."""
        statement = (
            select(LinkedCaseRow)
            .where(LinkedCaseRow.matter_id == matter_id)
            .order_by(LinkedCaseRow.attached_at, LinkedCaseRow.case_id)
        )
        return list(self._session.scalars(statement))

    def find_case(self, matter_id: str, kind: CaseKind, case_id: str) -> LinkedCaseRow | None:
        return self._session.get(LinkedCaseRow, (matter_id, kind.value, case_id))

    def add(self, row: LinkedMatterRow | LinkedCaseRow) -> None:
        self._session.add(row)
        self._session.flush()

    def detach(self, row: LinkedCaseRow) -> None:
        self._session.delete(row)
        self._session.flush()

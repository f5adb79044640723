"""Every statement on the rendered files of mediations."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casework.mediation_models import BoundDossierRow, MediationFileRow


class DossierRepository:
    """Rendered files, through one session. None is ever changed."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, mediation_id: str) -> list[tuple[MediationFileRow, int]]:
        """The files of a mediation without their content, oldest first, each with its size in bytes."""
        rows = self._session.execute(
            select(MediationFileRow, func.length(MediationFileRow.content))
            .where(MediationFileRow.mediation_id == mediation_id)
            .order_by(MediationFileRow.ordinal)
        )
        return [(row, size) for row, size in rows]

    def find_content(self, file_id: str) -> bytes | None:
        return self._session.scalar(select(MediationFileRow.content).where(MediationFileRow.id == file_id))

    def add(self, row: MediationFileRow) -> None:
        self._session.add(row)
        self._session.flush()

    def find_bound(self, mediation_id: str, parts_sha256: str) -> BoundDossierRow | None:
        """The PDF that was bound of these very parts."""
        return self._session.get(BoundDossierRow, (mediation_id, parts_sha256))

    def add_bound(self, row: BoundDossierRow) -> None:
        self._session.add(row)
        self._session.flush()

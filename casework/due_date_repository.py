"""Every statement on due dates."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import ColumnElement, false, or_, select
from sqlalchemy.orm import Session, joinedload
from sqlalchemy.sql.base import ExecutableOption

from accounts.models import Township, Village
from casework.due_date_models import DueDateRow, DueDecisionRow
from casework.mediation_models import MediationStepRow
from casework.mediation_repository import LOADED
from casework.models import MediationRow
from casework.step_codes import StepKind
from core.database import in_portions


def find_due_row(session: Session, key: str) -> DueDateRow | None:
    statement = select(DueDateRow).where(DueDateRow.id == key).options(_village(DueDateRow))
    return session.scalars(statement).one_or_none()


def find_due_rows(
    session: Session, *, user_id: str | None = None, township: str | None = None, record_id: str | None = None
) -> list[DueDateRow]:
    """Those added by hand: a person's, or of a township's villages, where they count a limit for a record."""
    statement = select(DueDateRow).options(_village(DueDateRow))
    statement = statement.where(_whose(DueDateRow, user_id, township))
    if township is not None:
        statement = statement.where(DueDateRow.record_id.is_not(None), DueDateRow.limit_id.is_not(None))
    if record_id is not None:
        statement = statement.where(DueDateRow.record_id == record_id)
    return list(session.scalars(statement))


def find_agreed(
    session: Session, *, effective_from: date, user_id: str | None = None, township: str | None = None
) -> list[MediationRow]:
    """Mediations whose agreement took effect on a day or later, and those a court confirmed, whenever it did."""
    statement = (
        select(MediationRow)
        .where(
            _whose(MediationRow, user_id, township),
            MediationRow.deleted_at.is_(None),
            or_(
                MediationRow.effective_on >= effective_from,
                MediationRow.id.in_(
                    select(MediationStepRow.mediation_id).where(
                        MediationStepRow.kind == StepKind.CONFIRMATION_RULED
                    )
                ),
            ),
        )
        .options(*LOADED, _village(MediationRow))
    )
    return list(session.scalars(statement))


def find_decisions(session: Session, keys: Collection[str]) -> dict[str, DueDecisionRow]:
    found = {}
    for portion in in_portions(keys):
        for row in session.scalars(select(DueDecisionRow).where(DueDecisionRow.key.in_(portion))):
            found[row.key] = row
    return found


def _whose(
    table: type[DueDateRow] | type[MediationRow], user_id: str | None, township: str | None
) -> ColumnElement[bool]:
    """A person's own, else of the villages of a township; of neither, nothing."""
    if user_id is not None:
        return table.user_id == user_id
    if township is not None:
        return table.village_id.in_(select(Village.id).join(Township).where(Township.name == township))
    return false()


def _village(table: type[DueDateRow] | type[MediationRow]) -> ExecutableOption:
    return joinedload(table.village).joinedload(Village.township)

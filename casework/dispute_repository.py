"""Every statement of the dispute statistics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from accounts.models import Township, User, Village
from casework.dispute_check_models import DisputeCheckRow
from casework.dispute_facts import DisputeFacts
from casework.mediation_models import MediationStepRow
from casework.mediation_repository import step_of
from casework.mediation_steps import Step
from casework.models import MediationRow, PartyRow
from casework.step_codes import StepKind
from core.database import in_portions

# What tells that it was performed or confirmed or what it prevented, and what takes such a step back.
_TELLING = (
    StepKind.PERFORMANCE,
    StepKind.RETURN_VISIT,
    StepKind.CONFIRMATION_RULED,
    StepKind.PREVENTED,
    StepKind.STRUCK,
)


class DisputeRepository:
    """Mediations as they are counted, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, first: date, last: date, township: str | None) -> list[DisputeFacts]:
        """Those accepted in the days, of one township where one is named, oldest first; deleted ones count nowhere."""
        wanted = (MediationRow.deleted_at.is_(None), MediationRow.accepted_on.between(first, last))
        steps = defaultdict[str, list[Step]](list)
        for row in self._session.scalars(
            select(MediationStepRow)
            .join(MediationRow, MediationRow.id == MediationStepRow.mediation_id)
            .where(*wanted, MediationStepRow.kind.in_([kind.value for kind in _TELLING]))
            .order_by(MediationStepRow.ordinal)
        ):
            steps[row.mediation_id].append(step_of(row))
        parties = (
            select(func.count())
            .where(PartyRow.mediation_id == MediationRow.id)
            .correlate(MediationRow)
            .scalar_subquery()
        )
        statement = (
            select(
                *(MediationRow.id, MediationRow.number, MediationRow.accepted_on, MediationRow.dispute_type),
                *(MediationRow.source, MediationRow.organisation, MediationRow.state),
                *(MediationRow.agreement_form, MediationRow.amount, parties, Township.id, Township.name),
            )
            .join(User, User.id == MediationRow.user_id)
            .outerjoin(Village, Village.id == MediationRow.village_id)
            .outerjoin(Township, Township.id == func.coalesce(Village.township_id, User.township_id))
            .where(*wanted)
            .order_by(MediationRow.accepted_on, MediationRow.number)
        )
        if township is not None:
            statement = statement.where(Township.name == township)
        return [_facts(steps[row[0]], *row) for row in self._session.execute(statement)]

    def find_done(self, ids: Iterable[str]) -> dict[str, tuple[str, datetime]]:
        """Whose each mediation or check is, and when it was last touched: nobody else may change it."""
        found: dict[str, tuple[str, datetime]] = {}
        touched: tuple[tuple[Any, Any], ...] = (
            (MediationRow, MediationRow.updated_at),
            (DisputeCheckRow, DisputeCheckRow.updated_at),
        )
        for portion in in_portions(ids):
            for row, at in touched:
                statement = select(row.id, User.name, row.deleted_at, at).join(User, User.id == row.user_id)
                for key, name, deleted, changed in self._session.execute(
                    statement.where(row.id.in_(portion))
                ):
                    found[key] = (name, deleted or changed)
        return found


def _facts(steps: list[Step], *columns: Any) -> DisputeFacts:
    return DisputeFacts(tuple(steps), *columns)

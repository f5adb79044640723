"""What a mediation adds to the dispute statistics, drawn from what was recorded of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from casework.dispute_types import CountedMediation, DisputeItem
from casework.mediation_rules import mediation_rules
from casework.mediation_steps import (
    Body,
    ConfirmationRuled,
    Performance,
    Prevented,
    ReturnVisit,
    Step,
    Struck,
)
from casework.models import MediationState
from casework.step_codes import Escalation, Performed, Ruling

_SOURCES = {DisputeItem.APPLICATION, DisputeItem.OWN_INITIATIVE, DisputeItem.REFERRED}


@dataclass(frozen=True, slots=True)
class DisputeFacts:
    """A mediation's row, and of its steps those that are counted, and strikings."""

    steps: tuple[Step, ...]
    id: str
    number: str
    accepted_on: date
    dispute_type: str
    source: str
    organisation: str
    state: str
    agreement_form: str | None
    amount: str
    parties: int
    township_id: int | None
    township: str | None

    def counted(self) -> CountedMediation:
        struck = {step.body.step_id for step in self.steps if isinstance(step.body, Struck)}
        bodies = [step.body for step in self.steps if step.id not in struck]
        people = Counter[Escalation]()
        for body in bodies:
            if isinstance(body, Prevented):
                people[body.what] += body.people
        agreed = self.state == MediationState.AGREED
        return CountedMediation(
            id=self.id,
            number=self.number,
            accepted_on=self.accepted_on,
            dispute_type=self.dispute_type,
            source=self.source,
            committee=mediation_rules().committee_kind(self.organisation),
            township_id=self.township_id,
            township=self.township,
            items=frozenset(self._items(bodies)) | {DisputeItem(what) for what in people},
            parties=self.parties,
            amount=Decimal(self.amount) if agreed and self.amount else Decimal(0),
            people=dict(people),
        )

    def _items(self, bodies: list[Body]) -> set[DisputeItem]:
        found = {DisputeItem.ACCEPTED, *(one for one in _SOURCES if one == self.source)}
        match self.state:
            case MediationState.AGREED:
                written = self.agreement_form == "written"
                found |= {DisputeItem.AGREED, DisputeItem.WRITTEN if written else DisputeItem.ORAL}
                if self.amount:
                    found.add(DisputeItem.WITH_AMOUNT)
            case MediationState.ENDED:
                found.add(DisputeItem.ENDED)
            case _:
                found.add(DisputeItem.GOING_ON)
        if any(
            (isinstance(body, Performance) and body.whole)
            or (isinstance(body, ReturnVisit) and body.performed is Performed.WHOLE)
            for body in bodies
        ):
            found.add(DisputeItem.PERFORMED)
        if any(isinstance(body, ConfirmationRuled) and body.outcome is Ruling.CONFIRMED for body in bodies):
            found.add(DisputeItem.CONFIRMED)
        return found

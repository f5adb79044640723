"""The frozen values of the dispute statistics."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casework.mediation_steps import ConfirmationRuled, Performance, ReturnVisit, Step, Struck
from casework.models import MediationState
from casework.step_codes import Performed, Ruling


class DisputeItem(StrEnum):
    ACCEPTED = "accepted"
    AGREED = "agreed"
    WRITTEN = "written"
    ORAL = "oral"
    ENDED = "ended"
    GOING_ON = "going_on"
    PERFORMED = "performed"
    CONFIRMED = "confirmed"


ITEM_NAMES = {
    DisputeItem.ACCEPTED: "受理",
    DisputeItem.AGREED: "达成协议",
    DisputeItem.WRITTEN: "书面协议",
    DisputeItem.ORAL: "口头协议",
    DisputeItem.ENDED: "未达成",
    DisputeItem.GOING_ON: "还在调",
    DisputeItem.PERFORMED: "已全部履行",
    DisputeItem.CONFIRMED: "司法确认有效",
}


@dataclass(frozen=True, slots=True)
class DisputeFacts:
    """What of a mediation is counted. ``steps`` are those that tell of performance and confirmation, and strikings."""

    steps: tuple[Step, ...]
    id: str
    number: str
    accepted_on: date
    dispute_type: str
    state: str
    agreement_form: str | None
    parties: int
    township_id: int | None
    township: str | None

    @property
    def items(self) -> frozenset[DisputeItem]:
        """What it adds one to."""
        struck = {step.body.step_id for step in self.steps if isinstance(step.body, Struck)}
        bodies = [step.body for step in self.steps if step.id not in struck]
        found = {DisputeItem.ACCEPTED}
        match self.state:
            case MediationState.AGREED:
                written = self.agreement_form == "written"
                found |= {DisputeItem.AGREED, DisputeItem.WRITTEN if written else DisputeItem.ORAL}
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
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """One type of dispute in one township, or all of them. ``success``: agreed of those that are over, in percent."""

    dispute_type: str
    type_name: str
    township_key: str
    township: str
    counts: dict[DisputeItem, int]
    parties: int
    success: float | None  # None: none is over


@dataclass(frozen=True, slots=True)
class PopulationBase:
    """What the rate is counted on. ``people`` None: it is not known, and no rate is computed."""

    people: int | None
    source: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class DisputeStatistics:
    """Of the mediations accepted in a year, whatever became of them since. The rows add up to ``whole``."""

    year: int
    township: str | None
    whole: DisputeRow
    rows: tuple[DisputeRow, ...]
    base: PopulationBase
    per_10000: float | None  # of the district alone


@dataclass(frozen=True, slots=True)
class CountedMediation:
    """A mediation behind a number, without its parties and what they said."""

    id: str
    number: str
    accepted_on: date
    township: str | None

"""Mediations between the rooms: what casework recorded, and the duty cards the assistant has for words in it."""

from __future__ import annotations

from accounts.phones import mask_phone
from accounts.types import Person
from api.schemas.answers import DutyCard
from api.schemas.casework import MediationDue, MediationOut, PartyOut
from api.schemas.mediation_steps import MoveOut, StepLine, StepOut
from assistant.guarding import find_cards, find_duties
from casework.due_date_types import DueDate
from casework.due_dates import derive
from casework.mediation import STATE_NAMES, Mediation, Party
from casework.mediation_steps import Signal, Step
from casework.step_codes import STEP_NAMES, StepKind
from casework.step_words import told
from casework.walk import AGREEMENT, ENDING, EXPORT, NEVER_STRUCK, Walk
from knowledge.time_limits import TimeLimits

MOVES = {
    StepKind.RIGHTS_TOLD: "告知权利义务",
    StepKind.INVESTIGATION: "记调查",
    StepKind.SESSION: "记调解",
    StepKind.REFUSAL: "一方明确拒绝",
    StepKind.WRITTEN_DOWN: "补成书面协议",
    StepKind.TERM: "记履行期限",
    StepKind.PERFORMANCE: "记履行",
    StepKind.RETURN_VISIT: "记回访",
    StepKind.CONFIRMATION_APPLIED: "申请司法确认",
    StepKind.CONFIRMATION_RULED: "记法院结果",
    StepKind.PAPER: "收到材料",
    StepKind.REFERRAL: "转介",
    StepKind.REFERRAL_REPLY: "记转介的回复",
    StepKind.PREVENTED: "记防止激化",
    StepKind.SIGNAL_HANDLED: "先处理急事",
    StepKind.ARCHIVED: "归档",
    AGREEMENT: "达成协议",
    ENDING: "未达成",
    EXPORT: "导出卷宗",
}


def signals_in(words: str) -> tuple[Signal, ...]:
    """The cards that words call for, as casework keeps them."""
    return tuple(Signal(duty.kind, duty.title) for duty in find_duties(words))


def mediation_out(
    mediation: Mediation,
    reader: Person,
    limits: TimeLimits,
    *,
    mediator: str = "",
    flags: tuple[str, ...] = (),
) -> MediationOut:
    """A mediation as the page reads it. Phones are in full to the mediator alone."""
    mine = mediation.user_id == reader.id
    particulars, agreement, ending = mediation.particulars, mediation.agreement, mediation.ending
    walk = mediation.walk
    return MediationOut(
        id=mediation.id,
        number=mediation.number,
        accepted_on=particulars.accepted_on,
        source=particulars.source,
        dispute_type=particulars.dispute_type,
        village_id=particulars.village_id,
        village=mediation.village,
        facts=particulars.facts,
        parties=[_party_out(party, mine=mine) for party in particulars.parties],
        state=mediation.state,
        state_name=STATE_NAMES[mediation.state],
        agreement_form=agreement.form.value if agreement else None,
        terms=agreement.terms if agreement else "",
        amount=agreement.amount if agreement else "",
        parties_signed_on=agreement.parties_signed_on if agreement else None,
        mediator_signed_on=agreement.mediator_signed_on if agreement else None,
        sealed_on=agreement.sealed_on if agreement else None,
        agreed_on=agreement.agreed_on if agreement else None,
        effective_on=agreement.effective_on if agreement else None,
        perform_by=list(mediation.perform_by),
        ended_on=ending.ended_on if ending else None,
        end_reason=ending.reason if ending else "",
        due=[_due_out(due) for due in derive(mediation, limits)],
        next_steps=list(mediation.next_steps),
        stage=walk.stage,
        next_move=_move(walk.next_move),
        other_moves=[_move(move) for move in walk.other_moves],
        steps=[_step_out(step, walk) for step in mediation.steps],
        duty=_cards(walk),
        mine=mine,
        mediator=mediator,
        flags=list(flags),
        open_referrals=list(walk.open_referrals),
        revision=mediation.revision,
        created_at=mediation.created_at,
        updated_at=mediation.updated_at,
    )


def _party_out(party: Party, *, mine: bool) -> PartyOut:
    shown = PartyOut.model_validate(party, from_attributes=True)
    return shown if mine or not party.phone else shown.model_copy(update={"phone": mask_phone(party.phone)})


def _move(value: str) -> MoveOut:
    return MoveOut(value=value, name=MOVES[value])


def _cards(walk: Walk) -> list[DutyCard]:
    waiting = find_cards({signal.card for signal in walk.open_signals})
    return [DutyCard.model_validate(duty, from_attributes=True) for duty in waiting]


def _step_out(step: Step, walk: Walk) -> StepOut:
    struck = step.kind is not StepKind.STRUCK and step not in walk.standing
    archived_over = walk.is_archived and step.kind is not StepKind.ARCHIVED
    return StepOut(
        id=step.id,
        kind=step.kind,
        name=STEP_NAMES[step.kind],
        on=step.on,
        lines=[StepLine(name=name, text=text) for name, text in told(step.body)],
        by=step.by,
        recorded_at=step.recorded_at,
        struck=struck,
        can_strike=not struck and step.kind not in NEVER_STRUCK and not archived_over,
    )


def _due_out(due: DueDate) -> MediationDue:
    return MediationDue(
        name=due.title,
        due_on=due.due_on,
        basis=due.law,
        counted_from=due.counted_from,
        how=due.how,
        remark=due.remark,
    )

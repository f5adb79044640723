"""The walk of a mediation as the 人民调解法 orders it, folded from what was recorded.

    受理 → 告知权利义务 → 调查 → 调解 → 达成 → 履行 → 回访 → [司法确认] → 归档
                               └──▶ 终止 ───────────────────────────▶ 归档

Order goes by the day a thing happened, not by the day it was written down: a session may be recorded the day after
the agreement, if it was held before it. What is struck counts no more, and nothing may have rested on it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from casework.checking import require_past
from casework.mediation_steps import (
    Archived,
    ConfirmationApplied,
    ConfirmationRuled,
    Performance,
    PerformanceTerm,
    Referral,
    ReferralReply,
    ReturnVisit,
    RightsTold,
    Session,
    Signal,
    SignalHandled,
    Step,
    Struck,
    WrittenDown,
    check_term,
)
from casework.step_codes import STEP_NAMES, SessionResult, StepKind
from core.errors import Conflict, InvalidInput

# What the main button offers when it is no step: the agreement and the ending are moves of their own.
AGREEMENT, ENDING, EXPORT = "agreement", "ending", "export"
# These belong to the talks, and none is later than the day they ended.
OF_THE_TALKS = {StepKind.RIGHTS_TOLD, StepKind.INVESTIGATION, StepKind.SESSION}
# These need an agreement.
AFTER_AGREEMENT = {
    StepKind.WRITTEN_DOWN,
    StepKind.TERM,
    StepKind.PERFORMANCE,
    StepKind.RETURN_VISIT,
    StepKind.CONFIRMATION_APPLIED,
    StepKind.CONFIRMATION_RULED,
}
NEVER_STRUCK = {StepKind.REFUSAL, StepKind.SIGNAL, StepKind.SIGNAL_HANDLED, StepKind.STRUCK}

OneBody = TypeVar("OneBody")


@dataclass(frozen=True, slots=True)
class Walk:
    """Where a mediation stands. ``effective_on`` is of an agreement, ``ended_on`` of an ending."""

    accepted_on: date
    oral: bool
    effective_on: date | None
    ended_on: date | None
    steps: tuple[Step, ...]

    @property
    def standing(self) -> tuple[Step, ...]:
        """The steps that have not been struck, without the strikings."""
        struck = {step.body.step_id for step in self.steps if isinstance(step.body, Struck)}
        return tuple(s for s in self.steps if s.id not in struck and s.kind is not StepKind.STRUCK)

    @property
    def open_signals(self) -> tuple[Signal, ...]:
        """The cards raised on which nobody has decided yet."""
        raised: dict[str, Signal] = {}
        for step in self.steps:
            if isinstance(step.body, Signal):
                raised[step.body.card] = step.body
            elif isinstance(step.body, SignalHandled):
                raised.pop(step.body.card, None)
        return tuple(raised.values())

    @property
    def open_referrals(self) -> tuple[str, ...]:
        """To whom it was handed on, where no reply has been recorded yet."""
        waiting = [one.place for one in self.bodies(Referral)]
        for reply in self.bodies(ReferralReply):
            if reply.place in waiting:
                waiting.remove(reply.place)
        return tuple(waiting)

    @property
    def closed_on(self) -> date | None:
        return self.effective_on or self.ended_on

    @property
    def is_archived(self) -> bool:
        return bool(self.bodies(Archived))

    @property
    def application(self) -> ConfirmationApplied | None:
        """The application to the court that awaits its ruling."""
        applied, ruled = self.bodies(ConfirmationApplied), self.bodies(ConfirmationRuled)
        return applied[-1] if len(applied) > len(ruled) else None

    def bodies(self, of: type[OneBody]) -> list[OneBody]:
        """What stands of one kind, as recorded."""
        return [step.body for step in self.standing if isinstance(step.body, of)]

    @property
    def first_day(self) -> date | None:
        """Of the steps that cannot be older than the registration."""
        return min((s.on for s in self.standing if s.kind is not StepKind.PAPER), default=None)

    def last_day(self, *kinds: StepKind) -> date | None:
        return max((step.on for step in self.standing if step.kind in kinds), default=None)

    def refusal_of(self, kind: StepKind) -> str | None:  # noqa: PLR0911  one sentence for each reason
        """Why a step of this kind cannot be recorded now, whatever its day; None where it can."""
        name = STEP_NAMES[kind]
        if self.is_archived and kind is not StepKind.STRUCK:
            return f"已经归档，不能再记“{name}”。要补记，先把归档划掉，写明原因。"
        if kind is StepKind.REFUSAL and self.closed_on is not None:
            return "调解已经结束，不能再记“一方拒绝”。"
        if kind is StepKind.RIGHTS_TOLD and self.bodies(RightsTold):
            return "权利义务已经告知过了。"
        if kind is StepKind.SESSION and not self.bodies(RightsTold):
            return "先记“告知权利义务”，再记调解（人民调解法23条、24条）。"
        if kind is StepKind.REFERRAL_REPLY and not self.open_referrals:
            return "没有等着回复的转介。"
        if kind is StepKind.SIGNAL_HANDLED and not self.open_signals:
            return "没有等着处理的提醒。"
        if kind in AFTER_AGREEMENT and self.effective_on is None:
            return f"还没有达成协议，不能记“{name}”。"
        if kind is StepKind.ARCHIVED:
            return self._refusal_of_archiving()
        return self._refusal_of_writing(kind) or self._refusal_of_confirmation(kind)

    def refusal_of_agreement(self) -> str | None:
        """Why no agreement can be recorded while the mediation is open; None where one can."""
        if self.open_signals:
            titles = "、".join(f"“{signal.title}”" for signal in self.open_signals)
            return f"{titles}的提醒还没有处理。先按卡片上的办，写明怎么处理的，再记协议。"
        return None

    def check(self, step: Step, *, today: date) -> None:
        """Raises Conflict (``out_of_order``), InvalidInput for what a step of this kind cannot hold."""
        step.body.check()
        require_past(f"“{STEP_NAMES[step.kind]}”的日期", step.on, today=today)
        refusal = self.refusal_of(step.kind)
        if refusal is not None:
            raise _out_of_order(refusal)
        self._check_day(step)
        if isinstance(step.body, Struck):
            self._check_striking(step, step.body, today=today)
        if isinstance(step.body, WrittenDown):
            self._check_writing(step.body, today=today)
        if isinstance(step.body, PerformanceTerm):
            check_term(step.body.last_days, accepted_on=self.accepted_on)
        if isinstance(step.body, ReferralReply) and step.body.place not in self.open_referrals:
            raise _out_of_order(f"没有等着{step.body.place}回复的转介。请刷新后看看。")
        if isinstance(step.body, SignalHandled):
            card = step.body.card
            if card not in {signal.card for signal in self.open_signals}:
                raise _out_of_order("这张提醒已经处理过了。请刷新后看看。")

    def check_closing(self, name: str, day: date) -> None:
        """Nothing of the talks may be later than the day they ended. Raises InvalidInput."""
        last = self.last_day(*OF_THE_TALKS)
        if last is not None and day < last:
            raise InvalidInput(f"{name}不能早于最后一次告知、调查或调解（{last.isoformat()}）。")

    @property
    def stage(self) -> str:
        """Where it stands, in a word."""
        if self.is_archived:
            return "已归档"
        if self.effective_on is not None:
            return self._stage_after_agreement()
        if self.ended_on is not None:
            return "未达成"
        if self.open_signals:
            return "停下，先处理急事"
        for kind, stage in (
            (StepKind.SESSION, "调解中"),
            (StepKind.INVESTIGATION, "调查中"),
            (StepKind.RIGHTS_TOLD, "已告知"),
        ):
            if self.last_day(kind) is not None:
                return stage
        return "已受理"

    @property
    def next_move(self) -> str:  # noqa: PLR0911  one for each state
        """What comes next: a kind of step, ``agreement``, ``ending`` or ``export``."""
        if self.is_archived:
            return EXPORT
        if self.open_signals:
            return StepKind.SIGNAL_HANDLED
        if self.effective_on is not None:
            return self._next_after_agreement()
        if self.ended_on is not None:
            return StepKind.ARCHIVED
        sessions = self.bodies(Session)
        if not self.bodies(RightsTold):
            return StepKind.RIGHTS_TOLD
        if not sessions or sessions[-1].result is SessionResult.AGAIN:
            return StepKind.SESSION
        return AGREEMENT if sessions[-1].result is SessionResult.AGREED else ENDING

    @property
    def other_moves(self) -> tuple[str, ...]:
        """What else can be recorded now, in the order of the walk."""
        by_hand = [kind for kind in StepKind if kind not in {StepKind.SIGNAL, StepKind.STRUCK}]
        moves: list[str] = [kind for kind in by_hand if self.refusal_of(kind) is None]
        if self.closed_on is None:
            moves += [ENDING] if self.refusal_of_agreement() else [AGREEMENT, ENDING]
        return tuple(move for move in moves if move != self.next_move)

    def _refusal_of_archiving(self) -> str | None:
        if self.closed_on is None:
            return "还没有达成或终止，不能归档。"
        if self.open_signals:
            return "还有提醒没有处理，处理了再归档。"
        if self.application is not None:
            return "已经申请司法确认，等法院有了结果再归档。"
        return None

    def _refusal_of_writing(self, kind: StepKind) -> str | None:
        if kind is StepKind.WRITTEN_DOWN and not self.oral:
            return "协议本来就是书面的。"
        if kind is StepKind.WRITTEN_DOWN and self.bodies(WrittenDown):
            return "已经补成书面了。"
        return None

    def _refusal_of_confirmation(self, kind: StepKind) -> str | None:
        if kind is StepKind.CONFIRMATION_APPLIED:
            if self.oral and not self.bodies(WrittenDown):
                return "口头协议要先补成书面，再申请司法确认。"
            if self.application is not None:
                return "已经申请了，还没有结果。"
            if any(ruled.outcome == "confirmed" for ruled in self.bodies(ConfirmationRuled)):
                return "法院已经裁定有效，不用再申请。"
        if kind is StepKind.CONFIRMATION_RULED and self.application is None:
            return "还没有申请司法确认，不能记法院的结果。"
        return None

    def _check_day(self, step: Step) -> None:
        name = f"“{STEP_NAMES[step.kind]}”的日期"
        if step.on < self.accepted_on and step.kind is not StepKind.PAPER:
            raise InvalidInput(f"{name}不能早于受理日期（{self.accepted_on.isoformat()}）。")
        if step.kind in OF_THE_TALKS and self.closed_on is not None and step.on > self.closed_on:
            raise _out_of_order(f"调解在 {self.closed_on.isoformat()} 已经结束，{name}不能更晚。")
        told, talked = self.last_day(StepKind.RIGHTS_TOLD), self.last_day(*OF_THE_TALKS)
        earliest: dict[StepKind, tuple[date | None, str]] = {
            StepKind.SESSION: (told, "告知权利义务那天"),
            StepKind.REFUSAL: (talked, "最后一次告知、调查或调解"),
            StepKind.WRITTEN_DOWN: (self.effective_on, "口头达成那天"),
            StepKind.TERM: (self.effective_on, "协议生效那天"),
            StepKind.CONFIRMATION_APPLIED: (self.effective_on, "协议生效那天"),
            StepKind.CONFIRMATION_RULED: (self.last_day(StepKind.CONFIRMATION_APPLIED), "申请那天"),
            StepKind.RETURN_VISIT: (self.effective_on, "协议生效那天"),
            StepKind.ARCHIVED: (self.closed_on, "调解结束那天"),
        }  # performance is not among them: something may be handed over at the table, before the seal is set
        day, of = earliest.get(step.kind, (None, ""))
        if day is not None and step.on < day:
            raise InvalidInput(f"{name}不能早于{of}（{day.isoformat()}）。")

    def _check_writing(self, written: WrittenDown, *, today: date) -> None:
        for name, day in (
            ("双方签字的日期", written.parties_signed_on),
            ("调解员签字的日期", written.mediator_signed_on),
            ("盖章的日期", written.sealed_on),
        ):
            require_past(name, day, today=today)
            if self.effective_on is not None and day < self.effective_on:
                raise InvalidInput(f"{name}不能早于口头达成那天（{self.effective_on.isoformat()}）。")

    def _check_striking(self, step: Step, striking: Struck, *, today: date) -> None:
        wrong = next((one for one in self.standing if one.id == striking.step_id), None)
        if wrong is None:
            raise _out_of_order("要划掉的那一步没有找到，可能已经划掉。请刷新后看看。")
        if wrong.kind in NEVER_STRUCK:
            raise _out_of_order(f"“{STEP_NAMES[wrong.kind]}”不能划掉。")
        if self.is_archived and wrong.kind is not StepKind.ARCHIVED:
            raise _out_of_order("已经归档。要改，先把归档划掉，写明原因。")
        without = replace(self, steps=())
        for one in (one for one in self.standing if one is not wrong and one.kind is not StepKind.REFUSAL):
            try:
                without.check(one, today=today)
            except (Conflict, InvalidInput) as error:
                raise _out_of_order(
                    f"“{STEP_NAMES[wrong.kind]}”后面记的“{STEP_NAMES[one.kind]}”要靠它，不能划掉。先划掉后面的。"
                ) from error
            without = replace(without, steps=(*without.steps, one))

    def _stage_after_agreement(self) -> str:
        if self.application is not None:
            return "等法院确认"
        stages: tuple[tuple[Callable[[], bool], str], ...] = (
            (lambda: any(one.outcome == "confirmed" for one in self.bodies(ConfirmationRuled)), "法院已确认"),
            (lambda: bool(self.bodies(ReturnVisit)), "已回访"),
            (lambda: any(one.whole for one in self.bodies(Performance)), "已履行"),
            (lambda: bool(self.bodies(Performance)), "履行中"),
        )
        return next((stage for holds, stage in stages if holds()), "已达成协议")

    def _next_after_agreement(self) -> str:
        if self.application is not None:
            return StepKind.CONFIRMATION_RULED
        if not any(one.whole for one in self.bodies(Performance)):
            return StepKind.PERFORMANCE
        return StepKind.ARCHIVED if self.bodies(ReturnVisit) else StepKind.RETURN_VISIT


def _out_of_order(sentence: str) -> Conflict:
    return Conflict(sentence, code="out_of_order")

"""The steps of a mediation."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from casework.mediation_steps import MOST_INSTALMENTS
from casework.step_codes import (
    Escalation,
    PaperItem,
    Performed,
    Retention,
    Ruling,
    SessionResult,
    SignalDecision,
    StepKind,
)

Line = Annotated[str, Field(max_length=200)]
Words = Annotated[str, Field(max_length=2000)]
Story = Annotated[str, Field(max_length=8000)]


class StepIn(BaseModel):
    id: str = Field(description="client-made UUID: sending it again never doubles the step")
    on: date = Field(description="the day it happened, not in the future")


class RightsToldIn(StepIn):
    """告知权利义务 (人民调解法23, 24)."""

    kind: Literal[StepKind.RIGHTS_TOLD] = Field(description="which step")
    how: Line = Field(description="当面念给双方听, 书面送达 …")
    to: Line = Field(description="who was told")


class QuestionAnswerIn(BaseModel):
    question: Words = Field(description="question")
    answer: Words = Field("", description="answer")


class InvestigationIn(StepIn):
    """调查记录."""

    kind: Literal[StepKind.INVESTIGATION] = Field(description="which step")
    time: str = Field("", description="HH:MM, may be empty", max_length=5)
    place: Line = Field(description="place")
    asked: Line = Field(description="被调查人")
    present: Line = Field("", description="参加人")
    investigators: Line = Field(description="调查人")
    recorder: Line = Field("", description="记录人")
    talk: list[QuestionAnswerIn] = Field(description="questions and answers", max_length=100)


class SessionIn(StepIn):
    """调解记录. Others are invited only where the parties agree (人民调解法20)."""

    kind: Literal[StepKind.SESSION] = Field(description="which step")
    time: str = Field("", description="HH:MM, may be empty", max_length=5)
    place: Line = Field(description="place")
    mediators: Line = Field(description="调解员")
    present: Line = Field(description="parties present")
    invited: Line = Field("", description="invited with the parties' consent")
    recorder: Line = Field("", description="记录人")
    course: Story = Field(description="how it went")
    result: SessionResult = Field(description="达成, 未达成, 再调")


class RefusalIn(StepIn):
    """One party's clear refusal: the mediation is ended by it (人民调解法17)."""

    kind: Literal[StepKind.REFUSAL] = Field(description="which step")
    party: Line = Field(description="who refuses")
    words: Words = Field(description="how it was said")


class WrittenDownIn(StepIn):
    """An oral agreement put in writing."""

    kind: Literal[StepKind.WRITTEN_DOWN] = Field(description="which step")
    parties_signed_on: date = Field(description="all parties signed")
    mediator_signed_on: date = Field(description="the mediator signed")
    sealed_on: date = Field(description="the seal was set")


class PerformanceTermIn(StepIn):
    """履行期限 recorded or put right after the agreement."""

    kind: Literal[StepKind.TERM] = Field(description="which step")
    last_days: list[date] = Field(
        description="the last day to perform; of instalments each one's, in order",
        min_length=1,
        max_length=MOST_INSTALMENTS,
    )


class PerformanceIn(StepIn):
    """What was done of what was agreed."""

    kind: Literal[StepKind.PERFORMANCE] = Field(description="which step")
    party: Line = Field(description="who performed")
    what: Words = Field(description="what was done")
    amount: str = Field("", description="yuan, digits", max_length=12)
    instalment: Line = Field("", description="which instalment")
    whole: bool = Field(description="everything has been performed by now")


class ReturnVisitIn(StepIn):
    """回访记录."""

    kind: Literal[StepKind.RETURN_VISIT] = Field(description="which step")
    visitor: Line = Field(description="回访人")
    visited: Line = Field(description="who was visited")
    performed: Performed = Field(description="全部, 部分, 没有")
    reason: Words = Field("", description="why the visit")
    satisfied: Line = Field("", description="satisfied?")
    sued: Words = Field("", description="sued, and the result")
    risk: Words = Field("", description="risk")
    measures: Words = Field("", description="measures taken")


class ConfirmationAppliedIn(StepIn):
    """Both parties applied for judicial confirmation (人民调解法33)."""

    kind: Literal[StepKind.CONFIRMATION_APPLIED] = Field(description="which step")
    court: Line = Field(description="court")


class ConfirmationRuledIn(StepIn):
    """What the court decided."""

    kind: Literal[StepKind.CONFIRMATION_RULED] = Field(description="which step")
    outcome: Ruling = Field(description="裁定有效, 裁定驳回, 不予受理, 撤回申请")
    court_number: Line = Field("", description="the court's own number")
    remark: Words = Field("", description="remark")


class PaperIn(StepIn):
    """A paper that lies in the file."""

    kind: Literal[StepKind.PAPER] = Field(description="which step")
    item: PaperItem = Field(description="what kind of paper")
    name: Line = Field(description="李某甲身份证复印件")
    pages: int | None = Field(None, description="pages", ge=1, le=9999)


class ReferralIn(StepIn):
    """转介."""

    kind: Literal[StepKind.REFERRAL] = Field(description="which step")
    place: Line = Field(description="to whom, by name: see /referral-places")
    reason: Words = Field(description="why, and what part of the matter")


class ReferralReplyIn(StepIn):
    """What they answered."""

    kind: Literal[StepKind.REFERRAL_REPLY] = Field(description="which step")
    place: Line = Field(description="who answered")
    reply: Words = Field(description="what they answered")


class PreventedIn(StepIn):
    """What the dispute was kept from turning into."""

    kind: Literal[StepKind.PREVENTED] = Field(description="which step")
    what: Escalation = Field(description="民转刑, 自杀, 械斗, 群体性上访")
    people: int = Field(description="how many people were concerned", ge=1, le=99999)
    how: Words = Field(description="how it stood, what was done")


class SignalHandledIn(StepIn):
    """What was decided on a duty card."""

    kind: Literal[StepKind.SIGNAL_HANDLED] = Field(description="which step")
    card: str = Field(description="the card's kind", max_length=40)
    decision: SignalDecision = Field(description="核实过没有这回事, or 只调民事部分")
    note: Words = Field(description="how it was checked, to whom it was reported")


class ArchivedIn(StepIn):
    """归档."""

    kind: Literal[StepKind.ARCHIVED] = Field(description="which step")
    filed_by: Line = Field(description="立卷人")
    retention: Retention = Field(
        Retention.NOT_SET, description="set by the archive office; the law sets none"
    )
    remark: Words = Field("", description="情况说明; asked for where mandatory papers are missing")


class StruckIn(StepIn):
    """Strikes an earlier step that was recorded by mistake; it stays readable."""

    kind: Literal[StepKind.STRUCK] = Field(description="which step")
    step_id: str = Field(description="the step to strike", max_length=36)
    reason: Words = Field(description="why")


AnyStepIn = Annotated[
    RightsToldIn
    | InvestigationIn
    | SessionIn
    | RefusalIn
    | WrittenDownIn
    | PerformanceTermIn
    | PerformanceIn
    | ReturnVisitIn
    | ConfirmationAppliedIn
    | ConfirmationRuledIn
    | PaperIn
    | ReferralIn
    | ReferralReplyIn
    | PreventedIn
    | SignalHandledIn
    | ArchivedIn
    | StruckIn,
    Field(discriminator="kind"),
]


class StepLine(BaseModel):
    name: str = Field(description="地点")
    text: str = Field(description="what was recorded")


class StepOut(BaseModel):
    id: str = Field(description="key")
    kind: StepKind = Field(description="which step")
    name: str = Field(description="告知权利义务, 调查, 调解 …")
    on: date = Field(description="the day it happened")
    lines: list[StepLine] = Field(description="what it says; what was not told is left out")
    by: str = Field(description="who recorded it")
    recorded_at: datetime | None = Field(description="when it was recorded")
    struck: bool = Field(description="struck by a later step: it counts no more")
    can_strike: bool = Field(description="may be struck if it is wrong")


class MoveOut(BaseModel):
    value: str = Field(description="a kind of step, or agreement, ending, export")
    name: str = Field(description="what the button says")

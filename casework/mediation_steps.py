"""What is recorded of a mediation after it is registered: one dated step each, never changed afterwards.

A body holds what the paper forms of 人民调解 ask for. What was not told stays empty; nothing is made up for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise
from typing import Any

from casework.checking import clean
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
from core.errors import InvalidInput

CLOCK_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
AMOUNT = re.compile(r"\d{1,9}(?:\.\d{1,2})?")
MOST_INSTALMENTS = 60
LONGEST_TERM = 50  # years


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    question: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class RightsTold:
    """告知权利义务 (人民调解法23, 24)."""

    how: str
    to: str

    def check(self) -> None:
        _require(self.how, "请选是怎么告知的。")
        _require(self.to, "请写告知了谁。")


@dataclass(frozen=True, slots=True)
class Investigation:
    """调查记录."""

    place: str
    asked: str
    investigators: str
    talk: tuple[QuestionAnswer, ...]
    time: str = ""
    present: str = ""
    recorder: str = ""

    def check(self) -> None:
        _require(self.place, "请写在哪里调查的。")
        _require(self.asked, "请写问的是谁。")
        _require(self.investigators, "请写调查人。")
        _require_time(self.time)
        if not any(one.question for one in self.talk):
            raise InvalidInput("请至少写一个问题和对方的回答。")


@dataclass(frozen=True, slots=True)
class Session:
    """调解记录. Others are invited only where the parties agree (人民调解法20)."""

    place: str
    mediators: str
    present: str
    course: str
    result: SessionResult
    time: str = ""
    invited: str = ""
    recorder: str = ""

    def check(self) -> None:
        _require(self.place, "请写在哪里调解的。")
        _require(self.mediators, "请写调解员。")
        _require(self.present, "请写到场的当事人。")
        _require(self.course, "请写一写调解的经过。")
        _require_time(self.time)


@dataclass(frozen=True, slots=True)
class Refusal:
    """One party's clear refusal, which ends the mediation (人民调解法17)."""

    party: str
    words: str

    def check(self) -> None:
        _require(self.party, "请写是哪一位拒绝的。")
        _require(self.words, "请写他是怎么说的。")


@dataclass(frozen=True, slots=True)
class WrittenDown:
    """An oral agreement put in writing, as judicial confirmation asks for."""

    parties_signed_on: date
    mediator_signed_on: date
    sealed_on: date

    def check(self) -> None:
        """Its days are compared with the step's own day by the walk."""


@dataclass(frozen=True, slots=True)
class PerformanceTerm:
    """履行期限 recorded after the agreement, in place of what it said: the last day, or of instalments each one's."""

    last_days: tuple[date, ...]

    def check(self) -> None:
        """They are compared with the day of 受理 by the walk."""
        if not self.last_days:
            raise InvalidInput("请填最晚哪天履行；分期的，每一期填一个日子。")


@dataclass(frozen=True, slots=True)
class Performance:
    """What a party did of what was agreed; ``amount`` in yuan, as written."""

    party: str
    what: str
    whole: bool
    amount: str = ""
    instalment: str = ""

    def check(self) -> None:
        _require(self.party, "请写是谁履行的。")
        _require(self.what, "请写履行了什么。")
        if self.amount and not AMOUNT.fullmatch(self.amount):
            raise InvalidInput("金额只写数字，例如 1200 或 1200.50。")


@dataclass(frozen=True, slots=True)
class ReturnVisit:
    """回访记录."""

    visitor: str
    visited: str
    performed: Performed
    satisfied: str = ""
    reason: str = ""
    sued: str = ""
    risk: str = ""
    measures: str = ""

    def check(self) -> None:
        _require(self.visitor, "请写回访人。")
        _require(self.visited, "请写回访了谁。")


@dataclass(frozen=True, slots=True)
class ConfirmationApplied:
    """Both parties applied to the court (人民调解法33)."""

    court: str

    def check(self) -> None:
        _require(self.court, "请写向哪个法院申请的。")


@dataclass(frozen=True, slots=True)
class ConfirmationRuled:
    """What became of the application. ``court_number`` is the court's own."""

    outcome: Ruling
    court_number: str = ""
    remark: str = ""

    def check(self) -> None:
        if self.outcome in {Ruling.CONFIRMED, Ruling.REJECTED}:
            _require(self.court_number, "请写裁定书上的法院案号。")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that came in and lies in the file: who it is of, how many pages."""

    item: PaperItem
    name: str
    pages: int | None = None

    def check(self) -> None:
        _require(self.name, "请写这份材料是什么，例如“李某甲身份证复印件”。")


@dataclass(frozen=True, slots=True)
class Referral:
    """转介: to whom the matter, or a part of it, was handed on."""

    place: str
    reason: str

    def check(self) -> None:
        _require(self.place, "请选转给谁。")
        _require(self.reason, "请写一句为什么转、转的是什么。")


@dataclass(frozen=True, slots=True)
class ReferralReply:
    """What they answered."""

    place: str
    reply: str

    def check(self) -> None:
        _require(self.place, "请选是谁回的。")
        _require(self.reply, "请写他们怎么回的。")


@dataclass(frozen=True, slots=True)
class Prevented:
    """What it was kept from turning into; ``people``: how many were concerned."""

    what: Escalation
    people: int
    how: str

    def check(self) -> None:
        if self.people < 1:
            raise InvalidInput("请写涉及几个人，至少 1 人。")
        _require(self.how, "请写一句当时的情况、怎么防住的。")


@dataclass(frozen=True, slots=True)
class Signal:
    """Words that call for a duty card; ``card`` is its kind. Nobody is judged by it."""

    card: str
    title: str

    def check(self) -> None:
        """It is made by the program, from the card."""


@dataclass(frozen=True, slots=True)
class SignalHandled:
    """What a person decided on a card."""

    card: str
    decision: SignalDecision
    note: str

    def check(self) -> None:
        _require(self.note, "请写一句怎么核实的、报给了谁。")


@dataclass(frozen=True, slots=True)
class Archived:
    """归档 (人民调解法27)."""

    filed_by: str
    retention: Retention = Retention.NOT_SET
    remark: str = ""

    def check(self) -> None:
        _require(self.filed_by, "请写立卷人。")


@dataclass(frozen=True, slots=True)
class Struck:
    """An earlier step that was recorded by mistake. It stays readable, and counts no more."""

    step_id: str
    reason: str

    def check(self) -> None:
        _require(self.reason, "请写为什么划掉。")


Body = (
    RightsTold
    | Investigation
    | Session
    | Refusal
    | WrittenDown
    | PerformanceTerm
    | Performance
    | ReturnVisit
    | ConfirmationApplied
    | ConfirmationRuled
    | Paper
    | Referral
    | ReferralReply
    | Prevented
    | Signal
    | SignalHandled
    | Archived
    | Struck
)

BODIES: dict[StepKind, type[Body]] = {
    StepKind.RIGHTS_TOLD: RightsTold,
    StepKind.INVESTIGATION: Investigation,
    StepKind.SESSION: Session,
    StepKind.REFUSAL: Refusal,
    StepKind.WRITTEN_DOWN: WrittenDown,
    StepKind.TERM: PerformanceTerm,
    StepKind.PERFORMANCE: Performance,
    StepKind.RETURN_VISIT: ReturnVisit,
    StepKind.CONFIRMATION_APPLIED: ConfirmationApplied,
    StepKind.CONFIRMATION_RULED: ConfirmationRuled,
    StepKind.PAPER: Paper,
    StepKind.REFERRAL: Referral,
    StepKind.REFERRAL_REPLY: ReferralReply,
    StepKind.PREVENTED: Prevented,
    StepKind.SIGNAL: Signal,
    StepKind.SIGNAL_HANDLED: SignalHandled,
    StepKind.ARCHIVED: Archived,
    StepKind.STRUCK: Struck,
}
_KINDS = {body: kind for kind, body in BODIES.items()}


@dataclass(frozen=True, slots=True)
class Step:
    """One dated step. ``on`` is the day it happened, ``recorded_at`` when it was written down."""

    id: str
    on: date
    body: Body
    by: str = ""
    recorded_at: datetime | None = None

    @property
    def kind(self) -> StepKind:
        return _KINDS[type(self.body)]


def check_term(last_days: tuple[date, ...], *, accepted_on: date) -> None:
    """Of 履行期限: in order, none before 受理, none beyond a lifetime. Raises InvalidInput."""
    if len(last_days) > MOST_INSTALMENTS:
        raise InvalidInput(f"履行期限最多填 {MOST_INSTALMENTS} 期。")
    if any(later <= earlier for earlier, later in pairwise(last_days)):
        raise InvalidInput("分期的履行期限要从早到晚填，不能有两期是同一天。")
    if last_days and last_days[0] < accepted_on:
        raise InvalidInput(f"履行期限不能早于受理日期（{accepted_on.isoformat()}）。")
    if last_days and last_days[-1].year > accepted_on.year + LONGEST_TERM:
        raise InvalidInput(f"履行期限太远了，最远填到 {accepted_on.year + LONGEST_TERM} 年，请核对。")


def cleaned(body: Body) -> Body:
    """The body with clean words."""
    made: Body = _cleaned(body)
    return made


def words_of(body: Body) -> str:
    """Every word a person wrote in a body, one part a line."""
    if isinstance(body, Signal | SignalHandled | Struck):
        return ""  # made by us, or about a step whose words have been read
    return "\n".join(_strings(body))


def _cleaned(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _cleaned(getattr(value, one.name)) for one in fields(value)})
    return value


def _strings(value: Any) -> list[str]:
    if isinstance(value, StrEnum):
        return []
    if isinstance(value, str):
        return [value] if value else []
    if isinstance(value, tuple):
        return [words for part in value for words in _strings(part)]
    if is_dataclass(value):
        return [words for one in fields(value) for words in _strings(getattr(value, one.name))]
    return []


def _require(text: str, refusal: str) -> None:
    if not text:
        raise InvalidInput(refusal)


def _require_time(time: str) -> None:
    if time and not CLOCK_TIME.fullmatch(time):
        raise InvalidInput("几点要写成 09:30 这样。")

"""The walk of a mediation: what may follow what, by tables and by every sequence of moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from casework.mediation import Ending, Mediation
from casework.mediation_steps import (
    Archived,
    Body,
    ConfirmationApplied,
    ConfirmationRuled,
    Investigation,
    Paper,
    Performance,
    Prevented,
    QuestionAnswer,
    Referral,
    ReferralReply,
    Refusal,
    ReturnVisit,
    RightsTold,
    Session,
    Signal,
    SignalHandled,
    Step,
    Struck,
    WrittenDown,
)
from casework.models import MediationState
from casework.step_codes import (
    Escalation,
    PaperItem,
    Performed,
    Ruling,
    SessionResult,
    SignalDecision,
    StepKind,
)
from casework.walk import AGREEMENT, ENDING, EXPORT, OF_THE_TALKS
from core.errors import Conflict, InvalidInput
from tests.casework.test_mediation import ACCEPTED, OPEN, ORAL, PARTICULARS, TODAY, WRITTEN

TOLD = RightsTold("当面念给双方听", "李某甲、王某乙")
ASKED = Investigation("村委会", "李某甲", "张调解", (QuestionAnswer("为什么争", "出水口朝我家"),))
TALKED = Session("村委会", "张调解", "李某甲、王某乙", "背靠背谈了两轮", SessionResult.AGREED)
PAID = Performance("王某乙", "把出水口改向路边", whole=True)
VISITED = ReturnVisit("张调解", "李某甲", Performed.WHOLE)
APPLIED = ConfirmationApplied("陕州区人民法院")
RULED = ConfirmationRuled(Ruling.CONFIRMED, "（2026）豫1203民特1号")
FILED = Archived("张调解")
CARD = Signal("crime", "这像是犯罪，先报警，不私了")
HANDLED = SignalHandled("crime", SignalDecision.CIVIL_PART, "已报观音堂派出所")


def day(n: int) -> date:
    """The n-th day after 受理."""
    return ACCEPTED + timedelta(n)


def step(body: Body, n: int = 0) -> Step:
    return Step(str(uuid4()), day(n), body)


def walked(mediation: Mediation, *steps: Step) -> Mediation:
    for one in steps:
        mediation = mediation.add(one, today=TODAY)
    return mediation


AGREED = walked(OPEN, step(TOLD), step(TALKED, 2)).conclude(WRITTEN, today=TODAY)  # in force on the 14th
AGREED_ORALLY = OPEN.conclude(ORAL, today=TODAY)  # on the 12th
ENDED = OPEN.end(Ending(day(5), "不愿"), today=TODAY)


def test_the_whole_walk_with_what_comes_next_at_each_step() -> None:
    mediation = OPEN
    seen = []
    for body, n in ((TOLD, 0), (ASKED, 1), (TALKED, 2)):
        seen.append((mediation.walk.stage, mediation.walk.next_move))
        mediation = walked(mediation, step(body, n))
    seen.append((mediation.walk.stage, mediation.walk.next_move))
    mediation = mediation.conclude(WRITTEN, today=TODAY)
    for body, n in ((PAID, 14), (VISITED, 15), (APPLIED, 15), (RULED, 16), (FILED, 17)):
        seen.append((mediation.walk.stage, mediation.walk.next_move))
        mediation = walked(mediation, step(body, n))
    seen.append((mediation.walk.stage, mediation.walk.next_move))
    assert seen == [
        ("已受理", StepKind.RIGHTS_TOLD),
        ("已告知", StepKind.SESSION),
        ("调查中", StepKind.SESSION),
        ("调解中", AGREEMENT),
        ("已达成协议", StepKind.PERFORMANCE),
        ("已履行", StepKind.RETURN_VISIT),
        ("已回访", StepKind.ARCHIVED),
        ("等法院确认", StepKind.CONFIRMATION_RULED),
        ("法院已确认", StepKind.ARCHIVED),
        ("已归档", EXPORT),
    ]


@pytest.mark.parametrize(
    ("result", "next_move"),
    [
        (SessionResult.AGREED, AGREEMENT),
        (SessionResult.AGAIN, StepKind.SESSION),
        (SessionResult.FAILED, ENDING),
    ],
)
def test_what_follows_a_session_goes_by_its_result(result: SessionResult, next_move: str) -> None:
    talked = walked(OPEN, step(TOLD), step(replace(TALKED, result=result), 1))
    assert talked.walk.next_move == next_move


def test_a_clear_refusal_ends_it() -> None:
    refused = walked(OPEN, step(TOLD), step(Refusal("王某乙", "不谈了，上法院"), 3))
    assert refused.state is MediationState.ENDED
    assert refused.ending == Ending(day(3), "王某乙明确拒绝调解：不谈了，上法院")
    with pytest.raises(Conflict):
        refused.conclude(ORAL, today=TODAY)


@pytest.mark.parametrize(
    ("mediation", "body", "n", "said"),
    [
        (OPEN, TALKED, 1, "先记“告知权利义务”"),
        (walked(OPEN, step(TOLD)), TOLD, 1, "已经告知过"),
        (OPEN, PAID, 1, "还没有达成协议"),
        (OPEN, VISITED, 1, "还没有达成协议"),
        (OPEN, APPLIED, 1, "还没有达成协议"),
        (OPEN, FILED, 1, "还没有达成或终止"),
        (OPEN, HANDLED, 1, "没有等着处理的提醒"),
        (AGREED, Refusal("王某乙", "反悔"), 20, "已经结束"),
        (AGREED, ASKED, 20, "2026-11-14 已经结束"),
        (AGREED, RULED, 20, "还没有申请司法确认"),
        (AGREED, WrittenDown(day(20), day(20), day(20)), 20, "本来就是书面"),
        (AGREED_ORALLY, APPLIED, 20, "先补成书面"),
        (walked(AGREED, step(APPLIED, 15)), APPLIED, 16, "还没有结果"),
        (walked(AGREED, step(APPLIED, 15)), FILED, 16, "等法院有了结果"),
        (walked(AGREED, step(APPLIED, 15), step(RULED, 16)), APPLIED, 17, "不用再申请"),
        (walked(ENDED, step(FILED, 6)), Paper(PaperItem.IDENTITY, "身份证复印件"), 7, "已经归档"),
        (OPEN, Struck(str(uuid4()), "记错了"), 1, "没有找到"),
    ],
)
def test_out_of_order_is_refused(mediation: Mediation, body: Body, n: int, said: str) -> None:
    with pytest.raises(Conflict, match=said) as refused:
        walked(mediation, step(body, n))
    assert refused.value.code == "out_of_order"


@pytest.mark.parametrize(
    ("mediation", "body", "n", "said"),
    [
        (OPEN, TOLD, -1, "不能早于受理日期"),
        (OPEN, TOLD, 25, "不能晚于今天"),
        (walked(OPEN, step(TOLD, 2)), TALKED, 1, "不能早于告知权利义务那天（2026-11-03）"),
        (walked(OPEN, step(ASKED, 2)), Refusal("王某乙", "不谈"), 1, "不能早于最后一次"),
        (AGREED, APPLIED, 12, "不能早于协议生效那天（2026-11-14）"),
        (AGREED, VISITED, 12, "不能早于协议生效那天"),
        (ENDED, FILED, 4, "不能早于调解结束那天"),
        (walked(AGREED, step(APPLIED, 16)), RULED, 15, "不能早于申请那天"),
        (AGREED_ORALLY, WrittenDown(day(10), day(13), day(13)), 13, "不能早于口头达成那天"),
        (OPEN, replace(ASKED, talk=()), 1, "至少写一个问题"),
        (OPEN, replace(ASKED, time="9点"), 1, "09:30"),
        (AGREED, replace(PAID, amount="一千"), 15, "金额只写数字"),
        (OPEN, Prevented(Escalation.FIGHT, 0, "劝散了"), 2, "至少 1 人"),
        (OPEN, Prevented(Escalation.FIGHT, 3, ""), 2, "怎么防住的"),
        (OPEN, Prevented(Escalation.FIGHT, 3, "劝散了"), -1, "不能早于受理日期"),
        (walked(AGREED, step(APPLIED, 15)), ConfirmationRuled(Ruling.CONFIRMED), 16, "法院案号"),
    ],
)
def test_what_cannot_be_is_refused(mediation: Mediation, body: Body, n: int, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        walked(mediation, step(body, n))


def test_what_was_held_before_the_agreement_may_be_written_down_after_it() -> None:
    late = walked(AGREED_ORALLY, step(TOLD, 1), step(TALKED, 11))
    assert [one.kind for one in late.steps] == [StepKind.RIGHTS_TOLD, StepKind.SESSION]


def test_no_agreement_and_no_ending_is_older_than_the_talks() -> None:
    talked = walked(OPEN, step(TOLD, 0), step(TALKED, 20))
    with pytest.raises(InvalidInput, match="最后一次告知、调查或调解（2026-11-21）"):
        talked.conclude(WRITTEN, today=TODAY)
    with pytest.raises(InvalidInput, match="最后一次告知、调查或调解"):
        talked.end(Ending(day(19), "不愿"), today=TODAY)
    with pytest.raises(InvalidInput, match="第一步"):
        talked.change(replace(PARTICULARS, accepted_on=day(1)), today=TODAY)


def test_an_oral_agreement_put_in_writing_can_go_to_the_court() -> None:
    written = walked(AGREED_ORALLY, step(WrittenDown(day(13), day(13), day(14)), 14), step(APPLIED, 15))
    assert written.walk.stage == "等法院确认"


def test_a_card_stops_the_agreement_until_somebody_has_decided() -> None:
    stopped = walked(OPEN, step(TOLD), step(CARD, 1))
    assert (stopped.walk.stage, stopped.walk.next_move) == ("停下，先处理急事", StepKind.SIGNAL_HANDLED)
    assert AGREEMENT not in stopped.walk.other_moves
    assert ENDING in stopped.walk.other_moves
    with pytest.raises(Conflict, match="这像是犯罪") as refused:
        stopped.conclude(WRITTEN, today=TODAY)
    assert refused.value.code == "stopped"
    handled = walked(stopped, step(HANDLED, 2))
    assert handled.walk.open_signals == ()
    assert handled.conclude(WRITTEN, today=TODAY).state is MediationState.AGREED


def test_an_archived_file_is_taken_back_by_striking_the_archiving() -> None:
    archived = step(FILED, 6)
    filed = walked(ENDED, archived)
    back = walked(filed, step(Struck(archived.id, "漏了回访记录"), 7))
    assert (back.walk.stage, back.walk.next_move) == ("未达成", StepKind.ARCHIVED)
    assert len(back.steps) == 2


def test_nothing_is_struck_on_which_something_rests() -> None:
    told, talked = step(TOLD), step(TALKED, 2)
    mediation = walked(OPEN, told, talked)
    with pytest.raises(Conflict, match="“调解”要靠它"):
        walked(mediation, step(Struck(told.id, "记错了"), 3))
    both = walked(mediation, step(Struck(talked.id, "记错了"), 3), step(Struck(told.id, "记错了"), 3))
    assert both.walk.standing == ()
    assert both.walk.next_move == StepKind.RIGHTS_TOLD


def test_a_referral_awaits_its_reply() -> None:
    handed = walked(OPEN, step(Referral("司法所", "涉及权属"), 1), step(Referral("司法所", "再请看看"), 2))
    assert handed.walk.open_referrals == ("司法所", "司法所")
    answered = walked(handed, step(ReferralReply("司法所", "先确权"), 3))
    assert answered.walk.open_referrals == ("司法所",)
    with pytest.raises(Conflict, match="没有等着法律援助回复"):
        walked(answered, step(ReferralReply("法律援助", "收到"), 3))
    with pytest.raises(Conflict, match="没有等着回复的转介"):
        walked(OPEN, step(ReferralReply("司法所", "收到"), 3))
    both = walked(answered, step(ReferralReply("司法所", "确权后再调"), 4))
    with pytest.raises(Conflict, match="“转介回复”要靠它"):
        walked(both, step(Struck(handed.steps[0].id, "记错了"), 5))


def test_cards_and_refusals_are_never_struck() -> None:
    card = step(CARD, 1)
    with pytest.raises(Conflict, match="不能划掉"):
        walked(walked(OPEN, card), step(Struck(card.id, "误报"), 2))


BODIES = st.sampled_from(
    [
        TOLD,
        ASKED,
        TALKED,
        replace(TALKED, result=SessionResult.AGAIN),
        Refusal("王某乙", "不谈"),
        WrittenDown(day(5), day(5), day(5)),
        PAID,
        VISITED,
        APPLIED,
        RULED,
        Paper(PaperItem.IDENTITY, "身份证复印件", 2),
        CARD,
        HANDLED,
        Referral("司法所", "涉及权属"),
        ReferralReply("司法所", "先确权"),
        FILED,
        replace(TOLD, to=""),
    ]
)
DAYS = st.integers(-1, 6)


class WalkMoves(RuleBasedStateMachine):
    """Whatever is tried in whatever order: either a clear refusal, or a walk the law knows."""

    def __init__(self) -> None:
        super().__init__()
        self.mediation = OPEN

    def _try(self, move: Any) -> None:
        before = self.mediation
        try:
            self.mediation = move(before)
        except (Conflict, InvalidInput) as refused:
            assert refused.message.endswith("。")
            assert self.mediation == before

    @rule(body=BODIES, n=DAYS)
    def add(self, body: Body, n: int) -> None:
        self._try(lambda mediation: mediation.add(step(body, n), today=TODAY))

    @rule(index=st.integers(0, 12), n=DAYS)
    def strike(self, index: int, n: int) -> None:
        if index < len(self.mediation.steps):
            wrong = self.mediation.steps[index]
            self._try(lambda mediation: mediation.add(step(Struck(wrong.id, "记错了"), n), today=TODAY))

    @rule(body=st.sampled_from([TOLD, TALKED, ASKED]), n=DAYS)
    def talk(self, body: Body, n: int) -> None:
        self._try(lambda mediation: mediation.add(step(body, n), today=TODAY))

    @rule(n=DAYS)
    def tell(self, n: int) -> None:
        self._try(lambda mediation: mediation.add(step(TOLD, n), today=TODAY))

    @rule(n=DAYS, agreed=st.booleans())
    def close(self, n: int, agreed: bool) -> None:
        if agreed:
            self._try(lambda mediation: mediation.conclude(replace(ORAL, agreed_on=day(n)), today=TODAY))
        else:
            self._try(lambda mediation: mediation.end(Ending(day(n), "不愿"), today=TODAY))

    @rule(n=DAYS)
    def change(self, n: int) -> None:
        particulars = replace(PARTICULARS, accepted_on=day(n))
        self._try(lambda mediation: mediation.change(particulars, today=TODAY))

    @invariant()
    def talks_lie_between_the_registration_and_the_end(self) -> None:
        mediation, walk = self.mediation, self.mediation.walk
        for one in walk.standing:
            if one.kind is not StepKind.PAPER:
                assert mediation.particulars.accepted_on <= one.on <= TODAY
            if one.kind in OF_THE_TALKS and walk.closed_on is not None:
                assert one.on <= walk.closed_on

    @invariant()
    def nobody_mediates_before_rights_are_told(self) -> None:
        walk = self.mediation.walk
        told = walk.last_day(StepKind.RIGHTS_TOLD)
        sessions = [one.on for one in walk.standing if one.kind is StepKind.SESSION]
        assert not sessions or (told is not None and told <= min(sessions))

    @invariant()
    def a_refusal_and_an_agreement_exclude_each_other(self) -> None:
        refused = self.mediation.walk.bodies(Refusal)
        assert not (refused and self.mediation.agreement)
        assert not (self.mediation.ending and self.mediation.agreement)
        assert not refused or self.mediation.state is MediationState.ENDED

    @invariant()
    def only_what_was_agreed_is_performed_and_confirmed(self) -> None:
        mediation, walk = self.mediation, self.mediation.walk
        if mediation.agreement is None:
            assert not walk.bodies(Performance)
            assert not walk.bodies(ConfirmationApplied)
        if walk.bodies(ConfirmationApplied):
            assert walk.bodies(WrittenDown)  # every agreement of this machine is an oral one
        assert len(walk.bodies(ConfirmationRuled)) <= len(walk.bodies(ConfirmationApplied))

    @invariant()
    def an_archived_one_is_closed_and_offers_only_its_export(self) -> None:
        walk = self.mediation.walk
        if walk.is_archived:
            assert walk.closed_on is not None
            assert (walk.next_move, walk.other_moves) == (EXPORT, ())
            assert walk.application is None

    @invariant()
    def what_is_offered_is_not_refused_for_its_order(self) -> None:
        walk = self.mediation.walk
        for move in (walk.next_move, *walk.other_moves):
            if move in set(StepKind):
                assert walk.refusal_of(StepKind(move)) is None

    @invariant()
    def no_step_is_ever_lost(self) -> None:
        struck = [one for one in self.mediation.steps if one.kind is StepKind.STRUCK]
        assert len(self.mediation.steps) == len(self.mediation.walk.standing) + 2 * len(struck)


TestWalkMoves = WalkMoves.TestCase
TestWalkMoves.settings = settings(max_examples=100, stateful_step_count=25, deadline=None)

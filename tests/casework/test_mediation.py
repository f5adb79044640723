"""A mediation's moves and dates, by tables and by every sequence of moves."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from casework.mediation import Agreement, AgreementForm, Ending, Mediation, Particulars, Party, Side
from casework.models import MediationState
from core.errors import Conflict, CunfaError, InvalidInput

TODAY = date(2026, 11, 25)
ACCEPTED = date(2026, 11, 1)
PARTIES = (Party(Side.APPLICANT, "李某甲"), Party(Side.RESPONDENT, "王某乙"))
PARTICULARS = Particulars(ACCEPTED, "application", "邻里", None, "为出水口争执", PARTIES)
NOW = datetime(2026, 11, 25, 4, tzinfo=UTC)
OPEN = Mediation("id", "（2026）张茅乡人调字第0001号", 2026, None, PARTICULARS, None, None, 1, NOW, NOW)
WRITTEN = Agreement(
    AgreementForm.WRITTEN,
    "改道",
    parties_signed_on=date(2026, 11, 12),
    mediator_signed_on=date(2026, 11, 12),
    sealed_on=date(2026, 11, 14),
)
ORAL = Agreement(AgreementForm.ORAL, "改道", agreed_on=date(2026, 11, 12))


def opened_on(day: date) -> Mediation:
    return replace(OPEN, year=day.year, particulars=replace(PARTICULARS, accepted_on=day))


@pytest.mark.parametrize(
    ("parties", "mediator", "seal", "effective"),
    [
        ((11, 12), (11, 12), (11, 14), (11, 14)),
        ((11, 14), (11, 12), (11, 12), (11, 14)),
        ((11, 12), (11, 15), (11, 14), (11, 15)),
        ((11, 12), (11, 12), (11, 12), (11, 12)),
    ],
)
def test_a_written_agreement_takes_effect_on_the_latest_of_three_dates(
    parties: tuple[int, int], mediator: tuple[int, int], seal: tuple[int, int], effective: tuple[int, int]
) -> None:
    agreement = Agreement(
        AgreementForm.WRITTEN,
        "改道",
        parties_signed_on=date(2026, *parties),
        mediator_signed_on=date(2026, *mediator),
        sealed_on=date(2026, *seal),
    )
    agreed = OPEN.conclude(agreement, today=TODAY)
    assert agreed.state is MediationState.AGREED
    assert agreed.agreement is not None
    assert agreed.agreement.effective_on == date(2026, *effective)


def test_an_oral_agreement_takes_effect_the_day_it_is_reached_whatever_else_is_sent() -> None:
    agreed = OPEN.conclude(replace(ORAL, sealed_on=date(2026, 11, 20)), today=TODAY)
    assert agreed.agreement == ORAL
    assert ORAL.effective_on == date(2026, 11, 12)


def test_what_to_do_next_names_the_law() -> None:
    ended = OPEN.end(Ending(date(2026, 11, 20), "一方不愿"), today=TODAY)
    assert any("仲裁、行政、司法" in step and "26条" in step for step in ended.next_steps)
    assert any("书面" in step for step in OPEN.conclude(ORAL, today=TODAY).next_steps)
    assert any("29条" in step for step in OPEN.conclude(WRITTEN, today=TODAY).next_steps)
    assert any("告知" in step for step in OPEN.next_steps)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"parties_signed_on": None}, "双方签字的日期"),
        ({"mediator_signed_on": None}, "调解员签字的日期"),
        ({"sealed_on": None}, "盖章的日期.*人民调解法29条"),
        ({"sealed_on": date(2026, 10, 31)}, "盖章的日期不能早于受理日期"),
        ({"mediator_signed_on": date(2026, 11, 26)}, "不能晚于今天"),
        ({"terms": ""}, "商定的内容"),
        ({"amount": "一万"}, "涉及金额只写数字"),
        ({"amount": "1e5"}, "涉及金额只写数字"),
        ({"perform_by": (date(2026, 10, 31),)}, "履行期限不能早于受理日期"),
        ({"perform_by": (date(2027, 1, 2), date(2027, 1, 2))}, "从早到晚"),
        ({"perform_by": (date(9999, 12, 31),)}, "太远了，最远填到 2076 年"),
        ({"form": AgreementForm.ORAL}, "口头协议的日期.*人民调解法30条"),
    ],
)
def test_an_agreement_that_cannot_be_is_refused(change: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        OPEN.conclude(replace(WRITTEN, **change), today=TODAY)


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        (Ending(date(2026, 10, 31), "不愿"), "不能早于受理日期"),
        (Ending(date(2026, 11, 26), "不愿"), "不能晚于今天"),
        (Ending(date(2026, 11, 20), ""), "为什么没有达成"),
    ],
)
def test_an_ending_that_cannot_be_is_refused(ending: Ending, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        OPEN.end(ending, today=TODAY)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"parties": PARTIES[:1]}, "至少各填一位"),
        ({"parties": PARTIES[1:]}, "至少各填一位"),
        ({"parties": ()}, "至少各填一位"),
        ({"parties": (*PARTIES, Party(Side.APPLICANT, ""))}, "姓名"),
        ({"facts": ""}, "简要情况"),
        ({"accepted_on": date(2026, 11, 26)}, "受理日期不能晚于今天"),
        ({"accepted_on": date(2025, 12, 31)}, "别的年份"),
    ],
)
def test_particulars_that_cannot_be_are_refused(change: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        OPEN.change(replace(PARTICULARS, **change), today=TODAY)


@pytest.mark.parametrize(
    "closed",
    [OPEN.conclude(WRITTEN, today=TODAY), OPEN.end(Ending(date(2026, 11, 20), "不愿"), today=TODAY)],
)
def test_a_closed_mediation_does_not_move(closed: Mediation) -> None:
    for move in (
        lambda: closed.conclude(WRITTEN, today=TODAY),
        lambda: closed.end(Ending(date(2026, 11, 20), "不愿"), today=TODAY),
        lambda: closed.change(PARTICULARS, today=TODAY),
    ):
        with pytest.raises(Conflict) as refused:
            move()
        assert refused.value.code == "out_of_order"


DAYS = st.none() | st.integers(-3, 3).map(lambda n: ACCEPTED + timedelta(n)) | st.just(TODAY + timedelta(1))
AGREEMENTS = st.builds(
    Agreement,
    form=st.sampled_from(AgreementForm),
    terms=st.sampled_from(["", "改道"]),
    parties_signed_on=DAYS,
    mediator_signed_on=DAYS,
    sealed_on=DAYS,
    agreed_on=DAYS,
)
ENDINGS = st.builds(Ending, DAYS.filter(lambda day: day is not None), st.sampled_from(["", "不愿"]))
CHANGES = st.builds(
    Particulars,
    accepted_on=st.sampled_from([ACCEPTED, ACCEPTED - timedelta(400), ACCEPTED + timedelta(2)]),
    source=st.just("application"),
    dispute_type=st.just("邻里"),
    village_id=st.none(),
    facts=st.sampled_from(["", "争执"]),
    parties=st.lists(st.sampled_from(PARTIES), max_size=3).map(tuple),
)


class MediationMoves(RuleBasedStateMachine):
    """Whatever is tried in whatever order, what stands is a mediation the law knows."""

    def __init__(self) -> None:
        super().__init__()
        self.mediation = OPEN

    def _try(self, move: Any) -> None:
        before = self.mediation
        with suppress(CunfaError):
            self.mediation = move(before)
        if before.state is not MediationState.ACCEPTED:
            assert self.mediation == before

    @rule(agreement=AGREEMENTS)
    def conclude(self, agreement: Agreement) -> None:
        self._try(lambda mediation: mediation.conclude(agreement, today=TODAY))

    @rule(ending=ENDINGS)
    def end(self, ending: Ending) -> None:
        self._try(lambda mediation: mediation.end(ending, today=TODAY))

    @rule(particulars=CHANGES)
    def change(self, particulars: Particulars) -> None:
        self._try(lambda mediation: mediation.change(particulars, today=TODAY))

    @invariant()
    def is_agreed_only_with_every_date_the_law_asks_for(self) -> None:
        agreement = self.mediation.agreement
        if self.mediation.state is not MediationState.AGREED:
            assert agreement is None
            return
        assert agreement is not None
        assert agreement.terms
        needed = (
            [agreement.parties_signed_on, agreement.mediator_signed_on, agreement.sealed_on]
            if agreement.form is AgreementForm.WRITTEN
            else [agreement.agreed_on]
        )
        accepted = self.mediation.particulars.accepted_on
        assert all(day is not None and accepted <= day <= TODAY for day in needed)
        assert agreement.effective_on == max(day for day in needed if day is not None)
        assert self.mediation.ending is None

    @invariant()
    def keeps_its_number_and_both_sides(self) -> None:
        assert (self.mediation.number, self.mediation.year) == (OPEN.number, OPEN.year)
        assert self.mediation.particulars.accepted_on.year == self.mediation.year
        assert {party.side for party in self.mediation.particulars.parties} == set(Side)


TestMediationMoves = MediationMoves.TestCase
TestMediationMoves.settings = settings(max_examples=60, stateful_step_count=12, deadline=None)

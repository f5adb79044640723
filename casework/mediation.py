"""A mediation and its moves, as the People's Mediation Law (人民调解法) orders them.

    accepted ──conclude──▶ agreed
       └─end, a refusal──▶ ended

Steps are added all along (``casework/walk.py`` knows their order). Each move gives a new value and raises Conflict
when out of order; nothing is changed in place.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from casework.checking import require_past
from casework.mediation_rules import mediation_rules
from casework.mediation_steps import AMOUNT, PerformanceTerm, Refusal, RightsTold, Step, check_term
from casework.models import MediationState
from casework.walk import Walk
from core.errors import Conflict, InvalidInput

STATE_NAMES = {
    MediationState.ACCEPTED: "已受理",
    MediationState.AGREED: "已达成协议",
    MediationState.ENDED: "未达成",
}


class Side(StrEnum):
    APPLICANT = "applicant"
    RESPONDENT = "respondent"


class AgreementForm(StrEnum):
    WRITTEN = "written"
    ORAL = "oral"


@dataclass(frozen=True, slots=True)
class Party:
    """A party; one under age or without capacity acts through ``guardian`` (民法典19–22).

    What the paper forms ask for besides (性别, 民族, 年龄, 职业) may all be empty. No identity number is kept.
    """

    side: Side
    name: str
    phone: str = ""
    address: str = ""
    guardian: str = ""
    sex: str = ""
    ethnicity: str = ""
    age: int | None = None
    occupation: str = ""

    @property
    def needs_guardian(self) -> bool:
        """Under 18; from 16 on, whoever lives by his own work acts for himself (民法典17, 18)."""
        if self.age is None or self.guardian:
            return False
        return self.age < 16 or (self.age < 18 and not self.occupation)


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is registered when a dispute is accepted."""

    accepted_on: date
    source: str
    dispute_type: str
    village_id: int | None
    facts: str
    parties: tuple[Party, ...]

    def check(self, *, today: date) -> None:
        """Raises InvalidInput."""
        require_past("受理日期", self.accepted_on, today=today)
        if not self.facts:
            raise InvalidInput("请写一写纠纷的简要情况。")
        if any(not party.name for party in self.parties):
            raise InvalidInput("请写上每位当事人的姓名。")
        if {party.side for party in self.parties} != set(Side):
            raise InvalidInput("申请人和被申请人至少各填一位。")
        minor = next((party for party in self.parties if party.needs_guardian), None)
        if minor is not None:
            raise InvalidInput(f"{minor.name}未满18周岁，要由监护人代理，请写上监护人（民法典19条、20条）。")


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was agreed. Written: three dates (人民调解法29); oral: the day agreed (人民调解法30).

    ``amount``: 协议涉及金额 in yuan, as written; empty where it is not about money.
    ``perform_by``: the last day to perform, of instalments each one's; empty where none was agreed.
    """

    form: AgreementForm
    terms: str
    parties_signed_on: date | None = None
    mediator_signed_on: date | None = None
    sealed_on: date | None = None
    agreed_on: date | None = None
    amount: str = ""
    perform_by: tuple[date, ...] = ()

    @property
    def dates(self) -> dict[str, date | None]:
        """The dates this form needs, by the words people read."""
        if self.form is AgreementForm.ORAL:
            return {"达成口头协议的日期": self.agreed_on}
        return {
            "双方签字的日期": self.parties_signed_on,
            "调解员签字的日期": self.mediator_signed_on,
            "盖章的日期": self.sealed_on,
        }

    @property
    def effective_on(self) -> date:
        """Its first day: the latest of the dates it needs. Only of a checked agreement."""
        return max(day for day in self.dates.values() if day is not None)

    def check(self, *, accepted_on: date, today: date) -> None:
        """Raises InvalidInput."""
        if not self.terms:
            raise InvalidInput("请写上双方商定的内容。")
        if self.amount and not AMOUNT.fullmatch(self.amount):
            raise InvalidInput("协议涉及金额只写数字，单位是元，例如 1200 或 1200.50；不涉及钱的空着。")
        for name, day in self.dates.items():
            if day is None:
                article = "29" if self.form is AgreementForm.WRITTEN else "30"
                raise InvalidInput(f"请填{name}，协议哪天生效要靠它（人民调解法{article}条）。")
            _require_after(name, day, accepted_on=accepted_on, today=today)
        check_term(self.perform_by, accepted_on=accepted_on)

    def without_other_dates(self) -> Agreement:
        """The agreement with the dates of the other form left out."""
        if self.form is AgreementForm.ORAL:
            return replace(self, parties_signed_on=None, mediator_signed_on=None, sealed_on=None)
        return replace(self, agreed_on=None)


@dataclass(frozen=True, slots=True)
class Ending:
    """How it ended without agreement (人民调解法26)."""

    ended_on: date
    reason: str

    def check(self, *, accepted_on: date, today: date) -> None:
        """Raises InvalidInput."""
        if not self.reason:
            raise InvalidInput("请写一写为什么没有达成。")
        _require_after("终止日期", self.ended_on, accepted_on=accepted_on, today=today)


@dataclass(frozen=True, slots=True)
class Mediation:
    """A mediation as recorded. ``number`` is given once and never changes; ``user_id`` is whose it is."""

    id: str
    number: str
    year: int
    village: str | None
    particulars: Particulars
    agreement: Agreement | None
    ending: Ending | None
    revision: int
    created_at: datetime
    updated_at: datetime
    steps: tuple[Step, ...] = ()
    user_id: str = ""

    @property
    def walk(self) -> Walk:
        """Its walk, folded from what was recorded."""
        return Walk(
            accepted_on=self.particulars.accepted_on,
            oral=self.agreement is not None and self.agreement.form is AgreementForm.ORAL,
            effective_on=self.agreement.effective_on if self.agreement else None,
            ended_on=self.ending.ended_on if self.ending else None,
            steps=self.steps,
        )

    @property
    def perform_by(self) -> tuple[date, ...]:
        """履行期限 as it stands: what was recorded last, else what the agreement said."""
        recorded = self.walk.bodies(PerformanceTerm)
        if recorded:
            return recorded[-1].last_days
        return self.agreement.perform_by if self.agreement else ()

    @property
    def state(self) -> MediationState:
        if self.agreement is not None:
            return MediationState.AGREED
        return MediationState.ENDED if self.ending is not None else MediationState.ACCEPTED

    def change(self, particulars: Particulars, *, today: date) -> Mediation:
        """Other particulars, while it is open. Raises Conflict, InvalidInput."""
        self._require_open("不能再改登记的内容")
        particulars.check(today=today)
        if particulars.accepted_on.year != self.year:
            raise InvalidInput(f"编号已经按 {self.year} 年给出，受理日期不能改到别的年份。")
        first = self.walk.first_day
        if first is not None and particulars.accepted_on > first:
            raise InvalidInput(f"受理日期不能晚于已经记下的第一步（{first.isoformat()}）。")
        return replace(self, particulars=particulars)

    def conclude(self, agreement: Agreement, *, today: date) -> Mediation:
        """达成协议. Raises Conflict, InvalidInput."""
        self._require_open("不能再记达成协议")
        refusal = self.walk.refusal_of_agreement()
        if refusal is not None:
            raise Conflict(refusal, code="stopped")
        agreement = agreement.without_other_dates()
        agreement.check(accepted_on=self.particulars.accepted_on, today=today)
        self.walk.check_closing("协议生效的日期", agreement.effective_on)
        return replace(self, agreement=agreement)

    def end(self, ending: Ending, *, today: date) -> Mediation:
        """终止. Raises Conflict, InvalidInput."""
        self._require_open("不能再记终止")
        ending.check(accepted_on=self.particulars.accepted_on, today=today)
        self.walk.check_closing("终止日期", ending.ended_on)
        return replace(self, ending=ending)

    def add(self, step: Step, *, today: date) -> Mediation:
        """One more step. A clear refusal ends it (人民调解法17). Raises Conflict, InvalidInput."""
        self.walk.check(step, today=today)
        ending = self.ending
        if isinstance(step.body, Refusal):
            ending = Ending(step.on, f"{step.body.party}明确拒绝调解：{step.body.words}")
        return replace(self, ending=ending, steps=(*self.steps, step))

    @property
    def next_steps(self) -> tuple[str, ...]:
        """What the law asks the mediator to do now."""
        form = f"_{self.agreement.form}" if self.agreement else ""
        if self.state is MediationState.ACCEPTED and self.walk.bodies(RightsTold):
            form = "_told"
        return mediation_rules().next_steps[f"{self.state}{form}"]

    def _require_open(self, refusal: str) -> None:
        if self.state is not MediationState.ACCEPTED:
            raise Conflict(
                f"这件调解{STATE_NAMES[self.state]}，{refusal}。请刷新后看看。", code="out_of_order"
            )


def _require_after(name: str, day: date, *, accepted_on: date, today: date) -> None:
    require_past(name, day, today=today)
    if day < accepted_on:
        raise InvalidInput(f"{name}不能早于受理日期（{accepted_on.isoformat()}）。")

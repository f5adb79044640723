"""Which papers a mediation's file must hold, may hold, and holds.

Mandatory and as-needed follow the 人民调解 forms of the Ministry of Justice (2010). Whether an as-needed one is needed
is told from the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from casework.dossier_forms import FORM_NAMES, OF_STEPS, Form
from casework.mediation import AgreementForm, Mediation
from casework.mediation_steps import ConfirmationApplied, Paper, Performance, Refusal, WrittenDown
from casework.models import MediationState
from casework.step_codes import STEP_NAMES, PaperItem
from casework.walk import Walk

# A paper that came in stands for the form of its kind.
PAPERS = {
    Form.APPLICATION: PaperItem.APPLICATION,
    Form.IDENTITY: PaperItem.IDENTITY,
    Form.MANDATE: PaperItem.MANDATE,
    Form.EVIDENCE: PaperItem.EVIDENCE,
    Form.RECEIPT: PaperItem.RECEIPT,
    Form.CONFIRMATION: PaperItem.CONFIRMATION,
}
# A sheet to paste papers on is not the papers.
ONLY_PAPERS = {Form.IDENTITY, Form.EVIDENCE, Form.RECEIPT}
BINDING = (Form.COVER, Form.CATALOGUE, Form.EXPLANATION, Form.BACK)


class Standing(StrEnum):
    PRESENT = "present"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the checklist; ``step_id`` where the form is made for one step. ``why`` says why it is (not) needed."""

    form: Form
    name: str
    mandatory: bool
    standing: Standing
    why: str
    step_id: str = ""


def checklist(mediation: Mediation, made: frozenset[tuple[Form, str]]) -> tuple[Item, ...]:
    """Every paper in the order of the file. ``made`` are the forms rendered, each with the step it is of."""
    return tuple(_Checker(mediation, made).items())


def missing_names(items: tuple[Item, ...]) -> tuple[str, ...]:
    """What must be there and is not."""
    return tuple(item.name for item in items if item.mandatory and item.standing is Standing.MISSING)


class _Checker:
    def __init__(self, mediation: Mediation, made: frozenset[tuple[Form, str]]) -> None:
        self.mediation = mediation
        self.walk: Walk = mediation.walk
        self.made = made

    def items(self) -> Iterator[Item]:
        applied_for = self._has(Form.APPLICATION)
        either = "申请书、受理登记表有一份就行"
        yield self._item(Form.APPLICATION, True, applied_for, either)
        registered = not applied_for or self._has(Form.ACCEPTANCE)
        yield self._item(Form.ACCEPTANCE, True, registered, either)
        yield self._item(Form.RIGHTS, True, True, "调解前告知（人民调解法23条、24条）")
        yield self._item(Form.IDENTITY, True, True, "双方的身份证明")
        yield self._item(Form.MANDATE, False, self._has(Form.MANDATE), "有人代为参加才要")
        yield from self._of_steps(Form.INVESTIGATION, "没有记过调查")
        yield self._item(Form.EVIDENCE, False, self._has(Form.EVIDENCE), "有证据才要")
        yield from self._sessions()
        yield from self._agreements()
        paid = any(one.amount for one in self.walk.bodies(Performance))
        yield self._item(Form.RECEIPT, False, paid or self._has(Form.RECEIPT), "付过钱的要收条、转账凭证")
        yield from self._of_steps(Form.VISIT, "没有记过回访")
        applied = bool(self.walk.bodies(ConfirmationApplied))
        yield self._item(
            Form.CONFIRMATION, False, applied or self._has(Form.CONFIRMATION), "申请司法确认才要"
        )
        closed = self.walk.closed_on is not None
        yield self._item(Form.COVER, True, closed or self._has(Form.COVER), "调解结束，归档时做")

    def _sessions(self) -> Iterator[Item]:
        if any(step.kind is OF_STEPS[Form.SESSION] for step in self.walk.standing):
            yield from self._of_steps(Form.SESSION, "")
            return
        refused = bool(self.walk.bodies(Refusal))
        why = "一方拒绝，没有调解" if refused else "还没有记调解"
        yield self._item(Form.SESSION, True, not refused, why)

    def _agreements(self) -> Iterator[Item]:
        agreement = self.mediation.agreement
        if agreement is None:
            why = "没有达成协议" if self.mediation.state is MediationState.ENDED else "还没有达成协议"
            yield self._item(Form.AGREEMENT, True, self._has(Form.AGREEMENT), why)
            return
        oral = agreement.form is AgreementForm.ORAL
        if oral:
            yield self._item(Form.ORAL, True, True, "口头达成的要登记（人民调解法28条）")
        if not oral or self.walk.bodies(WrittenDown):
            yield self._item(Form.AGREEMENT, True, True, "写明的要素见人民调解法29条")

    def _of_steps(self, form: Form, why_none: str) -> Iterator[Item]:
        steps = [step for step in self.walk.standing if step.kind is OF_STEPS[form]]
        mandatory = form is Form.SESSION
        if not steps:
            yield self._item(form, mandatory, self._has(form), why_none)
        for n, step in enumerate(steps, 1):
            has = (form, step.id) in self.made
            name = FORM_NAMES[form] if len(steps) == 1 else f"{FORM_NAMES[form]}（第{n}次）"
            standing = Standing.PRESENT if has else Standing.MISSING
            why = f"{step.on.isoformat()} {STEP_NAMES[step.kind]}"
            yield Item(form, name, mandatory, standing, why, step.id)

    def _item(self, form: Form, mandatory: bool, needed: bool, why: str) -> Item:
        standing = Standing.NOT_NEEDED
        if needed:
            standing = Standing.PRESENT if self._has(form) else Standing.MISSING
        return Item(form, FORM_NAMES[form], mandatory, standing, why)

    def _has(self, form: Form) -> bool:
        item = PAPERS.get(form)
        held = item is not None and any(one.item is item for one in self.walk.bodies(Paper))
        return held or (form not in ONLY_PAPERS and (form, "") in self.made)

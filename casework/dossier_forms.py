"""The forms of a mediation's file, drawn from its record.

The set follows the 人民调解 forms of the Ministry of Justice (2010); their exact layout is 待核实. Only what was recorded
is printed: the rest stays a blank to be filled in by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from casework.code_lists import CodeList, name_of
from casework.mediation import AgreementForm, Mediation, Party, Side
from casework.mediation_steps import (
    Body,
    ConfirmationApplied,
    Investigation,
    Paper,
    ReturnVisit,
    RightsTold,
    Session,
    WrittenDown,
)
from casework.sheet import Grid, Line, Part, Prose, Sheet, Signatures
from casework.step_codes import PERFORMED_NAMES, RESULT_NAMES, PaperItem, StepKind
from casework.step_words import days_in_words

SIDE_NAMES = {Side.APPLICANT: "申请人", Side.RESPONDENT: "被申请人"}
RIGHTS = (
    "你们在调解中可以：\n"
    "1. 自己挑调解员，或者接受调委会指定的调解员。\n"
    "2. 同意调解，也可以不同意；中途不想调了，随时可以停。\n"
    "3. 要求公开调解，或者不公开。\n"
    "4. 自己拿主意，愿意才达成协议，谁也不能强迫。\n"
    "你们在调解中要做到：\n"
    "1. 事情照实说。\n"
    "2. 守现场秩序，尊重调解员。\n"
    "3. 尊重对方的权利。\n"
    "调解不收费。达成的协议双方都要照办；调解不成的，还可以通过仲裁、行政、司法等途径解决。\n"
    "（人民调解法4条、23条、24条、26条、31条）"
)


OneBody = TypeVar("OneBody")


class Form(StrEnum):
    APPLICATION = "application"
    ACCEPTANCE = "acceptance"
    RIGHTS = "rights"
    IDENTITY = "identity"
    MANDATE = "mandate"
    INVESTIGATION = "investigation"
    EVIDENCE = "evidence"
    SESSION = "session"
    AGREEMENT = "agreement"
    ORAL = "oral"
    RECEIPT = "receipt"
    VISIT = "visit"
    CONFIRMATION = "confirmation"
    COVER = "cover"
    CATALOGUE = "catalogue"
    EXPLANATION = "explanation"
    BACK = "back"


FORM_NAMES = {
    Form.APPLICATION: "人民调解申请书",
    Form.ACCEPTANCE: "人民调解受理登记表",
    Form.RIGHTS: "人民调解权利义务告知书",
    Form.IDENTITY: "身份证明材料",
    Form.MANDATE: "授权委托书",
    Form.INVESTIGATION: "人民调解调查记录",
    Form.EVIDENCE: "证据材料",
    Form.SESSION: "人民调解记录",
    Form.AGREEMENT: "人民调解协议书",
    Form.ORAL: "人民调解口头协议登记表",
    Form.RECEIPT: "履行凭证",
    Form.VISIT: "人民调解回访记录",
    Form.CONFIRMATION: "司法确认申请书",
    Form.COVER: "人民调解卷宗封面",
    Form.CATALOGUE: "卷内目录",
    Form.EXPLANATION: "卷宗情况说明",
    Form.BACK: "卷宗封底",
}
# A form made for one step is drawn from a step of this kind.
OF_STEPS = {
    Form.INVESTIGATION: StepKind.INVESTIGATION,
    Form.SESSION: StepKind.SESSION,
    Form.VISIT: StepKind.RETURN_VISIT,
}


@dataclass(frozen=True, slots=True)
class Source:
    """What a form is drawn from. ``committee`` and ``mediator`` may be empty; ``body`` is of a form made for a step."""

    mediation: Mediation
    committee: str
    mediator: str
    body: Body | None = None

    @property
    def dispute(self) -> str:
        return name_of(CodeList.DISPUTE_TYPE, self.mediation.particulars.dispute_type)

    @property
    def both(self) -> str:
        """``李某甲与王某乙``."""
        return "与".join("、".join(party.name for party in self.of(side)) for side in Side)

    def of(self, side: Side) -> list[Party]:
        return [party for party in self.mediation.particulars.parties if party.side is side]


def application(source: Source) -> Sheet:
    return Sheet(
        FORM_NAMES[Form.APPLICATION],
        (
            *_parties(source),
            Prose("纠纷简要情况", source.mediation.particulars.facts),
            Prose("申请事项", lines=3),
            Prose("自愿声明", "本人自愿申请人民调解，所讲情况属实。"),
            Line("此致", source.committee),
            Signatures(_names(source, Side.APPLICANT)),
        ),
    )


def acceptance(source: Source) -> Sheet:
    particulars = source.mediation.particulars
    return Sheet(
        FORM_NAMES[Form.ACCEPTANCE],
        (
            Line("受理日期", particulars.accepted_on.isoformat()),
            Line("纠纷类型", source.dispute),
            Line("案件来源", name_of(CodeList.SOURCE, particulars.source)),
            Line("发生地", source.mediation.village or ""),
            *_parties(source),
            Prose("纠纷简要情况", particulars.facts),
            Line("备注"),
            Signatures((*_names(source), "登记人", "人民调解委员会")),
        ),
        source.mediation.number,
    )


def rights(source: Source) -> Sheet:
    told = _last(source, RightsTold)
    return Sheet(
        FORM_NAMES[Form.RIGHTS],
        (
            Prose("告知内容", RIGHTS),
            Line("怎么告知的", told.how if told else ""),
            Line("告知了谁", told.to if told else ""),
            Line("告知日期", _day_of(source, StepKind.RIGHTS_TOLD)),
            Signatures((*_names(source), "人民调解员")),
        ),
        source.mediation.number,
    )


def mandate(source: Source) -> Sheet:
    return Sheet(
        FORM_NAMES[Form.MANDATE],
        (
            Line("委托人"),
            Line("受托人"),
            Line("受托人的联系方式"),
            Line("纠纷", f"{source.both}{source.dispute}"),
            Prose("委托事项和权限", lines=4),
            Line("委托期限"),
            Signatures(("委托人", "受托人")),
        ),
    )


def investigation(source: Source) -> Sheet:
    asked = source.body if isinstance(source.body, Investigation) else None
    talk = "\n".join(f"问：{one.question}\n答：{one.answer}" for one in asked.talk) if asked else ""
    return Sheet(
        FORM_NAMES[Form.INVESTIGATION],
        (
            Line("时间", _when(source, asked)),
            Line("地点", asked.place if asked else ""),
            Line("参加人", asked.present if asked else ""),
            Line("被调查人", asked.asked if asked else ""),
            Line("调查人", asked.investigators if asked else ""),
            Line("记录人", asked.recorder if asked else ""),
            Prose("调查内容", talk, 10),
            Signatures(("被调查人", "参加人", "调查人", "记录人")),
        ),
        source.mediation.number,
    )


def session(source: Source) -> Sheet:
    held = source.body if isinstance(source.body, Session) else None
    return Sheet(
        FORM_NAMES[Form.SESSION],
        (
            Line("时间", _when(source, held)),
            Line("地点", held.place if held else ""),
            Line("当事人", held.present if held else ""),
            Line("参加人", held.invited if held else ""),
            Line("调解员", held.mediators if held else ""),
            Prose("调解经过", held.course if held else "", 10),
            Line("调解结果", RESULT_NAMES[held.result] if held else ""),
            Line("记录人", held.recorder if held else ""),
            Signatures((*_names(source), "人民调解员", "记录人")),
        ),
        source.mediation.number,
    )


def agreement(source: Source) -> Sheet:
    made = source.mediation.agreement
    return Sheet(
        FORM_NAMES[Form.AGREEMENT],
        (
            *_parties(source),
            Prose("纠纷的主要事实、争议事项和各方责任", source.mediation.particulars.facts),
            Prose("协议内容", made.terms if made else "", 6),
            Line("履行方式"),
            Line("履行地点"),
            Line("履行期限", days_in_words(source.mediation.perform_by)),
            Prose(
                "说明",
                "本协议自各方签名、盖章或按指印，调解员签名并加盖调委会印章那天起生效。各方各执一份，调委会留存一份（人民调解法29条）。",
            ),
            Signatures((*_names(source), "人民调解员", "人民调解委员会")),
            *_signed_days(source),
        ),
        source.mediation.number,
    )


def oral(source: Source) -> Sheet:
    made = source.mediation.agreement
    spoken = made if made and made.form is AgreementForm.ORAL else None
    agreed_on = spoken.agreed_on.isoformat() if spoken and spoken.agreed_on else ""
    return Sheet(
        FORM_NAMES[Form.ORAL],
        (
            *_parties(source),
            Prose("纠纷的主要事实、争议事项", source.mediation.particulars.facts),
            Prose("口头协议的内容", spoken.terms if spoken else "", 6),
            Line("履行方式、期限", days_in_words(source.mediation.perform_by)),
            Line("达成协议的日期", agreed_on),
            Prose("说明", "口头协议从各方说定那天起生效（人民调解法30条）。"),
            Signatures(("人民调解员", "人民调解委员会")),
        ),
        source.mediation.number,
    )


def visit(source: Source) -> Sheet:
    made = source.body if isinstance(source.body, ReturnVisit) else None
    return Sheet(
        FORM_NAMES[Form.VISIT],
        (
            Line("当事人", source.both),
            Line("调解协议编号", source.mediation.number),
            Line("回访日期", _when(source, made)),
            Line("回访了谁", made.visited if made else ""),
            Line("回访原因", made.reason if made else ""),
            Line("履行情况", PERFORMED_NAMES[made.performed] if made else ""),
            Line("是否满意", made.satisfied if made else ""),
            Line("是否起诉及结果", made.sued if made else ""),
            Line("风险", made.risk if made else ""),
            Prose("采取的措施", made.measures if made else ""),
            Line("回访人", made.visitor if made else ""),
            Signatures(("当事人", "回访人")),
        ),
    )


def confirmation(source: Source) -> Sheet:
    applied = _last(source, ConfirmationApplied)
    return Sheet(
        FORM_NAMES[Form.CONFIRMATION],
        (
            Line("申请法院", applied.court if applied else ""),
            *_parties(source),
            Prose("申请事项", f"请求确认{source.mediation.number}人民调解协议有效。"),
            Prose("协议内容", source.mediation.agreement.terms if source.mediation.agreement else ""),
            Line("协议生效日期", _effective(source)),
            Prose(
                "承诺",
                "我们自愿达成协议，共同申请确认；协议没有损害国家、集体、别人的利益。申请从协议生效起三十日内提出（人民调解法33条）。",
            ),
            Prose("附", "调解协议、主持调解的证明、与财产有关的证明、身份证明、住址和联系方式。"),
            Signatures(_names(source)),
        ),
    )


def papers(form: Form, item: PaperItem) -> Callable[[Source], Sheet]:
    """The sheet that a kind of paper is listed and pasted on."""

    def draw(source: Source) -> Sheet:
        held = [one for one in source.mediation.walk.bodies(Paper) if one.item is item]
        rows = [
            (str(n), one.name, "" if one.pages is None else str(one.pages)) for n, one in enumerate(held, 1)
        ]
        return Sheet(
            FORM_NAMES[form],
            (Grid((("序号", "名称", "页数"), *(rows or [("", "", "")]))), Prose("粘贴处", lines=6)),
            source.mediation.number,
        )

    return draw


def _parties(source: Source) -> tuple[Part, ...]:
    """A column for each party, three to a table: as wide as the page allows."""
    names = ("姓名", "性别", "民族", "年龄", "职业或职务", "联系方式", "单位或住址", "监护人")
    parties = source.mediation.particulars.parties
    tables = []
    for start in range(0, len(parties), 3):
        shown = parties[start : start + 3]
        columns = [
            (
                party.name,
                party.sex,
                party.ethnicity,
                "" if party.age is None else str(party.age),
                party.occupation,
                party.phone,
                party.address,
                party.guardian,
            )
            for party in shown
        ]
        head = ("", *(SIDE_NAMES[party.side] for party in shown))
        tables.append(Grid((head, *((name, *cells) for name, *cells in zip(names, *columns, strict=True)))))
    return tuple(tables)


def _names(source: Source, *sides: Side) -> tuple[str, ...]:
    """Who signs: a guardian where there is one."""
    return tuple(
        f"{SIDE_NAMES[side]}{party.name}" + (f"的监护人{party.guardian}" if party.guardian else "")
        for side in sides or tuple(Side)
        for party in source.of(side)
    )


def _signed_days(source: Source) -> tuple[Part, ...]:
    made = source.mediation.agreement
    written = _last(source, WrittenDown) or (made if made and made.form is AgreementForm.WRITTEN else None)
    if written is None:
        return ()
    days = (
        ("双方签字", written.parties_signed_on),
        ("调解员签字", written.mediator_signed_on),
        ("盖章", written.sealed_on),
    )
    return tuple(Line(f"记录的{name}日期", day.isoformat() if day else "") for name, day in days)


def _effective(source: Source) -> str:
    made = source.mediation.agreement
    return made.effective_on.isoformat() if made else ""


def _when(source: Source, body: Investigation | Session | ReturnVisit | None) -> str:
    if body is None:
        return ""
    on = next(step.on for step in source.mediation.steps if step.body is body)
    time = "" if isinstance(body, ReturnVisit) else body.time
    return f"{on.isoformat()} {time}".strip()


def _day_of(source: Source, kind: StepKind) -> str:
    day = source.mediation.walk.last_day(kind)
    return day.isoformat() if day else ""


def _last(source: Source, of: type[OneBody]) -> OneBody | None:
    found = source.mediation.walk.bodies(of)
    return found[-1] if found else None

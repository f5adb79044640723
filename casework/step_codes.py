"""The codes that steps of a mediation are recorded with, and the words people read for them."""

from __future__ import annotations

from enum import StrEnum


class StepKind(StrEnum):
    RIGHTS_TOLD = "rights_told"
    INVESTIGATION = "investigation"
    SESSION = "session"
    REFUSAL = "refusal"
    WRITTEN_DOWN = "written_down"
    TERM = "term"
    PERFORMANCE = "performance"
    RETURN_VISIT = "return_visit"
    CONFIRMATION_APPLIED = "confirmation_applied"
    CONFIRMATION_RULED = "confirmation_ruled"
    PAPER = "paper"
    REFERRAL = "referral"
    REFERRAL_REPLY = "referral_reply"
    PREVENTED = "prevented"
    SIGNAL = "signal"
    SIGNAL_HANDLED = "signal_handled"
    ARCHIVED = "archived"
    STRUCK = "struck"


STEP_NAMES = {
    StepKind.RIGHTS_TOLD: "告知权利义务",
    StepKind.INVESTIGATION: "调查",
    StepKind.SESSION: "调解",
    StepKind.REFUSAL: "一方拒绝",
    StepKind.WRITTEN_DOWN: "补成书面",
    StepKind.TERM: "履行期限",
    StepKind.PERFORMANCE: "履行",
    StepKind.RETURN_VISIT: "回访",
    StepKind.CONFIRMATION_APPLIED: "申请司法确认",
    StepKind.CONFIRMATION_RULED: "法院裁定",
    StepKind.PAPER: "收到材料",
    StepKind.REFERRAL: "转介",
    StepKind.REFERRAL_REPLY: "转介回复",
    StepKind.PREVENTED: "防止激化",
    StepKind.SIGNAL: "急事提醒",
    StepKind.SIGNAL_HANDLED: "提醒怎么办的",
    StepKind.ARCHIVED: "归档",
    StepKind.STRUCK: "划掉",
}


class SessionResult(StrEnum):
    AGREED = "agreed"
    FAILED = "failed"
    AGAIN = "again"


class Performed(StrEnum):
    WHOLE = "whole"
    PART = "part"
    NOT = "not"


class Ruling(StrEnum):
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    NOT_ACCEPTED = "not_accepted"
    WITHDRAWN = "withdrawn"


class Escalation(StrEnum):
    """What a dispute was kept from turning into, as the statistics name it."""

    CRIME = "crime"
    SUICIDE = "suicide"
    FIGHT = "fight"
    PETITION = "petition"


class PaperItem(StrEnum):
    APPLICATION = "application"
    IDENTITY = "identity"
    MANDATE = "mandate"
    EVIDENCE = "evidence"
    RECEIPT = "receipt"
    CONFIRMATION = "confirmation"


class Retention(StrEnum):
    """How long a file is kept. The law sets no term (人民调解法27): the archive office does."""

    NOT_SET = "not_set"
    SHORT = "short"
    LONG = "long"
    PERMANENT = "permanent"


class SignalDecision(StrEnum):
    MISTAKEN = "mistaken"
    CIVIL_PART = "civil_part"


RESULT_NAMES = {
    SessionResult.AGREED: "达成",
    SessionResult.FAILED: "未达成",
    SessionResult.AGAIN: "再调",
}
PERFORMED_NAMES = {Performed.WHOLE: "全部履行", Performed.PART: "部分履行", Performed.NOT: "没有履行"}
RULING_NAMES = {
    Ruling.CONFIRMED: "裁定有效",
    Ruling.REJECTED: "裁定驳回",
    Ruling.NOT_ACCEPTED: "不予受理",
    Ruling.WITHDRAWN: "撤回申请",
}
ESCALATION_NAMES = {
    Escalation.CRIME: "防止民转刑",
    Escalation.SUICIDE: "防止自杀",
    Escalation.FIGHT: "防止群众性械斗",
    Escalation.PETITION: "防止群体性上访",
}
PAPER_NAMES = {
    PaperItem.APPLICATION: "人民调解申请书",
    PaperItem.IDENTITY: "身份证明",
    PaperItem.MANDATE: "授权委托书",
    PaperItem.EVIDENCE: "证据材料",
    PaperItem.RECEIPT: "履行凭证",
    PaperItem.CONFIRMATION: "司法确认材料",
}
RETENTION_NAMES = {
    Retention.NOT_SET: "",
    Retention.SHORT: "短期",
    Retention.LONG: "长期",
    Retention.PERMANENT: "永久",
}
DECISION_NAMES = {
    SignalDecision.MISTAKEN: "核实过，没有这回事",
    SignalDecision.CIVIL_PART: "已报警或转有关部门，这里只调民事部分",
}

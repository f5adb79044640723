"""A step in words: what people read in the walk, and what the paper forms print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from casework.mediation_steps import (
    Archived,
    Body,
    ConfirmationApplied,
    ConfirmationRuled,
    Investigation,
    Paper,
    Performance,
    PerformanceTerm,
    Prevented,
    Referral,
    ReferralReply,
    Refusal,
    ReturnVisit,
    RightsTold,
    Session,
    Signal,
    SignalHandled,
    Struck,
    WrittenDown,
)
from casework.step_codes import (
    DECISION_NAMES,
    ESCALATION_NAMES,
    PAPER_NAMES,
    PERFORMED_NAMES,
    RESULT_NAMES,
    RETENTION_NAMES,
    RULING_NAMES,
)

Told = tuple[tuple[str, str], ...]


def days_in_words(last_days: Sequence[date]) -> str:
    """``2026-12-10``, or of instalments ``第1期 2026-12-10、第2期 2027-01-10``."""
    if len(last_days) < 2:
        return "".join(day.isoformat() for day in last_days)
    return "、".join(f"第{n}期 {day.isoformat()}" for n, day in enumerate(last_days, 1))


def told(body: Body) -> Told:
    """What a step says, as pairs of a name and its words; what was not told is left out."""
    return tuple((name, words) for name, words in _all(body) if words)


def _all(body: Body) -> Told:  # noqa: PLR0911  one for each kind
    match body:
        case RightsTold():
            return (("怎么告知的", body.how), ("告知了谁", body.to))
        case Investigation():
            talk = "\n".join(f"问：{one.question}\n答：{one.answer}" for one in body.talk)
            return (
                ("时间", body.time),
                ("地点", body.place),
                ("被调查人", body.asked),
                ("参加人", body.present),
                ("调查人", body.investigators),
                ("记录人", body.recorder),
                ("问答", talk),
            )
        case Session():
            return (
                ("结果", RESULT_NAMES[body.result]),
                ("时间", body.time),
                ("地点", body.place),
                ("调解员", body.mediators),
                ("当事人", body.present),
                ("邀请参加", body.invited),
                ("记录人", body.recorder),
                ("经过", body.course),
            )
        case Refusal():
            return (("谁拒绝", body.party), ("怎么说的", body.words))
        case WrittenDown():
            return (
                ("双方签字", body.parties_signed_on.isoformat()),
                ("调解员签字", body.mediator_signed_on.isoformat()),
                ("盖章", body.sealed_on.isoformat()),
            )
        case PerformanceTerm():
            return (("最晚哪天履行", days_in_words(body.last_days)),)
        case Performance():
            return (
                ("谁履行", body.party),
                ("履行了什么", body.what),
                ("金额", f"{body.amount} 元" if body.amount else ""),
                ("第几期", body.instalment),
                ("履行完了没有", "全部履行完" if body.whole else "还没履行完"),
            )
        case ReturnVisit():
            return (
                ("履行情况", PERFORMED_NAMES[body.performed]),
                ("回访人", body.visitor),
                ("回访了谁", body.visited),
                ("回访原因", body.reason),
                ("满意不满意", body.satisfied),
                ("起诉情况", body.sued),
                ("风险", body.risk),
                ("措施", body.measures),
            )
        case _:
            return _rest(body)


def _rest(body: Body) -> Told:  # noqa: PLR0911  one for each kind
    match body:
        case ConfirmationApplied():
            return (("法院", body.court),)
        case ConfirmationRuled():
            return (
                ("结果", RULING_NAMES[body.outcome]),
                ("法院案号", body.court_number),
                ("说明", body.remark),
            )
        case Paper():
            pages = "" if body.pages is None else f"{body.pages} 页"
            return (("材料", PAPER_NAMES[body.item]), ("是什么", body.name), ("页数", pages))
        case Referral():
            return (("转给谁", body.place), ("为什么", body.reason))
        case ReferralReply():
            return (("谁回的", body.place), ("怎么回的", body.reply))
        case Prevented():
            return (
                ("防止了什么", ESCALATION_NAMES[body.what]),
                ("涉及几人", f"{body.people} 人"),
                ("怎么防住的", body.how),
            )
        case Signal():
            return (("提醒", body.title),)
        case SignalHandled():
            return (("怎么定的", DECISION_NAMES[body.decision]), ("说明", body.note))
        case Archived():
            return (
                ("立卷人", body.filed_by),
                ("保管期限", RETENTION_NAMES[body.retention]),
                ("情况说明", body.remark),
            )
        case Struck():
            return (("为什么", body.reason),)
        case _:
            return ()

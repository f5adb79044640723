"""The paragraph of an annual work report, in the wording such reports use, built from the figures alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from casework.models import ServiceKind
from casework.return_types import AnnualReturn, Grouping, ReturnFigure
from casework.small_cells import LEAST
from core.clock import SHANGHAI
from core.errors import InvalidInput

NOTE = "由系统按已确认记录生成，须核对"
_DONE = {
    ServiceKind.LEGAL_ADVICE: "提供法律意见",
    ServiceKind.DRAFTED_DOCUMENT: "起草法律文书",
    ServiceKind.LECTURE: "举办法治讲座",
    ServiceKind.MEDIATION: "参与调解",
    ServiceKind.LITIGATION: "参加诉讼活动",
    ServiceKind.ONSITE: "开展现场法律服务",
    ServiceKind.VILLAGE_MATTER: "为村（居）重大事项提供法律意见",
}


def report_paragraph(
    annual: AnnualReturn, *, as_of: datetime, frozen: bool, hidden: Collection[ServiceKind] | None = None
) -> str:
    """One paragraph of a return divided by adviser, whose rows say how many advisers there are.

    Every number in it is one of the return's. A kind without work is not reported as 0 but named at the end. The seven
    are never added up: one visit can be several of them. ``hidden``, even empty, makes it one to be public: those kinds
    are named without their numbers, and advisers are not counted where they are few.
    """
    if annual.by is not Grouping.ADVISER:
        raise InvalidInput("报告段落要从按人分的年报生成。")
    place = annual.township or "全区"
    told = [figure for figure in annual.figures if figure.count]
    stand = f"以上数据{'封存于' if frozen else '截至'}{_day(as_of)}"
    if not told:
        return f"{annual.year}年，{place}没有经司法所确认的村（居）法律顾问服务记录。{stand}。"
    done = [figure for figure in told if figure.kind not in (hidden or ())]
    few = _named(figure for figure in told if figure not in done)
    none = _named(figure for figure in annual.figures if not figure.count)
    advisers = len(annual.groups)
    who = f"{'' if hidden is not None and advisers < LEAST else f'{advisers}名'}村（居）法律顾问"
    work = f"共{'，'.join(map(_said, done))}" if done else "有经司法所确认的服务记录"
    sentences = [
        f"{annual.year}年，{place}{who}{work}。",
        f"{few}的数少，不公开。" if few else "",
        f"{none}全年没有经确认的记录。" if none else "",
        f"{stand}，按服务日期统计，各项之间有交叉，不作相加。",
    ]
    return "".join(sentences)


def _named(figures: Iterable[ReturnFigure]) -> str:
    return "、".join(f"“{figure.name}”" for figure in figures)


def _said(figure: ReturnFigure) -> str:
    return f"{_DONE[figure.kind]}{figure.count}{figure.unit}"


def _day(at: datetime) -> str:
    local = at.astimezone(SHANGHAI)
    return f"{local.year}年{local.month}月{local.day}日"

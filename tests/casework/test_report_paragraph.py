"""The report's paragraph: its numbers are the return's, and what was not done is not reported as done."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from casework.models import ServiceKind
from casework.report_paragraph import report_paragraph
from casework.return_types import AnnualReturn, Grouping, ReturnFigure, ReturnGroup
from casework.rules import counting_rules
from core.errors import InvalidInput

AS_OF = datetime(2026, 1, 4, 17, 0, tzinfo=UTC)  # the 5th in Shanghai


def annual(*counts: int, township: str | None = None, advisers: int = 68) -> AnnualReturn:
    figures = tuple(
        ReturnFigure(rule.kind, rule.name, rule.unit, count, rule.printed)
        for rule, count in zip(counting_rules(), counts, strict=True)
    )
    groups = tuple(ReturnGroup(str(n), f"顾问{n}", {}) for n in range(advisers))
    return AnnualReturn(2025, township, Grouping.ADVISER, figures, groups)


def test_the_wording_of_a_work_report() -> None:
    text = report_paragraph(annual(341, 33, 63, 34, 18, 335, 6), as_of=AS_OF, frozen=True)
    assert text == (
        "2025年，全区68名村（居）法律顾问共提供法律意见341条，起草法律文书33件，举办法治讲座63场次，参与调解34件，"
        "参加诉讼活动18次，开展现场法律服务335次，为村（居）重大事项提供法律意见6条。"
        "以上数据封存于2026年1月5日，按服务日期统计，各项之间有交叉，不作相加。"
    )
    numbers = [int(one) for one in re.findall(r"\d+", text)]
    assert numbers == [2025, 68, 341, 33, 63, 34, 18, 335, 6, 2026, 1, 5]  # and no sum of them


def test_kinds_without_work_are_named_and_not_counted() -> None:
    text = report_paragraph(
        annual(3, 0, 1, 0, 0, 2, 0, township="张茅乡", advisers=2), as_of=AS_OF, frozen=False
    )
    assert text == (
        "2025年，张茅乡2名村（居）法律顾问共提供法律意见3条，举办法治讲座1场次，开展现场法律服务2次。"
        "“起草法律文书”、“参与调解”、“参加诉讼活动”、“村居重大事项法律意见”全年没有经确认的记录。"
        "以上数据截至2026年1月5日，按服务日期统计，各项之间有交叉，不作相加。"
    )


def test_a_year_without_records_says_so() -> None:
    text = report_paragraph(annual(0, 0, 0, 0, 0, 0, 0, advisers=0), as_of=AS_OF, frozen=False)
    assert "没有经司法所确认的村（居）法律顾问服务记录" in text
    assert " 0" not in text


def test_to_be_public_it_names_what_is_few_without_a_number() -> None:
    few = [ServiceKind.LECTURE, ServiceKind.LITIGATION]
    text = report_paragraph(
        annual(30, 0, 2, 4, 1, 0, 0, township="张茅乡", advisers=2), as_of=AS_OF, frozen=True, hidden=few
    )
    assert text == (
        "2025年，张茅乡村（居）法律顾问共提供法律意见30条，参与调解4件。"
        "“法治讲座”、“参加诉讼活动”的数少，不公开。"
        "“起草法律文书”、“现场法律服务”、“村居重大事项法律意见”全年没有经确认的记录。"
        "以上数据封存于2026年1月5日，按服务日期统计，各项之间有交叉，不作相加。"
    )


def test_where_all_are_few_it_says_that_there_was_work() -> None:
    text = report_paragraph(
        annual(0, 0, 2, 0, 0, 0, 0, advisers=3), as_of=AS_OF, frozen=False, hidden=[ServiceKind.LECTURE]
    )
    assert text.startswith(
        "2025年，全区3名村（居）法律顾问有经司法所确认的服务记录。“法治讲座”的数少，不公开。"
    )
    assert "没有经司法所确认" not in text


def test_it_is_built_from_the_return_by_adviser_alone() -> None:
    by_month = AnnualReturn(2025, None, Grouping.MONTH, (), ())
    with pytest.raises(InvalidInput):
        report_paragraph(by_month, as_of=AS_OF, frozen=False)


def test_every_kind_has_its_words() -> None:
    text = report_paragraph(annual(*range(1, 8)), as_of=AS_OF, frozen=True)
    assert all(f"{n}{rule.unit}" in text for n, rule in enumerate(counting_rules(), 1))
    assert len(ServiceKind) == 7

"""The days a question speaks of, as villagers name them."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.fact_date import find_fact_dates, without_dates
from assistant.lunar import lunar_span, lunar_year_of

TODAY = date(2026, 11, 26)


def spans(question: str) -> list[tuple[str, str]]:
    return [(str(d.first), str(d.last)) for d in find_fact_dates(question, TODAY)]


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("2019年结的婚", "2019-01-01", "2019-12-31"),
        ("二〇一九年三月结的婚", "2019-03-01", "2019-03-31"),
        ("98年盖的房", "1998-01-01", "1998-12-31"),
        ("九八年分的地", "1998-01-01", "1998-12-31"),
        ("08年3月分的地", "2008-03-01", "2008-03-31"),
        ("15年借的钱", "2015-01-01", "2015-12-31"),
        ("2024年3月5号签的合同", "2024-03-05", "2024-03-05"),
        ("２０２４年３月５日签的", "2024-03-05", "2024-03-05"),
        ("2024.3.5签的", "2024-03-05", "2024-03-05"),
        ("2024-03-05签的", "2024-03-05", "2024-03-05"),
        ("20240305摔的", "2024-03-05", "2024-03-05"),
        ("去年借的", "2025-01-01", "2025-12-31"),
        ("大前年国庆办的酒", "2023-10-01", "2023-10-01"),
        ("去年年底欠的", "2025-11-01", "2025-12-31"),
        ("三年前借的", "2023-01-01", "2023-12-31"),
        ("20年前盖的房", "2006-01-01", "2006-12-31"),
        ("半年前", "2026-05-01", "2026-05-31"),
        ("10天前摔的", "2026-11-16", "2026-11-16"),
        ("昨天打的我", "2026-11-25", "2026-11-25"),
        ("夜儿个打的我", "2026-11-25", "2026-11-25"),
        ("上个月摔了", "2026-10-01", "2026-10-31"),
        ("上星期三", "2026-11-18", "2026-11-18"),
        ("3月5号的事", "2026-03-05", "2026-03-05"),
        ("12月5号的事", "2025-12-05", "2025-12-05"),  # the last one that has come
        ("3月份干的活", "2026-03-01", "2026-03-31"),
    ],
)
def test_a_day_is_read(question: str, first: str, last: str) -> None:
    assert spans(question) == [(first, last)]


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("去年腊月借的钱", "2026-01-19", "2026-02-16"),  # the twelfth month of lunar 2025
        ("去年腊月二十三打的架", "2026-02-10", "2026-02-10"),
        ("一九年腊月", "2019-12-26", "2020-01-24"),
        ("正月初六吵的架", "2026-02-22", "2026-02-22"),
        ("腊月里借的", "2026-01-19", "2026-02-16"),  # this year's has not come yet
        ("前年八月十五摔的", "2024-09-17", "2024-09-17"),
        ("今年五月初五", "2026-06-19", "2026-06-19"),
        ("去年闰六月初三", "2025-07-27", "2025-07-27"),
        ("阴历二月初二", "2026-03-20", "2026-03-20"),
        ("去年除夕", "2026-02-16", "2026-02-16"),
        ("前年中秋", "2024-09-17", "2024-09-17"),
    ],
)
def test_a_lunar_day_is_read(question: str, first: str, last: str) -> None:
    assert spans(question) == [(first, last)]


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("2021年以前的事", "0001-01-01", "2020-12-31"),
        ("2024年1月1日以前", "0001-01-01", "2023-12-31"),
        ("2024年1月1日以后", "2024-01-01", "2026-11-26"),
    ],
)
def test_before_and_since(question: str, first: str, last: str) -> None:
    assert spans(question) == [(first, last)]


@pytest.mark.parametrize(
    "question",
    [
        "借了15年", "干了20年活", "房子住了20年", "宅基地3年没盖", "3个月内申请", "合同期三年", "试用期3个月",
        "我1960年生的", "我60年出生", "我今年60岁", "豫政〔2023〕12号", "民法典1079条", "身份证411203199001011234",
        "电话13800004127", "三四年前借的", "十几年前分家", "每年三月份交租",
    ],
)  # fmt: skip
def test_durations_births_and_numbers_are_no_dates(question: str) -> None:
    assert spans(question) == []


def test_several_days_come_in_their_order() -> None:
    found = find_fact_dates("2019年结的婚，2024年3月1日发生的工伤，2027年到期", TODAY)
    assert [d.words for d in found] == ["2019年", "2024年3月1日", "2027年"]
    assert [d.day for d in found] == [None, date(2024, 3, 1), None]


def test_a_question_is_searched_for_without_its_dates() -> None:
    assert without_dates("2019年结婚，去年腊月分的家，房子咋分", TODAY) == "结婚,分的家,房子咋分"


def test_the_lunar_year_begins_with_its_first_month() -> None:
    assert lunar_year_of(date(2026, 2, 16)) == 2025
    assert lunar_year_of(date(2026, 2, 17)) == 2026
    assert lunar_span(2025, 12) == (date(2026, 1, 19), date(2026, 2, 16))
    assert lunar_span(2026, 13) is None
    assert lunar_span(1800, 1) is None

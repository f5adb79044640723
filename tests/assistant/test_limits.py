"""Which time limits go with an answer, and their last day."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

import pytest

from assistant.fact_date import find_fact_dates
from assistant.limits import find_limits, limit_words
from assistant.plain import render
from assistant.service import Assistant
from assistant.sources import source_of
from assistant.types import Finished, LimitCard
from knowledge.counting import read_holidays
from knowledge.service import Shelf
from knowledge.time_limits import TimeLimit, TimeLimits
from knowledge.types import Article
from tests.assistant.conftest import ask
from tests.assistant.shelf import FakeShelf, article, version

TODAY = date(2026, 11, 25)
MEDIATION = version(20, "中华人民共和国人民调解法", short_title="人民调解法")
CONFIRM = article(201, MEDIATION, 33, "三十日内可以共同申请。", label="第三十三条")
CODE = version(21, "中华人民共和国民法典", short_title="民法典")
LIMITATION = article(211, CODE, 188, "三年。", label="第一百八十八条")
NO_LIMIT = article(212, CODE, 196, "不适用。", label="第一百九十六条")


def found(question: str, *articles: Article) -> tuple[LimitCard, ...]:
    sources = [source_of(a, n=n, on=TODAY, why=()) for n, a in enumerate(articles, start=1)]
    return find_limits(
        question,
        sources,
        limits=TimeLimits(read_holidays()),
        shelf=cast(Shelf, FakeShelf(list(articles))),
        happened=find_fact_dates(question, TODAY),
        on=TODAY,
        today=TODAY,
    )


def test_a_day_in_the_question_gives_the_last_day() -> None:
    (limit,) = found("调解协议2026年11月10号签的，最晚哪天去司法确认", CONFIRM)
    assert (limit.id, limit.start, limit.due, limit.days_left) == (
        "judicial_confirmation", date(2026, 11, 10), date(2026, 12, 10), 15,
    )  # fmt: skip
    assert limit_words(limit) == "最晚 2026-12-10 周四，还有 15 天"
    assert limit.basis[0].label == "人民调解法第三十三条"


def test_without_a_day_it_says_what_starts_it() -> None:
    (limit,) = found("调解协议签了，多久内去司法确认", CONFIRM)
    assert (limit.start, limit.due) == (None, None)
    assert limit_words(limit) == "从调解协议生效起 30 日"


def test_a_month_or_a_day_to_come_is_no_start() -> None:
    assert found("上个月签的协议，司法确认最晚哪天", CONFIRM)[0].due is None
    assert found("2026年12月20号签协议，司法确认最晚哪天", CONFIRM)[0].due is None


def test_of_two_days_none_is_taken_for_the_start() -> None:
    (limit,) = found("协议2026年10月1号签的，11月20号才去，司法确认晚没晚", CONFIRM)
    assert (limit.start, limit.due) == (None, None)


def test_of_two_limits_none_is_given_the_day_of_the_other() -> None:
    review = version(22, "中华人民共和国行政复议法", short_title="行政复议法")
    suit = version(23, "中华人民共和国行政诉讼法", short_title="行政诉讼法")
    limits = found(
        "复议决定不服，2026年11月10号收到的",
        article(221, review, 20, "六十日。"),
        article(231, suit, 45, "十五日。"),
    )
    assert [limit.id for limit in limits] == ["administrative_review", "suit_after_review"]
    assert [limit.due for limit in limits] == [None, None]


def test_a_last_day_that_has_passed_gives_nothing_up() -> None:
    (limit,) = found("他2020年5月1号打伤我，现在还能要赔偿不", LIMITATION)
    assert limit.days_left is not None
    assert limit.days_left < 0
    assert "别急着放弃" in limit_words(limit)
    assert limit.restarts
    (fixed,) = found("2020年5月1号到期的，保人还要还不", article(213, CODE, 692, "六个月。"))
    assert "重新算" not in limit_words(fixed)
    assert "马上问法律顾问" in limit_words(fixed)


def test_it_belongs_only_with_its_words_and_its_article() -> None:
    assert found("调解不成怎么办", CONFIRM) == ()
    assert found("司法确认怎么办", LIMITATION) == ()


def test_what_has_no_limit_is_told_so() -> None:
    (limit,) = found("十年没给赡养费了，还能要不", NO_LIMIT)
    assert (limit.id, limit.due) == ("no_limit", None)
    assert limit_words(limit) == "不受时效限制"


@pytest.mark.parametrize(
    "question",
    [
        "2020年5月1号离婚，孩子抚养费一直没给，还能告吗",
        "2020年5月1号他占了我家房子不走，返还房子过期没有",
    ],
)
@pytest.mark.parametrize("articles", [(LIMITATION,), (LIMITATION, NO_LIMIT)])
def test_what_has_no_limit_is_never_shown_as_expired(question: str, articles: tuple[Article, ...]) -> None:
    (limit,) = found(question, *articles)
    assert (limit.id, limit.due) == ("no_limit", None)


def test_the_day_of_a_loan_or_a_hiring_starts_no_limit() -> None:
    (loan,) = found("2022年3月5号借给他的钱，没写啥时候还，还能要吗", LIMITATION)
    assert (loan.id, loan.start, loan.due) == ("civil_limitation", None, None)
    labour = version(24, "中华人民共和国劳动争议调解仲裁法", short_title="劳动争议调解仲裁法")
    arbitration = article(241, labour, 27, "一年。")
    (hired,) = found("我2024年3月5号进厂，还在干着，一直没给工资", arbitration)
    assert (hired.id, hired.start, hired.due) == ("labour_arbitration", None, None)
    (left,) = found("2026年3月5号把我辞退，工资没给，仲裁多久内", arbitration)
    assert left.due == date(2027, 3, 5)


def test_an_answer_carries_it(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    roads = TimeLimit(
        "clearing", "清路", "堵上", 3, "日", "A", False, (("村路通行条例", 2),), re.compile("堵"), "", True
    )
    limits = assistant._rooms.limits
    monkeypatch.setattr(limits, "_by_id", {"clearing": roads})
    end = ask(assistant, "他2026年11月23号堵塞村路，造成损失要赔偿不")[-1]
    assert isinstance(end, Finished)
    (limit,) = end.answer.limits
    assert (limit.due, limit.days_left) == (date(2026, 11, 26), 1)
    assert "期限（仅为提醒）　清路：最晚 2026-11-26 周四，还有 1 天" in render(end.answer)

"""Which time limits go with an answer, and their last day."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

import pytest

from assistant.fact_date import find_fact_dates
from assistant.limits import find_asked_articles, find_limits, further_words, limit_words
from assistant.plain import render
from assistant.service import Assistant
from assistant.sources import source_of
from assistant.types import Finished, LimitCard
from knowledge.counting import read_holidays
from knowledge.service import Shelf
from knowledge.time_limits import TimeLimit, TimeLimits
from knowledge.titles import normal_title, resolve_title
from knowledge.types import Article
from tests.assistant.conftest import ask
from tests.assistant.shelf import FakeShelf, article, version

TODAY = date(2026, 11, 25)
MEDIATION = version(20, "中华人民共和国人民调解法", short_title="人民调解法")
CONFIRM = article(201, MEDIATION, 33, "三十日内可以共同申请。", label="第三十三条")
CODE = version(21, "中华人民共和国民法典", short_title="民法典")
LIMITATION = article(211, CODE, 188, "三年。", label="第一百八十八条")
NO_LIMIT = article(212, CODE, 196, "不适用。", label="第一百九十六条")


class NamedShelf(FakeShelf):
    """Knows laws by their short titles too, as the real shelf does."""

    def find_in_law(self, title: str, number: int, suffix: int, *, on: date) -> Article | None:
        names = resolve_title(title)
        for a in self.articles:
            if normal_title(a.version.title) in names and a.number == number and a.version.answers_on(on):
                return a
        return None


def found(
    question: str,
    *articles: Article,
    on: date = TODAY,
    shelf: tuple[Article, ...] = (),
    of_guide: tuple[str, ...] = (),
) -> tuple[LimitCard, ...]:
    sources = [source_of(a, n=n, on=on, why=()) for n, a in enumerate(articles, start=1)]
    return find_limits(
        question,
        sources,
        limits=TimeLimits(read_holidays()),
        shelf=cast(Shelf, NamedShelf([*articles, *shelf])),
        happened=find_fact_dates(question, TODAY),
        on=on,
        today=TODAY,
        of_guide=of_guide,
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


PROCEDURE = "中华人民共和国民事诉讼法"
THEN = version(25, PROCEDURE, effective_from=date(2017, 7, 1), effective_to=date(2024, 1, 1))
NOW = version(26, PROCEDURE, effective_from=date(2024, 1, 1))
ENFORCED_THEN = article(251, THEN, 239, "二年。", label="第二百三十九条")
ENFORCED_NOW = article(261, NOW, 250, "二年。", label="第二百五十条")


def test_procedure_follows_the_day_of_the_step_not_the_day_it_happened() -> None:
    (limit,) = found(
        "2019年判的钱一直没给，还能申请执行不", ENFORCED_THEN, on=date(2019, 5, 1), shelf=(ENFORCED_NOW,)
    )
    assert (limit.id, limit.basis_on, limit.basis[0].article_id) == ("enforcement", TODAY, 261)


def test_what_is_past_followed_the_law_of_its_last_day() -> None:
    (limit,) = found("2021年3月1号该给的最后一笔没给，还能申请执行不", ENFORCED_NOW, shelf=(ENFORCED_THEN,))
    assert (limit.due, limit.basis_on) == (date(2023, 3, 1), date(2023, 3, 1))
    assert limit.basis[0].article_id is None  # 第二百五十条 was another article's number then


def test_what_is_of_substance_follows_the_day_it_happened() -> None:
    code = version(27, "中华人民共和国民法典", effective_from=date(2021, 1, 1))
    limitation = article(271, code, 188, "三年。")
    assert (
        found("还能要赔偿不", on=date(2015, 5, 1), shelf=(limitation,), of_guide=("civil_limitation",)) == ()
    )
    (limit,) = found("还能要赔偿不", on=date(2022, 5, 1), shelf=(limitation,), of_guide=("civil_limitation",))
    assert (limit.basis_on, limit.basis[0].article_id) == (date(2022, 5, 1), 271)


def test_a_guide_brings_its_limits_without_a_day_and_with_one() -> None:
    brought = ("civil_limitation", "guarantee", "enforcement")
    fixed = article(213, CODE, 692, "六个月。")
    (rule,) = found("他不还钱咋办", shelf=(LIMITATION, fixed), of_guide=brought)
    assert limit_words(rule) == "从知道受了损害、也知道是谁起 3 年"
    assert rule.due is None
    (counted,) = found("2024年5月31号到期的钱他不还咋办", shelf=(LIMITATION, fixed), of_guide=brought)
    assert (counted.id, counted.due) == ("civil_limitation", date(2027, 5, 31))
    _, guarantee = found("2026年8月31号到期的钱，保人不管咋办", shelf=(LIMITATION, fixed), of_guide=brought)
    assert (guarantee.id, guarantee.due) == ("guarantee", date(2027, 2, 28))


def test_of_a_guides_limits_only_its_first_and_what_the_question_speaks_of() -> None:
    roads = version(28, "道路交通事故处理程序规定")
    review = article(281, roads, 71, "三日。")
    brought = ("civil_limitation", "accident_review")
    (dog,) = found("他家狗咬了俺谁赔", shelf=(LIMITATION, review), of_guide=brought)
    assert dog.id == "civil_limitation"
    both = found("责任认定不公，谁赔", shelf=(LIMITATION, review), of_guide=brought)
    assert [limit.id for limit in both] == ["civil_limitation", "accident_review"]
    assert found("他家狗咬了俺谁赔", of_guide=brought) == ()  # not on the shelf


def test_a_guide_limit_is_counted_from_no_other_day() -> None:
    (limit,) = found("2024年5月31号结的婚，彩礼要退不", shelf=(LIMITATION,), of_guide=("civil_limitation",))
    assert (limit.start, limit.due) == (None, None)


def test_what_has_no_limit_stands_for_a_guides_three_years_too() -> None:
    (limit,) = found(
        "2020年5月1号到期的抚养费没给",
        shelf=(LIMITATION, NO_LIMIT),
        of_guide=("civil_limitation", "no_limit"),
    )
    assert (limit.id, limit.due) == ("no_limit", None)


def test_at_most_three_the_question_speaks_of_before_the_guides() -> None:
    wage = version(24, "中华人民共和国劳动争议调解仲裁法", short_title="劳动争议调解仲裁法")
    arbitration = article(241, wage, 27, "一年。")
    fixed = article(213, CODE, 692, "六个月。")
    limits = found(
        "保人欠俺工资，司法确认多久内去",
        CONFIRM,
        shelf=(LIMITATION, arbitration, fixed),
        of_guide=("civil_limitation", "labour_arbitration", "guarantee", "no_such_limit"),
    )
    assert [limit.id for limit in limits] == [
        "judicial_confirmation",
        "civil_limitation",
        "labour_arbitration",
    ]


def test_the_longest_and_what_comes_after_are_told_and_counted() -> None:
    (limit,) = found("他2024年5月1号打伤我，还能要赔偿不", LIMITATION)
    assert [(one.says, one.due) for one in limit.longest] == [
        ("从权利受到损害那天起，最长二十年", date(2044, 5, 1))
    ]
    assert further_words(limit) == ("从权利受到损害那天起，最长二十年；就从 2024-05-01 起算，到 2044-05-01",)
    cooling = article(214, CODE, 1077, "三十日。")
    (limit,) = found("2026年11月2号交的离婚申请，冷静期到哪天", cooling)
    assert limit.due == date(2026, 12, 2)
    assert limit.extension is not None
    assert limit.extension.due == date(2027, 1, 1)
    (undated,) = found("离婚冷静期多久", cooling)
    assert undated.extension is not None
    assert further_words(undated) == ("冷静期满以后三十日内，两人一起去领离婚证，不去算撤回",)


def test_a_fixed_last_day_that_is_off_is_shown_as_unconfirmed() -> None:
    fixed = article(213, CODE, 692, "六个月。")
    (on_saturday,) = found("2026年1月25号到期的，保人还要还不", fixed)  # 2026-07-25
    assert (on_saturday.due, on_saturday.confirmed) == (date(2026, 7, 25), False)
    assert "待核实" in on_saturday.how
    (on_monday,) = found("2026年1月27号到期的，保人还要还不", fixed)
    assert (on_monday.due, on_monday.confirmed) == (date(2026, 7, 27), True)


def asked_articles(question: str, *articles: Article) -> list[tuple[str, int]]:
    sources = [source_of(a, n=n, on=TODAY, why=()) for n, a in enumerate(articles, start=1)]
    return find_asked_articles(question, sources, TimeLimits(read_holidays()))


def test_where_it_is_asked_how_long_there_is_the_table_knows_the_article() -> None:
    loan = article(215, CODE, 680, "禁止高利放贷。")
    assert asked_articles("借给他的钱，多久内要去告", loan) == [("民法典", 188)]
    assert asked_articles("镇政府的处罚不服，多少天内能告", loan) == [
        ("行政诉讼法", 46)
    ]  # not the three years
    assert asked_articles("借给他的钱不还", loan) == []
    assert asked_articles("借给他的钱，多久内要去告", LIMITATION) == []  # told already


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

"""What is asked back: little, to the point, and nothing that was said already."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from assistant.asking import MOST, _rules, find_asks
from assistant.sources import source_of
from assistant.types import AskNext, Guide, Source
from tests.assistant.shelf import article, version
from tests.fakes import FixedClock

TODAY = FixedClock().now().date()
CODE = version(1, "中华人民共和国民法典")


def source(number: int, title: str = CODE.title) -> Source:
    return source_of(article(number, replace(CODE, title=title), number, "样例。"), n=1, on=TODAY, why=())


def guide(*asks: AskNext) -> Guide:
    return Guide("样例", "结论。", asks, (), (), (), (), ())


def asked(question: str, *sources: Source, guide: Guide | None = None) -> list[str]:
    return [one.question for one in find_asks(question, sources, guide)]


@pytest.mark.parametrize(
    ("question", "article", "expected"),
    [
        ("跟媳妇过不下去了，咋离婚", 1079, ["领结婚证了没有"]),
        ("没领证就散伙了", 1079, []),
        ("给人盖房摔断了腿", 1192, ["给谁干活时伤的"]),
        ("在工地摔断了腿", 1192, []),
        ("借给他五万不还", 675, ["手里有借条或转账记录吗", "约好哪天还了没有"]),
        ("打了借条，说好年底还，不还", 675, []),
        ("骑车叫撞了", 1208, ["撞人的是什么车", "交警的事故认定书拿到没有"]),
        ("三轮撞了我，交警认定他全责", 1208, []),
        ("爹不在了，房子咋分", 1127, ["老人留遗嘱了没有"]),
        ("红烧肉咋做", 1127, []),
    ],
)
def test_a_deciding_fact_that_is_missing_is_asked_for(
    question: str, article: int, expected: list[str]
) -> None:
    assert asked(question, source(article)) == expected


def test_the_words_alone_do_not_ask_without_the_article_that_governs() -> None:
    assert asked("借给他五万不还", source(1079)) == []


def test_a_guide_asks_its_own_questions_less_those_answered() -> None:
    of_guide = guide(
        AskNext("领证没有", ("领了", "没领证")),
        AskNext("过了多久", ("不到一年", "一年以上")),
        AskNext("有娃没有", ("有", "没有")),
    )
    assert asked("没领证就散了，彩礼退不退", source(1042), guide=of_guide) == ["过了多久", "有娃没有"]


def test_three_questions_are_the_most_and_what_decides_the_law_is_first() -> None:
    of_guide = guide(*(AskNext(f"问{n}", ("甲的", "乙的")) for n in range(5)))
    first = AskNext("这事是什么时候的", ("以前", "以后"))
    found = find_asks("彩礼", [source(1042)], of_guide, [first])
    assert [one.question for one in found] == ["这事是什么时候的", "问0", "问1"]
    assert len(found) == MOST


def test_every_rule_can_be_tapped_and_reads_as_a_question() -> None:
    for rule in _rules():
        assert 2 <= len(rule.ask.options) <= 4
        assert all(len(option) <= 12 for option in rule.ask.options)
        assert re.search(r"吗$|没有|几|多大|谁|什么", rule.ask.question)
        assert rule.articles

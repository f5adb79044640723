"""The rules of other countries and provinces are not on the shelf, so nothing of ours stands in for them."""

from __future__ import annotations

import pytest

from assistant.elsewhere import find_elsewhere
from assistant.service import Assistant
from assistant.types import Finished
from tests.assistant.conftest import ask


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("韩国租房押金不退咋要", "other_country"),
        ("在新西兰打工要交多少税", "other_country"),
        ("德国那边遗产税多少", "other_country"),
        ("广东的最低工资是多少", "other_province"),
        ("上海积分落户要几年", "other_province"),
    ],
)
def test_a_question_on_rules_elsewhere_is_told_so(question: str, code: str) -> None:
    notice = find_elsewhere(question)
    assert notice is not None
    assert notice.code == code


@pytest.mark.parametrize(
    "question",
    [
        "俺男人在日本打工，想离婚咋办",
        "在韩国打工中介把工资扣了，回国能告不",
        "娶了越南媳妇，登记结婚要啥材料",
        "俺在广东打工欠薪，户口在咱这，去哪告",
        "从山东买的化肥是假的",
        "河南的最低工资是多少",
        "邻居家说话像外国话，吵得睡不着",
        "离婚要走啥手续",
    ],
)
def test_ones_own_people_and_our_own_rules_are_answered(question: str) -> None:
    assert find_elsewhere(question) is None


def test_the_answer_rests_on_nothing_and_says_why(assistant: Assistant) -> None:
    end = ask(assistant, "日本法律堵塞村路要赔偿不")[-1]
    assert isinstance(end, Finished)
    assert (end.answer.state, end.answer.sources, end.answer.guide) == ("no_basis", (), None)
    assert [notice.code for notice in end.answer.notices] == ["other_country"]

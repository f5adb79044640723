"""Tidying a question, and what a follow-up carries over."""

from __future__ import annotations

import pytest

from assistant.query import Turn, leans_on_earlier, may_lack_topic, standalone, tidy, without_spoken

BRIDE_PRICE = Turn(
    "俩孩子没领证，彩礼能要回来不？", "", ("彩礼规定第六条", "婚姻解释第五条", "彩礼规定第三条")
)


@pytest.mark.parametrize(
    ("written", "words", "hidden"),
    [
        (" 彩礼 \n", "彩礼", 0),
        ("彩\u200b礼\u202e", "彩礼", 2),
        ("彩\x00礼\x07", "彩礼", 2),
        ("彩礼\ud800", "彩礼", 1),
        ("\u3164彩礼\ufeff", "彩礼", 2),
        ("第一行\r\n第二行\t完", "第一行\n第二行\t完", 0),
        ("𠮷野家👍", "𠮷野家👍", 0),
    ],
)
def test_what_cannot_be_seen_is_taken_out(written: str, words: str, hidden: int) -> None:
    tidied = tidy(written)
    assert (tidied.text, tidied.hidden) == (words, hidden)


@pytest.mark.parametrize(
    "question",
    [
        "那他要是不给呢？",
        "那他要是不給呢？！",
        "要是没领证呢",
        "他不给咋办",
        "多久能下来",
        "需要带啥",
        "找谁",
        "还有别的办法不",
        "如果对方不同意",
        "孩子归谁呢",
    ],
)
def test_follow_ups_lean(question: str) -> None:
    assert leans_on_earlier(question)


@pytest.mark.parametrize(
    "question", ["彩礼能要回来不", "邻居堵路咋办", "低保怎么申请", "村务公开", "民法典1079条"]
)
def test_questions_of_their_own_do_not_lean(question: str) -> None:
    assert not leans_on_earlier(question)


def test_a_short_question_may_lack_its_topic() -> None:
    assert may_lack_topic("三年以上的")
    assert not may_lack_topic("隔壁邻居家的狗咬了我家小孩要赔多少")


def test_a_follow_up_carries_key_words_and_the_first_articles() -> None:
    whole = standalone("那他要是不给呢？", [BRIDE_PRICE])
    assert whole == "那他要是不给呢、俩孩子没领证,彩礼能要回来、彩礼规定第六条、婚姻解释第五条"


def test_a_follow_up_of_a_follow_up_carries_the_first_topic_too() -> None:
    second = Turn("那他要是不给呢？", "", ("民事诉讼法第二百五十条",))
    whole = standalone("要多久呢", [BRIDE_PRICE, second])
    assert "彩礼" in whole
    assert "民事诉讼法第二百五十条" in whole


def test_an_older_topic_that_was_left_is_not_carried() -> None:
    whole = standalone("要多久呢", [BRIDE_PRICE, Turn("低保怎么申请", "", ())])
    assert "彩礼" not in whole
    assert "低保" in whole


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("恁说他家屋檐水往俺院里淌，中不中", "他家屋檐水往俺院里淌"),
        ("狗咬了人，恁给评评理", "狗咬了人"),
        ("欠钱不还咋弄", "欠钱不还"),
        ("彩礼退不退", "彩礼退不退"),
    ],
)
def test_what_is_only_said_to_the_one_asked_is_left_out(question: str, left: str) -> None:
    assert without_spoken(question) == left

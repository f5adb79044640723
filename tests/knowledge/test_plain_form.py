"""Equal forms of a question are read as one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.asking import read_phrasings
from knowledge.known import read_whole_questions
from knowledge.plain_form import plain_form
from tests.knowledge.disguising import disguises

ARTICLE = (
    "民法典第１０７９条",
    "民法典第1079條",
    "民法典 第 1079 条。",
    "民法典第一〇七九条",
    "民法典第一○七九條？",
)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("離婚財產怎麼分", "离婚财产怎么分"),
        ("離 婚　財\u200b產\n怎麼分？？", "离婚财产\n怎么分"),
        ("ＰＯＳ机（坏了）", "POS机(坏了)"),
        ("⽼⼈①个", "老人一个"),
        ("离婚❤️了👨‍👩‍👧", "离婚了"),
        ("著作權", "著作权"),
        ("把灯打坏了", "把灯打坏了"),  # a table of phrases would read 打坯
        ("離婚 OR 'a b'", "离婚OR 'a b'"),
        ("3个月", "三个月"),
        ("2个人，2月2号", "两个人,二月二号"),
        ("２０万", "二十万"),
        ("欠1,200块", "欠一千二百块"),
        ("拘留3-5天", "拘留三-五天"),
        ("民法典26、27条", "民法典二十六、二十七条"),
        ("刑法第191条之1", "刑法第一百九十一条之一"),
        ("第两百条", "第二百条"),
        *((written, "民法典第一千零七十九条") for written in ARTICLE),
        ("", ""),
        ("😀？！ \u200b", ""),
    ],
)
def test_a_question_is_read_in_its_plain_form(written: str, plain: str) -> None:
    assert plain_form(written) == plain


@pytest.mark.parametrize(
    "question",
    [
        "民法典1079",
        "打110报警",
        "12348热线",
        "2024年的事",
        "08年的事",
        "1.5万块",
        "两条路",
        "三四百条",
        "《民法典》",
    ],
)
def test_what_only_looks_like_another_form_stays(question: str) -> None:
    assert plain_form(question) == question


def test_what_villagers_write_stays_but_for_its_signs() -> None:
    """Of all questions we know, those whose words are touched can be counted on the fingers: 蒜薹, 31号 …"""
    known = [p for said in read_phrasings().values() for p in said] + [q.text for q in read_whole_questions()]
    touched = [q for q in known if _words(plain_form(q)) != _words(q)]
    assert len(touched) < len(known) / 500, touched[:20]


def _words(text: str) -> str:
    return "".join(c for c in text if "\u4e00" <= c <= "\u9fff" or (c.isascii() and c.isalnum()))


@given(st.text())
def test_no_question_fails_and_a_plain_one_stays(question: str) -> None:
    plain = plain_form(question)
    assert plain_form(plain) == plain


@settings(max_examples=200)
@given(st.data())
def test_all_disguises_are_one_question(data: st.DataObject) -> None:
    question = data.draw(
        st.sampled_from(["离婚财产怎么分", "民法典第1079条说的啥", "欠俺2万块3个月了(有欠条)"])
    )
    assert plain_form(data.draw(disguises(question))) == plain_form(question)

"""Misspelt words of the law are put right for the search; what people write is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.bearing import BEARING, Bearing
from knowledge.plain_form import plain_form
from knowledge.question_model import SHIPPED_MODEL
from knowledge.spelling import mend

KNOWN = Bearing.load(SHIPPED_MODEL / BEARING).leaning.odds
QUESTIONS = Path(__file__).parents[2] / "bench" / "questions"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("跟他离昏孩子归谁", "跟他离婚孩子归谁"),
        ("农名工的公资谁管", "农民工的工资谁管"),
        ("没领正能退彩里不", "没领证能退彩礼不"),
        ("他借千不还", "他借钱不还"),
    ],
)
def test_a_word_of_the_same_sound_is_put_right(written: str, meant: str) -> None:
    assert mend(written, KNOWN) == meant


@pytest.mark.parametrize(
    "question",
    [
        "证人一个是俺媳妇一个是邻居",  # 妇一 sounds as 复议
        "一共欠俺九千块",  # 共欠 as 工钱
        "给邻居帮工上房梁摔了",  # 工上 as 工伤
        "给前妻的抚养费",  # 给前 as 给钱
        "在家办酒",  # 家办 as 加班
        "离婚了孩子归谁",
        "",
    ],
)
def test_what_people_write_is_left_alone(question: str) -> None:
    assert mend(question, KNOWN) == question


@pytest.mark.parametrize("name", ["short", "rarer_laws"])
def test_questions_without_a_misspelling_stay_as_they_are(name: str) -> None:
    questions = (QUESTIONS / f"{name}.txt").read_text("utf-8").splitlines()
    changed = [q for q in map(plain_form, questions) if mend(q, KNOWN) != q]
    assert changed == []

"""The kinds of papers: what the law demands stands among their questions, and every answer has its place."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest

from casework.draft_kinds import FIELD, DraftKind, draft_kinds, get_kind
from core.errors import NotFound

KINDS = [pytest.param(kind, id=kind.id) for kind in draft_kinds()]


def test_the_thirteen_papers() -> None:
    assert [kind.title.partition("（")[0] for kind in draft_kinds()] == [
        "民事起诉状",
        "支付令申请书",
        "司法确认申请书",
        "借条",
        "还款协议",
        "离婚协议",
        "自书遗嘱怎么写",
        "土地经营权流转合同",
        "授权委托书",
        "法律意见书",
        "证据清单",
        "政府信息公开申请",
        "人身安全保护令申请书",
    ]
    with pytest.raises(NotFound):
        get_kind("nothing")


# 民诉124, 民诉225, 民诉解释354, 民668, 民1076, 承包40, 民诉62, 政府信息公开条例29, 家暴27: item by item.
@pytest.mark.parametrize(
    ("kind", "law", "elements"),
    [
        (
            "complaint",
            "民事诉讼法124条",
            "plaintiff plaintiff_sex plaintiff_age plaintiff_nation plaintiff_job plaintiff_home plaintiff_phone"
            " defendant defendant_sex defendant_job defendant_home claims facts evidence witnesses",
        ),
        ("payment_order", "民事诉讼法225条", "debtor_home sum facts evidence no_other_debts"),
        (
            "judicial_confirmation",
            "民诉法解释354条",
            "applicant_id applicant_home applicant_phone respondent_id respondent_home respondent_phone committee"
            " property",
        ),
        ("loan_note", "民法典668条", "sum currency loan_kind purpose rate repay_on repay_how"),
        ("divorce", "民法典1076条", "will children property debts"),
        (
            "land_transfer",
            "农村土地承包法40条",
            "owner owner_home taker taker_home plots from_on to_on use rights price payment compensation default",
        ),
        ("power_of_attorney", "民事诉讼法62条", "principal matter scope"),
        (
            "information_request",
            "政府信息公开条例29条",
            "applicant identity phone organ wanted form way",
        ),
        ("protection_order", "反家庭暴力法27条", "respondent respondent_home requests violence"),
    ],
)
def test_what_an_article_demands_is_asked_for(kind: str, law: str, elements: str) -> None:
    asked = [question.id for question in get_kind(kind).questions if law in question.need]
    assert asked == elements.split()


@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_has_its_place_and_every_place_its_question(kind: DraftKind) -> None:
    asked = {question.id: question for question in kind.questions}
    assert len(asked) == len(kind.questions)
    placed = {name for block in kind.blocks for name in block.fields}
    assert placed == set(asked)
    assert {block.only_with for block in kind.blocks} - {""} <= set(asked)
    for question in kind.questions:
        assert bool(question.columns) == (question.kind == "rows")
        assert bool(question.options) == (question.kind == "choice")
    for block in kind.blocks:
        if block.kind in ("table", "numbered"):
            assert asked[block.text].kind == ("rows" if block.kind == "table" else "text")


LAWS = {
    "民事诉讼法",
    "民诉法解释",
    "民法典",
    "民间借贷规定",
    "诉讼时效规定",
    "农村土地承包法",
    "农村集体经济组织法",
    "政府信息公开条例",
    "反家庭暴力法",
    "人民调解协议司法确认规定",
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_article_named_is_of_a_law_by_a_name_we_know(kind: DraftKind) -> None:
    """Looked up on the shelf one by one; a law whose articles were renumbered since (村民委员会组织法) is not named."""
    said = " ".join((*kind.guidance, *(question.help for question in kind.questions)))
    said += " ".join(block.text for block in kind.blocks)
    named = [article for question in kind.questions for article in question.need]
    named += re.findall(r"[（；、]([一-龥]+\d+条)", said)
    assert named
    assert {re.fullmatch(r"(.+?)\d+条", article)[1] for article in named} <= LAWS  # type: ignore[index]


def test_what_settles_a_dispute_is_marked() -> None:
    assert {kind.id for kind in draft_kinds() if kind.settles} == {
        "judicial_confirmation",
        "loan_note",
        "repayment",
        "divorce",
        "land_transfer",
    }


def test_a_will_is_never_written_for_anybody() -> None:
    """民法典1134: a 自书遗嘱 is handwritten by the testator; the sheet only says how."""
    kind = get_kind("will_guidance")
    layout = "".join(block.text for block in kind.blocks)
    assert "这是说明，不是遗嘱" in layout
    assert "亲笔写" in layout
    assert "归" not in "".join(
        FIELD.sub("", block.text) for block in kind.blocks if block.kind == "paragraph"
    )


def test_the_files_hold_nothing_that_is_not_read() -> None:
    known = {"title", "group", "order", "about", "confirmed", "guidance", "questions", "layout", "settles"}
    orders: list[Any] = []
    for file in files("casework").joinpath("data/drafts").iterdir():
        if file.name.endswith(".toml"):
            told = tomllib.loads(file.read_text("utf-8"))
            assert set(told) <= known, file.name
            orders.append(told["order"])
    assert sorted(orders) == list(range(1, 14))

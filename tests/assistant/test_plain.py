"""An answer in the terminal: duty first, sources word for word."""

from __future__ import annotations

from assistant.plain import render
from assistant.service import Assistant
from assistant.types import Finished
from tests.assistant.conftest import ask


def rendered(assistant: Assistant, text: str) -> str:
    last = ask(assistant, text)[-1]
    assert isinstance(last, Finished)
    return render(last.answer)


def test_sources_stand_word_for_word_with_law_version_and_dates(assistant: Assistant) -> None:
    text = rendered(assistant, "堵路了怎么办")
    head, particulars, words = text[text.index("[1]") :].split("\n")[:3]
    assert head == "[1] 《村路通行条例》第二条"
    assert particulars == "    法律　2020-01-01 版　2020-01-01 起施行　现行有效"
    assert words == "    堵塞村路的，应当在三日内清除；造成损失的，应当赔偿。"
    assert "《山林保护条例》第七条之一\n    条文原文未入库" in text
    assert "先说结论\n路是大家走的" in text
    assert "怎么办\n  1. 拍照留证\n  2. 找调委会" in text
    assert "路修了几年（三年内 / 更久）" in text
    assert text.rstrip().endswith("自动整理自本区指南和法条，未经核对，不能当法律意见。")


def test_a_date_that_is_not_confirmed_says_so(assistant: Assistant) -> None:
    assert "2020-01-01 起施行（待核实）" in rendered(assistant, "公用水井要封井")


def test_the_duty_card_comes_before_everything(assistant: Assistant) -> None:
    text = rendered(assistant, "他掂着刀堵路")
    assert text.startswith("【先保人，再说事】")
    assert "现在打：110 报警　120 急救" in text


def test_without_basis_it_says_so_and_quotes_nothing(assistant: Assistant) -> None:
    text = rendered(assistant, "zzzz")
    assert text.startswith("※ 没有找到依据")
    assert text.count("\n") == 1
    assert "《" not in text

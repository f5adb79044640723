"""A stream is cut into sentences; nothing half seen leaves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.sentences import LONGEST, Sentences


def cut(*pieces: str) -> tuple[list[str], str]:
    sentences = Sentences()
    whole = [sentence for piece in pieces for sentence in sentences.feed(piece)]
    return whole, sentences.rest()


@pytest.mark.parametrize(
    ("pieces", "whole", "rest"),
    [
        (("能要。多半不", "是全退。"), ["能要。"], "多半不是全退。"),
        (("能要。[", "1", "]先调解"), ["能要。[1]"], "先调解"),
        (("能要。[1]［2】后面",), ["能要。[1]［2】"], "后面"),
        (("能要[1。",), [], "能要[1。"),
        (("写明“甲。乙。”。后",), ["写明“甲。乙。”", "。"], "后"),
        (("写明「甲。乙", "。丙」[1]，后。"), [], "写明「甲。乙。丙」[1]，后。"),
        (("一\n二\n",), ["一\n", "二\n"], ""),
        (("<think>", "想想。", "</think>\n能要。好"), ["能要。"], "好"),
        (("<thi", "nk>没完"), [], ""),
        (("<b>能要。</b>好",), ["<b>能要。"], "</b>好"),
        (("",), [], ""),
    ],
)
def test_where_sentences_end(pieces: tuple[str, ...], whole: list[str], rest: str) -> None:
    assert cut(*pieces) == (whole, rest)


def test_what_never_ends_is_let_go_in_time() -> None:
    whole, rest = cut("路" * (LONGEST + 1), "后")
    assert [len(sentence) for sentence in whole] == [LONGEST + 1]
    assert rest == "后"


@given(st.text(alphabet='甲乙。！[]1“”「」\n "', max_size=80), st.integers(1, 7))
def test_however_it_is_split_no_word_is_lost_and_the_cuts_are_the_same(text: str, size: int) -> None:
    at_once, rest = cut(text)
    in_pieces, other_rest = cut(*(text[i : i + size] for i in range(0, len(text), size)))
    assert "".join(at_once) + rest == text if text.strip() else True
    assert in_pieces == at_once
    assert other_rest == rest

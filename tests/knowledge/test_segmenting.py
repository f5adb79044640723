from __future__ import annotations

import pytest

from knowledge.segmenting import cut_bigrams, cut_words


def test_words_hold_the_words_inside_long_ones() -> None:
    words = cut_words("人民调解委员会")
    assert {"人民", "调解", "委员", "委员会"} <= set(words)


@pytest.mark.parametrize(
    ("text", "bigrams"),
    [
        ("宅基地", ["宅基", "基地"]),
        ("井", ["井"]),
        ("宅基，地", ["宅基", "地"]),
        ("欠3000元", ["欠", "3000", "元"]),
        ("ＰＯＳ机", ["pos", "机"]),
        ("", []),
        ("？！……", []),
        ("😀", []),
    ],
)
def test_bigrams_stop_at_whatever_is_not_a_character(text: str, bigrams: list[str]) -> None:
    assert cut_bigrams(text) == bigrams


def test_full_width_and_capitals_make_no_difference() -> None:
    assert cut_words("ＡＢＣ公司１２") == cut_words("abc公司12")
    assert cut_bigrams("ＡＢＣ公司１２") == cut_bigrams("abc公司12")

"""Words of a question beside the words of a passage."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge.likening import Words, WordTable

# Tokens 1 and 2 mean nearly the same, 3 something else, 4 is a long vector: an important word.
WEIGHTS = np.array([[0, 0, 0], [1, 0, 0], [0.8, 0.6, 0], [0, 1, 0], [0, 0, 3]], np.float32)
TABLE = WordTable(WEIGHTS)
PASSAGES = Words.of([np.array(bag, np.uint16) for bag in ([2, 2, 3], [4], [], [1, 4])])
EVEN, RARE, MAIN, BACK = range(4)


def like(asked: list[int], rows: list[int]) -> np.ndarray:
    rarity = np.array([0, 1, 1, 1, 1], np.float32)
    return TABLE.like(asked, PASSAGES, np.array(rows, np.int64), rarity)


def test_each_word_meets_the_word_most_like_it() -> None:
    assert like([1], [0, 1, 3])[:, RARE].tolist() == pytest.approx([0.8, 0.0, 1.0])


def test_an_important_word_counts_more() -> None:
    found = like([1, 4], [0, 1])
    assert found[:, EVEN].tolist() == pytest.approx([0.8 / 4, 3 / 4])  # lengths 1 and 3
    assert found[:, RARE].tolist() == pytest.approx([0.4, 0.5])


def test_from_the_passage_back_what_it_says_beside_the_question_counts_against_it() -> None:
    found = like([1], [0, 3])
    assert found[0, BACK] == pytest.approx((0.8 * 1 + 0.0 * 1) / 2)
    assert found[1, BACK] == pytest.approx(1 / 4)  # its long word has nothing to do with the question


def test_nothing_to_compare_is_no_likeness() -> None:
    assert like([], [0, 1]).tolist() == [[0, 0, 0, 0]] * 2
    assert like([1], []).shape == (0, 4)
    assert like([1], [2]).tolist() == [[0, 0, 0, 0]]  # a passage without a token


def test_passages_are_taken_in_any_order() -> None:
    tokens, starts = PASSAGES.take(np.array([3, 0], np.int64))
    assert tokens.tolist() == [1, 4, 2, 3]
    assert starts.tolist() == [0, 2]

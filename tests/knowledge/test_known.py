"""Questions whose articles are known speak for those articles."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge.known import KnownQuestions, KnownRows, WholeQuestion, read_whole_questions, sign_of, signs_of

BEES, ROADS, GONE = ("养蜂法", "2"), ("养蜂法", "5"), ("古法", "1")
UNIT = np.eye(3, dtype=np.float32)
KNOWN = KnownQuestions(UNIT, ((BEES, ROADS), (GONE,), (ROADS,)), signs_of(["蜂箱放哪", "旧的", "路多宽"]))
EVERYWHERE = np.ones(20, np.bool_)


def test_a_like_question_leads_to_its_articles_each_in_part() -> None:
    found = KNOWN.lead_to({BEES: 12, ROADS: 15}).like(np.array([0.8, 0.6, 0], np.float32), EVERYWHERE)
    assert found.rows.tolist() == [12, 15, 15]
    assert found.cosine.tolist() == pytest.approx([0.8, 0.8, 0.0])
    assert found.share.tolist() == [0.5, 0.5, 1.0]


def test_no_more_are_heard_than_thirty_and_of_equals_the_first() -> None:
    vectors = np.repeat(UNIT[:1], 45, axis=0)
    vectors[40:] *= 2  # five are more like it, and stand behind
    known = KnownRows(vectors, np.arange(45), np.arange(45), np.zeros(45, np.uint64))
    found = known.like(UNIT[0], np.ones(45, np.bool_))
    assert found.rows.tolist() == [*range(25), *range(40, 45)]


def test_what_is_not_shown_is_not_led_to() -> None:
    mask = EVERYWHERE.copy()
    mask[15] = False
    found = KNOWN.lead_to({BEES: 12, ROADS: 15}).like(UNIT[0], mask)
    assert found.rows.tolist() == [12]


def test_a_shelf_without_their_articles_knows_none() -> None:
    led = KNOWN.lead_to({})
    assert led.like(UNIT[0], EVERYWHERE).rows.tolist() == []


def test_a_question_is_hidden_from_itself_however_it_is_written() -> None:
    led = KNOWN.lead_to({BEES: 12, ROADS: 15})
    for same in ("蜂箱放哪", "蜂箱，放哪？", " 蜂箱放哪 "):
        assert led.like(UNIT[0], EVERYWHERE, apart=sign_of(same)).rows.tolist() == [15]
    assert led.like(UNIT[0], EVERYWHERE, apart=sign_of("蜂箱放哪儿")).rows.tolist() == [12, 15, 15]


# Three questions: the first two answered by 3 with 7 or 9, the last by 9 alone.
SHARED = KnownRows(
    UNIT,
    np.array([0, 0, 1, 1, 2]),
    np.array([3, 7, 3, 9, 9]),
    signs_of(["蜂箱放哪", "蜂箱能放路边不", "路多宽"]),
)


def test_rows_are_counted_by_the_questions_they_answer() -> None:
    assert np.flatnonzero(SHARED.count(20)).tolist() == [3, 7, 9]
    assert SHARED.count(20)[[3, 7, 9]].tolist() == [2, 1, 2]
    assert SHARED.count(20, apart=sign_of("路多宽？"))[9] == 1


def test_a_seed_shares_its_weight_among_what_answered_a_question_with_it() -> None:
    found = SHARED.together(np.array([3]), np.array([0.9], np.float32), EVERYWHERE)
    assert found.rows.tolist() == [7, 9]
    assert found.share.tolist() == pytest.approx(
        [0.3, 0.3]
    )  # a third is kept back: two companions say little


def test_two_seeds_speak_for_each_other_and_together_for_others() -> None:
    found = SHARED.together(np.array([9, 3]), np.array([0.4, 0.9], np.float32), EVERYWHERE)
    assert found.rows.tolist() == [3, 7, 9]
    assert found.share.tolist() == pytest.approx([0.2, 0.3, 0.3])


def test_companions_are_neither_taken_from_the_question_itself_nor_from_what_is_not_shown() -> None:
    itself = SHARED.together(
        np.array([3]), np.array([0.9], np.float32), EVERYWHERE, apart=sign_of("蜂箱放哪")
    )
    assert (itself.rows.tolist(), itself.share.tolist()) == ([9], pytest.approx([0.45]))
    mask = EVERYWHERE.copy()
    mask[9] = False
    assert SHARED.together(np.array([3]), np.array([0.9], np.float32), mask).rows.tolist() == [7]
    assert SHARED.together(np.array([5]), np.array([1], np.float32), EVERYWHERE).rows.tolist() == []


def test_what_is_known_as_a_vector_alone_is_never_hidden(tmp_path: Path) -> None:
    KNOWN.save(tmp_path / "known.npz")
    led = KnownQuestions.load(tmp_path / "known.npz").lead_to({BEES: 12, ROADS: 15})
    assert led.like(UNIT[0], EVERYWHERE, apart=sign_of("蜂箱放哪")).rows.tolist() == [12, 15, 15]


def test_they_are_kept_in_half_precision_and_read_again(tmp_path: Path) -> None:
    KNOWN.save(tmp_path / "known.npz")
    again = KnownQuestions.load(tmp_path / "known.npz")
    assert again.answers == KNOWN.answers
    assert np.array_equal(again.vectors, KNOWN.vectors)
    led = KNOWN.lead_to({BEES: 12, ROADS: 15})
    led.save(tmp_path / "rows.npz")
    assert led.load(tmp_path / "rows.npz").rows.tolist() == led.rows.tolist()
    assert led.load(tmp_path / "rows.npz").signs.tolist() == led.signs.tolist()


def test_more_are_joined_behind_them() -> None:
    one, two = WholeQuestion("蜂箱放哪", (BEES,)), WholeQuestion("路多宽", (ROADS,))
    joined = KnownQuestions.none(3).joined(UNIT[:1], [one]).joined(UNIT[1:2], [two])
    assert joined.answers == ((BEES,), (ROADS,))
    assert joined.vectors.shape == (2, 3)


def test_the_same_words_again_take_the_place_of_the_first() -> None:
    corrected = WholeQuestion("蜂箱放哪？", (ROADS,))
    joined = KNOWN.joined(UNIT[:1], [corrected])
    assert joined.answers == ((GONE,), (ROADS,), (ROADS,))
    assert joined.lead_to({BEES: 12, ROADS: 15}).rows.tolist() == [15, 15]


def test_our_own_whole_questions_name_articles_and_differ() -> None:
    questions = read_whole_questions()
    assert len({question.text for question in questions}) == len(questions) >= 500
    assert all(question.answers and all(key for _, key in question.answers) for question in questions)

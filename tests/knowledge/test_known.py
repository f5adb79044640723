"""Questions whose articles are known speak for those articles."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge.known import KnownQuestions, read_whole_questions

BEES, ROADS, GONE = ("养蜂法", "2"), ("养蜂法", "5"), ("古法", "1")
UNIT = np.eye(3, dtype=np.float32)
KNOWN = KnownQuestions(UNIT, ((BEES, ROADS), (GONE,), (ROADS,)))
EVERYWHERE = np.ones(20, np.bool_)


def test_a_like_question_leads_to_its_articles_each_in_part() -> None:
    found = KNOWN.lead_to({BEES: 12, ROADS: 15}).like(np.array([0.8, 0.6, 0], np.float32), EVERYWHERE)
    assert found.rows.tolist() == [12, 15, 15]
    assert found.cosine.tolist() == pytest.approx([0.8, 0.8, 0.0])
    assert found.share.tolist() == [0.5, 0.5, 1.0]


def test_what_is_not_shown_is_not_led_to() -> None:
    mask = EVERYWHERE.copy()
    mask[15] = False
    found = KNOWN.lead_to({BEES: 12, ROADS: 15}).like(UNIT[0], mask)
    assert found.rows.tolist() == [12]


def test_a_shelf_without_their_articles_knows_none() -> None:
    led = KNOWN.lead_to({})
    assert led.like(UNIT[0], EVERYWHERE).rows.tolist() == []


def test_they_are_kept_in_half_precision_and_read_again(tmp_path: Path) -> None:
    KNOWN.save(tmp_path / "known.npz")
    again = KnownQuestions.load(tmp_path / "known.npz")
    assert again.answers == KNOWN.answers
    assert np.array_equal(again.vectors, KNOWN.vectors)
    led = KNOWN.lead_to({BEES: 12, ROADS: 15})
    led.save(tmp_path / "rows.npz")
    assert led.load(tmp_path / "rows.npz").rows.tolist() == led.rows.tolist()


def test_more_are_joined_behind_them() -> None:
    joined = KnownQuestions.none(3).joined(UNIT[:1], [(BEES,)]).joined(UNIT[1:2], [(ROADS,)])
    assert joined.answers == ((BEES,), (ROADS,))
    assert joined.vectors.shape == (2, 3)


def test_our_own_whole_questions_name_articles_and_differ() -> None:
    questions = read_whole_questions()
    assert len({question.text for question in questions}) == len(questions) >= 500
    assert all(question.answers and all(key for _, key in question.answers) for question in questions)

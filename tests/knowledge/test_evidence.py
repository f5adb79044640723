"""What speaks for a candidate: one row a passage, one column a sign, the same for learning and for answering."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.evidence import COLUMNS, Evidence, Signs, weigh


def floats(*values: float) -> NDArray[np.float32]:
    return np.array(values, np.float32)


def ints(*values: int) -> NDArray[np.int64]:
    return np.array(values, np.int64)


# Three candidates: rows 4 and 5 stand side by side in one law, row 9 in another.
SIGNS = Signs(
    rows=ints(4, 5, 9),
    article=ints(40, 50, 90),
    version=ints(0, 0, 1),
    lexical=floats(0.2, 0.0, 0.1),
    cosine=floats(0.5, 0.4, 0.3),
    title=floats(0.1, 0.1, 0.7),
    length=floats(3, 4, 5),
    kind=floats(0, 0, 4),
    depth=floats(0, 0, 1),
    words=floats(0.9, 0.8, 0.7, 0.6, 0, 0, 0, 0, 0.45, 0, 0, 0).reshape(3, 4),
    asked_at=ints(1, 2, 1),  # two phrasings lead to row 5, one to row 9
    asked_cosine=floats(0.8, 0.6, 0.2),
    asked_words=floats(0.6, 0.4, 0.2),
    known_at=ints(2),
    known_cosine=floats(0.5),
    known_share=floats(0.5),
    often=floats(0, 0.7, 0),
    together=floats(0, 0, 0.2),
)
NOTHING = Signs(**{name: getattr(SIGNS, name)[:0] for name in Signs.__slots__})


def column(evidence: Evidence, name: str) -> list[float]:
    return [round(float(value), 4) for value in evidence.column(name)]


@pytest.fixture
def evidence() -> Evidence:
    return weigh([SIGNS], question_words=6)


def test_every_candidate_has_every_sign(evidence: Evidence) -> None:
    assert evidence.article.tolist() == [40, 50, 90]
    assert evidence.columns.shape == (3, len(COLUMNS))
    assert np.isfinite(evidence.columns).all()
    assert column(evidence, "question_words") == [6, 6, 6]


def test_scores_stand_beside_the_best_of_the_question(evidence: Evidence) -> None:
    assert column(evidence, "lexical_share") == [1, 0, 0.5]
    assert column(evidence, "cosine_share") == [1, 0.8, 0.6]
    assert column(evidence, "words_share") == [1, 0, 0.5]
    assert column(evidence, "cosine_place") == [0, round(float(np.log(2)), 4), round(float(np.log(3)), 4)]


def test_the_likest_phrasing_counts_and_the_next_ones_are_seen_too(evidence: Evidence) -> None:
    assert column(evidence, "asked") == [0, 0.7, 0.5]
    assert column(evidence, "asked_second") == [0, 0.2, 0]
    assert column(evidence, "asked_three") == [0, 0.3, round(0.5 / 3, 4)]
    assert column(evidence, "asked_cosine") == [0, 0.8, 0.6]
    assert sum(column(evidence, "asked_vote")) == pytest.approx(1)


def test_a_known_question_speaks_for_each_of_its_articles_in_part(evidence: Evidence) -> None:
    assert column(evidence, "known_cosine") == [0, 0, 0.5]
    assert column(evidence, "known_vote") == [0, 0, 0.5]


def test_what_known_questions_point_to_is_seen_as_it_was_found(evidence: Evidence) -> None:
    assert column(evidence, "often") == [0, 0.7, 0]
    assert column(evidence, "together") == [0, 0, 0.2]


def test_neighbours_of_the_same_law_lend_their_weight(evidence: Evidence) -> None:
    assert column(evidence, "beside_cosine") == [0.4, 0.5, 0]
    assert column(evidence, "beside_asked") == [0.7, 0, 0]


def test_the_last_article_of_a_law_is_no_neighbour_of_the_next_laws_first() -> None:
    evidence = weigh([replace(SIGNS, rows=ints(4, 5, 6))], question_words=6)
    assert column(evidence, "beside_cosine") == [0.4, 0.5, 0]
    assert column(evidence, "beside_asked") == [0.7, 0, 0]


def test_a_law_gathers_what_speaks_for_its_articles(evidence: Evidence) -> None:
    first, second, other = column(evidence, "law_cosine")
    assert first == second > other
    assert first + other == pytest.approx(1, abs=0.001)


def test_two_shelves_are_weighed_as_one_and_are_nobodys_neighbours() -> None:
    beside = replace(SIGNS, rows=ints(0, 1, 2), article=ints(1, 2, 3), cosine=floats(0.9, 0.1, 0.1))
    both = weigh([SIGNS, beside], question_words=6)
    assert both.article.tolist() == [40, 50, 90, 1, 2, 3]
    assert column(both, "cosine_share")[0] == round(0.5 / 0.9, 4)
    assert column(both, "beside_cosine")[2] == 0
    assert column(both, "question_cosine")[0] == 0.9


def test_an_empty_shelf_changes_nothing(evidence: Evidence) -> None:
    both = weigh([NOTHING, SIGNS, NOTHING], question_words=6)
    assert np.array_equal(both.columns, evidence.columns)
    assert len(weigh([NOTHING], question_words=6)) == len(weigh([], question_words=6)) == 0


def test_the_plain_sum_weighs_the_three_lists(evidence: Evidence) -> None:
    assert evidence.plain.tolist() == pytest.approx(
        [0.25 * 1 + 0.75 * 1, 0.75 * 0.8 + 0.5 * 0.7, 0.25 * 0.5 + 0.75 * 0.6 + 0.5 * 0.5]
    )

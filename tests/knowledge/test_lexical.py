from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.lexical import LexicalIndex, build_lexical

TEXTS = ["蜂箱离路十米", "鱼塘离路五米，塘边设栏", "蜂农转场应当报告", "", "蜂箱蜂箱蜂箱"]


@pytest.fixture
def index(tmp_path: Path) -> LexicalIndex:
    assert build_lexical(tmp_path / "index", iter(TEXTS)) == len(TEXTS)
    return LexicalIndex(tmp_path / "index")


def test_every_text_is_a_row_even_an_empty_one(index: LexicalIndex) -> None:
    assert len(index) == len(TEXTS)


def test_the_text_that_says_it_comes_first(index: LexicalIndex) -> None:
    rows, scores = index.search("鱼塘要不要设栏", k=10)
    assert rows[0] == 1
    assert list(scores) == sorted(scores, reverse=True)


def test_fewer_than_asked_for_come_where_fewer_share_a_word(index: LexicalIndex) -> None:
    rows, _ = index.search("转场", k=10)
    assert rows.tolist() == [2]
    assert len(index.search("蜂箱", k=1)[0]) == 1


def test_a_score_says_how_much_of_the_question_a_text_covers(index: LexicalIndex) -> None:
    whole = index.search("蜂农转场应当报告", k=1)[1][0]
    half = index.search("蜂农转场应当报告以及登记公告备案", k=1)[1][0]
    assert whole == pytest.approx(1, abs=0.25)
    assert half < 0.75 * whole


def test_scores_of_a_small_and_a_large_index_can_be_compared(index: LexicalIndex, tmp_path: Path) -> None:
    build_lexical(tmp_path / "large", [*TEXTS, *(f"第{n}号林场护林防火办法" for n in range(500))])
    large = LexicalIndex(tmp_path / "large")
    (_, small_scores), (_, large_scores) = (i.search("蜂农转场", k=1) for i in (index, large))
    assert small_scores[0] == pytest.approx(large_scores[0], rel=0.3)


@pytest.mark.parametrize("question", ["", "  ", "，。？", "😀", "飞机", "(蜂 AND", "words:蜂箱", "蜂" * 5000])
def test_odd_questions_neither_fail_nor_are_read_as_operators(index: LexicalIndex, question: str) -> None:
    rows, scores = index.search(question, k=5)
    assert len(rows) == len(scores) <= 5


def test_a_directory_that_holds_an_index_is_not_written_over(index: LexicalIndex, tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        build_lexical(tmp_path / "index", ["别的"])
    assert len(index) == len(TEXTS)

"""A place's own papers are found beside all laws, and take nobody else's place: the floor, and how it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.papers import (
    Found,
    Paper,
    measure_alone,
    measure_beside,
    measure_papers,
    papers_table,
    put_papers,
    read_papers,
)

BEES = Paper("放蜂办法", ("蜂箱离路不少于十五米。", "外来蜂场先到村委会登记。"), ("蜂箱离路要多远",))
LAMPS = Paper("路灯公约", ("路灯坏了报给村里的电工。", "电费由村里出。"), ("路灯坏了报给谁",))


def test_the_papers_ask_what_their_articles_answer() -> None:
    papers = read_papers()
    assert (len(papers), sum(len(paper.questions) for paper in papers)) == (8, 40)
    assert all(len(paper.articles) == 4 for paper in papers)


def test_of_every_question_the_right_paper_is_looked_for(tmp_path: Path) -> None:
    put_papers(tmp_path / "data", [BEES, LAMPS])
    found = measure_papers(tmp_path / "data", [BEES, LAMPS], {"others": ["红烧肉炖多长时间"]})
    assert (found.first, found.among_first, found.bears) == (1, 1, 1)
    assert (found.led, found.bearing) == ({"others": 0}, {"others": 0})
    swapped = Paper(BEES.title, BEES.articles, LAMPS.questions)
    assert measure_papers(tmp_path / "data", [swapped], {}).first == 0


def test_the_table_shows_both_shelves() -> None:
    names = ("village", "short", "rarer_laws", "off_topic", "near_misses")
    found = Found(0.825, 0.9, 0.95, dict.fromkeys(names, 0.0), dict.fromkeys(names, 0.5))
    table = papers_table(found, found).splitlines()
    assert table[2].startswith("| 和全部法律在一起 | 0.825 | 0.900 | 0.950 | 0.500 |")
    assert table[3].startswith("| 只有本地文件 |")
    assert {line.count("|") for line in table} == {11}


def test_on_a_shelf_of_their_own_they_are_found_and_what_is_off_topic_is_refused() -> None:
    found = measure_alone()
    assert found.first >= 0.95
    assert found.bears >= 0.74  # 0.85 less two standard errors
    assert found.bearing["off_topic"] <= 0.01
    assert found.bearing["near_misses"] <= 0.02


@pytest.mark.corpus
def test_beside_all_laws_they_come_first_where_they_answer_and_nowhere_else(filled: Path) -> None:
    found = measure_beside(filled)
    assert found.first >= 0.70  # 0.825 less two standard errors
    assert found.bears >= 0.92
    assert found.led["village"] <= 0.01
    assert found.led["rarer_laws"] <= 0.01

"""The table of what is covered, and the form of what we ship."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bench.coverage import TOPICS, Coverage, Part, cover, find_askable, table
from knowledge.asking import read_phrasings
from knowledge.known import read_whole_questions
from tests.knowledge.test_rows import RECORD

BEES, TREES = ("养蜂法", "2"), ("种树法", "1-1")
SAID = {BEES: ("蜂箱放哪", "蜂箱能不能放在人家大门口", "蜂箱离路多远", "蜂箱离学校得多远才中")}
LIVESTOCK = (Part("养蜂法", 1, 5), Part("养鱼法"))


def test_an_article_belongs_to_a_topic_by_its_law_and_its_number() -> None:
    part = Part("养.法", 2, 4)
    assert part.holds(BEES)
    assert part.holds(("养鱼法", "4-1"))
    assert not part.holds(("养蜂法", "5"))
    assert not part.holds(("养蜂法实施条例", "2"))


def test_a_row_counts_what_is_on_the_shelf() -> None:
    askable = {BEES, TREES, ("养蜂法", "3")}
    rows = cover(askable, SAID, {TREES, ("养蜂法", "99")}, {"养殖": LIVESTOCK, "别的": (Part("没有"),)})
    assert rows == [
        Coverage("养殖", on_shelf=2, enough=1, whole=0, phrasings=4, characters=32, short=2),
        Coverage("别的", on_shelf=0, enough=0, whole=0, phrasings=0, characters=0, short=0),
        Coverage("全部", on_shelf=3, enough=1, whole=1, phrasings=4, characters=32, short=2),
    ]
    lines = table(rows).split("\n")
    assert lines[2] == "| 养殖 | 2 | 1 | 50% | 0 | 4 | 8.0 | 50% |"
    assert lines[3] == "| 别的 | 0 | 0 |  | 0 | 0 |  |  |"


def test_too_few_ways_of_asking_are_not_enough() -> None:
    (row, _) = cover({BEES}, {BEES: SAID[BEES][:3]}, set(), {"养殖": LIVESTOCK})
    assert (row.enough, row.phrasings) == (0, 3)


def test_closing_provisions_are_asked_by_nobody() -> None:
    records = [
        replace(RECORD, article_id=1, breadcrumbs=("第一章 总则",)),
        replace(RECORD, article_id=2, breadcrumbs=("第八章 附 则",)),
    ]
    assert find_askable(records, {BEES: 1, TREES: 2}) == {BEES}


def test_articles_are_named_in_the_form_the_shelf_has() -> None:
    named = set(read_phrasings()) | {key for question in read_whole_questions() for key in question.answers}
    assert [key for key in named if not re.fullmatch(r"[1-9][0-9]{0,3}(?:-[1-9][0-9]?)?", key[1])] == []
    assert [law for law, _ in named if not law or law.startswith(("《", "中华人民共和国"))] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_names_laws_we_know_of(topic: str) -> None:
    laws = {law for law, _ in read_phrasings()}
    unknown = [p.title for p in TOPICS[topic] if not any(re.fullmatch(p.title, law) for law in laws)]
    assert unknown == []

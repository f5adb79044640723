"""Two matters in one question are told from one story, and both are answered."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.library import Library
from knowledge.matters import Entry, Halves, Ranked, find_halves, join_matters
from knowledge.question_model import SHIPPED_MODEL, open_question_model
from knowledge.service import Shelf
from knowledge.types import ShelfName
from tests.knowledge.conftest import SOUTH
from tests.knowledge.statutes import articles, version

WORDS = open_question_model(SHIPPED_MODEL).words


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("借出去的钱要不回来咋办?宅基地能卖给城里人不", "借出去的钱要不回来咋办", "宅基地能卖给城里人不"),
        ("俺爹的地谁来种,还有俺爹的房归谁", "俺爹的地谁来种", "还有俺爹的房归谁"),
        ("离婚了孩子归谁。给村里干活,工钱不给。咋办", "离婚了孩子归谁", "给村里干活,工钱不给。咋办"),
    ],
)
def test_a_question_may_pass_to_another_matter(question: str, first: str, second: str) -> None:
    assert find_halves(question, WORDS) == Halves(first, second)


@pytest.mark.parametrize(
    "question",
    [
        "",
        "离婚财产怎么分",
        "邻居把路堵了,说了三回,村里也不管,咋办",  # one story
        "骑车撞了人要赔多少,低保咋申请",  # a comma alone says nothing
        "低保咋申请,谁批",  # too little to be looked for by itself
        "欠了1.5万三千八百块工钱",
        "，，，",
    ],
)
def test_a_story_is_not_cut(question: str) -> None:
    assert find_halves(question, WORDS) is None


def ranked(surest: float, *articles: tuple[int, float]) -> Ranked:
    return Ranked([entry(*article) for article in articles], surest)


def entry(article: int, score: float) -> Entry:
    return article, score, (f"dense {article}",)


WHOLE = ranked(1.0, (5, 1.0), (1, 0.9), (9, 0.1))
FIRST, SECOND = ranked(2.0, (1, 1.0), (2, 0.3)), ranked(1.5, (3, 1.0), (4, 0.6))


def join(first: Ranked, second: Ranked) -> list[Entry]:
    """The halves are asked for by their own names."""
    return join_matters(WHOLE, Halves("短", "长的"), {"短": first, "长的": second}.__getitem__)


def test_the_best_of_each_matter_stand_first_and_nothing_of_the_whole_is_lost() -> None:
    joined = join(FIRST, SECOND)
    assert [article for article, *_ in joined] == [5, 1, 3, 4, 2, 9]
    scores = [score for _, score, _ in joined]
    assert scores == sorted(scores, reverse=True)
    assert joined[0] == entry(5, 1.0)
    assert joined[1] == (1, 1.0, ("dense 1", "matter"))


@pytest.mark.parametrize(("surest", "apart"), [(0.6, True), (0.4, False)])
def test_halves_must_be_about_as_sure_as_the_whole(surest: float, apart: bool) -> None:
    unsure = ranked(surest, (3, 1.0), (4, 0.6))
    assert (join(FIRST, unsure) != WHOLE.entries) is apart
    assert (join(unsure, FIRST) != WHOLE.entries) is apart


def test_where_the_shorter_half_is_no_matter_the_other_is_not_looked_for() -> None:
    looked: list[str] = []

    def look(half: str) -> Ranked:
        looked.append(half)
        return ranked(0.0, (3, 1.0))

    assert join_matters(WHOLE, Halves("长一些的", "短的"), look) == WHOLE.entries
    assert looked == ["短的"]


def test_halves_that_find_the_same_articles_are_one_matter() -> None:
    assert join(FIRST, ranked(3.0, (3, 1.0), (2, 0.1))) == WHOLE.entries


def test_what_only_the_far_end_of_both_lists_shares_does_not_count() -> None:
    long = [(100 + n, 0.5) for n in range(10)]
    assert join(FIRST, ranked(3.0, (3, 1.0), *long, (2, 0.1))) != WHOLE.entries


def test_a_search_answers_both_matters(shelf: Shelf, library: Library) -> None:
    """Bees and shoes: as a whole the bees, said at length, leave the shoes no room."""
    bees = [f"养蜂的蜂箱离路{n}米，离学校百米，蜂蜇了人由养蜂人赔医药费。" for n in "一二三四五六七八九十"]
    shoes = [f"修鞋摊收定金{n}元，鞋修坏了由修鞋人退定金。" for n in "一二三四五六七八九十"]
    for title, texts in (("养蜂法", bees), ("修鞋规定", shoes)):
        shelf.put(version(title, articles(*texts)), reader_version=1)
    library.publish(ShelfName.LAW)
    pinned = library.pin()

    def laws(question: str) -> list[str]:
        hits = pinned.search(question, on=date(2026, 11, 25), scope=SOUTH, k=20).hits
        assert len({hit.article.id for hit in hits}) == len(hits)
        return [hit.article.law for hit in hits]

    told, asked = "蜂箱离路一米，养蜂的蜂蜇了人，养蜂人赔不赔医药费", "修鞋摊收的定金退不退"
    assert set(laws(told + asked)[:10]) == {"养蜂法"}
    assert set(laws(f"{told}。{asked}")[:6]) == {"养蜂法", "修鞋规定"}

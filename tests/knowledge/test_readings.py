"""How an article read on another day: in other words, under another number, in another law's place, or not at all."""

from __future__ import annotations

from datetime import date

import pytest

from core.database import Database
from knowledge import status_repository, version_repository
from knowledge.factory import open_shelf
from knowledge.readings import read_replacement
from knowledge.release_types import StatusChange
from knowledge.service import Shelf
from knowledge.types import Article, FactOrigin, Validity
from tests.fakes import FixedClock
from tests.knowledge.statutes import article, version

TODAY, THEN = date(2026, 11, 25), date(2019, 6, 1)
HIVES_OLD = "蜂箱离路应当有十米，离学校应当有一百米，放蜂人应当立牌。"
HIVES_NEW = "蜂箱离路应当有二十米，离学校应当有二百米，放蜂人应当立牌并报村委会。"


@pytest.fixture
def shelf(database: Database, clock: FixedClock) -> Shelf:
    """养蜂法 of 2010 and 2024; 蜂蜜法 of 2022, in whose place two others were, one of them on the shelf."""
    shelf = open_shelf(database, clock)
    old = [
        article(1, "本法所称养蜂，是指饲养蜜蜂的活动。"),
        article(2, "采蜜人须领证，证由乡发。"),
        article(3, HIVES_OLD),
    ]
    new = [
        article(1, "本法所称养蜂，是指饲养蜜蜂的活动。"),
        article(2, HIVES_NEW),
        article(3, "采蜜人须领证，证由乡发。"),
        article(4, "县里设立保险基金，受灾的养蜂户可以申请补助。"),
    ]
    honey = [article(1, "卖蜂蜜的应当标明产地、花种和采蜜日期。")]
    tags = [article(9, "卖蜂蜜的应当标明产地和花种。")]
    for one in (
        version(units=old, promulgated=date(2010, 3, 1), effective_from=date(2010, 6, 1)),
        version(
            units=new, promulgated=date(2023, 9, 1), effective_from=date(2024, 1, 1), source_name="新.md"
        ),
        version(
            "中华人民共和国蜂蜜法",
            honey,
            promulgated=date(2021, 9, 1),
            effective_from=date(2022, 1, 1),
            source_name="蜜.md",
        ),
        version(
            "蜂蜜标签条例",
            tags,
            promulgated=date(2000, 1, 1),
            effective_from=date(2000, 2, 1),
            source_name="签.md",
        ),
    ):
        shelf.put(one, reader_version=1)
    with database.write() as session:
        for title in ("蜂蜜标签条例", "蜂蜜买卖条例"):
            change = StatusChange(
                title=title,
                status=Validity.REPEALED,
                since=date(2022, 1, 1),
                replaced_by="《蜂蜜法》",
                source="试",
            )
            status_repository.add_fact(session, change, FactOrigin.ADMINISTRATOR, clock.now())
            version_repository.settle_titled(session, title)
    return shelf


def read(
    shelf: Shelf, law: str, number: int, *, on: date = THEN, at: date = TODAY
) -> tuple[Article | None, bool, bool, tuple[str, ...]] | None:
    found = shelf.find_in_law(law, number, 0, on=at)
    assert found is not None
    reading = shelf.find_readings([found], [on]).get((found.id, on))
    return None if reading is None else (reading.article, reading.same_words, reading.here, reading.missing)


def test_an_amended_article_is_found_under_its_old_number(shelf: Shelf) -> None:
    reading = read(shelf, "养蜂法", 2)
    assert reading is not None
    then, same, here, missing = reading
    assert then is not None
    assert (then.label, then.text, same, here, missing) == ("第三条", HIVES_OLD, False, True, ())


def test_the_same_words_under_another_number(shelf: Shelf) -> None:
    reading = read(shelf, "养蜂法", 3)
    assert reading is not None
    assert reading[0] is not None
    assert (reading[0].label, reading[1]) == ("第二条", True)


def test_an_article_that_is_new_has_no_counterpart(shelf: Shelf) -> None:
    assert read(shelf, "养蜂法", 4) == (None, False, True, ())


def test_the_version_that_was_in_force_then_needs_no_comparing(shelf: Shelf) -> None:
    assert read(shelf, "养蜂法", 2, on=date(2024, 5, 1)) is None


def test_the_law_in_whose_place_it_came_is_read_and_the_missing_one_named(shelf: Shelf) -> None:
    reading = read(shelf, "蜂蜜法", 1)
    assert reading is not None
    then, same, here, missing = reading
    assert then is not None
    assert (then.version.title, then.label, same, here) == ("蜂蜜标签条例", "第九条", False, True)
    assert missing == ("蜂蜜买卖条例",)


def test_what_the_old_article_became(shelf: Shelf) -> None:
    reading = read(shelf, "养蜂法", 3, on=TODAY, at=THEN)
    assert reading is not None
    assert reading[0] is not None
    assert (reading[0].label, reading[0].text) == ("第二条", HIVES_NEW)
    ended = read(shelf, "蜂蜜标签条例", 9, on=TODAY, at=THEN)
    assert ended is not None
    assert ended[0] is not None
    assert ended[0].version.title == "中华人民共和国蜂蜜法"


def test_before_any_text_we_have_nothing_can_be_said(shelf: Shelf) -> None:
    assert read(shelf, "养蜂法", 1, on=date(1999, 1, 1)) == (None, False, False, ())


@pytest.mark.parametrize(
    ("written", "title", "parts"),
    [
        ("《民法典》婚姻家庭编", "民法典", "婚姻家庭编"),
        ("《民法典》物权编、合同编", "民法典", "物权编、合同编"),
        ("中华人民共和国噪声污染防治法", "噪声污染防治法", ""),
        ("《关于适用〈中华人民共和国民法典〉的解释》", "关于适用民法典的解释", ""),
        ("中华人民共和国养蜂法（2023-09-01）", "养蜂法", ""),
    ],
)
def test_what_took_its_place_is_read(written: str, title: str, parts: str) -> None:
    assert read_replacement(written) == (title, parts)

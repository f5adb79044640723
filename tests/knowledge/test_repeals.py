from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from core.database import Database
from knowledge import change_repository
from knowledge.repeals import first_amended_text, read_repeals
from knowledge.service import Shelf
from knowledge.types import DateBasis, DocumentKind, NewVersion, Validity, VersionCard
from tests.fakes import FixedClock
from tests.knowledge.statutes import articles, version

TODAY = date(2026, 11, 25)
DISTRICT = "全国/河南省/三门峡市/陕州区"


def ended(text: str, title: str = "养蜂法") -> list[tuple[str, str]]:
    return [(r.title, r.document_number) for r in read_repeals(title, articles("总则。", text))]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("本法自2022年6月5日起施行。《中华人民共和国放蜂法》同时废止。", ["中华人民共和国放蜂法"]),
        ("《放蜂条例》、《蜂箱条例》和《采蜜办法》同时废止。", ["放蜂条例", "蜂箱条例", "采蜜办法"]),
        (
            "1987年5月12日国务院发布的《放蜂条例》和1991年2月22日公布的《蜂箱规定》同时废止。",
            ["放蜂条例", "蜂箱规定"],
        ),
        (
            "1997年12月26日某市人大常委会通过、1998年7月24日省人大常委会批准的《放蜂条例》，"
            "2005年4月28日通过的《关于修改〈放蜂条例〉的决定》同时废止。",
            ["放蜂条例", "关于修改〈放蜂条例〉的决定"],
        ),
        ("《放蜂办法》自本办法施行之日起即行废止。", ["放蜂办法"]),
        ("本解释施行后，《放蜂解释》（法释〔2000〕8号）不再适用。", ["放蜂解释"]),
        ("最高人民法院《关于放蜂的规定》（法释〔1998〕11号）同时废止。", ["最高人民法院关于放蜂的规定"]),
        ("《放蜂办法》都同时废止；此前的规定与本办法不一致的，以本办法为准。", ["放蜂办法"]),
        # only a part of it
        ("《放蜂条例》中关于蜂箱的规定同时废止。", []),
        ("《放蜂条例》第三条、第五条同时废止。", []),
        ("《放蜂条例》、《采蜜条例》中有关蜂箱的规定同时废止。", []),
        ("《放蜂条例》有关蜂箱的内容不再执行。", []),
        # its own older version, which the chain ends
        ("2009年通过的《中华人民共和国养蜂法》同时废止。", []),
        # titles that only stand nearby
        ("依照《放蜂法》制定的《蜂箱办法》同时废止。", ["蜂箱办法"]),
        ("自《放蜂法》施行之日起，《蜂箱办法》同时废止。", ["蜂箱办法"]),
        ("《放蜂法》与本法不一致的，适用本法；与本法抵触的规定同时废止。", []),
        ("《放蜂法》废止前的事，仍按那时的规定。", []),
        ("股东可以依照《放蜂法》请求法院宣告该股票失效。", []),
    ],
)
def test_what_a_closing_article_ends(text: str, titles: list[str]) -> None:
    assert [title for title, _ in ended(text)] == titles


def test_a_wrapper_names_the_paper_inside_with_its_number() -> None:
    text = "《陕州区人民政府办公室关于印发〈陕州区放蜂办法（试行）〉的通知》（三陕政办[2023]18号）同时废止。"
    assert ended(text, "陕州区放蜂办法") == [("陕州区放蜂办法（试行）", "三陕政办〔2023〕18号")]


def test_only_the_closing_articles_are_read() -> None:
    units = articles("《放蜂法》同时废止。", *["别的。"] * 6)
    assert read_repeals("养蜂法", units) == []


def test_the_day_is_the_one_the_text_names() -> None:
    (one,) = read_repeals("养蜂法", articles("本法自1995年1月1日起施行。", "《放蜂法》同时废止。"))
    assert (one.since, one.label, one.sentence) == (date(1995, 1, 1), "第二条", "《放蜂法》同时废止。")
    (other,) = read_repeals("养蜂法", articles("本法自公布之日起施行。《放蜂法》同时废止。"))
    assert other.since is None


def test_an_amended_text_was_first_made_earlier() -> None:
    assert first_amended_text("1995年7月5日通过\n2018年12月29日修正") == date(1995, 7, 5)
    assert first_amended_text("1995年7月5日通过，1996年1月2日批准") is None
    assert first_amended_text("修正") is None


@pytest.fixture
def shelf(database: Database, clock: FixedClock) -> Iterator[Shelf]:
    yield Shelf(database, clock)


def old(**rest: object) -> NewVersion:
    return version("中华人民共和国放蜂法", articles("放蜂要登记。"), source_name="旧.md", **rest)  # type: ignore[arg-type]


def new(text: str = "《中华人民共和国放蜂法》同时废止。", **rest: object) -> NewVersion:
    particulars: dict[str, object] = {
        "promulgated": date(2021, 12, 24),
        "effective_from": date(2022, 6, 5),
        "source_name": "新.md",
    }
    made = version("中华人民共和国养蜂法", articles("总则。", text), **{**particulars, **rest})  # type: ignore[arg-type]
    assert made.promulgated is not None
    return replace(made, history=f"{made.promulgated:%Y年%m月%d日}通过")


def card(shelf: Shelf, title: str = "放蜂法") -> VersionCard:
    return shelf.find_documents(query=title)[0][0].version


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_text_ends_another_whichever_comes_first(shelf: Shelf, order: tuple[int, int]) -> None:
    both = [old(), new()]
    for n in order:
        shelf.put(both[n], reader_version=1)
    ended = card(shelf)
    assert (ended.status, ended.effective_to) == (Validity.REPEALED, date(2022, 6, 5))
    assert ended.replaced_by == "中华人民共和国养蜂法"
    assert ended.validity_on(date(2022, 6, 4)) is Validity.IN_FORCE
    assert card(shelf, "养蜂法").status is None


def test_what_the_text_ended_lives_again_when_the_text_is_set_aside_or_gone(
    shelf: Shelf, database: Database
) -> None:
    shelf.put(old(), reader_version=1)
    _, ending = shelf.put(new(), reader_version=1)
    with database.write() as session:
        change_repository.disable(session, change_repository.get_version(session, ending))
    assert card(shelf).validity_on(TODAY) is Validity.IN_FORCE
    with database.write() as session:
        change_repository.enable(session, change_repository.get_version(session, ending))
    assert card(shelf).validity_on(TODAY) is Validity.REPEALED
    shelf.remove_version(ending)
    assert card(shelf).validity_on(TODAY) is Validity.IN_FORCE


def test_a_law_not_yet_in_force_ends_nothing_yet(shelf: Shelf) -> None:
    shelf.put(old(), reader_version=1)
    shelf.put(new(promulgated=date(2026, 11, 1), effective_from=date(2027, 1, 1)), reader_version=1)
    assert card(shelf).validity_on(TODAY) is Validity.IN_FORCE
    assert card(shelf).validity_on(date(2027, 1, 1)) is Validity.REPEALED


def test_an_amended_law_ended_it_when_it_was_first_made(shelf: Shelf) -> None:
    shelf.put(old(promulgated=date(1990, 1, 1), effective_from=date(1990, 1, 1)), reader_version=1)
    amended = new(
        "本法自1995年9月1日起施行。《中华人民共和国放蜂法》同时废止。",
        promulgated=date(2018, 12, 29),
        effective_from=None,
        basis=DateBasis.ADOPTION,
    )
    shelf.put(amended, reader_version=1)
    assert card(shelf).effective_to == date(1995, 9, 1)


def test_where_an_amended_law_names_no_day_its_first_one_counts(shelf: Shelf) -> None:
    shelf.put(old(promulgated=date(1990, 1, 1), effective_from=date(1990, 1, 1)), reader_version=1)
    amended = new(promulgated=date(2018, 12, 29), effective_from=None, basis=DateBasis.ADOPTION)
    history = "1995年7月5日通过\n2018年12月29日修正"
    shelf.put(replace(amended, history=history), reader_version=1)
    assert card(shelf).effective_to == date(1995, 7, 5)


def test_what_was_made_again_later_under_that_title_is_spared(shelf: Shelf) -> None:
    """国家安全法 of 1993 was ended by 反间谍法 of 2014; that of 2015 is law."""
    shelf.put(new(), reader_version=1)
    shelf.put(old(promulgated=date(2024, 7, 1), effective_from=date(2024, 7, 1)), reader_version=1)
    assert card(shelf).validity_on(TODAY) is Validity.IN_FORCE


def test_another_regions_paper_of_that_title_is_spared(shelf: Shelf) -> None:
    for place in ("洛阳市", "三门峡市"):
        there = {"scope": f"全国/河南省/{place}", "kind": DocumentKind.LOCAL_REGULATION, "salt": place}
        shelf.put(old(**there), reader_version=1)
    shelf.put(new(scope="全国/河南省/洛阳市", kind=DocumentKind.LOCAL_REGULATION), reader_version=1)
    found = {c.version.scope: c.version.validity_on(TODAY) for c in shelf.find_documents(query="放蜂法")[0]}
    assert found == {"全国/河南省/洛阳市": Validity.REPEALED, "全国/河南省/三门峡市": Validity.IN_FORCE}


def paper(title: str, number: str, words: str, day: date) -> NewVersion:
    read = version(
        title,
        articles("总则。", words),
        kind=DocumentKind.NORMATIVE_DOCUMENT,
        scope=DISTRICT,
        promulgated=day,
        effective_from=day,
    )
    return replace(read, document_number=number, history="")


def test_a_paper_is_ended_by_its_number_under_whatever_title(shelf: Shelf) -> None:
    shelf.put(
        paper("陕州区放蜂管理办法（试行）", "三陕政办〔2023〕18号", "放蜂。", date(2023, 8, 1)),
        reader_version=1,
    )
    shelf.put(paper("陕州区采蜜办法", "三陕政办〔2023〕19号", "采蜜。", date(2023, 8, 1)), reader_version=1)
    words = "本办法自2025年5月1日起施行。《关于印发〈放蜂办法〉的通知》（三陕政办〔2023〕18号）同时废止。"
    shelf.put(paper("陕州区养蜂办法", "三陕政办〔2025〕9号", words, date(2025, 5, 1)), reader_version=1)
    assert card(shelf, "放蜂管理办法").effective_to == date(2025, 5, 1)
    assert card(shelf, "采蜜办法").status is None

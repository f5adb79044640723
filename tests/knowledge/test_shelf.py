from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from core.database import Database
from core.errors import NotFound
from knowledge.factory import open_shelf
from knowledge.passage_repository import read_record, stream_passages
from knowledge.repository import load_articles
from knowledge.service import PutOutcome, Shelf
from knowledge.types import ArticleKind, DateBasis, DocumentKind, NewVersion, ShelfName, Validity
from tests.fakes import FixedClock
from tests.knowledge.statutes import article, articles, version

TODAY = date(2026, 11, 25)
OLD = {
    "promulgated": date(2010, 3, 1),
    "effective_from": date(2010, 6, 1),
    "source_name": "养蜂法(2010-03-01).md",
}
NEW = {
    "promulgated": date(2023, 9, 1),
    "effective_from": date(2024, 1, 1),
    "source_name": "养蜂法(2023-09-01).md",
}


@pytest.fixture
def shelf(database: Database, clock: FixedClock) -> Shelf:
    return open_shelf(database, clock)


def put(shelf: Shelf, new: NewVersion, reader_version: int = 1) -> tuple[PutOutcome, int]:
    return shelf.put(new, reader_version=reader_version)


def passages(database: Database, name: ShelfName = ShelfName.LAW) -> list[Any]:
    with database.read() as session:
        record = read_record(session, name)
        rows = list(stream_passages(session, record.versions))
        assert record.passages == len(rows)
    return rows


def test_a_version_put_is_read_back_whole(shelf: Shelf) -> None:
    units = [
        article(0, "为了蜂。", kind=ArticleKind.PREAMBLE, label="前言", breadcrumbs=()),
        article(1, "养蜂人有权放蜂。", breadcrumbs=("第一编 总则", "第一章 一般规定")),
        article(1, "夜里不放。", suffix=1),
        article(2, "（删去）", deleted=True),
    ]
    new = version(units=units, gaps=("第3条",), remarks=("缺第三条",), attributes={"pages": (1, 2)})
    outcome, version_id = put(shelf, new)
    assert outcome is PutOutcome.ADDED
    (card,), total = shelf.find_documents()
    assert total == 1
    assert (card.version.id, card.article_count, card.gaps, card.remarks) == (
        version_id,
        3,
        ("第3条",),
        ("缺第三条",),
    )
    assert (card.version.label, card.version.effective_basis) == ("2010-03-01", DateBasis.TEXT)
    assert card.version.attributes == {"pages": [1, 2]}
    assert (card.version.history, card.source_name) == ("2010年3月1日通过", "养蜂法.md")
    first = shelf.find_in_law("养蜂法", 1, 0, on=TODAY)
    assert first is not None
    assert (first.text, first.label, first.key) == ("养蜂人有权放蜂。", "第一条", "1")
    assert first.breadcrumbs == ("第一编 总则", "第一章 一般规定")
    night = shelf.find_in_law("养蜂法", 1, 1, on=TODAY)
    assert night is not None
    assert (night.key, night.text) == ("1-1", "夜里不放。")
    assert shelf.find_in_law("养蜂法", 2, 0, on=TODAY) is None
    assert shelf.find_in_law("养蜂法", 9, 0, on=TODAY) is None


def test_putting_the_same_again_changes_nothing(shelf: Shelf, database: Database) -> None:
    _, version_id = put(shelf, version())
    before = passages(database)
    assert put(shelf, version()) == (PutOutcome.UNCHANGED, version_id)
    assert passages(database) == before
    assert shelf.has_source(version().source_sha256, reader_version=1)
    assert not shelf.has_source(version().source_sha256, reader_version=2)
    assert not shelf.has_source("0" * 64, reader_version=1)


def test_one_version_filed_in_two_folders_is_one(shelf: Shelf, database: Database) -> None:
    _, version_id = put(shelf, version(source_name="社会法/养蜂法.md"))
    again = version(source_name="经济法/养蜂法.md", salt="另一份")
    assert put(shelf, again) == (PutOutcome.UNCHANGED, version_id)
    for new in (version(source_name="社会法/养蜂法.md"), again):
        assert shelf.has_source(new.source_sha256, reader_version=1)
    assert len(passages(database)) == 3


def test_the_same_words_under_a_date_close_by_are_one_version(shelf: Shelf) -> None:
    put(shelf, version(promulgated=date(2022, 4, 4), effective_from=date(2022, 5, 1)))
    later = version(promulgated=date(2022, 4, 24), effective_from=date(2022, 5, 1), source_name="又一份.md")
    assert put(shelf, later)[0] is PutOutcome.REREAD
    assert put(shelf, later)[0] is PutOutcome.UNCHANGED
    assert [card.version.label for card in shelf.find_documents()[0]] == ["2022-04-24"]
    much_later = version(
        promulgated=date(2024, 4, 24), effective_from=date(2024, 5, 1), source_name="新的.md"
    )
    assert put(shelf, much_later)[0] is PutOutcome.NEW_VERSION


@pytest.mark.parametrize("turned", [False, True])
def test_no_law_has_two_versions_that_begin_on_one_day(shelf: Shelf, turned: bool) -> None:
    early = version(
        units=articles("四月四日的抄本。"), promulgated=date(2022, 4, 4), effective_from=date(2022, 5, 1)
    )
    late = version(
        units=articles("四月二十四日的文本。"), promulgated=date(2022, 4, 24), effective_from=date(2022, 5, 1)
    )
    first, second = (late, early) if turned else (early, late)
    assert put(shelf, first)[0] is PutOutcome.ADDED
    assert put(shelf, second)[0] is (PutOutcome.UNCHANGED if turned else PutOutcome.REREAD)
    (card,), _ = shelf.find_documents()
    assert (card.version.label, card.version.effective_to) == ("2022-04-24", None)
    found = shelf.find_in_law("养蜂法", 1, 0, on=TODAY)
    assert found is not None
    assert found.text == "四月二十四日的文本。"
    assert put(shelf, early)[0] is PutOutcome.UNCHANGED


def test_a_dated_file_gives_its_date_to_the_undated_one(shelf: Shelf) -> None:
    undated = version(promulgated=None, effective_from=None, basis=DateBasis.UNKNOWN, source_name="无日期.md")
    _, version_id = put(shelf, undated)
    assert put(shelf, version(salt="有日期")) == (PutOutcome.REREAD, version_id)
    (card,), _ = shelf.find_documents()
    assert (card.version.label, card.version.effective_basis) == ("2010-03-01", DateBasis.TEXT)
    assert put(shelf, undated)[0] is PutOutcome.UNCHANGED


def test_a_version_read_anew_keeps_the_ids_of_its_articles(shelf: Shelf, database: Database) -> None:
    _, version_id = put(shelf, version())
    before = shelf.find_in_law("养蜂法", 1, 0, on=TODAY)
    corrected = version(
        units=articles("养蜂人有权放蜂。", "蜂箱离路二十米。", "自公布之日起施行。", "附则。")
    )
    assert put(shelf, corrected) == (PutOutcome.REREAD, version_id)
    after = shelf.find_in_law("养蜂法", 1, 0, on=TODAY)
    assert before is not None
    assert after is not None
    assert before.id == after.id
    assert [row.text for row in passages(database)] == [unit.text for unit in corrected.articles]


def test_files_of_one_name_in_two_folders_that_differ_are_each_read_once(shelf: Shelf) -> None:
    first, second = version(), version(units=articles("养蜂人，有权放蜂。"))
    assert [put(shelf, new)[0] for new in (first, second)] == [PutOutcome.ADDED, PutOutcome.REREAD]
    assert all(shelf.has_source(new.source_sha256, reader_version=1) for new in (first, second))


def test_a_newer_reader_that_finds_another_title_leaves_no_double(shelf: Shelf) -> None:
    truncated = version(title="关于放蜂的若干规", salt="同一份")
    put(shelf, truncated)
    fixed = version(title="关于放蜂的若干规定")
    fixed_same_bytes = NewVersion(**{**_fields(fixed), "source_sha256": truncated.source_sha256})
    assert put(shelf, fixed_same_bytes, reader_version=2)[0] is PutOutcome.ADDED
    cards, total = shelf.find_documents()
    assert (total, cards[0].version.title) == (1, "关于放蜂的若干规定")


def _fields(new: NewVersion) -> dict[str, Any]:
    return {name: getattr(new, name) for name in NewVersion.__dataclass_fields__}


@pytest.mark.parametrize("order", [(OLD, NEW), (NEW, OLD)])
def test_the_older_version_ends_when_the_newer_begins(shelf: Shelf, order: Iterable[dict[str, Any]]) -> None:
    outcomes = [put(shelf, version(units=articles(f"{dates['promulgated']}"), **dates))[0] for dates in order]
    assert outcomes == [PutOutcome.ADDED, PutOutcome.NEW_VERSION]
    for day, text in (
        (date(2010, 5, 31), None),
        (date(2010, 6, 1), "2010-03-01"),
        (date(2023, 12, 31), "2010-03-01"),
        (date(2024, 1, 1), "2023-09-01"),
        (TODAY, "2023-09-01"),
    ):
        found = shelf.find_in_law("养蜂法", 1, 0, on=day)
        assert (found.text if found else None) == text
    old = next(card.version for card in shelf.find_documents()[0] if card.version.label == "2010-03-01")
    assert old.validity_on(date(2023, 12, 31)) is Validity.IN_FORCE
    assert old.validity_on(date(2024, 1, 1)) is Validity.AMENDED
    assert old.replaced_by == "中华人民共和国养蜂法（2023-09-01）"


def test_taking_the_newer_version_off_brings_the_older_back(shelf: Shelf, database: Database) -> None:
    put(shelf, version(units=articles("旧"), **OLD))
    _, newer = put(shelf, version(units=articles("新"), **NEW))
    gone = [row.article_id for row in passages(database) if row.version_id == newer]
    removed = shelf.remove_version(newer)
    assert (removed.shelf, removed.version_ids) == (ShelfName.LAW, (newer,))
    found = shelf.find_in_law("养蜂法", 1, 0, on=TODAY)
    assert found is not None
    assert (found.text, found.version.effective_to, found.version.replaced_by) == ("旧", None, "")
    assert shelf.get_articles(gone) == []
    with pytest.raises(NotFound):
        shelf.get_article(gone[0])
    with pytest.raises(NotFound):
        shelf.remove_version(newer)


def test_the_last_version_takes_its_document_along_and_no_id_comes_back(
    shelf: Shelf, database: Database
) -> None:
    _, version_id = put(shelf, version())
    old = passages(database)
    shelf.remove_version(version_id)
    assert shelf.find_documents() == ([], 0)
    assert passages(database) == []
    assert not shelf.has_source(version().source_sha256, reader_version=1)
    _, again = put(shelf, version())
    new = passages(database)
    assert again > version_id
    assert min(row.article_id for row in new) > max(row.article_id for row in old)
    assert min(row.passage_id for row in new) > max(row.passage_id for row in old)


def test_validity_turns_at_midnight_in_shanghai_without_anything_being_put(shelf: Shelf) -> None:
    put(shelf, version(units=articles("旧"), **OLD))
    put(
        shelf, version(units=articles("新"), promulgated=date(2026, 10, 1), effective_from=date(2026, 11, 26))
    )
    today, tomorrow = (
        shelf.find_in_law("养蜂法", 1, 0, on=TODAY),
        shelf.find_in_law("养蜂法", 1, 0, on=date(2026, 11, 26)),
    )
    assert today is not None
    assert tomorrow is not None
    assert (today.text, tomorrow.text) == ("旧", "新")


def test_a_text_our_list_knows_as_ended_is_out_of_force_from_that_day(shelf: Shelf) -> None:
    put(
        shelf,
        version(
            "信访条例",
            kind=DocumentKind.ADMINISTRATIVE_REGULATION,
            promulgated=date(2005, 1, 10),
            effective_from=date(2005, 5, 1),
        ),
    )
    assert shelf.find_in_law("信访条例", 1, 0, on=date(2022, 4, 30)) is not None
    assert shelf.find_in_law("信访条例", 1, 0, on=date(2022, 5, 1)) is None
    village = "中华人民共和国村民委员会组织法"
    put(shelf, version(village, promulgated=date(2018, 12, 29), effective_from=None, basis=DateBasis.UNKNOWN))
    stale = shelf.find_in_law("村组法", 1, 0, on=TODAY)  # nothing here says it better, and it says so
    assert stale is not None
    assert stale.version.validity_on(TODAY) is Validity.AMENDED
    found = shelf.find_in_law("村组法", 1, 0, on=date(2025, 12, 31))
    assert found is not None
    assert (found.version.effective_basis, found.version.effective_from) == (
        DateBasis.LIST,
        date(2018, 12, 29),
    )
    assert "语料未收录新文本" in found.version.note
    put(
        shelf,
        version(
            village,
            articles("新一条"),
            promulgated=date(2025, 12, 27),
            effective_from=date(2026, 1, 1),
            source_name="新.md",
        ),
    )
    found = shelf.find_in_law("村组法", 1, 0, on=TODAY)
    assert found is not None
    assert found.text == "新一条"


CODE = {"promulgated": date(2020, 5, 28), "basis": DateBasis.ADOPTION, "effective_from": None}


def put_code(shelf: Shelf) -> list[PutOutcome]:
    """A code whose 编 come in files of their own, in the order of a folder; only the last knows the first day."""
    title = "中华人民共和国养蜂法典"
    hives = version(
        title,
        articles("蜂箱。", "再说蜂箱。", first=3),
        source_name="蜂箱编.md",
        attributes={"part": "蜂箱编"},
        **CODE,
    )
    general = version(
        title, articles("总则。", "再说总则。"), source_name="总则.md", attributes={"part": "总则编"}, **CODE
    )
    last = version(
        title,
        articles("本法自2021年1月1日起施行。", first=5),
        source_name="附则.md",
        attributes={"part": "附则"},
        promulgated=date(2020, 5, 28),
        effective_from=date(2021, 1, 1),
    )
    return [put(shelf, part)[0] for part in (hives, general, last)]


def test_the_parts_of_a_code_are_one_version(shelf: Shelf) -> None:
    assert put_code(shelf) == [PutOutcome.ADDED] * 3
    assert put_code(shelf) == [PutOutcome.UNCHANGED] * 3
    for number in range(1, 6):
        assert shelf.find_in_law("养蜂法典", number, 0, on=date(2020, 12, 31)) is None
        found = shelf.find_in_law("养蜂法典", number, 0, on=date(2021, 1, 1))
        assert found is not None
        assert shelf.find_versions(found) == [(found.version, found)]


def test_neighbours_across_the_parts_of_a_code(shelf: Shelf) -> None:
    put_code(shelf)
    walked, current = [], shelf.find_in_law("养蜂法典", 1, 0, on=TODAY)
    assert current is not None
    assert shelf.find_neighbours(current)[0] is None
    while current is not None:
        walked.append(current.number)
        before, after = shelf.find_neighbours(current)
        assert (before.number if before else 0) == current.number - 1
        current = after
    assert walked == [1, 2, 3, 4, 5]


def test_neighbours_step_over_the_preamble_and_through_suffixes(shelf: Shelf) -> None:
    units = [
        article(0, "根据。", kind=ArticleKind.PREAMBLE, label="前言"),
        article(1, "一。"),
        article(1, "一之一。", suffix=1),
        article(2, "二。"),
    ]
    put(shelf, version(units=units))
    middle = shelf.find_in_law("养蜂法", 1, 1, on=TODAY)
    assert middle is not None
    before, after = shelf.find_neighbours(middle)
    assert before is not None
    assert after is not None
    assert (before.key, after.key) == ("1", "2")
    assert shelf.find_neighbours(before)[0] is None


def test_all_versions_of_an_article_newest_first(shelf: Shelf) -> None:
    put(shelf, version(units=articles("旧一。", "旧二。"), **OLD))
    put(shelf, version(units=articles("新一。"), **NEW))
    second = shelf.find_in_law("养蜂法", 2, 0, on=date(2015, 1, 1))
    assert second is not None
    pairs = shelf.find_versions(second)
    assert [(card.label, found.text if found else None) for card, found in pairs] == [
        ("2023-09-01", None),
        ("2010-03-01", "旧二。"),
    ]


def test_documents_by_title_short_name_and_kind(shelf: Shelf) -> None:
    put(shelf, version("中华人民共和国村民委员会组织法"))
    put(shelf, version("养蜂_法", kind=DocumentKind.LOCAL_REGULATION, scope="全国/河南省"))
    put(shelf, version("彩礼指南", kind=DocumentKind.GUIDE))
    put(shelf, version(units=articles("旧"), **OLD))
    put(shelf, version(units=articles("新"), **NEW))

    def titles(**asked: Any) -> list[str]:
        cards, total = shelf.find_documents(**asked)
        assert total == len(cards)
        return [f"{card.version.title} {card.version.label}" for card in cards]

    assert titles(query="村组法") == ["中华人民共和国村民委员会组织法 2010-03-01"]
    assert titles(query="《养蜂法》") == [
        "中华人民共和国养蜂法 2023-09-01",
        "中华人民共和国养蜂法 2010-03-01",
    ]
    assert titles(query="_") == ["养蜂_法 2010-03-01"]
    assert titles(kind=DocumentKind.GUIDE) == ["彩礼指南 2010-03-01"]
    assert titles(query="没有的") == []
    page, total = shelf.find_documents(limit=2, offset=4)
    assert (len(page), total) == (1, 5)


def test_articles_in_the_order_asked_for(shelf: Shelf, database: Database) -> None:
    put(shelf, version())
    ids = [row.article_id for row in passages(database)]
    wanted = [ids[2], 999_999, ids[0]]
    assert [found.id for found in shelf.get_articles(wanted)] == [ids[2], ids[0]]
    assert shelf.get_article(ids[1]).number == 2
    with database.read() as session:
        many = load_articles(session, [*range(10_000, 12_000), *ids])
    assert [found.id for found in many] == ids


def test_passages_are_streamed_by_shelf_in_order(shelf: Shelf, database: Database) -> None:
    put(shelf, version())
    guide = [
        article(
            0,
            "彩礼可以返还。",
            kind=ArticleKind.SECTION,
            label="结论",
            breadcrumbs=(),
            attributes={"phrasings": ["彩礼能要回来不"]},
        )
    ]
    put(shelf, version("彩礼返还", guide, kind=DocumentKind.GUIDE))
    law, local = passages(database), passages(database, ShelfName.LOCAL)
    assert [row.passage_id for row in law] == sorted(row.passage_id for row in law)
    assert {row.short_title for row in law} == {"养蜂法"}
    assert [(row.text, row.ordinal, row.kind, row.article_kind) for row in local] == [
        ("彩礼可以返还。", 0, DocumentKind.GUIDE, ArticleKind.SECTION),
        ("彩礼能要回来不", 1, DocumentKind.GUIDE, ArticleKind.SECTION),
    ]
    assert (law[0].effective_from, law[0].effective_to, law[0].status) == (
        date(2010, 6, 1),
        None,
        None,
    )


def test_one_title_in_two_places_is_two_documents(shelf: Shelf) -> None:
    rules = {
        "kind": DocumentKind.VILLAGE_RULES,
        "promulgated": None,
        "effective_from": None,
        "basis": DateBasis.UNKNOWN,
    }
    put(shelf, version("村规民约", articles("南沟。"), scope="全国/河南省/南沟村", **rules))
    put(shelf, version("村规民约", articles("北沟。"), scope="全国/河南省/北沟村", **rules))
    assert shelf.find_documents()[1] == 2
    # one village's rules are never found by their bare title
    assert shelf.find_in_law("村规民约", 1, 0, on=TODAY) is None

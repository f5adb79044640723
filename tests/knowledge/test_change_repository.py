"""What is done to versions on the shelf, and taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from core.database import Database
from core.errors import Conflict, InvalidInput
from knowledge import change_repository as deeds
from knowledge.corrections import check_corrections
from knowledge.models import VersionRow
from knowledge.service import PutOutcome, Shelf
from knowledge.types import DateBasis, DocumentKind, NewVersion, Standing, Validity
from tests.knowledge.conftest import DISTRICT
from tests.knowledge.statutes import articles, version

TODAY = date(2026, 11, 25)
NEW = {"promulgated": date(2023, 9, 1), "effective_from": date(2024, 1, 1)}
Do = Callable[..., Any]


@pytest.fixture
def do(database: Database) -> Do:
    """``do(deed, version_id, *more)``: one deed in a transaction; what takes it back, after a way through JSON."""

    def do(deed: Callable[..., Any], version_id: int, *more: object) -> Any:
        with database.write() as session:
            return json.loads(json.dumps(deed(session, deeds.get_version(session, version_id), *more)))

    return do


def undo(database: Database, snapshots: Any) -> None:
    with database.write() as session:
        deeds.restore(session, snapshots)


def put(shelf: Shelf, new: NewVersion, **more: Any) -> int:
    return shelf.put(new, reader_version=1, **more)[1]


def put_pending(shelf: Shelf, new: NewVersion, **corrections: Any) -> int:
    return put(shelf, new, standing=Standing.PENDING, corrections=check_corrections(corrections))


def says(shelf: Shelf, title: str = "养蜂法", on: date = TODAY) -> str | None:
    article = shelf.find_in_law(title, 1, 0, on=on)
    return article.text if article else None


def everything(database: Database) -> list[tuple[Any, ...]]:
    with database.read() as session:
        return [
            (
                row.id, row.standing, row.label, row.reading, row.effective_from, row.effective_basis,
                row.effective_to, row.status, row.replaced_by, row.corrections, row.document_number,
                row.document_id, row.document.title, row.document.kind, row.document.scope, row.document.level,
            )
            for row in session.query(VersionRow).order_by(VersionRow.id)
        ]  # fmt: skip


def test_a_pending_version_changes_nothing_until_it_goes_live(
    shelf: Shelf, database: Database, do: Do
) -> None:
    put(shelf, version(units=articles("旧")))
    newer = put_pending(shelf, version(units=articles("新"), **NEW))
    assert says(shelf) == "旧"
    assert len(shelf.find_documents()[0]) == 1
    before = everything(database)
    back = do(deeds.go_live, newer)
    assert (says(shelf), says(shelf, on=date(2023, 12, 31))) == ("新", "旧")
    undo(database, back)
    assert everything(database) == before
    assert says(shelf) == "旧"


def test_a_newer_reading_takes_the_place_of_the_live_one_and_gives_it_back(
    shelf: Shelf, database: Database, do: Do
) -> None:
    first = put(shelf, version(units=articles("一份")))
    again = put_pending(shelf, version(units=articles("再读的一份")))
    assert says(shelf) == "一份"
    back = do(deeds.go_live, again)
    assert says(shelf) == "再读的一份"
    with database.read() as session:
        older = deeds.get_version(session, first)
        assert (older.standing, older.reading) == ("withdrawn", 0)
        assert deeds.get_version(session, again).reading == 1
    undo(database, back)
    assert says(shelf) == "一份"
    do(deeds.go_live, again)
    assert says(shelf) == "再读的一份"


def test_a_reading_with_a_corrected_date_still_takes_the_place_of_the_same_words(
    shelf: Shelf, database: Database, do: Do
) -> None:
    put(shelf, version(salt="甲"))
    corrected = put_pending(shelf, version(salt="乙"), promulgated="2010-03-11")
    do(deeds.go_live, corrected)
    (card,), total = shelf.find_documents()
    assert (total, card.version.label, card.version.id) == (1, "2010-03-11", corrected)


def test_the_same_words_uncorrected_are_not_put_twice(shelf: Shelf) -> None:
    live = put(shelf, version())
    outcome, version_id = shelf.put(version(salt="又一份"), reader_version=1, standing=Standing.PENDING)
    assert (outcome, version_id) == (PutOutcome.UNCHANGED, live)


def test_bytes_approved_twice_wait_once(shelf: Shelf, database: Database) -> None:
    first = put_pending(shelf, version(), title="养蜂法（试行）")
    second = put_pending(shelf, version(), title="养蜂条例")
    with database.read() as session:
        assert [row.id for row in session.query(VersionRow)] == [second] != [first]
        assert deeds.get_version(session, second).document.title == "养蜂条例"


@pytest.mark.parametrize("standing", [Standing.LIVE, Standing.DISABLED])
def test_only_what_waits_can_go_live(shelf: Shelf, do: Do, standing: Standing) -> None:
    there = put(shelf, version())
    if standing is Standing.DISABLED:
        do(deeds.disable, there)
    with pytest.raises(Conflict):
        do(deeds.go_live, there)


def test_corrections_go_over_what_was_read_and_are_confirmed(shelf: Shelf, do: Do) -> None:
    new = version(effective_from=None, basis=DateBasis.UNKNOWN, units=articles("放蜂", "收蜜"))
    pending = put_pending(
        shelf, new, title="陕州区养蜂办法", kind="normative_document", level="规范性文件", scope=DISTRICT,
        document_number="陕政〔2010〕1号", issuing_body="陕州区人民政府", promulgated="2010-04-01",
        effective_from="2010-05-01", valid_until="2027-01-31",
    )  # fmt: skip
    do(deeds.go_live, pending)
    (card,), _ = shelf.find_documents()
    found = card.version
    assert (found.title, found.kind, found.level, found.scope) == (
        "陕州区养蜂办法", DocumentKind.NORMATIVE_DOCUMENT, "规范性文件", DISTRICT,
    )  # fmt: skip
    assert (found.document_number, found.issuing_body) == ("陕政〔2010〕1号", "陕州区人民政府")
    assert (found.label, found.effective_from, found.effective_basis) == (
        "2010-04-01", date(2010, 5, 1), DateBasis.CONFIRMED,
    )  # fmt: skip
    assert found.valid_until == date(2027, 1, 31)


def test_another_kind_of_a_live_document_comes_and_goes_with_the_version(
    shelf: Shelf, database: Database, do: Do
) -> None:
    put(shelf, version(units=articles("旧")))
    guide = put_pending(shelf, version(units=articles("新"), **NEW), kind="guide")
    assert shelf.find_documents()[0][0].version.kind is DocumentKind.LAW
    back = do(deeds.go_live, guide)
    assert {card.version.kind for card in shelf.find_documents()[0]} == {DocumentKind.GUIDE}
    undo(database, back)
    assert shelf.find_documents()[0][0].version.kind is DocumentKind.LAW


@pytest.mark.parametrize("other_bytes", [False, True])
def test_corrections_outlive_another_reading(shelf: Shelf, do: Do, other_bytes: bool) -> None:
    read = version(effective_from=None, basis=DateBasis.UNKNOWN)
    pending = put_pending(shelf, read, effective_from="2010-07-01", document_number="甲〔2010〕1号")
    do(deeds.go_live, pending)
    again = version(
        effective_from=None, basis=DateBasis.UNKNOWN, units=articles("养蜂人都有权放蜂。"), salt="改"
    )
    outcome, version_id = shelf.put(again if other_bytes else read, reader_version=2)
    assert version_id == pending
    assert outcome is (PutOutcome.REREAD if other_bytes else PutOutcome.UNCHANGED)
    (card,), _ = shelf.find_documents()
    assert (card.version.effective_from, card.version.effective_basis, card.version.document_number) == (
        date(2010, 7, 1), DateBasis.CONFIRMED, "甲〔2010〕1号",
    )  # fmt: skip
    assert says(shelf) == ("养蜂人都有权放蜂。" if other_bytes else "养蜂人有权放蜂。")


def test_a_corrected_title_is_not_lost_to_a_newer_reader(shelf: Shelf, do: Do) -> None:
    pending = put_pending(shelf, version(), title="养蜂条例", scope=DISTRICT)
    do(deeds.go_live, pending)
    assert shelf.put(version(), reader_version=2)[1] == pending
    (card,), total = shelf.find_documents()
    assert (total, card.version.title, card.version.scope) == (1, "养蜂条例", DISTRICT)


def test_what_is_disabled_answers_no_more_and_the_older_version_is_law_again(
    shelf: Shelf, database: Database, do: Do
) -> None:
    put(shelf, version(units=articles("旧")))
    newer = put(shelf, version(units=articles("新"), **NEW))
    before = everything(database)
    back = do(deeds.disable, newer)
    assert says(shelf) == "旧"
    undo(database, back)
    assert everything(database) == before
    do(deeds.disable, newer)
    do(deeds.enable, newer)
    assert everything(database) == before


def test_what_is_disabled_stays_so_when_its_file_is_read_again(shelf: Shelf, do: Do) -> None:
    there = put(shelf, version())
    do(deeds.disable, there)
    assert shelf.put(version(), reader_version=2)[1] == there
    shelf.put(version(units=articles("改过一字")), reader_version=2)
    assert says(shelf) is None


@pytest.mark.parametrize(("first", "then"), [(None, "enable"), ("disable", "disable")])
def test_what_cannot_be_set_aside_or_brought_back_is_told(
    shelf: Shelf, do: Do, first: str | None, then: str
) -> None:
    there = put(shelf, version())
    if first:
        do(getattr(deeds, first), there)
    with pytest.raises(Conflict):
        do(getattr(deeds, then), there)


def test_what_was_set_aside_cannot_come_back_beside_its_successor(shelf: Shelf, do: Do) -> None:
    there = put(shelf, version())
    do(deeds.disable, there)
    do(deeds.go_live, put_pending(shelf, version(units=articles("新读的"))))
    with pytest.raises(Conflict):
        do(deeds.enable, there)
    assert says(shelf) == "新读的"


def correct(**fields: Any) -> Callable[[Session, VersionRow], Any]:
    return lambda session, row: deeds.correct_version(session, row, check_corrections(fields))


def test_a_live_version_is_corrected_and_the_chain_with_it(shelf: Shelf, database: Database, do: Do) -> None:
    put(shelf, version(units=articles("旧")))
    newer = put(shelf, version(units=articles("新"), **NEW))
    before = everything(database)
    back = do(correct(effective_from="2027-01-01", valid_until="2029-12-31"), newer)
    assert says(shelf) == "旧"
    assert says(shelf, on=date(2027, 1, 1)) == "新"
    card = shelf.find_documents()[0][0].version
    assert (card.effective_basis, card.validity_on(date(2030, 1, 1))) == (
        DateBasis.CONFIRMED,
        Validity.LAPSED,
    )
    undo(database, back)
    assert everything(database) == before


def test_a_corrected_title_joins_the_document_of_that_name(shelf: Shelf, database: Database, do: Do) -> None:
    put(shelf, version(units=articles("旧")))
    wrong = put(shelf, version("养峰法", articles("新"), **NEW))
    before = everything(database)
    back = do(correct(title="养蜂法"), wrong)
    assert (says(shelf), says(shelf, on=date(2020, 1, 1))) == ("新", "旧")
    undo(database, back)
    assert everything(database) == before


def test_a_corrected_date_renames_the_version_and_may_not_hit_another(shelf: Shelf, do: Do) -> None:
    older = put(shelf, version(units=articles("旧")))
    newer = put(shelf, version(units=articles("新"), **NEW))
    do(correct(promulgated="2023-09-11"), newer)
    assert shelf.find_documents()[0][0].version.label == "2023-09-11"
    with pytest.raises(Conflict):
        do(correct(promulgated="2010-03-01"), newer)
    with pytest.raises(InvalidInput):
        do(correct(valid_until="2009-01-01"), older)
    assert says(shelf) == "新"


def test_a_version_deleted_since_is_not_brought_back(shelf: Shelf, database: Database, do: Do) -> None:
    put(shelf, version(units=articles("旧")))
    newer = put_pending(shelf, version(units=articles("新"), **NEW))
    back = do(deeds.go_live, newer)
    shelf.remove_version(newer)
    undo(database, back)
    assert says(shelf) == "旧"


def test_deleting_takes_the_withdrawn_readings_along_and_leaves_what_waits(
    shelf: Shelf, database: Database, do: Do
) -> None:
    first = put(shelf, version(units=articles("一")))
    second = put_pending(shelf, version(units=articles("二")))
    do(deeds.go_live, second)
    third = put_pending(shelf, version(units=articles("三")))
    with pytest.raises(Conflict):
        shelf.remove_version(third)
    assert set(shelf.remove_version(second).version_ids) == {first, second}
    assert [row[0] for row in everything(database)] == [third]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("title", "", "标题不能空着"),
        ("title", "《》", "标题里没有字"),
        ("title", "甲" * 301, "标题最多 300 个字"),
        ("title", 7, "标题最多 300 个字"),
        ("kind", "novel", "种类"),
        ("kind", ["law"], "种类"),
        ("level", " ", "层级不能空着"),
        ("scope", "", "适用范围要从“全国”写起"),
        ("scope", "河南省", "适用范围要从“全国”写起"),
        ("scope", "全国//陕州区", "适用范围要从“全国”写起"),
        ("scope", "全国/" + "甲" * 130, "适用范围最多 120 个字"),
        ("document_number", "号" * 81, "文号最多 80 个字"),
        ("issuing_body", "局" * 201, "发文机关最多 200 个字"),
        ("promulgated", "2026-02-30", "公布日期不是日历上的日子"),
        ("effective_from", "明天", "施行日期不是日历上的日子"),
        ("valid_until", 20260101, "截止日期不是日历上的日子"),
        ("standing", "live", "没有“standing”这一项可改"),
    ],
)
def test_a_field_that_cannot_be_is_told_in_one_sentence(field: str, value: Any, said: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        check_corrections({field: value})
    assert said in refusal.value.message
    assert refusal.value.message.endswith("。")


def test_taking_a_correction_back_leaves_aside_what_was_set_aside_since(
    shelf: Shelf, do: Do, database: Database
) -> None:
    there = put(shelf, version())
    back = do(correct(document_number="甲〔2010〕1号"), there)
    do(deeds.disable, there)
    undo(database, back)
    (card,), _ = shelf.find_documents()
    assert (card.version.standing, card.version.document_number) == (Standing.DISABLED, "")
    assert says(shelf) is None


def test_what_a_text_no_longer_ends_where_it_applies_now_is_law_again(
    shelf: Shelf, do: Do, database: Database
) -> None:
    put(shelf, version("养鱼法", articles("鱼塘离路十米。")))
    ending = articles("蜂箱离路十米。", "《养鱼法》同时废止。")
    wrong = put(shelf, version("养殖法", ending, **NEW))
    assert says(shelf, "养鱼法") is None
    before = everything(database)
    back = do(correct(scope=DISTRICT), wrong)
    assert says(shelf, "养鱼法") == "鱼塘离路十米。", "a paper of the district ends no law of the nation"
    undo(database, back)
    assert everything(database) == before
    assert says(shelf, "养鱼法") is None


def test_what_goes_for_a_document_outlives_another_reading_of_any_version(
    shelf: Shelf, do: Do, database: Database
) -> None:
    old = version(units=articles("旧"))
    put(shelf, old)
    newer = put(shelf, version(units=articles("新"), **NEW))
    before = everything(database)
    back = do(correct(title="养蜂条例", scope=DISTRICT), newer)
    shelf.put(old, reader_version=2)
    (*cards,), total = shelf.find_documents()
    assert total == 2
    assert {(card.version.title, card.version.scope) for card in cards} == {("养蜂条例", DISTRICT)}
    assert [card.version.validity_on(TODAY) for card in cards] == [Validity.IN_FORCE, Validity.AMENDED]
    undo(database, back)
    assert everything(database) == before


def test_a_name_given_to_another_since_is_not_taken_back(shelf: Shelf, do: Do, database: Database) -> None:
    there = put(shelf, version())
    back = do(correct(title="养蜂条例"), there)
    put(shelf, version(units=articles("后来的"), salt="后来"))
    before = everything(database)
    with pytest.raises(Conflict) as refused:
        undo(database, back)
    assert refused.value.code == "name_taken"
    assert everything(database) == before


def test_two_texts_of_one_version_never_answer_together_after_taking_back(
    shelf: Shelf, do: Do, database: Database
) -> None:
    put(shelf, version(units=articles("一"), salt="1"))
    same = version(units=articles("一"), salt="2")
    newer = put_pending(shelf, same, promulgated="2010-03-11", effective_from="2010-06-02")
    back = do(deeds.go_live, newer)
    put(shelf, version(units=articles("别的一份"), effective_from=None, basis=DateBasis.UNKNOWN))
    with pytest.raises(Conflict) as refused:
        undo(database, back)
    assert refused.value.code == "version_taken"


def test_deleting_leaves_nothing_of_the_same_words_behind(shelf: Shelf, do: Do, database: Database) -> None:
    """Neither a reading of another date that it replaced, nor what waits from its very bytes."""
    put(shelf, version(units=articles("一"), salt="1"))
    better = put_pending(shelf, version(units=articles("一"), salt="2"), promulgated="2010-03-11")
    do(deeds.go_live, better)
    put_pending(shelf, version(units=articles("一"), salt="2"), title="养蜂条例")
    shelf.remove_version(better)
    assert everything(database) == []

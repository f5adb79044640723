"""People from an Excel sheet: what is read, what is refused, and what a second import does."""

from __future__ import annotations

import re
import time
import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook

from accounts import people_sheet
from accounts.models import Role
from accounts.people_sheet import read_people
from accounts.service import Accounts
from accounts.types import ImportReport
from core.errors import InvalidInput

HEADER = ("姓名", "手机号", "角色", "单位", "乡镇", "村")
ZHANG = ("张明", "13800004127", "村居法律顾问", "某某律师事务所", "张茅乡", "南沟村、北沟村")
ZHAO = ("赵调", "13800004128", "人民调解员", "张茅乡调委会", "张茅乡", "")


def sheet(*rows: Sequence[Any]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(list(row))  # type: ignore[union-attr]
    return saved(book)


def saved(book: Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def with_part(workbook: bytes, name: str, change: Any) -> bytes:
    """The same workbook with one of its parts changed."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(workbook)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = old.read(part)
            new.writestr(part, change(content) if part == name else content)
    return target.getvalue()


def states(report: ImportReport) -> list[str]:
    return [row.state for row in report.rows]


def test_everybody_on_the_sheet_gets_an_account(accounts: Accounts) -> None:
    report = accounts.import_users(sheet(HEADER, ZHANG, ZHAO), by=None)
    assert (report.added, report.updated, report.unchanged, report.failed) == (2, 0, 0, 0)
    assert [(row.row, row.name) for row in report.rows] == [(2, "张明"), (3, "赵调")]
    zhang, zhao = accounts.find_users()
    assert (zhang.name, zhang.phone, zhang.role, zhang.firm, zhang.township) == (
        "张明",
        "13800004127",
        Role.ADVISER,
        "某某律师事务所",
        "张茅乡",
    )
    assert [v.name for v in zhang.villages] == ["南沟村", "北沟村"]
    assert (zhao.role, zhao.villages) == (Role.MEDIATOR, ())
    for person, row in zip((zhang, zhao), report.rows, strict=True):
        assert row.password is not None
        signed_in = accounts.sign_in(person.phone, row.password, device="", address="10.0.0.1")
        assert signed_in.person.must_change_password


def test_columns_in_any_order_under_a_title_by_other_names_and_numbers_as_numbers(accounts: Accounts) -> None:
    report = accounts.import_users(
        sheet(
            ("陕州区村居法律顾问名册",),
            (),
            ("序号", "村（居）", "联系电话", "乡镇（街道）", "身份", "姓 名 *"),
            (1, "南沟村，北沟村,东沟村；西沟村 上沟村", 13800004127, "张茅乡", "法律顾问", "张\u3000明"),
            (2, "南沟村", 13800004128.0, "张茅乡", "调解员", " 赵调 "),
        ),
        by=None,
    )
    assert states(report) == ["added", "added"]
    assert [row.row for row in report.rows] == [4, 5]
    zhang, zhao = accounts.find_users()
    assert (zhang.name, zhao.name, zhao.phone) == ("张明", "赵调", "13800004128")
    assert [v.name for v in zhang.villages] == ["南沟村", "北沟村", "东沟村", "西沟村", "上沟村"]


def test_importing_again_tells_what_changed(accounts: Accounts) -> None:
    accounts.import_users(sheet(HEADER, ZHANG, ZHAO), by=None)
    again = accounts.import_users(sheet(HEADER, ZHANG, ZHAO), by=None)
    assert states(again) == ["unchanged", "unchanged"]
    assert [row.password for row in again.rows] == [None, None]
    changed = accounts.import_users(
        sheet(
            HEADER,
            (*ZHANG[:3], "另一家律师事务所", "张茅乡", "南沟村"),
            ZHAO,
            ("钱法", "13800004129", "村居法律顾问", "", "", ""),
        ),
        by=None,
    )
    assert states(changed) == ["updated", "unchanged", "added"]
    zhang = accounts.find_users()[0]
    assert (zhang.firm, [v.name for v in zhang.villages]) == ("另一家律师事务所", ["南沟村"])


def test_an_empty_cell_changes_nothing(accounts: Accounts) -> None:
    accounts.import_users(sheet(HEADER, ZHANG), by=None)
    before = accounts.find_users()
    report = accounts.import_users(sheet(HEADER, (*ZHANG[:3], "", "", "")), by=None)
    assert states(report) == ["unchanged"]
    report = accounts.import_users(sheet(HEADER[:3], ZHANG[:3]), by=None)
    assert states(report) == ["unchanged"]
    assert accounts.find_users() == before


def test_a_new_township_takes_the_old_villages_away(accounts: Accounts) -> None:
    accounts.import_users(sheet(HEADER, ZHANG), by=None)
    report = accounts.import_users(sheet(HEADER, (*ZHANG[:4], "菜园乡", "")), by=None)
    assert states(report) == ["updated"]
    zhang = accounts.find_users()[0]
    assert (zhang.township, zhang.villages) == ("菜园乡", ())


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (("", *ZHANG[1:]), "姓名没有填"),
        (("张明", "138", *ZHANG[2:]), "11 位"),
        (("张明", "", *ZHANG[2:]), "11 位"),
        (("张明", "13800004127", "村长", *ZHANG[3:]), "角色要写"),
        ((*ZHANG[:4], "无此乡", "南沟村"), "没有“无此乡”这个乡镇"),
        ((*ZHANG[:4], "", "南沟村"), "哪个乡镇"),
        ((*ZHANG[:3], "所" * 81, "张茅乡", ""), "80"),
        (("张明", "=13800004120+7", *ZHANG[2:]), "公式"),
        (('=HYPERLINK("http://example.com","张明")', *ZHANG[1:]), "公式"),
    ],
)
def test_a_bad_row_says_why_and_stops_nobody(accounts: Accounts, row: tuple[str, ...], says: str) -> None:
    report = accounts.import_users(sheet(HEADER, row, (), ZHAO), by=None)
    assert states(report) == ["failed", "added"]
    assert says in report.rows[0].message
    assert [r.row for r in report.rows] == [2, 4]
    assert [user.name for user in accounts.find_users()] == ["赵调"]


def test_the_same_number_twice_in_one_sheet(accounts: Accounts) -> None:
    report = accounts.import_users(sheet(HEADER, ZHANG, ("赵调", "+86 138 0000 4127", *ZHAO[2:])), by=None)
    assert states(report) == ["added", "failed"]
    assert "第 2 行" in report.rows[1].message


def test_a_sheet_cannot_take_the_last_administrator_away(accounts: Accounts) -> None:
    accounts.import_users(sheet(HEADER, ("李管", "13900000001", "管理员", "", "", "")), by=None)
    report = accounts.import_users(
        sheet(HEADER, ("李管", "13900000001", "人民调解员", "", "张茅乡", "新村")), by=None
    )
    assert states(report) == ["failed"]
    assert "最后一个管理员" in report.rows[0].message
    assert accounts.has_administrator()


def test_importing_does_not_reopen_a_closed_account(accounts: Accounts) -> None:
    accounts.import_users(sheet(HEADER, ZHANG), by=None)
    accounts.set_active(accounts.find_users()[0].id, False, by="x")
    accounts.import_users(sheet(HEADER, (*ZHANG[:3], "另一家", *ZHANG[4:])), by=None)
    assert not accounts.find_users()[0].active


def test_the_sheet_with_the_header_is_found_among_others() -> None:
    book = Workbook()
    book.active.append(["说明：请照下一张表填写"])  # type: ignore[union-attr]
    book.create_sheet("名册").append(list(HEADER))
    book["名册"].append(list(ZHANG))
    assert [row.name for row in read_people(saved(book))] == ["张明"]


def test_a_header_and_nobody() -> None:
    assert read_people(sheet(HEADER)) == []


@pytest.mark.parametrize(
    ("workbook", "code"),
    [
        (b"", "unreadable_sheet"),
        (b"PK\x03\x04" + b"\0" * 100, "unreadable_sheet"),
        ("姓名,手机号\n张明,13800004127\n".encode(), "unreadable_sheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000, "unreadable_sheet"),  # an old .xls
        (b"x" * (people_sheet.MAX_BYTES + 1), "sheet_too_big"),
        (sheet(), "no_header"),
        (sheet(("姓名", "角色"), ("张明", "顾问")), "no_header"),
        (sheet(*[("空",)] * 12, HEADER, ZHANG), "no_header"),
    ],
)
def test_files_that_are_refused_as_a_whole(workbook: bytes, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_people(workbook)
    assert caught.value.code == code


def test_every_truncation_is_refused() -> None:
    workbook = sheet(HEADER, ZHANG)
    for length in range(0, len(workbook), 97):
        with pytest.raises(InvalidInput):
            read_people(workbook[:length])


def test_damaged_bytes_are_refused_or_read() -> None:
    workbook = sheet(HEADER, ZHANG)
    for position in range(0, len(workbook), 53):
        damaged = bytearray(workbook)
        damaged[position] ^= 0xFF
        try:
            read_people(bytes(damaged))
        except InvalidInput:
            continue


def test_too_many_people() -> None:
    people = [(f"甲{n}", f"138{n:08}", "顾问", "", "", "") for n in range(people_sheet.MAX_PEOPLE + 1)]
    assert len(read_people(sheet(HEADER, *people[:-1]))) == people_sheet.MAX_PEOPLE
    with pytest.raises(InvalidInput) as caught:
        read_people(sheet(HEADER, *people))
    assert caught.value.code == "sheet_too_big"


def test_a_sheet_that_claims_a_million_rows_is_not_walked() -> None:
    book = Workbook()
    book.active.append(list(HEADER))  # type: ignore[union-attr]
    book.active.append(list(ZHANG))  # type: ignore[union-attr]
    book.active["XFD1048576"] = "远"  # type: ignore[index]
    workbook = saved(book)
    began = time.process_time()
    assert [row.name for row in read_people(workbook)] == ["张明"]
    assert time.process_time() - began < 3  # walking it all takes half a minute


def test_a_sheet_that_unpacks_without_end() -> None:
    bomb = with_part(
        sheet(HEADER, ZHANG),
        "xl/worksheets/sheet1.xml",
        lambda content: content.replace(b"<sheetData>", b"<sheetData>" + b" " * people_sheet.MAX_UNPACKED),
    )
    assert len(bomb) < 100_000
    with pytest.raises(InvalidInput) as caught:
        read_people(bomb)
    assert caught.value.code == "sheet_too_big"


def test_a_sheet_with_entities_is_refused() -> None:
    entity = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    workbook = with_part(
        sheet(HEADER, ZHANG),
        "xl/worksheets/sheet1.xml",
        lambda content: re.sub(rb"^(<\?xml[^>]*>)?", lambda m: m.group() + entity, content, count=1),
    )
    with pytest.raises(InvalidInput) as caught:
        read_people(workbook)
    assert caught.value.code == "unreadable_sheet"

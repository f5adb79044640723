"""The return as an Excel file and as a paragraph: what one may see, and nothing that was said."""

from __future__ import annotations

import io
from urllib.parse import unquote
from uuid import uuid4

from fastapi.testclient import TestClient
from httpx import Response
from openpyxl import load_workbook

from tests.api.conftest import SignedInAs
from tests.api.test_entries import assert_refused
from tests.api.test_figure_snapshots import SNAPSHOTS, confirmed
from tests.api.test_figures import RETURN

YEAR: dict[str, int] = {"year": 2026}


def sheets(response: Response) -> tuple[str, list[list[object]], list[list[object]]]:
    """The file's name, the rows of its table, and the rows of its entries."""
    assert response.status_code == 200, response.text
    book = load_workbook(io.BytesIO(response.content))
    table, entries = ([[cell.value for cell in row] for row in book[name]] for name in ("年报", "记录"))
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)
    return unquote(response.headers["content-disposition"].split("''")[1]), table, entries


def test_a_file_of_the_live_year_and_of_the_frozen_one(signed_in_as: SignedInAs) -> None:
    administrator = signed_in_as("administrator")
    office, other = (signed_in_as("justice_office", township=name) for name in ("张茅乡", "菜园乡"))
    ours = confirmed(signed_in_as, office, "张茅乡", "南沟村")
    body = {"id": str(uuid4()), **YEAR}
    frozen = administrator.post(SNAPSHOTS, json=body).json()
    theirs = confirmed(signed_in_as, other, "菜园乡", "东岭村")

    name, table, entries = sheets(administrator.get(f"{RETURN}/export", params=YEAR))
    assert name == "全区2026年法律顾问年报.xlsx"
    assert table[0][0] == "全区2026年村（居）法律顾问工作年报（按乡镇）"
    assert (table[2][3], table[3][:4]) == ("法治讲座（场次）", ["合计", 0, 0, 2])
    assert [row[3] for row in table[4:6]] == [1, 1]
    assert any("待核实" in str(row[0]) for row in table)
    assert {row[-1] for row in entries[1:]} == {ours, theirs}
    assert entries[1][4].startswith("1380000")  # type: ignore[attr-defined]  # a phone number is text

    name, table, entries = sheets(administrator.get(f"{SNAPSHOTS}/{body['id']}/export"))
    assert name == "全区2026年法律顾问年报（2026-11-25封存）.xlsx"
    assert frozen["sha256"] in str(table[1][0])
    assert (table[3][3], [row[-1] for row in entries[1:]]) == (1, [ours])

    name, table, entries = sheets(other.get(f"{RETURN}/export", params=YEAR))
    assert name.startswith("菜园乡2026年")
    assert (table[3][3], [row[-1] for row in entries[1:]]) == (1, [theirs])
    _, table, entries = sheets(other.get(f"{SNAPSHOTS}/{body['id']}/export"))
    assert (table[3][3], entries[1:]) == (0, [])


def test_the_paragraph_says_the_figures(signed_in_as: SignedInAs) -> None:
    administrator = signed_in_as("administrator")
    office, other = (signed_in_as("justice_office", township=name) for name in ("张茅乡", "菜园乡"))
    confirmed(signed_in_as, office, "张茅乡", "南沟村")
    body = {"id": str(uuid4()), **YEAR}
    administrator.post(SNAPSHOTS, json=body)
    confirmed(signed_in_as, other, "菜园乡", "东岭村")

    def said(client: TestClient, address: str, **query: int) -> str:
        answer = client.get(f"{address}/paragraph", params=query).json()
        assert answer["note"] == "由系统按已确认记录生成，须核对"
        return str(answer["text"])

    assert "2026年，全区2名村（居）法律顾问共举办法治讲座2场次。" in said(administrator, RETURN, **YEAR)
    here = f"{SNAPSHOTS}/{body['id']}"
    assert "2026年，全区1名村（居）法律顾问共举办法治讲座1场次。" in said(administrator, here)
    assert "以上数据封存于2026年11月25日" in said(administrator, here)
    assert "菜园乡1名村（居）法律顾问共举办法治讲座1场次" in said(other, RETURN, **YEAR)
    assert "菜园乡没有经司法所确认的" in said(other, here)


def test_files_and_paragraphs_are_the_supervisors(client: TestClient, signed_in_as: SignedInAs) -> None:
    body = {"id": str(uuid4()), **YEAR}
    assert signed_in_as("administrator").post(SNAPSHOTS, json=body).status_code == 201
    advisers = [signed_in_as(role, township="张茅乡") for role in ("adviser", "mediator")]
    for what in ("export", "paragraph", "report"):
        for address, query in ((f"{RETURN}/{what}", YEAR), (f"{SNAPSHOTS}/{body['id']}/{what}", {})):
            assert_refused(client.get(address, params=query), 401, "not_signed_in")
            for other in advisers:
                assert_refused(other.get(address, params=query), 403, "not_permitted")
        assert_refused(signed_in_as("administrator").get(f"{SNAPSHOTS}/{uuid4()}/{what}"), 404, "not_found")


def test_a_public_file_tells_no_small_number_and_nobodys_name(signed_in_as: SignedInAs) -> None:
    administrator = signed_in_as("administrator")
    office, other = (signed_in_as("justice_office", township=name) for name in ("张茅乡", "菜园乡"))
    for n in range(3):
        confirmed(signed_in_as, office, "张茅乡", f"南沟{n}村")
    confirmed(signed_in_as, other, "菜园乡", "东岭村")
    body = {"id": str(uuid4()), **YEAR}
    administrator.post(SNAPSHOTS, json=body)
    for address, query in ((f"{RETURN}/export", YEAR), (f"{SNAPSHOTS}/{body['id']}/export", {})):
        response = administrator.get(address, params={**query, "public": True})
        book = load_workbook(io.BytesIO(response.content))
        assert book.sheetnames == ["年报"]
        rows = [(row[0].value, row[3].value) for row in list(book["年报"])[3:6]]
        assert rows[0] == ("合计", 4)
        assert set(rows[1:]) == {("张茅乡", "＊"), ("菜园乡", "＊")}
        assert "（公开）" in unquote(response.headers["content-disposition"])
        for by in ("adviser", "village"):
            refused = administrator.get(address, params={**query, "public": True, "by": by})
            assert_refused(refused, 422, "invalid_input", "按乡镇或者按月")
    shown = office.get(f"{RETURN}/export", params={**YEAR, "public": True})
    assert [cell.value for cell in load_workbook(io.BytesIO(shown.content))["年报"][4]][3] == 3

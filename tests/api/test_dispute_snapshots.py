"""Dispute statistics at a cut-off and as an Excel file: frozen numbers never move, and what came after is listed."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any
from uuid import uuid4

from fastapi.testclient import TestClient
from openpyxl import Workbook, load_workbook

from tests.api.conftest import SignedInAs
from tests.api.test_dispute_checks import CHECKS, check
from tests.api.test_dispute_figures import DISPUTES, ORAL, YEAR, agree, register
from tests.api.test_entries import assert_refused
from tests.api.test_figure_snapshots import SNAPSHOTS
from tests.api.test_mediation_steps import recorded, step
from tests.api.test_mediations import ENDING, WRITTEN
from tests.fakes import FixedClock

PREVENTED = {"kind": "prevented", "on": "2026-02-01", "what": "petition", "people": 30, "how": "劝回去了"}


def mediator(signed_in_as: SignedInAs, township: str, village: str) -> TestClient:
    firm = f"{township}人民调解委员会"
    return signed_in_as("mediator", firm=firm, township=township, villages=(village,))


def freeze(administrator: TestClient) -> str:
    body = {"id": str(uuid4()), "year": 2026}
    assert administrator.post(SNAPSHOTS, json=body).status_code == 201
    return f"{SNAPSHOTS}/{body['id']}/disputes"


def book_of(client: TestClient, address: str, **query: Any) -> Workbook:
    response = client.get(f"{address}/export", params=query)
    assert response.status_code == 200, response.text
    return load_workbook(io.BytesIO(response.content))


def test_frozen_disputes_never_move_and_what_came_after_is_listed(signed_in_as: SignedInAs) -> None:
    administrator = signed_in_as("administrator")
    office, other = (signed_in_as("justice_office", township=name) for name in ("张茅乡", "菜园乡"))
    ours = mediator(signed_in_as, "张茅乡", "南沟村")
    theirs = mediator(signed_in_as, "菜园乡", "东岭村")
    first, second = register(ours), register(ours)
    agree(ours, first, {**WRITTEN, "amount": "1200.50"})
    kept = check(ours)
    ours.post(CHECKS, json=kept)
    here = freeze(administrator)
    before = {by: administrator.get(here, params={"by": by}).json() for by in ("type", "township", "month")}
    assert administrator.get(f"{here}/corrections").json() == {"corrections": []}
    assert (
        before["type"]["whole"] == administrator.get(DISPUTES, params={**YEAR, "by": "type"}).json()["whole"]
    )

    agree(ours, second, {**ORAL, "amount": "99.5"})
    recorded(ours, second, step(PREVENTED))
    ours.delete(f"{CHECKS}/{kept['id']}")
    register(theirs)

    for by, frozen in before.items():
        assert administrator.get(here, params={"by": by}).json() == frozen
        for row in (frozen["whole"], *frozen["rows"]):
            for item, count in row["counts"].items():
                opening = {"item": item, "by": by, "key": row["key"]}
                behind = administrator.get(f"{here}/mediations", params=opening).json()["mediations"]
                assert len(behind) == count
    assert len(office.get(f"{here}/checks", params={"item": "found"}).json()["checks"]) == 1
    assert other.get(here).json()["whole"]["counts"] == {}

    found = administrator.get(f"{here}/corrections").json()["corrections"]
    told = {one["id"]: {change["name"]: change["change"] for change in one["changes"]} for one in found}
    changed = {"达成协议": "1", "口头协议": "1", "还在调": "-1", "协议涉及金额的": "1", "涉及金额": "99.5"}
    assert told[second.rsplit("/", 1)[1]] == {**changed, "防止群体性上访": "1", "防止群体性上访涉及": "30"}
    assert told[kept["id"]] == {"排查": "-1", "排查发现": "-3", "预防纠纷": "-1"}
    assert len(found) == 3
    assert all(one["by"] and one["at"] for one in found)
    live = administrator.get(DISPUTES, params=YEAR).json()["whole"]
    sums = [
        sum(int(one.get("达成协议", 0)) for one in told.values()),
        before["type"]["whole"]["counts"]["agreed"],
    ]
    assert sum(sums) == live["counts"]["agreed"]
    assert [one["township"] for one in other.get(f"{here}/corrections").json()["corrections"]] == ["菜园乡"]
    assert len(office.get(f"{here}/corrections").json()["corrections"]) == 2


def test_a_check_corrected_after_the_cut_off_is_listed_and_the_frozen_numbers_stay(
    signed_in_as: SignedInAs, clock: FixedClock
) -> None:
    administrator = signed_in_as("administrator")
    office, other = (signed_in_as("justice_office", township=name) for name in ("张茅乡", "菜园乡"))
    south, east = (
        mediator(signed_in_as, *place).get("/api/v1/villages").json()[0]["id"]
        for place in (("张茅乡", "南沟村"), ("菜园乡", "东岭村"))
    )
    both = signed_in_as("mediator")  # of no township: he goes to every village
    names = ("counted", "moved", "gone", "worded")
    sent = {name: check(both, village_id=south) for name in names}
    sent["come"] = check(both, village_id=south, checked_on="2025-12-31")
    for one in sent.values():
        both.post(CHECKS, json=one)
    here = freeze(administrator)
    before = administrator.get(here).json()
    assert before["checked"]["counts"] == {"times": 4, "found": 12, "prevented": 4}

    clock.advance(hours=2)
    for name, change in (
        ("counted", {"found": 5, "prevented": 0}),
        ("moved", {"village_id": east, "found": 2}),
        ("gone", {"checked_on": "2025-12-31"}),
        ("come", {"checked_on": "2026-01-01"}),
        ("worded", {"note": "写清楚一点", "checked_on": "2026-03-05"}),
    ):
        one = sent[name]
        changed = both.put(f"{CHECKS}/{one['id']}", json={**one, **change, "revision": 1})
        assert changed.status_code == 200, changed.text

    assert administrator.get(here).json() == before
    found = administrator.get(f"{here}/corrections").json()["corrections"]
    told = {
        one["id"]: ({change["name"]: change["change"] for change in one["changes"]}, one["moved"])
        for one in found
    }
    whole = {"排查": "1", "排查发现": "3", "预防纠纷": "1"}
    assert told == {
        sent["counted"]["id"]: ({"排查发现": "2", "预防纠纷": "-1"}, []),
        sent["moved"]["id"]: ({"排查发现": "-1"}, ["乡镇"]),
        sent["gone"]["id"]: ({name: f"-{count}" for name, count in whole.items()}, []),
        sent["come"]["id"]: (whole, []),
    }
    who, then = both.person.name, clock.now()  # type: ignore[attr-defined]
    assert {(one["by"], datetime.fromisoformat(one["at"])) for one in found} == {(who, then)}
    live = administrator.get(DISPUTES, params=YEAR).json()["checked"]["counts"]
    for item, name in (("times", "排查"), ("found", "排查发现"), ("prevented", "预防纠纷")):
        moves = sum(int(changes.get(name, 0)) for changes, _ in told.values())
        assert before["checked"]["counts"][item] + moves == live[item]
    theirs = other.get(f"{here}/corrections").json()["corrections"]
    assert [(one["id"], one["township"]) for one in theirs] == [(sent["moved"]["id"], "菜园乡")]
    assert len(office.get(f"{here}/corrections").json()["corrections"]) == 4


def test_a_file_holds_the_tables_and_what_is_behind_them(signed_in_as: SignedInAs) -> None:
    administrator, other = signed_in_as("administrator"), signed_in_as("justice_office", township="菜园乡")
    ours = mediator(signed_in_as, "张茅乡", "南沟村")
    first = register(ours)
    agree(ours, first, {**WRITTEN, "amount": "1200.50"})
    assert ours.post(f"{register(ours)}/end", json=ENDING).status_code == 200
    ours.post(CHECKS, json=check(ours, note="=1+1"))
    here = freeze(administrator)
    for address, query in ((DISPUTES, YEAR), (here, {})):
        book = book_of(administrator, address, **query)
        assert book.sheetnames == ["纠纷", "排查", "调解", "排查记录"]
        assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)
        table = [[cell.value for cell in row] for row in book["纠纷"]]
        column = {name: n for n, name in enumerate(table[2])}
        whole = table[3]
        assert (whole[0], whole[column["受理（件）"]], whole[column["达成协议（件）"]]) == ("合计", 2, 1)
        assert whole[column["涉及金额（万元）"]] == 0.12005
        assert whole[column["成功率（%）"]] == 50
        assert any("待核实" in str(row[0]) for row in table)
        assert any("人口288538人" in str(row[0]) for row in table)
        records = [[cell.value for cell in row] for row in book["调解"]]
        assert sorted(row[7] for row in records[1:]) == [0, 1200.5]
        assert [cell.value for cell in book["排查"][4]] == ["合计", 1, 3, 1]
        empty = book_of(other, address, **query)
        assert (empty["调解"].max_row, empty["排查记录"].max_row) == (1, 1)


def test_a_public_file_tells_no_small_number(signed_in_as: SignedInAs) -> None:
    administrator = signed_in_as("administrator")
    ours = mediator(signed_in_as, "张茅乡", "南沟村")
    theirs = mediator(signed_in_as, "菜园乡", "东岭村")
    for _ in range(3):
        register(ours)
    register(theirs)
    here = freeze(administrator)
    for address, query in ((DISPUTES, YEAR), (here, {})):
        book = book_of(administrator, address, **query, by="township", public=True)
        assert book.sheetnames == ["纠纷"]
        rows = [(row[0].value, row[1].value) for row in list(book["纠纷"])[3:6]]
        assert (rows[0], set(rows[1:])) == (("合计", 4), {("张茅乡", "＊"), ("菜园乡", "＊")})
        refused = administrator.get(f"{address}/export", params={**query, "public": True})
        assert_refused(refused, 422, "invalid_input", "按类型、按乡镇")


def test_they_are_the_supervisors(client: TestClient, signed_in_as: SignedInAs) -> None:
    here = freeze(signed_in_as("administrator"))
    addresses = [here, *(f"{here}/{what}" for what in ("mediations", "checks", "corrections", "export"))]
    for address in addresses:
        assert_refused(client.get(address), 401, "not_signed_in")
    assert_refused(client.get(f"{DISPUTES}/export", params=YEAR), 401, "not_signed_in")
    for role in ("adviser", "mediator"):
        other = signed_in_as(role, township="张茅乡")
        for address in addresses:
            assert_refused(other.get(address), 403, "not_permitted")
        assert_refused(other.get(f"{DISPUTES}/export", params=YEAR), 403, "not_permitted")
    office = signed_in_as("justice_office", township="张茅乡")
    assert_refused(office.get(f"{SNAPSHOTS}/{uuid4()}/disputes"), 404, "not_found")

"""Entries confirmed and returned over HTTP, each township's by its own office; several sent at once."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs
from tests.api.test_entries import ENTRIES, assert_refused, saved

OFFICE = "/api/v1/office/entries"


@pytest.fixture
def office(signed_in_as: SignedInAs) -> TestClient:
    return signed_in_as("justice_office", name="赵所", firm="张茅司法所", township="张茅乡")


@pytest.fixture
def body(adviser: TestClient) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "service_date": "2026-11-24",
        "kinds": ["legal_advice"],
        "topic": "邻里",
        "village_id": adviser.get("/api/v1/villages").json()[0]["id"],
        "channel": "phone",
        "client_kind": "villager",
        "question": "路被堵了",
    }


def ask(*entries: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"entries": [{"id": one["id"], "revision": one["revision"]} for one in entries], **more}


def test_from_the_phone_to_the_office_and_back(
    adviser: TestClient, office: TestClient, body: dict[str, Any]
) -> None:
    first, second = saved(adviser, body), saved(adviser, {**body, "id": str(uuid4())})
    page = office.get(OFFICE).json()
    assert page["waiting"] == 2
    assert {one["entry"]["id"] for one in page["entries"]} == {first["id"], second["id"]}
    assert {one["recorder"] for one in page["entries"]} == {"甲1"}

    confirmed = office.post(f"{OFFICE}/confirm", json=ask(first)).json()["results"]
    assert [(one["code"], one["received"]["entry"]["state_name"]) for one in confirmed] == [
        ("", "司法所已确认")
    ]
    returned = office.post(f"{OFFICE}/return", json=ask(second, first, reason="写清是谁来问的")).json()
    assert [one["code"] for one in returned["results"]] == ["", "stale"]
    mine = adviser.get(f"{ENTRIES}/{second['id']}").json()
    assert (mine["state_name"], mine["return_reason"]) == ("已退回", "写清是谁来问的")
    assert (mine["may_delete"], adviser.get(f"{ENTRIES}/{first['id']}").json()["may_delete"]) == (True, False)

    again = {**body, "id": second["id"], "revision": 2, "question": "王某问路被堵了"}
    assert adviser.put(f"{ENTRIES}/{second['id']}", json=again).json()["state"] == "submitted"
    history = adviser.get(f"{ENTRIES}/{second['id']}/history").json()["events"]
    assert [(one["action_name"], one["by"], one["reason"]) for one in history] == [
        ("提交", "甲1", ""),
        ("司法所退回", "赵所", "写清是谁来问的"),
        ("提交", "甲1", ""),
    ]
    assert office.get(f"{OFFICE}/{second['id']}/history").json()["events"] == history
    assert (
        office.get(OFFICE, params={"state": "confirmed"}).json()["entries"][0]["entry"]["id"] == first["id"]
    )


def test_a_correction_shows_the_office_what_it_had_confirmed(
    adviser: TestClient, office: TestClient, body: dict[str, Any]
) -> None:
    first = saved(adviser, body)
    office.post(f"{OFFICE}/confirm", json=ask(first))
    change = {**body, "question": "改了", "revision": 2}
    corrected = adviser.put(f"{ENTRIES}/{first['id']}", json=change).json()
    assert (corrected["state"], corrected["corrected"]) == ("submitted", True)
    assert office.get(f"{OFFICE}/{first['id']}").json()["entry"]["question"] == "改了"
    (*_, event) = office.get(f"{OFFICE}/{first['id']}/history").json()["events"]
    assert (event["action_name"], event["before"]["question"]) == ("更正", "路被堵了")
    assert_refused(adviser.delete(f"{ENTRIES}/{first['id']}"), 409, "out_of_order", "请司法所先退回")


def test_another_township_s_office_finds_nothing(
    adviser: TestClient, signed_in_as: SignedInAs, body: dict[str, Any]
) -> None:
    entry = saved(adviser, body)
    other = signed_in_as("justice_office", township="菜园乡")
    assert other.get(OFFICE).json() == {"entries": [], "waiting": 0, "next_cursor": None}
    for path in (f"{OFFICE}/{entry['id']}", f"{OFFICE}/{entry['id']}/history", f"{OFFICE}/17"):
        assert_refused(other.get(path), 404, "not_found")
    for path, sent in (("confirm", ask(entry)), ("return", ask(entry, reason="不对"))):
        (result,) = other.post(f"{OFFICE}/{path}", json=sent).json()["results"]
        assert (result["code"], result["received"]) == ("not_found", None)
    assert adviser.get(f"{ENTRIES}/{entry['id']}").json() == entry


@pytest.mark.parametrize("role", ["adviser", "mediator", "administrator"])
def test_nobody_else_gets_in(
    adviser: TestClient, signed_in_as: SignedInAs, body: dict[str, Any], role: str
) -> None:
    entry, other = saved(adviser, body), signed_in_as(role, township="张茅乡")
    for path in (OFFICE, f"{OFFICE}/{entry['id']}", f"{OFFICE}/{entry['id']}/history"):
        assert_refused(other.get(path), 403, "not_permitted", "司法所")
    for path, sent in (("confirm", ask(entry)), ("return", ask(entry, reason="不对"))):
        assert_refused(other.post(f"{OFFICE}/{path}", json=sent), 403, "not_permitted", "司法所")


def test_the_office_reads_no_entry_of_an_adviser_as_if_it_were_his(
    adviser: TestClient, office: TestClient, body: dict[str, Any]
) -> None:
    entry = saved(adviser, body)
    path = f"{ENTRIES}/{entry['id']}"
    assert_refused(office.get(path), 404, "not_found")
    assert_refused(office.get(f"{path}/history"), 404, "not_found")
    assert_refused(office.delete(path), 404, "not_found")
    assert office.get(ENTRIES).json()["entries"] == []


def test_drafts_and_wrong_asks_are_refused_in_a_sentence(
    adviser: TestClient, office: TestClient, body: dict[str, Any]
) -> None:
    draft = saved(adviser, {**body, "state": "draft"})
    assert_refused(office.get(f"{OFFICE}/{draft['id']}"), 404, "not_found")
    assert_refused(office.get(OFFICE, params={"state": "draft"}), 422, "invalid_input", "草稿")
    assert_refused(
        office.post(f"{OFFICE}/return", json=ask(draft, reason=" ")), 422, "invalid_input", "退回的原因"
    )
    assert_refused(office.post(f"{OFFICE}/confirm", json={"entries": []}), 422, "invalid_input")
    assert_refused(adviser.post(ENTRIES, json={**body, "state": "confirmed"}), 422, "invalid_input")


def test_nobody_signed_in(client: TestClient) -> None:
    for method, path in (
        ("GET", OFFICE),
        ("GET", f"{OFFICE}/{uuid4()}"),
        ("GET", f"{OFFICE}/{uuid4()}/history"),
        ("GET", f"{ENTRIES}/{uuid4()}/history"),
        ("POST", f"{OFFICE}/confirm"),
        ("POST", f"{OFFICE}/return"),
        ("POST", f"{ENTRIES}/batch"),
    ):
        assert_refused(client.request(method, path, json={}), 401, "not_signed_in")


def test_a_day_s_entries_are_sent_at_once_and_a_bad_one_loses_none(
    adviser: TestClient, body: dict[str, Any], signed_in_as: SignedInAs
) -> None:
    lecture = {**body, "id": str(uuid4()), "kinds": ["lecture"]}
    theirs = {**body, "id": str(uuid4())}
    other = signed_in_as("adviser", township="张茅乡", villages=("南沟村",))
    saved(other, theirs)
    day = [
        body,
        lecture,
        {**lecture, "id": str(uuid4()), "details": {"lecture": {"topic": "防诈骗", "audience": 40}}},
        {**body, "id": str(uuid4()), "service_date": "2026-02-30"},
        theirs,
        {"question": "没有编号"},
    ]
    results = adviser.post(f"{ENTRIES}/batch", json={"entries": day}).json()["results"]
    assert [(one["code"], one["is_new"]) for one in results] == [
        ("", True),
        ("invalid_input", False),
        ("", True),
        ("invalid_input", False),
        ("not_found", False),
        ("invalid_input", False),
    ]
    assert [one["id"] for one in results] == [*(one["id"] for one in day[:5]), ""]
    assert "讲座讲的什么" in results[1]["message"]
    assert "“服务日期”不是日历上的日子" in results[3]["message"]
    assert len(adviser.get(ENTRIES).json()["entries"]) == 2
    again = adviser.post(f"{ENTRIES}/batch", json={"entries": day}).json()["results"]
    assert [one["is_new"] for one in again] == [False] * 6
    assert [one["entry"] for one in again] == [one["entry"] for one in results]
    assert_refused(
        signed_in_as("administrator").post(f"{ENTRIES}/batch", json={"entries": []}), 422, "invalid_input"
    )

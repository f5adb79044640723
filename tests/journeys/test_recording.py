"""The walk of a day's work: recorded once, put right, counted, taken back."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx


def visit(client: httpx.Client, **change: Any) -> dict[str, Any]:
    return {
        "id": str(uuid.uuid4()),
        "service_date": "2026-09-08",
        "kinds": ["onsite", "legal_advice", "village_matter"],
        "topic": "村务",
        "village_id": client.get("/villages").json()[0]["id"],
        "channel": "onsite",
        "client_kind": "committee",
        "question": "村里机动地怎么发包",
        "advice": "先开村民会议",
        "details": {"village_matter": {"matter": "land_contracting"}},
        **change,
    }


def counted(client: httpx.Client) -> dict[str, int]:
    month = client.get("/figures/month", params={"month": "2026-09"}).raise_for_status().json()
    return {figure["name"]: figure["count"] for figure in month["figures"] if figure["count"]}


def test_one_visit_is_typed_once_put_right_counted_and_taken_back(adviser: httpx.Client) -> None:
    assert counted(adviser) == {}
    body = visit(adviser)
    with ThreadPoolExecutor(8) as pool:  # a phone on a bad line, sending again and again
        sent = list(pool.map(lambda _: adviser.post("/entries", json=body).status_code, range(8)))
    assert sorted(sent) == [200] * 7 + [201]
    assert counted(adviser) == {"法律意见": 1, "现场法律服务": 1, "村居重大事项法律意见": 1}

    # Another visit to the same village that day: two pieces of advice, one visit on site.
    second = visit(adviser, kinds=["onsite", "legal_advice"])
    assert adviser.post("/entries", json=second).status_code == 201
    assert counted(adviser)["法律意见"] == 2
    assert counted(adviser)["现场法律服务"] == 1

    right = {**second, "kinds": ["legal_advice"], "channel": "phone", "revision": 1}
    assert adviser.put(f"/entries/{second['id']}", json=right).raise_for_status().json()["revision"] == 2
    late = adviser.put(f"/entries/{second['id']}", json={**right, "advice": "旧手机上的"})
    assert (late.status_code, late.json()["code"]) == (409, "stale")

    assert adviser.delete(f"/entries/{body['id']}").status_code == 204
    revived = adviser.post("/entries", json=body)
    assert (revived.status_code, revived.json()["code"]) == (409, "deleted")
    assert counted(adviser) == {"法律意见": 1}
    listed = adviser.get("/entries", params={"first": "2026-09-01", "last": "2026-09-30"}).json()["entries"]
    assert [entry["id"] for entry in listed] == [second["id"]]


def test_a_day_that_is_none_is_said_and_nothing_is_saved(
    adviser: httpx.Client, other_adviser: httpx.Client
) -> None:
    refused = adviser.post("/entries", json=visit(adviser, service_date="2026-02-30"))
    assert refused.status_code == 422
    assert "服务日期" in refused.json()["message"]
    elsewhere = other_adviser.post("/entries", json=visit(adviser))
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (403, "not_permitted")
    assert counted(other_adviser) == {}


def test_an_administrator_records_no_work(administrator: httpx.Client, adviser: httpx.Client) -> None:
    assert administrator.post("/entries", json=visit(adviser)).status_code == 403

"""Checks for disputes over HTTP: one's own alone, counted where they were made."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs
from tests.api.test_dispute_figures import DISPUTES, YEAR
from tests.api.test_entries import assert_refused

CHECKS = "/api/v1/dispute-checks"


@pytest.fixture
def mediators(signed_in_as: SignedInAs) -> list[TestClient]:
    return [
        signed_in_as("mediator", township=township, villages=(village,))
        for township, village in (("张茅乡", "南沟村"), ("菜园乡", "东岭村"))
    ]


def check(client: TestClient, **changes: Any) -> dict[str, Any]:
    village = client.get("/api/v1/villages").json()[0]["id"]
    body = {"id": str(uuid4()), "checked_on": "2026-03-01", "village_id": village, "found": 3, "prevented": 1}
    return {**body, "note": "两家为路争过", **changes}


def test_a_check_is_counted_where_it_was_made_and_every_number_opens_its_checks(
    signed_in_as: SignedInAs, mediators: list[TestClient]
) -> None:
    ours, theirs = mediators
    body = check(ours)
    assert [ours.post(CHECKS, json=body).status_code for _ in range(2)] == [201, 200]
    assert ours.post(CHECKS, json=check(ours, found=0, prevented=0)).status_code == 201
    assert theirs.post(CHECKS, json=check(theirs, village_id=None, found=7)).status_code == 201
    assert theirs.post(CHECKS, json=check(theirs, checked_on="2025-12-31")).status_code == 201
    assert [one["note"] for one in ours.get(CHECKS).json()["checks"]] == ["两家为路争过"] * 2

    administrator = signed_in_as("administrator")
    office, other = (signed_in_as("justice_office", township=name) for name in ("张茅乡", "菜园乡"))
    for client, counts, townships in (
        (administrator, {"times": 3, "found": 10, "prevented": 2}, ["张茅乡", "菜园乡"]),
        (office, {"times": 2, "found": 3, "prevented": 1}, ["张茅乡"]),
        (other, {"times": 1, "found": 7, "prevented": 1}, ["菜园乡"]),
    ):
        found = client.get(DISPUTES, params=YEAR).json()
        assert found["checked"]["counts"] == counts
        assert sorted(row["township"] for row in found["checks"]) == townships
        for row in (found["checked"], *found["checks"]):
            for item, count in row["counts"].items():
                opening = {**YEAR, "item": item, "key": row["key"]}
                behind = client.get(f"{DISPUTES}/checks", params=opening).json()["checks"]
                assert sum(1 if item == "times" else one[item] for one in behind) == count
                assert {one["note"] for one in behind} == {""}

    assert [ours.delete(f"{CHECKS}/{body['id']}").status_code for _ in range(2)] == [204, 204]
    assert office.get(DISPUTES, params=YEAR).json()["checked"]["counts"]["times"] == 1
    assert_refused(ours.post(CHECKS, json=body), 409, "deleted")


def test_somebody_elses_check_is_not_found(mediators: list[TestClient]) -> None:
    ours, theirs = mediators
    body = check(ours)
    ours.post(CHECKS, json=body)
    assert_refused(theirs.delete(f"{CHECKS}/{body['id']}"), 404, "not_found")
    assert_refused(theirs.post(CHECKS, json={**body, "village_id": None}), 404, "not_found")
    change = {**check(theirs), "revision": 1}
    assert_refused(theirs.put(f"{CHECKS}/{body['id']}", json=change), 404, "not_found")
    assert_refused(theirs.get(f"{CHECKS}/{body['id']}"), 404, "not_found")
    assert theirs.get(CHECKS).json() == {"checks": [], "next_cursor": None}
    assert len(ours.get(CHECKS).json()["checks"]) == 1
    elsewhere = check(theirs, village_id=body["village_id"])
    assert_refused(theirs.post(CHECKS, json=elsewhere), 403, "not_permitted")


def test_another_body_under_the_key_is_refused(mediators: list[TestClient]) -> None:
    ours, _ = mediators
    body = check(ours)
    ours.post(CHECKS, json=body)
    assert_refused(ours.post(CHECKS, json={**body, "found": 4}), 409, "conflict")
    assert [one["found"] for one in ours.get(CHECKS).json()["checks"]] == [3]


def test_a_check_is_corrected_from_the_revision_that_was_read(
    signed_in_as: SignedInAs, mediators: list[TestClient]
) -> None:
    ours, _ = mediators
    body = check(ours)
    recorded = ours.post(CHECKS, json=body).json()
    assert (recorded["revision"], recorded["village_id"]) == (1, body["village_id"])
    address = f"{CHECKS}/{body['id']}"
    right = {
        **body,
        "checked_on": "2026-03-02",
        "found": 5,
        "village_id": None,
        "note": " 又去了一家 ",
        "revision": 1,
    }
    corrected = ours.put(address, json=right).json()
    expected = {
        "checked_on": "2026-03-02",
        "found": 5,
        "village_id": None,
        "note": "又去了一家",
        "revision": 2,
    }
    assert corrected == {**recorded, "village": None, **expected}
    assert ours.get(address).json() == corrected == ours.get(CHECKS).json()["checks"][0]
    office = signed_in_as("justice_office", township="张茅乡")
    counts = {"times": 1, "found": 5, "prevented": 1}
    assert office.get(DISPUTES, params=YEAR).json()["checked"]["counts"] == counts

    assert ours.put(address, json=right).json() == corrected, "sent again"
    assert ours.put(address, json={**right, "revision": 2}).json() == corrected, "nothing was changed"
    assert ours.post(CHECKS, json=body).json() == corrected, "a late retry of the first"
    for stale in ({**right, "found": 6}, {**right, "revision": 3}, {**right, "found": 6, "revision": 0}):
        assert_refused(ours.put(address, json=stale), 409, "stale", "在别处改过")
    for wrong in ({"found": -1}, {"checked_on": "2027-01-01"}, {"revision": "一"}):
        assert_refused(ours.put(address, json={**right, "revision": 2, **wrong}), 422, "invalid_input")
    assert ours.get(address).json() == corrected

    assert ours.delete(address).status_code == 204
    assert_refused(ours.put(address, json={**right, "revision": 2}), 409, "deleted", "已经撤回")
    assert_refused(ours.get(address), 404, "not_found")


def test_of_corrections_sent_at_one_moment_one_is_kept(mediators: list[TestClient]) -> None:
    ours, _ = mediators
    body = check(ours)
    ours.post(CHECKS, json=body)
    changes = [{**body, "found": 10 + n, "revision": 1} for n in range(8)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda change: ours.put(f"{CHECKS}/{body['id']}", json=change), changes))
    assert sorted(one.status_code for one in answers) == [200] + [409] * 7
    kept = next(one.json() for one in answers if one.status_code == 200)
    assert ours.get(f"{CHECKS}/{body['id']}").json() == kept
    assert kept["revision"] == 2


def test_a_list_is_read_page_by_page(mediators: list[TestClient]) -> None:
    ours, theirs = mediators
    days = ["2026-03-03", "2026-03-01", "2026-03-02", "2026-03-02", "2026-03-02"]
    keys = [ours.post(CHECKS, json=check(ours, checked_on=day)).json()["id"] for day in days]
    theirs.post(CHECKS, json=check(theirs))
    found: list[dict[str, Any]] = []
    query: dict[str, Any] = {"limit": 2}
    while True:
        page = ours.get(CHECKS, params=query).json()
        assert len(page["checks"]) <= 2
        found += page["checks"]
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert [one["checked_on"] for one in found] == sorted(days, reverse=True)
    assert sorted(one["id"] for one in found) == sorted(keys)
    assert_refused(ours.get(CHECKS, params={"cursor": "x"}), 422, "invalid_input", "第一页")


def test_checks_are_the_recorders(
    client: TestClient, signed_in_as: SignedInAs, mediators: list[TestClient]
) -> None:
    body = check(mediators[0], village_id=None)
    assert_refused(client.post(CHECKS, json=body), 401, "not_signed_in")
    assert_refused(client.get(CHECKS), 401, "not_signed_in")
    address, change = f"{CHECKS}/{body['id']}", {**body, "revision": 1}
    assert_refused(client.delete(address), 401, "not_signed_in")
    assert_refused(client.get(address), 401, "not_signed_in")
    assert_refused(client.put(address, json=change), 401, "not_signed_in")
    for role, place in (("administrator", {}), ("justice_office", {"township": "张茅乡"})):
        other = signed_in_as(role, **place)
        assert_refused(other.post(CHECKS, json=body), 403, "not_permitted")
        assert_refused(other.get(CHECKS), 403, "not_permitted")
        assert_refused(other.get(address), 403, "not_permitted")
        assert_refused(other.put(address, json=change), 403, "not_permitted")
    for wrong in ({"found": -1}, {"prevented": 10000}, {"checked_on": "2027-01-01"}, {"id": "一"}):
        assert_refused(mediators[0].post(CHECKS, json={**body, **wrong}), 422, "invalid_input")

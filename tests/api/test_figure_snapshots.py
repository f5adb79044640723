"""Cut-offs over HTTP: frozen by administrators, read by each office for its own township."""

from __future__ import annotations

from uuid import uuid4

from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs
from tests.api.test_entries import assert_refused
from tests.api.test_figures import RETURN, entry

SNAPSHOTS = "/api/v1/figures/snapshots"
YEAR: dict[str, int | str] = {"year": 2026}


def confirmed(signed_in_as: SignedInAs, office: TestClient, township: str, village: str) -> str:
    """The key of a lecture held there, confirmed by its office."""
    adviser = signed_in_as("adviser", township=township, villages=(village,))
    place = adviser.get("/api/v1/villages").json()[0]["id"]
    details = {"lecture": {"topic": "彩礼怎么办", "audience": 30}}
    body = entry(kinds=["lecture"], village_id=place, details=details)
    made = adviser.post("/api/v1/entries", json=body)
    assert made.status_code == 201, made.text
    asks = {"entries": [{"id": made.json()["id"], "revision": 1}]}
    assert office.post("/api/v1/office/entries/confirm", json=asks).status_code == 200
    return str(made.json()["id"])


def test_a_frozen_return_opens_its_entries_and_each_office_its_own(signed_in_as: SignedInAs) -> None:
    administrator = signed_in_as("administrator")
    office, other = (signed_in_as("justice_office", township=name) for name in ("张茅乡", "菜园乡"))
    ours = confirmed(signed_in_as, office, "张茅乡", "南沟村")
    theirs = confirmed(signed_in_as, other, "菜园乡", "东岭村")
    body = {"id": str(uuid4()), "year": 2026}
    frozen = administrator.post(SNAPSHOTS, json=body)
    assert (frozen.status_code, administrator.post(SNAPSHOTS, json=body).status_code) == (201, 200)
    returned = {"entries": [{"id": ours, "revision": 2}], "reason": "没有签到表"}
    assert office.post("/api/v1/office/entries/return", json=returned).status_code == 200
    late = confirmed(signed_in_as, other, "菜园乡", "西岭村")

    here = f"{SNAPSHOTS}/{body['id']}"
    for client, townships, behind, came_after in (
        (administrator, ["张茅乡", "菜园乡"], {ours, theirs}, {ours, late}),
        (office, ["张茅乡"], {ours}, {ours}),
        (other, ["菜园乡"], {theirs}, {late}),
    ):
        assert client.get(SNAPSHOTS, params=YEAR).json() == [frozen.json()]
        annual = client.get(here).json()["annual"]
        assert sorted(group["name"] for group in annual["groups"]) == sorted(townships)
        assert sum(figure["count"] for figure in annual["figures"]) == len(behind)
        opening = {"kind": "lecture", "by": "month", "key": "11"}
        entries = client.get(f"{here}/entries", params=opening).json()["entries"]
        assert {one["id"] for one in entries} == behind
        found = client.get(f"{here}/corrections").json()
        assert {one["entry_id"] for one in found["corrections"]} == came_after
        live = client.get(RETURN, params=YEAR).json()["figures"][2]["count"]
        assert live == len(behind) + found["totals"]["lecture"]
    (mine,) = office.get(f"{here}/corrections").json()["corrections"]
    assert (mine["action_name"], mine["changes"][0]["change"]) == ("司法所退回", -1)


def test_a_cut_off_is_the_supervisors(client: TestClient, signed_in_as: SignedInAs) -> None:
    body = {"id": str(uuid4()), "year": 2026}
    assert signed_in_as("administrator").post(SNAPSHOTS, json=body).status_code == 201
    here = f"{SNAPSHOTS}/{body['id']}"
    opening: dict[str, int | str] = {"kind": "lecture", "key": "1"}
    reading: tuple[tuple[str, dict[str, int | str]], ...] = (
        (SNAPSHOTS, YEAR),
        (here, {}),
        (f"{here}/entries", opening),
        (f"{here}/corrections", {}),
    )
    assert_refused(client.post(SNAPSHOTS, json=body), 401, "not_signed_in")
    for address, query in reading:
        assert_refused(client.get(address, params=query), 401, "not_signed_in")
    for role in ("adviser", "mediator"):
        other = signed_in_as(role, township="张茅乡")
        assert_refused(other.post(SNAPSHOTS, json=body), 403, "not_permitted")
        for address, query in reading:
            assert_refused(other.get(address, params=query), 403, "not_permitted")
    office = signed_in_as("justice_office", township="张茅乡")
    assert_refused(office.post(SNAPSHOTS, json={**body, "id": str(uuid4())}), 403, "not_permitted")
    for address in (f"{SNAPSHOTS}/{uuid4()}", f"{SNAPSHOTS}/x"):
        assert_refused(office.get(address), 404, "not_found")


def test_a_year_that_cannot_be_frozen(administrator: TestClient) -> None:
    for body in ({"year": 1999}, {"year": 2027}, {"year": "今年"}):
        refused = administrator.post(SNAPSHOTS, json={"id": str(uuid4()), **body})
        assert_refused(refused, 422, "invalid_input")
    assert_refused(administrator.post(SNAPSHOTS, json={"id": "一", "year": 2026}), 422, "invalid_input")

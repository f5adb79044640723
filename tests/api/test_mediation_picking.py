"""An entry of 参与调解 is tied to one of one's own mediations, found by number, party or village."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs
from tests.api.test_entries import ENTRIES, assert_refused
from tests.api.test_mediations import MEDIATIONS, body, mediator, path, registered

__all__ = ["body", "mediator", "path"]  # fixtures


def found(client: TestClient, words: str) -> list[str]:
    response = client.get(MEDIATIONS, params={"words": words})
    assert response.status_code == 200, response.text
    return [one["number"] for one in response.json()["mediations"]]


def joined(body: dict[str, Any], mediation_id: str) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "service_date": "2026-03-02",
        "kinds": ["mediation"],
        "topic": "邻里",
        "village_id": None,
        "channel": "onsite",
        "client_kind": "villager",
        "details": {"mediation": {"mediation_id": mediation_id}},
    }


def test_ones_own_are_found_by_number_party_or_village(
    mediator: TestClient, body: dict[str, Any], path: str
) -> None:
    first = mediator.get(path).json()
    parties = [{"side": "applicant", "name": "赵某"}, {"side": "respondent", "name": "钱%某"}]
    other = registered(mediator, {**body, "id": str(uuid4()), "village_id": None, "parties": parties})
    assert found(mediator, "李某甲") == [first["number"]]
    assert found(mediator, " 南沟 ") == [first["number"]]
    assert found(mediator, "%") == [other["number"]]
    assert found(mediator, other["number"]) == [other["number"]]
    assert len(found(mediator, "")) == 2
    assert found(mediator, "孙某") == []


def test_an_entry_holds_the_mediation_and_its_number(
    mediator: TestClient, body: dict[str, Any], path: str
) -> None:
    number = mediator.get(path).json()["number"]
    entry = mediator.post(ENTRIES, json=joined(body, body["id"]))
    assert entry.status_code == 201, entry.text
    kept = entry.json()["details"]["mediation"]
    assert (kept["mediation_id"], kept["number"]) == (body["id"], number)


def test_somebody_elses_is_neither_found_nor_tied(
    mediator: TestClient, signed_in_as: SignedInAs, body: dict[str, Any], path: str
) -> None:
    for role in ("mediator", "adviser"):
        other = signed_in_as(role, township="张茅乡", villages=("南沟村",))
        assert found(other, "李某甲") == []
        assert found(other, mediator.get(path).json()["number"]) == []
        refused = other.post(ENTRIES, json=joined(body, body["id"]))
        assert_refused(refused, 422, "invalid_input", "不在你登记的调解里")
        own = joined(body, "")
        other.post(ENTRIES, json={**own, "details": {}}).raise_for_status()
        changed = {**own, "details": joined(body, body["id"])["details"], "revision": 1}
        assert_refused(other.put(f"{ENTRIES}/{own['id']}", json=changed), 422, "invalid_input")
    elsewhere = signed_in_as("justice_office", firm="菜园乡司法所", township="菜园乡")
    assert found(elsewhere, "李某甲") == []

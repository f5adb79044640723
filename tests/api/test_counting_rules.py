"""Counting rules over HTTP: printed for everybody, changed by administrators, and the figures follow."""

from __future__ import annotations

from uuid import uuid4

from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs
from tests.api.test_entries import assert_refused
from tests.api.test_figures import FIGURES, entry

RULES = "/api/v1/counting-rules"
CHANGE = {"counts_by": "entry", "rule": "一条记录算一次。", "confirmed": True, "revision": 0}


def test_a_changed_rule_is_printed_and_counts(adviser: TestClient, administrator: TestClient) -> None:
    for _ in range(2):
        adviser.post("/api/v1/entries", json=entry(kinds=["onsite"]))

    def onsite() -> tuple[int, str]:
        figures = {one["kind"]: one for one in adviser.get(FIGURES).json()["figures"]}
        assert len(figures["onsite"]["entry_ids"]) == 2
        return figures["onsite"]["count"], figures["onsite"]["rule"]

    count, rule = onsite()
    assert count == 1
    assert rule.endswith("（口径待核实）")
    shipped = {one["kind"]: one for one in adviser.get(RULES).json()}
    assert [way["value"] for way in shipped["onsite"]["ways"]] == ["entry", "village_day"]

    changed = administrator.put(f"{RULES}/onsite", json={**CHANGE, "note": "区里定的"})
    assert changed.status_code == 200
    assert onsite() == (2, "一条记录算一次。")
    (edit,) = administrator.get(f"{RULES}/onsite/history").json()["edits"]
    assert (edit["counts_by_name"], edit["note"]) == ("一条记录算一", "区里定的")
    stale = administrator.put(f"{RULES}/onsite", json={**CHANGE, "rule": "别的"})
    assert_refused(stale, 409, "stale", "刚刚有人改过")


def test_nobody_else_changes_a_rule(client: TestClient, signed_in_as: SignedInAs) -> None:
    assert_refused(client.get(RULES), 401, "not_signed_in")
    assert_refused(client.put(f"{RULES}/onsite", json=CHANGE), 401, "not_signed_in")
    assert_refused(client.get(f"{RULES}/onsite/history"), 401, "not_signed_in")
    for role in ("adviser", "mediator", "justice_office"):
        other = signed_in_as(role, township="张茅乡")
        assert_refused(other.put(f"{RULES}/onsite", json=CHANGE), 403, "not_permitted", "管理员")
        assert_refused(other.get(f"{RULES}/onsite/history"), 403, "not_permitted")
        assert all(one["revision"] == 0 for one in other.get(RULES).json())


def test_what_cannot_be_a_rule_is_said(administrator: TestClient) -> None:
    for change, said in (
        ({"rule": ""}, "“口径”没有填"),
        ({"counts_by": "dispute"}, "不能这样数"),
        ({"rule": "长" * 401}, "“口径”太长"),
    ):
        refused = administrator.put(f"{RULES}/onsite", json={**CHANGE, **change})
        assert_refused(refused, 422, "invalid_input", said)
    assert administrator.put(f"{RULES}/{uuid4()}", json=CHANGE).status_code == 422


def test_a_figure_says_how_much_of_it_is_confirmed(adviser: TestClient, signed_in_as: SignedInAs) -> None:
    office = signed_in_as("justice_office", township="张茅乡")
    first, second = (
        adviser.post(
            "/api/v1/entries",
            json=entry(kinds=["lecture"], details={"lecture": {"topic": "防诈骗", "audience": 30}}),
        ).json()
        for _ in range(2)
    )
    sent = {"entries": [{"id": first["id"], "revision": 1}]}
    assert office.post("/api/v1/office/entries/confirm", json=sent).json()["results"][0]["code"] == ""
    (lecture,) = [one for one in adviser.get(FIGURES).json()["figures"] if one["kind"] == "lecture"]
    assert (lecture["count"], lecture["confirmed"]) == (2, 1)
    assert set(lecture["counting_ids"]) == {first["id"], second["id"]}

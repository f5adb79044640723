"""Who to turn to: shipped as 待核实, kept by the administrator, and recorded as a step with its reply."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from tests.api.test_entries import assert_refused
from tests.api.test_mediation_steps import recorded, step
from tests.api.test_mediations import body, mediator, path

__all__ = ["body", "mediator", "path"]  # fixtures
PLACES = "/api/v1/referral-places"
AID = {"name": "陕州区法律援助中心", "phone": "12348", "matters": "打不起官司", "checked_on": "2026-11-20"}


def places(client: TestClient) -> dict[str, dict[str, Any]]:
    return {one["key"]: one for one in client.get(PLACES).json()}


def test_what_is_shipped_is_told_as_unchecked(mediator: TestClient) -> None:
    shipped = places(mediator)
    assert {"justice-office", "legal-aid", "court", "labour", "mental-health"} <= shipped.keys()
    assert {one["checked_on"] for one in shipped.values()} == {None}


def test_an_administrator_changes_adds_and_withdraws(mediator: TestClient, administrator: TestClient) -> None:
    assert administrator.put(f"{PLACES}/legal-aid", json=AID).json() == {"key": "legal-aid", **AID}
    added = {**AID, "name": "大营镇司法所", "phone": "", "checked_on": None}
    assert administrator.put(f"{PLACES}/daying-office", json=added).status_code == 200
    assert administrator.delete(f"{PLACES}/youth").status_code == 204
    seen = places(mediator)
    assert (seen["legal-aid"]["name"], seen["legal-aid"]["checked_on"]) == (AID["name"], "2026-11-20")
    assert ("daying-office" in seen, "youth" in seen) == (True, False)
    assert_refused(administrator.delete(f"{PLACES}/youth"), 404, "not_found")
    assert administrator.put(f"{PLACES}/youth", json=AID).status_code == 200
    assert "youth" in places(mediator)


def test_what_cannot_be_kept_is_said_in_a_sentence(administrator: TestClient) -> None:
    assert_refused(administrator.put(f"{PLACES}/No%20Key", json=AID), 422, "invalid_input", "小写字母")
    late = {**AID, "checked_on": "2026-11-26"}
    assert_refused(
        administrator.put(f"{PLACES}/legal-aid", json=late), 422, "invalid_input", "核实日期不能晚于今天"
    )
    assert_refused(
        administrator.put(f"{PLACES}/legal-aid", json={**AID, "name": " "}), 422, "invalid_input", "名称"
    )


def test_nobody_else_changes_it(mediator: TestClient, client: TestClient) -> None:
    assert_refused(mediator.put(f"{PLACES}/legal-aid", json=AID), 403, "not_permitted")
    assert_refused(mediator.delete(f"{PLACES}/legal-aid"), 403, "not_permitted")
    for method, address in (("GET", PLACES), ("PUT", f"{PLACES}/x"), ("DELETE", f"{PLACES}/x")):
        assert_refused(client.request(method, address, json=AID), 401, "not_signed_in")
    assert places(mediator)["legal-aid"]["phone"] == "12348"


def test_a_mediation_is_handed_on_and_answered(mediator: TestClient, path: str) -> None:
    handed = {"kind": "referral", "on": "2026-01-21", "place": "司法所", "reason": "地界没有确权"}
    assert recorded(mediator, path, step(handed))["open_referrals"] == ["司法所"]
    reply = {"kind": "referral_reply", "on": "2026-01-25", "place": "司法所", "reply": "先由政府确权"}
    answered = recorded(mediator, path, step(reply))
    assert answered["open_referrals"] == []
    assert answered["steps"][-1]["lines"][1] == {"name": "怎么回的", "text": "先由政府确权"}
    assert_refused(
        mediator.post(f"{path}/steps", json=step(reply)), 409, "out_of_order", "没有等着回复的转介"
    )

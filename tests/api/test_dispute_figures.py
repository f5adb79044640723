"""Dispute statistics over HTTP: every number opens its mediations, and each office sees its own."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from casework.dispute_types import Division
from tests.api.conftest import SignedInAs
from tests.api.test_entries import assert_refused
from tests.api.test_mediation_steps import TALKED, TOLD, recorded, step
from tests.api.test_mediations import ENDING, MEDIATIONS, WRITTEN, registered

DISPUTES = "/api/v1/figures/disputes"
YEAR: dict[str, int | str] = {"year": 2026}
ORAL = {"revision": 1, "form": "oral", "terms": "改道", "agreed_on": "2026-01-30"}


def register(client: TestClient, **changes: Any) -> str:
    body = {
        "id": str(uuid4()),
        "accepted_on": "2026-01-20",
        "source": "application",
        "dispute_type": "邻里",
        "village_id": client.get("/api/v1/villages").json()[0]["id"],
        "facts": "两家为出水口朝向争执",
        "parties": [{"side": "applicant", "name": "李某甲"}, {"side": "respondent", "name": "王某乙"}],
        **changes,
    }
    registered(client, body)
    return f"{MEDIATIONS}/{body['id']}"


@pytest.fixture
def mediators(signed_in_as: SignedInAs) -> list[TestClient]:
    return [
        signed_in_as("mediator", firm=f"{township}人民调解委员会", township=township, villages=(village,))
        for township, village in (("张茅乡", "南沟村"), ("菜园乡", "东岭村"))
    ]


def agree(client: TestClient, path: str, agreement: dict[str, Any]) -> None:
    recorded(client, path, step(TOLD))
    recorded(client, path, step(TALKED))
    response = client.post(f"{path}/agreement", json=agreement)
    assert response.status_code == 200, response.text


def test_every_number_opens_its_mediations_and_each_office_its_own(
    signed_in_as: SignedInAs, mediators: list[TestClient]
) -> None:
    ours, theirs = mediators
    written, oral, ended, _open = (register(ours) for _ in range(4))
    agree(ours, written, {**WRITTEN, "amount": "1200.50"})
    paid = {"kind": "performance", "on": "2026-02-01", "party": "王某乙", "what": "改道", "whole": True}
    recorded(ours, written, step(paid))
    agree(ours, oral, {**ORAL, "amount": "0.7"})
    wrong = step(paid)
    recorded(ours, oral, wrong)
    struck = {"kind": "struck", "on": "2026-02-02", "step_id": wrong["id"], "reason": "记错了"}
    recorded(ours, oral, step(struck))
    assert ours.post(f"{ended}/end", json=ENDING).status_code == 200
    register(theirs, dispute_type="合同", source="referred")
    register(theirs, accepted_on="2025-12-31")

    stopped = {"what": "suicide", "people": 2, "how": "当晚上门劝住"}
    recorded(ours, oral, step({"kind": "prevented", "on": "2026-02-01", **stopped}))
    over = {"agreed": 2, "written": 1, "oral": 1, "ended": 1, "performed": 1, "with_amount": 2, "suicide": 1}
    whole = {**over, "accepted": 5, "application": 4, "referred": 1, "going_on": 2}
    mine = {**over, "accepted": 4, "application": 4, "going_on": 1}
    administrator = signed_in_as("administrator")
    office, other = (signed_in_as("justice_office", township=name) for name in ("张茅乡", "菜园乡"))
    found = administrator.get(DISPUTES, params=YEAR).json()
    assert (found["whole"]["counts"], found["whole"]["parties"]) == (whole, 10)
    assert {(row["name"], row["township"], row["counts"]["accepted"]) for row in found["rows"]} == {
        ("邻里纠纷", "张茅乡", 4),
        ("合同纠纷", "菜园乡", 1),
    }
    assert (found["whole"]["amount"], found["whole"]["amount_10000"]) == ("1201.20", "0.12012")
    assert found["whole"]["people"] == {"suicide": 2}
    assert found["whole"]["success"] == pytest.approx(200 / 3)
    assert found["base"]["people"] == 288_538
    assert found["base"]["confirmed"] is False
    assert found["per_10000"] == pytest.approx(5 / 288_538 * 10_000)
    assert any("待核实" in rule for rule in found["rules"])

    assert office.get(DISPUTES, params=YEAR).json()["whole"]["counts"] == mine
    theirs_only = other.get(DISPUTES, params=YEAR).json()
    assert theirs_only["whole"]["counts"] == {"accepted": 1, "referred": 1, "going_on": 1}
    assert (theirs_only["whole"]["success"], theirs_only["per_10000"]) == (
        None,
        None,
    )  # no base of a township
    for client in (administrator, office, other):
        for by in Division:
            year = client.get(DISPUTES, params={**YEAR, "by": by}).json()
            for row in (year["whole"], *year["rows"]):
                for item, count in row["counts"].items():
                    opening = {**YEAR, "item": item, "by": by, "key": row["key"]}
                    behind = client.get(f"{DISPUTES}/mediations", params=opening).json()["mediations"]
                    assert len(behind) == count
                    assert not {"facts", "terms"} & set(behind[0])
    by_committee = administrator.get(DISPUTES, params={**YEAR, "by": "committee"}).json()
    assert [(row["name"], row["counts"]["accepted"]) for row in by_committee["rows"]] == [("乡镇调委会", 5)]


def test_they_are_the_supervisors(client: TestClient, signed_in_as: SignedInAs) -> None:
    for address in (DISPUTES, f"{DISPUTES}/mediations", f"{DISPUTES}/checks"):
        assert_refused(client.get(address, params=YEAR), 401, "not_signed_in")
        for role in ("adviser", "mediator"):
            refused = signed_in_as(role, township="张茅乡").get(address, params=YEAR)
            assert_refused(refused, 403, "not_permitted")
        office = signed_in_as("justice_office", township="张茅乡")
        assert_refused(office.get(address, params={"year": 1999}), 422, "invalid_input")

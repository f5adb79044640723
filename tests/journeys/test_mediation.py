"""The walk of a mediation: opened with a number, agreed, and what falls due."""

from __future__ import annotations

import uuid
from typing import Any

import httpx


def particulars() -> dict[str, Any]:
    return {
        "id": str(uuid.uuid4()),
        "accepted_on": "2026-01-20",
        "source": "application",
        "dispute_type": "邻里",
        "village_id": None,
        "facts": "两家为出水口朝向争执。",
        "parties": [{"side": "applicant", "name": "李某甲"}, {"side": "respondent", "name": "王某乙"}],
    }


def test_a_mediation_is_numbered_agreed_and_reminds(mediator: httpx.Client, adviser: httpx.Client) -> None:
    options = mediator.get("/casework/options").json()
    assert "application" in {o["value"] for o in options["mediation_sources"]}
    body = {**particulars(), "dispute_type": options["dispute_types"][1]["value"]}
    opened = mediator.post("/mediations", json=body)
    assert opened.status_code == 201, opened.text
    again = mediator.post("/mediations", json=body)
    assert (again.status_code, again.json()["number"]) == (200, opened.json()["number"])

    agreement = {
        "revision": opened.json()["revision"],
        "form": "written",
        "terms": "改道，费用各半。",
        "parties_signed_on": "2026-01-29",
        "mediator_signed_on": "2026-01-30",
        "sealed_on": "2026-01-31",
    }
    agreed = mediator.post(f"/mediations/{body['id']}/agreement", json=agreement)
    assert agreed.status_code == 200, agreed.text
    assert agreed.json()["effective_on"] == "2026-01-31"
    assert agreed.json()["due"][0]["due_on"] == "2026-03-02"

    again = mediator.post(f"/mediations/{body['id']}/agreement", json=agreement)
    assert (again.status_code, again.json()["revision"]) == (200, agreed.json()["revision"])
    other = mediator.post(f"/mediations/{body['id']}/agreement", json={**agreement, "terms": "另一种说法。"})
    assert other.status_code == 409
    assert adviser.get(f"/mediations/{body['id']}").status_code == 404

    month = mediator.get("/figures/month", params={"month": "2026-01"}).json()
    assert month["agreed"] >= 1
    assert body["id"] in {one["id"] for one in mediator.get("/mediations").json()["mediations"]}


def test_a_mediation_without_agreement_tells_the_other_ways(mediator: httpx.Client) -> None:
    body = particulars()
    opened = mediator.post("/mediations", json=body).raise_for_status().json()
    ending = {"revision": opened["revision"], "ended_on": "2026-02-10", "reason": "一方不愿再谈。"}
    ended = mediator.post(f"/mediations/{body['id']}/end", json=ending).raise_for_status().json()
    assert (ended["state_name"], ended["due"]) == ("未达成", [])
    assert any("仲裁、行政、司法" in step for step in ended["next_steps"])


def test_numbers_follow_one_another(mediator: httpx.Client) -> None:
    numbers = [mediator.post("/mediations", json=particulars()).json()["number"] for _ in range(3)]
    counted = [int(number.split("第")[1].rstrip("号")) for number in numbers]
    assert counted == list(range(counted[0], counted[0] + 3))

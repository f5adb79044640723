"""The month's counts over HTTP."""

from __future__ import annotations

from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs
from tests.api.test_entries import assert_refused

FIGURES = "/api/v1/figures/month"


def entry(**change: object) -> dict[str, object]:
    return {
        "id": str(uuid4()),
        "service_date": "2026-11-24",
        "kinds": ["onsite", "legal_advice"],
        "topic": "邻里",
        "village_id": None,
        "channel": "onsite",
        "client_kind": "villager",
        **change,
    }


def test_each_number_opens_its_entries_and_prints_its_rule(signed_in_as: SignedInAs) -> None:
    adviser, other = signed_in_as("adviser"), signed_in_as("adviser")
    mine = [entry(), entry(), entry(service_date="2026-10-31"), entry(state="draft")]
    for body in mine:
        assert adviser.post("/api/v1/entries", json=body).status_code == 201
    assert other.post("/api/v1/entries", json=entry()).status_code == 201

    month = adviser.get(FIGURES).json()
    assert (month["month"], month["mediations"], month["agreed"]) == ("2026-11", 0, 0)
    figures = {figure["kind"]: figure for figure in month["figures"]}
    assert [(f["name"], f["unit"], f["count"]) for f in month["figures"]] == [
        ("法律意见", "条", 2),
        ("起草法律文书", "件", 0),
        ("法治讲座", "场次", 0),
        ("参与调解", "件", 0),
        ("参加诉讼活动", "次", 0),
        ("现场法律服务", "次", 1),
        ("村居重大事项法律意见", "条", 0),
    ]
    for kind in ("legal_advice", "onsite"):
        assert set(figures[kind]["entry_ids"]) == {body["id"] for body in mine[:2]}
        for entry_id in figures[kind]["entry_ids"]:
            assert adviser.get(f"/api/v1/entries/{entry_id}").status_code == 200
            assert other.get(f"/api/v1/entries/{entry_id}").status_code == 404
    assert all("待核实" in figure["rule"] for figure in month["figures"])

    october = adviser.get(FIGURES, params={"month": "2026-10"}).json()["figures"]
    assert [figure["count"] for figure in october] == [1, 0, 0, 0, 0, 1, 0]


def test_nobody_signed_in(client: TestClient) -> None:
    assert_refused(client.get(FIGURES), 401, "not_signed_in")


def test_an_administrator_has_no_work_of_his_own(signed_in_as: SignedInAs) -> None:
    figures = signed_in_as("administrator").get(FIGURES).json()["figures"]
    assert [figure["count"] for figure in figures] == [0] * 7


@pytest.mark.parametrize("month", ["2026-13", "0000-01", "十一月"])
def test_a_month_that_is_none(signed_in_as: SignedInAs, month: str) -> None:
    refused = signed_in_as("adviser").get(FIGURES, params={"month": month})
    assert_refused(refused, 422, "invalid_input", "月份")

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


RETURN = "/api/v1/figures/return"


def test_the_annual_return_opens_its_entries_and_each_office_its_own(signed_in_as: SignedInAs) -> None:
    administrator = signed_in_as("administrator")
    adviser = signed_in_as("adviser", township="张茅乡", villages=("南沟村",))
    office, other = (signed_in_as("justice_office", township=name) for name in ("张茅乡", "菜园乡"))
    village = adviser.get("/api/v1/villages").json()[0]["id"]
    made = [adviser.post("/api/v1/entries", json=entry(village_id=village)).json() for _ in range(3)]
    asks = {"entries": [{"id": one["id"], "revision": 1} for one in made[:2]]}
    office.post("/api/v1/office/entries/confirm", json=asks)

    year = administrator.get(RETURN, params={"year": 2026}).json()
    assert {one["kind"]: one["count"] for one in year["figures"] if one["count"]} == {
        "legal_advice": 2,
        "onsite": 1,
    }
    assert all("待核实" in one["rule"] for one in year["figures"])
    (group,) = year["groups"]
    assert (group["name"], group["counts"]) == ("张茅乡", {"legal_advice": 2, "onsite": 1})
    opening = {"year": 2026, "kind": "legal_advice", "key": group["key"]}
    for client, ids in (
        (administrator, {one["id"] for one in made[:2]}),
        (office, {one["id"] for one in made[:2]}),
        (other, set()),
    ):
        behind = client.get(f"{RETURN}/entries", params=opening).json()["entries"]
        assert {one["id"] for one in behind} == ids
        assert all("question" not in one for one in behind)
    assert other.get(RETURN, params={"year": 2026, "by": "month"}).json()["groups"] == []
    assert office.get(RETURN, params={"year": 2026, "by": "month"}).json()["groups"][0]["name"] == "11月"


def test_the_annual_return_is_the_supervisors(client: TestClient, signed_in_as: SignedInAs) -> None:
    opening = {"year": 2026, "kind": "onsite", "key": "1"}
    assert_refused(client.get(RETURN, params={"year": 2026}), 401, "not_signed_in")
    assert_refused(client.get(f"{RETURN}/entries", params=opening), 401, "not_signed_in")
    for role in ("adviser", "mediator"):
        other = signed_in_as(role, township="张茅乡")
        assert_refused(other.get(RETURN, params={"year": 2026}), 403, "not_permitted")
        assert_refused(other.get(f"{RETURN}/entries", params=opening), 403, "not_permitted")


@pytest.mark.parametrize(
    "query", [{"year": 1999}, {"year": "今年"}, {"year": 2026, "by": "weather"}, {"year": 2**70}]
)
def test_a_return_asked_for_wrongly(signed_in_as: SignedInAs, query: dict[str, object]) -> None:
    refused = signed_in_as("administrator").get(RETURN, params=query)  # type: ignore[arg-type]
    assert_refused(refused, 422, "invalid_input")

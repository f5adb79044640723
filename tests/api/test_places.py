"""Townships and villages over HTTP."""

from __future__ import annotations

from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs


def test_townships_with_what_is_to_be_confirmed(signed_in_as: SignedInAs) -> None:
    townships = signed_in_as("adviser").get("/api/v1/townships").json()
    assert len(townships) == 14
    assert all(one["path"] == f"全国/河南省/三门峡市/陕州区/{one['name']}" for one in townships)
    assert {t["name"] for t in townships if "待核实" in t["note"]} == {"张湾乡", "甘棠街道"}


def test_villages_i_may_log_work_for(signed_in_as: SignedInAs) -> None:
    adviser = signed_in_as("adviser", township="张茅乡", villages=("南沟村", "北沟村"))
    of_township = signed_in_as("mediator", township="菜园乡")
    everywhere = signed_in_as("administrator")
    assert [v["name"] for v in adviser.get("/api/v1/villages").json()] == ["南沟村", "北沟村"]
    assert of_township.get("/api/v1/villages").json() == []
    assert {v["township"] for v in everywhere.get("/api/v1/villages").json()} == {"张茅乡"}


def test_nobody_signed_in(client: TestClient) -> None:
    for path in ("/api/v1/townships", "/api/v1/villages"):
        answer = client.get(path)
        assert answer.status_code == 401
        assert answer.json()["code"] == "not_signed_in"

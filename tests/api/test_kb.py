"""The indexes looked after over HTTP: administrators alone, each piece of work a run."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from accounts.models import AuditRecord
from api.factory import Application
from knowledge.runs import RunKind
from knowledge.types import ShelfName
from tests.api.conftest import SignedInAs
from tests.knowledge.statutes import version

ROUTES = (("GET", "/kb"), ("POST", "/kb/verify"), ("POST", "/kb/rebuild"), ("POST", "/kb/gc"))
each_route = pytest.mark.parametrize(("method", "path"), ROUTES)


@each_route
@pytest.mark.parametrize("role", ["adviser", "mediator"])
def test_only_an_administrator_may(
    signed_in_as: SignedInAs, application: Application, role: str, method: str, path: str
) -> None:
    answer = signed_in_as(role).request(method, f"/api/v1{path}")
    assert (answer.status_code, answer.json()["code"]) == (403, "not_permitted")
    assert application.runs.find_runs() == []


@each_route
def test_nobody_may_without_signing_in(client: TestClient, method: str, path: str) -> None:
    assert client.request(method, f"/api/v1{path}").status_code == 401


@each_route
def test_a_second_is_told_the_number_of_the_one_running(
    signed_in_as: SignedInAs, application: Application, method: str, path: str
) -> None:
    administrator = signed_in_as("administrator")
    with application.runs.start(RunKind.INGEST) as run:
        answer = administrator.request(method, f"/api/v1{path}")
        if method == "POST":
            assert (answer.status_code, answer.json()["code"]) == (409, "already_running")
            assert f"第 {run.number} 号任务" in answer.json()["message"]
        else:
            assert answer.status_code == 200


def done(client: TestClient, answer: Any, application: Application) -> dict[str, Any]:
    assert answer.status_code == 202
    application.runs.wait(60)
    run: dict[str, Any] = client.get(f"/api/v1/runs/{answer.json()['number']}").json()
    assert run["state"] == "done", run
    return run


def test_the_indexes_are_rebuilt_verified_cleared_and_seen(
    signed_in_as: SignedInAs, application: Application
) -> None:
    administrator = signed_in_as("administrator")
    application.shelf.put(version("养蜂法"), reader_version=1)
    before = administrator.get("/api/v1/kb").json()
    law = before["shelves"][0]
    assert (law["name"], law["generation"], law["lags"], before["verified"]) == ("law", None, True, None)

    run = done(administrator, administrator.post("/api/v1/kb/rebuild", json={"shelf": "law"}), application)
    assert (run["kind"], run["message"]) == ("rebuild", "法律法规的索引重建好了。")
    run = done(
        administrator, administrator.post("/api/v1/kb/verify", json={"every_passage": True}), application
    )
    assert run["message"] == "核对了 3 段，抽查 3 段，没有不一致。"
    run = done(administrator, administrator.post("/api/v1/kb/gc"), application)
    assert run["message"].startswith("清掉 0 代索引，腾出 ")

    after = administrator.get("/api/v1/kb").json()
    law = after["shelves"][0]
    assert (law["generation"], law["passages"], law["lags"], law["problem"]) == ("000001", 3, False, "")
    assert [(g["generation"], g["live"], g["whole"]) for g in law["generations"]] == [("000001", True, True)]
    assert after["verified"]["ok"] is True
    assert after["disk_bytes"] > 0
    with application.database.read() as session:
        deeds = list(session.scalars(select(AuditRecord.action).order_by(AuditRecord.id)))
    assert deeds[-3:] == ["kb.rebuilt", "kb.verified", "kb.cleared"]


@pytest.mark.parametrize(
    ("path", "body"), [("/kb/rebuild", {"shelf": "cellar"}), ("/kb/verify", {"every_passage": "maybe"})]
)
def test_what_cannot_be_is_refused(signed_in_as: SignedInAs, path: str, body: dict[str, str]) -> None:
    assert signed_in_as("administrator").post(f"/api/v1{path}", json=body).status_code == 422


def test_a_damaged_index_is_in_the_health_and_is_mended_by_itself(
    signed_in_as: SignedInAs, application: Application, client: TestClient
) -> None:
    for title in ("养蜂法", "养鱼法"):
        application.shelf.put(version(title), reader_version=1)
        application.library.publish(ShelfName.LAW)
    root = application.settings.data_dir / "index" / "law"
    application.library.when_damaged(application.following.ask)  # as the server does at its start
    (root / "gen-000002" / "vectors.npy").unlink()
    health = client.get("/healthz").json()
    assert health["status"] == "degraded"
    assert any("法律法规：第 2 代索引坏了，正用更早的一代" in problem for problem in health["problems"])
    assert health["shelves"][0]["generation"] == "000001"
    assert application.following.wait(60)
    health = client.get("/healthz").json()
    assert not any("坏了" in problem for problem in health["problems"])
    assert health["shelves"][0]["generation"] == "000003"

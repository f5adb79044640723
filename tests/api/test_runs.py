"""Long work on the shelf, as administrators watch it."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from knowledge.runs import RunKind
from tests.api.conftest import SignedInAs

ROUTES = ("/api/v1/runs", "/api/v1/runs/1")


@pytest.mark.parametrize("path", ROUTES)
@pytest.mark.parametrize("role", ["adviser", "mediator"])
def test_only_an_administrator_may(signed_in_as: SignedInAs, role: str, path: str) -> None:
    answer = signed_in_as(role).get(path)
    assert (answer.status_code, answer.json()["code"]) == (403, "not_permitted")


@pytest.mark.parametrize("path", ROUTES)
def test_nobody_may_without_signing_in(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 401


def test_a_run_tells_how_far_it_is_and_how_it_ended(
    signed_in_as: SignedInAs, application: Application
) -> None:
    administrator = signed_in_as("administrator")
    assert administrator.get("/api/v1/runs").json() == {"runs": [], "total": 0}
    with application.runs.start(RunKind.INGEST) as run:
        run("读文件", 1, 40)
        run("读文件", 10, 40)
        running = administrator.get(f"/api/v1/runs/{run.number}").json()
        assert (running["state"], running["state_name"], running["kind_name"]) == (
            "running",
            "正在做",
            "读文件",
        )
        assert (running["stage"], running["done"], running["total"]) == ("读文件", 10, 40)
        assert running["rate"] > 0
        assert running["seconds_left"] >= 0
        assert running["finished_at"] is None
    page = administrator.get("/api/v1/runs").json()
    assert page["total"] == 1
    assert page["runs"][0]["state"] == "done"
    assert page["runs"][0]["finished_at"] is not None


@pytest.mark.parametrize(("path", "status"), [("/runs/99", 404), ("/runs/0", 422), ("/runs?limit=0", 422)])
def test_what_is_not_there_or_cannot_be_is_refused(signed_in_as: SignedInAs, path: str, status: int) -> None:
    assert signed_in_as("administrator").get(f"/api/v1{path}").status_code == status

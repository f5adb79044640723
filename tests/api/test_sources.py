"""Sources over HTTP, and the timer: administrators alone, and from a folder to a searchable text."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from api.timer import Timer
from knowledge.runs import RunKind
from tests.api.conftest import SignedInAs

SOURCES = "/api/v1/sources"
PAPER = "# 陕州区养蜂办法\n\n2025年1月10日 三门峡市陕州区人民政府公布\n\n<!-- INFO END -->\n\n第一条 蜂箱离路十米。\n"
ROUTES = (
    ("GET", SOURCES),
    ("POST", SOURCES),
    ("POST", f"{SOURCES}/refresh"),
    ("PATCH", f"{SOURCES}/1"),
    ("DELETE", f"{SOURCES}/1"),
    ("GET", f"{SOURCES}/1/items"),
    ("POST", f"{SOURCES}/items/1/keep"),
    ("GET", "/api/v1/runs"),
    ("GET", "/api/v1/runs/1"),
)
each_route = pytest.mark.parametrize(("method", "path"), ROUTES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "来源"
    folder.mkdir()
    (folder / "养蜂办法.md").write_text(PAPER, "utf-8")
    return folder


def body(folder: Path, **more: Any) -> dict[str, Any]:
    return {"kind": "folder", "place": str(folder), "name": "区政府文件", **more}


def refresh(client: TestClient, application: Application) -> dict[str, Any]:
    begun = client.post(f"{SOURCES}/refresh", json={})
    assert begun.status_code == 202
    application.runs.wait()
    run: dict[str, Any] = client.get(f"/api/v1/runs/{begun.json()['number']}").json()
    return run


@each_route
@pytest.mark.parametrize("role", ["adviser", "mediator"])
def test_only_an_administrator_may(
    signed_in_as: SignedInAs, application: Application, folder: Path, role: str, method: str, path: str
) -> None:
    sent = body(folder) if method in ("POST", "PATCH") else None
    assert signed_in_as(role).request(method, path, json=sent).status_code == 403
    assert application.sources.find() == []
    assert application.runs.find_runs() == []


@each_route
def test_nobody_may_without_signing_in(client: TestClient, method: str, path: str) -> None:
    assert client.request(method, path, json={}).status_code == 401


def test_a_trusted_folder_goes_from_disk_to_search(
    administrator: TestClient, application: Application, folder: Path
) -> None:
    added = administrator.post(SOURCES, json=body(folder, trusted=True))
    assert added.status_code == 201
    assert added.json()["kind_name"] == "文件夹"
    run = refresh(administrator, application)
    assert (run["state"], run["kind_name"]) == ("done", "看来源")
    found = administrator.get("/api/v1/search", params={"q": "陕州区养蜂办法 蜂箱离路几米"}).json()
    assert [hit["label"] for hit in found["hits"]] == ["第一条"]
    (source,) = administrator.get(SOURCES).json()["sources"]
    assert (source["items"], source["last_result"]) == (1, "新的 1。")


def test_what_is_not_trusted_waits_for_an_administrator(
    administrator: TestClient, application: Application, folder: Path
) -> None:
    administrator.post(SOURCES, json=body(folder))
    refresh(administrator, application)
    (intake,) = administrator.get("/api/v1/intakes").json()["intakes"]
    assert (intake["file_name"], intake["state"]) == ("养蜂办法.md", "waiting")


def test_what_vanished_is_kept_or_taken_down(
    administrator: TestClient, application: Application, folder: Path
) -> None:
    source = administrator.post(SOURCES, json=body(folder, trusted=True)).json()
    refresh(administrator, application)
    (folder / "养蜂办法.md").rename(folder / "另一份.md")
    (folder / "另一份.md").write_text(PAPER.replace("十米", "九米"), "utf-8")
    refresh(administrator, application)
    gone, new = administrator.get(f"{SOURCES}/{source['id']}/items").json()["items"]
    assert (gone["place"], new["place"]) == ("养蜂办法.md", "另一份.md")
    assert gone["vanished_at"] is not None
    assert gone["version_id"] is not None
    assert administrator.post(f"{SOURCES}/items/{gone['id']}/keep").status_code == 204
    assert administrator.post(f"{SOURCES}/items/{gone['id']}/keep").status_code == 404
    assert administrator.get(SOURCES).json()["sources"][0]["vanished"] == 0


def test_a_source_is_changed_and_let_go(administrator: TestClient, folder: Path) -> None:
    source = administrator.post(SOURCES, json=body(folder)).json()
    changed = administrator.patch(f"{SOURCES}/{source['id']}", json=body(folder, every_hours=6))
    assert changed.json()["every_hours"] == 6
    assert administrator.post(SOURCES, json=body(folder)).status_code == 409
    assert administrator.post(SOURCES, json=body(folder, place="不全")).status_code == 422
    assert administrator.delete(f"{SOURCES}/{source['id']}").status_code == 204
    assert administrator.get(SOURCES).json()["total"] == 0
    assert administrator.post(f"{SOURCES}/refresh", json={"id": source["id"]}).status_code == 404


def test_a_second_refresh_is_told_the_number_of_the_first(
    administrator: TestClient, application: Application, folder: Path
) -> None:
    administrator.post(SOURCES, json=body(folder))
    with application.runs.start(RunKind.REBUILD) as run:
        refused = administrator.post(f"{SOURCES}/refresh", json={})
        assert (refused.status_code, refused.json()["code"]) == (409, "already_running")
        assert f"第 {run.number} 号任务" in refused.json()["message"]


def test_the_timer_looks_by_itself(administrator: TestClient, application: Application, folder: Path) -> None:
    administrator.post(SOURCES, json=body(folder, trusted=True))
    timer = Timer(application.sources, application.runs, every=0.05)
    timer.start()
    until = time.monotonic() + 30
    while not application.sources.find()[0].last_result and time.monotonic() < until:
        time.sleep(0.05)
    timer.stop()
    assert application.sources.find()[0].last_result == "新的 1。"
    assert len(application.runs.find_runs()) == 1  # looked at once: it is not due again

"""Releases over HTTP: gathered, rehearsed, published, taken back; for administrators only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from accounts.models import AuditRecord
from api.factory import Application
from core.errors import Unavailable
from knowledge.release_types import Change, ChangeKind
from knowledge.types import DocumentKind, ShelfName, Standing
from tests.knowledge.statutes import articles, version

DISTRICT = "全国/河南省/三门峡市/陕州区"
QUESTION = "紫云英测试证到哪里办理"


def put(
    application: Application, title: str, *texts: str, standing: Standing = Standing.LIVE, **rest: Any
) -> int:
    rest = {"kind": DocumentKind.NORMATIVE_DOCUMENT, "scope": DISTRICT} | rest
    new = version(title, articles(*texts), **rest)
    return application.shelf.put(new, reader_version=1, standing=standing)[1]


@pytest.fixture
def live(application: Application) -> int:
    version_id = put(application, "紫云英测试证办理办法", "紫云英测试证到乡镇办理。", "办理不收费。")
    application.ingest.publish_all()
    return version_id


@pytest.fixture
def pending(application: Application, live: int) -> int:
    return put(application, "紫云英测试证补办办法", "紫云英测试证丢了到区里补办。", standing=Standing.PENDING)


def add(client: TestClient, **change: Any) -> Any:
    answer = client.post("/api/v1/releases/open/changes", json=change)
    assert answer.status_code == 200, answer.text
    return answer.json()


def run_to_its_end(application: Application, client: TestClient, path: str) -> Any:
    answer = client.post(f"/api/v1{path}")
    assert answer.status_code == 202, answer.text
    application.runs.wait(60)
    run = client.get(f"/api/v1/runs/{answer.json()['number']}").json()
    assert (run["state"], run["number"]) == ("done", answer.json()["number"]), run
    return run


def found(client: TestClient, question: str = QUESTION) -> list[str]:
    hits = client.get("/api/v1/search", params={"q": question}).json()["hits"]
    return [f"{hit['law']}{hit['label']}" for hit in hits if "紫云英" in hit["text"]]


def test_an_index_that_failed_after_the_record_had_changed_catches_up_by_itself(
    application: Application, live: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    version_id = put(application, "水渠办法", "水渠每年清淤。")
    application.ingest.publish_all()
    publish, failed = application.library.publish, []

    def fail_once(*given: Any, **more: Any) -> bool:
        if not failed:
            failed.append(1)
            raise Unavailable("新的索引没有通过检查。", code="build_failed")
        return publish(*given, **more)

    monkeypatch.setattr(application.library, "publish", fail_once)
    change = Change(ChangeKind.DISABLE, version_id=version_id)
    with pytest.raises(Unavailable):
        application.releases.publish_at_once([change], None)
    assert application.following.wait(60)
    assert failed
    assert not any(application.library.lags(shelf) for shelf in ShelfName)


def test_changes_are_gathered_rehearsed_published_and_taken_back(
    application: Application, administrator: TestClient, live: int, pending: int
) -> None:
    assert administrator.get("/api/v1/releases/open").status_code == 404
    release = add(administrator, kind="put", version_id=pending)
    assert (release["number"], release["state"], release["state_name"]) == (1, "open", "还没发布")
    assert release["created_by_name"] == administrator.person.name  # type: ignore[attr-defined]
    assert release["changes"] == [
        {"index": 0, "kind": "put", "described": "上架《紫云英测试证补办办法》（2010-03-01）", "version_id": pending}
    ]  # fmt: skip
    status = {"title": "紫云英测试证办理办法", "status": "repealed", "since": "2026-01-01"}
    release = add(administrator, kind="status", status=status)
    assert [change["index"] for change in release["changes"]] == [0, 1]
    assert administrator.get("/api/v1/releases/open").json() == release

    administrator.post(
        "/api/v1/standard-questions",
        json={"question": QUESTION, "expected": ["紫云英测试证办理办法1", "紫云英测试证补办办法1"]},
    )
    run = run_to_its_end(application, administrator, "/releases/1/rehearse")
    assert run["message"].endswith("1 个答案会变，1 个失去引用，1 个新找到。")
    rehearsal = administrator.get("/api/v1/releases/1").json()["rehearsal"]
    (changed,) = rehearsal["changed"]
    assert (changed["question"], changed["lost"]) == (QUESTION, ["紫云英测试证办理办法1"])
    assert changed["gained"] == ["紫云英测试证补办办法1"]
    assert (rehearsal["lost"], rehearsal["gained"]) == (1, 1)
    assert found(administrator)[0] == "紫云英测试证办理办法第一条", "nothing is live yet"

    run_to_its_end(application, administrator, "/releases/1/publish")
    assert found(administrator) == ["紫云英测试证补办办法第一条"]
    release = administrator.get("/api/v1/releases/1").json()
    assert (release["state"], release["can_roll_back"]) == ("published", True)
    assert release["receipt"]["touched"] == {"put": 1, "repealed": 1}
    assert release["receipt"]["total"] == 2

    run_to_its_end(application, administrator, "/releases/1/roll-back")
    assert found(administrator)[0] == "紫云英测试证办理办法第一条"
    assert "紫云英测试证补办办法第一条" not in found(administrator)
    page = administrator.get("/api/v1/releases").json()
    assert (page["total"], page["releases"][0]["state"]) == (1, "rolled_back")


def test_a_change_is_taken_off_and_a_release_dropped(
    administrator: TestClient, live: int, pending: int
) -> None:
    add(administrator, kind="put", version_id=pending)
    add(administrator, kind="disable", version_id=live)
    left = administrator.delete("/api/v1/releases/open/changes/0").json()
    assert [change["kind"] for change in left["changes"]] == ["disable"]
    dropped = administrator.post("/api/v1/releases/1/drop").json()
    assert dropped["state"] == "dropped"
    assert administrator.get("/api/v1/releases/open").status_code == 404
    assert administrator.post("/api/v1/releases/1/publish").status_code == 409


def test_what_an_administrator_did_is_on_record(
    application: Application, administrator: TestClient, pending: int
) -> None:
    add(administrator, kind="put", version_id=pending)
    run_to_its_end(application, administrator, "/releases/1/publish")
    with application.database.read() as session:
        actions = session.scalars(select(AuditRecord.action)).all()
    assert {"release.changed", "release.published"} <= set(actions)


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"kind": "put"}, 422),
        ({"kind": "put", "version_id": 999}, 404),
        ({"kind": "sell"}, 422),
        ({"kind": "status", "status": {"title": ""}}, 422),
        ({"kind": "status", "status": {"title": "甲法", "status": "in_force"}}, 422),
        ({"kind": "correct", "version_id": 1, "fields": {"text": "x"}}, 422),
        ({"kind": "correct", "version_id": 1, "fields": {"effective_from": "昨天"}}, 422),
        ({"kind": "enable", "version_id": 1}, 409),
    ],
)
def test_a_change_that_cannot_be_is_refused_with_one_sentence(
    administrator: TestClient, live: int, change: dict[str, Any], status: int
) -> None:
    answer = administrator.post("/api/v1/releases/open/changes", json=change)
    assert answer.status_code == status
    assert answer.json()["message"].endswith("。")
    assert administrator.get("/api/v1/releases/open").status_code == 404


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/releases"),
        ("GET", "/releases/open"),
        ("GET", "/releases/1"),
        ("POST", "/releases/open/changes"),
        ("DELETE", "/releases/open/changes/0"),
        ("POST", "/releases/1/rehearse"),
        ("POST", "/releases/1/publish"),
        ("POST", "/releases/1/roll-back"),
        ("POST", "/releases/1/drop"),
        ("GET", "/standard-questions"),
        ("POST", "/standard-questions"),
        ("PUT", "/standard-questions/1"),
        ("DELETE", "/standard-questions/1"),
        ("POST", "/hit-test"),
    ],
)
def test_they_are_the_administrators_alone(
    client: TestClient, signed_in_as: Callable[..., TestClient], method: str, path: str
) -> None:
    adviser = signed_in_as("adviser", township="张茅乡")
    bodies = {
        "/releases/open/changes": {"kind": "put", "version_id": 1},
        "/standard-questions": {"question": "问"},
        "/standard-questions/1": {"question": "问"},
        "/hit-test": {"question": "问"},
    }
    body = bodies.get(path) if method in ("POST", "PUT") else None
    assert client.request(method, f"/api/v1{path}", json=body).status_code == 401
    assert adviser.request(method, f"/api/v1{path}", json=body).status_code == 403


@pytest.mark.parametrize("deed", ["rehearse", "publish", "roll-back", "drop"])
def test_a_release_that_is_not_there_is_said_so(administrator: TestClient, deed: str) -> None:
    assert administrator.post(f"/api/v1/releases/7/{deed}").status_code == 404

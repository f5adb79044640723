"""The shelf's documents over HTTP: administrators alone, and every bad upload told why."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from accounts.models import Township, Village
from api.factory import Application
from core.settings import Settings
from ingest.models import IntakeState
from knowledge.numerals import article_label
from tests.api.conftest import SignedInAs

ARTICLES = (
    "为测试写成本办法。",
    "办理紫云英测试证的，到乡镇便民服务中心提出，五个工作日内办结。",
    "果园里的剪枝由各户自己收拾。",
    "水渠每年春天清淤一次。",
    "路灯坏了报给村里的电工。",
    "红白事不在路上摆席。",
    "羊群过桥要有人看着。",
    "晒粮不占机动车道。",
    "水窖盖板由户主检查。",
    "柿树归谁家，以林权证为准。",
    "打井前先问过邻家。",
    "本办法自2025年2月1日起施行。",
)
HEAD = "# 陕州区紫云英测试证办理办法\n\n2025年1月10日 三门峡市陕州区人民政府公布\n\n<!-- INFO END -->\n\n"
PAPER = (HEAD + "\n\n".join(f"{article_label(n)} {text}" for n, text in enumerate(ARTICLES, 1))).encode()
ROUTES = (
    ("GET", "/api/v1/documents"),
    ("DELETE", "/api/v1/documents/1"),
    ("POST", "/api/v1/intakes"),
    ("GET", "/api/v1/intakes"),
    ("GET", "/api/v1/intakes/1"),
)
each_route = pytest.mark.parametrize(("method", "path"), ROUTES)


@pytest.fixture
def settings(tmp_path: Path, migrated_template: Path) -> Settings:
    data = tmp_path / "data"
    data.mkdir()
    shutil.copy(migrated_template, data / "cunfa.db")
    return Settings(data_dir=data, max_upload_mb=1)


@pytest.fixture
def administrator(signed_in_as: SignedInAs) -> TestClient:
    return signed_in_as("administrator")


def request(client: TestClient, method: str, path: str) -> Any:
    files = {"file": ("a.md", PAPER)} if method == "POST" else None
    return client.request(method, path, files=files)


def hand_in(client: TestClient, content: bytes = PAPER, name: str = "办法.md", **form: str) -> Any:
    return client.post("/api/v1/intakes", files={"file": (name, content)}, data=form)


@each_route
@pytest.mark.parametrize("role", ["adviser", "mediator"])
def test_only_an_administrator_may(
    signed_in_as: SignedInAs, application: Application, role: str, method: str, path: str
) -> None:
    answer = request(signed_in_as(role), method, path)
    assert answer.status_code == 403
    assert answer.json()["code"] == "not_permitted"
    assert application.intakes.find_intakes() == []


@each_route
def test_nobody_may_without_signing_in(
    client: TestClient, application: Application, method: str, path: str
) -> None:
    assert request(client, method, path).status_code == 401
    assert application.intakes.find_intakes() == []


@pytest.mark.parametrize(
    ("content", "name", "form", "status", "code"),
    [
        (PAPER, "办法.pdf", {}, 422, "bad_type"),
        (PAPER, "办法", {}, 422, "bad_type"),
        (b" \n", "办法.md", {}, 422, "empty_file"),
        (b"a" * (1024 * 1024 + 1), "办法.md", {}, 422, "too_large"),
        (b"a" * (2 * 1024 * 1024 + 1), "办法.md", {}, 413, "too_large"),
        (PAPER, "办法.md", {"kind": "novel"}, 422, "invalid_input"),
        (PAPER, "办法.md", {"scope": "甲" * 121}, 422, "invalid_input"),
    ],
)
def test_a_bad_upload_is_refused_and_not_kept(
    administrator: TestClient, settings: Settings, content: bytes, name: str, form: dict[str, str], status: int,
    code: str,
) -> None:  # fmt: skip
    answer = hand_in(administrator, content, name, **form)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.json()["message"].endswith("。")
    assert administrator.get("/api/v1/intakes").json() == {"intakes": []}
    assert not (settings.data_dir / "uploads").exists()


def test_an_upload_without_a_file_is_refused(administrator: TestClient) -> None:
    assert administrator.post("/api/v1/intakes", data={"kind": "law"}).status_code == 422


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/intakes/no-such", 404),
        ("DELETE", "/api/v1/documents/999", 404),
        ("DELETE", "/api/v1/documents/9223372036854775807", 404),
        ("DELETE", "/api/v1/documents/0", 422),
        ("DELETE", "/api/v1/documents/9223372036854775808", 422),
        ("GET", "/api/v1/documents?limit=0", 422),
        ("GET", "/api/v1/documents?kind=novel", 422),
    ],
)
def test_what_is_not_there_or_cannot_be_is_refused(
    administrator: TestClient, method: str, path: str, status: int
) -> None:
    answer = administrator.request(method, path)
    assert answer.status_code == status
    assert set(answer.json()) == {"code", "message"}


def wait(client: TestClient, intake_id: str) -> Any:
    deadline = time.monotonic() + 120  # a cold model on a busy machine
    while time.monotonic() < deadline:
        intake = client.get(f"/api/v1/intakes/{intake_id}").json()
        if intake["state"] not in (IntakeState.WAITING, IntakeState.READING, IntakeState.INDEXING):
            return intake
        time.sleep(0.05)
    raise AssertionError("the upload did not settle")


def found_by(client: TestClient) -> list[str]:
    hits = client.get("/api/v1/search", params={"q": "紫云英测试证到哪里办理"}).json()["hits"]
    return [f"{hit['law']}{hit['label']}" for hit in hits if "紫云英" in hit["text"]]


def test_a_document_is_handed_in_found_taken_down_and_gone(
    application: Application, administrator: TestClient, signed_in_as: Callable[..., TestClient]
) -> None:
    with application.database.write() as session:
        township = session.query(Township).filter_by(name="张茅乡").one_or_none() or Township(name="张茅乡")
        session.add(Village(name="南沟村", township=township))
    adviser = signed_in_as("adviser", township="张茅乡", villages=("南沟村",))
    assert found_by(adviser) == []
    application.intakes.start()
    answer = hand_in(administrator)
    assert answer.status_code == 202
    assert (answer.json()["state"], answer.json()["state_name"]) == ("waiting", "等着处理")
    intake = wait(administrator, answer.json()["id"])
    assert (intake["state"], intake["state_name"]) == ("searchable", "能查到了")
    assert found_by(adviser) == ["陕州区紫云英测试证办理办法第二条"]

    (document,) = administrator.get("/api/v1/documents", params={"q": "紫云英"}).json()["documents"]
    assert document["version_id"] == intake["version_id"]
    assert (document["kind_name"], document["scope"], document["article_count"]) == (
        "规范性文件",
        "全国/河南省/三门峡市/陕州区",
        len(ARTICLES),
    )
    assert (document["effective_from"], document["effective_basis"]) == ("2025-02-01", "text")

    assert administrator.delete(f"/api/v1/documents/{intake['version_id']}").status_code == 204
    assert found_by(adviser) == []
    assert administrator.get("/api/v1/documents").json() == {"documents": [], "total": 0}
    assert administrator.get(f"/api/v1/intakes/{intake['id']}").json()["state"] == "removed"
    assert administrator.delete(f"/api/v1/documents/{intake['version_id']}").status_code == 404
    assert not [path for path in application.settings.data_dir.glob("uploads/**/*") if path.is_file()]

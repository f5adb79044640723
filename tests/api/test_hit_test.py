"""The hit test over HTTP: why passages were found, and why others were not shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.deeds import search_batch
from api.factory import Application
from knowledge.types import DocumentKind
from tests.api.test_releases import DISTRICT, QUESTION, add, put, run_to_its_end


@pytest.fixture
def live(application: Application) -> int:
    version_id = put(application, "紫云英测试证办理办法", "紫云英测试证到乡镇办理。", "办理不收费。")
    application.ingest.publish_all()
    return version_id


def test_the_hit_test_says_why_and_what_was_left_out(
    application: Application, administrator: TestClient, live: int
) -> None:
    put(application, "紫云英测试证村规", "紫云英测试证到村里办理。", kind=DocumentKind.VILLAGE_RULES,
        scope=f"{DISTRICT}/张茅乡/南沟村")  # fmt: skip
    put(application, "紫云英测试证外地办法", "紫云英测试证到外地办理。", scope="全国/山东省/济南市")
    aside = put(application, "紫云英测试证旧规", "紫云英测试证到哪里都能办理。")
    application.documents.disable(aside)
    ended = put(application, "紫云英测试证暂行办法", "紫云英测试证到县里办理。")
    status = {"title": "紫云英测试证暂行办法", "status": "repealed", "since": "2020-01-01"}
    add(administrator, kind="status", status=status)
    assert application.following.wait(30), "the index has followed what was set aside"
    run_to_its_end(application, administrator, "/releases/1/publish")

    told = administrator.post("/api/v1/hit-test", json={"question": QUESTION}).json()
    assert told["passages"][0]["title"] == "紫云英测试证办理办法"
    assert {why.split()[0] for why in told["passages"][0]["why"]} >= {"lexical", "dense"}
    assert told["passages"][0]["validity_name"] == "现行有效"
    left = {each["title"]: (each["reason"], each["reason_name"]) for each in told["left_out"]}
    assert left == {
        "紫云英测试证村规": ("scope", "不在适用范围"),
        "紫云英测试证外地办法": ("scope", "不在适用范围"),
        "紫云英测试证旧规": ("disabled", "已停用"),
        "紫云英测试证暂行办法": ("validity", "已废止"),
    }
    shown = {passage["title"] for passage in told["passages"]}
    assert not shown & set(left)
    then = administrator.post("/api/v1/hit-test", json={"question": QUESTION, "on": "2019-05-01"}).json()
    assert "紫云英测试证暂行办法" in {passage["title"] for passage in then["passages"]}
    there = {"question": QUESTION, "scope": f"{DISTRICT}/张茅乡/南沟村"}
    village = administrator.post("/api/v1/hit-test", json=there).json()
    assert "紫云英测试证村规" in {passage["title"] for passage in village["passages"]}
    assert ended


def test_the_hit_test_finds_what_the_search_finds(
    application: Application, administrator: TestClient, live: int
) -> None:
    hits = administrator.get("/api/v1/search", params={"q": QUESTION, "k": 10}).json()["hits"]
    told = administrator.post("/api/v1/hit-test", json={"question": QUESTION}).json()
    assert [(hit["article_id"], hit["why"]) for hit in hits] == [
        (passage["article_id"], passage["why"]) for passage in told["passages"]
    ]


@pytest.mark.parametrize(
    "question", [QUESTION, "紫雲英　測試證\u200b到哪裡辦理？？", "紫云英测试证条例第2条，到哪里办"]
)
def test_every_way_of_asking_finds_the_same_in_the_same_order(
    application: Application, administrator: TestClient, tmp_path: Path, question: str
) -> None:
    """The hit test, the search, the batch and the chat: one ranking."""
    places = [f"紫云英测试证到{place}办理。" for place in ("乡镇", "村里", "县里", "市里")]
    put(application, "紫云英测试证条例", *places, kind=DocumentKind.LOCAL_REGULATION, scope="全国/河南省")
    application.ingest.publish_all()
    told = administrator.post("/api/v1/hit-test", json={"question": question}).json()
    ranked = [passage["article_id"] for passage in told["passages"]]
    hits = administrator.get("/api/v1/search", params={"q": question}).json()["hits"]
    assert ranked == [hit["article_id"] for hit in hits]

    lines: list[Any] = []
    batch = tmp_path / "asked.jsonl"
    batch.write_text(json.dumps({"id": 1, "question": question}), "utf-8")
    search_batch(application, {"path": str(batch), "k": 10}, lines.append)
    (line,) = [each["value"] for each in lines if each["type"] == "line"]
    assert [(each["law"], each["article"]) for each in line["ranked"]] == [
        (hit["law"], hit["article"]) for hit in hits
    ]

    answer = administrator.post("/api/v1/answers", json={"question": question})
    events = [json.loads(line.removeprefix("data: ")) for line in answer.text.split("\n") if "data: " in line]
    shown = [source["article_id"] for source in events[0]["sources"]]
    assert len(shown) > 1
    assert shown == ranked[: len(shown)]


@pytest.mark.parametrize(
    "body",
    [
        {"question": ""},
        {"question": "  "},
        {"question": "😀？"},
        {"question": "问", "scope": "村"},
        {"question": "问", "k": 0},
    ],
)
def test_a_hit_test_that_cannot_be_is_refused(administrator: TestClient, body: dict[str, Any]) -> None:
    assert administrator.post("/api/v1/hit-test", json=body).status_code == 422

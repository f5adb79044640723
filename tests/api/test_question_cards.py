"""Question cards over HTTP: sent once, answered by an administrator, seen by nobody else."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from knowledge.types import DocumentKind
from tests.api.conftest import SignedInAs
from tests.api.papers import paper

CARDS = "/api/v1/question-cards"
GOOD = "《陕州区紫云英测试证办理办法》第二条写了怎么办。"


@pytest.fixture
def body(adviser: TestClient) -> dict[str, Any]:
    """A card from an answer the empty shelf could not give."""
    asked = adviser.post("/api/v1/answers", json={"question": "苹果树青苗费给多少，我电话13812345678"})
    last = [line[6:] for line in asked.text.splitlines() if line.startswith("data: ")][-1]
    answer = json.loads(last)["answer"]
    assert answer["state"] == "no_basis"
    village = adviser.get("/api/v1/villages").json()[0]["id"]
    return {"id": str(uuid4()), "answer_id": answer["id"], "question": "青苗费给多少", "village_id": village}


def test_the_draft_hides_personal_numbers(adviser: TestClient, body: dict[str, Any]) -> None:
    draft = adviser.get(f"{CARDS}/draft", params={"answer_id": body["answer_id"]}).json()
    assert "13812345678" not in draft["question"]
    assert "苹果树青苗费给多少" in draft["question"]
    assert "没有找到依据" in draft["searched"]
    sent = adviser.post(CARDS, json={**body, "question": "打13812345678"}).json()
    assert "13812345678" not in sent["question"]


def test_any_number_of_tries_is_one_card(adviser: TestClient, body: dict[str, Any]) -> None:
    first = adviser.post(CARDS, json=body)
    assert first.status_code == 201, first.text
    assert (first.json()["state_name"], first.json()["village"], first.json()["township"]) == (
        "已发出",
        "南沟村",
        "张茅乡",
    )
    again = adviser.post(CARDS, json=body)
    assert (again.status_code, again.json()) == (200, first.json())
    assert adviser.get(CARDS).json() == {"cards": [first.json()]}
    other = adviser.post(CARDS, json={**body, "question": "另一句"})
    assert (other.status_code, other.json()["code"]) == (409, "conflict")


def test_a_reply_reaches_the_asker_once_adopted(
    application: Application, adviser: TestClient, administrator: TestClient, body: dict[str, Any]
) -> None:
    application.ingest.shelve(PurePath("a.md"), paper(), kind=DocumentKind.LOCAL_REGULATION, scope=None)
    path = f"{CARDS}/{body['id']}"
    adviser.post(CARDS, json=body)
    draft = administrator.put(f"{path}/reply", json={"revision": 1, "text": GOOD}).json()
    assert (draft["state"], draft["cited"][0]["verdict"]) == ("replied", "in_force")
    assert (draft["cited"][0]["version"], draft["cited"][0]["label"]) == ("2025-01-10", "第二条")
    assert len(draft["cited"][0]["text_sha256"]) == 64
    seen = adviser.get(path).json()
    assert (seen["reply"], seen["cited"], seen["replied_by"]) == ("", [], None)
    stale = administrator.post(f"{path}/adopt", json={"revision": 1})
    assert (stale.status_code, stale.json()["code"]) == (409, "stale")
    assert administrator.post(f"{path}/adopt", json={"revision": 2}).status_code == 200
    seen = adviser.get(CARDS, params={"answer_id": body["answer_id"]}).json()["cards"][0]
    assert (seen["state_name"], seen["reply"]) == ("已采用", GOOD)
    assert seen["replied_by"]
    assert seen["adopted_at"]
    assert adviser.post(f"{path}/withdraw").json()["code"] == "bad_state"


def test_a_reply_that_cites_what_is_not_there_is_not_adopted(
    application: Application, adviser: TestClient, administrator: TestClient, body: dict[str, Any]
) -> None:
    application.ingest.shelve(PurePath("a.md"), paper(), kind=DocumentKind.LOCAL_REGULATION, scope=None)
    path = f"{CARDS}/{body['id']}"
    adviser.post(CARDS, json=body)
    bad = GOOD.replace("第二条", "第九十九条")
    draft = administrator.put(f"{path}/reply", json={"revision": 1, "text": bad}).json()
    assert draft["cited"][0]["verdict"] == "not_found"
    refused = administrator.post(f"{path}/adopt", json={"revision": 2})
    assert (refused.status_code, refused.json()["code"]) == (422, "bad_citation")
    assert "第九十九条" in refused.json()["message"]
    assert adviser.get(path).json()["reply"] == ""


def test_a_card_returned_says_why_and_one_withdrawn_is_gone_from_the_desk(
    adviser: TestClient, administrator: TestClient, body: dict[str, Any]
) -> None:
    path = f"{CARDS}/{body['id']}"
    adviser.post(CARDS, json=body)
    administrator.post(f"{path}/return", json={"revision": 1, "reason": "写清是哪一年"})
    seen = adviser.get(path).json()
    assert (seen["state_name"], seen["reason"]) == ("退回", "写清是哪一年")
    other = {**body, "id": str(uuid4())}
    adviser.post(CARDS, json=other)
    assert adviser.post(f"{CARDS}/{other['id']}/withdraw").json()["state_name"] == "撤回"
    received = administrator.get(f"{CARDS}/received").json()["cards"]
    assert [card["id"] for card in received] == [body["id"]]


def test_somebody_else_s_is_not_found(
    adviser: TestClient, signed_in_as: SignedInAs, body: dict[str, Any]
) -> None:
    adviser.post(CARDS, json=body)
    path = f"{CARDS}/{body['id']}"
    for township, villages in (("张茅乡", ("南沟村",)), ("大营镇", ())):
        other = signed_in_as("adviser", township=township, villages=villages)
        assert other.get(path).status_code == 404
        assert other.post(f"{path}/withdraw").status_code == 404
        assert other.post(CARDS, json=body).status_code == 404
        assert other.get(f"{CARDS}/draft", params={"answer_id": body["answer_id"]}).status_code == 404
        assert other.get(CARDS).json() == {"cards": []}
        assert other.get(f"{CARDS}/received").status_code == 403
        assert other.put(f"{path}/reply", json={"revision": 1, "text": "好"}).status_code == 403
        assert other.post(f"{path}/adopt", json={"revision": 1}).status_code == 403
        assert other.post(f"{path}/return", json={"revision": 1, "reason": "不"}).status_code == 403
    assert adviser.get(path).json()["state"] == "sent"

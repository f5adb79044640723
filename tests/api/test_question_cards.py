"""Question cards over HTTP: sent once, answered by an administrator, seen by nobody else."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from accounts.models import AuditRecord
from api.factory import Application
from knowledge.types import DocumentKind
from tests.api.conftest import SignedInAs
from tests.api.papers import paper
from tests.fakes import FixedClock

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
    assert adviser.get(CARDS).json() == {"cards": [first.json()], "next_cursor": None}
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
        assert other.get(CARDS).json()["cards"] == []
        assert other.get(f"{CARDS}/waiting").status_code == 403
        assert other.get(f"{CARDS}/received").status_code == 403
        assert other.put(f"{path}/reply", json={"revision": 1, "text": "好"}).status_code == 403
        assert other.post(f"{path}/adopt", json={"revision": 1}).status_code == 403
        assert other.post(f"{path}/return", json={"revision": 1, "reason": "不"}).status_code == 403
    assert adviser.get(path).json()["state"] == "sent"


def test_a_justice_office_answers_the_cards_of_its_own_township_alone(
    application: Application, adviser: TestClient, signed_in_as: SignedInAs, body: dict[str, Any]
) -> None:
    application.ingest.shelve(PurePath("a.md"), paper(), kind=DocumentKind.LOCAL_REGULATION, scope=None)
    path = f"{CARDS}/{body['id']}"
    assert adviser.post(CARDS, json=body).json()["goes_to"] == "管理员"
    elsewhere = signed_in_as("justice_office", township="大营镇")
    office = signed_in_as("justice_office", township="张茅乡")
    assert adviser.get(path).json()["goes_to"] == "张茅乡司法所"
    assert elsewhere.get(f"{CARDS}/received").json()["cards"] == []
    assert elsewhere.get(f"{CARDS}/waiting").json() == {"waiting": 0}
    for refused in (
        elsewhere.get(path),
        elsewhere.put(f"{path}/reply", json={"revision": 1, "text": GOOD}),
        elsewhere.post(f"{path}/return", json={"revision": 1, "reason": "不"}),
        elsewhere.post(f"{path}/withdraw"),
    ):
        assert (refused.status_code, refused.json()["code"]) == (404, "not_found")
    assert [card["id"] for card in office.get(f"{CARDS}/received").json()["cards"]] == [body["id"]]
    assert office.get(f"{CARDS}/waiting").json() == {"waiting": 1}
    assert office.put(f"{path}/reply", json={"revision": 1, "text": GOOD}).status_code == 200
    assert elsewhere.post(f"{path}/adopt", json={"revision": 2}).status_code == 404
    assert office.post(f"{path}/adopt", json={"revision": 2}).status_code == 200
    assert adviser.get(path).json()["reply"] == GOOD
    assert office.get(f"{CARDS}/waiting").json() == {"waiting": 0}


def test_a_card_that_names_no_village_is_for_administrators_alone(
    adviser: TestClient, administrator: TestClient, signed_in_as: SignedInAs, body: dict[str, Any]
) -> None:
    office = signed_in_as("justice_office", township="张茅乡")
    adviser.post(CARDS, json={**body, "village_id": None})
    assert office.get(f"{CARDS}/received").json()["cards"] == []
    assert office.get(f"{CARDS}/{body['id']}").status_code == 404
    assert len(administrator.get(f"{CARDS}/received").json()["cards"]) == 1


def test_long_lists_come_in_pages_newest_first(
    clock: FixedClock, adviser: TestClient, administrator: TestClient, body: dict[str, Any]
) -> None:
    sent = [str(uuid4()) for _ in range(5)]
    for n, key in enumerate(sent):
        adviser.post(CARDS, json={**body, "id": key})
        if n % 2:  # some in one instant
            clock.advance(minutes=1)
    administrator.post(f"{CARDS}/{sent[0]}/return", json={"revision": 1, "reason": "不归我们"})
    for client, address, only, expected in (
        (adviser, CARDS, {}, set(sent)),
        (administrator, f"{CARDS}/received", {}, set(sent)),
        (administrator, f"{CARDS}/received", {"only": "waiting"}, set(sent[1:])),
        (administrator, f"{CARDS}/received", {"only": "settled"}, {sent[0]}),
    ):
        page = client.get(address, params={"limit": 2, **only}).json()
        seen = page["cards"]
        while page["next_cursor"]:
            page = client.get(address, params={"limit": 2, "cursor": page["next_cursor"], **only}).json()
            assert len(page["cards"]) <= 2
            seen += page["cards"]
        assert len(seen) == len(expected)
        assert {card["id"] for card in seen} == expected
        moments = [card["created_at"] for card in seen]
        assert moments == sorted(moments, reverse=True)
    bad = administrator.get(f"{CARDS}/received", params={"cursor": "坏的"})
    assert (bad.status_code, bad.json()["code"]) == (422, "invalid_input")


def test_the_trail_has_every_deed_on_a_card_and_none_of_its_words(
    application: Application, adviser: TestClient, administrator: TestClient, body: dict[str, Any]
) -> None:
    application.ingest.shelve(PurePath("a.md"), paper(), kind=DocumentKind.LOCAL_REGULATION, scope=None)
    other = str(uuid4())
    for key in (body["id"], body["id"], other):  # sent twice is one deed
        adviser.post(CARDS, json={**body, "id": key})
    path = f"{CARDS}/{body['id']}"
    administrator.get(f"{CARDS}/received")
    administrator.get(path)
    administrator.put(f"{path}/reply", json={"revision": 1, "text": GOOD})
    administrator.post(f"{path}/adopt", json={"revision": 2})
    adviser.get(path)  # one's own is no deed
    administrator.post(f"{CARDS}/{other}/return", json={"revision": 1, "reason": "写清哪一年"})
    third = str(uuid4())
    adviser.post(CARDS, json={**body, "id": third})
    for _ in range(2):
        adviser.post(f"{CARDS}/{third}/withdraw")
    with application.database.read() as session:
        trail = [
            (record.action, record.subject.removeprefix("question_card:"), record.user_id)
            for record in session.scalars(select(AuditRecord).order_by(AuditRecord.id))
            if record.action.startswith("question_card")
        ]
        everything = " ".join(session.scalars(select(AuditRecord.detail)))
    asker, answerer = adviser.person.id, administrator.person.id  # type: ignore[attr-defined]
    assert trail == [
        ("question_card.sent", body["id"], asker),
        ("question_card.sent", other, asker),
        ("question_card.listed", "question_cards", answerer),
        ("question_card.read", body["id"], answerer),
        ("question_card.replied", body["id"], answerer),
        ("question_card.adopted", body["id"], answerer),
        ("question_card.returned", other, answerer),
        ("question_card.sent", third, asker),
        ("question_card.withdrawn", third, asker),
    ]
    assert other in everything
    assert "青苗" not in everything

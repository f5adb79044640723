"""Administrators see what found nothing and what was wrong, and teach from it; never whose it was."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from knowledge.types import ShelfName
from tests.api.conftest import SignedInAs
from tests.fakes import FixedClock
from tests.knowledge.papers import BEES, paper, put

QUEUE = "/api/v1/unanswered"
STRANGE = "蜂子拉来要跟谁说"


def ask(client: TestClient, question: str) -> str:
    answer_id = str(uuid4())
    client.post("/api/v1/answers", json={"question": question, "answer_id": answer_id})
    return answer_id


def lines(client: TestClient, **query: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(QUEUE, params=query).json()["lines"]
    return found


def test_questions_alike_are_one_line_with_a_count_newest_first(
    adviser: TestClient, administrator: TestClient, clock: FixedClock
) -> None:
    for question in (STRANGE, "蜂子拉来要跟谁说啊", "井盖丢了找谁"):
        ask(adviser, question)
        clock.advance(minutes=1)
    page = administrator.get(QUEUE).json()
    assert [(one["words"], one["count"], one["no_basis"]) for one in page["lines"]] == [
        ("井盖丢了找谁", 1, 1),
        ("蜂子拉来要跟谁说啊", 2, 2),
    ]
    assert (page["total"], page["open"]) == (2, 2)
    assert len(lines(administrator, limit=1)) == 1
    assert lines(administrator, limit=1, offset=1)[0]["count"] == 2
    assert administrator.get(QUEUE, params={"limit": 101}).status_code == 422


def test_an_administrator_sees_neither_numbers_nor_whose_it_was(
    adviser: TestClient, administrator: TestClient
) -> None:
    answer_id = ask(adviser, f"{STRANGE} 我电话13812345678")
    path = f"/api/v1/answers/{answer_id}/feedback"
    said = {"verdict": "wrong", "reason": "other", "words": "打13812345678问我"}
    assert adviser.put(path, json=said).status_code == 200
    (line,) = lines(administrator)
    assert "〔手机号1〕" in line["words"]
    assert line["wrong"] == [{"reason": "其他", "words": "打〔手机号1〕问我"}]
    person: Any = adviser.person  # type: ignore[attr-defined]
    whole = json.dumps(line, ensure_ascii=False)
    for secret in ("13812345678", person.id, person.name, "张茅乡", "南沟村"):
        assert secret not in whole


def test_what_is_decided_is_kept_with_who_and_when_and_can_be_taken_back(
    adviser: TestClient, administrator: TestClient, clock: FixedClock
) -> None:
    ask(adviser, STRANGE)
    key = lines(administrator)[0]["key"]
    done = administrator.post(f"{QUEUE}/{key}/decide", json={"state": "done"}).json()
    assert (done["state_name"], bool(done["decided_by_name"]), bool(done["decided_at"])) == (
        "已处理",
        True,
        True,
    )
    assert (lines(administrator, state="open"), administrator.get(QUEUE).json()["open"]) == ([], 0)
    administrator.post(f"{QUEUE}/{key}/decide", json={"state": "open"})
    assert [one["decided_at"] for one in lines(administrator, state="open")] == [None]


def test_what_was_done_comes_back_when_it_is_asked_again_and_what_is_not_ours_does_not(
    adviser: TestClient, administrator: TestClient, clock: FixedClock
) -> None:
    for question, state in ((STRANGE, "done"), ("蛋糕怎么烤才松", "not_ours")):
        ask(adviser, question)
        key = lines(administrator, state="open")[0]["key"]
        administrator.post(f"{QUEUE}/{key}/decide", json={"state": state})
        clock.advance(minutes=1)
        ask(adviser, question)
        clock.advance(minutes=1)
    assert [(one["words"], one["state"]) for one in lines(administrator)] == [
        ("蛋糕怎么烤才松", "not_ours"),
        (STRANGE, "open"),
    ]


def test_after_something_was_taught_and_published_the_line_shows_what_it_finds(
    adviser: TestClient, administrator: TestClient, application: Application
) -> None:
    put(application.shelf, paper("养蜂办法", *BEES))
    application.library.publish(ShelfName.LOCAL)
    ask(adviser, STRANGE)
    (line,) = lines(administrator)
    assert line["again"] is None
    again = f"{QUEUE}/{line['key']}/ask-again"
    assert administrator.post(again).json()["again"]["found"] == []
    administrator.post("/api/v1/phrases", json={"article": "养蜂办法2", "text": STRANGE})
    application.library.publish(ShelfName.LOCAL)
    assert lines(administrator)[0]["again"]["stale"], "the shelf has changed since"
    found = administrator.post(again).json()["again"]
    assert (found["found"][0], found["stale"]) == ("养蜂办法第二条", False)


@pytest.mark.parametrize("role", ["adviser", "mediator"])
def test_nobody_but_an_administrator_sees_or_changes_it(
    adviser: TestClient, administrator: TestClient, signed_in_as: SignedInAs, role: str
) -> None:
    ask(adviser, STRANGE)
    key = lines(administrator)[0]["key"]
    other = signed_in_as(role, township="菜园乡", villages=("北沟村",))
    assert other.get(QUEUE).status_code == 403
    assert other.post(f"{QUEUE}/{key}/decide", json={"state": "done"}).status_code == 403
    assert other.post(f"{QUEUE}/{key}/ask-again").status_code == 403
    assert lines(administrator)[0]["state"] == "open"


def test_a_line_that_is_gone_and_nobody_signed_in(administrator: TestClient, client: TestClient) -> None:
    assert administrator.post(f"{QUEUE}/nothing/decide", json={"state": "done"}).status_code == 404
    assert administrator.post(f"{QUEUE}/nothing/ask-again").status_code == 404
    assert client.get(QUEUE).status_code == 401

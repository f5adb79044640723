"""An asker says of his own answer whether it was of use."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs

NOTHING = {"verdict": None, "reason": None, "words": "", "said_at": None}


def ask(client: TestClient, question: str = "蜂箱放多远") -> str:
    answer_id = str(uuid4())
    client.post("/api/v1/answers", json={"question": question, "answer_id": answer_id})
    return f"/api/v1/answers/{answer_id}/feedback"


def test_it_is_said_changed_and_taken_back(adviser: TestClient) -> None:
    path = ask(adviser)
    assert adviser.get(path).json() == NOTHING
    assert adviser.put(path, json={"verdict": "useful"}).json()["verdict"] == "useful"
    wrong = {"verdict": "wrong", "reason": "other", "words": " 这是  老黄历 "}
    assert adviser.put(path, json=wrong).status_code == 200
    said = adviser.get(path).json()
    assert (said["verdict"], said["reason"], said["words"]) == ("wrong", "other", "这是 老黄历")
    assert adviser.put(path, json={"verdict": "useful"}).json()["words"] == ""
    assert adviser.delete(path).status_code == 204
    assert adviser.delete(path).status_code == 204, "a retry is no error"
    assert adviser.get(path).json() == NOTHING


def test_saying_it_again_after_a_lost_reply_changes_nothing(adviser: TestClient, clock: Any) -> None:
    path, said = ask(adviser), {"verdict": "wrong", "reason": "repealed"}
    first = adviser.put(path, json=said).json()
    clock.advance(minutes=5)
    assert adviser.put(path, json=said).json() == first


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"verdict": "wrong"}, "no_reason"),
        ({"verdict": "wrong", "reason": "other", "words": "  "}, "no_words"),
        ({"verdict": "fine"}, "invalid_input"),
        ({"verdict": "wrong", "reason": "ugly"}, "invalid_input"),
    ],
)
def test_what_tells_us_nothing_is_refused(adviser: TestClient, body: dict[str, str], code: str) -> None:
    path = ask(adviser)
    refused = adviser.put(path, json=body)
    assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert adviser.get(path).json() == NOTHING


def test_nobody_speaks_of_somebody_elses_answer(adviser: TestClient, signed_in_as: SignedInAs) -> None:
    path = ask(adviser)
    adviser.put(path, json={"verdict": "useful"})
    for other in (signed_in_as("adviser", township="菜园乡"), signed_in_as("administrator")):
        assert other.get(path).status_code == 404
        assert other.put(path, json={"verdict": "wrong", "reason": "unclear"}).status_code == 404
        assert other.delete(path).status_code == 404
    assert adviser.get(path).json()["verdict"] == "useful"


def test_nobody_without_signing_in(client: TestClient) -> None:
    path = f"/api/v1/answers/{uuid4()}/feedback"
    assert client.get(path).status_code == 401
    assert client.put(path, json={"verdict": "useful"}).status_code == 401
    assert client.delete(path).status_code == 401

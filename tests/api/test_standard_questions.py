"""The standard questions over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient


def test_standard_questions_are_listed_added_changed_and_removed(administrator: TestClient) -> None:
    page = administrator.get("/api/v1/standard-questions").json()
    assert page["total"] == len(page["questions"]) > 100
    ours = page["questions"][0]
    assert ours["origin"] == "shipped"
    added = administrator.post(
        "/api/v1/standard-questions", json={"question": "井水叫邻居打没了咋办", "expected": ["民法典290"]}
    )
    assert (added.status_code, added.json()["origin"]) == (201, "administrator")
    key = added.json()["id"]
    assert administrator.post(
        "/api/v1/standard-questions", json={"question": "井水叫邻居打没了咋办"}
    ).json()["code"] == "already_asked"  # fmt: skip
    changed = administrator.put(
        f"/api/v1/standard-questions/{key}", json={"question": "井水没了咋办", "active": False}
    )
    assert (changed.json()["question"], changed.json()["active"], changed.json()["expected"]) == (
        "井水没了咋办",
        False,
        [],
    )
    assert administrator.delete(f"/api/v1/standard-questions/{key}").status_code == 204
    assert administrator.delete(f"/api/v1/standard-questions/{key}").status_code == 404
    refused = administrator.delete(f"/api/v1/standard-questions/{ours['id']}")
    assert (refused.status_code, refused.json()["code"]) == (409, "shipped")
    aside = {"question": ours["question"], "expected": ours["expected"], "active": False}
    assert administrator.put(f"/api/v1/standard-questions/{ours['id']}", json=aside).json()["active"] is False
    reworded = {**aside, "question": "别的话"}
    assert administrator.put(f"/api/v1/standard-questions/{ours['id']}", json=reworded).status_code == 409


@pytest.mark.parametrize(
    "question",
    [
        {"question": ""},
        {"question": " "},
        {"question": "问", "expected": ["民法典"]},
        {"question": "问", "expected": ["1079"]},
        {"question": "问", "scope": "张茅乡"},
        {"question": "问" * 301},
    ],
)
def test_a_question_that_cannot_be_is_refused(administrator: TestClient, question: dict[str, Any]) -> None:
    assert administrator.post("/api/v1/standard-questions", json=question).status_code == 422

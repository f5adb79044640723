"""Checking the citations of a pasted text over HTTP, from where one stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from knowledge.library import Library
from tests.assistant.shelf import ARTICLES, FakeLibrary

LAW = "村路通行条例"


@pytest.fixture
def application(application: Application) -> Application:
    return replace(application, library=cast(Library, FakeLibrary()))


def check(client: TestClient, text: str, **more: str) -> list[dict[str, Any]]:
    answer = client.post("/api/v1/citations/check", json={"text": text, **more})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["citations"]
    return found


def test_each_citation_has_its_span_verdict_and_text(adviser: TestClient) -> None:
    text = f"先看《{LAW}》第二条，再看《{LAW}》第九十九条。"
    known, unknown = check(adviser, text)
    assert text[known["start"] : known["end"]] == known["written"]
    assert (known["verdict"], known["verdict_name"], known["article"]) == ("in_force", "现行有效", "2")
    assert known["source"]["law"] == LAW and known["source"]["text"] == ARTICLES[1].text
    assert (unknown["verdict"], unknown["source"]) == ("not_found", None)


def test_a_number_with_no_title_is_no_law(adviser: TestClient) -> None:
    (bare,) = check(adviser, "按第二条办。")
    assert (bare["law"], bare["source"], bare["verdict_name"]) == (None, None, "没写明是哪部法")


def test_the_day_asked_for_decides(adviser: TestClient) -> None:
    text = "《旧井规定》第一条"
    assert check(adviser, text)[0]["verdict"] == "repealed"
    (then,) = check(adviser, text, fact_date="2010-05-01")
    assert (then["verdict"], then["source"]["validity_name"]) == ("in_force", "现行有效")


def test_another_villages_rules_are_not_found(adviser: TestClient, administrator: TestClient) -> None:
    text = "《北沟村村规民约》第一条"
    assert check(administrator, text)[0]["verdict"] == "in_force"
    (hidden,) = check(adviser, text)
    assert (hidden["verdict"], hidden["source"], hidden["present"]) == ("not_found", None, None)


def test_no_more_than_three_hundred_are_judged_and_the_rest_is_told(adviser: TestClient) -> None:
    answer = adviser.post("/api/v1/citations/check", json={"text": f"《{LAW}》第二条。" * 302}).json()
    assert (len(answer["citations"]), answer["left_out"]) == (300, 2)


def test_the_verdict_is_said_in_one_sentence(adviser: TestClient) -> None:
    (known,) = check(adviser, f"《{LAW}》第二条", fact_date="2026-11-25")
    assert known["said"] == "2026-11-25 这天有效。"


def test_who_is_not_signed_in_and_what_is_too_long_are_refused(
    client: TestClient, adviser: TestClient
) -> None:
    assert client.post("/api/v1/citations/check", json={"text": "第二条"}).status_code == 401
    assert adviser.post("/api/v1/citations/check", json={"text": "字" * 50_001}).status_code == 422
    assert adviser.post("/api/v1/citations/check", json={"text": ""}).status_code == 422

"""The table of time limits over HTTP, and a last day counted."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs


def test_the_table_says_what_each_rests_on(signed_in_as: SignedInAs) -> None:
    adviser = signed_in_as("adviser")
    limits = {one["id"]: one for one in adviser.get("/api/v1/time-limits").json()["limits"]}
    confirmation = limits["judicial_confirmation"]
    assert (confirmation["span"], confirmation["start_fact"], confirmation["due"]) == (
        "30 日",
        "调解协议生效",
        None,
    )
    assert confirmation["basis"] == [
        {"label": "人民调解法第三十三条", "article_id": None},  # the shelf is empty here: named, not linked
        {"label": "民事诉讼法第二百零五条", "article_id": None},
    ]
    assert limits["no_limit"]["span"] == "不受时效限制"
    assert limits["product_defect"]["confirmed"] is False


def test_a_last_day_is_counted_with_its_reason(signed_in_as: SignedInAs) -> None:
    adviser = signed_in_as("adviser")
    found = adviser.get("/api/v1/time-limits/judicial_confirmation/due?start=2026-11-10").json()
    assert (found["due"], found["days_left"]) == ("2026-12-10", 15)
    assert found["how"] == "从 2026-11-10 第二天起数 30 日，到 2026-12-10 周四。"


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("nothing/due?start=2026-11-10", 404, "no_such_limit"),
        ("protection_order/due?start=2026-11-10", 422, "counted_in_hours"),
        ("information_reply/due?start=2026-12-25", 422, "no_calendar"),
        ("judicial_confirmation/due?start=明天", 422, "invalid_input"),
        ("judicial_confirmation/due", 422, "invalid_input"),
    ],
)
def test_what_cannot_be_counted_is_told(signed_in_as: SignedInAs, path: str, status: int, code: str) -> None:
    refused = signed_in_as("adviser").get(f"/api/v1/time-limits/{path}")
    assert (refused.status_code, refused.json()["code"]) == (status, code)


def test_nobody_signed_in(client: TestClient) -> None:
    for path in ("/api/v1/time-limits", "/api/v1/time-limits/appeal_judgment/due?start=2026-11-10"):
        assert client.get(path).status_code == 401

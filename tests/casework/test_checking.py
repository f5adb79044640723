from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from casework.checking import as_body, body_sha256, clean, record_key, require_past
from core.errors import InvalidInput

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    "written",
    [
        "0F8FAD5B-D9CB-469F-A165-70867728950E",
        "0f8fad5bd9cb469fa16570867728950e",
        "{0f8fad5b-d9cb-469f-a165-70867728950e}",
    ],
)
def test_a_key_has_one_form(written: str) -> None:
    assert record_key(written) == "0f8fad5b-d9cb-469f-a165-70867728950e"


@pytest.mark.parametrize("written", ["", "1", "zz8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5b\0"])
def test_what_is_no_key_is_refused(written: str) -> None:
    with pytest.raises(InvalidInput, match="编号"):
        record_key(written)


@dataclass(frozen=True)
class Small:
    day: date
    tags: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Grown:
    day: date
    tags: tuple[str, ...]
    note: str = ""
    added_later: str | None = None


def test_a_body_is_the_same_after_a_field_is_added() -> None:
    day = date(2026, 1, 1)
    assert as_body(Small(day, ("a",))) == as_body(Grown(day, ("a",))) == {"day": "2026-01-01", "tags": ["a"]}
    assert as_body(Small(day, ("a",), "x")) != as_body(Small(day, ("a",)))


def test_the_hash_does_not_hang_on_the_order_of_fields() -> None:
    assert body_sha256({"a": 1, "b": "路"}) == body_sha256({"b": "路", "a": 1})
    assert body_sha256({"a": 1}) != body_sha256({"a": 2})


def test_words_are_kept_without_what_cannot_be_read() -> None:
    assert clean("  路\0被堵\r\n两天\x1b了\t。 ") == "路被堵\n两天了\t。"


@pytest.mark.parametrize(
    ("day", "said"),
    [(date(2026, 11, 26), "不能晚于今天（2026-11-25）"), (date(1999, 12, 31), "2000 年以后")],
)
def test_days_that_cannot_be(day: date, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        require_past("服务日期", day, today=TODAY)


@pytest.mark.parametrize("day", [date(2000, 1, 1), TODAY])
def test_days_that_can_be(day: date) -> None:
    require_past("服务日期", day, today=TODAY)

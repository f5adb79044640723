"""Whatever is sent, the answer is ours and never a 500."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.accounts.test_people_sheet import HEADER, ZHANG, sheet
from tests.api.conftest import SignedInAs

# Half surrogate pairs, NULs, numbers without end, nests: what JSON can carry and people do not type.
ODD_TEXT = st.text(st.characters(), max_size=30) | st.sampled_from(
    [
        "\ud800",
        "\0",
        "\U0001f600",
        "１３８０００",
        "13800004127",
        "adviser",
        "张茅乡",
        "",
        "\u202e" * 9,
        "x" * 5000,
    ]
)
ODD_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ODD_TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ODD_TEXT, inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    [
        *("phone", "password", "client", "device", "old_password", "new_password"),
        *("name", "role", "firm", "township", "villages", "active"),
    ]
)
BODY = st.dictionaries(FIELDS, ODD_JSON, max_size=12) | ODD_JSON
ROUTES = [
    ("POST", "/api/v1/session"),
    ("PUT", "/api/v1/me/password"),
    ("POST", "/api/v1/users"),
    ("PATCH", "/api/v1/users/no-such"),
]
FUZZ = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def assert_ours(answer: Any) -> None:
    assert answer.status_code < 500 or answer.json()["code"] == "too_many_guesses"
    if answer.status_code >= 400:
        assert answer.json().keys() == {"code", "message"}
        assert answer.json()["message"]


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_odd_bodies(signed_in_as: SignedInAs, method: str, path: str) -> None:
    client = signed_in_as("administrator")

    @FUZZ
    @given(BODY)
    def send(body: Any) -> None:
        content = json.dumps(body)
        assert_ours(
            client.request(method, path, content=content, headers={"Content-Type": "application/json"})
        )

    send()


@pytest.mark.parametrize("content_type", ["application/json", "multipart/form-data; boundary=x", "", "é"])
def test_odd_bytes(signed_in_as: SignedInAs, content_type: str) -> None:
    client = signed_in_as("administrator")

    @FUZZ
    @given(st.binary(max_size=200), st.sampled_from([*ROUTES, ("POST", "/api/v1/users/import")]))
    def send(content: bytes, route: tuple[str, str]) -> None:
        headers = {"Content-Type": content_type.encode("latin-1")}
        assert_ours(client.request(*route, content=content, headers=headers))  # type: ignore[arg-type]

    send()


def test_odd_addresses_and_headers(signed_in_as: SignedInAs) -> None:
    client = signed_in_as("administrator")
    odd = st.binary(min_size=1, max_size=40)

    @FUZZ
    @given(odd, odd, st.sampled_from(["DELETE /api/v1/sessions/{}", "PATCH /api/v1/users/{}", "GET /{}"]))
    def send(key: bytes, value: bytes, route: str) -> None:
        method, path = route.format("".join(f"%{byte:02x}" for byte in key)).split()
        assert_ours(
            client.request(method, path, headers={"X-Odd": value.hex(), "Cookie": f"a={value.hex()}"})
        )
        printable = bytes(32 + byte % 95 for byte in value)
        assert_ours(client.get("/api/v1/session", headers={"Authorization": b"Bearer " + printable}))  # type: ignore[dict-item]

    send()


def test_odd_cells(signed_in_as: SignedInAs) -> None:
    client = signed_in_as("administrator")
    cell = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**60), 2**60),
        st.floats(allow_nan=False, allow_infinity=False),
        st.datetimes(),
        st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc", "Cn"]), max_size=50),
        st.sampled_from([*ZHANG, "=1/0", "#REF!", "管理员"]),
    )

    @FUZZ
    @given(st.lists(st.lists(cell, max_size=7), max_size=4))
    def send(rows: list[list[Any]]) -> None:
        upload = {"file": ("名册.xlsx", sheet(HEADER, *rows))}
        answer = client.post("/api/v1/users/import", files=upload)
        assert answer.status_code == 200
        assert len(answer.json()["rows"]) <= len(rows)

    send()

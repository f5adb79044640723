"""Tokens for programs: told once, revocable, ended with the account, and good for looking up alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import select

from accounts.models import AccessToken
from api.factory import Application
from tests.api.conftest import PASSWORD
from tests.fakes import FixedClock

SignedInAs = Callable[..., TestClient]
CHECK = "/api/v1/citations/check"


def make(client: TestClient, **more: Any) -> dict[str, Any]:
    made = client.post("/api/v1/access-tokens", json={"name": "起草程序", **more})
    assert made.status_code == 201, made.text
    body: dict[str, Any] = made.json()
    return body


def opens(client: TestClient, token: str) -> int:
    headers = {"Authorization": f"Bearer {token}"}
    return client.post(CHECK, json={"text": "民法典第一条"}, headers=headers).status_code


def test_it_is_told_once_and_only_its_digest_is_kept(adviser: TestClient, application: Application) -> None:
    made = make(adviser, expires_on="2027-01-01")
    assert opens(adviser, made["token"]) == 200
    listed = adviser.get("/api/v1/access-tokens")
    assert made["token"] not in listed.text
    (card,) = listed.json()
    assert (card["name"], card["expires_on"], card["last_used_on"]) == (
        "起草程序",
        "2027-01-01",
        "2026-11-25",
    )
    with application.database.read() as session:
        (row,) = session.scalars(select(AccessToken)).all()
        assert made["token"] not in str(vars(row)) and len(row.token_sha256) == 64


def test_who_revokes_it_ends_it_and_nobody_else_can(signed_in_as: SignedInAs) -> None:
    mine, other = signed_in_as("adviser"), signed_in_as("administrator")
    made = make(mine)
    address = f"/api/v1/access-tokens/{made['made']['id']}"
    assert other.get("/api/v1/access-tokens").json() == []
    assert other.delete(address).status_code == 404
    assert opens(other, made["token"]) == 200
    assert mine.delete(address).status_code == 204
    assert (opens(mine, made["token"]), mine.delete(address).status_code) == (401, 404)
    assert mine.get("/api/v1/access-tokens").json() == []


def test_it_ends_after_its_last_day(adviser: TestClient, clock: FixedClock) -> None:
    token = make(adviser, expires_on="2026-11-26")["token"]
    clock.advance(days=1)
    assert opens(adviser, token) == 200
    clock.advance(days=1)
    assert opens(adviser, token) == 401
    assert (
        adviser.post("/api/v1/access-tokens", json={"name": "x", "expires_on": "2026-11-26"}).status_code
        == 422
    )


@pytest.mark.parametrize("ending", ["closed", "reset", "changed"])
def test_it_ends_with_the_account(adviser: TestClient, application: Application, ending: str) -> None:
    token, person = make(adviser)["token"], adviser.person  # type: ignore[attr-defined]
    assert opens(adviser, token) == 200
    if ending == "closed":
        application.accounts.set_active(person.id, False, by="test")
        assert opens(adviser, token) == 401
        application.accounts.set_active(person.id, True, by="test")  # reopened: the old token stays ended
    elif ending == "reset":
        application.accounts.reset_password(person.phone, by=None)
    else:
        application.accounts.change_password(person, PASSWORD, "另一个 山里的 核桃树")
    assert opens(adviser, token) == 401


def test_it_opens_nothing_but_what_is_for_programs(app: FastAPI, administrator: TestClient) -> None:
    token = make(administrator)["token"]
    allowed = {"/api/v1/search", "/api/v1/articles/{article_id}", CHECK}
    program = TestClient(app, headers={"Authorization": f"Bearer {token}"}, raise_server_exceptions=False)
    refused = 0
    for path, methods in app.openapi()["paths"].items():
        for method, operation in methods.items():
            if not operation.get("security") or path in allowed:
                continue
            answer = program.request(method, path.replace("{", "").replace("}", ""), json={})
            assert (answer.status_code, answer.json()["code"]) == (403, "not_for_access_tokens"), (
                method,
                path,
            )
            refused += 1
    assert refused > 50
    assert program.get("/api/v1/articles/1").status_code == 404
    assert program.get("/api/v1/search", params={"q": "水"}).status_code == 200
    assert program.get("/api/v1/session").status_code == 403


def test_an_invented_token_opens_nothing(client: TestClient) -> None:
    answer = client.post(CHECK, json={"text": "水"}, headers={"Authorization": "Bearer cunfa_made-up"})
    assert (answer.status_code, answer.json()["code"]) == (401, "invalid_access_token")


def test_a_person_has_ten_at_most(adviser: TestClient) -> None:
    first, *_ = [make(adviser) for _ in range(10)]
    refused = adviser.post("/api/v1/access-tokens", json={"name": "再来一个"})
    assert (refused.status_code, refused.json()["code"]) == (409, "too_many_tokens")
    adviser.delete(f"/api/v1/access-tokens/{first['made']['id']}")
    make(adviser)


def test_a_token_needs_a_name(adviser: TestClient) -> None:
    assert adviser.post("/api/v1/access-tokens", json={"name": " \u200b "}).status_code == 422

"""Signing in and out over HTTP, one's own sessions and password."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.cookies import SimpleCookie

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from accounts.models import Role
from accounts.throttle import WRONG_PER_PHONE
from accounts.types import NewUser, Person
from api.app import create_app
from api.factory import Application
from core.settings import Settings
from tests.api.conftest import PASSWORD, SignedInAs

SESSION = "/api/v1/session"
NEXT_PASSWORD = "窑洞门口挂着两串辣椒"
OUR_PAGE = {"Origin": "http://testserver"}


def credentials(person: Person, **changes: str) -> dict[str, str]:
    return {"phone": person.phone, "password": PASSWORD, **changes}


def test_the_page_signs_in_by_cookie(client: TestClient, people: Callable[..., Person]) -> None:
    person = people("adviser", township="张茅乡", villages=("南沟村",), firm="某某律师事务所")
    answer = client.post(SESSION, json=credentials(person, device="老张的手机"))
    assert answer.status_code == 200
    assert answer.json()["token"] is None
    cookie = SimpleCookie(answer.headers["set-cookie"])["cunfa_session"]
    assert len(cookie.value) >= 43
    assert (cookie["path"], cookie["samesite"], cookie["httponly"], cookie["secure"], cookie["domain"]) == (
        "/",
        "strict",
        True,
        "",
        "",
    )
    assert int(cookie["max-age"]) == 30 * 24 * 3600
    assert client.get(SESSION).json() == {
        "id": person.id,
        "name": person.name,
        "phone": "138****0001",
        "role": "adviser",
        "role_name": "村居法律顾问",
        "firm": "某某律师事务所",
        "township": "张茅乡",
        "villages": [{"id": person.villages[0].id, "name": "南沟村", "township": "张茅乡"}],
        "must_change_password": False,
    }
    assert [s["device"] for s in client.get("/api/v1/sessions").json()] == ["老张的手机"]


def test_over_https_the_cookie_is_secure(application: Application, people: Callable[..., Person]) -> None:
    application.settings.secure_cookie = True
    with TestClient(create_app(application), base_url="https://testserver") as client:
        answer = client.post(SESSION, json=credentials(people()))
        assert "; Secure" in answer.headers["set-cookie"]
        assert client.get(SESSION).status_code == 200
        gone = client.delete(SESSION, headers={"Origin": "https://testserver"})
        assert "; Secure" in gone.headers["set-cookie"]


def test_a_client_signs_in_for_a_token(client: TestClient, people: Callable[..., Person]) -> None:
    answer = client.post(SESSION, json=credentials(people(), client="token"))
    assert "set-cookie" not in answer.headers
    token = answer.json()["token"]
    assert client.get(SESSION).status_code == 401
    for scheme in ("Bearer", "bearer"):
        assert client.get(SESSION, headers={"Authorization": f"{scheme} {token}"}).status_code == 200
    for header in (f"Basic {token}", token, "Bearer", "Bearer ", f"Bearer {token}x"):
        assert client.get(SESSION, headers={"Authorization": header}).status_code == 401


def test_signing_out_ends_the_session_and_takes_the_cookie(
    client: TestClient, people: Callable[..., Person]
) -> None:
    client.post(SESSION, json=credentials(people()))
    token = client.cookies["cunfa_session"]
    answer = client.delete(SESSION, headers=OUR_PAGE)
    assert answer.status_code == 204
    assert 'cunfa_session=""' in answer.headers["set-cookie"]
    assert "cunfa_session" not in client.cookies
    assert client.get(SESSION, headers={"Authorization": f"Bearer {token}"}).status_code == 401


def test_wrong_password_and_unknown_number_answer_the_same(
    client: TestClient, people: Callable[..., Person]
) -> None:
    person = people()
    wrong = client.post(SESSION, json=credentials(person, password="不是这个密码啊啊啊啊"))
    unknown = client.post(SESSION, json=credentials(person, phone="13999999999"))
    assert wrong.status_code == unknown.status_code == 403
    assert wrong.json() == unknown.json()
    assert wrong.json()["code"] == "wrong_password"
    assert "set-cookie" not in wrong.headers


def test_too_many_guesses(client: TestClient, people: Callable[..., Person]) -> None:
    person = people()
    for _ in range(WRONG_PER_PHONE):
        client.post(SESSION, json=credentials(person, password="不是这个密码啊啊啊啊"))
    answer = client.post(SESSION, json=credentials(person))
    assert answer.status_code == 503
    assert answer.json()["code"] == "too_many_guesses"
    assert "15 分钟" in answer.json()["message"]


def routes_for_signed_in(app: FastAPI) -> list[tuple[str, str]]:
    """Every operation the OpenAPI document says needs a session, with made-up keys in its path."""
    return [
        (method, path.replace("{article_id}", "1").replace("{version_id}", "1"))
        for path, operations in app.openapi()["paths"].items()
        for method, operation in operations.items()
        if operation.get("security")
    ]


def test_nobody_gets_past_the_door(app: FastAPI, client: TestClient) -> None:
    routes = routes_for_signed_in(app)
    assert len(routes) >= 30
    for method, path in routes:
        answer = client.request(method, path)
        assert (path, answer.status_code) == (path, 401)
        assert answer.json()["code"] == "not_signed_in"


def test_only_the_session_and_the_password_before_the_first_password_is_changed(
    app: FastAPI, client: TestClient, application: Application
) -> None:
    new = NewUser("13800004127", "王新", Role.ADMINISTRATOR)
    _, first = application.accounts.create_user(new, by=None)
    signed_in = client.post(SESSION, json={"phone": new.phone, "password": first, "client": "token"}).json()
    assert signed_in["me"]["must_change_password"]
    client.headers["Authorization"] = f"Bearer {signed_in['token']}"
    open_to_newcomers = {("get", SESSION), ("delete", SESSION), ("put", "/api/v1/me/password")}
    for method, path in set(routes_for_signed_in(app)) - open_to_newcomers:
        answer = client.request(method, path)
        assert (path, answer.status_code) == (path, 403)
        assert answer.json()["code"] == "must_change_password"
        assert "初始密码" in answer.json()["message"]
    assert client.get(SESSION).status_code == 200
    body = {"old_password": first, "new_password": NEXT_PASSWORD}
    assert client.put("/api/v1/me/password", json=body).status_code == 204
    assert client.get("/api/v1/townships").status_code == 200
    assert client.get(SESSION).json()["must_change_password"] is False
    assert client.delete(SESSION).status_code == 204


def test_changing_the_password(client: TestClient, people: Callable[..., Person]) -> None:
    person = people()
    elsewhere = client.post(SESSION, json=credentials(person, client="token")).json()["token"]
    client.post(SESSION, json=credentials(person))
    change = {"old_password": PASSWORD, "new_password": "短"}
    weak = client.put("/api/v1/me/password", json=change, headers=OUR_PAGE)
    assert (weak.status_code, weak.json()["code"]) == (422, "weak_password")
    change = {"old_password": "不是这个密码啊啊啊啊", "new_password": NEXT_PASSWORD}
    wrong = client.put("/api/v1/me/password", json=change, headers=OUR_PAGE)
    assert (wrong.status_code, wrong.json()["code"]) == (403, "wrong_password")
    change = {"old_password": PASSWORD, "new_password": NEXT_PASSWORD}
    assert client.put("/api/v1/me/password", json=change, headers=OUR_PAGE).status_code == 204
    assert client.get(SESSION).status_code == 200
    assert client.get(SESSION, headers={"Authorization": f"Bearer {elsewhere}"}).status_code == 401


def test_my_sessions_are_mine_to_end(signed_in_as: SignedInAs) -> None:
    mine, theirs = signed_in_as("adviser"), signed_in_as("administrator")
    my_session = mine.get("/api/v1/sessions").json()[0]
    their_session = theirs.get("/api/v1/sessions").json()[0]
    assert my_session["current"] is True
    for session_id in (their_session["id"], "no-such", "%00", "x" * 64):
        answer = mine.delete(f"/api/v1/sessions/{session_id}")
        assert answer.status_code in {404, 400}
    assert theirs.delete(f"/api/v1/sessions/{my_session['id']}").json()["code"] == "not_found"
    assert theirs.get(SESSION).status_code == mine.get(SESSION).status_code == 200
    assert mine.delete(f"/api/v1/sessions/{my_session['id']}").status_code == 204
    assert mine.get(SESSION).status_code == 401


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({}, "“手机号”没有填"),
        ({"phone": "13800004127"}, "“密码”没有填"),
        ({"phone": "13800004127", "password": ""}, "“密码”没有填"),
        ({"phone": "13800004127", "password": "x" * 201}, "“密码”太长，最多 200"),
        ({"phone": 13800004127, "password": "x"}, "“手机号”填得不对"),
        ({"phone": "13800004127", "password": "\ud800"}, "“密码”填得不对"),
        ({"phone": "138", "password": "x"}, "11 位"),
        ([], "请改后再试"),
        (None, "请改后再试"),
    ],
)
def test_a_body_that_cannot_be_taken_says_which_field(client: TestClient, body: object, says: str) -> None:
    headers = {"Content-Type": "application/json"}
    answer = client.post(SESSION, content=json.dumps(body), headers=headers)
    assert answer.status_code == 422
    assert says in answer.json()["message"]


def test_sessions_last_as_long_as_is_set(
    application: Application, client: TestClient, people: Callable[..., Person], settings: Settings
) -> None:
    answer = client.post(SESSION, json=credentials(people()))
    expires = answer.json()["expires_at"]
    assert expires.startswith("2026-12-25T04:00:00")
    assert expires.endswith("Z")

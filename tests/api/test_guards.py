"""What every request passes before a route sees it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from starlette.types import Message
from structlog.testing import capture_logs

from accounts.types import Person
from api.guards import HEADERS, JSON_LIMIT
from core.settings import Settings
from tests.api.conftest import PASSWORD, SignedInAs

SESSION = "/api/v1/session"
MB = 1024 * 1024
AS_JSON = {"Content-Type": "application/json"}
SECRET = "王新的手机是13800004127"


@pytest.fixture
def app_with_faults(app: FastAPI) -> FastAPI:
    """The app with three routes that go wrong, each in its own way."""

    @app.get("/api/v1/fault")
    def fault() -> None:
        raise ValueError(SECRET)

    @app.get("/api/v1/broken-stream")
    def broken_stream() -> StreamingResponse:
        def parts() -> Iterator[str]:
            yield "first"
            raise ValueError(SECRET)

        return StreamingResponse(parts())

    @app.get("/api/v1/unsendable")
    def unsendable() -> dict[str, str]:
        return {"text": "\ud800"}

    return app


def headers_missing(answer: Any) -> list[str]:
    return [name for name, value in HEADERS.items() if answer.headers.get(name) != value]


def test_every_answer_carries_the_headers(app_with_faults: FastAPI, client: TestClient) -> None:
    answers = {
        200: client.get("/api/v1/openapi.json"),
        400: client.post(SESSION, content="{", headers=AS_JSON),
        401: client.get(SESSION),
        403: client.post(SESSION, headers={"Origin": "http://evil.example"}),
        404: client.get("/api/v1/nowhere"),
        405: client.put(SESSION),
        413: client.post(SESSION, content=b" " * (JSON_LIMIT + 1), headers=AS_JSON),
        422: client.post(SESSION, json={}),
        500: client.get("/api/v1/fault"),
    }
    for status, answer in answers.items():
        assert answer.status_code == status
        assert headers_missing(answer) == []
        assert answer.headers["cache-control"] == "no-store"
        if status >= 400:
            assert answer.json().keys() == {"code", "message"}


def test_the_policy_allows_no_script_from_elsewhere_or_inline() -> None:
    policy = dict(part.strip().split(" ", 1) for part in HEADERS["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert "script-src" not in policy
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


def test_outside_the_api_caching_is_left_to_the_route(app: FastAPI, client: TestClient) -> None:
    @app.get("/page.js")
    def page() -> str:
        return "page"

    answer = client.get("/page.js")
    assert headers_missing(answer) == []
    assert "cache-control" not in answer.headers


def test_no_page_of_the_framework_is_served(client: TestClient) -> None:
    for path in ("/docs", "/redoc"):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("headers", "passes"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "none"}, True),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"}, False),
        ({"Origin": "http://testserver"}, True),
        ({"Origin": "http://TestServer"}, True),
        ({"Origin": "http://testserver:8000"}, False),
        ({"Origin": "http://testserver.evil.example"}, False),
        ({"Origin": "http://evil.example"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": ""}, False),
        ({}, False),
    ],
)
def test_with_the_cookie_a_change_must_come_from_our_page(
    client: TestClient, people: Callable[..., Person], headers: dict[str, str], passes: bool
) -> None:
    client.post(SESSION, json={"phone": people().phone, "password": PASSWORD})
    answer = client.delete(SESSION, headers=headers)
    assert answer.status_code == (204 if passes else 403)
    if not passes:
        assert answer.json()["code"] == "cross_site"
        assert (
            client.get(SESSION, headers=headers).status_code == 200
        )  # reading is free, and nothing was done


def test_a_bearer_needs_no_origin(signed_in_as: SignedInAs) -> None:
    adviser = signed_in_as("adviser")
    assert adviser.delete(SESSION, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 204


def test_another_site_cannot_sign_anybody_in(client: TestClient, people: Callable[..., Person]) -> None:
    body = {"phone": people().phone, "password": PASSWORD}
    answer = client.post(SESSION, json=body, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.json()["code"] == "cross_site"
    form = client.post(SESSION, content=json.dumps(body), headers={"Content-Type": "text/plain"})
    assert form.status_code == 422


def test_a_body_that_says_it_is_too_large(client: TestClient) -> None:
    fits = client.post(SESSION, content=b" " * JSON_LIMIT, headers=AS_JSON)
    assert fits.status_code == 400
    answer = client.post(SESSION, content=b" " * (JSON_LIMIT + 1), headers=AS_JSON)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert "1 MB" in answer.json()["message"]


def test_a_body_that_does_not_say_how_large_it_is(client: TestClient) -> None:
    def parts() -> Iterator[bytes]:
        for _ in range(40):
            yield b" " * 65536

    answer = client.post(SESSION, content=parts(), headers=AS_JSON)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_uploads_have_a_limit_of_their_own(signed_in_as: SignedInAs, settings: Settings) -> None:
    settings.max_upload_mb = 2
    administrator = signed_in_as("administrator")

    def upload(size: int) -> Any:
        return administrator.post("/api/v1/users/import", files={"file": ("x.xlsx", b"x" * size)})

    assert upload(2 * MB).json()["code"] == "unreadable_sheet"
    assert (upload(3 * MB).status_code, upload(3 * MB).json()["code"]) == (413, "too_large")

    def parts() -> Iterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="x.xlsx"\r\n\r\n'
        for _ in range(64):
            yield b"x" * 65536

    chunked = administrator.post(
        "/api/v1/users/import", content=parts(), headers={"Content-Type": "multipart/form-data; boundary=x"}
    )
    assert (chunked.status_code, chunked.json()["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"{'a': 1}",
        b"\xff\xfe\x00",
        b"\xb4\xed\xce\xf3",
        b"[" * 100_000,
        b'{"phone": ' + b"9" * 5000 + b"}",
    ],
)
def test_a_body_that_cannot_be_read(client: TestClient, content: bytes) -> None:
    answer = client.post(SESSION, content=content, headers=AS_JSON)
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


def test_a_broken_form(signed_in_as: SignedInAs) -> None:
    administrator = signed_in_as("administrator")
    for content_type in ("multipart/form-data", "multipart/form-data; boundary=x", "application/json", "x"):
        answer = administrator.post(
            "/api/v1/users/import", content=b"--y\r\nnonsense", headers={"Content-Type": content_type}
        )
        assert answer.status_code in {400, 422}
        assert answer.json().keys() == {"code", "message"}


def test_an_address_with_a_nul_in_it(signed_in_as: SignedInAs) -> None:
    adviser = signed_in_as("adviser")
    for path in ("/api/v1/conversations/a%00b", "/api/v1/search?q=%00"):
        answer = adviser.get(path)
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


def test_what_nobody_foresaw_is_told_without_leaking(
    app_with_faults: FastAPI, client: TestClient, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in ("/api/v1/fault", "/api/v1/unsendable"):
        answer = client.get(path, headers={"X-Words": SECRET.encode()})  # type: ignore[dict-item]
        assert answer.status_code == 500
        assert answer.json() == {
            "code": "internal",
            "message": "我们这边出了问题，这一步没有成功，请稍后再试。",
        }
    logged = "".join(capsys.readouterr())
    assert "ValueError" in logged
    assert " fault'" in logged
    assert "13800004127" not in logged


def test_a_stream_that_breaks_is_cut_off_and_not_ended(app_with_faults: FastAPI, client: TestClient) -> None:
    with pytest.raises(ValueError, match="王新"):
        client.get("/api/v1/broken-stream")


def test_a_stream_goes_through_as_it_is_made(app: FastAPI) -> None:
    """The second part is not made before the first has been sent."""
    sent: list[bytes] = []

    @app.get("/api/v1/stream")
    async def stream() -> StreamingResponse:
        async def parts() -> AsyncIterator[bytes]:
            yield b"first"
            assert b"first" in sent
            yield b"second"

        return StreamingResponse(parts())

    async def receive() -> Message:
        await asyncio.sleep(30)
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.body":
            sent.append(message["body"])

    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": "/api/v1/stream",
        "raw_path": b"/api/v1/stream",
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", b"testserver")],
        "client": ("127.0.0.1", 1),
        "server": ("testserver", 80),
    }
    asyncio.run(app(scope, receive, send))
    assert sent == [b"first", b"second", b""]


def test_the_openapi_document_lists_every_error_with_the_one_body(client: TestClient) -> None:
    document = client.get("/api/v1/openapi.json").json()
    assert not {"HTTPValidationError", "ValidationError"} & document["components"]["schemas"].keys()
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            assert operation["summary"], path
            responses = operation["responses"]
            if method != "get":
                assert {"403", "503"} <= responses.keys()
            if operation.get("security"):
                assert {"401", "403"} <= responses.keys()
            if operation.get("requestBody"):
                assert {"400", "413", "422"} <= responses.keys()
            for status, response in responses.items():
                assert response["description"], (path, status)
                if status >= "400":
                    schema = response["content"]["application/json"]["schema"]
                    assert schema == {"$ref": "#/components/schemas/Problem"}


def test_a_fault_is_logged_by_its_route_and_not_by_what_stood_in_the_address(app: FastAPI) -> None:
    @app.get("/api/v1/cards-that-fail/{token}")
    def fail(token: str) -> None:
        raise RuntimeError(token)

    with TestClient(app, raise_server_exceptions=False) as client, capture_logs() as logged:
        assert client.get("/api/v1/cards-that-fail/geheim").status_code == 500
    (line,) = [one for one in logged if one["event"] == "request_failed"]
    assert line["path"] == "/api/v1/cards-that-fail/{token}"
    assert "geheim" not in str({**line, "frames": ""})

"""What every request passes before a route sees it. Pure ASGI, so a stream goes through as it is made."""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable
from urllib.parse import urlsplit

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, cookie_parser
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import INTERNAL, openai_error, problem

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
JSON_LIMIT = 1024 * 1024
UPLOAD = "multipart/form-data"
FRAMES = 12  # of a failure, innermost: ours are among the last

HEADERS = {
    # No inline script anywhere; data: fonts and pictures are what the page's own style sheet carries.
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

_log = structlog.get_logger("api")


class SecurityHeaders:
    """Puts the headers on every response; nothing under /api or /v1 is kept by any cache."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                if scope["path"].startswith(("/api/", "/v1/")):
                    headers["Cache-Control"] = "no-store"
            await send(message)

        await self.app(scope, receive, send_with_headers)


class ErrorsForPrograms:
    """Tells every error under /v1 in the shape that OpenAI's clients read, whoever raised it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith("/v1/"):
            await self.app(scope, receive, send)
            return
        status, body = 0, b""

        async def send_translated(message: Message) -> None:
            nonlocal status, body
            if message["type"] == "http.response.start" and message["status"] >= 400:
                status = message["status"]
            elif not status:
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body"):
                    said = json.loads(body)
                    told = openai_error(status, said["code"], said["message"])
                    await JSONResponse(told, status)(scope, receive, send)

        await self.app(scope, receive, send_translated)


class Failures:
    """Answers 500 in our own words for whatever nobody foresaw, and tells the log where it happened.

    Frames are logged, never the error's own text: that may hold somebody's words or number. The route is named by its
    pattern: a path may hold the token of a villager's card.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def send_and_note(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, send_and_note)
        except ClientDisconnect:
            return
        except Exception as error:
            _log.error(
                "request_failed",
                method=scope["method"],
                path=getattr(scope.get("route"), "path", scope["path"]),
                error=type(error).__name__,
                cause=type(error.__cause__).__name__ if error.__cause__ else None,
                frames=[
                    f"{frame.filename}:{frame.lineno} {frame.name}"
                    for frame in traceback.extract_tb(error.__traceback__)[-FRAMES:]
                ],
            )
            if started:
                raise  # the stream breaks off; only the server can still close the connection
            await problem(500, *INTERNAL)(scope, receive, send)


class SameOrigin:
    """Refuses a change that another site makes a browser ask for (``cross_site``).

    A request with a bearer header is exempt: a browser sends none by itself. One with the session cookie must say
    that it comes from our own page.
    """

    def __init__(self, app: ASGIApp, cookie: str) -> None:
        self.app = app
        self.cookie = cookie

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in SAFE_METHODS and not self._may_pass(scope):
            refusal = problem(
                403, "cross_site", "这个请求不是从村法助手的页面发出的，没有执行。请回到页面再试。"
            )
            await refusal(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _may_pass(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        if headers.get("authorization", "").lower().startswith("bearer "):
            return True
        site, origin = headers.get("sec-fetch-site"), headers.get("origin")
        if site is not None:
            return site in {"same-origin", "none"}
        if origin is not None:  # a browser on plain http sends no Sec-Fetch-Site
            return urlsplit(origin).netloc.lower() == headers.get("host", "").lower() != ""
        return self.cookie not in cookie_parser(headers.get("cookie", ""))


class BodyLimit:
    """Refuses a body that is too large (``too_large``), by what it says and by what really comes."""

    def __init__(self, app: ASGIApp, upload_limit: Callable[[], int]) -> None:
        self.app = app
        self.upload_limit = upload_limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        is_upload = headers.get("content-type", "").lower().startswith(UPLOAD)
        limit = self.upload_limit() if is_upload else JSON_LIMIT
        declared = headers.get("content-length", "")
        if declared.isdecimal() and int(declared[:20]) > limit:
            await problem(413, "too_large", too_large(limit))(scope, receive, send)
            return
        received = 0

        async def receive_within() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > limit:
                raise HTTPException(413, too_large(limit))
            return message

        await self.app(scope, receive_within, send)


def too_large(limit: int) -> str:
    return f"内容太大，一次最多 {limit // (1024 * 1024)} MB，没有存。请分开或压小后再传。"


class PlainAddress:
    """Refuses an address with a NUL in it, which PostgreSQL cannot take and nobody means."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and ("\0" in scope["path"] or b"%00" in scope["query_string"]):
            await problem(400, "bad_request", "这个地址里有不能用的字符。")(scope, receive, send)
            return
        await self.app(scope, receive, send)

"""The local channel: a command that finds the server holding the data hands its deed to it.

The server writes where it listens and a secret of 32 random bytes to ``control.json`` (mode 0600) in the
data directory; whoever can read that file may use the channel. Events go back one JSON a line.
"""

from __future__ import annotations

import hmac
import json
import os
import queue
import secrets
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import structlog
from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse

from api.deed_types import Event, Say
from api.deeds import DEEDS
from api.dependencies import Rooms, Token
from api.factory import Application
from core.errors import CunfaError, NotFound, NotSignedIn, Unavailable

router = APIRouter(include_in_schema=False)
log = structlog.get_logger()


def write_secret(path: Path, text: str) -> None:
    """Write a file only its owner can read."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)


class ControlFile:
    """Tells commands where the server is. Removed when the server stops."""

    def __init__(self, data_dir: Path) -> None:
        self.path = data_dir / "control.json"

    def publish(self, host: str, port: int) -> str:
        """Write the file; the secret it holds."""
        secret = secrets.token_urlsafe(32)
        reachable = "127.0.0.1" if host in ("0.0.0.0", "::", "") else host  # noqa: S104
        write_secret(self.path, json.dumps({"url": f"http://{reachable}:{port}", "secret": secret}))
        return secret

    def withdraw(self) -> None:
        self.path.unlink(missing_ok=True)

    def read(self) -> tuple[str, str]:
        """Where the server is, and the secret. Raises Unavailable where none has said so."""
        try:
            stated = json.loads(self.path.read_text("utf-8"))
            return stated["url"], stated["secret"]
        except (OSError, ValueError, KeyError) as error:
            raise Unavailable("数据目录正被另一个命令使用，请等它做完再试。", code="busy") from error


def perform_here(application: Application, name: str, arguments: dict[str, Any], say: Say) -> Any:
    """Do a deed in this process."""
    return DEEDS[name](application, arguments, say)


def _events(application: Application, name: str, arguments: dict[str, Any]) -> Iterator[str]:
    events: queue.Queue[Event | None] = queue.Queue()

    def work() -> None:
        try:
            events.put({"type": "result", "value": perform_here(application, name, arguments, events.put)})
        except CunfaError as error:
            events.put({"type": "error", "code": error.code, "message": error.message})
        except Exception:
            log.exception("deed_failed", deed=name)
            events.put(
                {"type": "error", "code": "internal", "message": "这一步没有做成，原因在服务的日志里。"}
            )
        finally:
            events.put(None)

    threading.Thread(target=work, name=f"deed-{name}", daemon=True).start()
    while (event := events.get()) is not None:
        yield json.dumps(event, ensure_ascii=False) + "\n"


@router.post("/control/{name}")
def control(
    name: str, request: Request, token: Token, rooms: Rooms, arguments: dict[str, Any]
) -> StreamingResponse:
    """Do a deed for a command on this machine."""
    secret = getattr(request.app.state, "control_secret", None)
    if secret is None or not hmac.compare_digest(secret.encode(), token.encode()):
        raise NotSignedIn
    if name not in DEEDS:
        raise NotFound
    return StreamingResponse(_events(rooms, name, arguments), media_type="application/x-ndjson")


def perform_there(data_dir: Path, name: str, arguments: dict[str, Any], say: Say) -> Any:
    """Hand a deed to the server that holds the data directory."""
    url, secret = ControlFile(data_dir).read()
    try:
        with httpx.stream(
            "POST",
            f"{url}/api/v1/control/{name}",
            json=arguments,
            headers={"authorization": f"Bearer {secret}"},
            timeout=httpx.Timeout(10, read=None),
            trust_env=False,
        ) as response:
            if response.status_code != 200:
                response.read()
                raise Unavailable(response.json().get("message", Unavailable.message))
            for line in response.iter_lines():
                event = json.loads(line)
                if event["type"] == "result":
                    return event["value"]
                if event["type"] == "error":
                    raise CunfaError(event["message"], code=event["code"])
                say(event)
    except httpx.HTTPError as error:
        raise Unavailable("正在运行的服务没有回应，请看它的日志，或停掉它再试。") from error
    raise Unavailable("正在运行的服务中途停了，请再运行一次这条命令。")

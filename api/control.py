"""The local channel: a command that finds the server holding the data hands its deed to it.

The server writes where it listens and a secret of 32 random bytes to ``control.json`` (mode 0600) in the
data directory; whoever can read that file may use the channel. Events go back one JSON a line.
"""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path
from typing import Any

import httpx

from api.deed_types import Say
from core.errors import CunfaError, Unavailable


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

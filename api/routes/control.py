"""The server's end of the local channel: ``api.control`` says what it is."""

from __future__ import annotations

import hmac
import json
import queue
import threading
from collections.abc import Iterator
from typing import Any

import structlog
from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse

from api.deed_types import Event
from api.deeds import DEEDS
from api.dependencies import Rooms, Token
from api.factory import Application
from core.errors import CunfaError, NotFound, NotSignedIn

router = APIRouter(include_in_schema=False)
log = structlog.get_logger()


def _events(application: Application, name: str, arguments: dict[str, Any]) -> Iterator[str]:
    events: queue.Queue[Event | None] = queue.Queue()

    def work() -> None:
        try:
            events.put({"type": "result", "value": DEEDS[name](application, arguments, events.put)})
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

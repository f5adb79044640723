"""Events of an answer as server-sent events."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, suppress
from typing import Any

from anyio import CancelScope
from pydantic import BaseModel

from api.schemas.answers import (
    CitedEvent,
    FailedEvent,
    FinishedEvent,
    NoticeEvent,
    SourcesEvent,
    TokenEvent,
)
from assistant.types import StreamEvent

HEADERS = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
HEARTBEAT = 10.0  # seconds without an event after which a comment says that we are still there
BEAT = ": 还在\n\n"

SCHEMAS: dict[str, type[BaseModel]] = {
    "sources": SourcesEvent,
    "token": TokenEvent,
    "cited": CitedEvent,
    "notice": NoticeEvent,
    "finished": FinishedEvent,
    "failed": FailedEvent,
}


def as_text(event: StreamEvent) -> str:
    """One event as the wire has it: ``event: <type>``, ``data: <json>``, an empty line."""
    data = SCHEMAS[event.type].model_validate(event, from_attributes=True).model_dump_json()
    return f"event: {event.type}\ndata: {data}\n\n"


async def stream(events: AsyncIterator[StreamEvent], *, heartbeat: float = HEARTBEAT) -> AsyncGenerator[str]:
    """The events as text, with a comment in every long pause. Closing it closes the events too."""
    async with aclosing(paced(events, heartbeat=heartbeat)) as beaten:
        async for event in beaten:
            yield BEAT if event is None else as_text(event)


async def paced(
    events: AsyncIterator[StreamEvent], *, heartbeat: float
) -> AsyncGenerator[StreamEvent | None]:
    """The events, and None for every long pause. Closing it closes the events too."""
    waiting: asyncio.Queue[StreamEvent | None] = asyncio.Queue()
    making = asyncio.ensure_future(_fill(waiting, events))
    try:
        while True:
            try:
                event = await asyncio.wait_for(waiting.get(), heartbeat)
            except TimeoutError:
                yield None
                continue
            if event is None:
                break
            yield event
        await making  # an error in the making is not swallowed
    finally:
        making.cancel()
        with CancelScope(shield=True), suppress(asyncio.CancelledError, Exception):
            await making


async def _fill(waiting: asyncio.Queue[StreamEvent | None], events: Any) -> None:
    """Run the events in one task of their own, so that a pause can be waited out beside them."""
    try:
        async with aclosing(events):
            async for event in events:
                waiting.put_nowait(event)
    finally:
        waiting.put_nowait(None)

"""The way to a model endpoint: plain bytes, so many at most, and nowhere else than it was told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar

import httpx
from anyio import CancelScope

LONGEST_BODY = (
    16 * 1024 * 1024
)  # bytes of one answer, with what is thought aloud and the wrapping of every word


# Set anew by every attempt and never reset: a stream that is given up may be closed from another context.
_opened: ContextVar[list[httpx.Response] | None] = ContextVar("opened", default=None)


class TooLong(httpx.TransportError):
    """The endpoint sent more than any answer needs, or packed it so that nobody can tell how much it is."""


class _Bounded(httpx.AsyncByteStream):
    def __init__(self, stream: httpx.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        received = 0
        async for chunk in self._stream:
            received += len(chunk)
            if received > LONGEST_BODY:
                raise TooLong(f"more than {LONGEST_BODY} bytes")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


@asynccontextmanager
async def closing_opened() -> AsyncIterator[None]:
    """What is opened in it is closed at its end.

    LangChain leaves a stream that was given up midway to the garbage, and the model goes on writing.
    """
    opened: list[httpx.Response] = []
    _opened.set(opened)
    try:
        yield
    finally:
        with CancelScope(shield=True):
            for response in opened:
                await response.aclose()


async def _bound(response: httpx.Response) -> None:
    if (opened := _opened.get()) is not None:
        opened.append(response)
    if response.headers.get("content-encoding", "identity").strip().lower() != "identity":
        await response.aclose()
        raise TooLong("packed, though asked not to")
    assert isinstance(response.stream, httpx.AsyncByteStream)
    response.stream = _Bounded(response.stream)


def open_client(timeout: float) -> httpx.AsyncClient:
    """A client that follows no redirect, wants nothing packed and reads no more than one answer's bytes.

    It keeps no connection for later: one that idles would be left open when its event loop ends.
    """
    return httpx.AsyncClient(
        timeout=httpx.Timeout(timeout, connect=min(10.0, timeout)),
        limits=httpx.Limits(max_keepalive_connections=0),
        follow_redirects=False,
        headers={"Accept-Encoding": "identity"},
        event_hooks={"response": [_bound]},
    )

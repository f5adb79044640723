"""An OpenAI-compatible server that misbehaves on request, over a real socket."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import threading
from collections.abc import Awaitable, Callable
from typing import Any

Script = Callable[["Reply"], Awaitable[None]]


class Reply:
    """One response being written."""

    def __init__(self, writer: asyncio.StreamWriter, server: ScriptedModel) -> None:
        self._writer = writer
        self.server = server

    async def head(self, status: int = 200, kind: str = "text/event-stream", *headers: str) -> None:
        lines = [f"HTTP/1.1 {status} X", f"Content-Type: {kind}", "Connection: close", *headers]
        if kind == "text/event-stream":
            lines.append("Transfer-Encoding: chunked")
        await self.raw("\r\n".join((*lines, "", "")).encode())

    async def raw(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()

    async def chunk(self, data: bytes) -> None:
        await self.raw(f"{len(data):x}\r\n".encode() + data + b"\r\n")

    async def end(self) -> None:
        await self.raw(b"0\r\n\r\n")

    async def event(self, payload: Any) -> None:
        await self.chunk(f"data: {json.dumps(payload, ensure_ascii=False)}\n\n".encode())

    async def delta(self, content: str | None, finish: str | None = None) -> None:
        await self.event(delta(content, finish))

    async def say(self, *pieces: str, finish: str | None = "stop") -> None:
        await self.head()
        await self.event(
            {**delta(""), "choices": [{"index": 0, "delta": {"role": "assistant"}, "finish_reason": None}]}
        )
        for piece in pieces:
            await self.delta(piece)
        if finish:
            await self.delta(None, finish)
            await self.chunk(b"data: [DONE]\n\n")
        await self.end()

    async def body(self, status: int, kind: str, text: str, *headers: str) -> None:
        data = text.encode()
        await self.head(status, kind, f"Content-Length: {len(data)}", *headers)
        await self.raw(data)

    def reset(self) -> None:
        """Break the connection off, as a crash does."""
        sock = self._writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()


def delta(content: str | None, finish: str | None = None) -> dict[str, Any]:
    return {
        "id": "x",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "scripted",
        "choices": [
            {"index": 0, "delta": {} if content is None else {"content": content}, "finish_reason": finish}
        ],
    }


class ScriptedModel:
    """Serves one script at a time; remembers what was asked and when a client left."""

    def __init__(self) -> None:
        self.script: Script = _silent
        self.requests: list[dict[str, Any]] = []
        self.headers: list[str] = []
        self.client_left = threading.Event()
        self._writers: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(
            asyncio.start_server(self._serve, "127.0.0.1", 0), self._loop
        ).result(5)
        self.port: int = self._server.sockets[0].getsockname()[1]
        self.base_url = f"http://127.0.0.1:{self.port}/v1"

    def prompt(self, request: int = -1) -> str:
        """Everything that was sent to the model, as one text."""
        return "\n".join(str(message["content"]) for message in self.requests[request]["messages"])

    def close(self) -> None:
        async def stop() -> None:
            self._server.close()
            tasks = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            for writer in self._writers:
                writer.transport.abort()  # what a client never read is not waited for
            await asyncio.gather(*(w.wait_closed() for w in self._writers), return_exceptions=True)

        asyncio.run_coroutine_threadsafe(stop(), self._loop).result(5)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            length = int(
                next(
                    line.split(":")[1]
                    for line in head.lower().split("\r\n")
                    if line.startswith("content-length")
                )
            )
            self.headers.append(head)
            self.requests.append(json.loads(await reader.readexactly(length)))
            watch = asyncio.ensure_future(self._watch(reader))
            try:
                await self.script(Reply(writer, self))
            finally:
                watch.cancel()
        except (ConnectionError, asyncio.IncompleteReadError):
            self.client_left.set()
        except asyncio.CancelledError:
            pass  # the server is closing
        finally:
            writer.close()

    async def _watch(self, reader: asyncio.StreamReader) -> None:
        try:
            if await reader.read(1) == b"":
                self.client_left.set()
        except ConnectionError:
            self.client_left.set()


async def _silent(reply: Reply) -> None:
    await asyncio.sleep(60)

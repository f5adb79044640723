"""The language model behind an OpenAI-compatible endpoint, and everything that can go wrong with one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

from anyio import to_thread
from pydantic import SecretStr

from assistant.prompting import Prompt
from core.settings import Settings

COMPLETE = "stop"


class ModelFault(Exception):
    """The model gave no answer, or not a whole one.

    ``code``: unreachable, timeout, refused, busy, server_error, bad_body, empty, cut, length, content_filter.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


class ChatModel:
    """Streams the words of one model. Safe to share between requests."""

    def __init__(self, settings: Settings) -> None:
        self.name = settings.llm_model or ""
        self._base_url = settings.llm_base_url
        self._api_key = settings.read_llm_api_key()
        self._timeout = settings.llm_timeout
        # Connections belong to the event loop they were opened in.
        self._chains: WeakKeyDictionary[asyncio.AbstractEventLoop, Any] = WeakKeyDictionary()

    async def stream(self, prompt: Prompt) -> AsyncGenerator[str]:
        """The words as they come. Raises ModelFault; a stream without a finish reason is ``cut``.

        A connection that fails before the first word is tried once more. Closing the iterator
        closes the connection.
        """
        for attempt in (1, 2):
            begun = False
            try:
                async with aclosing(self._attempt(prompt)) as words:
                    async for word in words:
                        begun = True
                        yield word
                return
            except ModelFault as fault:
                if fault.code != "unreachable" or begun or attempt == 2:
                    raise

    async def _attempt(self, prompt: Prompt) -> AsyncGenerator[str]:
        finish: str | None = None
        spoke = False
        try:
            chain = await self._chain()
            async with aclosing(chain.astream({"system": prompt.system, "human": prompt.human})) as pieces:
                async for piece in pieces:
                    finish = piece.response_metadata.get("finish_reason") or finish
                    if words := piece.text:
                        spoke = True
                        yield words
        except Exception as error:
            raise ModelFault(_fault_code(error)) from error
        if finish is None:
            raise ModelFault("cut" if spoke else "empty")
        if finish != COMPLETE:
            raise ModelFault(finish if finish in ("length", "content_filter") else "bad_body")
        if not spoke:
            raise ModelFault("empty")

    async def _chain(self) -> Any:
        loop = asyncio.get_running_loop()
        if loop not in self._chains:
            open_it = partial(_open_chain, self.name, self._base_url, self._api_key, self._timeout)
            self._chains[loop] = await to_thread.run_sync(open_it)
        return self._chains[loop]


def _open_chain(name: str, base_url: str | None, api_key: str, timeout: float) -> Any:
    """Prompt and model as one runnable. The import takes more than a second, so it waits until it is needed."""
    import httpx  # noqa: PLC0415
    from langchain.chat_models import init_chat_model  # noqa: PLC0415
    from langchain_core.prompts import ChatPromptTemplate  # noqa: PLC0415

    limits = httpx.Timeout(timeout, connect=min(10.0, timeout))
    model = init_chat_model(
        f"openai:{name}",
        base_url=base_url,
        api_key=SecretStr(api_key),
        timeout=limits,
        max_retries=0,
        temperature=0,
        http_async_client=httpx.AsyncClient(timeout=limits),
        stream_chunk_timeout=None,
    )
    return ChatPromptTemplate.from_messages([("system", "{system}"), ("human", "{human}")]) | model


def _fault_code(error: BaseException) -> str:
    import httpx  # noqa: PLC0415
    import openai  # noqa: PLC0415

    if isinstance(error, openai.APITimeoutError | httpx.TimeoutException | TimeoutError):
        return "timeout"
    if isinstance(error, openai.APIStatusError):
        if error.status_code == 429:
            return "busy"
        return "server_error" if error.status_code >= 500 else "refused"
    if isinstance(error, httpx.RemoteProtocolError | httpx.ReadError):
        return "cut"
    if isinstance(error, openai.APIConnectionError | httpx.TransportError | OSError):
        return "unreachable"
    return "bad_body"


def open_chat_model(settings: Settings) -> ChatModel | None:
    """The configured model, or None: answers are then extractive."""
    return ChatModel(settings) if settings.llm_configured else None

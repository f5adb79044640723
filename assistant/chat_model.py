"""The language model behind an OpenAI-compatible endpoint, and everything that can go wrong with one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

from anyio import to_thread
from pydantic import SecretStr

from assistant.breaker import Breaker, Pass, read_retry_after
from assistant.prompting import Prompt
from core.clock import Clock, SystemClock
from core.settings import Settings

COMPLETE = "stop"
ENDPOINTS_OWN = frozenset(
    {"unreachable", "timeout", "busy", "server_error"}
)  # count towards leaving it alone


class ModelFault(Exception):
    """The model gave no answer, or not a whole one.

    ``code``: unreachable, timeout, refused, busy, server_error, bad_body, empty, cut, length, content_filter,
    resting (not even asked). ``wait``: how long the endpoint asked to be left alone.
    """

    def __init__(self, code: str, wait: timedelta | None = None) -> None:
        self.code = code
        self.wait = wait
        super().__init__(code)


class ChatModel:
    """Streams the words of one model. Safe to share between requests."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self.name = settings.llm_model or ""
        self.record = settings.llm_record or ""
        self.breaker = Breaker(clock)
        self._clock = clock
        self._base_url = settings.llm_base_url
        self._api_key = settings.read_llm_api_key()
        self._timeout = settings.llm_timeout
        # Connections belong to the event loop they were opened in.
        self._chains: WeakKeyDictionary[asyncio.AbstractEventLoop, Any] = WeakKeyDictionary()

    async def stream(self, prompt: Prompt, *, deadline: float | None = None) -> AsyncGenerator[str]:
        """The words as they come. Raises ModelFault; a stream without a finish reason is ``cut``.

        A connection that fails before the first word is tried once more, nothing else is. Closing the
        iterator closes the connection. ``deadline`` is a time of the event loop.
        """
        given = self.breaker.admit()
        if given is None:
            raise ModelFault("resting")
        try:
            async with aclosing(self._attempts(prompt, deadline, given)) as words:
                async for word in words:
                    yield word
        finally:
            self.breaker.done(given)

    async def _attempts(self, prompt: Prompt, deadline: float | None, given: Pass) -> AsyncGenerator[str]:
        for attempt in (1, 2):
            begun = False
            try:
                async with aclosing(self._attempt(prompt, deadline)) as words:
                    async for word in words:
                        if not begun:
                            self.breaker.worked()
                        begun = True
                        yield word
                return
            except ModelFault as fault:
                if fault.code == "unreachable" and not begun and attempt == 1:
                    continue
                if fault.code in ENDPOINTS_OWN and not begun:
                    self.breaker.failed(given, fault.wait)
                raise

    async def _attempt(self, prompt: Prompt, deadline: float | None) -> AsyncGenerator[str]:
        finish: str | None = None
        spoke = False
        try:
            async with asyncio.timeout_at(deadline):
                chain = await self._chain()
            from assistant.upstream import closing_opened  # noqa: PLC0415 - the chain has loaded it, in a thread

            said = {"system": prompt.system, "human": prompt.human}
            async with closing_opened(), aclosing(chain.astream(said)) as pieces:
                while True:
                    async with asyncio.timeout_at(deadline):
                        piece = await anext(pieces, None)
                    if piece is None:
                        break
                    finish = piece.response_metadata.get("finish_reason") or finish
                    if words := piece.text:
                        spoke = True
                        yield words
        except Exception as error:
            raise ModelFault(_fault_code(error), _wait_asked(error, self._clock.now())) from error
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
    from langchain.chat_models import init_chat_model  # noqa: PLC0415
    from langchain_core.prompts import ChatPromptTemplate  # noqa: PLC0415

    from assistant.upstream import open_client  # noqa: PLC0415

    client = open_client(timeout)
    model = init_chat_model(
        f"openai:{name}",
        base_url=base_url,
        api_key=SecretStr(api_key),
        timeout=client.timeout,
        max_retries=0,
        temperature=0,
        http_async_client=client,
        stream_chunk_timeout=None,
    )
    return ChatPromptTemplate.from_messages([("system", "{system}"), ("human", "{human}")]) | model


def _fault_code(error: BaseException) -> str:
    import httpx  # noqa: PLC0415
    import openai  # noqa: PLC0415

    from assistant.upstream import TooLong  # noqa: PLC0415

    if isinstance(error, openai.APITimeoutError | httpx.TimeoutException | TimeoutError):
        return "timeout"
    if isinstance(error, openai.APIStatusError):
        if error.status_code == 429:
            return "busy"
        return "server_error" if error.status_code >= 500 else "refused"
    if isinstance(error, httpx.RemoteProtocolError | httpx.ReadError):
        return "cut"
    too_long = isinstance(error, TooLong) or isinstance(error.__cause__, TooLong)
    if not too_long and isinstance(error, openai.APIConnectionError | httpx.TransportError | OSError):
        return "unreachable"
    return "bad_body"


def _wait_asked(error: BaseException, now: datetime) -> timedelta | None:
    import openai  # noqa: PLC0415

    if isinstance(error, openai.APIStatusError) and error.status_code in (429, 503):
        return read_retry_after(error.response.headers.get("retry-after"), now)
    return None


def open_chat_model(settings: Settings, clock: Clock | None = None) -> ChatModel | None:
    """The configured model, or None: answers are then extractive."""
    return ChatModel(settings, clock or SystemClock()) if settings.llm_configured else None

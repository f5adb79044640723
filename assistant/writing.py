"""A model's words on their way to the reader: cut into sentences, checked, within their time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

from anyio import to_thread

from assistant.chat_model import ChatModel, ModelFault
from assistant.citing import Checked, Citing
from assistant.prompting import Prompt
from assistant.redaction import Redactor
from assistant.sentences import Sentences
from assistant.types import Cited, Notice, Token

LONGEST_ANSWER = 6_000  # characters; a model that does not stop is stopped
LONGEST_STREAM = 40_000  # the same, with what it thinks aloud
LONGEST_WAIT = 90.0  # seconds for a whole answer, whatever is configured
UNCITED = Notice("uncited", "这段话没有标出依据，请对照下面的条文看。")


class Writing:
    """One answer being written. After the events: ``text``, ``notices``, and ``fault`` if it is not whole.

    ``says_something`` is False while nothing of it held up: then there is no answer to keep.
    """

    def __init__(
        self, model: ChatModel, prompt: Prompt, citing: Citing, redactor: Redactor, *, timeout: float
    ) -> None:
        self._model = model
        self._prompt = prompt
        self._citing = citing
        self._redactor = redactor
        self._timeout = min(timeout, LONGEST_WAIT)
        self._cited: set[int] = set()
        self.text = ""
        self.notices: list[Notice] = []
        self.fault: str | None = None
        self.says_something = False

    async def events(self) -> AsyncGenerator[Token | Cited | Notice]:
        """Checked words, what they cite and what was taken out. Never raises ModelFault: see ``fault``."""
        sentences = Sentences()
        deadline = asyncio.get_running_loop().time() + self._timeout
        received = 0
        async with aclosing(self._model.stream(self._prompt, deadline=deadline)) as words:
            while True:
                try:
                    piece = await anext(words, None)
                except ModelFault as fault:
                    self.fault = fault.code
                    break
                if piece is None:
                    break
                received += len(piece)
                for sentence in sentences.feed(piece):
                    for event in await self._accept(sentence):
                        yield event
                if received > LONGEST_STREAM or len(self.text) > LONGEST_ANSWER:
                    self.fault = "length"
                    break
        for event in await self._accept(sentences.rest()):
            yield event
        if not self.says_something:
            self.fault = self.fault or ("nothing_holds" if self.text.strip() or self.notices else "empty")
        elif not self._cited and self.fault is None:
            self.notices.append(UNCITED)
            yield UNCITED

    async def _accept(self, sentence: str) -> list[Token | Cited | Notice]:
        if not sentence:
            return []
        checked: Checked = await to_thread.run_sync(self._citing.check, sentence)
        text = self._redactor.restore(checked.text)
        if not self.text:
            text = text.lstrip()
        self.text += text
        self._cited.update(checked.cited)
        self.says_something = self.says_something or (not checked.struck and bool(text.strip()))
        new = [notice for notice in dict.fromkeys(checked.notices) if notice not in self.notices]
        self.notices += new
        tokens = [Token(text)] if text else []
        return [*tokens, *(Cited(n) for n in checked.cited), *new]

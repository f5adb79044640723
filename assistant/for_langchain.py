"""The shelf and the extractive answer for programs built on LangChain. They read; nothing is saved."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import date
from typing import Annotated, Any

from anyio.from_thread import start_blocking_portal
from langchain_core.callbacks import (
    AsyncCallbackManagerForLLMRun,
    CallbackManagerForLLMRun,
    CallbackManagerForRetrieverRun,
)
from langchain_core.documents import Document
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, HumanMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from langchain_core.retrievers import BaseRetriever
from pydantic import Field, SkipValidation

from assistant.keeping import body_of
from assistant.plain import render
from assistant.service import Assistant, Exchange, Question
from assistant.sources import may_stand, source_of
from assistant.types import AnswerCard, Failed, Finished
from core.clock import Clock, today
from core.errors import InvalidInput, Unavailable
from knowledge.library import Library
from knowledge.plain_form import plain_form
from knowledge.types import Article, Scope

_PIECES = re.compile(r".+?(?:\n\n|\Z)", re.DOTALL)
_NOBODY = ""  # whose conversation it is: nobody's
_TOLD = ("state", "fact_date", "generation", "sources", "guide", "ask", "duty", "notices", "label")


class LawRetriever(BaseRetriever):
    """The articles that bear on a question, word for word; none where nothing does.

    Only what answers on the day and is visible from the scope. ``k`` may also be given to ``invoke``.
    """

    library: Annotated[Library, SkipValidation]
    clock: Annotated[Clock, SkipValidation]
    scope: Scope
    fact_date: date | None = None  # the day whose law applies; today if left out
    k: int = Field(10, ge=1)

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun, k: int | None = None
    ) -> list[Document]:
        words = plain_form(query)
        if not words:
            raise InvalidInput("还没写问题，请写一句话。", code="empty_question")
        on = self.fact_date or today(self.clock)
        pinned = self.library.pin()
        found = pinned.search(words, on=on, scope=self.scope, k=k or self.k)
        if not found.bears:
            return []
        return [
            _document(hit.article, on, pinned.generation)
            for hit in found.hits
            if may_stand(hit.article, on=on, scope=self.scope)  # one that is named is found whatever the day
        ]


def _document(article: Article, on: date, generation: str) -> Document:
    source = source_of(article, n=1, on=on, why=())
    return Document(
        id=str(article.id),
        page_content=source.text,
        metadata={
            "law": source.law,
            "article": source.article,
            "label": source.label,
            "version": source.version,
            "validity": str(source.validity),
            "validity_name": source.validity_name,
            "effective_from": source.effective_from.isoformat() if source.effective_from else None,
            "effective_confirmed": source.effective_confirmed,
            "note": article.version.note,
            "article_id": article.id,
            "generation": generation,
            "sha256": source.text_sha256,
        },
    )


class ChatCunfa(BaseChatModel):
    """The extractive answer as a chat model: the last message is the question, earlier ones are what was said before.

    The message's text is the whole answer as the terminal shows it; ``response_metadata`` holds its sources, notices
    and state. System messages change nothing, and neither does a temperature: nothing here is made up by a model.
    """

    assistant: Annotated[Assistant, SkipValidation]
    scope: Scope
    fact_date: date | None = None  # the day whose law applies; today if left out
    model: str = "extractive"  # a name for traces; there is one way of answering
    stop: list[str] | None = None

    @property
    def _llm_type(self) -> str:
        return "cunfa"

    @property
    def _identifying_params(self) -> dict[str, Any]:
        on = self.fact_date.isoformat() if self.fact_date else None
        return {"model": self.model, "scope": list(self.scope.paths), "fact_date": on}

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        return self._result(self._answer(messages), stop)

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        return self._result(await self._find(messages), stop)

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        for chunk in self._chunks(self._answer(messages), stop):
            if run_manager is not None:
                run_manager.on_llm_new_token(chunk.text, chunk=chunk)
            yield chunk

    async def _astream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> AsyncIterator[ChatGenerationChunk]:
        for chunk in self._chunks(await self._find(messages), stop):
            if run_manager is not None:
                await run_manager.on_llm_new_token(chunk.text, chunk=chunk)
            yield chunk

    def _answer(self, messages: list[BaseMessage]) -> AnswerCard:
        with start_blocking_portal() as portal:  # whether or not this thread runs a loop already
            return portal.call(self._find, messages)

    async def _find(self, messages: list[BaseMessage]) -> AnswerCard:
        """The answer to the last message. Raises InvalidInput, Unavailable."""
        if not messages or not isinstance(messages[-1], HumanMessage):
            raise InvalidInput("最后一条要是提问的话。", code="no_question")
        question = Question(
            text=_words(messages[-1]), user_id=_NOBODY, scope=self.scope, fact_date=self.fact_date
        )
        events = self.assistant.without_model().answer_unsaved(question, _exchanges(messages[:-1]))
        answer: AnswerCard | None = None
        async for event in events:
            if isinstance(event, Failed):
                raise Unavailable(event.message, code=event.code)
            if isinstance(event, Finished):
                answer = event.answer
        if answer is None:
            raise Unavailable
        return answer

    def _result(self, answer: AnswerCard, stop: list[str] | None) -> ChatResult:
        text = self._text(answer, stop)
        message = AIMessage(content=text, response_metadata=self._told(answer))
        return ChatResult(generations=[ChatGeneration(message=message)])

    def _chunks(self, answer: AnswerCard, stop: list[str] | None) -> Iterator[ChatGenerationChunk]:
        """The answer paragraph by paragraph; the last one carries what is told of it."""
        pieces = _PIECES.findall(self._text(answer, stop)) or [""]
        for piece in pieces[:-1]:
            yield ChatGenerationChunk(message=AIMessageChunk(content=piece))
        last = AIMessageChunk(content=pieces[-1], response_metadata=self._told(answer), chunk_position="last")
        yield ChatGenerationChunk(message=last)

    def _text(self, answer: AnswerCard, stop: list[str] | None) -> str:
        text = render(answer)
        for word in stop or self.stop or ():
            text, _, _ = text.partition(word)
        return text

    def _told(self, answer: AnswerCard) -> dict[str, Any]:
        body = body_of(answer)
        told = {name: body[name] for name in _TOLD}
        return {"model_name": self.model, "finish_reason": "stop", **told}


def _exchanges(earlier: Sequence[BaseMessage]) -> list[Exchange]:
    """Each earlier question and what was answered to it."""
    exchanges: list[Exchange] = []
    for message in earlier:
        if isinstance(message, HumanMessage):
            exchanges.append(Exchange(_words(message)))
        elif isinstance(message, AIMessage) and exchanges:
            exchanges[-1] = Exchange(exchanges[-1].question, message.text)
    return exchanges


def _words(message: BaseMessage) -> str:
    """The words of a message. Raises InvalidInput where it brings anything else."""
    others = not isinstance(message.content, str) and any(
        isinstance(block, dict) and block.get("type") != "text" for block in message.content
    )
    if others:
        raise InvalidInput("这里只读文字，图片、录音和文件请先转成文字。", code="not_text")
    return message.text

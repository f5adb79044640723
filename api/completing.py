"""The events of an answer as OpenAI's chat completion, whole or in chunks."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Any
from uuid import uuid4

from api.errors import openai_error
from api.schemas.answers import DutyCard, NoticeOut, SourceCard
from api.schemas.programs import ChatIn, Extra, Message
from api.streaming import HEARTBEAT, paced
from assistant.plain import render_duty, render_rest
from assistant.types import AnswerCard, Failed, Finished, Sources, StreamEvent, Token
from assistant.unsaved import Exchange
from assistant.walking import reported
from core.errors import InvalidInput, Unavailable

LONGEST_EARLIER = 20_000  # characters of an earlier message that are read
DONE = "data: [DONE]\n\n"


def read_messages(messages: list[Message]) -> tuple[str, list[Exchange]]:
    """The last of the user's messages, and what was said before it. Others' (system, tool) are not instructions to us.

    Raises InvalidInput where the user says nothing, or shows what is not text.
    """
    said: list[Exchange] = []
    for message in messages:
        if message.role == "user":
            said.append(Exchange(_text(message)))
        elif message.role == "assistant" and said:
            before = said[-1]
            answer = f"{before.answer}\n{_text(message)}".strip()[:LONGEST_EARLIER]
            said[-1] = Exchange(before.question, answer)
    if not said:
        raise InvalidInput("messages 里没有 user 的话，请把问题写进去。")
    *earlier, last = said
    return last.question, [Exchange(e.question[:LONGEST_EARLIER], e.answer) for e in earlier]


def _text(message: Message) -> str:
    if not isinstance(message.content, list):
        return message.content or ""
    if any(part.type not in ("text", "refusal") for part in message.content):
        raise InvalidInput("这里只读文字，请把图片、声音和文件去掉再问。")
    return "\n".join(part.text for part in message.content if part.text)


class Completion:
    """One answer being told: what of it was already said, and how it ended."""

    def __init__(self, asked: ChatIn, *, at: int) -> None:
        self._base = {"id": f"chatcmpl-{uuid4().hex}", "created": at, "model": asked.model}
        self._started = False  # whether anything was told
        self._prose = ""
        self.failed: Failed | None = None  # with nothing told: an error, no answer
        self.card: AnswerCard | None = None

    def tell(self, event: StreamEvent) -> str:
        """What the event adds to the text."""
        match event:
            case Sources():
                said = "".join(f"{render_duty(duty)}\n\n" for duty in event.duty)
            case Token():
                said = event.text
                self._prose += said
            case Finished(answer=card):
                self.card = card
                said = self._end(card, None)
            case Failed(answer=card) if card is not None and (self._started or card.text or card.sources):
                self.card = card
                said = self._end(card, event)
            case Failed():
                self.failed = event
                said = f"\n\n※ {event.message}\n" if self._started else ""
            case _:
                said = ""
        self._started = self._started or bool(said)
        return said

    def _end(self, card: AnswerCard, failed: Failed | None) -> str:
        begun = bool(self._prose)
        unsaid = card.text.removeprefix(self._prose) if card.text.startswith(self._prose) else ""
        why = failed and all(failed.message != notice.message for notice in card.notices)
        parts = [unsaid, f"※ {failed.message}" if failed and why else "", render_rest(card)]
        rest = "\n\n".join(part for part in parts if part)
        return f"\n\n{rest}" if begun and rest and not unsaid else rest

    @property
    def is_error(self) -> bool:
        return self.failed is not None and not self._started

    @property
    def finish_reason(self) -> str:
        """``stop`` only for an answer that is whole: programs take ``length`` as cut off, which it is."""
        whole = self.card is not None and self.card.state in ("complete", "no_basis")
        return "stop" if whole else "length"

    def extra(self) -> dict[str, Any]:
        return {"cunfa": extra_of(self.card)} if self.card else {}

    def chunk(self, delta: dict[str, Any], finish: str | None = None, **more: Any) -> str:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        return _data({**self._base, "object": "chat.completion.chunk", "choices": [choice], **more})

    def whole(self, text: str) -> dict[str, Any]:
        choice = {
            "index": 0,
            "message": {"role": "assistant", "content": text, "refusal": None},
            "logprobs": None,
            "finish_reason": self.finish_reason,
        }
        return {**self._base, "object": "chat.completion", "choices": [choice], **self.extra()}


def extra_of(card: AnswerCard) -> dict[str, Any]:
    return Extra(
        sources=[SourceCard.model_validate(source, from_attributes=True) for source in card.sources],
        notices=[NoticeOut.model_validate(notice, from_attributes=True) for notice in card.notices],
        duty_cards=[DutyCard.model_validate(duty, from_attributes=True) for duty in card.duty],
        fact_date=card.fact_date,
        generation=card.generation,
        label=card.label,
        state=card.state,
    ).model_dump(mode="json")


async def complete(events: AsyncIterator[StreamEvent], completion: Completion) -> dict[str, Any]:
    """The whole completion. Raises Unavailable where nothing could be said."""
    async with aclosing(safely(events)) as walked:
        text = "".join([completion.tell(event) async for event in walked])
    if completion.is_error and completion.failed is not None:
        raise Unavailable(completion.failed.message, code=completion.failed.code)
    return completion.whole(text)


async def stream(
    events: AsyncIterator[StreamEvent], completion: Completion, *, heartbeat: float = HEARTBEAT
) -> AsyncGenerator[str]:
    """The completion in chunks: the role, the words as they come, how it ended, ``[DONE]``.

    Where nothing could be said it ends with an error chunk and no ``[DONE]``. Only ``data:`` lines: OpenAI's clients
    stumble over comments, so a pause is filled with a chunk that adds nothing.
    """
    yield completion.chunk({"role": "assistant", "content": ""})
    async with aclosing(paced(safely(events), heartbeat=heartbeat)) as walked:
        async for event in walked:
            said = completion.tell(event) if event is not None else ""
            if said or event is None:
                yield completion.chunk({"content": said} if said else {})
    if completion.is_error and completion.failed is not None:
        yield _data(openai_error(503, completion.failed.code, completion.failed.message))
        return
    yield completion.chunk({}, completion.finish_reason, **completion.extra())
    yield DONE


async def safely(events: Any) -> AsyncGenerator[StreamEvent]:
    """The events; what goes wrong in their making is their end, told as any other failure."""
    try:
        async with aclosing(events):
            async for event in events:
                yield event
    except Exception as error:
        said = reported(error, "completion_failed")
        yield Failed(said.code, said.message)


def _data(body: dict[str, Any]) -> str:
    return f"data: {json.dumps(body, ensure_ascii=False)}\n\n"

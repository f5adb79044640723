"""What a model endpoint does wrong, as scripts of a server, and what each must come to."""

from __future__ import annotations

import asyncio
import gzip
import json

import pytest

from tests.assistant.scripted_model import Reply, Script, delta

GOOD = "路是大家的，不能堵[1]。"
ASKED = "堵路了怎么办"


def says(*pieces: str, finish: str | None = "stop") -> Script:
    async def script(reply: Reply) -> None:
        await reply.say(*pieces, finish=finish)

    return script


def answers(status: int, kind: str, text: str, *headers: str) -> Script:
    async def script(reply: Reply) -> None:
        await reply.body(status, kind, text, *headers)

    return script


async def silent(reply: Reply) -> None:
    await asyncio.sleep(60)


async def headers_then_silent(reply: Reply) -> None:
    await reply.head()
    await asyncio.sleep(60)


async def comments_only(reply: Reply) -> None:
    await reply.head()
    while True:
        await reply.chunk(b": keep-alive\n\n")
        await asyncio.sleep(0.1)


async def reset_at_once(reply: Reply) -> None:
    reply.reset()


async def closed_without_a_word(reply: Reply) -> None:
    pass


async def bad_json(reply: Reply) -> None:
    await reply.head()
    await reply.chunk(b'data: {"choices": [\n\n')
    await reply.end()


async def no_choices(reply: Reply) -> None:
    await reply.head()
    await reply.event({**delta(""), "choices": []})
    await reply.end()


async def error_event(reply: Reply) -> None:
    await reply.head()
    await reply.event({"error": {"message": "overloaded", "type": "server_error"}})
    await reply.end()


async def not_utf8(reply: Reply) -> None:
    await reply.head()
    await reply.chunk(b"data: \xff\xfe\xff\n\n")
    await reply.end()


async def reset_midway(reply: Reply) -> None:
    await reply.head()
    await reply.delta(GOOD)
    await reply.delta("后面还")
    await asyncio.sleep(0.3)
    reply.reset()


async def chunks_end_midway(reply: Reply) -> None:
    await reply.head()
    await reply.delta(GOOD)
    await reply.delta("后面还")


async def clean_end_without_finish_reason(reply: Reply) -> None:
    await reply.head()
    await reply.delta(GOOD)
    await reply.chunk(b"data: [DONE]\n\n")
    await reply.end()


async def silent_midway(reply: Reply) -> None:
    await reply.head()
    await reply.delta(GOOD)
    await reply.delta("后面")
    await asyncio.sleep(60)


async def error_midway(reply: Reply) -> None:
    await reply.head()
    await reply.delta(GOOD)
    await reply.event({"error": {"message": "x"}})
    await reply.end()


async def bad_json_midway(reply: Reply) -> None:
    await reply.head()
    await reply.delta(GOOD)
    await reply.chunk(b"data: <html>\n\n")
    await reply.end()


async def endless(reply: Reply) -> None:
    await reply.head()
    while True:
        await reply.delta(GOOD)


async def endless_without_a_stop(reply: Reply) -> None:
    await reply.head()
    while True:
        await reply.delta("路路路路路路路路路路")


async def gzip_bomb(reply: Reply) -> None:
    await reply.head(200, "text/event-stream", "Content-Encoding: gzip")
    await reply.chunk(gzip.compress(b"data: " + bytes(8 * 1024 * 1024)))
    await reply.end()


async def event_without_end(reply: Reply) -> None:
    await reply.head()
    await event_without_end_of(reply)


async def usage_alone(reply: Reply) -> None:
    await reply.head()
    await reply.event({**delta(""), "choices": [], "usage": USAGE})
    await reply.chunk(b"data: [DONE]\n\n")
    await reply.end()


async def null_content(reply: Reply) -> None:
    await reply.head()
    for _ in range(3):
        await reply.event(
            {**delta(""), "choices": [{"index": 0, "delta": {"content": None}, "finish_reason": None}]}
        )
    await reply.delta(None, "stop")
    await reply.end()


async def empty_pieces_without_end(reply: Reply) -> None:
    await reply.head()
    while True:
        await reply.delta("")


async def event_without_end_midway(reply: Reply) -> None:
    await reply.head()
    await reply.delta(GOOD)
    await event_without_end_of(reply)


async def event_without_end_of(reply: Reply) -> None:
    await reply.chunk(b"data: ")
    while True:
        await reply.chunk(b"a" * 1024 * 1024)


async def not_utf8_midway(reply: Reply) -> None:
    await reply.head()
    await reply.delta(GOOD)
    await reply.chunk(b"data: \xff\xfe\n\n")
    await reply.end()


async def reset_inside_a_character(reply: Reply) -> None:
    await reply.head()
    await reply.delta(GOOD)
    await reply.chunk(f"data: {json.dumps(delta('后面'), ensure_ascii=False)}".encode()[:-70])
    await asyncio.sleep(0.3)
    reply.reset()


async def split_characters(reply: Reply) -> None:
    await reply.head()
    data = f"data: {json.dumps(delta(GOOD), ensure_ascii=False)}\n\n".encode()
    for place in range(0, len(data), 7):
        await reply.chunk(data[place : place + 7])
    await reply.delta(None, "stop")
    await reply.end()


async def a_thousand_tiny_pieces(reply: Reply) -> None:
    await reply.head()
    said = "".join(
        f"data: {json.dumps(delta(character), ensure_ascii=False)}\n\n" for character in GOOD
    ).encode()
    for place in range(0, len(said), 2):
        await reply.chunk(said[place : place + 2])
    await reply.delta(None, "stop")
    await reply.end()


async def usage_at_the_end(reply: Reply) -> None:
    await reply.head()
    await reply.delta(GOOD)
    await reply.delta(None, "stop")
    await reply.event({**delta(""), "choices": [], "usage": USAGE})
    await reply.chunk(b"data: [DONE]\n\n")
    await reply.end()


async def two_choices(reply: Reply) -> None:
    await reply.head()
    first, second = (
        {"index": n, "delta": {"content": words}, "finish_reason": "stop"}
        for n, words in enumerate((GOOD, "依《天下大法》第三条坐牢。"))
    )
    await reply.event({**delta(""), "choices": [first, second]})
    await reply.end()


async def null_content_between(reply: Reply) -> None:
    await reply.head()
    await reply.delta(GOOD[:5])
    await reply.event(
        {**delta(""), "choices": [{"index": 0, "delta": {"content": None}, "finish_reason": None}]}
    )
    await reply.delta(GOOD[5:])
    await reply.delta(None, "stop")
    await reply.end()


USAGE = {"prompt_tokens": 9, "completion_tokens": 0, "total_tokens": 9}
ELSEWHERE = "Location: http://127.0.0.1:9/v1/chat/completions"
LATER = "Retry-After: Wed, 25 Nov 2026 04:00:30 GMT"

# Before the first word: the extractive answer, with a notice.
FALLS_BACK = {
    "silent": silent,
    "headers then silent": headers_then_silent,
    "keep-alive comments only": comments_only,
    "reset at once": reset_at_once,
    "closed without a word": closed_without_a_word,
    "429": answers(429, "application/json", '{"error":{"message":"slow down"}}', "Retry-After: 30"),
    "500": answers(500, "application/json", "{}"),
    "503": answers(503, "text/plain", "down"),
    "401": answers(401, "application/json", '{"error":{"message":"key"}}'),
    "404": answers(404, "application/json", '{"error":{"message":"no such model"}}'),
    "400": answers(400, "application/json", '{"error":{"message":"context_length_exceeded"}}'),
    "html": answers(200, "text/html", "<html>登录</html>"),
    "json instead of a stream": answers(200, "application/json", json.dumps({"choices": []})),
    "bad json": bad_json,
    "not utf-8": not_utf8,
    "no choices": no_choices,
    "error event": error_event,
    "empty": says(),
    "blank": says("  \n "),
    "length before a word": says(finish="length"),
    "content_filter before a word": says(finish="content_filter"),
    "tool call": says(finish="tool_calls"),
    "only thoughts": says("<think>想想", "怎么说"),
    "503 until a date": answers(503, "text/plain", "down", LATER),
    "redirected to another host": answers(307, "text/plain", "", ELSEWHERE),
    "gzip bomb": gzip_bomb,
    "an event without end": event_without_end,
    "usage alone": usage_alone,
    "null content": null_content,
    "empty pieces without end": empty_pieces_without_end,
    "nothing but what cannot be seen": says("\u202e\u200b", "\u2066\ufeff"),
}
# After the first words: what was said is kept and marked.
CUT_SHORT = {
    "reset midway": reset_midway,
    "chunks end midway": chunks_end_midway,
    "clean end without finish reason": clean_end_without_finish_reason,
    "silent midway": silent_midway,
    "error midway": error_midway,
    "bad json midway": bad_json_midway,
    "length": says(GOOD, "后面还有", finish="length"),
    "content_filter": says(GOOD, "后面还有", finish="content_filter"),
    "endless": endless,
    "an event without end midway": event_without_end_midway,
    "not utf-8 midway": not_utf8_midway,
    "reset inside a character": reset_inside_a_character,
}
# Odd, but whole.
WHOLE = {
    "split characters": split_characters,
    "a thousand tiny pieces": a_thousand_tiny_pieces,
    "usage at the end": usage_at_the_end,
    "two choices": two_choices,
    "null content between": null_content_between,
    "what cannot be seen between": says("路是大家\u202e的，", "不能\u200b堵[", "\u20661]", "。"),
}
# Whole, and nothing of it true: the extractive answer, with another notice.
NOTHING_TRUE = {
    "no such law": says("依据《天下大法》第三条，", "应当坐牢。"),
    "no such article": says("依据《村路通行条例》第9999条，应当坐牢。"),
    "no such article, in Chinese numerals": says("依据《村路通行条例》第九十九条，", "应当坐牢。"),
    "repealed law": says("依据《旧井规定》", "第一条，井归打井人。"),
    "the right number of the wrong law": says("依据《村会大法》第二条，堵塞村路的，应当在三日内清除。"),
    "a wrong quotation with a true marker": says("条文规定“堵塞村路的，应当在九日内清除”", "[1]。"),
    "the prompt, in pieces": says(
        *"只用“条文”里给出的内容作依据。条文没写的，不补、不猜，也不用你记得的别的法律。"
    ),
}


def patience(request: pytest.FixtureRequest) -> float:
    """Seconds a test waits for the model: few where the fault is to say nothing, else enough for a busy machine."""
    spec = getattr(request.node, "callspec", None)
    fault = spec.params.get("fault", "") if spec is not None else ""
    return 1.0 if fault in FALLS_BACK or "silent" in fault else 20.0

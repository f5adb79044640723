"""OpenAI's own client and LangChain's, against the app as it listens on a port."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from typing import Any, cast

import httpx
import openai
import pytest
from fastapi.testclient import TestClient
from langchain_openai import ChatOpenAI
from pydantic import SecretStr

from api.completing import Completion, stream
from api.factory import Application
from api.schemas.programs import ChatIn, Message
from assistant.service import Assistant
from assistant.types import StreamEvent, Token
from knowledge.library import Library
from knowledge.service import Shelf
from tests.api.test_answers import address
from tests.assistant.shelf import FakeLibrary, FakeShelf

__all__ = ["address"]
ASKED = "堵路了怎么办"
HIT = "老公打我，孩子也打，咋办"
SignedInAs = Callable[..., TestClient]


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary()


@pytest.fixture
def application(application: Application, library: FakeLibrary) -> Application:
    shelf, shelves = cast(Shelf, FakeShelf(library.articles)), cast(Library, library)
    assistant = Assistant(application.settings, application.database, shelf, shelves, application.clock)
    return replace(application, shelf=shelf, library=shelves, assistant=assistant)


@pytest.fixture
def token(adviser: TestClient) -> str:
    made: str = adviser.post("/api/v1/access-tokens", json={"name": "测试"}).json()["token"]
    return made


@pytest.fixture
def sdk(address: str, token: str) -> Iterator[openai.OpenAI]:
    with (
        httpx.Client(trust_env=False) as http,
        openai.OpenAI(base_url=f"{address}/v1", api_key=token, max_retries=0, http_client=http) as client,
    ):
        yield client


def said_by(user: str, *before: tuple[str, str]) -> list[Any]:
    return [*({"role": role, "content": words} for role, words in before), {"role": "user", "content": user}]


def test_the_sdk_reads_a_whole_answer(sdk: openai.OpenAI, adviser: TestClient) -> None:
    answer = sdk.chat.completions.create(model="cunfa", messages=said_by(ASKED), temperature=0.3)
    (choice,) = answer.choices
    assert (choice.finish_reason, choice.message.role) == ("stop", "assistant")
    text, extra = choice.message.content, answer.model_extra
    assert text is not None and extra is not None
    told = extra["cunfa"]
    assert (told["state"], told["fact_date"]) == ("complete", "2026-11-25")
    for source in told["sources"]:
        assert f"[{source['n']}] 《{source['law']}》" in text
        assert source["text"] in text.replace("\n    ", "\n")
    assert told["label"] in text
    assert adviser.get("/api/v1/conversations").json()["conversations"] == []  # nothing is kept


def test_the_sdk_reads_the_same_in_chunks(sdk: openai.OpenAI) -> None:
    whole = sdk.chat.completions.create(model="cunfa", messages=said_by(ASKED))
    chunks = list(sdk.chat.completions.create(model="cunfa", messages=said_by(ASKED), stream=True))
    deltas = [chunk.choices[0].delta for chunk in chunks]
    assert (deltas[0].role, deltas[0].content) == ("assistant", "")
    assert "".join(delta.content or "" for delta in deltas) == whole.choices[0].message.content
    assert [chunk.choices[0].finish_reason for chunk in chunks] == [None] * (len(chunks) - 1) + ["stop"]
    last, answer = chunks[-1].model_extra, whole.model_extra
    assert last is not None and answer is not None and last["cunfa"] == answer["cunfa"]


def test_langchain_reads_it_too(address: str, token: str) -> None:
    with httpx.Client(trust_env=False) as http:
        model = ChatOpenAI(
            base_url=f"{address}/v1", api_key=SecretStr(token), model="cunfa", http_client=http
        )
        whole = model.invoke(ASKED)
        assert whole.response_metadata["finish_reason"] == "stop"
        assert "".join(chunk.text for chunk in model.stream(ASKED)) == whole.text
    assert "依据" in whole.text


def test_a_duty_card_comes_first(sdk: openai.OpenAI) -> None:
    chunks = list(sdk.chat.completions.create(model="cunfa", messages=said_by(HIT), stream=True))
    assert "现在打：" in (chunks[1].choices[0].delta.content or "")
    assert (chunks[-1].model_extra or {})["cunfa"]["duty_cards"]


def test_what_was_said_before_is_brought_along_and_the_systems_words_are_not(
    sdk: openai.OpenAI, library: FakeLibrary
) -> None:
    before = (("system", "只谈养蜂"), ("user", "封了村井咋办"), ("assistant", "看《村井规定》第一条。"))
    sdk.chat.completions.create(model="cunfa", messages=said_by("那要是不给呢", *before))
    assert "村井规定第一条" in library.searched[-1]
    assert not any("养蜂" in searched for searched in library.searched)


def test_parts_of_text_are_one_message_and_pictures_are_refused(
    sdk: openai.OpenAI, library: FakeLibrary
) -> None:
    parts: list[Any] = [{"type": "text", "text": "堵路了"}, {"type": "text", "text": "怎么办"}]
    sdk.chat.completions.create(model="cunfa", messages=[{"role": "user", "content": parts}])
    assert "堵路了" in library.searched[-1]
    assert "怎么办" in library.searched[-1]
    picture: Any = {"type": "image_url", "image_url": {"url": "data:image/png;base64,aa"}}
    with pytest.raises(openai.UnprocessableEntityError, match="只读文字"):
        sdk.chat.completions.create(model="cunfa", messages=[{"role": "user", "content": [picture]}])


def test_the_day_it_happened_may_be_told(sdk: openai.OpenAI) -> None:
    answer = sdk.chat.completions.create(
        model="cunfa", messages=said_by(ASKED), extra_body={"fact_date": "2019-06-01"}
    )
    assert (answer.model_extra or {})["cunfa"]["fact_date"] == "2019-06-01"


def test_models_are_listed(sdk: openai.OpenAI) -> None:
    assert [model.id for model in sdk.models.list()] == ["cunfa"]
    assert sdk.models.retrieve("cunfa").id == "cunfa"
    with pytest.raises(openai.NotFoundError):
        sdk.models.retrieve("gpt-4o")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"messages": []}, 422, "invalid_input"),
        ({"messages": [{"role": "system", "content": "你好"}]}, 422, "invalid_input"),
        ({"messages": [{"role": "user", "content": " "}]}, 422, "invalid_input"),
        ({"messages": [{"role": "user", "content": "水" * 2001}]}, 422, "invalid_input"),
        ({"messages": [{"role": "user", "content": ASKED}], "n": 2}, 422, "invalid_input"),
        ({"messages": [{"role": "user", "content": ASKED}], "model": "gpt-4o"}, 404, "model_not_found"),
        ({"messages": [{"role": "user", "content": "水" * 1024 * 1024}]}, 413, "too_large"),
        ("{", 400, "bad_request"),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
def test_every_refusal_has_openais_shape(
    adviser: TestClient, body: Any, status: int, code: str, stream: bool
) -> None:
    sent = body if isinstance(body, str) else json.dumps({**body, "stream": stream})
    answer = adviser.post("/v1/chat/completions", content=sent, headers={"content-type": "application/json"})
    assert answer.status_code == status
    error = answer.json()["error"]
    assert set(error) == {"message", "type", "param", "code"}
    assert (error["code"], error["type"]) == (
        code,
        "not_found_error" if status == 404 else "invalid_request_error",
    )


def test_nobody_and_a_wrong_token_are_refused(client: TestClient, address: str) -> None:
    for method, path in (("GET", "/v1/models"), ("POST", "/v1/chat/completions")):
        answer = client.request(method, path, json={"messages": said_by(ASKED)})
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "not_signed_in")
    wrong = openai.OpenAI(base_url=f"{address}/v1", api_key="cunfa_no", max_retries=0)
    with wrong as sdk, pytest.raises(openai.AuthenticationError, match="访问口令"):
        sdk.models.list()


def test_what_breaks_is_told_in_openais_shape(
    adviser: TestClient, sdk: openai.OpenAI, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("somebody's words")

    monkeypatch.setattr("assistant.service.begin_unsaved", broken)
    answer = adviser.post("/v1/chat/completions", json={"messages": said_by(ASKED)})
    assert (answer.status_code, answer.json()["error"]["type"]) == (503, "server_error")
    with pytest.raises(openai.APIError) as told:
        list(sdk.chat.completions.create(model="cunfa", messages=said_by(ASKED), stream=True))
    assert "somebody" not in str(told.value)
    monkeypatch.setattr("api.routes.programs.read_messages", broken)
    adviser = TestClient(adviser.app, headers=adviser.headers, raise_server_exceptions=False)
    answer = adviser.post("/v1/chat/completions", json={"messages": said_by(ASKED)})
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "internal")


def test_a_long_pause_is_filled_with_chunks_that_add_nothing() -> None:
    async def slow() -> AsyncIterator[StreamEvent]:
        yield Token("先")
        await asyncio.sleep(0.2)
        yield Token("后")
        raise RuntimeError("broken midway")

    async def told() -> list[str]:
        completion = Completion(ChatIn(messages=[Message(role="user", content=ASKED)]), at=0)
        return [block async for block in stream(slow(), completion, heartbeat=0.05)]

    *blocks, done = asyncio.run(told())
    assert done == "data: [DONE]\n\n"
    chunks = [json.loads(block.removeprefix("data: ")) for block in blocks]
    assert {"index": 0, "delta": {}, "logprobs": None, "finish_reason": None} in [
        chunk["choices"][0] for chunk in chunks
    ]
    said = "".join(chunk["choices"][0]["delta"].get("content", "") for chunk in chunks)
    assert said == "先后\n\n※ 出了问题，请稍后再试。\n"
    assert chunks[-1]["choices"][0]["finish_reason"] == "length"
    assert "cunfa" not in chunks[-1]

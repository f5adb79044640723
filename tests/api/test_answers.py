"""Asking over HTTP: refused before the stream, sources first, one end, one's own alone."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import aclosing
from dataclasses import replace
from typing import Any, cast

import httpx
import langchain_openai  # noqa: F401  imported here so that its second does not count in a test's time
import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import TypeAdapter

from api.factory import Application
from api.schemas.answers import StreamEvent as WireEvent
from api.streaming import BEAT, as_text, stream
from assistant.service import Assistant
from assistant.types import Failed, StreamEvent, Token
from knowledge.library import Library
from knowledge.service import Shelf
from tests.assistant.scripted_model import Reply, ScriptedModel
from tests.assistant.shelf import ARTICLES, FakeLibrary, FakeShelf

ASKED = "堵路了怎么办"
ANSWER_ID = "11111111-2222-4333-8444-555555555555"
WIRE: TypeAdapter[Any] = TypeAdapter(WireEvent)
SignedInAs = Callable[..., TestClient]


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary()


@pytest.fixture
def model() -> Iterator[ScriptedModel]:
    server = ScriptedModel()
    yield server
    server.close()


@pytest.fixture
def application(application: Application, library: FakeLibrary) -> Application:
    shelf, shelves = cast(Shelf, FakeShelf(library.articles)), cast(Library, library)
    assistant = Assistant(application.settings, application.database, shelf, shelves, application.clock)
    return replace(application, shelf=shelf, library=shelves, assistant=assistant)


def events_of(text: str) -> list[dict[str, Any]]:
    events = []
    for block in text.split("\n\n"):
        if block and not block.startswith(":"):
            name, data = block.split("\n", 1)
            event = json.loads(data.removeprefix("data: "))
            assert name == f"event: {event['type']}"
            WIRE.validate_python(event)
            events.append(event)
    return events


def ask(client: TestClient, question: str = ASKED, **particulars: Any) -> list[dict[str, Any]]:
    response = client.post("/api/v1/answers", json={"question": question, **particulars})
    assert response.status_code == 200, response.text
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["x-accel-buffering"] == "no"
    assert response.headers["cache-control"] in ("no-cache", "no-store")
    return events_of(response.text)


def test_the_stream_begins_with_sources_and_ends_once(signed_in_as: SignedInAs) -> None:
    events = ask(signed_in_as("adviser"))
    types = [event["type"] for event in events]
    assert types[0] == "sources"
    assert types[-1] == "finished"
    assert types.count("finished") + types.count("failed") == 1
    source = events[0]["sources"][0]
    assert source["text"] == ARTICLES[1].text
    assert (source["law"], source["label"], source["version"]) == ("村路通行条例", "第二条", "2020-01-01")
    assert events[-1]["answer"]["sources"] == events[0]["sources"]


def test_an_answer_and_its_conversation_can_be_read_again(signed_in_as: SignedInAs) -> None:
    client = signed_in_as("adviser")
    answer = ask(client, answer_id=ANSWER_ID)[-1]["answer"]
    assert client.get(f"/api/v1/answers/{ANSWER_ID}").json() == answer
    page = client.get("/api/v1/conversations").json()
    assert [c["id"] for c in page["conversations"]] == [answer["conversation_id"]]
    assert page["next_before"] is None
    whole = client.get(f"/api/v1/conversations/{answer['conversation_id']}").json()
    assert whole["answers"] == [answer]
    assert whole["title"] == ASKED


def test_asking_again_with_its_id_doubles_nothing(signed_in_as: SignedInAs) -> None:
    client = signed_in_as("adviser")
    first = ask(client, answer_id=ANSWER_ID)[-1]
    again = ask(client, answer_id=ANSWER_ID)
    assert again[0]["type"] == "sources"
    assert again[-1] == first
    assert len(client.get("/api/v1/conversations").json()["conversations"]) == 1


def test_somebody_elses_are_not_found(signed_in_as: SignedInAs) -> None:
    mine, other = signed_in_as("adviser"), signed_in_as("adviser")
    answer = ask(mine, answer_id=ANSWER_ID)[-1]["answer"]
    assert other.get(f"/api/v1/answers/{ANSWER_ID}").status_code == 404
    assert other.get(f"/api/v1/conversations/{answer['conversation_id']}").status_code == 404
    assert other.get("/api/v1/conversations").json()["conversations"] == []
    for stolen in ({"answer_id": ANSWER_ID}, {"conversation_id": answer["conversation_id"]}):
        response = other.post("/api/v1/answers", json={"question": ASKED, **stolen})
        assert response.status_code == 404
        assert set(response.json()) == {"code", "message"}
        assert response.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/answers"),
        ("GET", f"/answers/{ANSWER_ID}"),
        ("GET", "/conversations"),
        ("GET", f"/conversations/{ANSWER_ID}"),
        ("GET", "/search?q=堵路"),
        ("GET", "/articles/12"),
    ],
)
def test_nobody_gets_in_unsigned(client: TestClient, method: str, path: str) -> None:
    body = {"json": {"question": ASKED}} if method == "POST" else {}
    response = client.request(method, f"/api/v1{path}", **body)
    assert response.status_code == 401
    assert response.json()["code"] == "not_signed_in"


@pytest.mark.parametrize(
    ("question", "words"),
    [("", "还空着"), (" \n\u200b", "还空着"), ("路" * 2001, "2,001 字"), ("路" * 20_000, "20,000 字")],
)
def test_a_question_that_cannot_be_taken_is_refused_before_the_stream(
    signed_in_as: SignedInAs, question: str, words: str
) -> None:
    client = signed_in_as("adviser")
    response = client.post("/api/v1/answers", json={"question": question})
    assert response.status_code == 422
    assert response.json()["code"] == "invalid_input"
    assert words in response.json()["message"]
    assert client.get("/api/v1/conversations").json()["conversations"] == []


def test_unknown_conversations_bad_ids_and_bad_dates_are_refused(signed_in_as: SignedInAs) -> None:
    client = signed_in_as("adviser")
    for body, status in (
        ({"conversation_id": ANSWER_ID}, 404),
        ({"answer_id": "x"}, 422),
        ({"fact_date": "2026-02-30"}, 422),
    ):
        response = client.post("/api/v1/answers", json={"question": ASKED, **body})
        assert response.status_code == status
        assert set(response.json()) == {"code", "message"}


def test_pages_of_conversations(signed_in_as: SignedInAs, clock: Any) -> None:
    client = signed_in_as("adviser")
    for n in range(3):
        ask(client, f"堵路{n}")
        clock.advance(minutes=1)
    first = client.get("/api/v1/conversations", params={"limit": 2}).json()
    second = client.get("/api/v1/conversations", params={"limit": 2, "before": first["next_before"]}).json()
    titles = [c["title"] for page in (first, second) for c in page["conversations"]]
    assert titles == ["堵路2", "堵路1", "堵路0"]
    assert second["next_before"] is None
    assert client.get("/api/v1/conversations", params={"before": "2026-11-25T00:00:00"}).status_code == 422


def test_a_pause_is_filled_with_comments() -> None:
    async def slow() -> AsyncIterator[StreamEvent]:
        await asyncio.sleep(0.25)
        yield Token("慢")
        yield Failed("x", "y")

    async def read() -> list[str]:
        return [text async for text in stream(slow(), heartbeat=0.1)]

    beats = asyncio.run(read())
    assert beats[0] == BEAT
    assert [text for text in beats if text != BEAT] == [as_text(Token("慢")), as_text(Failed("x", "y"))]


def test_closing_the_stream_closes_the_events() -> None:
    closed: list[bool] = []

    async def forever() -> AsyncIterator[StreamEvent]:
        try:
            while True:
                yield Token("还")
                await asyncio.sleep(0.01)
        finally:
            closed.append(True)

    async def leave() -> None:
        async with aclosing(stream(forever())) as texts:
            async for _ in texts:
                break

    asyncio.run(leave())
    assert closed == [True]


@pytest.fixture
def address(app: FastAPI) -> Iterator[str]:
    """The app behind a real server."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


class TestWithAModel:
    @pytest.fixture
    def application(self, application: Application, model: ScriptedModel) -> Application:
        settings = application.settings.model_copy(
            update={"llm_base_url": model.base_url, "llm_model": "scripted", "llm_timeout": 5.0}
        )
        assistant = Assistant(
            settings, application.database, application.shelf, application.library, application.clock
        )
        return replace(application, settings=settings, assistant=assistant)

    def test_words_arrive_while_the_model_is_still_talking(
        self, signed_in_as: SignedInAs, model: ScriptedModel, address: str
    ) -> None:
        going_on = threading.Event()

        async def halting(reply: Reply) -> None:
            await reply.head()
            await reply.delta("路不能堵[1]。先")
            await asyncio.to_thread(going_on.wait, 5)
            await reply.delta("找调委会[1]。")
            await reply.delta(None, "stop")
            await reply.end()

        model.script = halting
        token = signed_in_as("adviser").headers["authorization"]
        seen: list[str] = []
        with httpx.stream(
            "POST", f"{address}/api/v1/answers", json={"question": ASKED}, headers={"Authorization": token}
        ) as response:
            for line in response.iter_lines():
                if line.startswith("event: "):
                    seen.append(line.removeprefix("event: "))
                if line == "event: cited":
                    going_on.set()
        assert seen[0] == "sources"
        assert seen[-1] == "finished"
        assert seen.count("token") == 2

    def test_a_client_who_leaves_stops_the_model(
        self, signed_in_as: SignedInAs, model: ScriptedModel, address: str
    ) -> None:
        async def halting(reply: Reply) -> None:
            await reply.head()
            await reply.delta("路不能堵[1]。先")
            await asyncio.sleep(60)

        model.script = halting
        client = signed_in_as("adviser")
        with httpx.stream(
            "POST",
            f"{address}/api/v1/answers",
            json={"question": ASKED, "answer_id": ANSWER_ID},
            headers={"Authorization": client.headers["authorization"]},
        ) as response:
            for line in response.iter_lines():
                if line == "event: token":
                    break
        assert model.client_left.wait(2)
        for _ in range(50):
            saved = client.get(f"/api/v1/answers/{ANSWER_ID}").json()
            if saved["state"] != "answering":
                break
            time.sleep(0.05)
        assert saved["state"] == "incomplete"
        assert saved["text"] == "路不能堵[1]。"
        assert saved["notices"][-1]["code"] == "stopped"

"""Whatever a model endpoint does, over HTTP: one end, in time, saved as shown, and nothing unverified."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, cast

import httpx
import langchain_openai  # noqa: F401  imported here so that its second does not count in a test's time
import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from assistant.service import LONGEST_WAIT as LONGEST_WAIT_FOR_ANOTHER
from assistant.service import Assistant
from assistant.writing import LONGEST_WAIT
from knowledge.library import Library
from knowledge.service import Shelf
from tests.api.test_answers import address, events_of
from tests.assistant.faults import (
    ASKED,
    CUT_SHORT,
    FALLS_BACK,
    GOOD,
    NOTHING_TRUE,
    WHOLE,
    answers,
    headers_then_silent,
    patience,
    says,
    silent,
    silent_midway,
)
from tests.assistant.scripted_model import Script, ScriptedModel
from tests.assistant.shelf import FakeLibrary, FakeShelf
from tests.fakes import FixedClock

__all__ = ["address"]
ANSWER_ID = "11111111-2222-4333-8444-555555555555"
SignedInAs = Callable[..., TestClient]


@pytest.fixture
def model() -> Iterator[ScriptedModel]:
    server = ScriptedModel()
    yield server
    server.close()


@pytest.fixture
def timeout(request: pytest.FixtureRequest) -> float:
    """Seconds the model is waited for: few where it is to stay silent, else enough for a busy machine."""
    return patience(request)


@pytest.fixture
def application(application: Application, model: ScriptedModel, timeout: float) -> Application:
    library = FakeLibrary()
    settings = application.settings.model_copy(
        update={
            "llm_base_url": model.base_url,
            "llm_model": "scripted",
            "llm_timeout": timeout,
            "llm_record": "Henan-202611250001",
        }
    )
    shelf, shelves = cast(Shelf, FakeShelf(library.articles)), cast(Library, library)
    assistant = Assistant(settings, application.database, shelf, shelves, application.clock)
    return replace(application, settings=settings, shelf=shelf, assistant=assistant)


def ask(client: TestClient) -> list[dict[str, Any]]:
    """The events; exactly one is an end, and it comes last; what is saved is what was shown."""
    started = time.monotonic()
    response = client.post("/api/v1/answers", json={"question": ASKED, "answer_id": ANSWER_ID})
    assert time.monotonic() - started < 12
    assert response.status_code == 200
    events = events_of(response.text)
    assert events[0]["type"] == "sources"
    assert [e["type"] for e in events if e["type"] in ("finished", "failed")] == [events[-1]["type"]]
    assert client.get(f"/api/v1/answers/{ANSWER_ID}").json() == events[-1]["answer"]
    known = {source["n"] for source in events[0]["sources"] if source["on_shelf"]}
    said = "".join(event["text"] for event in events if event["type"] == "token")
    for shown in (said, events[-1]["answer"]["text"]):
        assert {int(n) for n in re.findall(r"\[(\d+)\]", shown)} <= known
        assert not re.search(r"天下大法|村会大法|旧井|9999|九十九|坐牢|九日内|不猜", shown)
    return events


def codes(answer: dict[str, Any]) -> list[str]:
    return [notice["code"] for notice in answer["notices"]]


@pytest.mark.parametrize("fault", [*FALLS_BACK, *NOTHING_TRUE])
def test_the_extractive_answer_stands_in_with_a_notice(
    signed_in_as: SignedInAs, model: ScriptedModel, fault: str
) -> None:
    model.script = {**FALLS_BACK, **NOTHING_TRUE}[fault]
    end = ask(signed_in_as("adviser"))[-1]
    answer = end["answer"]
    assert end["type"] == "finished"
    assert (answer["mode"], answer["state"], answer["model"]) == ("extractive", "complete", None)
    assert answer["text"] == answer["guide"]["conclusion"]
    assert ("model_unavailable" if fault in FALLS_BACK else "model_unverified") in codes(answer)


@pytest.mark.parametrize("fault", CUT_SHORT)
def test_part_of_an_answer_is_kept_and_marked(
    signed_in_as: SignedInAs, model: ScriptedModel, fault: str
) -> None:
    model.script = CUT_SHORT[fault]
    end = ask(signed_in_as("adviser"))[-1]
    assert end["type"] == "failed"
    assert (end["answer"]["mode"], end["answer"]["state"]) == ("model", "incomplete")
    assert end["answer"]["text"].startswith(GOOD)
    assert "incomplete" in codes(end["answer"])


@pytest.mark.parametrize("timeout", [20.0])
@pytest.mark.parametrize("oddity", WHOLE)
def test_what_is_odd_but_whole_is_finished(
    signed_in_as: SignedInAs, model: ScriptedModel, oddity: str, timeout: float
) -> None:
    model.script = WHOLE[oddity]
    end = ask(signed_in_as("adviser"))[-1]
    assert (end["type"], end["answer"]["text"]) == ("finished", GOOD)
    assert "模型：scripted（备案号：Henan-202611250001）" in end["answer"]["label"]


def test_health_tells_that_the_model_is_left_alone_and_neither_key_nor_address(
    signed_in_as: SignedInAs, model: ScriptedModel, clock: FixedClock
) -> None:
    client = signed_in_as("adviser")
    assert client.get("/healthz").json()["model_rests_until"] is None
    model.script = answers(429, "text/plain", "", "Retry-After: 30")
    ask(client)
    response = client.get("/healthz")
    health = response.json()
    assert health["status"] == "degraded"
    assert health["model_rests_until"] == "2026-11-25T04:00:30Z"
    assert any(problem.startswith("大模型：") and "12:00:30" in problem for problem in health["problems"])
    assert str(model.port) not in response.text
    assert "127.0.0.1" not in response.text
    clock.advance(seconds=30)
    model.script = says(GOOD)
    client.post("/api/v1/answers", json={"question": ASKED})
    health = client.get("/healthz").json()
    assert health["model_rests_until"] is None
    assert not any(problem.startswith("大模型：") for problem in health["problems"])


def test_an_answer_ends_within_its_bounds_whatever_is_configured() -> None:
    assert LONGEST_WAIT < 95
    assert LONGEST_WAIT_FOR_ANOTHER <= 95


@pytest.mark.parametrize("timeout", [0.5, 10_000.0])
@pytest.mark.parametrize("script", [silent, headers_then_silent, FALLS_BACK["keep-alive comments only"]])
def test_a_silent_model_is_waited_for_as_long_as_set_and_never_longer_than_the_bound(
    signed_in_as: SignedInAs,
    model: ScriptedModel,
    timeout: float,
    script: Script,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("assistant.writing.LONGEST_WAIT", 0.9)  # the bound of 90 s, at a hundredth
    model.script = script
    adviser = signed_in_as("adviser")
    started = time.monotonic()
    ask(adviser)
    taken = time.monotonic() - started
    assert min(timeout, 0.9) <= taken < min(timeout, 0.9) + 5  # seconds for all the rest on a busy machine


@pytest.mark.parametrize("timeout", [60.0])
@pytest.mark.parametrize(
    ("script", "until"),
    [(silent, "sources"), (headers_then_silent, "sources"), (silent_midway, "token")],
    ids=["before any byte", "after the headers", "after words"],
)
def test_who_leaves_stops_the_model_within_two_seconds(
    signed_in_as: SignedInAs, model: ScriptedModel, address: str, timeout: float, script: Script, until: str
) -> None:
    model.script = script
    client = signed_in_as("adviser")
    with httpx.stream(
        "POST",
        f"{address}/api/v1/answers",
        json={"question": ASKED, "answer_id": ANSWER_ID},
        headers={"Authorization": client.headers["authorization"]},
    ) as response:
        lines = response.iter_lines()  # held, since letting go of it would leave at once
        assert f"event: {until}" in lines
        while not model.requests:
            time.sleep(0.01)
    left = time.monotonic()
    assert model.client_left.wait(2)
    assert time.monotonic() - left < 2
    while (saved := client.get(f"/api/v1/answers/{ANSWER_ID}").json())["state"] == "answering":
        assert time.monotonic() - left < 4
        time.sleep(0.02)
    assert saved["state"] == "incomplete"
    assert saved["notices"][-1]["code"] == "stopped"

"""Whatever a model endpoint does, a program is told one end, in time, and nothing unverified."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.test_answers_model_faults import application, codes, model, timeout
from tests.assistant.faults import ASKED, CUT_SHORT, FALLS_BACK, GOOD, NOTHING_TRUE, WHOLE
from tests.assistant.scripted_model import ScriptedModel

__all__ = ["application", "model", "timeout"]
SignedInAs = Callable[..., TestClient]
UNTRUE = re.compile(r"天下大法|村会大法|旧井|9999|九十九|坐牢|九日内|不猜")
STREAMED = pytest.mark.parametrize("stream", [False, True], ids=["whole", "in chunks"])


def ask(client: TestClient, *, stream: bool) -> tuple[str, str, dict[str, Any]]:
    """What is said, how it ended and what stands behind it; exactly one end, and it comes last."""
    body = {"model": "cunfa", "messages": [{"role": "user", "content": ASKED}], "stream": stream}
    started = time.monotonic()
    response = client.post("/v1/chat/completions", json=body)
    assert time.monotonic() - started < 12
    assert response.status_code == 200
    if stream:
        text, finish, told = read_chunks(response.text)
    else:
        answer = response.json()
        (choice,) = answer["choices"]
        text, finish, told = choice["message"]["content"], choice["finish_reason"], answer["cunfa"]
    known = {source["n"] for source in told["sources"] if source["on_shelf"]}
    assert {int(n) for n in re.findall(r"\[(\d+)\](?! 《)", text)} <= known
    unnoticed = text
    for notice in told["notices"]:
        assert text.count(notice["message"]) == 1
        unnoticed = unnoticed.replace(notice["message"], "")  # ours: one names a law that no longer holds
    assert not UNTRUE.search(unnoticed)
    assert told["label"] in text
    return text, finish, told


def read_chunks(text: str) -> tuple[str, str, dict[str, Any]]:
    lines = text.split("\n\n")
    assert lines.pop() == ""
    assert lines.pop() == "data: [DONE]"
    assert all(line.startswith("data: {") for line in lines)  # no comment, no id: their clients stumble
    chunks = [json.loads(line.removeprefix("data: ")) for line in lines]
    ends = [chunk["choices"][0]["finish_reason"] for chunk in chunks]
    assert [end is None for end in ends] == [True] * (len(ends) - 1) + [False]
    said = "".join(chunk["choices"][0]["delta"].get("content", "") for chunk in chunks)
    return said, ends[-1], chunks[-1]["cunfa"]


@STREAMED
@pytest.mark.parametrize("fault", [*FALLS_BACK, *NOTHING_TRUE])
def test_the_extractive_answer_stands_in_with_a_notice(
    signed_in_as: SignedInAs, model: ScriptedModel, fault: str, stream: bool
) -> None:
    model.script = {**FALLS_BACK, **NOTHING_TRUE}[fault]
    _, finish, told = ask(signed_in_as("adviser"), stream=stream)
    assert (finish, told["state"]) == ("stop", "complete")
    assert ("model_unavailable" if fault in FALLS_BACK else "model_unverified") in codes(told)


@STREAMED
@pytest.mark.parametrize("fault", CUT_SHORT)
def test_part_of_an_answer_is_told_as_part(
    signed_in_as: SignedInAs, model: ScriptedModel, fault: str, stream: bool
) -> None:
    model.script = CUT_SHORT[fault]
    text, finish, told = ask(signed_in_as("adviser"), stream=stream)
    assert (finish, told["state"]) == ("length", "incomplete")
    assert text.startswith(GOOD)
    assert "没答完" in text
    assert "incomplete" in codes(told)


@STREAMED
@pytest.mark.parametrize("timeout", [20.0])
@pytest.mark.parametrize("oddity", WHOLE)
def test_what_is_odd_but_whole_is_whole(
    signed_in_as: SignedInAs, model: ScriptedModel, oddity: str, timeout: float, stream: bool
) -> None:
    model.script = WHOLE[oddity]
    text, finish, told = ask(signed_in_as("adviser"), stream=stream)
    assert (finish, told["state"]) == ("stop", "complete")
    assert text.startswith(f"{GOOD}\n\n")
    assert "模型：scripted（备案号：Henan-202611250001）" in told["label"]

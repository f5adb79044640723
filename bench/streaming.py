"""``python -m bench.streaming --data DIR``: how soon a new question shows its sources while 68 answers are being written.

A model of ours writes each answer over ``ANSWER_S`` seconds, as a real one does. 68 people each read theirs to the end and ask
the next, so 68 streams are always open and 68 ÷ ``ANSWER_S`` questions arrive a second. (The 68 clients of ``bench.serving``
have no model: they hammer, each asking the moment it has its answer, and measure saturation instead.)

*Alone*: one client that leaves at the first event and asks again ``PAUSE_S`` later.

Overhead: a whole answer without a model, less what the search alone takes, against a bare FastAPI route that streams the very
same events, one after the other, same client, same run.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx

from bench.filled import open_filled
from bench.measuring import Figure, Stopwatch, percentile, table
from bench.running import free_port
from bench.serving import make_account, sign_in_when_ready
from bench.shelf import read_questions
from bench.speaking import SpeakingModel

STREAMS = 68
ANSWER_S = 20.0
PIECES = 40
ALONE = 100
PAUSE_S = 0.3  # one person asks no faster; by then what he left is closed
_WORDS = ("先把事情", "说清楚，", "条子和记录", "都留好[1]。")
BARE = """
import json, sys
import uvicorn
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
app = FastAPI()
events = json.load(open(sys.argv[1]))
@app.post("/bare")
async def bare(question: dict[str, str]) -> StreamingResponse:
    async def say():
        for event in events:
            yield event
    return StreamingResponse(say(), media_type="text/event-stream")
uvicorn.run(app, port=int(sys.argv[2]), log_level="error")
"""


def slow(_prompt: str) -> Iterator[tuple[float, str]]:
    for n in range(PIECES):
        yield ANSWER_S / PIECES, _WORDS[n % len(_WORDS)]


@contextmanager
def _serving(data: Path, password: str, **environment: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The server's address and the headers of somebody signed in."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    variables = {**os.environ, "CUNFA_DATA_DIR": str(data), "CUNFA_PORT": str(port), **environment}
    command = [sys.executable, "-m", "api.cli", "serve"]
    server = subprocess.Popen(command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield url, {"authorization": f"Bearer {sign_in_when_ready(url, password)}"}
    finally:
        server.terminate()
        server.wait(30)


async def _first(client: httpx.AsyncClient, question: str, *, to_the_end: bool) -> float:
    """Milliseconds to the first event; the stream is then left, or read to its end."""
    start, first = time.perf_counter(), 0.0
    async with client.stream("POST", "/api/v1/answers", json={"question": question}) as response:
        response.raise_for_status()
        async for line in response.aiter_lines():
            if line.startswith("data:") and not first:
                first = time.perf_counter() - start
                if not to_the_end:
                    break
    return first * 1000


async def _alone(url: str, headers: dict[str, str], questions: Sequence[str]) -> list[float]:
    async with httpx.AsyncClient(base_url=url, headers=headers, timeout=120, trust_env=False) as client:
        times = []
        for question in questions:
            times.append(await _first(client, question, to_the_end=False))
            await asyncio.sleep(PAUSE_S)
        return times


async def _many(url: str, headers: dict[str, str], rounds: int) -> list[float]:
    """First events of the questions asked while all streams were open."""

    async def one(n: int) -> list[float]:
        await asyncio.sleep(ANSWER_S * n / STREAMS)
        mine = read_questions(STREAMS * (rounds + 1))[n::STREAMS]
        async with httpx.AsyncClient(base_url=url, headers=headers, timeout=120, trust_env=False) as client:
            times = [await _first(client, question, to_the_end=True) for question in mine]
        return times[1:]  # the first was asked before everybody was there

    return [t for times in await asyncio.gather(*(one(n) for n in range(STREAMS))) for t in times]


def measure_streams(data: Path, password: str, *, rounds: int = 2) -> list[Figure]:
    with SpeakingModel(slow) as model:
        environment = {
            "CUNFA_LLM_BASE_URL": model.base_url,
            "CUNFA_LLM_MODEL": "slow",
            "CUNFA_LLM_API_KEY": "none",
        }
        with _serving(data, password, **environment) as (url, headers):
            asyncio.run(_alone(url, headers, read_questions(5)))  # the model's client is loaded at the first
            alone = asyncio.run(_alone(url, headers, read_questions(ALONE)))
            many = asyncio.run(_many(url, headers, rounds))
    pace = f"{len(many)} questions, {STREAMS / ANSWER_S:.1f} a second, answers of {ANSWER_S:.0f} s"
    return [
        Figure("first event p50, alone", "ms", (percentile(alone, 50),), "", f"{len(alone)} questions"),
        Figure("first event p95, alone", "ms", (percentile(alone, 95),), "≤ 100"),
        Figure(f"first event p50, {STREAMS} answers being written", "ms", (percentile(many, 50),), "", pace),
        Figure(f"first event p95, {STREAMS} answers being written", "ms", (percentile(many, 95),), "≤ 300"),
    ]


def _whole(client: httpx.Client, path: str, question: str) -> tuple[float, list[str]]:
    watch = Stopwatch()
    with client.stream("POST", path, json={"question": question}) as response:
        response.raise_for_status()
        body = "".join(response.iter_text())
    return watch.seconds * 1000, [event + "\n\n" for event in body.split("\n\n") if event]


def measure_overhead(data: Path, password: str, *, asked: int = 100) -> list[Figure]:
    questions = read_questions(asked)
    with (
        _serving(data, password) as (url, headers),
        httpx.Client(base_url=url, headers=headers, timeout=60, trust_env=False) as client,
    ):
        _whole(client, "/api/v1/answers", questions[0])
        answers = [_whole(client, "/api/v1/answers", question) for question in questions]
    ours = [milliseconds for milliseconds, _ in answers]
    searches = []
    with open_filled(data) as shelf:
        for question in (questions[0], *questions):
            watch = Stopwatch()
            shelf.search(question)
            searches.append(watch.seconds * 1000)
    bare = _measure_bare(data / "bare-events.json", answers[0][1], asked)
    whole, search, plain = (percentile(times, 50) for times in (ours, searches[1:], bare))
    return [
        Figure("whole answer p50, no model", "ms", (whole,)),
        Figure("search alone p50, in the process", "ms", (search,)),
        Figure("bare FastAPI route p50, the same events", "ms", (plain,)),
        Figure("(whole − search) ÷ bare", "×", ((whole - search) / plain,), "≤ 5"),
    ]


def _measure_bare(events: Path, said: list[str], asked: int) -> list[float]:
    events.write_text(json.dumps(said), "utf-8")
    port = free_port()
    process = subprocess.Popen([sys.executable, "-c", BARE, str(events), str(port)])
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False) as client:
            for _ in range(200):
                try:
                    _whole(client, "/bare", "")
                    break
                except httpx.TransportError:
                    time.sleep(0.05)
            return [_whole(client, "/bare", "")[0] for _ in range(asked)]
    finally:
        process.terminate()
        process.wait(10)
        events.unlink()


def measure_streaming(data: Path, *, rounds: int = 2) -> list[Figure]:
    password = make_account(data)
    return [*measure_overhead(data, password), *measure_streams(data, password, rounds=rounds)]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.streaming")
    parser.add_argument(
        "--data", type=Path, required=True, help="a copy of a data directory; an account is added"
    )
    parser.add_argument("--rounds", type=int, default=2)
    given = parser.parse_args()
    print(table(measure_streaming(given.data, rounds=given.rounds)))


if __name__ == "__main__":
    main()

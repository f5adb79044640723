"""The server over HTTP: time to the first answer, then 1 and 68 clients asking."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import httpx

from accounts.models import Role
from accounts.types import NewUser
from api.start import open_rooms
from bench.measuring import Figure, Stopwatch, percentile, resident_mb
from bench.running import free_port
from bench.shelf import read_questions
from core.settings import Settings

PHONE = "13900000001"


def make_account(data: Path) -> str:
    """An adviser's account ready to sign in, its password; the account of an earlier bench gets another."""
    application = open_rooms(Settings(data_dir=data))
    accounts = application.accounts
    person = next((known for known in accounts.find_users() if known.phone == PHONE), None)
    if person is None:
        new = NewUser(PHONE, "量速度", Role.ADVISER, township="张茅乡")
        person, first = accounts.create_user(new, by=None)
    else:
        first = accounts.reset_password(PHONE, by=None)
    password = f"{first}-again"
    accounts.change_password(person, first, password)
    application.close()
    return password


@dataclass(frozen=True, slots=True)
class Timing:
    first_event_ms: float
    whole_ms: float


async def _ask(client: httpx.AsyncClient, question: str) -> Timing:
    start = time.perf_counter()
    first = 0.0
    async with client.stream("POST", "/api/v1/answers", json={"question": question}) as response:
        response.raise_for_status()
        kinds = []
        async for line in response.aiter_lines():
            if line.startswith("data:"):
                first = first or time.perf_counter() - start
                kinds.append(json.loads(line[5:])["type"])
    if kinds[-1:] != ["finished"]:
        raise RuntimeError(f"not finished: {kinds}")
    return Timing(first * 1000, (time.perf_counter() - start) * 1000)


async def _load(url: str, token: str, clients: int, each: int) -> list[Timing]:
    questions = read_questions(clients * each)
    headers = {"authorization": f"Bearer {token}"}

    async def one(mine: list[str]) -> list[Timing]:
        async with httpx.AsyncClient(base_url=url, headers=headers, timeout=120, trust_env=False) as client:
            return [await _ask(client, question) for question in mine]

    groups = await asyncio.gather(*(one(questions[n::clients]) for n in range(clients)))
    return [timing for group in groups for timing in group]


def _start(data: Path, port: int) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "CUNFA_DATA_DIR": str(data), "CUNFA_PORT": str(port)}
    return subprocess.Popen(
        [str(Path(sys.executable).parent / "cunfa"), "serve"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def sign_in_when_ready(url: str, password: str) -> str:
    body = {"phone": PHONE, "password": password, "client": "token"}
    for _ in range(600):
        try:
            return str(httpx.post(f"{url}/api/v1/session", json=body, trust_env=False).json()["token"])
        except httpx.TransportError:
            time.sleep(0.05)
    raise RuntimeError("the server did not come up in 30 s")


def measure_serving(data: Path, *, rounds: int = 3) -> list[Figure]:
    """Starts the real server on a filled shelf and asks it over HTTP."""
    password = make_account(data)
    ready, memory = [], []
    loads: dict[int, list[list[Timing]]] = {1: [], 68: []}
    for _ in range(rounds):
        port = free_port()
        url = f"http://127.0.0.1:{port}"
        watch = Stopwatch()
        server = _start(data, port)
        try:
            token = sign_in_when_ready(url, password)
            asyncio.run(_load(url, token, 1, 1))
            ready.append(watch.seconds)
            for clients, each in ((1, 50), (68, 4)):
                loads[clients].append(asyncio.run(_load(url, token, clients, each)))
            memory.append(resident_mb(server.pid))
        finally:
            server.terminate()
            server.wait(20)
    figures = [
        Figure("serve: start to first whole answer", "s", tuple(ready), "≤ 10"),
        Figure("serve: memory after the load", "MB", tuple(memory), "≤ 1024"),
    ]
    for clients, runs in loads.items():
        for name, q in (("p50", 50), ("p95", 95)):
            figures.append(
                Figure(
                    f"first event {name}, {clients} clients",
                    "ms",
                    tuple(percentile([t.first_event_ms for t in run], q) for run in runs),
                )
            )
            figures.append(
                Figure(
                    f"whole answer {name}, {clients} clients",
                    "ms",
                    tuple(percentile([t.whole_ms for t in run], q) for run in runs),
                )
            )
    return figures

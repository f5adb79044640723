"""``python -m bench.publishing --laws DIR``: what publishing costs those who ask meanwhile.

On a filled shelf, with 68 people asking: one document changed on the local shelf, and the whole corpus built anew.
Each of the 68 reads an answer for some seconds before asking again (``--pause``); without a pause they ask as fast as
they are answered, which one process cannot serve twice as fast whatever is built beside it.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from accounts.models import Role
from accounts.types import NewUser
from api.control import perform_there
from api.start import GUIDES, open_rooms
from bench.measuring import Figure, Stopwatch, machine, percentile, resident_mb, table
from bench.running import Running
from bench.shelf import read_questions
from core.settings import Settings

CLIENTS = 68
_ADVISER, _ADMINISTRATOR = "13900000001", "13900000002"
_SETTLING = 2.0  # seconds
_IDLE = 30.0  # seconds of asking with nothing else going on
_PAPER = """# 陕州区量速度办法

2025年1月10日 三门峡市陕州区人民政府公布

<!-- INFO END -->

第一条 第{n}次改的紫云英证到乡镇便民服务中心办理。

第二条 本办法自2025年2月1日起施行。
"""


@dataclass
class Asking:
    """68 people asking until told to stop; how long each search took, and when it began."""

    url: str
    token: str
    pause: float
    times: list[tuple[float, float]] = field(default_factory=list)  # (began, seconds)
    failures: list[str] = field(default_factory=list)
    _stop: asyncio.Event = field(default_factory=asyncio.Event)

    async def one(self, questions: Sequence[str], first: float) -> None:
        headers = {"authorization": f"Bearer {self.token}"}
        async with httpx.AsyncClient(
            base_url=f"{self.url}/api/v1",
            headers=headers,
            timeout=120,
            trust_env=False,
            limits=httpx.Limits(keepalive_expiry=2),  # below the server's own, which would close it under us
        ) as client:
            await self._rest(first)
            n = 0
            while not self._stop.is_set():
                began = time.perf_counter()
                response = await client.get("/search", params={"q": questions[n % len(questions)]})
                self.times.append((began, time.perf_counter() - began))
                if response.status_code != 200:
                    self.failures.append(response.text)
                n += 1
                await self._rest(self.pause * random.uniform(0.5, 1.5))  # noqa: S311 - people are not in step

    async def _rest(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stop.wait(), seconds)
        except TimeoutError:
            return

    async def during(self, work: Callable[[], float]) -> tuple[float, float]:
        """Ask while ``work`` goes on in a thread, everybody having asked once before; when it began, and what it gave."""
        questions = read_questions(CLIENTS * 8)
        people = [
            asyncio.create_task(self.one(questions[n::CLIENTS], self.pause * n / CLIENTS))
            for n in range(CLIENTS)
        ]
        try:
            await asyncio.sleep(self.pause + _SETTLING)
            began = time.perf_counter()
            return began, await asyncio.to_thread(work)
        finally:
            self._stop.set()
            await asyncio.gather(*people)


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds of every search, and the seconds that the work took."""

    times: list[float]
    seconds: float
    failures: int

    @property
    def p50(self) -> float:
        return percentile(self.times, 50)

    @property
    def p95(self) -> float:
        return percentile(self.times, 95)


class Bench:
    """A running server over a filled shelf, and the administrator's hand."""

    def __init__(self, data: Path, passwords: dict[str, str], pause: float) -> None:
        self.running = Running(data)
        self._data = data
        self._passwords = passwords
        self._pause = pause
        self._papers = 0

    def start(self) -> None:
        self.running.start()
        self._administrator = self.running.sign_in(_ADMINISTRATOR, self._passwords[_ADMINISTRATOR])
        adviser = self.running.sign_in(_ADVISER, self._passwords[_ADVISER])
        self._token = adviser.headers["authorization"].removeprefix("Bearer ")
        adviser.close()

    def stop(self) -> None:
        self._administrator.close()
        self.running.stop()

    def _ask_during(self, work: Callable[[], float]) -> Measured:
        async def run() -> Measured:
            asking = Asking(self.running.url, self._token, self._pause)
            began, seconds = await asking.during(work)
            inside = [taken * 1000 for at, taken in asking.times if at >= began]
            return Measured(inside, seconds, len(asking.failures))

        return asyncio.run(run())

    def idle(self) -> Measured:
        """Nothing else going on."""

        def wait() -> float:
            time.sleep(_IDLE)
            return _IDLE

        return self._ask_during(wait)

    def rebuild(self) -> Measured:
        """The whole corpus built anew."""
        return self._ask_during(lambda: self._rebuild("law"))

    def _rebuild(self, shelf: str) -> float:
        watch = Stopwatch()
        run = self._administrator.post("/kb/rebuild", json={"shelf": shelf}).raise_for_status().json()
        while run["state"] == "running":
            time.sleep(0.2)
            run = self._administrator.get(f"/runs/{run['number']}").raise_for_status().json()
        if run["state"] != "done":
            raise RuntimeError(run["message"])
        return watch.seconds

    def change_one(self, times: int) -> tuple[Measured, list[float]]:
        """One local document changed so many times; the seconds until each change was found."""
        lives: list[float] = []

        def change() -> float:
            watch = Stopwatch()
            for _ in range(times):
                lives.append(self._change())
                time.sleep(1)
            return watch.seconds

        return self._ask_during(change), lives

    def _change(self) -> float:
        """Seconds from handing a new text in, by the command, until it is found."""
        self._papers += 1
        paper = self._data.parent / "陕州区量速度办法.md"
        paper.write_text(_PAPER.format(n=self._papers), "utf-8")
        watch = Stopwatch()
        perform_there(self._data, "ingest", {"path": str(paper)}, lambda _event: None)
        while True:
            hits = self._administrator.get("/search", params={"q": "紫云英证到哪里办理"}).json()["hits"]
            if any(f"第{self._papers}次改的" in hit["text"] for hit in hits):
                return watch.seconds
            time.sleep(0.02)

    def memory(self, publishes: int) -> list[float]:
        """MB of the server after each of so many publishes of the law shelf's little sister, people asking between."""
        seen = []
        for _ in range(publishes):
            self._change()
            assert self.running.process is not None
            seen.append(resident_mb(self.running.process.pid))
        return seen


def fill(data: Path, laws: Path) -> dict[str, str]:
    """The guides and a folder of laws on an empty shelf; passwords by phone."""
    application = open_rooms(Settings(data_dir=data))
    passwords = {}
    for phone, role in ((_ADVISER, Role.ADVISER), (_ADMINISTRATOR, Role.ADMINISTRATOR)):
        person, first = application.accounts.create_user(NewUser(phone, "量", role), by=None)
        passwords[phone] = f"{first}-again"
        application.accounts.change_password(person, first, passwords[phone])
    for path in (GUIDES, laws):
        application.ingest.ingest_path(path.resolve())
    application.close()
    return passwords


def measure(data: Path, passwords: dict[str, str], *, pause: float, publishes: int) -> list[Figure]:
    bench = Bench(data, passwords, pause)
    bench.start()
    try:
        bench.idle()  # warm
        idle = bench.idle()
        one, lives = bench.change_one(10)
        whole = bench.rebuild()
        again = bench.idle()
        memory = bench.memory(publishes)
    finally:
        bench.stop()
    calm = max(idle.p95, again.p95)
    asked = (
        f"{CLIENTS} clients, a question every {pause:g} s each" if pause else f"{CLIENTS} clients, no pause"
    )
    return [
        Figure("search p50, nothing else going on", "ms", (idle.p50, again.p50), "", asked),
        Figure("search p95, nothing else going on", "ms", (idle.p95, again.p95)),
        Figure("one local document changed: live after", "s", tuple(lives), "≤ 5"),
        Figure("search p95 meanwhile", "ms", (one.p95,), "≤ 2 × calm", f"{one.p95 / calm:.2f} ×"),
        Figure("whole corpus built anew and live", "s", (whole.seconds,), "≤ 120"),
        Figure("search p50 meanwhile", "ms", (whole.p50,), "", f"{len(whole.times)} searches"),
        Figure("search p95 meanwhile", "ms", (whole.p95,), "≤ 2 × calm", f"{whole.p95 / calm:.2f} ×"),
        Figure("longest search meanwhile", "ms", (max(whole.times),)),
        Figure("failed searches", "", (idle.failures + one.failures + whole.failures,), "0"),
        Figure(
            f"memory over {publishes} publishes: last ÷ third",
            "×",
            (memory[-1] / memory[2],),
            "≤ 1.1",
            f"{memory[0]:.0f} → {memory[-1]:.0f} MB",
        ),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.publishing")
    parser.add_argument("--laws", type=Path, required=True, help="folder of statutes")
    parser.add_argument("--pause", type=float, default=5.0, help="seconds a person reads before asking again")
    parser.add_argument("--publishes", type=int, default=20)
    given = parser.parse_args()
    if not given.laws.is_dir():
        sys.exit("--laws 要指明一个目录。")
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        passwords = fill(data, given.laws)
        figures = measure(data, passwords, pause=given.pause, publishes=given.publishes)
    print(f"{machine()}\n\n{table(figures)}")


if __name__ == "__main__":
    main()

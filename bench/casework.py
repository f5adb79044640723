"""``python -m bench.casework --entries 200000``: the annual return, posting and listing over two years of made-up work.

Asked over HTTP of the real server on a data directory of its own, one client at a time. ``bench.work`` makes what is logged.
"""

from __future__ import annotations

import argparse
import secrets
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any
from uuid import uuid4

import httpx
from openpyxl import load_workbook

from accounts.models import Role
from accounts.types import NewUser
from api.start import opened_rooms
from bench.measuring import Figure, PeakMemory, Stopwatch, machine, percentile, resident_mb, table
from bench.running import Running, checked
from bench.work import ADVISERS, fill, make_people
from casework.return_types import Grouping
from core.clock import SystemClock, today
from core.settings import Settings

ENTRIES = 200_000
TIMES = 40  # asked so often in each round; a round's figure is the 95th percentile of them
_ADMINISTRATOR = NewUser("13700009999", "量速度", Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A data directory with entries in it, and who may come in: phones with one password."""

    data: Path
    entries: int
    adviser: str
    administrator: str
    password: str


def prepare(data: Path, entries: int, advisers: int = ADVISERS) -> Prepared:
    """Fill an empty data directory."""
    password = secrets.token_urlsafe(12)
    with opened_rooms(Settings(data_dir=data)) as application:
        people = make_people(application, advisers, password=password)
        application.accounts.create_user(_ADMINISTRATOR, by=None, password=password)
        fill(application, people, entries, today(SystemClock()))
    return Prepared(data, entries, people[0].phone, _ADMINISTRATOR.phone, password)


def measure_casework(
    data: Path, entries: int = ENTRIES, *, rounds: int = 3, times: int = TIMES, advisers: int = ADVISERS
) -> list[Figure]:
    """Fills an empty data directory, starts the real server on it and asks it over HTTP."""
    prepared = prepare(data, entries, advisers)
    server = Running(data)
    server.start()
    try:
        return measure(server, prepared, rounds=rounds, times=times)
    finally:
        server.stop()


def measure(server: Running, prepared: Prepared, *, rounds: int, times: int) -> list[Figure]:
    day = today(SystemClock())
    with (
        closing(server.sign_in(prepared.adviser, prepared.password)) as adviser,
        closing(server.sign_in(prepared.administrator, prepared.password)) as administrator,
    ):
        village = checked(adviser.get("/villages")).json()[0]["id"]
        asks: dict[str, tuple[str, Callable[[int], httpx.Response]]] = {
            f"annual return by {by.value}": ("≤ 300", _asking(administrator, day.year, by)) for by in Grouping
        }
        asks["entry post"] = ("≤ 50", lambda _: adviser.post("/entries", json=_entry(day, village)))
        asks["list page"] = ("≤ 50", lambda n: adviser.get("/entries", params=_page(adviser, n)))
        figures = []
        for name, (aim, ask) in asks.items():
            checked(ask(0))
            runs = tuple(percentile([_timed(ask, n) for n in range(times)], 95) for _ in range(rounds))
            figures.append(Figure(f"{name}, p95", "ms", runs, aim, f"{prepared.entries:,} entries"))
        return figures + _measure_export(server, administrator, day.year - 1, rounds)


def _measure_export(server: Running, administrator: httpx.Client, year: int, rounds: int) -> list[Figure]:
    """A year's Excel file, a row for every entry of every kind, read as it comes; what the server held meanwhile."""
    assert server.process is not None
    spent, grown, rows = [], [], 0
    for _ in range(rounds):
        before, watch = resident_mb(server.process.pid), Stopwatch()
        with tempfile.TemporaryFile() as file, PeakMemory(server.process) as peak:
            with administrator.stream("GET", "/figures/return/export", params={"year": year}) as response:
                response.raise_for_status()
                for portion in response.iter_bytes():
                    file.write(portion)
            spent.append(watch.seconds)
            rows = _count_rows(file)
        grown.append(peak.peak_mb - before)
    note = f"{rows:,} rows"
    return [
        Figure("export of a whole year", "s", tuple(spent), "", note),
        Figure("memory the server needed for it", "MB", tuple(grown), "constant", note),
    ]


def _count_rows(file: IO[bytes]) -> int:
    """Rows of the longest sheet."""
    file.seek(0)
    book = load_workbook(file, read_only=True)
    try:
        return max(sum(1 for _ in sheet.iter_rows(values_only=True)) for sheet in book.worksheets)
    finally:
        book.close()


def _asking(client: httpx.Client, year: int, by: Grouping) -> Callable[[int], httpx.Response]:
    """This year's return and last year's, in turn."""
    return lambda n: client.get("/figures/return", params={"year": year - n % 2, "by": by.value})


def _page(client: httpx.Client, n: int) -> dict[str, str]:
    """The first page of a person's entries, and every other time the one after it."""
    if n % 2 == 0:
        return {}
    return {"cursor": checked(client.get("/entries")).json()["next_cursor"] or ""}


def _entry(day: date, village_id: int) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "service_date": day.isoformat(),
        "kinds": ["legal_advice", "onsite"],
        "topic": "邻里",
        "village_id": village_id,
        "channel": "onsite",
        "client_kind": "villager",
        "question": "来问邻里的事，前后说了一遍",
        "advice": "先到村里调解",
    }


def _timed(ask: Callable[[int], httpx.Response], n: int) -> float:
    """Milliseconds until the whole answer is there. Raises RuntimeError where it was refused."""
    watch = Stopwatch()
    response = ask(n)
    spent = watch.seconds * 1000
    checked(response)
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.casework")
    parser.add_argument("--entries", type=int, default=ENTRIES)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(table(measure_casework(Path(folder), given.entries, rounds=given.rounds)))
    print(f"\n{machine()}")


if __name__ == "__main__":
    main()

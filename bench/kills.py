"""``python -m bench.kills --kills 200``: the server killed while it publishes, again and again, with people asking.

Two corpora stand on the shelf, word for word the same but for the letter that every passage carries. A release sets one
aside and brings the other back; while it is published the server is killed (SIGKILL) at a random moment and started
anew. No answer may carry both letters or none, no request may fail but for want of a server, and after a restart what
answers is what the database says: the old corpus or the new.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import httpx

from accounts.models import Role
from accounts.types import NewUser
from api.start import open_rooms
from bench.measuring import Progress, Stopwatch
from bench.papers import paper_version
from bench.running import SLOWEST, Running, checked
from core.settings import Settings

LETTERS = ("甲", "乙")
QUESTION = "村里放养蜜蜂，蜂箱离路、离水渠要多少米"
DOCUMENTS = 6
_ADVISER, _ADMINISTRATOR = "13900000001", "13900000002"
_PAUSE = 0.02  # seconds between two questions of a client


@dataclass
class Tally:
    """What the clients saw."""

    asked: Counter[str] = field(default_factory=Counter)  # letter → answers
    mixed: int = 0
    empty: int = 0
    down: int = 0  # nobody was there, or was killed in the middle
    errors: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)  # after a restart another letter than the database's
    kills: int = 0
    published: int = 0

    @property
    def answers(self) -> int:
        return sum(self.asked.values())

    @property
    def faults(self) -> int:
        return self.mixed + self.empty + len(self.errors) + len(self.wrong)


@dataclass(frozen=True, slots=True)
class Corpora:
    """A data directory with both corpora, the first answering; and who may come in."""

    data: Path
    versions: dict[str, list[int]]  # letter → keys
    common: int  # carries no letter, and is changed a little each time: no index can be used twice
    passwords: dict[str, str]


def prepare(data: Path) -> Corpora:
    """Put both corpora on an empty shelf, the second set aside."""
    application = open_rooms(Settings(data_dir=data))
    passwords = {}
    for phone, role in ((_ADVISER, Role.ADVISER), (_ADMINISTRATOR, Role.ADMINISTRATOR)):
        person, first = application.accounts.create_user(NewUser(phone, "量", role), by=None)
        passwords[phone] = f"{first}-again"
        application.accounts.change_password(person, first, passwords[phone])

    def put(title: str, *texts: str) -> int:
        paper = paper_version(title, texts, application.settings.district)
        return application.shelf.put(paper, reader_version=1)[1]

    versions = {
        letter: [
            put(
                f"{letter}字第{n}号蜂箱办法",
                f"{letter}字号：蜂箱离路{n}米。",
                f"{letter}字号：蜂箱离水渠{n}米。",
            )
            for n in range(1, DOCUMENTS + 1)
        ]
        for letter in LETTERS
    }
    common = put("路灯办法", "路灯坏了报给村里的电工。")
    for version in versions[LETTERS[1]]:
        application.documents.disable(version)
    application.ingest.publish_all()
    application.close()
    return Corpora(data, versions, common, passwords)


def ask(client: httpx.Client) -> str:
    """Everything the answer says of its sources and in its own words. Raises where it does not finish in time."""
    said = []
    given_up = time.monotonic() + SLOWEST
    with client.stream("POST", "/answers", json={"question": QUESTION}) as response:
        if response.status_code != 200:
            response.read()
            raise ValueError(f"{response.status_code} {response.text}")
        for line in response.iter_lines():
            if line.startswith("data:"):
                said.append(line)
            if time.monotonic() > given_up:
                raise ValueError(f"not finished in {SLOWEST:.0f} s")
    last = json.loads(said[-1][5:]) if said else {}
    if last.get("type") != "finished":
        if last.get("type") == "failed":
            raise ValueError(said[-1])
        raise httpx.RemoteProtocolError("cut short")
    return "".join(said)


def letters_in(said: str) -> str:
    """The letters that an answer carries: 甲, 乙, 甲乙 or none."""
    return "".join(letter for letter in LETTERS if f"{letter}字" in said)


class Flipping:
    """People asking, an administrator flipping the corpora, and somebody at the plug."""

    def __init__(self, corpora: Corpora, *, clients: int = 8, seed: int = 0) -> None:
        self._corpora = corpora
        self._running = Running(corpora.data)
        self._clients = clients
        self._random = random.Random(seed)  # noqa: S311 - moments, not secrets
        self._ended = threading.Event()
        self._lock = threading.Lock()
        self._flips = count(1)
        self._publishing = 2.0  # seconds a publish takes, as seen so far
        self._progress = Progress("kills")
        self.tally = Tally()

    @contextmanager
    def _people(self) -> Iterator[httpx.Client]:
        """Eight people asking, and the administrator."""
        try:
            self._running.start()
            with (
                closing(self._sign_in(_ADVISER)) as adviser,
                closing(self._sign_in(_ADMINISTRATOR)) as administrator,
            ):
                token = adviser.headers["authorization"]
                threads = [
                    threading.Thread(target=self._keep_asking, args=(token,), daemon=True)
                    for _ in range(self._clients)
                ]
                for thread in threads:
                    thread.start()
                try:
                    yield administrator
                finally:
                    self._end(threads)
        finally:
            self._running.stop()

    def _sign_in(self, phone: str) -> httpx.Client:
        return self._running.sign_in(phone, self._corpora.passwords[phone])

    def _end(self, threads: Sequence[threading.Thread]) -> None:
        self._ended.set()
        given_up = time.monotonic() + 2 * SLOWEST  # a client that has just sent waits so long for a byte
        for thread in threads:
            thread.join(max(0.0, given_up - time.monotonic()))
        if still := sum(thread.is_alive() for thread in threads):
            self._fail(self.tally.errors, f"{still} clients never ended")

    def _keep_asking(self, token: str) -> None:
        with self._running.client(token) as client:
            while not self._ended.wait(_PAUSE):
                life = self._running.life
                try:
                    self._count(letters_in(ask(client)))
                except Exception as error:
                    away = life is None or self._running.life != life
                    if away and isinstance(error, httpx.TransportError):
                        with self._lock:
                            self.tally.down += 1
                        self._ended.wait(0.3)
                    else:
                        self._fail(self.tally.errors, f"an answer: {error!r}")

    def _count(self, letters: str) -> None:
        with self._lock:
            if letters in LETTERS:
                self.tally.asked[letters] += 1
                return
            if letters:
                self.tally.mixed += 1
            else:
                self.tally.empty += 1
        self._progress.tell(f"an answer that carries {letters or 'no letter'}")

    def _fail(self, kept: list[str], message: str) -> None:
        with self._lock:
            kept.append(message)
        self._progress.tell(message)

    def run(self, kills: int, *, every: int = 1) -> Tally:
        """Flip and kill so many times; each ``every``-th flip is left in peace, to see one end.

        Whatever goes wrong is told at once. A round that cannot go on is an error, and the last one.
        """
        try:
            with self._people() as administrator:
                live = LETTERS[0]
                while self.tally.kills < kills:
                    live = self._flip(administrator, live, every)
                    self._progress(
                        self.tally.kills, kills, f"{self.tally.answers} answers, {self.tally.faults} faults"
                    )
        except Exception as error:
            self._fail(self.tally.errors, f"given up after {self.tally.kills} kills: {error!r}")
        return self.tally

    def _flip(self, administrator: httpx.Client, live: str, every: int) -> str:
        """One round; the letter that the database stands at afterwards."""
        flip = next(self._flips)
        wanted = LETTERS[1 - LETTERS.index(live)]
        number = self._gather(administrator, live, wanted, flip)
        if flip % (every + 1):
            live = self._kill_while_publishing(administrator, number, live, wanted)
        else:
            self._publish(administrator, number)
            live = wanted
        self._check(administrator, live)
        return live

    def _gather(self, administrator: httpx.Client, live: str, wanted: str, flip: int) -> int:
        """An open release that sets one corpus aside and brings the other back, unlike any before."""
        administrator_post(
            administrator,
            "/releases/open/changes",
            *({"kind": "disable", "version_id": key} for key in self._corpora.versions[live]),
            *({"kind": "enable", "version_id": key} for key in self._corpora.versions[wanted]),
            {
                "kind": "correct",
                "version_id": self._corpora.common,
                "fields": {"valid_until": date(2030 + flip % 50, 1 + flip % 12, 1).isoformat()},
            },
        )
        return int(checked(administrator.get("/releases/open")).json()["number"])

    def _publish(self, administrator: httpx.Client, number: int) -> None:
        watch = Stopwatch()
        (run,) = administrator_post(administrator, f"/releases/{number}/publish")
        while run["state"] == "running":
            if watch.seconds > SLOWEST:
                raise RuntimeError(f"a publish has not ended in {SLOWEST:.0f} s: {run}")
            time.sleep(0.05)
            run = checked(administrator.get(f"/runs/{run['number']}")).json()
        if run["state"] != "done":
            self._fail(self.tally.errors, f"publish: {run['message']}")
        self._publishing = watch.seconds
        self.tally.published += 1

    def _kill_while_publishing(self, administrator: httpx.Client, number: int, live: str, wanted: str) -> str:
        """The letter that the database stands at afterwards."""
        administrator_post(administrator, f"/releases/{number}/publish")
        time.sleep(self._random.uniform(0, 1.1 * self._publishing))
        self._running.kill()
        self.tally.kills += 1
        self._running.start()
        release = checked(administrator.get(f"/releases/{number}")).json()
        if release["state"] == "published":
            return wanted
        administrator_post(administrator, f"/releases/{number}/drop")
        return live

    def _check(self, administrator: httpx.Client, letter: str) -> None:
        said = letters_in(ask(administrator))
        if said != letter:
            self._fail(self.tally.wrong, f"{said or 'nothing'} where the database says {letter}")


def administrator_post(client: httpx.Client, path: str, *bodies: dict[str, Any]) -> list[Any]:
    """Post each body, or nothing once; what came back."""
    return [checked(client.post(path, json=body)).json() for body in bodies or (None,)]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.kills")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    watch = Stopwatch()
    with tempfile.TemporaryDirectory() as folder:
        flipping = Flipping(prepare(Path(folder) / "data"), seed=given.seed)
        tally = flipping.run(given.kills, every=4)
    print(
        f"{tally.kills} kills, {tally.published} publishes in peace, {watch.seconds:.0f} s\n"
        f"{tally.answers} answers ({dict(tally.asked)}), {tally.mixed} mixed, {tally.empty} empty, "
        f"{len(tally.errors)} errors, {len(tally.wrong)} wrong after a restart, {tally.down} found no server"
    )
    for line in [*tally.errors, *tally.wrong][:20]:
        print(line)
    sys.exit(bool(tally.faults))


if __name__ == "__main__":
    main()

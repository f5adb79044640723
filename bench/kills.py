"""``python -m bench.kills --kills 200``: the server killed while it publishes, again and again, with people asking.

Two corpora stand on the shelf, word for word the same but for the letter that every passage carries. A release sets one
aside and brings the other back; while it is published the server is killed (SIGKILL) at a random moment and started
anew. No answer may carry both letters or none, no request may fail but for want of a server, and after a restart what
answers is what the database says: the old corpus or the new.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import httpx

from accounts.models import Role
from accounts.types import NewUser
from api.start import open_rooms
from bench.measuring import Stopwatch
from bench.serving import free_port
from core.settings import Settings
from knowledge.types import ArticleKind, DateBasis, DocumentKind, NewArticle, NewVersion

LETTERS = ("甲", "乙")
QUESTION = "村里放养蜜蜂，蜂箱离公路要多远"
DOCUMENTS = 6
_ADVISER, _ADMINISTRATOR = "13900000001", "13900000002"
_PAUSE = 0.02  # seconds between two questions of a client
_SLOWEST = 120.0  # seconds until anything is given up
ROOT = Path(__file__).parent.parent


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


def _paper(title: str, texts: tuple[str, ...], district: str) -> NewVersion:
    return NewVersion(
        kind=DocumentKind.NORMATIVE_DOCUMENT,
        title=title,
        level="规范性文件",
        scope=district,
        issuing_body="",
        document_number="",
        promulgated=date(2024, 1, 1),
        effective_from=date(2024, 2, 1),
        effective_basis=DateBasis.TEXT,
        valid_until=None,
        history="",
        source_name=f"{title}.md",
        source_sha256=title,
        articles=tuple(
            NewArticle(ArticleKind.ARTICLE, number, 0, f"第{'一二'[number - 1]}条", (), text)
            for number, text in enumerate(texts, 1)
        ),
    )


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
        paper = _paper(title, texts, application.settings.district)
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


class Running:
    """The server, killed and started anew on one port."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._port = free_port()
        self.url = f"http://127.0.0.1:{self._port}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        environment = {**os.environ, "CUNFA_DATA_DIR": str(self._data), "CUNFA_PORT": str(self._port)}
        with (self._data / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "api.cli", "serve"], cwd=ROOT, env=environment, stdout=log, stderr=log
            )
        for _ in range(int(_SLOWEST / 0.05)):
            if self.process.poll() is not None:
                raise RuntimeError((self._data / "server.log").read_text("utf-8")[-4000:])
            try:
                httpx.get(f"{self.url}/healthz", trust_env=False, timeout=10)
                return
            except httpx.TransportError:
                time.sleep(0.05)
        raise RuntimeError("the server did not come up")

    def kill(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(30)

    def sign_in(self, phone: str, password: str) -> httpx.Client:
        client = httpx.Client(base_url=f"{self.url}/api/v1", timeout=_SLOWEST, trust_env=False)
        body = {"phone": phone, "password": password, "client": "token"}
        token = client.post("/session", json=body).raise_for_status().json()["token"]
        client.headers["authorization"] = f"Bearer {token}"
        return client


def ask(client: httpx.Client) -> str:
    """Everything the answer says of its sources and in its own words. Raises where it does not finish."""
    said = []
    with client.stream("POST", "/answers", json={"question": QUESTION}) as response:
        if response.status_code != 200:
            response.read()
            raise ValueError(f"{response.status_code} {response.text}")
        for line in response.iter_lines():
            if line.startswith("data:"):
                said.append(line)
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
        self.tally = Tally()

    @contextmanager
    def _people(self) -> Iterator[httpx.Client]:
        """Eight people asking, and the administrator."""
        self._running.start()
        try:
            asking = self._running.sign_in(_ADVISER, self._corpora.passwords[_ADVISER])
            administrator = self._running.sign_in(_ADMINISTRATOR, self._corpora.passwords[_ADMINISTRATOR])
            token = asking.headers["authorization"]
            threads = [
                threading.Thread(target=self._keep_asking, args=(token,)) for _ in range(self._clients)
            ]
            for thread in threads:
                thread.start()
            try:
                yield administrator
            finally:
                self._ended.set()
                for thread in threads:
                    thread.join()
                asking.close()
                administrator.close()
        finally:
            self._running.stop()

    def _keep_asking(self, token: str) -> None:
        with httpx.Client(
            base_url=f"{self._running.url}/api/v1",
            headers={"authorization": token},
            timeout=_SLOWEST,
            trust_env=False,
        ) as client:
            while not self._ended.wait(_PAUSE):
                try:
                    self._count(letters_in(ask(client)))
                except httpx.TransportError:
                    with self._lock:
                        self.tally.down += 1
                    self._ended.wait(0.3)
                except ValueError as error:
                    with self._lock:
                        self.tally.errors.append(str(error))

    def _count(self, letters: str) -> None:
        with self._lock:
            if letters in LETTERS:
                self.tally.asked[letters] += 1
            elif letters:
                self.tally.mixed += 1
            else:
                self.tally.empty += 1

    def run(self, kills: int, *, every: int = 1) -> Tally:
        """Flip and kill so many times; each ``every``-th flip is left in peace, to see one end."""
        with self._people() as administrator:
            live = LETTERS[0]
            while self.tally.kills < kills:
                flip = next(self._flips)
                wanted = LETTERS[1 - LETTERS.index(live)]
                number = self._gather(administrator, live, wanted, flip)
                if flip % (every + 1):
                    live = self._kill_while_publishing(administrator, number, live, wanted)
                else:
                    self._publish(administrator, number)
                    live = wanted
                self._check(administrator, live)
        return self.tally

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
        return int(administrator.get("/releases/open").raise_for_status().json()["number"])

    def _publish(self, administrator: httpx.Client, number: int) -> None:
        watch = Stopwatch()
        (run,) = administrator_post(administrator, f"/releases/{number}/publish")
        while run["state"] == "running":
            time.sleep(0.05)
            run = administrator.get(f"/runs/{run['number']}").raise_for_status().json()
        if run["state"] != "done":
            self.tally.errors.append(f"publish: {run['message']}")
        self._publishing = watch.seconds
        self.tally.published += 1

    def _kill_while_publishing(self, administrator: httpx.Client, number: int, live: str, wanted: str) -> str:
        """The letter that the database stands at afterwards."""
        administrator_post(administrator, f"/releases/{number}/publish")
        time.sleep(self._random.uniform(0, 1.1 * self._publishing))
        self._running.kill()
        self.tally.kills += 1
        self._running.start()
        release = administrator.get(f"/releases/{number}").raise_for_status().json()
        if release["state"] == "published":
            return wanted
        administrator_post(administrator, f"/releases/{number}/drop")
        return live

    def _check(self, administrator: httpx.Client, letter: str) -> None:
        said = letters_in(ask(administrator))
        if said != letter:
            self.tally.wrong.append(f"{said or 'nothing'} where the database says {letter}")


def administrator_post(client: httpx.Client, path: str, *bodies: dict[str, Any]) -> list[Any]:
    """Post each body, or nothing once; what came back."""
    return [client.post(path, json=body).raise_for_status().json() for body in bodies or (None,)]


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
    sys.exit(bool(tally.mixed or tally.empty or tally.errors or tally.wrong))


if __name__ == "__main__":
    main()

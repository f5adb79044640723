"""The real thing, running: a data directory set up by the command, and the server as its own process."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

ROOT = Path(__file__).parent.parent
SAMPLES = Path(__file__).parent / "samples"
PASSWORD = "shan-zhou-2026"


def run_command(
    data: Path, *arguments: str, check: bool = True, **environment: str
) -> subprocess.CompletedProcess[str]:
    """``cunfa`` with these arguments on a data directory, at a port that another server does not hold."""
    return subprocess.run(
        [sys.executable, "-m", "api.cli", *arguments],
        cwd=ROOT,
        env={**os.environ, "CUNFA_DATA_DIR": str(data), "CUNFA_PORT": str(free_port()), **environment},
        capture_output=True,
        text=True,
        check=check,
        timeout=180,
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True, slots=True)
class Server:
    """A server that is up."""

    url: str
    data: Path
    process: subprocess.Popen[bytes]

    def client(self, phone: str, password: str) -> httpx.Client:
        """A client signed in by bearer token, past the first change of password."""
        client = httpx.Client(base_url=f"{self.url}/api/v1", timeout=60, trust_env=False)
        body = {"phone": phone, "password": password, "client": "token"}
        signed_in = client.post("/session", json=body).raise_for_status().json()
        client.headers["authorization"] = f"Bearer {signed_in['token']}"
        if signed_in["me"]["must_change_password"]:
            change = {"old_password": password, "new_password": PASSWORD}
            client.put("/me/password", json=change).raise_for_status()
        return client


@contextmanager
def serving(data: Path, **environment: str) -> Iterator[Server]:
    """The server on a prepared data directory, until the block ends."""
    port = free_port()
    log = (data / "server.log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", "api.cli", "serve"],
        cwd=ROOT,
        env={**os.environ, "CUNFA_DATA_DIR": str(data), "CUNFA_PORT": str(port), **environment},
        stdout=log,
        stderr=log,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            if process.poll() is not None:
                raise RuntimeError((data / "server.log").read_text("utf-8"))
            try:
                httpx.get(f"{url}/healthz", trust_env=False)
                break
            except httpx.TransportError:
                time.sleep(0.05)
        yield Server(url, data, process)
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def first_password(data: Path) -> str:
    """The first administrator's password, from the note only its owner can read."""
    note = (data / "first-administrator.txt").read_text("utf-8")
    found = re.search(r"首次密码：(\S+)", note)
    assert found is not None
    return found[1]


def add_user(data: Path, phone: str, name: str, role: str, *more: str) -> str:
    """Open an account by the command; its first password."""
    result = run_command(data, "users", "add", "--phone", phone, "--name", name, "--role", role, *more)
    return result.stdout.rsplit("：", 1)[1].strip()

"""The server as a process of its own, to be killed and started anew."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

ROOT = Path(__file__).parent.parent
SLOWEST = 120.0  # seconds until anything is given up
_ENDING = 30.0  # seconds a process has for going


def free_port() -> int:
    """Below those that the system hands to clients, who look for the server at its port while it is away.

    One of them could otherwise be given that very port, reach itself there, and keep the server out.
    """
    ports = list(range(20_000, 32_000))
    random.shuffle(ports)
    for port in ports:
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise RuntimeError("no port is free")


class Running:
    """The server, killed and started anew on one port. Threads may ask whether it is there."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._port = free_port()
        self.url = f"http://127.0.0.1:{self._port}"
        self.process: subprocess.Popen[bytes] | None = None
        self.life: int | None = None  # which of its lives this is; None while it is away
        self._lives = 0

    def start(self) -> None:
        """Raises RuntimeError where it ends at once, or does not answer in two minutes."""
        environment = {**os.environ, "CUNFA_DATA_DIR": str(self._data), "CUNFA_PORT": str(self._port)}
        with (self._data / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "api.cli", "serve"], cwd=ROOT, env=environment, stdout=log, stderr=log
            )
        given_up = time.monotonic() + SLOWEST
        while time.monotonic() < given_up:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended: {self._last_words()}")
            try:
                httpx.get(f"{self.url}/healthz", trust_env=False, timeout=10)
            except httpx.TransportError:
                time.sleep(0.05)
                continue
            self._lives += 1
            self.life = self._lives
            return
        raise RuntimeError(f"the server did not come up in {SLOWEST:.0f} s: {self._last_words()}")

    def _last_words(self) -> str:
        return (self._data / "server.log").read_text("utf-8", "replace")[-4000:]

    def kill(self) -> None:
        assert self.process is not None
        self.life = None  # before: whatever fails from now on fails for want of a server
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(_ENDING)

    def stop(self) -> None:
        self.life = None
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(_ENDING)
        except subprocess.TimeoutExpired:
            self.kill()

    def sign_in(self, phone: str, password: str) -> httpx.Client:
        client = self.client()
        body = {"phone": phone, "password": password, "client": "token"}
        client.headers["authorization"] = (
            f"Bearer {checked(client.post('/session', json=body)).json()['token']}"
        )
        return client

    def client(self, authorization: str = "") -> httpx.Client:
        return httpx.Client(
            base_url=f"{self.url}/api/v1",
            headers={"authorization": authorization} if authorization else {},
            timeout=SLOWEST,
            trust_env=False,
            limits=httpx.Limits(keepalive_expiry=2),  # below the server's own, which would close it under us
        )


def checked(response: httpx.Response) -> httpx.Response:
    """Raises RuntimeError with what the server said, where it refused."""
    if response.is_error:
        request = response.request
        raise RuntimeError(
            f"{request.method} {request.url.path}: {response.status_code} {response.text[:500]}"
        )
    return response

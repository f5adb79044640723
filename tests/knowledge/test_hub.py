"""A model named by a setting: a path, or a name on a hub that has nothing and counts who asks, or cannot be reached."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from knowledge.hub import find_folder

ROOT = Path(__file__).parent.parent.parent
_ASK = """
import sys
from core.errors import Unavailable
from knowledge.embedding import open_embedder
from knowledge.hub import find_folder
try:
    print(open_embedder(find_folder(sys.argv[1], "CUNFA_EMBEDDING_MODEL")).embed(["蜂箱"]).shape)
except Unavailable as refused:
    print(refused.code, refused.message)
"""


class EmptyHub:
    """Has no model, and keeps what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        asked = self.asked

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_error(404)

            def do_HEAD(self) -> None:
                self.do_GET()

            def log_message(self, *_: object) -> None: ...

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"


@pytest.fixture
def hub() -> Iterator[EmptyHub]:
    there = EmptyHub()
    serving = threading.Thread(target=there.server.serve_forever)
    serving.start()
    yield there
    there.server.shutdown()
    serving.join()
    there.server.server_close()


def ask(name: str, kept: Path, **environment: str) -> str:
    """In a process of its own: where the hub is, and where what was fetched lies, is read at import."""
    said = subprocess.run(
        [sys.executable, "-c", _ASK, name],
        cwd=ROOT,
        env={**os.environ, "HF_HOME": str(kept), "PYTHONIOENCODING": "utf-8", **environment},
        check=True,
        capture_output=True,
        text=True,
    )
    return said.stdout.strip()


@pytest.mark.parametrize("named", ["/srv/models/蜜蜂", "a/b/c", "there", "./owner/name"])
def test_what_is_no_name_of_the_hub_is_a_path(named: str) -> None:
    assert find_folder(named, "CUNFA_RERANKER") == Path(named).resolve()


def test_a_folder_goes_before_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "owner" / "name").mkdir(parents=True)
    assert find_folder("owner/name", "CUNFA_RERANKER") == tmp_path / "owner" / "name"


def test_a_model_that_was_fetched_before_is_found_by_its_name_and_the_hub_not_asked(
    model: Path, tmp_path: Path, hub: EmptyHub
) -> None:
    kept = tmp_path / "hub" / "models--keeper--bees"
    shutil.copytree(model, kept / "snapshots" / "0123456789")
    (kept / "refs").mkdir()
    (kept / "refs" / "main").write_text("0123456789", "ascii")
    assert ask("keeper/bees", tmp_path, HF_ENDPOINT=hub.url) == "(1, 16)"
    assert hub.asked == []


def test_a_name_the_hub_does_not_know_is_told_in_a_sentence(tmp_path: Path, hub: EmptyHub) -> None:
    said = ask("keeper/bees", tmp_path, HF_ENDPOINT=hub.url)
    assert said.startswith("no_model CUNFA_EMBEDDING_MODEL 写的 keeper/bees 不是本机上的目录")
    assert any("keeper/bees" in path for path in hub.asked)


def test_a_name_with_the_network_cut_is_told_in_a_sentence(tmp_path: Path) -> None:
    said = ask("keeper/bees", tmp_path, HF_HUB_OFFLINE="1")
    assert said.startswith("no_model CUNFA_EMBEDDING_MODEL 写的 keeper/bees 不是本机上的目录")

"""The shipped model, as it is opened where nothing but this machine can be reached."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.running import ROOT

# Every way out is refused before it is tried: Python's own sockets, and what libraries of other languages are told to use.
_CUT_OFF = """
import json, sys

def refuse(event, arguments):
    if event.startswith("socket."):
        raise RuntimeError(f"{event} {arguments}")

sys.addaudithook(refuse)
"""
_READ = """
import numpy as np
from knowledge.evidence import COLUMNS
from knowledge.question_model import SHIPPED_MODEL, open_question_model

model = open_question_model(SHIPPED_MODEL)
reading = model.read("离婚财产怎么分")
scores = model.ranker.score(np.zeros((1, len(COLUMNS)), np.float32))
print(json.dumps([float(np.linalg.norm(reading.vector)), len(reading.tokens), len(model.known.answers), len(scores)]))
"""
_NOWHERE = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy", "HF_ENDPOINT"), "http://127.0.0.1:9")


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _CUT_OFF + program],
        cwd=ROOT,
        env={"PATH": "", "HOME": "/nonexistent", **_NOWHERE},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_model_is_read_with_the_network_cut() -> None:
    read = run(_READ)
    assert read.returncode == 0, read.stderr
    length, tokens, known, scores = json.loads(read.stdout)
    assert (round(length, 3), tokens, scores) == (1, 4, 1)
    assert known > 1000


def test_the_cut_is_a_cut() -> None:
    tried = run("import socket; socket.create_connection(('127.0.0.1', 9))")
    assert "RuntimeError: socket." in tried.stderr

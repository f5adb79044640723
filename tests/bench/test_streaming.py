"""The benches of the stream and of endurance measure what they say, on a small shelf."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from bench import streaming
from bench.endurance import figures, measure_endurance
from bench.serving import make_account
from bench.speaking import SpeakingModel
from tests.running import SAMPLES, run_command


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("streaming") / "data"
    run_command(data, "ingest", str(SAMPLES / "laws"))
    return data


def test_the_speaking_model_says_its_pieces_as_a_stream() -> None:
    with SpeakingModel(lambda prompt: iter([(0.0, prompt[-1:]), (0.0, "好")])) as model:
        body = {"messages": [{"role": "user", "content": "问甲"}]}
        said = httpx.post(f"{model.base_url}/chat/completions", json=body, trust_env=False).text
    assert said.count("data: ") == 4
    assert '"content": "甲"' in said
    assert said.rstrip().endswith("data: [DONE]")


def test_streams_are_open_while_first_events_are_taken(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"STREAMS": 3, "ANSWER_S": 1.0, "PIECES": 4, "ALONE": 3}.items():
        monkeypatch.setattr(streaming, name, value)
    monkeypatch.setattr(streaming, "read_questions", lambda n: ["邻居出水口正对我家院子，咋办"] * n)
    password = make_account(data)
    found = {figure.name: figure for figure in streaming.measure_streams(data, password, rounds=1)}
    assert 0 < found["first event p95, 3 answers being written"].median < 1000 * streaming.ANSWER_S
    assert "3 questions, 3.0 a second" in found["first event p50, 3 answers being written"].note
    assert found["first event p95, alone"].aim == "≤ 100"
    overhead = {figure.name: figure.median for figure in streaming.measure_overhead(data, password, asked=3)}
    assert all(value > 0 for name, value in overhead.items() if "÷" not in name)


def test_memory_is_taken_at_every_step(data: Path) -> None:
    sizes = measure_endurance(data, 4, step=2)
    assert len(sizes) == 2
    assert min(sizes) > 50
    assert [figure.median for figure in figures([100.0, 110.0], step=2)] == [100.0, 110.0, 1.1]

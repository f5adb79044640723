"""The server is killed while it publishes, with eight people asking: old or new, never both, never an error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import bench.kills
import bench.measuring
from bench.kills import LETTERS, Corpora, Flipping, Tally, ask, letters_in, prepare
from bench.measuring import Progress
from bench.running import Running


@pytest.fixture(scope="module")
def tally(tmp_path_factory: pytest.TempPathFactory) -> Tally:
    flipping = Flipping(prepare(tmp_path_factory.mktemp("kills") / "data"), seed=1)
    return flipping.run(8, every=3)


def test_no_answer_is_mixed_or_empty_and_none_fails(tally: Tally) -> None:
    assert (tally.mixed, tally.empty, tally.errors) == (0, 0, [])


def test_after_every_restart_the_database_is_what_answers(tally: Tally) -> None:
    assert (tally.kills, tally.wrong) == (8, [])


def test_both_corpora_were_seen_and_the_server_was_really_away(tally: Tally) -> None:
    assert all(tally.asked[letter] > 0 for letter in LETTERS)
    assert tally.published > 0
    assert tally.down > 0


def test_a_mixed_answer_would_be_noticed() -> None:
    assert [letters_in(said) for said in ("甲字第1号", "乙字第2号", "甲字第1号，乙字第2号", "号")] == [
        "甲",
        "乙",
        "甲乙",
        "",
    ]


def test_a_server_that_does_not_come_back_is_an_error_told_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def start(self: Running) -> None:
        raise RuntimeError("the server did not come up")

    monkeypatch.setattr(Running, "start", start)
    tally = Flipping(Corpora(tmp_path, {}, 0, {})).run(8)
    assert (tally.kills, tally.faults) == (0, 1)
    assert "given up after 0 kills" in tally.errors[0]
    assert tally.errors[0] in capsys.readouterr().err


class _Endless(httpx.SyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        while True:
            yield b": still here\n\n"


def test_an_answer_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench.kills, "SLOWEST", 0.05)
    transport = httpx.MockTransport(lambda request: httpx.Response(200, stream=_Endless()))
    with (
        httpx.Client(base_url="http://here", transport=transport) as client,
        pytest.raises(ValueError, match="not finished"),
    ):
        ask(client)


def test_progress_tells_the_rate_and_the_time_left(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench.measuring.Stopwatch, "seconds", 40.0)
    progress = Progress("kills")
    progress(5, 20, "7 answers")
    progress(6, 20)  # too soon after the last line
    progress(20, 20)
    told = capsys.readouterr().err.splitlines()
    assert told == ["5/20 kills, 7.5 a minute, 2:00 left, 7 answers", "20/20 kills, 30.0 a minute, 0:00 left"]

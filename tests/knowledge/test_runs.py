"""Long work on the shelf is numbered, one at a time, and never left running."""

from __future__ import annotations

import pytest

from core.database import Database
from core.errors import Conflict, Unavailable
from knowledge.runs import Run, RunKind, Runs, RunState
from tests.fakes import FixedClock


@pytest.fixture
def runs(database: Database, clock: FixedClock) -> Runs:
    return Runs(database, clock)


def test_a_run_tells_its_stage_and_ends_done(runs: Runs) -> None:
    told = []
    with runs.start(RunKind.PUBLISH, by="u1", progress=lambda *step: told.append(step)) as run:
        run("算向量", 1, 10)
        run("算向量", 6, 10)
        card = runs.find_running()
        assert card is not None
        assert (card.number, card.state, card.stage, card.done, card.total) == (
            run.number,
            RunState.RUNNING,
            "算向量",
            6,
            10,
        )
        assert card.rate is not None
        assert card.seconds_left is not None
    assert told == [("算向量", 1, 10), ("算向量", 6, 10)]
    assert runs.find_running() is None
    assert runs.get_run(run.number).state is RunState.DONE


def test_a_second_run_is_told_the_number_of_the_first(runs: Runs) -> None:
    with runs.start(RunKind.INGEST) as run:
        with (
            pytest.raises(Conflict, match=f"第 {run.number} 号任务正在做") as refused,
            runs.start(RunKind.REFRESH),
        ):
            pass
        assert refused.value.code == "already_running"
    with runs.start(RunKind.REFRESH):
        pass
    assert [card.kind for card in runs.find_runs()] == [RunKind.REFRESH, RunKind.INGEST]


def test_a_failed_run_says_why_and_frees_the_way(runs: Runs) -> None:
    with pytest.raises(Unavailable), runs.start(RunKind.PUBLISH):
        raise Unavailable("新的索引没有建成。")
    with pytest.raises(RuntimeError), runs.start(RunKind.PUBLISH):
        raise RuntimeError("boom")
    unexpected, clear = runs.find_runs()
    assert (clear.state, clear.message) == (RunState.FAILED, "新的索引没有建成。")
    assert "日志" in unexpected.message


def test_a_crashed_run_is_not_running_for_ever(runs: Runs, database: Database, clock: FixedClock) -> None:
    run = runs.start(RunKind.REBUILD)
    run.__enter__()  # and the process dies here
    again = Runs(database, clock)
    assert again.find_running() is None
    card = again.find_runs()[0]
    assert card.state is RunState.FAILED
    assert "做到一半停了" in card.message
    with again.start(RunKind.REBUILD):
        pass


def test_work_begun_goes_on_by_itself_and_says_how_it_ended(runs: Runs) -> None:
    def fail(run: Run) -> None:
        run("算向量", 1, 2)
        raise Unavailable("新的索引没有建成。")

    begun = runs.begin(RunKind.REBUILD, fail, by="u1")
    runs.wait()
    ended = runs.get_run(begun.number)
    assert (begun.state, ended.state, ended.message) == (
        RunState.RUNNING,
        RunState.FAILED,
        "新的索引没有建成。",
    )
    done = runs.begin(RunKind.REBUILD, lambda run: run("算向量", 2, 2))
    runs.wait()
    assert runs.get_run(done.number).state is RunState.DONE
    assert runs.find_running() is None

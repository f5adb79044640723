"""Long work on the shelf is numbered, one at a time, and never left running."""

from __future__ import annotations

import threading
from collections.abc import Callable

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


def wait_for(condition: Callable[[], bool]) -> None:
    for _ in range(600):
        if condition():
            return
        threading.Event().wait(0.01)
    raise AssertionError("it did not come about")


def test_a_run_in_the_background_is_numbered_at_once_and_keeps_its_sentence(runs: Runs) -> None:
    go = threading.Event()

    def work(run: Run) -> None:
        run("核对", 1, 2)
        go.wait(10)
        run.message = "核对过了，没有不一致。"

    card = runs.begin(RunKind.VERIFY, work, by="u1")
    assert (card.state, card.kind) == (RunState.RUNNING, RunKind.VERIFY)
    with pytest.raises(Conflict, match=f"第 {card.number} 号任务正在做"):
        runs.begin(RunKind.GC, work)
    go.set()
    wait_for(lambda: runs.find_running() is None)
    ended = runs.get_run(card.number)
    assert (ended.state, ended.message, ended.done) == (RunState.DONE, "核对过了，没有不一致。", 1)


def test_a_background_run_that_fails_says_why(runs: Runs) -> None:
    def work(run: Run) -> None:
        raise Unavailable("新的索引没有建成。")

    card = runs.begin(RunKind.REBUILD, work)
    wait_for(lambda: runs.find_running() is None)
    ended = runs.get_run(card.number)
    assert (ended.state, ended.message) == (RunState.FAILED, "新的索引没有建成。")


def test_one_that_can_wait_takes_its_turn(runs: Runs) -> None:
    order: list[str] = []

    def second() -> None:
        with runs.start(RunKind.PUBLISH, wait=True):
            order.append("second")

    with runs.start(RunKind.INGEST):
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.2)
        order.append("first")
    waiting.join(10)
    assert order == ["first", "second"]


def test_stopping_ends_the_run_at_its_next_step(runs: Runs) -> None:
    reached = threading.Event()

    def work(run: Run) -> None:
        while True:
            run("算向量", 1, 2)
            reached.set()

    card = runs.begin(RunKind.REBUILD, work)
    assert reached.wait(10)
    runs.stop()
    ended = runs.get_run(card.number)
    assert (ended.state, "做到一半停了" in ended.message) == (RunState.FAILED, True)
    with pytest.raises(Unavailable):
        runs.begin(RunKind.REBUILD, work)

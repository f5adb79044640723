"""A process killed between the record's commit and the index's is made good by the next start."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from core.database import Database
from core.settings import Settings
from knowledge.following import Following
from knowledge.library import Library, Pinned
from knowledge.runs import Runs
from knowledge.types import ShelfName
from tests.fakes import FixedClock
from tests.knowledge.conftest import SOUTH, OpenLibrary

ROOT = Path(__file__).parent.parent.parent
LAW = ShelfName.LAW
Ask = Callable[[Pinned, str], str]
pytestmark = pytest.mark.sqlite  # the process that dies opens the data directory's own database


def found(pinned: Pinned, question: str) -> str:
    hits = pinned.search(question, on=date(2026, 11, 25), scope=SOUTH).hits
    return f"{hits[0].article.law}{hits[0].article.key}"


def ranked(pinned: Pinned, question: str) -> str:
    (hits,) = pinned.rank([question], on=date(2026, 11, 25), scope=SOUTH, k=10)
    return f"{hits[0].article.law}{hits[0].article.key}"


def die(data: Path, model: Path, moment: str) -> None:
    command = [sys.executable, "-m", "tests.knowledge.dying", str(data), str(model), moment]
    assert subprocess.run(command, cwd=ROOT, check=False, timeout=120).returncode == -signal.SIGKILL


def test_what_was_only_recorded_is_built_by_the_next_start(
    two_generations: Path,
    settings: Settings,
    model: Path,
    open_library: OpenLibrary,
    database: Database,
    clock: FixedClock,
) -> None:
    die(settings.data_dir, model, "recorded")
    library = open_library()
    assert library.lags(LAW)
    assert library.pin().generation == "law:000002"
    assert found(library.pin(), "蜂箱离路多远") == "养蜂法2", "the old one answers meanwhile"
    library.take_up()
    assert library.pin().generation == "law:000002", "there is nothing to take up"
    following = Following(library, Runs(database, clock))
    following.ask()
    assert following.wait(60)
    following.stop()
    assert found(library.pin(), "鸡舍离路多远") == "养鸡法1"


def test_what_was_built_is_taken_up_by_the_next_start_and_not_built_again(
    two_generations: Path, settings: Settings, model: Path, open_library: OpenLibrary
) -> None:
    die(settings.data_dir, model, "built")
    library: Library = open_library()
    assert library.pin().generation == "law:000002"
    library.take_up()
    assert library.pin().generation == "law:000003"
    assert found(library.pin(), "鸡舍离路多远") == "养鸡法1"
    assert not library.lags(LAW)


@pytest.mark.parametrize("ask", [found, ranked])
def test_a_request_left_behind_by_the_record_goes_on_with_what_is_live(
    ask: Ask,
    two_generations: Path,
    settings: Settings,
    model: Path,
    open_library: OpenLibrary,
    database: Database,
) -> None:
    """A version set aside after the request pinned its generation: not half an answer, the whole new one."""
    die(settings.data_dir, model, "built")
    library = open_library()
    before = library.pin()
    library.take_up()
    assert ask(before, "蜂箱离路多远") == "养蜂法2"
    assert before.generation == "law:000002", "nothing of what it holds has gone, so it stays with it"
    with database.write() as session:
        session.execute(text("UPDATE version SET standing = 'disabled' WHERE id = 1"))
    assert ask(before, "鸡舍离路多远") == "养鸡法1"
    assert before.generation == "law:000003"

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.database import Database
from core.errors import DiskFull, Unavailable
from knowledge.build import Order
from knowledge.building import run_build
from knowledge.service import Shelf
from knowledge.types import ShelfName
from tests.knowledge.conftest import DISTRICT, write_stated
from tests.knowledge.statutes import version


@pytest.fixture
def order(database: Database, shelf: Shelf, model: Path, tmp_path: Path) -> Order:
    shelf.put(version(), reader_version=1)
    (tmp_path / "new").mkdir()
    stated = write_stated(database, ShelfName.LAW, tmp_path)
    return Order(database.url, "law", str(tmp_path / "new"), str(model), DISTRICT, "2026-11-25", *stated)


def test_what_was_built_is_told(order: Order) -> None:
    assert run_build(order, None)["passages"] == 3


def test_a_full_disk_is_said_to_be_full(order: Order) -> None:
    Path(order.directory, "rows.npz").symlink_to("/dev/full")
    with pytest.raises(DiskFull):
        run_build(order, None)


def test_any_other_failure_says_that_the_old_index_goes_on(order: Order, tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failed:
        run_build(replace(order, model=str(tmp_path / "nowhere")), None)
    assert "仍按原来的答" in failed.value.message
    assert not isinstance(failed.value, DiskFull)


def test_a_caller_that_gives_up_leaves_no_builder_behind(order: Order) -> None:
    def give_up(_stage: str, _done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_build(order, give_up)
    children = [
        child
        for task in Path("/proc/self/task").iterdir()
        for child in (task / "children").read_text().split()
    ]
    assert not any(b"knowledge.build" in Path(f"/proc/{child}/cmdline").read_bytes() for child in children)

"""What a release does where something is missing, full, killed or cut off; and the generations built for one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.database import Database
from core.errors import Unavailable
from core.settings import Settings
from knowledge.documents import Documents
from knowledge.library import Library
from knowledge.rehearsing import Rehearsing
from knowledge.release_types import Change, ChangeKind, ReleaseState
from knowledge.releases import Releases
from knowledge.runs import Runs, RunState
from knowledge.service import Shelf
from knowledge.standard_questions import StandardQuestions
from knowledge.types import ShelfName
from tests.fakes import FixedClock
from tests.knowledge.conftest import OpenLibrary, save_tiny_model
from tests.knowledge.papers import DISTRICT, SOUTH, found, paper, put, wait_for
from tests.knowledge.test_following import kill_builders

TODAY = date(2026, 11, 25)


@pytest.mark.usefixtures("every_build")
def test_where_the_index_cannot_be_built_nothing_is_published(
    releases: Releases, runs: Runs, shelf: Shelf, library: Library, bees: int
) -> None:
    number = releases.add([wait_for(shelf, paper("养鱼办法", "鱼塘离路十米。"))], "u1").number

    def kill(stage: str, _done: int, _total: int) -> None:
        if stage == "算向量":
            kill_builders()

    with pytest.raises(Unavailable) as failed:
        releases.publish(number, "u1", kill)
    assert "仍按原来的答" in failed.value.message
    assert runs.find_runs()[0].message == failed.value.message
    assert releases.get_release(number).state is ReleaseState.OPEN
    assert library.pin().generation == "local:000001"
    assert found(library, "蜂箱离路")[0] == "养蜂办法1蜂箱离路十米。"
    assert not any("养鱼" in hit for hit in found(library, "鱼塘离路"))
    releases.publish(number, "u1")
    assert found(library, "鱼塘离路")[0] == "养鱼办法1鱼塘离路十米。"


def test_without_a_model_nothing_is_published(
    database: Database,
    clock: FixedClock,
    runs: Runs,
    questions: StandardQuestions,
    open_library: OpenLibrary,
    shelf: Shelf,
    bees: int,
    tmp_path: Path,
) -> None:
    library = open_library(tmp_path / "nowhere")
    releases = Releases(database, clock, library, runs, Rehearsing(questions, clock, district=DISTRICT))
    number = releases.add([wait_for(shelf, paper("养鱼办法", "鱼塘离路十米。"))], "u1").number
    with pytest.raises(Unavailable) as failed:
        releases.publish(number, "u1")
    assert str(tmp_path / "nowhere") in failed.value.message
    assert releases.get_release(number).state is ReleaseState.OPEN
    (run,) = runs.find_runs()
    assert (run.state, run.message) == (RunState.FAILED, failed.value.message)


def test_with_another_model_a_release_brings_both_shelves_over_to_it(
    database: Database,
    clock: FixedClock,
    runs: Runs,
    questions: StandardQuestions,
    open_library: OpenLibrary,
    shelf: Shelf,
    library: Library,
    bees: int,
    tmp_path: Path,
) -> None:
    put(shelf, paper("养蜂法", "蜂箱离路十米。"))
    library.publish(ShelfName.LOCAL)
    library.close()
    other = open_library(save_tiny_model(tmp_path / "other", seed=1))
    releases = Releases(database, clock, other, runs, Rehearsing(questions, clock, district=DISTRICT))
    fish = wait_for(shelf, paper("养鱼办法", "鱼塘离路十米。"))
    releases.publish(releases.add([fish], "u1").number, "u1")
    (hit, *_) = other.pin().search("鱼塘离路", on=date(2026, 11, 25), scope=SOUTH).hits
    assert hit.article.text == "鱼塘离路十米。"
    assert "dense" in " ".join(hit.why), "searched by meaning again"


def test_a_publish_cut_off_after_the_record_changed_is_completed_at_the_next_start(
    releases: Releases,
    database: Database,
    shelf: Shelf,
    library: Library,
    open_library: OpenLibrary,
    bees: int,
) -> None:
    put(shelf, paper("养鱼办法", "鱼塘离路十米。"))
    library.publish(ShelfName.LOCAL)
    releases.rehearse(releases.add([Change(ChangeKind.DISABLE, version_id=bees)], "u1").number, "u1")
    Documents(database, lambda: None).disable(bees)  # what the record says now, and no index follows
    assert library.pin().generation == "local:000002"
    assert not any("蜂箱" in hit for hit in found(library, "蜂箱离路")), "the record is asked for every hit"
    library.close()
    again = open_library()
    again.take_up()
    assert again.pin().generation == "local:000003", "built before, made live without building"


def test_a_candidate_never_stands_in_for_the_live_generation(
    releases: Releases,
    shelf: Shelf,
    library: Library,
    settings: Settings,
    open_library: OpenLibrary,
    bees: int,
) -> None:
    fish = wait_for(shelf, paper("养鱼办法", "鱼塘离路十米。"))
    number = releases.add([fish], "u1").number
    releases.rehearse(number, "u1")
    root = settings.data_dir / "index" / "local"
    assert sorted(path.name for path in root.glob("gen-*")) == ["gen-000001", "gen-000002"]
    library.close()
    (root / "CURRENT").unlink()
    opened = open_library()
    assert opened.pin().generation == "local:000001"
    assert not any("养鱼" in hit for hit in found(opened, "鱼塘离路"))


def test_there_is_one_candidate_at_a_time(
    releases: Releases, shelf: Shelf, library: Library, settings: Settings, bees: int
) -> None:
    for title in ("养鱼办法", "养鸡办法", "养鸭办法"):
        number = releases.add([wait_for(shelf, paper(title, f"{title}：离路十米。"))], "u1").number
        releases.rehearse(number, "u1")
    root = settings.data_dir / "index" / "local"
    assert sorted(path.name for path in root.glob("gen-*")) == ["gen-000001", "gen-000004"]
    put(shelf, paper("养鹅办法", "鹅舍离路十米。"))
    library.publish(ShelfName.LOCAL)
    assert sorted(path.name for path in root.glob("gen-*")) == ["gen-000001", "gen-000005"]
    releases.publish(number, "u1")
    assert found(library, "养鸭办法")[0].startswith("养鸭办法")
    assert found(library, "鹅舍离路")[0].startswith("养鹅办法"), "what came in beside it stays"

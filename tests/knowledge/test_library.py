"""Publishing and pinning generations: over real SQL, a real builder process, real indexes."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from core.database import Database
from core.errors import Unavailable
from core.settings import Settings
from knowledge.build import Order
from knowledge.library import Library, Pinned
from knowledge.service import Shelf
from knowledge.types import DocumentKind, ShelfName
from tests.knowledge.conftest import DISTRICT, SOUTH, OpenLibrary, save_tiny_model, write_stated
from tests.knowledge.statutes import articles, version

TODAY = date(2026, 11, 25)
LAW, LOCAL = ShelfName.LAW, ShelfName.LOCAL


def put(shelf: Shelf, title: str = "养蜂法", *texts: str) -> int:
    units = articles(*texts) if texts else None
    return shelf.put(version(title, units), reader_version=1)[1]


def found(pinned: Pinned, question: str) -> list[str]:
    hits = pinned.search(question, on=TODAY, scope=SOUTH).hits
    return [f"{hit.article.law}{hit.article.key}" for hit in hits]


def generation_of(library: Library, name: ShelfName = LAW) -> str | None:
    return next(state.generation for state in library.find_states() if state.name is name)


def problem_of(library: Library) -> str:
    return next(state.problem for state in library.find_states() if state.name is LAW)


@pytest.fixture
def root(settings: Settings) -> Path:
    return settings.data_dir / "index" / "law"


def test_an_empty_shelf_has_no_generation_and_finds_nothing(library: Library) -> None:
    assert library.publish(LAW) is False
    pinned = library.pin()
    assert (generation_of(library), pinned.generation) == (None, "")
    search = pinned.search("蜂箱", on=TODAY, scope=SOUTH)
    assert (search.hits, search.guides, search.bears) == ([], [], False)


def test_what_is_published_is_found_and_publishing_again_changes_nothing(
    library: Library, shelf: Shelf, open_library: OpenLibrary
) -> None:
    put(shelf)
    heard: list[tuple[str, int, int]] = []
    assert library.publish(LAW, lambda *step: heard.append(step)) is True
    assert [step for step in heard if step[1] == step[2]], "no stage was told to its end"
    assert found(library.pin(), "蜂箱离路多远")[0] == "养蜂法2"
    assert library.publish(LAW) is False
    assert library.pin().generation == "law:000001"
    again = open_library()
    assert again.publish(LAW) is False
    assert again.pin().generation == "law:000001"


def test_another_day_or_a_restart_needs_no_new_generation_but_a_new_end_of_a_version_does(
    library: Library, shelf: Shelf
) -> None:
    put(shelf)
    library.publish(LAW)
    newer = version(
        "养蜂法", articles("另说。"), promulgated=date(2027, 1, 1), effective_from=date(2027, 2, 1)
    )
    shelf.put(newer, reader_version=1)
    assert library.publish(LAW) is True


def test_a_pinned_request_keeps_its_generation_and_the_next_sees_the_new_one(
    library: Library, shelf: Shelf
) -> None:
    put(shelf)
    library.publish(LAW)
    before = library.pin()
    put(shelf, "养鱼法", "鱼塘离路十米。")
    library.publish(LAW)
    after = library.pin()
    assert (before.generation, after.generation) == ("law:000001", "law:000002")
    assert found(before, "鱼塘离路多远")[0] == "养蜂法2"
    assert found(after, "鱼塘离路多远")[0] == "养鱼法1"


def test_a_removed_version_is_gone_at_the_next_pin(library: Library, shelf: Shelf) -> None:
    put(shelf)
    fish = put(shelf, "养鱼法", "鱼塘离路十米。")
    library.publish(LAW)
    before = library.pin()
    shelf.remove_version(fish)
    assert not any("养鱼法" in hit for hit in found(before, "鱼塘离路多远")), "the record is asked in the end"
    assert library.publish(LAW) is True
    assert not any("养鱼法" in hit for hit in found(library.pin(), "鱼塘离路多远"))


def test_a_version_ended_since_the_index_was_built_is_shown_no_more(
    two_generations: Path, library: Library, shelf: Shelf
) -> None:
    before = library.pin()
    assert found(before, "鱼塘离路多远")[0] == "养鱼法1"
    newer = version(
        "养鱼法", articles("另说。"), promulgated=date(2023, 1, 1), effective_from=date(2023, 2, 1)
    )
    shelf.put(newer, reader_version=1)
    assert "养鱼法1" not in found(before, "鱼塘离路多远")


def test_two_generations_are_kept_and_one_in_use_as_well(library: Library, shelf: Shelf, root: Path) -> None:
    put(shelf)
    library.publish(LAW)
    held = library.pin()
    for n in range(3):
        put(shelf, f"第{n}养鱼法")
        library.publish(LAW)
    assert sorted(p.name for p in root.glob("gen-*")) == ["gen-000001", "gen-000003", "gen-000004"]
    assert found(held, "蜂箱离路多远")[0] == "养蜂法2"
    del held
    gc.collect()
    put(shelf, "养鸡法")
    library.publish(LAW)
    assert sorted(p.name for p in root.glob("gen-*")) == ["gen-000004", "gen-000005"]


def test_rolling_back_is_one_rename(two_generations: Path, library: Library) -> None:
    assert library.pin().generation == "law:000002"
    (two_generations / "CURRENT.next").write_text("000001\n")
    (two_generations / "CURRENT.next").replace(two_generations / "CURRENT")
    assert library.pin().generation == "law:000001"
    assert library.publish(LAW) is True
    assert library.pin().generation == "law:000002", (
        "what was built before for this very record is taken up again"
    )


def _builders() -> list[int]:
    mine = Path(f"/proc/{os.getpid()}/task")
    children = [int(pid) for task in mine.iterdir() for pid in (task / "children").read_text().split()]
    return [pid for pid in children if b"knowledge.build" in Path(f"/proc/{pid}/cmdline").read_bytes()]


@pytest.mark.usefixtures("every_build")
def test_a_builder_killed_at_any_stage_leaves_the_old_generation_answering(
    two_generations: Path, library: Library, shelf: Shelf
) -> None:
    put(shelf, "养鸡法", "鸡舍离路十米。")
    for stage in ("读条文", "算向量", "写索引"):
        killed: list[int] = []

        def kill(told: str, _done: int, _total: int, stage: str = stage, killed: list[int] = killed) -> None:
            if told == stage and not killed:
                for pid in _builders():
                    os.kill(pid, signal.SIGKILL)
                    killed.append(pid)

        with pytest.raises(Unavailable) as failed:
            library.publish(LAW, kill)
        assert len(killed) == 1
        assert failed.value.code == "build_failed"
        assert library.pin().generation == "law:000002"
        assert found(library.pin(), "蜂箱离路多远")[0] == "养蜂法2"
    assert library.publish(LAW) is True
    assert found(library.pin(), "鸡舍离路多远")[0] == "养鸡法1"
    assert [p.name for p in sorted(two_generations.glob("gen-*"))] == ["gen-000002", "gen-000003"]


def test_what_a_killed_server_left_half_built_is_cleared_by_the_next_publish(
    two_generations: Path, library: Library, shelf: Shelf
) -> None:
    half = two_generations / "gen-000003" / "chroma"
    half.mkdir(parents=True)
    (half / "chroma.sqlite3").write_bytes(b"half")
    put(shelf, "养鸡法")
    assert library.publish(LAW) is True
    assert library.pin().generation == "law:000004"
    assert not half.parent.exists()


def test_a_builder_ends_when_whoever_started_it_does(
    settings: Settings, database: Database, shelf: Shelf, model: Path, tmp_path: Path
) -> None:
    put(shelf)
    stated = write_stated(database, LAW, tmp_path)
    order = Order(database.url, "law", str(tmp_path), str(model), DISTRICT, "2026-11-25", *stated)
    line = json.dumps(asdict(order)) + "\n"
    command = [sys.executable, "-m", "knowledge.build"]
    ended = subprocess.run(command, input=line, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1
    assert '"built"' not in ended.stdout


def _cut(name: str) -> Callable[[Path], None]:
    def cut(generation: Path) -> None:
        file = next(generation.rglob(name))
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])

    return cut


def _drop(name: str) -> Callable[[Path], None]:
    return lambda generation: next(generation.rglob(name)).unlink()


@pytest.mark.parametrize(
    "damage",
    [
        _cut("manifest.json"),
        _drop("manifest.json"),
        _cut("rows.npz"),
        _drop("vectors.npy"),
        _cut("data_level0.bin"),
        _drop("chroma.sqlite3"),
        _drop("*.idx"),
        _cut("asked.npz"),
        _cut("known.npz"),
        _drop("words.npz"),
        _drop("titles.npy"),
    ],
    ids=[
        "cut manifest",
        "no manifest",
        "rows",
        "vectors",
        "hnsw",
        "chroma",
        "lexical",
        "asked",
        "known",
        "words",
        "titles",
    ],
)
def test_a_damaged_generation_gives_way_to_the_one_before_with_the_reason(
    two_generations: Path, open_library: OpenLibrary, damage: Callable[[Path], None]
) -> None:
    damage(two_generations / "gen-000002")
    opened = open_library()
    assert opened.pin().generation == "law:000001"
    assert "第 2 代" in problem_of(opened)
    assert found(opened.pin(), "蜂箱离路多远")[0] == "养蜂法2"


def test_publishing_mends_a_damaged_generation(two_generations: Path, open_library: OpenLibrary) -> None:
    (two_generations / "gen-000002" / "rows.npz").unlink()
    opened = open_library()
    assert opened.publish(LAW) is True, "though the record has not changed"
    assert problem_of(opened) == ""
    assert found(opened.pin(), "鱼塘离路多远")[0] == "养鱼法1"


def test_a_lost_pointer_leads_to_the_newest_whole_generation(
    two_generations: Path, open_library: OpenLibrary
) -> None:
    (two_generations / "CURRENT").write_bytes(b"\x00\x00")
    assert open_library().pin().generation == "law:000002"


def test_with_all_generations_damaged_it_says_how_to_mend(
    two_generations: Path, open_library: OpenLibrary
) -> None:
    for generation in two_generations.glob("gen-*"):
        (generation / "rows.npz").unlink()
    opened = open_library()
    assert opened.pin().generation == ""
    assert "重建" in problem_of(opened)


def test_under_another_model_it_finds_by_words_until_published_anew(
    two_generations: Path, tmp_path: Path, open_library: OpenLibrary
) -> None:
    other = open_library(save_tiny_model(tmp_path / "other", seed=1))
    (hit, *_) = other.pin().search("蜂箱离路多远", on=TODAY, scope=SOUTH).hits
    assert (hit.article.key, hit.why) == ("2", ("lexical 1",))
    assert other.publish(LAW) is True
    (hit, *_) = other.pin().search("蜂箱离路多远", on=TODAY, scope=SOUTH).hits
    assert "dense" in " ".join(hit.why)


def test_the_shelves_have_generations_of_their_own(library: Library, shelf: Shelf) -> None:
    put(shelf)
    rules = version("南沟村村规民约", kind=DocumentKind.VILLAGE_RULES, scope=SOUTH.paths[0])
    shelf.put(rules, reader_version=1)
    assert [library.publish(LAW), library.publish(LOCAL)] == [True, True]
    assert library.pin().generation == "law:000001 local:000001"
    put(shelf, "养鱼法", "鱼塘离路十米。")
    assert [library.publish(LAW), library.publish(LOCAL)] == [True, False]
    assert library.pin().generation == "law:000002 local:000001"

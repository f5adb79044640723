"""Whatever happens to the files of the live generation, the one before answers, with the reason, and it is mended."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from core.database import Database
from core.settings import Settings
from knowledge.following import Following
from knowledge.library import Library, Pinned
from knowledge.runs import RunKind, Runs, RunState
from knowledge.service import Shelf
from knowledge.types import ShelfName
from tests.fakes import FixedClock
from tests.knowledge.conftest import SOUTH, OpenLibrary
from tests.knowledge.statutes import articles, version

TODAY = date(2026, 11, 25)
LAW = ShelfName.LAW
ROOT = Path(__file__).parent.parent.parent


def found(pinned: Pinned, question: str) -> list[str]:
    hits = pinned.search(question, on=TODAY, scope=SOUTH).hits
    return [f"{hit.article.law}{hit.article.key}" for hit in hits]


def problem_of(library: Library) -> str:
    return next(state.problem for state in library.find_states() if state.name is LAW)


def _truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _flip(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)


def _remove(file: Path) -> None:
    file.unlink()


FILES = (
    "rows.npz",
    "vectors.npy",
    "asked.npz",
    "known.npz",
    "words.npz",
    "titles.npy",
    "chroma/chroma.sqlite3",
    "chroma/*/data_level0.bin",
    "chroma/*/header.bin",
    "chroma/*/length.bin",
    "chroma/*/link_lists.bin",
    "chroma/*/index_metadata.pickle",
    "lexical/*.idx",
    "lexical/*.term",
    "lexical/*.store",
    "lexical/*.fast",
    "lexical/*.fieldnorm",
    "lexical/meta.json",
    "asked/meta.json",
    "manifest.json",
)


@pytest.mark.parametrize("harm", [_truncate, _flip, _remove])
@pytest.mark.parametrize("pattern", FILES)
def test_a_harmed_file_is_noticed_and_the_generation_before_answers(
    two_generations: Path, open_library: OpenLibrary, pattern: str, harm: Callable[[Path], None]
) -> None:
    harm(next((two_generations / "gen-000002").glob(pattern)))
    opened = open_library()
    assert opened.pin().generation == "law:000001"
    assert "第 2 代索引坏了" in problem_of(opened)
    assert found(opened.pin(), "蜂箱离路多远")[0] == "养蜂法2"
    assert opened.lags(LAW), "and it is to be mended"


def test_a_file_cut_while_it_is_in_use_is_noticed_at_the_next_look(
    two_generations: Path, library: Library
) -> None:
    assert library.pin().generation == "law:000002"
    _remove(next((two_generations / "gen-000002").glob("lexical/*.idx")))
    assert "第 2 代索引坏了" in problem_of(library)
    assert library.pin().generation == "law:000001"


def test_a_search_that_fails_on_a_harmed_file_is_answered_by_the_generation_before(
    two_generations: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.opened.FEW", 0)  # the graph is asked, as on a full shelf
    pinned = library.pin()
    live = library.read_live(LAW)
    assert live is not None
    live.close()  # as good as gone: every vector search fails from here on
    with pytest.raises(Exception):  # noqa: B017 - whatever the vendor raises
        found(pinned, "蜂箱离路多远")
    _flip(next((two_generations / "gen-000002").glob("chroma/*/data_level0.bin")))
    assert found(pinned, "蜂箱离路多远")[0] == "养蜂法2"
    assert pinned.generation == "law:000001"


def test_damage_is_mended_in_the_background_as_a_run(
    two_generations: Path, open_library: OpenLibrary, database: Database, clock: FixedClock
) -> None:
    _flip(two_generations / "gen-000002" / "vectors.npy")
    opened = open_library()
    runs = Runs(database, clock)
    following = Following(opened, runs)
    following.ask()
    assert following.wait(60)
    following.stop()
    assert problem_of(opened) == ""
    assert opened.pin().generation == "law:000003"
    assert found(opened.pin(), "鱼塘离路多远")[0] == "养鱼法1"
    (run,) = runs.find_runs()
    assert (run.kind, run.state, run.message) == (
        RunKind.PUBLISH,
        RunState.DONE,
        "法律法规的索引跟上了数据库。",
    )


def test_with_both_generations_harmed_it_says_so_and_is_rebuilt_from_the_record(
    two_generations: Path, open_library: OpenLibrary, database: Database, clock: FixedClock
) -> None:
    for generation in two_generations.glob("gen-*"):
        _truncate(generation / "vectors.npy")
    opened = open_library()
    assert "都打不开了" in problem_of(opened)
    assert found(opened.pin(), "蜂箱离路多远") == []
    assert found(opened.pin(), "养蜂法第二条")[0] == "养蜂法2", "what is named is read from the record"
    following = Following(opened, Runs(database, clock))
    following.ask()
    assert following.wait(60)
    following.stop()
    assert found(opened.pin(), "鱼塘离路多远")[0] == "养鱼法1"
    assert problem_of(opened) == ""


@pytest.mark.parametrize("line", ["000009\n", "000000\n", "", "abc\n"])
def test_a_pointer_to_nothing_leads_to_what_is_whole(
    two_generations: Path, open_library: OpenLibrary, line: str
) -> None:
    (two_generations / "CURRENT").write_text(line)
    opened = open_library()
    expected = "" if line == "000000\n" else "law:000002"
    assert opened.pin().generation == expected
    assert opened.publish(LAW) is (line[:1] == "0")
    assert found(opened.pin(), "鱼塘离路多远")[0] == "养鱼法1"
    assert problem_of(opened) == ""


def test_an_emptied_shelf_is_published_empty(library: Library, shelf: Shelf) -> None:
    _, bees = shelf.put(version("养蜂法"), reader_version=1)
    library.publish(LAW)
    shelf.remove_version(bees)
    assert library.publish(LAW) is True
    assert library.pin().generation == "law:000002"
    assert found(library.pin(), "蜂箱离路多远") == []
    assert library.publish(LAW) is False
    shelf.put(version("养鱼法", articles("鱼塘离路十米。")), reader_version=1)
    assert library.publish(LAW) is True
    assert found(library.pin(), "鱼塘离路多远")[0] == "养鱼法1"


@pytest.mark.sqlite  # the process that may write so little opens the data directory's own database
@pytest.mark.parametrize("size", [100, 20_000, 150_000])
def test_where_files_cannot_grow_the_old_generation_goes_on(
    two_generations: Path, library: Library, shelf: Shelf, settings: Settings, model: Path, size: int
) -> None:
    shelf.put(version("养鸡法", articles("鸡舍离路十米。")), reader_version=1)
    command = [sys.executable, "-m", "tests.knowledge.cramped", str(settings.data_dir), str(model), str(size)]
    said = subprocess.run(command, cwd=ROOT, check=True, timeout=120, capture_output=True, text=True).stdout
    assert "仍按原来的答" in said
    assert found(library.pin(), "蜂箱离路多远")[0] == "养蜂法2"
    assert library.pin().generation == "law:000002"
    assert sorted(path.name for path in two_generations.glob("gen-*")) == ["gen-000001", "gen-000002"]

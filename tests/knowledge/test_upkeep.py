"""Looking after the indexes: what verification notices, what rebuilding mends, what clearing removes and keeps."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import delete, text, update

from core.database import Database
from core.settings import Settings
from knowledge.library import Library
from knowledge.models import PassageRow, ReleaseRow, VersionRow
from knowledge.passage_repository import read_record
from knowledge.release_types import ReleaseState
from knowledge.service import Shelf
from knowledge.types import ShelfName, Standing
from knowledge.upkeep import Upkeep
from tests.fakes import FixedClock
from tests.knowledge.conftest import OpenLibrary, save_tiny_model
from tests.knowledge.papers import BEES, SOUTH, TODAY, paper, put
from tests.knowledge.statutes import articles, version

LAW, LOCAL = ShelfName.LAW, ShelfName.LOCAL


def silent(_stage: str, _done: int, _total: int) -> None: ...


@pytest.fixture
def swept() -> list[str]:
    return []


@pytest.fixture
def open_upkeep(
    settings: Settings, database: Database, clock: FixedClock, swept: list[str]
) -> Callable[[Library], Upkeep]:
    def open_one(library: Library) -> Upkeep:
        return Upkeep(
            library, database, clock, data_dir=settings.data_dir, sweep=lambda: swept.append("uploads")
        )

    return open_one


@pytest.fixture
def upkeep(two_generations: Path, library: Library, open_upkeep: Callable[[Library], Upkeep]) -> Upkeep:
    """Over two generations of 法律: 养蜂法, then 养鱼法 as well."""
    return open_upkeep(library)


def test_what_was_published_verifies(upkeep: Upkeep) -> None:
    heard: list[tuple[str, int, int]] = []
    verified = upkeep.verify(lambda *step: heard.append(step))
    assert (verified.problems, verified.passages, verified.sampled) == ((), 4, 4)
    assert ("逐段核对", 4, 4) in heard
    state = upkeep.read_state()
    assert state.verified == verified
    assert [(s.name, s.generation, s.lags, s.problem) for s in state.shelves] == [
        (LAW, "000002", False, ""),
        (LOCAL, None, False, ""),
    ]
    assert [(g.generation, g.live, g.whole, g.candidate) for g in state.shelves[0].generations] == [
        ("000002", True, True, False),
        ("000001", False, True, False),
    ]
    assert state.disk_bytes > 100_000


def test_a_local_paper_with_its_title_above_verifies(
    shelf: Shelf, library: Library, open_upkeep: Callable[[Library], Upkeep]
) -> None:
    put(shelf, paper("陕州区养蜂办法", *BEES))
    assert library.publish(LOCAL)
    verified = open_upkeep(library).verify(silent)
    assert (verified.problems, verified.sampled) == ((), 2)
    found = library.pin().search("养蜂办法", on=TODAY, scope=SOUTH)
    assert [hit.why[0] for hit in found.hits] == ["lexical 1", "lexical 2"]


def problems(upkeep: Upkeep) -> str:
    return "".join(upkeep.verify(silent).problems)


def test_a_passage_that_is_in_the_record_alone_is_noticed(upkeep: Upkeep, shelf: Shelf) -> None:
    shelf.put(version("养鸡法", articles("鸡舍离路十米。")), reader_version=1)
    assert "有 1 段不在索引里" in problems(upkeep)
    assert "索引还没有跟上" in problems(upkeep)


def test_a_passage_that_is_in_the_index_alone_is_noticed(upkeep: Upkeep, database: Database) -> None:
    with database.write() as session:
        session.execute(delete(PassageRow).where(PassageRow.id == 1))
    assert "有 1 段已经不在数据库里" in problems(upkeep)


def test_a_version_set_aside_but_still_in_the_index_is_noticed(upkeep: Upkeep, database: Database) -> None:
    with database.write() as session:
        session.execute(update(VersionRow).where(VersionRow.id == 2).values(standing=Standing.DISABLED.value))
    assert "有 1 段已经不在数据库里，或已停用" in problems(upkeep)


def test_words_that_changed_under_a_passage_are_noticed(upkeep: Upkeep, database: Database) -> None:
    """By id set all is well; its own words no longer lead to it."""
    with database.write() as session:
        session.execute(update(PassageRow).where(PassageRow.id == 2).values(text="全然不同的一段文字。"))
    assert problems(upkeep) == "法律法规：4 段里有 1 段按自己的内容找不回来。"


def test_a_byte_that_changed_is_noticed(upkeep: Upkeep, two_generations: Path) -> None:
    file = next((two_generations / "gen-000002").glob("lexical/*.store"))
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    assert "文件和清单对不上" in problems(upkeep)


def test_another_model_is_noticed(
    two_generations: Path,
    tmp_path: Path,
    open_library: OpenLibrary,
    open_upkeep: Callable[[Library], Upkeep],
) -> None:
    other = open_upkeep(open_library(save_tiny_model(tmp_path / "other", seed=1)))
    assert "向量模型换了" in problems(other)


def test_another_reranker_is_noticed_and_the_vectors_are_as_good_as_before(
    two_generations: Path,
    tmp_path: Path,
    open_library: OpenLibrary,
    open_upkeep: Callable[[Library], Upkeep],
) -> None:
    (tmp_path / "config.json").write_text('{"architectures": ["BertForSequenceClassification"]}', "utf-8")
    said = problems(open_upkeep(open_library(reranker=tmp_path)))
    assert "还没有跟上" in said
    assert "向量模型换了" not in said


def test_rebuilding_makes_a_new_generation_though_nothing_changed(upkeep: Upkeep, library: Library) -> None:
    assert upkeep.rebuild([LAW, LOCAL], silent) == (LAW, LOCAL)
    assert library.pin().generation == "law:000003 local:000001"
    assert upkeep.verify(silent).ok


def test_clearing_removes_what_nothing_needs_and_keeps_the_rest(
    upkeep: Upkeep, library: Library, two_generations: Path, swept: list[str]
) -> None:
    half, candidate = two_generations / "gen-000003", two_generations / "gen-000004"
    half.mkdir()
    (half / "rows.npz").write_bytes(b"0" * 1_000_000)
    candidate.mkdir()
    for name in ("CANDIDATE", "manifest.json"):
        manifest = (two_generations / "gen-000002" / "manifest.json").read_text()
        (candidate / name).write_text(manifest.replace("000002", "000004"))
    cleared = upkeep.clear(silent)
    assert set(cleared.generations) == {"law:000003", "law:000004"}
    assert cleared.bytes_freed > 900_000
    assert swept == ["uploads"]
    assert sorted(path.name for path in two_generations.glob("gen-*")) == ["gen-000001", "gen-000002"]
    assert library.pin().generation == "law:000002"
    assert upkeep.clear(silent).generations == ()


def test_what_a_rehearsed_release_waits_for_is_kept_until_it_is_dropped(
    upkeep: Upkeep,
    library: Library,
    shelf: Shelf,
    two_generations: Path,
    database: Database,
    clock: FixedClock,
) -> None:
    shelf.put(version("养鸡法", articles("鸡舍离路十米。")), reader_version=1)
    with database.read() as session:
        record = read_record(session, LAW)
    library.prepare([record], {})
    gc.collect()
    with database.write() as session:
        release = ReleaseRow(state=ReleaseState.REHEARSED.value, created_at=clock.now())
        session.add(release)
    assert upkeep.clear(silent).generations == ()
    with database.write() as session:
        session.execute(update(ReleaseRow).values(state=ReleaseState.DROPPED.value))
    assert upkeep.clear(silent).generations == ("law:000003",)
    assert library.pin().generation == "law:000002"


@pytest.mark.sqlite
def test_the_database_is_written_anew_where_much_of_it_is_free(
    upkeep: Upkeep, database: Database, settings: Settings
) -> None:
    with database.write() as session:
        session.execute(text("CREATE TABLE ballast (b BLOB)"))
        for _ in range(4):
            session.execute(text("INSERT INTO ballast VALUES (randomblob(4000000))"))
        session.execute(text("DROP TABLE ballast"))
    before = (settings.data_dir / "cunfa.db").stat().st_size
    cleared = upkeep.clear(silent)
    assert cleared.compacted
    assert (settings.data_dir / "cunfa.db").stat().st_size < before / 2
    assert upkeep.clear(silent).compacted is False

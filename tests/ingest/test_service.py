from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from core.database import Database
from core.errors import Conflict, DiskFull, InvalidInput
from ingest.reading import read_file
from ingest.reports import report_as_dict
from ingest.service import Ingest, find_files
from knowledge import change_repository
from knowledge.models import VersionRow
from knowledge.runs import RunKind, Runs, RunState
from knowledge.service import Shelf
from knowledge.types import DocumentKind, ShelfName, Standing
from tests.ingest.conftest import RecordingLibrary
from tests.ingest.papers import BEES, DISTRICT

TODAY = date(2026, 11, 25)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four good files, three bad ones, and two that are passed over."""
    root = tmp_path / "laws"
    for name, content in {
        "民商法/养蜂法(2010-03-01).md": BEES.encode(),
        "民商法/乙/蜂蜜法(2011-03-01).md": BEES.replace("养蜂", "蜂蜜").encode("gb18030"),
        "民商法/蜂箱法.md": "# 蜂箱法\n\n<!-- INFO END -->\n\n只有一段话。\n".encode(),
        "民商法/蜂巢法.md": "# 蜂巢法\n\n2026年2月30日 通过\n\n<!-- INFO END -->\n\n第一条 甲。\n\n第三条 丙。\n".encode(),
        "民商法/坏.md": b"\x00\xff\xfe\x81" * 50,
        "民商法/空.md": b"",
        "民商法/图.png": b"\x89PNG",
        "民商法/.隐藏.md": BEES.encode(),
        "README.md": BEES.encode(),
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


def everything(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    with database.read() as session:
        return {
            table: [tuple(row) for row in session.execute(text(f"SELECT * FROM {table}"))]
            for table in ("document", "version", "article")
        }


def test_what_was_deleted_for_good_comes_back_only_by_its_own_name(
    ingest: Ingest, folder: Path, shelf: Shelf
) -> None:
    """Every start reads its folders again."""
    ingest.ingest_path(folder)
    (card,) = (card for card in shelf.find_documents()[0] if card.version.title.endswith("养蜂法"))
    shelf.remove_version(card.version.id)
    again = ingest.ingest_path(folder)
    assert [file.path for file in again.files if file.outcome == "unchanged" and file.reason] == [
        "民商法/养蜂法(2010-03-01).md"
    ]
    assert not [c for c in shelf.find_documents()[0] if c.version.title.endswith("养蜂法")]
    assert ingest.ingest_path(folder / "民商法/养蜂法(2010-03-01).md").counts == {"added": 1}


def test_a_file_that_another_reading_replaced_does_not_overwrite_it(
    ingest: Ingest, folder: Path, shelf: Shelf, database: Database
) -> None:
    file = folder / "民商法/养蜂法(2010-03-01).md"
    ingest.ingest_path(file)
    read = read_file(file, BEES.replace("蜂箱", "蜂箱子").encode(), ingest.wanted(None, None))
    _, better = shelf.put(read, reader_version=1, standing=Standing.PENDING)
    with database.write() as session:
        change_repository.go_live(session, change_repository.get_version(session, better))
    before = everything(database)
    assert ingest.ingest_path(file.parent).counts["unchanged"] >= 1
    with database.read() as session:
        now = {
            row.id: row.standing for row in session.query(VersionRow) if row.document.title.endswith("养蜂法")
        }
    assert now[better] == "live"
    assert [row for row in everything(database)["article"] if row[1] == better] == [
        row for row in before["article"] if row[1] == better
    ]


def test_every_file_is_reported_and_a_bad_one_stops_nothing(
    ingest: Ingest, folder: Path, shelf: Shelf, library: RecordingLibrary
) -> None:
    told: list[tuple[str, int, int]] = []
    report = ingest.ingest_path(folder, progress=lambda *step: told.append(step))
    assert [(file.path, file.outcome, file.articles) for file in report.files] == [
        ("民商法/乙/蜂蜜法(2011-03-01).md", "added", 3),
        ("民商法/养蜂法(2010-03-01).md", "added", 3),
        ("民商法/图.png", "failed", 0),
        ("民商法/坏.md", "failed", 0),
        ("民商法/空.md", "failed", 0),
        ("民商法/蜂巢法.md", "added", 2),
        ("民商法/蜂箱法.md", "added", 0),
    ]
    reasons = {file.path: file.reason for file in report.files if file.outcome == "failed"}
    assert "内容却不是图片" in reasons["民商法/图.png"]
    assert "UTF-8" in reasons["民商法/坏.md"]
    assert reasons["民商法/空.md"] == "文件是空的。"
    by_path = {file.path: file for file in report.files}
    comb = by_path["民商法/蜂巢法.md"]
    assert comb.gaps == ("第2条",)
    assert any("2026年2月30日" in remark for remark in comb.remarks)
    assert by_path["民商法/蜂箱法.md"].remarks == ("没有条号，按段落上架。",)
    assert (
        by_path["民商法/养蜂法(2010-03-01).md"].title,
        by_path["民商法/养蜂法(2010-03-01).md"].version,
    ) == (
        "中华人民共和国养蜂法",
        "2010-03-01",
    )
    assert (report.counts, report.articles) == ({"added": 4, "failed": 3}, 8)
    assert report.published == ("law",)
    assert library.asked == list(ShelfName)
    assert told == [("读文件", n, 7) for n in range(1, 8)]
    article = shelf.find_in_law("蜂蜜法", 2, 0, on=TODAY)
    assert article is not None
    assert article.text.startswith("蜂蜜人有权放蜂。")


def test_the_report_can_be_written_as_json(ingest: Ingest, folder: Path) -> None:
    report = report_as_dict(ingest.ingest_path(folder))
    assert json.loads(json.dumps(report)) == report
    assert report["counts"] == {"added": 4, "failed": 3}
    assert report["files"][5]["gaps"] == ["第2条"]


def test_a_second_run_changes_nothing(ingest: Ingest, folder: Path, database: Database) -> None:
    ingest.ingest_path(folder)
    before = everything(database)
    report = ingest.ingest_path(folder)
    assert report.counts == {"unchanged": 4, "failed": 3}
    assert report.articles == 0
    assert everything(database) == before


def test_a_copy_with_another_name_or_other_line_ends_is_no_new_version(
    ingest: Ingest, tmp_path: Path, shelf: Shelf
) -> None:
    root = tmp_path / "laws"
    root.mkdir()
    (root / "a.md").write_bytes(BEES.encode())
    (root / "b.md").write_bytes(BEES.encode())
    (root / "c.md").write_bytes(BEES.replace("\n", "\r\n").encode())
    report = ingest.ingest_path(root)
    assert [file.outcome for file in report.files] == ["added", "unchanged", "unchanged"]
    assert shelf.find_documents()[1] == 1


def test_the_bytes_on_the_shelf_are_not_read_again(
    ingest: Ingest, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest.ingest_path(folder / "民商法" / "养蜂法(2010-03-01).md")

    def refuse(*_: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr("ingest.service.read_file", refuse)
    report = ingest.ingest_path(folder / "民商法" / "养蜂法(2010-03-01).md")
    assert report.counts == {"unchanged": 1}


def test_another_version_of_a_law_is_told_from_a_new_law(ingest: Ingest, tmp_path: Path) -> None:
    old, new = tmp_path / "养蜂法(2010-03-01).md", tmp_path / "养蜂法(2020-03-01).md"
    old.write_text(BEES, "utf-8")
    new.write_text(BEES.replace("2010", "2020").replace("十米", "二十米"), "utf-8")
    assert ingest.ingest_path(old).files[0].outcome == "added"
    assert ingest.ingest_path(new).files[0].outcome == "new_version"


def test_what_the_caller_says_of_the_files_holds(ingest: Ingest, tmp_path: Path, shelf: Shelf) -> None:
    path = tmp_path / "办法.md"
    path.write_text("# 养蜂办法\n\n<!-- INFO END -->\n\n第一条 甲。\n", "utf-8")
    ingest.ingest_path(path, kind=DocumentKind.NORMATIVE_DOCUMENT, scope=f"{DISTRICT}/张茅乡")
    (card,), _ = shelf.find_documents()
    assert (card.version.kind, card.version.scope) == (
        DocumentKind.NORMATIVE_DOCUMENT,
        f"{DISTRICT}/张茅乡",
    )


@pytest.mark.parametrize("broken_first", [False, True])
def test_an_interrupted_run_is_completed_by_the_next(
    ingest: Ingest, folder: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch, broken_first: bool
) -> None:
    put, calls = shelf.put, iter(range(100))

    def die(*args: Any, **options: Any) -> Any:
        if next(calls) == (0 if broken_first else 2):
            raise KeyboardInterrupt
        return put(*args, **options)

    monkeypatch.setattr(shelf, "put", die)
    with pytest.raises(KeyboardInterrupt):
        ingest.ingest_path(folder)
    monkeypatch.undo()
    report = ingest.ingest_path(folder)
    assert report.counts.get("added", 0) + report.counts.get("unchanged", 0) == 4
    assert shelf.find_documents()[1] == 4


def test_a_full_disk_stops_the_run_and_says_so_once(
    ingest: Ingest, folder: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def full(_: Database) -> Iterator[None]:
        raise DiskFull
        yield

    monkeypatch.setattr(Database, "write", full)
    with pytest.raises(DiskFull) as stopped:
        ingest.ingest_path(folder)
    assert "磁盘已满" in stopped.value.message
    monkeypatch.undo()
    assert everything(database) == {"document": [], "version": [], "article": []}
    assert ingest.ingest_path(folder).counts == {"added": 4, "failed": 3}


def test_a_file_that_cannot_be_opened_is_reported(ingest: Ingest, tmp_path: Path) -> None:
    root = tmp_path / "laws"
    root.mkdir()
    (root / "a.md").write_text(BEES, "utf-8")
    os.mkfifo(root / "管道.md")  # no regular file: passed over, never waited for
    (root / "断.md").symlink_to(root / "没有")
    assert [file.path for file in ingest.ingest_path(root).files] == ["a.md"]


def test_a_file_that_vanishes_meanwhile_is_reported(
    ingest: Ingest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "a.md"
    monkeypatch.setattr("ingest.service.find_files", lambda _: [gone])
    (file,) = ingest.ingest_path(tmp_path).files
    assert (file.outcome, file.reason[:6]) == ("failed", "文件读不出来")


def test_a_path_that_is_not_there_or_holds_nothing_is_refused(ingest: Ingest, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as refusal:
        ingest.ingest_path(tmp_path / "没有")
    assert (refusal.value.code, "没有这个文件或目录" in refusal.value.message) == ("no_such_path", True)
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(InvalidInput) as refusal:
        ingest.ingest_path(empty)
    assert refusal.value.code == "empty_folder"


def test_files_come_in_one_order(folder: Path) -> None:
    found = find_files(folder)
    assert found == sorted(found)
    assert {path.name for path in found}.isdisjoint({"README.md", ".隐藏.md"})


def test_a_second_ingest_is_told_the_number_of_the_one_running(
    ingest: Ingest, runs: Runs, tmp_path: Path
) -> None:
    laws = tmp_path / "laws"
    laws.mkdir()
    (laws / "a.md").write_text(BEES, "utf-8")
    with (
        runs.start(RunKind.REFRESH) as run,
        pytest.raises(Conflict, match=f"第 {run.number} 号任务正在做"),
    ):
        ingest.ingest_path(laws)
    ingest.ingest_path(laws)
    newest = runs.find_runs()[0]
    assert (newest.kind, newest.state, newest.stage, newest.done) == (
        RunKind.INGEST,
        RunState.DONE,
        "读文件",
        1,
    )

"""The child that reads: bounded, silent about us, and gone when it should be."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from core.errors import InvalidInput, Unavailable
from ingest.formats import loading, wire
from ingest.formats.limits import CONVERTED, DEFAULT, MB, RECOGNISED, Limits, limits_for
from ingest.formats.loaded import Loaded, Paragraph
from ingest.formats.loading import load, open_archive
from tests.ingest.formats.makers import packed, repacked, sheet, word

ROOT = Path(loading.__file__).parent.parent.parent
LONG = word(lambda document: [document.add_paragraph("蜂箱离路十米。" * 5) for _ in range(400)])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where children's folders are made, so that a test can see them go."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture(autouse=True)
def nothing_left(folder: Path) -> Iterator[None]:
    yield
    assert list(folder.glob("cunfa-read-*")) == []


def refusal(name: str, content: bytes, limits: Limits) -> InvalidInput:
    with pytest.raises(InvalidInput) as told:
        load(name, content, limits)
    return told.value


def test_text_comes_as_it_is() -> None:
    assert load("约.txt", "第一条　爱护蜂箱。".encode("gb18030")) == Loaded(
        "text", markup="第一条　爱护蜂箱。"
    )
    assert load("引.md", "# 题\n".encode()) == Loaded("markdown", markup="# 题\n")


def test_blocks_come_through_the_child_as_they_were_made() -> None:
    loaded = load("办法.docx", LONG)
    assert loaded.format == "docx"
    assert loaded.blocks == (Paragraph("蜂箱离路十米。" * 5),) * 400


def test_progress_is_told() -> None:
    def build(book: Any) -> None:
        book.active.append(["名", "数"])
        book.create_sheet("二").append(["名", "数"])

    told: list[tuple[str, int, int]] = []
    load("表.xlsx", sheet(build), progress=lambda *step: told.append(step))
    assert told == [("读工作表", 0, 2), ("读工作表", 1, 2)]


def test_a_refusal_in_the_child_is_the_same_refusal_here() -> None:
    error = refusal("a.docx", b"<html>", DEFAULT)
    assert error.code == "bad_type"
    assert "其实是网页" in error.message


def test_a_file_larger_than_allowed_is_not_even_handed_over() -> None:
    assert refusal("a.txt", b"x" * 2000, Limits(file_bytes=1000)).code == "too_large"


def test_too_much_memory_is_told() -> None:
    error = refusal("a.docx", LONG, Limits(memory_bytes=1 * MB))
    assert error.code == "too_large"
    assert "请拆成几个小文件" in error.message


def test_too_much_time_by_the_clock_is_told_at_once() -> None:
    content, began = _endless(), time.monotonic()
    assert refusal("a.docx", content, Limits(seconds=0.5, part_bytes=100 * MB)).code == "too_slow"
    assert time.monotonic() - began < DEFAULT.seconds / 2


def test_too_long_an_answer_is_not_made() -> None:
    assert refusal("a.docx", LONG, Limits(answer_bytes=10_000)).code == "too_large"


def test_a_written_file_that_grows_too_large_is_told() -> None:
    with pytest.raises(InvalidInput) as told:
        open_archive("a.zip", packed({"a.txt": b"x" * 20_000}), Limits(written_bytes=10_000))
    assert told.value.code == "too_large"


def test_a_document_that_makes_no_sense_is_told_as_damaged() -> None:
    content = repacked(LONG, {"word/document.xml": b"<w:document"})
    assert refusal("a.docx", content, DEFAULT).code == "damaged_file"
    assert refusal("a.docx", repacked(LONG, {"_rels/.rels": b"<a/>"}), DEFAULT).code == "damaged_file"


def test_a_document_without_words_is_told() -> None:
    assert refusal("a.docx", word(lambda document: document.add_paragraph(" ")), DEFAULT).code == "empty_file"
    assert refusal("a.html", b"<html><body><script>1</script></body></html>", DEFAULT).code == "empty_file"


def test_a_child_that_cannot_start_is_our_fault_and_not_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(Unavailable, match="没有启动起来"):
        load("a.txt", b"x")


def ask(folder: Path, content: bytes, limits: Limits) -> subprocess.Popen[bytes]:
    """A child with a job, its standard input held open."""
    for inner in (wire.PAGES, wire.MEMBERS, wire.SCRATCH):
        (folder / inner).mkdir()
    (folder / wire.CONTENT).write_bytes(content)
    (folder / wire.JOB_FILE).write_bytes(wire.JOB.dump_json(wire.Job("load", "a.docx", limits)))
    return subprocess.Popen(
        [sys.executable, "-m", "ingest.formats.child", str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def test_a_child_goes_when_its_server_goes(tmp_path: Path) -> None:
    child = ask(tmp_path, _endless(), Limits(part_bytes=100 * MB))
    assert child.stdin is not None and child.stdout is not None
    assert child.stdout.readline() == b'["ready", 0, 0]\n'
    child.stdin.close()
    assert child.wait(timeout=20) == -9
    child.stdout.close()
    assert not (tmp_path / wire.ANSWER_FILE).exists()


def test_too_much_processor_time_ends_the_child(tmp_path: Path) -> None:
    assert (
        refusal("a.docx", _endless(), Limits(cpu_seconds=1, part_bytes=100 * MB, memory_bytes=4096 * MB)).code
        == "too_slow"
    )


@cache
def _endless() -> bytes:
    """A document that takes several seconds to read."""
    space = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    words = b"".join(b"<w:p><w:r><w:t>%d</w:t></w:r></w:p>" % n for n in range(800_000))
    body = b'<w:document xmlns:w="' + space + b'"><w:body>' + words + b"</w:body></w:document>"
    return repacked(LONG, {"word/document.xml": body})


def test_the_child_sees_none_of_our_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CUNFA_LLM_API_KEY", "secret")
    environment = loading._environment(tmp_path)
    assert "secret" not in str(environment)
    assert environment["HOME"].startswith(str(tmp_path))


def test_page_images_are_kept_and_nothing_else(tmp_path: Path) -> None:
    made, kept = tmp_path / "made", tmp_path / "kept"
    made.mkdir()
    for name in ("page-001.png", "page-1000.png", "page-2.png", "../up.png", "other.png"):
        (made / name).resolve().write_bytes(b"1")
    (made / "page-002.png").symlink_to("/etc/passwd")
    loading._keep_pages(made, kept)
    assert sorted(path.name for path in kept.iterdir()) == ["page-001.png", "page-1000.png"]


def test_limits_suit_the_type() -> None:
    assert limits_for("扫描.PDF") is limits_for("照片.jpg") is RECOGNISED
    assert limits_for("旧.doc") is CONVERTED
    assert limits_for("新.docx") is DEFAULT

"""Old Word documents: through LibreOffice where it is, else a sentence that says what to do."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from core.errors import InvalidInput
from ingest.formats.loaded import Paragraph, Table
from ingest.formats.loading import load
from tests.ingest.formats.makers import abstract, level, listed, num, paragraph, read_here, word_body

SOFFICE = shutil.which("soffice")
HEADER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\x00")
DIRECTORY = "WordDocument".encode("utf-16-le").ljust(128, b"\x00")


def old(content: bytes, folder: Path) -> bytes:
    """A .docx as old Word would have saved it."""
    assert SOFFICE is not None
    new = folder / "a.docx"
    new.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [SOFFICE, profile, "--headless", "--convert-to", "doc", "--outdir", str(folder), str(new)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (folder / "a.doc").read_bytes()


def test_without_libreoffice_the_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(InvalidInput, match=r"另存为 \.docx") as told:
        read_here("旧.doc", HEADER + DIRECTORY)
    assert told.value.code == "no_converter"


@pytest.mark.office
def test_an_old_document_comes_in_as_the_new_one_would(tmp_path: Path) -> None:
    grid = "<w:tblGrid>" + '<w:gridCol w:w="2000"/>' * 2 + "</w:tblGrid>"
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in ("蜂种", "箱数"))
    xml = (
        listed("爱护蜂箱。", 1)
        + listed("离路十米。", 1)
        + f"<w:tbl><w:tblPr/>{grid}<w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>{paragraph('完')}"
    )
    lists = abstract(0, level(0, "chineseCountingThousand", "第%1条", '<w:suff w:val="space"/>')) + num(1, 0)
    told: list[Any] = []
    loaded = load("旧.doc", old(word_body(xml, lists), tmp_path), progress=lambda *step: told.append(step))
    assert loaded.format == "doc"
    assert loaded.blocks[:2] == (Paragraph("第一条 爱护蜂箱。"), Paragraph("第二条 离路十米。"))
    assert [block.rows for block in loaded.blocks if isinstance(block, Table)] == [(("蜂种", "箱数"),) * 2]
    assert told == [("转成新版 Word", 0, 1), ("转成新版 Word", 1, 1)]


@pytest.mark.office
def test_what_libreoffice_makes_nothing_of_is_told() -> None:
    with pytest.raises(InvalidInput) as told:
        load("旧.doc", HEADER + DIRECTORY + b"\x00" * 5000)
    assert told.value.code in ("damaged_file", "empty_file")

"""The sample papers, beside the folder of statutes: each comes in with the words and tables its ``.expected.json`` names."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ingest.formats.loaded import Loaded, Paragraph, Table
from ingest.formats.loading import load, open_archive

pytestmark = pytest.mark.corpus
WITH_UNITS = ("01", "04", "07", "09", "11")  # those whose entries give the first and last characters


def folder() -> Path:
    return Path(os.environ["CUNFA_TEST_LAWS"]).parent / "samples"


def path_of(number: str) -> Path:
    return next(path for path in folder().glob(f"{number}-*") if path.suffix != ".json")


def expected(number: str) -> dict[str, Any]:
    path = path_of(number)
    found: dict[str, Any] = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    return found


@cache
def loaded(number: str) -> Loaded:
    return load(path_of(number).name, path_of(number).read_bytes())


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def text_of(number: str) -> str:
    """All paragraphs, without white space, as the expectations count."""
    blocks = loaded(number).blocks
    return squeezed(loaded(number).markup + "".join(b.text for b in blocks if isinstance(b, Paragraph)))


def tables(number: str) -> list[Table]:
    return [block for block in loaded(number).blocks if isinstance(block, Table)]


@pytest.mark.parametrize("number", WITH_UNITS)
def test_every_unit_begins_and_ends_as_expected(number: str) -> None:
    text, at = text_of(number), 0
    for entry in expected(number)["structure"]["entries"]:
        begin = f"{entry.get('heading', '')}{entry['number'] if number in ('01', '04', '07') else ''}{entry['first_20']}"
        start = text.find(squeezed(begin), at)
        assert start != -1, begin
        at = text.find(entry["last_10"], start)
        assert at != -1, entry["last_10"]


@pytest.mark.parametrize("number", ["01", "04", "05", "07", "08", "09", "11"])
def test_tables_have_the_rows_columns_and_cells_expected(number: str) -> None:
    wanted = expected(number)["tables"]
    found = tables(number)
    assert len(found) == len(wanted)
    for table, want in zip(found, wanted, strict=True):
        above = want.get("title_rows", 0) + ("unit_row" in want)
        notes = "note_row" in want
        assert (len(table.rows) + above + notes, len(table.rows[0])) == (want["rows"], want["columns"])
        assert table.header_rows == want["header_rows"]
        for cell in want["cells"]:
            row = table.rows[cell["row"] - 1 - above]
            assert row[cell["column"] - 1] == str(cell["value"])
            stub = cell.get("row_labels", [])
            assert list(row[: len(stub)]) == stub
            names = dict.fromkeys(table.rows[n][cell["column"] - 1] for n in range(table.header_rows))
            assert list(names) == cell.get("column_headers", list(names))
        if notes:
            assert squeezed(want["note_row"]) in text_of(number)
        if "unit" in want:
            assert table.caption == f"{want['title']}（{want['unit']}）"
        if "empty_cells" in want:
            assert sum(cell == "" for row in table.rows for cell in row) == want["empty_cells"]


def test_captions_name_the_tables_with_their_units() -> None:
    assert [table.caption for table in tables("04")] == [table["title"] for table in expected("04")["tables"]]
    assert [table.caption for table in tables("01")] == [table["title"] for table in expected("01")["tables"]]


def test_the_page_comes_without_its_surroundings() -> None:
    want = expected("09")
    everything = text_of("09") + "".join(cell for table in tables("09") for row in table.rows for cell in row)
    assert [words for words in want["must_not_contain"] if words in everything] == []
    first = loaded("09").blocks[0]
    assert first == Paragraph(want["title"], heading=1)
    assert f"来源：{want['issuing_body']}" in everything
    headings = [
        block.text for block in loaded("09").blocks if isinstance(block, Paragraph) and block.heading == 3
    ]
    assert headings == [f"{e['number']}、{e['heading']}" for e in want["structure"]["entries"]]


def test_the_cleanup_list_row_by_row() -> None:
    rows = tables("08")[0].rows[1:]
    assert [(int(r[0]), r[1], r[2], r[3], r[4]) for r in rows] == [
        (e["index"], e["title"], e["document_number"], e["result"], e["remark"])
        for e in expected("08")["structure"]["entries"]
    ]


@pytest.mark.parametrize("number", ["06", "10"])
def test_text_comes_as_it_is(number: str) -> None:
    encoding = "gb18030" if number == "06" else "utf-8"
    assert loaded(number).markup == path_of(number).read_bytes().decode(encoding)
    for entry in expected(number)["structure"]["entries"]:
        assert squeezed(entry.get("first_20", entry.get("heading", ""))) in text_of(number)


def test_the_archive_gives_each_file_with_its_folders() -> None:
    members = open_archive(path_of("12").name, path_of("12").read_bytes())
    want = expected("12")["members"]
    assert [member.name for member in members] == [one["path"] for one in want]
    assert [member.content for member in members] == [
        (folder() / one["same_as"]).read_bytes() for one in want
    ]

"""Files made to do harm: refused with the reason at little more than a letter's cost; the server's memory does not notice."""

from __future__ import annotations

import io
import re
import resource
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from core.errors import InvalidInput
from ingest.formats.limits import MB
from ingest.formats.loaded import Loaded
from ingest.formats.loading import load, open_archive
from ingest.formats.registry import LOADERS
from ingest.formats.sniffing import FileType
from tests.ingest.formats.makers import (
    packed,
    paragraph,
    part_of,
    repacked,
    sheet,
    with_shared_strings,
    word,
    word_body,
)

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PLAIN = word(lambda document: document.add_paragraph("正文"))
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>'
MOST_LETTERS = 15  # five seconds where one takes a third; the heaviest file here costs four
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def peak() -> int:
    """The most memory this process has held since ``forget_peak``, in bytes."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1]) * 1024


def forget_peak() -> int:
    Path("/proc/self/clear_refs").write_text("5")
    return peak()


def spent() -> float:
    """Processor seconds of this process and of the children it has seen end: neighbours' work does not count."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


@cache
def letter_cost() -> float:
    """What reading a letter of one line costs here and now, in processor seconds."""
    began = spent()
    load("a.docx", PLAIN)
    return spent() - began


def measured(deed: Callable[[], object]) -> object:
    """What it answers or is refused with, within the work and memory that the server grants."""
    most = MOST_LETTERS * letter_cost()
    before, began = forget_peak(), spent()
    try:
        answer = deed()
    except InvalidInput as error:
        answer = error
    assert spent() - began < most, "too much work"
    assert peak() - before < 200 * MB, "too much memory"
    return answer


def test_the_measure_sees_what_it_is_to_see() -> None:
    with pytest.raises(AssertionError, match="too much memory"):
        measured(lambda: len(b"x" * (250 * MB)))
    busy = f"import time\nwhile time.process_time() < {MOST_LETTERS * letter_cost()}: pass"
    with pytest.raises(AssertionError, match="too much work"):
        measured(lambda: subprocess.run([sys.executable, "-c", busy], check=True))


def refused(name: str, content: bytes) -> str:
    """The code of the refusal; its sentence says the reason and what to do."""
    error = measured(lambda: open_archive(name, content) if name.endswith(".zip") else load(name, content))
    assert isinstance(error, InvalidInput), error
    assert (error.message.endswith("。") and len(error.message) > 12) or error.code == "empty_file"
    return error.code


def body(text: str, before: str = "") -> bytes:
    return f"{before}<w:document {SPACE}><w:body>{text}</w:body></w:document>".encode()


def bomb(content: bytes, part: str, megabytes: int) -> bytes:
    """The Office file with a part that unpacks to spaces without end."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist() if info.filename != part}
    made = io.BytesIO(packed(members))
    with (
        zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(part, "w") as file,
    ):
        for _ in range(megabytes):
            file.write(b" " * MB)
    return made.getvalue()


def test_bombs_are_refused_by_what_they_declare() -> None:
    rows = sheet(lambda book: None)
    assert refused("a.docx", bomb(PLAIN, "word/document.xml", 300)) == "too_large"
    assert refused("a.docx", bomb(PLAIN, "word/media/image1.png", 300)) == "too_large"
    assert refused("a.xlsx", bomb(rows, "xl/worksheets/sheet1.xml", 300)) == "too_large"
    assert refused("a.zip", bomb(packed({"a.txt": b"1"}), "b.txt", 300)) == "too_large"


def test_a_bomb_that_declares_less_than_it_holds_is_cut_off() -> None:
    content = bomb(PLAIN, "word/document.xml", 100)
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = content.rindex(mark)
        assert struct.unpack_from("<I", content, start + at)[0] in (0, 100 * MB)
        content = content[: start + at] + struct.pack("<I", 1000) + content[start + at + 4 :]
    assert refused("a.docx", content) == "damaged_file"


def test_a_document_of_nothing_but_elements_stays_within_its_memory() -> None:
    content = repacked(PLAIN, {"word/document.xml": body("<w:p/>" * 6_000_000)})
    assert len(content) < MB
    assert refused("a.docx", content) == "too_large"


@pytest.mark.parametrize("declared", [OUTSIDE, BOMB])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "docProps/core.xml"])
def test_entities_in_a_document(declared: str, part: str) -> None:
    xml = part_of(PLAIN, part).decode()
    root = re.sub(r"^<\?xml[^>]*>\s*", "", xml)
    content = repacked(PLAIN, {part: (declared + root).encode()})
    assert refused("a.docx", content) == "entities"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"]
)
def test_entities_in_a_sheet(part: str, encoding: str) -> None:
    content = with_shared_strings(sheet(lambda book: None), f"{BOMB}<x>&l9;</x>".encode(encoding))
    if part != "xl/sharedStrings.xml":
        content = repacked(content, {part: part_of(content, "xl/sharedStrings.xml")})
    assert refused("a.xlsx", content) == "entities"


@pytest.mark.parametrize("declared", [OUTSIDE, BOMB])
def test_entities_in_a_page(declared: str) -> None:
    page = f"{declared.replace('DOCTYPE x', 'DOCTYPE html')}<html><body><p>&e;&l9;</p></body></html>"
    assert refused("a.html", page.encode()) == "entities"


def test_entities_never_expand_even_where_they_are_used() -> None:
    content = repacked(PLAIN, {"word/document.xml": body(paragraph("&l9;"), BOMB)})
    assert refused("a.docx", content) in ("entities", "damaged_file")


@pytest.mark.parametrize("depth", [300, 100_000])
def test_deep_nesting_in_a_document(depth: int) -> None:
    inside = "".join(f'<w:ins w:id="{n}">' for n in range(depth)) + "</w:ins>" * depth
    assert refused("a.docx", repacked(PLAIN, {"word/document.xml": body(inside)})) == "damaged_file"


def test_tables_inside_tables_to_the_allowed_depth() -> None:
    xml = paragraph("底")
    for _ in range(70):
        xml = f"<w:tbl><w:tr><w:tc>{xml}</w:tc><w:tc>{paragraph('边')}</w:tc></w:tr></w:tbl>"
    content = word_body(xml)
    answer = measured(lambda: load("a.docx", content))
    assert isinstance(answer, Loaded)


@pytest.mark.parametrize("tag", ["div", "table><tr><td", "ul><li", "b", "span"])
def test_deep_nesting_in_a_page(tag: str) -> None:
    page = ("<html><body>" + f"<{tag}>" * 100_000 + "底").encode()
    answer = measured(lambda: load("a.html", page))
    assert isinstance(answer, Loaded | InvalidInput)


def test_a_page_of_many_small_things() -> None:
    page = "<ol>" + "<li>项<a>链</a>" * 150_000 + "</ol>" + "<div class=share>x</div>" * 20_000
    assert refused("a.html", page.encode()) == "too_large"


@pytest.mark.parametrize(
    "cells",
    [
        '<td colspan="200" rowspan="20000">' + "字" * 10_000 + "</td>" + "</tr><tr><td>x</td>" * 5000,
        "<td colspan=200>x</td>" * 100_000,
        "<td rowspan=9999>x</td></tr><tr>" * 20_000,
    ],
)
def test_merged_cells_without_end_in_a_page(cells: str) -> None:
    assert (
        refused("a.html", f"<table><tr><td>a</td><td>b</td></tr><tr>{cells}</tr></table>".encode())
        == "too_large"
    )


def test_merged_cells_without_end_in_a_document() -> None:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="999999"/><w:vMerge w:val="{}"/></w:tcPr>{}</w:tc>'
    rows = f"<w:tr>{wide.format('restart', paragraph('字' * 2000)) * 50}</w:tr>"
    rows += f"<w:tr>{wide.format('continue', '<w:p/>')}</w:tr>" * 500
    assert refused("a.docx", word_body(f"<w:tbl>{rows}</w:tbl>")) == "too_large"


def _with_rows(xml: str, more: str = "") -> bytes:
    rows = sheet(lambda book: None)
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    page = f'<worksheet xmlns="{space}"><sheetData>{xml}</sheetData>{more}</worksheet>'
    return repacked(rows, {"xl/worksheets/sheet1.xml": page.encode()})


def _cell(row: int, column: str = "A") -> str:
    return f'<c r="{column}{row}" t="inlineStr"><is><t>字</t></is></c>'


def test_a_sheet_of_a_million_rows() -> None:
    filled = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 600_000))
    assert refused("a.xlsx", _with_rows(filled)) == "too_large"


def test_a_sheet_that_ends_in_a_million_empty_rows() -> None:
    first = "".join(f'<row r="{n}">{_cell(n)}{_cell(n, "B")}</row>' for n in (1, 2))
    empty = "".join(f'<row r="{n}" s="1"/>' for n in range(3, 1_048_577))
    content = _with_rows(first + empty)
    answer = measured(lambda: load("a.xlsx", content))
    assert isinstance(answer, Loaded)
    assert len(answer.blocks) == 1


def test_a_sheet_that_ends_in_many_rows_of_empty_cells() -> None:
    first = "".join(f'<row r="{n}">{_cell(n)}{_cell(n, "B")}</row>' for n in (1, 2))
    empty = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(3, 600_000))
    content = _with_rows(first + empty)
    answer = measured(lambda: load("a.xlsx", content))
    assert isinstance(answer, Loaded)
    assert len(answer.blocks) == 1


def test_a_sheet_with_one_cell_at_the_far_end_and_all_of_it_merged() -> None:
    cells = f'<row r="1">{_cell(1)}</row><row r="1048576">{_cell(1048576, "XFD")}</row>'
    merged = '<mergeCells><mergeCell ref="A1:XFC1048575"/></mergeCells>'
    content = _with_rows(cells, merged)
    answer = measured(lambda: load("a.xlsx", content))
    assert isinstance(answer, Loaded | InvalidInput)


def test_hidden_columns_without_end() -> None:
    columns = '<cols><col min="1" max="99999999" hidden="1"/></cols>' * 1000
    content = _with_rows(f'<row r="1">{_cell(1)}</row>')
    xml = part_of(content, "xl/worksheets/sheet1.xml").replace(
        b"<sheetData>", f"{columns}<sheetData>".encode()
    )
    assert refused("a.xlsx", repacked(content, {"xl/worksheets/sheet1.xml": xml})) == "empty_file"


def test_names_that_leave_the_archive() -> None:
    assert refused("a.zip", packed({"../../root/.ssh/authorized_keys": b"x"})) == "bad_path"


def test_an_archive_of_too_many_members() -> None:
    assert (
        refused("a.zip", packed({f"{n}.txt": b"" for n in range(30_000)}, method=zipfile.ZIP_STORED))
        == "too_large"
    )


def test_macros_and_false_names() -> None:
    assert refused("a.docx", repacked(PLAIN, {"word/vbaProject.bin": b"x"})) == "macro_file"
    assert refused("a.docm", PLAIN) == "macro_file"
    assert refused("a.docx", b"<html><body>x</body></html>") == "bad_type"


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.zip"])
def test_files_that_are_cut_off(name: str, share: float) -> None:
    content = {"a.docx": PLAIN, "a.xlsx": sheet(lambda book: None), "a.zip": packed({"a.txt": b"x" * 1000})}[
        name
    ]
    assert refused(name, content[: int(len(content) * share)]) == "damaged_file"


def test_a_part_whose_bytes_are_spoilt() -> None:
    content = packed({"a.txt": bytes(range(256)) * 200})
    spoilt = content[:60] + b"\xff" * 40 + content[100:]
    assert refused("a.zip", spoilt) == "damaged_file"


def test_relations_that_lead_outside_are_not_followed() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = part_of(PLAIN, "word/_rels/document.xml.rels").replace(
        b"</Relationships>",
        f'<Relationship Id="x" Type="{kind}/footnotes" Target="../../../../etc/passwd"/><Relationship Id="y" '
        f'Type="{kind}/attachedTemplate" Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/></Relationships>'.encode(),
    )
    content = repacked(PLAIN, {"word/_rels/document.xml.rels": relations})
    answer = measured(lambda: load("a.docx", content))
    assert isinstance(answer, Loaded)


def test_styles_and_lists_that_go_in_circles() -> None:
    styles = (
        f'<w:styles {SPACE}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>'
    )
    content = repacked(PLAIN, {"word/styles.xml": styles.encode()})
    answer = measured(lambda: load("a.docx", content))
    assert isinstance(answer, Loaded)


def huge_picture(side: int) -> bytes:
    """A PNG that is small on disk and has ``side``² pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(b"\x00" * ((side // 8 + 1) * side), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


if FileType.IMAGE in LOADERS:  # from the day that pictures are read

    def test_a_picture_of_thirty_thousand_by_thirty_thousand() -> None:
        content = huge_picture(30_000)
        assert len(content) < MB
        assert refused("a.png", content) == "too_large"

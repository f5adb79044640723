"""Excel files: text stays text, numbers stay numbers, and a long sheet takes no more memory than a short one."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from datetime import date

import pytest
from openpyxl import load_workbook

from casework.workbook import Value, WorkbookWriter


def written(*rows: list[Value], heads: int = 0) -> bytes:
    book, file = WorkbookWriter(), io.BytesIO()
    book.add_sheet("表", [10], rows, heads=heads)
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://x","点")',
        "+8613800000001",
        "-1+1",
        "@SUM(A1)",
        "=1+1",
        "\t=1+1",
        "#N/A",
        "13800000001",
        "411203199001010011",
        "0012",
        "2026-01-01",
        "<f>1</f>",
        "",
    ],
)
def test_text_is_never_a_formula_nor_a_number(text: str) -> None:
    content = written([text, 7])
    row = load_workbook(io.BytesIO(content)).active[1]
    assert (row[0].value or "", row[0].data_type if text else "s") == (text, "s")
    assert (row[1].value, row[1].data_type) == (7, "n")
    if text:
        assert (row[0].number_format, row[0].quotePrefix) == ("@", True)
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")


def test_days_are_days_and_what_excel_cannot_hold_is_cut() -> None:
    row = load_workbook(io.BytesIO(written([date(2026, 3, 1), None, "坏\x00字", "长" * 40_000]))).active[1]
    assert (row[0].is_date, row[0].value.date()) == (True, date(2026, 3, 1))
    assert (row[1].value, row[2].value, len(row[3].value)) == (None, "坏字", 32_767)


def test_a_long_sheet_takes_no_more_memory_than_a_short_one() -> None:
    def peak(rows: int) -> int:
        book = WorkbookWriter()
        tracemalloc.start()
        book.add_sheet("表", [10], ([f"第{n}行", n] for n in range(rows)))
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        book.save(io.BytesIO())
        return highest

    peak(10)  # what is imported and remembered once
    assert peak(5_000) < peak(500) + 200_000

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from ingest.cleanup_list import CleanupList, read_cleanup_file, read_cleanup_text
from ingest.formats.loaded import Loaded, Paragraph, Table
from ingest.formats.loading import load
from knowledge.cleanup import CleanupResult

C, R, A, D = CleanupResult.CONTINUED, CleanupResult.REPEALED, CleanupResult.AMENDED, CleanupResult.DELISTED
Row = tuple[str, str, CleanupResult]


def rows(read: CleanupList) -> list[Row]:
    return [(line.title, line.document_number, line.result) for line in read.lines]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("1.《放蜂办法》（三陕政〔2021〕8号）继续有效", ("放蜂办法", "三陕政〔2021〕8号", C)),
        ("2、《放蜂办法》(三陕政办[2021] 18 号) 废止", ("放蜂办法", "三陕政办[2021]18号", R)),
        (
            "（3）《关于印发〈放蜂办法〉的通知》（三陕政〔2020〕3号）拟修改",
            ("关于印发〈放蜂办法〉的通知", "三陕政〔2020〕3号", A),
        ),
        (
            "④《关于印发《放蜂办法》的通知》三陕政〔2020〕4号，予以剔除。",
            ("关于印发《放蜂办法》的通知", "三陕政〔2020〕4号", D),
        ),
        ("《放蜂办法》 宣布失效", ("放蜂办法", "", R)),
        ("5　放蜂办法　三陕政〔2021〕8号　废止", ("放蜂办法", "三陕政〔2021〕8号", R)),
        ("2020年放蜂办法　三陕政〔2020〕3号　继续有效", ("2020年放蜂办法", "三陕政〔2020〕3号", C)),
        (
            "5．关于加强放蜂工作的通知三陕政〔2021〕2号 继续有效",
            ("关于加强放蜂工作的通知", "三陕政〔2021〕2号", C),
        ),
        (
            "关于加强放蜂工作的通知（三陕政〔2021〕2号） 保留",
            ("关于加强放蜂工作的通知", "三陕政〔2021〕2号", C),
        ),
        (
            "6\t放蜂办法（试行）\t三陕政〔2021〕2号\t修改\t起草单位：民政局",
            ("放蜂办法（试行）", "三陕政〔2021〕2号", A),
        ),
        (
            "| 7 | 2023年度责任分解表 | 三陕政办〔2023〕2号 | 剔除 |",
            ("2023年度责任分解表", "三陕政办〔2023〕2号", D),
        ),
    ],
)
def test_a_line_names_a_paper_and_what_became_of_it(line: str, row: Row) -> None:
    assert rows(read_cleanup_text(line)) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "今天天气不错。",
        "按照《河南省行政规范性文件管理办法》，区政府进行了清理。",
        "严格执行《河南省行政规范性文件管理办法》，废止行政规范性文件5件。对31件文件进行了清理，继续有效25件。",
        "序号\t文件名称\t文号\t清理结果",
        "合计\t31件\t\t",
    ],
)
def test_what_names_no_paper_is_no_line(text: str) -> None:
    assert read_cleanup_text(text).lines == ()


GROUPED = """三门峡市陕州区人民政府
关于公布行政规范性文件清理结果的通知
三陕政〔2025〕21号
根据《河南省行政规范性文件管理办法》，对全区5件规范性文件进行了清理，继续有效二件，废止1件，剔除2件。
列入修改目录的文件，修改前继续执行。
一、继续有效的文件（2件）
1.《甲办法》（三陕政〔2021〕1号）
2. 关于加强乙工作的通知（三陕政〔2021〕2号）
二、废止的文件（共1件）
1.《丙办法》（三陕政〔2021〕3号），已由三陕政办〔2025〕9号文件代替
（三）予以剔除的规范性文件目录
《丁方案》（三陕政〔2021〕4号）、《戊方案》（三陕政〔2021〕5号）
2025年11月14日"""


def test_groups_give_the_result_and_the_paper_its_own_particulars() -> None:
    read = read_cleanup_text(GROUPED)
    assert rows(read) == [
        ("甲办法", "三陕政〔2021〕1号", C),
        ("关于加强乙工作的通知", "三陕政〔2021〕2号", C),
        ("丙办法", "三陕政〔2021〕3号", R),
        ("丁方案", "三陕政〔2021〕4号", D),
        ("戊方案", "三陕政〔2021〕5号", D),
    ]
    assert [line.index for line in read.lines] == [1, 2, 3, 4, 5]
    assert read.lines[2].replaced_by == "三陕政办〔2025〕9号"
    assert read.stated == {"total": 5, "continued": 2, "repealed": 1, "delisted": 2}
    assert read.mismatches() == []
    assert read.source == "三门峡市陕州区人民政府关于公布行政规范性文件清理结果的通知（三陕政〔2025〕21号）"
    assert (read.issued, read.stay_until_amended) == (date(2025, 11, 14), True)


def list_of(continued: int, repealed: int, delisted: int) -> str:
    words = ["继续有效"] * continued + ["废止"] * repealed + ["剔除"] * delisted
    return "\n".join(f"{n}.《文件{n}办法》（三陕政〔2020〕{n}号）{word}" for n, word in enumerate(words, 1))


REPORT = "对全区现行有效的31件规范性文件进行了全面清理，继续有效25件，废止4件，剔除2件。"


def test_thirty_one_are_twenty_five_and_four_and_two() -> None:
    read = read_cleanup_text(f"废止行政规范性文件5件。坚持动态清理工作机制，{REPORT}\n{list_of(25, 4, 2)}")
    assert read.stated == {
        "total": 31,
        "continued": 25,
        "repealed": 4,
        "delisted": 2,
    }  # the 5 are another count
    assert read.counts() == {"continued": 25, "repealed": 4, "amended": 0, "delisted": 2, "unknown": 0}
    assert read.mismatches() == []


@pytest.mark.parametrize(
    ("text", "mismatches"),
    [
        (f"{REPORT}\n{list_of(25, 3, 2)}", ["清单写明共31件，读到30件。", "清单写明废止4件，读到3件。"]),
        (
            f"对32件规范性文件进行了清理，继续有效25件，废止4件，剔除2件。\n{list_of(25, 4, 2)}",
            ["清单写明共32件，各项相加是31件。", "清单写明共32件，读到31件。"],
        ),
        ("1.《甲办法》（三陕政〔2021〕1号）", ["有1件看不出结果。"]),
        (list_of(2, 1, 0), []),
    ],
)
def test_sums_that_disagree_are_told(text: str, mismatches: list[str]) -> None:
    assert read_cleanup_text(text).mismatches() == mismatches


HEAD = ("序号", "文件名称", "文号", "清理结果", "备注")
CELLS = [
    ("1", "甲办法", "三陕政〔2021〕1号", "继续有效", ""),
    ("2", "乙办法", "三陕政〔2021〕2号", "废止", "与上位法不一致"),
]


def test_a_table_is_read_by_its_head_wherever_the_columns_stand() -> None:
    turned = tuple(tuple(reversed(row)) for row in (HEAD, *CELLS))
    read = read_cleanup_file(Loaded("docx", (Paragraph("公告"), Table(turned))))
    assert rows(read) == [("甲办法", "三陕政〔2021〕1号", C), ("乙办法", "三陕政〔2021〕2号", R)]
    assert [line.remark for line in read.lines] == ["", "与上位法不一致"]


def test_a_row_merged_right_across_is_a_group() -> None:
    grid = (
        ("序号", "名称", "文号"),
        ("一、继续有效（1件）",) * 3,
        ("1", "甲办法", "三陕政〔2021〕1号"),
        ("二、废止（1件）",) * 3,
        ("1", "乙办法", "三陕政〔2021〕2号"),
    )
    read = read_cleanup_file(Loaded("xlsx", (Table(grid),)))
    assert rows(read) == [("甲办法", "三陕政〔2021〕1号", C), ("乙办法", "三陕政〔2021〕2号", R)]
    assert read.stated == {"continued": 1, "repealed": 1}


def word_file() -> bytes:
    document = docx.Document()
    document.add_paragraph("关于公布清理结果的公告")
    table = document.add_table(rows=0, cols=len(HEAD))
    for row in (HEAD, *CELLS):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    return saved(document)


def sheet() -> bytes:
    book = openpyxl.Workbook()
    for row in (HEAD, *CELLS):
        book.active.append(row)
    return saved(book)


def saved(thing: Any) -> bytes:
    kept = BytesIO()
    thing.save(kept)
    return kept.getvalue()


def page() -> bytes:
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in (HEAD, *CELLS))
    return f"<html><body><h1>清理结果公告</h1><table>{lines}</table></body></html>".encode()


@pytest.mark.parametrize(
    ("name", "content"), [("清理.docx", word_file), ("清理.xlsx", sheet), ("清理.html", page)]
)
def test_files_are_read_as_the_pasted_list_is(name: str, content: Any) -> None:
    read = read_cleanup_file(load(name, content()))
    assert rows(read) == [("甲办法", "三陕政〔2021〕1号", C), ("乙办法", "三陕政〔2021〕2号", R)]


@pytest.fixture
def announcement() -> Iterator[Path]:
    (path,) = (Path(os.environ["CUNFA_TEST_LAWS"]).parent / "samples").glob("08*.docx")
    yield path


@pytest.mark.corpus
def test_the_sample_announcement_is_sixteen(announcement: Path) -> None:
    read = read_cleanup_file(load(announcement.name, announcement.read_bytes()))
    assert read.counts() == {"continued": 9, "repealed": 3, "amended": 2, "delisted": 2, "unknown": 0}
    assert read.stated == {"total": 16, "continued": 9, "repealed": 3, "amended": 2, "delisted": 2}
    assert read.mismatches() == []
    tenth = read.lines[9]
    assert (tenth.document_number, tenth.result) == ("三陕政办〔2023〕18号", R)
    assert tenth.replaced_by == "三陕政办〔2025〕9号"
    assert (read.issued, read.stay_until_amended) == (date(2025, 11, 14), True)
    assert read.source.endswith("（三陕政〔2025〕21号）")

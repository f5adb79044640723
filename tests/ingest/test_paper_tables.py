from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.formats.loaded import Paragraph, Table
from ingest.papers.markdown import read_markup
from ingest.papers.tables import column_names, is_blank_form, table_unit
from ingest.preview import from_json, to_json
from knowledge.types import ArticleKind
from tests.ingest.official import FORM, GRID, WHOLE, read_lines

LEVELS = Table(
    (("地类", "一类", "一类"), ("地类", "甲乡", "甲乡"), ("地类", "标准", "补助"), ("旱地", "100", "60"), ("林地", "", "1.50")),
    caption="标准表",
    header_rows=3,
    page=4,
    confidence=0.8765,
)  # fmt: skip


def test_levels_of_a_header_are_joined_and_what_is_merged_is_said_once() -> None:
    assert column_names(LEVELS) == ("地类", "一类 / 甲乡 / 标准", "一类 / 甲乡 / 补助")


def test_a_table_is_one_unit_with_its_grid() -> None:
    unit = table_unit(LEVELS, kind=ArticleKind.SECTION, label="标准表", notes=["注：夜里不算。"])
    assert (
        unit.text
        == "标准表\n地类\t一类 / 甲乡 / 标准\t一类 / 甲乡 / 补助\n旱地\t100\t60\n林地\t\t1.50\n注：夜里不算。"
    )
    assert unit.attributes == {
        "table": {
            "caption": "标准表",
            "header_rows": 3,
            "columns": ["地类", "一类 / 甲乡 / 标准", "一类 / 甲乡 / 补助"],
            "rows": [list(row) for row in LEVELS.rows],
            "notes": ["注：夜里不算。"],
        },
        "page": 4,
        "confidence": 0.876,
    }


@pytest.mark.parametrize(
    ("header_rows", "first"),
    [(0, "地方\t米"), (1, "地方\t米"), (9, "地方 / 第十条路边 / 学校\t米 / 10 / 200")],
)
def test_however_many_rows_the_header_is_said_to_have_none_is_lost(header_rows: int, first: str) -> None:
    unit = table_unit(replace(GRID, caption="", header_rows=header_rows), kind=ArticleKind.SECTION, label="")
    assert unit.text.startswith(first)
    assert all(cell in unit.text for row in GRID.rows for cell in row)


def test_a_cell_across_a_row_is_said_once() -> None:
    table = Table((("甲", "乙"), ("一、农用地", "一、农用地"), ("1", "2")))
    assert table_unit(table, kind=ArticleKind.SECTION, label="").text == "甲\t乙\n一、农用地\n1\t2"


def test_a_form_to_be_filled_in_is_no_data() -> None:
    assert is_blank_form(FORM)
    assert not is_blank_form(GRID)
    assert not is_blank_form(Table((("甲", "1"), ("", "2"), ("", "3"), ("", "4"))))


def test_tables_come_back_from_json() -> None:
    new = read_lines(*WHOLE)
    assert from_json(to_json(new)) == new


def test_markdown_becomes_headings_tables_and_lines() -> None:
    text = """# 放蜂指南

先看**医生**，再看[法院](http://a.b)。<!-- 不显示 -->

- 一点*五*
> 提醒：`听`法院的。
***
| 材料 | 份数 |
| --- | :---: |
| **病历** | 1 份 |
| 证明 |

| 没有分隔的一行 |
"""
    assert read_markup(text, markdown=True) == (
        Paragraph("放蜂指南", heading=1),
        Paragraph("先看医生，再看法院。"),
        Paragraph("一点五"),
        Paragraph("提醒：听法院的。"),
        Table((("材料", "份数"), ("病历", "1 份"), ("证明", ""))),
        Paragraph("| 没有分隔的一行 |"),
    )


def test_plain_text_keeps_every_sign() -> None:
    assert read_markup("* 甲 *\n\n# 乙", markdown=False) == (Paragraph("* 甲 *"), Paragraph("# 乙"))

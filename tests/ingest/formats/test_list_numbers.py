"""Numbers that Word writes by itself come back as they are printed."""

from __future__ import annotations

import pytest

from ingest.formats.list_numbers import write_in
from tests.ingest.formats.makers import (
    abstract,
    level,
    lines_of,
    listed,
    num,
    paragraph,
    part_of,
    read_here,
    repacked,
    word_body,
)


def read(body: str, numbering: str) -> list[str]:
    return lines_of(read_here("办法.docx", word_body(body, numbering)).blocks)


PAPER = (
    level(0, "chineseCountingThousand", "%1、")
    + level(1, "chineseCounting", "（%2）")
    + level(2, "decimal", "%3.")
)
ARTICLES = level(0, "chineseCountingThousand", "第%1条", '<w:suff w:val="space"/>')


def test_the_four_levels_of_a_paper() -> None:
    levels = PAPER + level(3, "decimal", "（%4）")
    body = "".join(
        listed(text, 1, depth)
        for text, depth in (
            ("甲", 0),
            ("乙", 1),
            ("丙", 2),
            ("丁", 3),
            ("戊", 3),
            ("己", 2),
            ("庚", 0),
            ("辛", 1),
        )
    )
    assert read(body, abstract(0, levels) + num(1, 0)) == [
        "一、甲",
        "（一）乙",
        "1. 丙",
        "（1）丁",
        "（2）戊",
        "2. 己",
        "二、庚",
        "（一）辛",
    ]


def test_articles_are_numbered_on_past_unnumbered_paragraphs() -> None:
    body = listed("甲", 1) + paragraph("第二款") + "".join(listed("乙", 1) for _ in range(11))
    lines = read(body, abstract(0, ARTICLES) + num(1, 0))
    assert lines[:3] == ["第一条 甲", "第二款", "第二条 乙"]
    assert lines[-1] == "第十二条 乙"


def test_two_uses_of_one_list_count_on_and_a_start_of_its_own_begins_anew() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = abstract(0, PAPER) + num(1, 0) + num(2, 0) + num(3, 0, override)
    body = listed("甲", 1) + listed("乙", 2) + listed("丙", 3) + listed("丁", 3)
    assert read(body, numbering) == ["一、甲", "二、乙", "一、丙", "二、丁"]


def test_a_level_names_those_above_it_and_may_write_them_in_digits() -> None:
    levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    body = listed("甲", 1) + listed("乙", 1, 1) + listed("丙", 1) + listed("丁", 1, 1)
    assert read(body, abstract(0, levels) + num(1, 0)) == ["一、甲", "1.1 乙", "二、丙", "2.1 丁"]


def test_a_level_that_is_never_restarted_counts_through() -> None:
    levels = level(0, "chineseCounting", "第%1章 ") + level(
        1, "chineseCounting", "第%2条", '<w:lvlRestart w:val="0"/>'
    )
    body = listed("总则", 1) + listed("甲", 1, 1) + listed("附则", 1) + listed("乙", 1, 1)
    assert read(body, abstract(0, levels) + num(1, 0)) == [
        "第一章 总则",
        "第一条 甲",
        "第二章 附则",
        "第二条 乙",
    ]


def test_a_style_may_carry_the_list_and_the_level() -> None:
    levels = level(0, "chineseCounting", "%1、") + level(
        1, "chineseCounting", "（%2）", '<w:pStyle w:val="Kuan"/>'
    )
    body = listed("甲", 1) + paragraph("乙", '<w:pStyle w:val="Kuan"/>')
    content = word_body(body, abstract(0, levels) + num(1, 0))
    styles = part_of(content, "word/styles.xml").replace(
        b"</w:styles>",
        b'<w:style w:type="paragraph" w:styleId="Kuan"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        b"</w:styles>",
    )
    assert lines_of(read_here("办法.docx", repacked(content, {"word/styles.xml": styles})).blocks) == [
        "一、甲",
        "（一）乙",
    ]


def test_bullets_and_lists_switched_off_have_no_number() -> None:
    numbering = abstract(0, level(0, "bullet", "•")) + num(1, 0)
    assert read(listed("甲", 1) + listed("乙", 0) + listed("丙", 9), numbering) == ["甲", "乙", "丙"]


def test_numbers_in_the_cells_of_a_table() -> None:
    rows = "".join(
        f"<w:tr><w:tc>{listed(name, 1)}</w:tc><w:tc>{paragraph('12')}</w:tc></w:tr>"
        for name in ("中蜂", "意蜂")
    )
    loaded = read_here("表.docx", word_body(f"<w:tbl>{rows}</w:tbl>", abstract(0, PAPER) + num(1, 0)))
    assert [row[0] for row in loaded.blocks[0].rows] == ["一、中蜂", "二、意蜂"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("form", "number", "written"),
    [
        ("decimal", 12, "12"),
        ("chineseCounting", 21, "二十一"),
        ("chineseCountingThousand", 108, "一百零八"),
        ("chineseLegalSimplified", 25, "贰拾伍"),
        ("ideographDigital", 20, "二〇"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircle", 33, "33"),
        ("ideographTraditional", 11, "甲"),
        ("ideographZodiac", 2, "丑"),
        ("upperRoman", 49, "XLIX"),
        ("lowerRoman", 4, "iv"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 26, "z"),
        ("decimalZero", 5, "05"),
        ("none", 5, ""),
        ("somethingNew", 5, "5"),
        ("chineseCounting", 10**9, "九万九千九百九十九"),
    ],
)
def test_a_number_in_each_format(form: str, number: int, written: str) -> None:
    assert write_in(form, number) == written

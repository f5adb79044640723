from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.formats.loaded import Paragraph, Table
from ingest.papers.cleaning import (
    Line,
    clean_blocks,
    clean_cell,
    clean_line,
    close_gaps,
    draw_together,
    is_page_number,
    narrow_forms,
    unify_spaces,
)


@pytest.mark.parametrize(
    ("step", "given_text", "cleaned"),
    [
        (narrow_forms, "２０２４年第３号Ａ类（一）。", "2024年第3号A类（一）。"),
        (unify_spaces, "　　甲\u00a0 乙\t丙 ", "甲 乙 丙"),
        (draw_together, "第一章 总 则", "第一章 总则"),
        (draw_together, "二 〇 二 四 年", "二〇二四年"),
        (draw_together, "陕州区委 陕州区政府", "陕州区委 陕州区政府"),
        (close_gaps, "自 2024 年 5 月 1 日起施行 。", "自2024年5月1日起施行。"),
        (close_gaps, "第三条 养 蜂人，有权 放蜂。", "第三条 养蜂人，有权放蜂。"),
        (close_gaps, "第一章 总则", "第一章 总则"),
        (close_gaps, "附件 1", "附件1"),
        (close_gaps, "附件1 放蜂申请表", "附件1 放蜂申请表"),
        (close_gaps, "use Word 2016 now", "use Word 2016 now"),
        (clean_cell, "补偿\n标准", "补偿 标准"),
        (clean_cell, "1 份", "1 份"),
        (clean_cell, "姓　名", "姓名"),
    ],
)
def test_a_step_of_cleaning(step: object, given_text: str, cleaned: str) -> None:
    assert step(given_text) == cleaned  # type: ignore[operator]


@given(st.text("第三条 一、蜂路１2年月日。，（）　A", max_size=40))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean_line(text)
    assert clean_line(once) == once


@given(st.text("第三条 一、蜂路年月日。，（）　", max_size=40))
def test_only_spaces_go(text: str) -> None:
    assert clean_line(text).replace(" ", "") == text.replace(" ", "").replace("　", "")


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("— 3 —", True),
        ("-3-", True),
        ("第 3 页 共 10 页", True),
        ("3/10", True),
        ("3", False),
        ("2024年", False),
        ("第3条", False),
    ],
)
def test_what_a_page_number_is(line: str, is_one: bool) -> None:
    assert is_page_number(line) is is_one


def test_blocks_become_lines_and_tables() -> None:
    empty = Table((("", " "), ("", "")))
    grid = Table((("地 方", "１０"),), caption="距离表 （单位：米）")
    blocks = (Paragraph("甲。\n\n乙。", 2, centred=True, confidence=0.9), Paragraph("— 2 —"), empty, grid)
    assert clean_blocks(blocks) == [
        Line("甲。", 2, 0, True, 0.9),
        Line("乙。", 2, 0, True, 0.9),
        Table((("地方", "10"),), caption="距离表（单位：米）"),
    ]

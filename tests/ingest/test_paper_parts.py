from __future__ import annotations

from datetime import date

import pytest

from ingest.formats.loaded import Table
from ingest.papers import marks
from ingest.papers.cleaning import clean_blocks
from ingest.papers.parts import Parts, cut_parts, text_of
from tests.ingest.official import HEAD, MAKER, NOTICE, RULES, SIGNED, TITLE, WHOLE, blocks


def cut(*lines: str | Table) -> Parts:
    return cut_parts(clean_blocks(blocks(lines)))


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("三陕政〔2024〕5号", "三陕政〔2024〕5号"),
        ("三陕政[2024]5号", "三陕政〔2024〕5号"),
        ("三陕政（2024） 5 号", "三陕政〔2024〕5号"),
        ("三陕政【2024】第5号", "三陕政〔2024〕5号"),
        ("（三陕政办〔2024〕5号）", "三陕政办〔2024〕5号"),
        ("三陕政〔2024〕5号 签发人：张三", "三陕政〔2024〕5号"),
        ("文号：三陕政〔2024〕5号", "三陕政〔2024〕5号"),
        ("依照三陕政〔2024〕5号办理。", ""),
        ("2024年5号", ""),
    ],
)
def test_a_number_in_all_its_brackets(line: str, number: str) -> None:
    assert marks.read_number(line) == number


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2024年4月16日", date(2024, 4, 16)),
        ("二〇二四年四月十六日", date(2024, 4, 16)),
        ("二○二四年十二月三十一日", date(2024, 12, 31)),
        ("2025-05-06 09:12", date(2025, 5, 6)),
        ("2024年2月30日", None),
        ("四月十六日", None),
    ],
)
def test_a_day_in_all_its_forms(line: str, day: date | None) -> None:
    assert marks.read_day(line) == day


def test_the_whole_of_a_paper() -> None:
    parts = cut(*WHOLE)
    assert (parts.makers, parts.number, parts.title) == (
        (MAKER,),
        "三陕政办〔2024〕7号",
        "陕州区放蜂管理办法（试行）",
    )
    assert [text_of(e) for e in parts.notice] == [
        "《陕州区放蜂管理办法（试行）》已经研究通过，现印发给你们。"
    ]
    assert text_of(parts.body[0]) == "第一章 总则"
    assert len(parts.body) == len(RULES)
    assert [annex.label for annex in parts.annexes] == ["附件1", "附件2"]
    assert (parts.issued, parts.printed, parts.signed) == (
        date(2024, 3, 5),
        date(2024, 3, 6),
        [MAKER, "2024年3月5日"],
    )


@pytest.mark.parametrize(
    "imprint",
    [
        ("抄送：区委各部门。", f"{MAKER} 2024年3月6日印发"),
        (f"{MAKER}", "2024年3月6日印发"),
        (Table((("抄送：区委各部门。", "抄送：区委各部门。"), (MAKER, "2024年3月6日印发"))),),
        ("抄送：区委各部门，区人大办，", "区政协办。", f"{MAKER} 2024年3月6日印发", "共印20份"),
    ],
)
def test_the_imprint_is_no_part_of_the_text(imprint: tuple[str | Table, ...]) -> None:
    parts = cut(*HEAD, *NOTICE, *SIGNED, *TITLE, *RULES, *imprint)
    assert (parts.printed, parts.issued) == (date(2024, 3, 6), date(2024, 3, 5))
    assert [text_of(e) for e in parts.body][-1].startswith("第四条")
    assert parts.annexes == []


@pytest.mark.parametrize(
    ("lines", "title", "makers"),
    [
        (
            ("000123", "特急", "^陕州区人民政府文件", "陕政〔2024〕1号", "^关于放蜂的", "^通知", "各村："),
            "关于放蜂的通知",
            ("陕州区人民政府",),
        ),
        (
            ("^陕州区农业农村局", "^陕州区自然资源局文件", "陕农〔2024〕1号", "^关于放蜂的通知", "各村："),
            "关于放蜂的通知",
            ("陕州区农业农村局", "陕州区自然资源局"),
        ),
        (
            ("^三门峡市陕州区人民政府令", "^第 3 号", "^陕州区放蜂办法", "第一条 放。"),
            "陕州区放蜂办法",
            ("三门峡市陕州区人民政府",),
        ),
        (
            ("陕州区委 陕州区人民政府", "关于2025年养蜂情况的报告", "一、做法"),
            "关于2025年养蜂情况的报告",
            ("陕州区委", "陕州区人民政府"),
        ),
        (("#甘棠街道办事流程", "一、放"), "甘棠街道办事流程", ()),
        (("放蜂要离路十米，夜里不放，学校旁边也不放。",), "", ()),
        (("关于印发《放蜂管理办法》", "的通知", "各村："), "关于印发《放蜂管理办法》的通知", ()),
    ],
)
def test_head_and_title(lines: tuple[str, ...], title: str, makers: tuple[str, ...]) -> None:
    parts = cut(*lines, "甲。")
    assert (parts.title, parts.makers) == (title, makers)


def test_an_order_has_its_number_below_its_head() -> None:
    parts = cut("^陕州区人民政府令", "^第3号", "^放蜂办法", "第一条 放。")
    assert parts.number == "陕州区人民政府令第3号"


def test_a_notice_whose_text_is_not_in_the_file_is_its_own_document() -> None:
    parts = cut(*HEAD, *NOTICE, *SIGNED)
    assert (parts.wrapper_title, parts.title) == ("", f"{MAKER}关于印发《陕州区放蜂管理办法（试行）》的通知")
    assert [text_of(e) for e in parts.body] == [NOTICE[1]]


def test_a_day_inside_the_text_is_no_signature() -> None:
    parts = cut(
        "^放蜂的通知", "各村：", "开始的日子是", "2024年3月1日", "到那天再放。", MAKER, "2024年2月5日"
    )
    assert parts.issued == date(2024, 2, 5)
    assert [text_of(e) for e in parts.body] == ["开始的日子是", "2024年3月1日", "到那天再放。"]


def test_words_under_the_signature_are_no_part_of_the_last_article() -> None:
    parts = cut("^放蜂的通知", "一、放。", "二、让。", f"{MAKER} 2024年2月5日", "（联系人：张三）")
    assert [text_of(e) for e in parts.tail] == ["（联系人：张三）"]
    assert parts.makers == (MAKER,)

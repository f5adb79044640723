"""Every trap of real files, on invented texts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.cleaning import clean, read_lines
from ingest.statute import has_articles, read_article_mark, read_items, read_statute, split_glued
from knowledge.numerals import article_label
from knowledge.types import ArticleKind, NewArticle


def units(text: str) -> list[NewArticle]:
    return read_statute(read_lines(clean(text))).units


def items(text: str) -> list[NewArticle]:
    return read_items(read_lines(clean(text))).units


def pairs(found: list[NewArticle]) -> list[tuple[str, str]]:
    return [(unit.label, unit.text) for unit in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一条 放蜂。\n\n第二条 让路。", [("第一条", "放蜂。"), ("第二条", "让路。")]),
        ("第一条　放蜂。\n第二条　让路。", [("第一条", "放蜂。"), ("第二条", "让路。")]),
        ("第一条放蜂。\n第二条让路。", [("第一条", "放蜂。"), ("第二条", "让路。")]),
        ("第一条\n放蜂。", [("第一条", "放蜂。")]),
        ("第１条 放蜂。\n第2条 让路。", [("第一条", "放蜂。"), ("第二条", "让路。")]),
        ("第一条 放蜂。\n（一）早上；\n（二）晚上。", [("第一条", "放蜂。\n（一）早上；\n（二）晚上。")]),
        ("第一条 放蜂。\n笫二条 让路。", [("第一条", "放蜂。"), ("第二条", "让路。")]),
        ("第一条 放蜂。\n第二 条让路。", [("第一条", "放蜂。"), ("第二条", "让路。")]),
        ("第一条 放\u200b蜂\ue000。", [("第一条", "放蜂。")]),
        (
            "第一条 放蜂。第二条 让路。第三条 赔偿。\n第四条 施行。",
            [("第一条", "放蜂。"), ("第二条", "让路。"), ("第三条", "赔偿。"), ("第四条", "施行。")],
        ),
        (
            "第一条 放蜂。\n另起一段。第二条 让路。",
            [("第一条", "放蜂。\n另起一段。"), ("第二条", "让路。")],
        ),
        (
            "第一条 放蜂。第二条规定的除外。第三条 不是下一个。",
            [("第一条", "放蜂。第二条规定的除外。第三条 不是下一个。")],
        ),
        (
            "第一条 违反本法\n第二条第一款规定的，罚。\n第二条 让路。",
            [("第一条", "违反本法\n第二条第一款规定的，罚。"), ("第二条", "让路。")],
        ),
        (
            "第一条 放蜂。\n第一条之一 夜里不放。\n第一条之二 雨天不放。\n第二条 让路。",
            [
                ("第一条", "放蜂。"),
                ("第一条之一", "夜里不放。"),
                ("第一条之二", "雨天不放。"),
                ("第二条", "让路。"),
            ],
        ),
        (
            "为了养蜂，制定本办法。\n第一条 放蜂。",
            [("前言", "为了养蜂，制定本办法。"), ("第一条", "放蜂。")],
        ),
        ("第一条 放蜂。\n##\n第二条 让路。", [("第一条", "放蜂。"), ("第二条", "让路。")]),
        (
            "第一条 放蜂。\n一、早上放。\n二、晚上收。",
            [("第一条", "放蜂。\n一、早上放。\n二、晚上收。")],
        ),
        (
            "第一条 放蜂。\n| 蜂 | 箱 |\n| --- | --- |\n| 意蜂 | 三 |",
            [("第一条", "放蜂。\n| 蜂 | 箱 |\n| --- | --- |\n| 意蜂 | 三 |")],
        ),
        (
            "第一条 放蜂。\n附图是专利的一部分。附件也是。",
            [("第一条", "放蜂。\n附图是专利的一部分。附件也是。")],
        ),
        (
            "第一条 放蜂，带上：\n附件材料清单；\n附件的副本。",
            [("第一条", "放蜂，带上：\n附件材料清单；\n附件的副本。")],
        ),
        (
            "第一条 放蜂。\n## 附件1\n表一。\n附件2 箱\n表二。",
            [("第一条", "放蜂。"), ("附件1", "表一。"), ("附件2 箱", "表二。")],
        ),
        (
            "第一条 放蜂。\n附件：\n第一条 表格的第一条。\n第二条 表格的第二条。",
            [("第一条", "放蜂。"), ("附件：", "第一条 表格的第一条。\n第二条 表格的第二条。")],
        ),
    ],
)
def test_articles_are_told_apart(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(units(text)) == expected


def test_numbers_and_suffixes_are_kept_apart() -> None:
    found = units("第一百九十一条 甲。\n第一百九十一条之一 乙。\n第一百九十二条 丙。")
    assert [unit.key for unit in found] == ["191", "191-1", "192"]


@pytest.mark.parametrize("words", ["（删去）", "(删去)", "（已删除）", "删除", "（废止）", ""])
def test_a_deleted_article_keeps_its_number(words: str) -> None:
    found = units(f"第一条 甲。\n第二条 {words}\n第三条 丙。")
    assert [(unit.number, unit.deleted) for unit in found] == [(1, False), (2, True), (3, False)]


def test_headings_go_by_their_word_and_not_by_their_marks() -> None:
    found = units(
        "## 第一编 总则\n#### 第一分编 通则\n## 第一章 一般规定\n# 第一节 蜂\n第一条 甲。\n"
        "### 第二节 箱\n第二条 乙。\n#### 第二章 责任\n第三条 丙。\n## 第二编 分则\n第四条 丁。"
    )
    assert [unit.breadcrumbs for unit in found] == [
        ("第一编 总则", "第一分编 通则", "第一章 一般规定", "第一节 蜂"),
        ("第一编 总则", "第一分编 通则", "第一章 一般规定", "第二节 箱"),
        ("第一编 总则", "第一分编 通则", "第二章 责任"),
        ("第二编 分则",),
    ]


def test_a_heading_that_lost_its_mark_is_no_part_of_the_article_before() -> None:
    found = units("第一条 甲。\n第二章 法律责任\n第二条 乙。")
    assert pairs(found) == [("第一条", "甲。"), ("第二条", "乙。")]
    assert found[1].breadcrumbs == ("第二章 法律责任",)


def test_a_heading_broken_in_two_lines_is_joined() -> None:
    found = units("## 第一章 听取和审议国民\n经济发展计划\n第一条 甲。\n## 第二章 附则\n第二条 乙。")
    assert pairs(found) == [("第一条", "甲。"), ("第二条", "乙。")]
    assert [unit.breadcrumbs for unit in found] == [("第一章 听取和审议国民经济发展计划",), ("第二章 附则",)]


def test_items_and_sections_as_headings_stand_below_chapters() -> None:
    found = units(
        "## 第一章 总 则\n### 一、蜂\n第一条 甲。\n### 二、箱\n#### （一）大箱\n第二条 乙。\n## 附 则\n第三条 丙。"
    )
    assert [unit.breadcrumbs for unit in found] == [
        ("第一章 总则", "一、蜂"),
        ("第一章 总则", "二、箱", "（一）大箱"),
        ("附则",),
    ]


def test_an_unnumbered_heading_right_below_another_is_one_level_down() -> None:
    found = units("## 第一章 蜂业\n# 蜂旅\n第一条 甲。\n# 罚则\n第二条 乙。")
    assert [unit.breadcrumbs for unit in found] == [("第一章 蜂业", "蜂旅"), ("罚则",)]


def test_words_under_a_heading_before_its_first_article_are_a_section() -> None:
    before, _ = units("## 第一章 总则\n本章说的是怎么放蜂。\n第一条 甲。")
    assert (before.kind, before.label) == (ArticleKind.SECTION, "第一章 总则")


@pytest.mark.parametrize("heading", ["序言", "序 言", "前言"])
def test_a_preamble_may_have_a_heading(heading: str) -> None:
    before, _ = units(f"## {heading}\n蜂是好的。\n## 第一章 总则\n第一条 甲。")
    assert (before.kind, before.label, before.text) == (ArticleKind.PREAMBLE, "前言", "蜂是好的。")


def test_a_jump_or_a_step_back_in_the_numbers_is_remarked() -> None:
    outline = read_statute(read_lines("第一条 甲。\n第四条 丁。\n第二条 乙。"))
    assert [unit.number for unit in outline.units] == [1, 4, 2]
    assert outline.remarks == ["第1条之后直接是第4条，中间缺号。", "第2条出现在第4条之后，请核对。"]


@pytest.mark.parametrize(
    ("line", "last", "mark"),
    [
        ("第三条 让路", 2, (3, 0, "让路")),
        ("第九条 让路", 2, (9, 0, "让路")),
        ("第三条让路", 2, (3, 0, "让路")),
        ("第九条让路", 2, None),
        ("第三条第二款", 2, None),
        ("第三条规定的", 2, None),
        ("第三条、第四条", 2, None),
        ("第三条之一 夜里", 3, (3, 1, "夜里")),
        ("第三条之一夜里", 3, (3, 1, "夜里")),
        ("第一百五条 让路", 2, None),
        ("第条 让路", 2, None),
        ("第三款 让路", 2, None),
        ("第2024条 让路", 2, (2024, 0, "让路")),
        ("第99999999条 让路", 2, None),
        ("第2024031599条 让路", 2, None),
    ],
)
def test_a_mark_is_told_from_a_reference(line: str, last: int, mark: tuple[int, int, str] | None) -> None:
    assert read_article_mark(line, last) == mark


def test_glued_articles_split_only_at_the_next_number() -> None:
    assert split_glued("甲。第四条 乙。第六条 丙。", 3) == [(3, "甲。"), (4, "乙。第六条 丙。")]
    assert split_glued("依照第四条 办理。", 3) == [(3, "依照第四条 办理。")]


def test_a_paragraph_full_of_references_is_read_in_time() -> None:
    text = "第一条 甲" + "。第二条规定" * 200_000  # took minutes when each was copied
    assert len(units(text)) == 1


def test_a_number_that_begins_a_line_of_its_own_is_not_glued() -> None:
    found = units("第一条 放蜂。第二条另有要求的除外。\n第二条 让路。")
    assert pairs(found) == [("第一条", "放蜂。第二条另有要求的除外。"), ("第二条", "让路。")]


@pytest.mark.parametrize(
    ("text", "divided"),
    [
        ("第一条 甲。", True),
        ("第一条甲。", True),
        ("第五条 甲。\n第六条 乙。", True),
        ("依照第一条办理。", False),
        ("第一条规定的除外。", False),
        ("一、甲。\n二、乙。", False),
        ("", False),
    ],
)
def test_whether_a_text_is_divided_into_articles(text: str, divided: bool) -> None:
    assert has_articles(read_lines(text)) is divided


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、甲。\n另一段。\n二、乙。", [("第一项", "甲。\n另一段。"), ("第二项", "乙。")]),
        (
            "就放蜂答复如下：\n一、甲。\n二、乙。",
            [("前言", "就放蜂答复如下："), ("第一项", "甲。"), ("第二项", "乙。")],
        ),
        (
            "一、总则\n1.甲。\n2.乙。\n二、执行\n3.丙。",
            [("第1条", "甲。"), ("第2条", "乙。"), ("第3条", "丙。")],
        ),
        ("1．甲。\n2、乙。", [("第1条", "甲。"), ("第2条", "乙。")]),
        ("一、甲。\n三、不是下一个。\n二、乙。", [("第一项", "甲。\n三、不是下一个。"), ("第二项", "乙。")]),
        (
            "一、甲。\n二、乙。\n附：\n三、表。",
            [("第一项", "甲。"), ("第二项", "乙。"), ("附：", "三、表。")],
        ),
        (
            "就放蜂规定如下：\n## 一、蜂箱\n箱离路。\n二、蜂路\n路要让。\n## 三、附则\n施行。",
            [
                ("前言", "就放蜂规定如下："),
                ("第一项", "蜂箱\n箱离路。"),
                ("第二项", "蜂路\n路要让。"),
                ("第三项", "附则\n施行。"),
            ],
        ),
        (
            "一、改甲：\n1.删去。\n2.增加。\n3.改为。\n二、改乙：\n1.删去。\n4.不是第四。",
            [
                ("第一项", "改甲：\n1.删去。\n2.增加。\n3.改为。"),
                ("第二项", "改乙：\n1.删去。\n4.不是第四。"),
            ],
        ),
        ("只有一段话。\n又一段话。", [("正文", "只有一段话。\n又一段话。")]),
        (
            "开头。\n## 案情\n甲说。\n## 判决\n乙赔。",
            [("正文", "开头。"), ("案情", "甲说。"), ("判决", "乙赔。")],
        ),
        ("1.5公里以内不放。\n2.3公里以外可放。", [("正文", "1.5公里以内不放。\n2.3公里以外可放。")]),
    ],
)
def test_a_text_without_articles_is_read_by_its_items(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(items(text)) == expected


WORDS = st.text("养蜂人应当离路十米放夜里不得赔偿", min_size=1, max_size=20).map(lambda words: words + "。")


@st.composite
def statutes(draw: st.DrawFn) -> list[tuple[int, int, list[str], str]]:
    """(number, suffix, paragraphs, heading before it or "") of articles in order."""
    number, suffix, chapter = 0, 0, 0
    made = []
    for _ in range(draw(st.integers(1, 12))):
        if number and draw(st.integers(0, 4)) == 0:
            suffix += 1
        else:
            number, suffix = number + 1, 0
        heading = ""
        if not suffix and draw(st.integers(0, 3)) == 0:
            chapter += 1
            heading = f"第{article_label(chapter)[1:-1]}章 {draw(WORDS)[:-1]}"
        made.append((number, suffix, draw(st.lists(WORDS, min_size=1, max_size=3)), heading))
    return made


@settings(max_examples=60, deadline=None)
@given(statutes(), st.sampled_from(["\n", "\r\n", "\n\n"]), st.sampled_from(["##", "###", "#"]))
def test_what_is_written_in_the_layout_comes_back(
    made: list[tuple[int, int, list[str], str]], end: str, mark: str
) -> None:
    lines: list[str] = []
    above: tuple[str, ...] = ()
    expected = []
    for number, suffix, paragraphs, heading in made:
        if heading:
            lines.append(f"{mark} {heading}")
            above = (heading,)
        label = article_label(number, suffix)
        lines += [f"{label} {paragraphs[0]}", *paragraphs[1:]]
        expected.append((number, suffix, label, "\n".join(paragraphs), above))
    found = units(end.join(lines))
    assert [(u.number, u.suffix, u.label, u.text, u.breadcrumbs) for u in found] == expected

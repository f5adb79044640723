"""Official papers from end to end: what the reader makes of the blocks of a file."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import InvalidInput
from ingest.formats.loaded import Loaded, Paragraph, Table
from ingest.papers.cleaning import Line, clean_blocks
from ingest.reading import Wanted, read_file
from knowledge.types import ArticleKind, DateBasis, DocumentKind, NewVersion
from tests.ingest.official import (
    FORM,
    GRID,
    HEAD,
    MAKER,
    NOTICE,
    RULES,
    SIGNED,
    TITLE,
    WHOLE,
    as_docx,
    blocks,
    read_lines,
)
from tests.ingest.papers import DISTRICT, read

Labelled = list[tuple[ArticleKind, str, str]]


def labelled(new: NewVersion) -> Labelled:
    return [(u.kind, u.label, u.text) for u in new.articles]


@pytest.fixture(scope="module")
def whole() -> NewVersion:
    return read_lines(*WHOLE)


def test_what_a_paper_says_of_itself(whole: NewVersion) -> None:
    assert (whole.kind, whole.title, whole.document_number, whole.issuing_body, whole.scope) == (
        DocumentKind.NORMATIVE_DOCUMENT,
        "陕州区放蜂管理办法（试行）",
        "三陕政办〔2024〕7号",
        MAKER,
        DISTRICT,
    )
    assert whole.attributes == {
        "addressees": "各乡镇人民政府、街道办事处",
        "wrapper_title": f"{MAKER}关于印发《陕州区放蜂管理办法（试行）》的通知",
        "printed": "2024-03-06",
        "imprint": ["抄送：区委各部门，区人大办。", f"{MAKER}2024年3月6日印发"],
        "valid_until_basis": "computed",
        "attachments": ["放蜂申请表", "蜂场距离表"],
        "relations": [
            {
                "title": "陕州区养蜂规定",
                "document_number": "三陕政〔2019〕3号",
                "status": "repealed",
                "since": "2024-05-01",
                "sentence": "《关于印发〈陕州区养蜂规定〉的通知》（三陕政〔2019〕3号）同时废止。",
                "article": "第四条",
            }
        ],
        "tables": 2,
    }


def test_its_days(whole: NewVersion) -> None:
    assert (whole.promulgated, whole.effective_from, whole.effective_basis) == (
        date(2024, 3, 5),
        date(2024, 5, 1),
        DateBasis.TEXT,
    )
    assert whole.valid_until == date(2029, 4, 30)
    assert whole.remarks == ("有效期 5 年，截止日 2029-04-30 是推算的，请核实。",)


def test_its_units(whole: NewVersion) -> None:
    assert labelled(whole) == [
        (ArticleKind.PREAMBLE, "印发通知", "《陕州区放蜂管理办法（试行）》已经研究通过，现印发给你们。"),
        (ArticleKind.ARTICLE, "第一条", "为了放蜂，制定本办法。"),
        (ArticleKind.ARTICLE, "第二条", "放蜂的，应当符合下列条件：\n（一）离路十米；\n（二）夜里不放。"),
        (ArticleKind.ARTICLE, "第三条", "违反第二条规定的，由村里劝导。"),
        (ArticleKind.ARTICLE, "第四条", whole.articles[4].text),
        (ArticleKind.ANNEX, "附件1 放蜂申请表", "放蜂申请表\n姓名\t\t电话\t\n住址\t\t蜂箱数\t"),
        (
            ArticleKind.ANNEX,
            "附件2 蜂场距离表（单位：米）",
            "蜂场距离表（单位：米）\n地方\t米\n第十条路边\t10\n学校\t200",
        ),
    ]
    assert [u.breadcrumbs for u in whole.articles[1:5]] == [("第一章 总则",)] * 2 + [("第二章 附则",)] * 2


def test_a_word_file_is_read_as_its_blocks_are(whole: NewVersion) -> None:
    content = as_docx(WHOLE)
    new = read_file(PurePath("文件.docx"), content, Wanted(None, None, DISTRICT))
    assert (new.title, new.document_number, new.attributes) == (
        whole.title,
        whole.document_number,
        whole.attributes,
    )
    assert [u.text for u in new.articles[:5]] == [u.text for u in whole.articles[:5]]


def test_a_plain_text_copy_says_the_same(whole: NewVersion) -> None:
    lines = [line.lstrip("^") for line in (*HEAD, *NOTICE, *SIGNED, *TITLE, *RULES) if isinstance(line, str)]
    new = read("\n".join(lines), "放蜂.txt")
    assert (new.title, new.document_number, new.promulgated) == (
        whole.title,
        whole.document_number,
        whole.promulgated,
    )
    assert labelled(new) == labelled(whole)[:5]


def test_a_notice_that_rules_by_itself_has_four_levels() -> None:
    new = read_lines(
        "^陕州区人民政府关于放蜂的通知",
        "各乡镇人民政府：",
        "现将放蜂事项通知如下：",
        "一、地方",
        "（一）路边",
        "1.大路离十米：",
        "（1）夏天加五米；",
        "（2）冬天不加。",
        "2.小路离三米。",
        "（二）学校",
        "二百米以内不放。",
        "三、本通知自2024年5月1日起施行。",
        "陕州区人民政府",
        "二〇二四年四月三日",
    )
    assert [(u.kind, u.label, u.breadcrumbs, u.text) for u in new.articles] == [
        (ArticleKind.PREAMBLE, "前言", (), "现将放蜂事项通知如下："),
        (ArticleKind.ITEM, "一、", (), "地方"),
        (ArticleKind.ITEM, "一、（一）", ("一、地方",), "路边"),
        (ArticleKind.ITEM, "一、（一）1.", ("一、地方", "（一）路边"), "大路离十米："),
        (
            ArticleKind.ITEM,
            "一、（一）1.（1）",
            ("一、地方", "（一）路边", "1.大路离十米："),
            "夏天加五米；",
        ),
        (
            ArticleKind.ITEM,
            "一、（一）1.（2）",
            ("一、地方", "（一）路边", "1.大路离十米："),
            "冬天不加。",
        ),
        (ArticleKind.ITEM, "一、（一）2.", ("一、地方", "（一）路边"), "小路离三米。"),
        (ArticleKind.ITEM, "一、（二）", ("一、地方",), "学校\n二百米以内不放。"),
        (ArticleKind.ITEM, "三、", (), "本通知自2024年5月1日起施行。"),
    ]
    assert new.gaps == ("二、",)
    assert [u.label for u in new.articles if u.attributes.get("heading")] == ["一、", "一、（一）"]
    assert (new.promulgated, new.effective_from) == (date(2024, 4, 3), date(2024, 5, 1))


def test_a_table_stands_where_it_stood() -> None:
    new = read_lines(
        "^陕州区放蜂办法",
        "第一条　离路按下表：",
        "^蜂场距离表（单位：米）",
        GRID,
        "注：夜里不算。",
        "前款的路是大路。",
        "第二条　让路。",
    )
    assert [(u.kind, u.label, u.breadcrumbs) for u in new.articles] == [
        (ArticleKind.ARTICLE, "第一条", ()),
        (ArticleKind.SECTION, "蜂场距离表（单位：米）", ("第一条",)),
        (ArticleKind.ARTICLE, "第二条", ()),
    ]
    assert new.articles[0].text == "离路按下表：\n前款的路是大路。"
    table = new.articles[1].attributes["table"]
    assert (table["notes"], table["rows"][1]) == (["注：夜里不算。"], ["第十条路边", "10"])
    assert new.articles[1].text.endswith("学校\t200\n注：夜里不算。")


def test_a_sheet_has_its_title_from_the_files_name() -> None:
    loaded = Loaded("xlsx", (GRID, Paragraph("说明：夜里不算。")))
    new = read_file(PurePath("05-蜂场标准.xlsx"), b"x", Wanted(None, None, DISTRICT), loaded=loaded)
    assert (new.title, [u.label for u in new.articles]) == ("蜂场标准", ["蜂场距离表（单位：米）"])
    assert new.articles[0].attributes["table"]["notes"] == ["说明：夜里不算。"]
    assert new.remarks == ()


def test_a_case_that_begins_paragraphs_with_articles_is_no_statute() -> None:
    new = read_lines(
        "^蜂从哪里来",
        "^——甲村乙与丙纠纷调解案",
        "一、案情简介",
        "乙养蜂。",
        "二、调解过程",
        "第一条说的是放蜂；",
        "第二条说的是让路。",
        "（2025年8月9日整理）",
    )
    assert (new.kind, new.attributes, new.promulgated) == (
        DocumentKind.MODEL_CASE,
        {"subtitle": "甲村乙与丙纠纷调解案"},
        date(2025, 8, 9),
    )
    assert labelled(new) == [
        (ArticleKind.SECTION, "一、案情简介", "乙养蜂。"),
        (ArticleKind.SECTION, "二、调解过程", "第一条说的是放蜂；\n第二条说的是让路。"),
        (ArticleKind.PREAMBLE, "附注", "（2025年8月9日整理）"),
    ]
    assert (new.effective_from, new.effective_basis) == (None, DateBasis.UNKNOWN)


def test_a_web_page_is_dated_by_what_stands_above_the_text() -> None:
    new = read_lines(
        "#放蜂办事指南", "来源：陕州区农业农村局", "发布时间：2025-05-06 09:12", "#一、谁能办", "本区的人。"
    )
    assert (new.kind, new.issuing_body, new.promulgated, new.effective_from) == (
        DocumentKind.GUIDE,
        "陕州区农业农村局",
        date(2025, 5, 6),
        None,
    )
    assert labelled(new) == [(ArticleKind.SECTION, "一、谁能办", "本区的人。")]


def test_when_a_page_was_put_on_line_says_nothing_of_a_paper() -> None:
    new = read_lines("#陕州区放蜂办法", "发布时间：2025-05-06", "第一条 放蜂。", "第二条 让路。")
    assert (new.promulgated, new.effective_basis) == (None, DateBasis.UNKNOWN)


def test_a_report_keeps_its_figures_and_is_no_basis() -> None:
    new = read_lines(
        "中共陕州区委  陕州区人民政府",
        "关于2025年度养蜂情况的报告",
        "一、做法",
        "（一）放蜂。放蜂33场次，让路18次。",
        "（二）让路。",
        "二、打算",
        "再放。",
    )
    assert (new.title, new.level, new.issuing_body) == (
        "关于2025年度养蜂情况的报告",
        "工作报告",
        "中共陕州区委、陕州区人民政府",
    )
    assert new.attributes == {"purpose": "work_report"}
    assert ("放蜂。放蜂33场次，让路18次。", ("一、做法",)) in [(u.text, u.breadcrumbs) for u in new.articles]


def test_a_cleanup_is_known_by_its_list() -> None:
    table = Table(
        (
            ("文件名称", "文号", "结果"),
            ("甲", "陕政〔2020〕1号", "废止"),
            ("乙", "陕政〔2021〕2号", "继续有效"),
        )
    )
    lines = ("^陕州区人民政府关于公布规范性文件清理结果的公告", "现公布：")
    assert read_lines(*lines, table).attributes["purpose"] == "cleanup"
    assert "purpose" not in read_lines(*lines, "没有目录。").attributes
    said = read_lines(*lines, table, kind=DocumentKind.NORMATIVE_DOCUMENT)
    assert "purpose" not in said.attributes  # the sender says what it is


def test_a_line_that_finds_no_place_is_kept_and_said() -> None:
    new = read_lines("^陕州区放蜂办法", "第一条　放蜂。", "第二条　让路。", "^蜂场示意图")
    assert [u.text for u in new.articles] == ["放蜂。", "让路。", "蜂场示意图"]
    assert new.articles[2].kind is ArticleKind.PREAMBLE
    assert new.remarks == ("有 1 行没有归到任何一条，放在最后：“蜂场示意图”。",)


def test_a_mark_far_out_of_turn_begins_no_item() -> None:
    new = read_lines("^放蜂的通知", "一、放。", "二、让。", "九、九归一，不算一项。", "三、看。")
    assert [u.label for u in new.articles] == ["一、", "二、", "三、"]
    assert new.articles[1].text == "让。\n九、九归一，不算一项。"


def test_an_empty_file_is_refused_in_words() -> None:
    for lines, code in ((("", "　"), "no_text"), (("^只有标题的办法",), "no_text")):
        with pytest.raises(InvalidInput) as refusal:
            read_lines(*lines)
        assert refusal.value.code == code


def test_doubtful_characters_are_counted_and_placed() -> None:
    lines = [
        Paragraph("陕州区放蜂办法", 1, centred=True, confidence=0.99),
        Paragraph("第一条　放蜂。", 1, confidence=0.99),
        Paragraph("第二条　放蜂。", 2, confidence=0.62),
    ]
    loaded = Loaded("scan", tuple(lines), pages=2, remarks=("第 2 页歪了。",))
    new = read_file(PurePath("蜂.pdf"), b"x", Wanted(None, None, DISTRICT), loaded=loaded)
    assert [u.attributes for u in new.articles] == [
        {"page": 1, "confidence": 0.99},
        {"page": 2, "confidence": 0.62},
    ]
    assert new.remarks == ("第 2 页歪了。", "有 1 处字认得没有把握，请对照原件核对。")


WORDS = st.text("蜂路夜村田。，；：", min_size=1, max_size=30)
OF_ARTICLES = ("第一条　", "第二条　", "第三条　", "第一章　", "#", "^")
OF_ITEMS = ("一、", "二、", "（一）", "（二）", "1.", "2.", "（1）", "附件1", "附：")
MARKS = st.sampled_from(("", "", *OF_ARTICLES, *OF_ITEMS))
LINES = st.tuples(MARKS, WORDS)
CELLS = st.text("蜂路12", max_size=4)
GRIDS = (
    st.integers(1, 3)
    .flatmap(lambda width: st.lists(st.tuples(*[CELLS] * width), min_size=2, max_size=4))
    .map(lambda rows: Table(tuple(rows)))
)


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(LINES, LINES, LINES, GRIDS), min_size=1, max_size=14))
def test_nothing_is_invented_lost_or_moved(drawn: list[tuple[str, str] | Table]) -> None:
    lines = ["^放蜂的办法", *(each if isinstance(each, Table) else "".join(each) for each in drawn)]
    try:
        new = read_lines(*lines)
    except InvalidInput:
        return  # nothing but headings
    elements = clean_blocks(blocks(lines))
    said = [e.text if isinstance(e, Line) else "".join(map("".join, e.rows)) for e in elements]
    words = bare("".join(said))
    at = -1
    for unit in new.articles:  # not invented, and in its order
        if "table" in unit.attributes or unit.kind is ArticleKind.ANNEX:
            continue
        for line in unit.text.split("\n"):
            assert bare(line) in words
        first = bare(unit.text.split("\n")[0])
        where = next((n for n, one in enumerate(said) if n >= at and first in bare(one)), None)
        assert where is not None, "moved"
        at = where
    held = "\n".join(
        [new.title, new.history, str(new.attributes)]
        + [f"{u.label}\n{' '.join(u.breadcrumbs)}\n{u.text}" for u in new.articles]
    )
    for each in drawn:  # not lost
        if isinstance(each, Table):
            for row in each.rows:
                assert ("\t".join(row) if len(set(row)) > 1 else row[0]) in held
        elif len(each[1]) <= 12:  # longer headings are cut in a path, not in a text
            assert bare(each[1].strip("，。；：")) in bare(held), each


NUMERALS = "一二三四五六七八九十"


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12))
def test_every_paragraph_of_an_article_is_kept_in_order(paragraphs: list[str]) -> None:
    texts = [f"甲{n}{words}。" for n, words in enumerate(paragraphs)]
    marked = [f"第{NUMERALS[n]}条　{text}" if n < 10 else text for n, text in enumerate(texts)]
    new = read_lines("^陕州区放蜂办法", *marked)
    assert "\n".join(unit.text for unit in new.articles) == "\n".join(texts)


def test_the_annexes_of_a_plain_notice_follow_its_signature() -> None:
    body = (
        "^陕州区关于放蜂的通知",
        "各村：",
        "一、放。",
        "二、让。",
        "附件：放蜂申请表",
        MAKER,
        "2024年3月5日",
    )
    new = read_lines(*body, "附件", "^放蜂申请表", FORM)
    assert new.attributes["attachments"] == ["放蜂申请表"]
    assert [unit.label for unit in new.articles] == ["一、", "二、", "附件 放蜂申请表"]

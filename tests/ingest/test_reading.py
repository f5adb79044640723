from __future__ import annotations

import codecs
import hashlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import InvalidInput
from ingest.reading import SUFFIXES
from knowledge.types import ArticleKind, DateBasis, DocumentKind
from tests.ingest.papers import BEES, DISTRICT, read
from tests.ingest.test_guide import BODY, FRONT


def test_a_law_is_read_whole() -> None:
    version = read(BEES)
    assert (version.kind, version.title, version.level) == (DocumentKind.LAW, "中华人民共和国养蜂法", "法律")
    assert (version.scope, version.issuing_body) == ("全国", "全国人民代表大会常务委员会")
    assert (version.promulgated, version.effective_from) == (date(2010, 3, 1), date(2010, 6, 1))
    assert version.effective_basis is DateBasis.TEXT
    assert version.history.startswith("2010年3月1日 第十一届")
    assert (version.source_name, version.source_sha256) == (
        "养蜂法(2010-03-01).md",
        hashlib.sha256(BEES.encode()).hexdigest(),
    )
    assert [(a.label, a.breadcrumbs, a.text) for a in version.articles] == [
        ("第一条", ("第一章 总则",), "为了保护养蜂人，制定本法。"),
        ("第二条", ("第一章 总则",), "养蜂人有权放蜂。\n蜂箱应当离路十米。"),
        ("第三条", ("第二章 附则",), "本法自2010年6月1日起施行。"),
    ]
    assert (version.gaps, version.remarks) == ((), ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_the_encoding_makes_no_difference(encoding: str) -> None:
    assert read(BEES.encode(encoding)).articles == read(BEES).articles


def test_a_number_that_is_skipped_is_said() -> None:
    version = read(BEES.replace("第三条", "第五条"))
    assert version.gaps == ("第3条", "第4条")
    assert version.remarks == ("第2条之后直接是第5条，中间缺号。",)


def test_a_law_with_no_articles_goes_on_the_shelf_and_says_so() -> None:
    version = read("# 养蜂通知\n\n<!-- INFO END -->\n\n放蜂要离路十米。\n\n夜里不放。\n")
    assert [(a.kind, a.label, a.text) for a in version.articles] == [
        (ArticleKind.SECTION, "正文", "放蜂要离路十米。\n夜里不放。")
    ]
    assert version.remarks == ("没有条号，按段落上架。",)


def test_a_part_of_a_law_knows_which() -> None:
    version = read(
        "# 中华人民共和国养蜂典\n\n# 第二编 蜂箱\n\n<!-- INFO END -->\n\n第九条 甲。\n\n第十条 乙。\n"
    )
    assert (version.title, version.attributes) == ("中华人民共和国养蜂典", {"part": "第二编 蜂箱"})
    assert ([a.number for a in version.articles], version.gaps) == ([9, 10], ())


def test_a_case_that_quotes_articles_is_no_statute() -> None:
    text = (
        "# 蜂蜇人由养蜂人赔\n\n<!-- INFO END -->\n\n## 相关法条\n\n第一条 养蜂人有权放蜂。\n\n第二条 让路。\n"
    )
    version = read(text, "案例/民法典/甲诉乙案.md")
    assert version.kind is DocumentKind.MODEL_CASE
    assert {(a.kind, a.number) for a in version.articles} == {(ArticleKind.SECTION, 0)}


def test_an_amendments_items_are_no_articles_of_the_law() -> None:
    text = (
        "# 养蜂宪章修正案\n\n<!-- INFO END -->\n\n第三十二条 增加一节。\n\n第三十三条 增加两条：\n\n"
        "第七节 蜂箱\n\n第一百二十三条 蜂箱离路。\n\n第一百二十四条 夜里不放。\n\n第三十四条 改一字。\n"
    )
    version = read(text)
    assert [(a.kind, a.number) for a in version.articles] == [(ArticleKind.ITEM, n) for n in (32, 33, 34)]
    assert version.articles[1].text.endswith(
        "第七节 蜂箱\n第一百二十三条 蜂箱离路。\n第一百二十四条 夜里不放。"
    )
    assert (version.gaps, version.remarks) == ((), ())


def test_a_text_about_an_amendment_is_none() -> None:
    text = "# 关于《养蜂法修正案（八）》时间效力的解释\n\n<!-- INFO END -->\n\n第一条 甲。\n\n第二条 乙。\n"
    assert {a.kind for a in read(text).articles} == {ArticleKind.ARTICLE}


def test_a_decision_under_the_laws_name_is_not_taken_for_the_law() -> None:
    text = "# 养蜂规定\n\n<!-- INFO END -->\n\n对《养蜂规定》作如下修改：\n\n一、删去第一条。\n\n二、删去第二条。\n"
    version = read(text)
    assert version.title == "养蜂规定（修改决定）"
    assert version.remarks == ("这个文件只有修改决定，没有修改后的全文。",)


@pytest.mark.parametrize("path", ["养蜂.txt", "养蜂.MD", "养蜂.markdown"])
def test_plain_text_has_its_title_in_the_first_line(path: str) -> None:
    version = read("陕州区养蜂办法\n2024年3月1日 陕州区人民政府公布\n第一条 甲。\n第二条 乙。\n", path)
    assert (version.title, version.scope, len(version.articles)) == ("陕州区养蜂办法", DISTRICT, 2)
    assert version.promulgated == date(2024, 3, 1)


def test_what_the_sender_says_goes_before_what_the_text_says() -> None:
    assert read(BEES, scope=f"{DISTRICT}/张茅乡").scope == f"{DISTRICT}/张茅乡"


def test_a_guide_is_known_by_its_front_matter() -> None:
    version = read(f"---\n{FRONT}---\n{BODY}", "guides/蜂.md")
    assert (version.kind, version.title, version.scope) == (
        DocumentKind.GUIDE,
        "邻居的蜂蜇了人怎么办",
        DISTRICT,
    )
    assert (version.promulgated, version.effective_basis) == (date(2026, 10, 1), DateBasis.UNKNOWN)


def test_many_slips_are_told_in_a_few_remarks() -> None:
    version = read("# 养蜂法\n\n<!-- INFO END -->\n\n" + "第一条 甲。\n\n第三条 乙。\n\n" * 40)
    assert len(version.remarks) == 21
    assert version.remarks[-1] == "另有 59 处相似的情况。"


def test_a_header_without_end_is_cut_where_no_header_goes_on() -> None:
    version = read("# 养蜂法\n\n" + "养蜂" * 5000 + "\n\n<!-- INFO END -->\n\n第一条 甲。\n")
    assert len(version.history) == 1000


PLAIN_GUIDE = """---
title: 蜂蜇了怎么办
date: 2026-03-02
audience: 村民
---

被蜇了先看**医生**。

## 怎么走

1. 先找村里。
2. 再找法院。

## 不能要的

- 捅蜂窝的，第三条不赔。

| 材料 | 数量 |
| --- | --- |
| 病历 | 1 份 |

> 提醒：听法院的。
"""


def test_somebody_elses_guide_is_read_by_its_sections_without_marks() -> None:
    version = read(PLAIN_GUIDE, "指引.md")
    assert (version.kind, version.title, version.promulgated) == (
        DocumentKind.GUIDE,
        "蜂蜇了怎么办",
        date(2026, 3, 2),
    )
    assert [(u.kind, u.number, u.label, u.text) for u in version.articles] == [
        (ArticleKind.SECTION, 0, "前言", "被蜇了先看医生。"),
        (ArticleKind.SECTION, 0, "怎么走", "1.先找村里。\n2.再找法院。"),
        (ArticleKind.SECTION, 0, "不能要的", "捅蜂窝的，第三条不赔。\n提醒：听法院的。"),
        (ArticleKind.SECTION, 0, "不能要的（表1）", "材料\t数量\n病历\t1 份"),
    ]


def test_each_section_of_such_a_guide_is_a_card() -> None:
    opening, way, _, table = read(PLAIN_GUIDE, "指引.md").articles
    assert (opening.attributes["title"], opening.attributes["conclusion"]) == (
        "蜂蜇了怎么办",
        "被蜇了先看医生。",
    )
    assert (way.attributes["title"], way.attributes["conclusion"]) == ("蜂蜇了怎么办：怎么走", "怎么走")
    assert way.attributes["steps"] == ["先找村里。", "再找法院。"]
    assert way.attributes["phrasings"] == ["蜂蜇了怎么办：怎么走"]
    assert (table.attributes["title"], table.attributes["steps"]) == (
        "蜂蜇了怎么办：不能要的",
        ["病历\t1 份"],
    )


def test_front_matter_above_a_statute_makes_it_no_guide() -> None:
    text = "---\ntitle: 养蜂办法\n---\n# 养蜂办法\n第一条 放蜂。\n第二条 让路。\n"
    assert [a.number for a in read(text).articles] == [1, 2]


def test_a_slip_in_a_number_makes_no_endless_list() -> None:
    version = read(BEES.replace("第三条", "第四千九百九十九条"))
    assert version.gaps == ("第3条至第4998条",)


@pytest.mark.parametrize(
    ("content", "path", "code"),
    [
        (b"", "a.md", "empty_file"),
        (b"\xff\xd8\xff\x00" * 50, "a.md", "not_text"),
        (BEES.encode(), "a.pdf", "damaged_file"),
        (BEES.encode(), "a", "bad_type"),
        ("# 只有标题\n\n<!-- INFO END -->\n".encode(), "a.md", "no_text"),
        ("\u200b\n\u200b".encode(), "a.md", "empty_file"),
        (codecs.BOM_UTF8, "a.md", "empty_file"),
        (codecs.BOM_UTF16_LE + b" \x00", "a.md", "empty_file"),
    ],
)
def test_a_bad_file_is_refused_in_one_sentence(content: bytes, path: str, code: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        read(content, path)
    assert refusal.value.code == code
    assert refusal.value.message.endswith("。")


PIECES = st.sampled_from(
    ["第", "条", "一", "十", "之", "# ", "---\n", "\n", "<!-- INFO END -->", "附件", "、", "1.", "2026年2月30日", "自",
     "施行", "title: ", "questions: [", "修正案", "村规民约", "（删去）", "\u200b", "|", "章 ", "０"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=60).map("".join), st.text()),
       st.text(max_size=12), st.sampled_from(SUFFIXES))  # fmt: skip
def test_no_text_crashes_the_reader(text: str, stem: str, suffix: str) -> None:
    path = f"{stem.replace('/', '').replace(chr(0), '')}甲{suffix}"
    try:
        version = read(text.encode("utf-8", "ignore"), path)
    except InvalidInput as refusal:
        assert refusal.message
    else:
        assert version.articles
        assert version.title


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_crash_the_reader(content: bytes) -> None:
    try:
        assert read(content, "甲.md").articles
    except InvalidInput as refusal:
        assert refusal.message

"""Layouts as real files have them, on invented texts."""

from __future__ import annotations

import pytest

from ingest.layout import is_annex, mark_headings, read_layout
from knowledge.types import ArticleKind
from tests.ingest.papers import read


def marked(text: str) -> list[str]:
    return mark_headings(text.split("\n"))[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "第一条 放蜂。\n法律责任\n第二条 罚。",
            ["第一条 放蜂。", "# 法律责任", "第二条 罚。"],
        ),
        (
            "第一条 放蜂。\n附 则\n第二条 施行。",
            ["第一条 放蜂。", "# 附 则", "第二条 施行。"],
        ),
        (
            "第一条 放蜂。\n蜂箱、蜂蜡、\n蜂蜜的生产和销售\n第二条 卖蜜。",
            ["第一条 放蜂。", "# 蜂箱、蜂蜡、蜂蜜的生产和销售", "第二条 卖蜜。"],
        ),
        (
            "## 第一章 没有划入放蜂区、蜜源区的\n蜂场的保护\n第一条 放蜂。",
            ["## 第一章 没有划入放蜂区、蜜源区的蜂场的保护", "第一条 放蜂。"],
        ),
        (
            "## 第三章 新业态\n蜂旅\n第一条 看蜂。",  # a short heading has another below it
            ["## 第三章 新业态", "# 蜂旅", "第一条 看蜂。"],
        ),
        (
            "规定如下：\n一、蜂箱\n第一条 箱。\n二、蜂路\n第二条 路。",
            ["规定如下：", "# 一、蜂箱", "第一条 箱。", "# 二、蜂路", "第二条 路。"],
        ),
        (
            "第一条 放蜂。\n证照管理\n## 第二节 罚则\n第二条 罚。",
            ["第一条 放蜂。", "# 证照管理", "## 第二节 罚则", "第二条 罚。"],
        ),
    ],
)
def test_a_lost_or_broken_heading_is_marked(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "第一条 由下列人员组成：\n场长，\n蜂农若干人。\n第二条 任期。",
        "第一条 税额：\n应纳税额＝数量×税率\n第二条 缴纳。",
        "第一条 放蜂。\n夜里不放。\n第二条 让路。",
        "第一条 带上：\n（一）蜂箱\n第二条 让路。",
        "第一条 放蜂。\n县里的办法\n另有一段话。\n第二条 让路。",
        "第一条 放蜂。\n附件\n第一条 表格。",
        "养蜂的规定\n第一条 放蜂。",  # above the first article stands no article's end
    ],
)
def test_a_paragraph_of_an_article_stays_one(text: str) -> None:
    assert marked(text) == text.split("\n")


def test_an_article_ends_before_a_lost_heading_and_the_next_stands_under_it() -> None:
    version = read(
        "# 养蜂条例\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 放蜂。\n\n蜂场管理\n\n第二条 管。\n\n"
        "## 第三章 附则\n\n第三条 施行。\n"
    )
    assert [(a.text, a.breadcrumbs) for a in version.articles] == [
        ("放蜂。", ("第一章 总则",)),
        ("管。", ("蜂场管理",)),
        ("施行。", ("第三章 附则",)),
    ]
    assert version.remarks == ("这些行像是丢了记号的标题，按标题处理：蜂场管理。",)


def test_the_title_printed_again_and_the_number_are_no_preamble() -> None:
    version = read(
        "# 最高人民法院关于养蜂纠纷的解释\n\n<!-- INFO END -->\n\n最高人民法院\n\n关于养蜂纠纷的解释\n\n"
        "法释〔2024〕99号\n\n（2024年1月5日最高人民法院审判委员会第1次会议通过，自2024年2月1日起施行）\n\n"
        "为了养蜂，制定本解释。\n\n第一条 放蜂。\n",
        "司法解释/养蜂解释(2024-01-08).md",
    )
    assert [(a.label, a.text) for a in version.articles] == [
        ("前言", "为了养蜂，制定本解释。"),
        ("第一条", "放蜂。"),
    ]
    assert (version.document_number, str(version.effective_from)) == ("法释〔2024〕99号", "2024-02-01")
    assert "第1次会议通过" in version.history


def test_a_title_that_only_begins_like_the_documents_stays() -> None:
    layout = read_layout("最高人民法院关于养蜂纠纷的解释", ["最高人民法院", "各级法院：", "一、放蜂。"])
    assert layout.lines == ("最高人民法院", "各级法院：", "一、放蜂。")


DECISION = """# 关于养蜂的解释

<!-- INFO END -->

对《关于养蜂的解释》作如下修改：

一、第二条改为：“蜂箱离路二十米。”

根据本决定，重新公布。
{between}
关于养蜂

的解释

为了养蜂，制定本解释。

第一条 放蜂。

第二条 蜂箱离路二十米。
"""


@pytest.mark.parametrize("between", ["", "\n附：\n"])
def test_an_amended_text_printed_after_its_decision_is_the_text(between: str) -> None:
    version = read(DECISION.format(between=between), "司法解释/养蜂(2016-12-16).md")
    assert version.title == "关于养蜂的解释"
    assert [(a.kind, a.label) for a in version.articles] == [
        (ArticleKind.PREAMBLE, "前言"),
        (ArticleKind.ARTICLE, "第一条"),
        (ArticleKind.ARTICLE, "第二条"),
        (ArticleKind.SECTION, "修改决定"),
    ]
    assert version.articles[0].text == "为了养蜂，制定本解释。"
    assert version.articles[-1].text.startswith("对《关于养蜂的解释》作如下修改：")
    assert "附：" not in version.articles[-1].text


def test_another_law_brought_along_lends_no_articles() -> None:
    version = read(
        "# 养蜂解释（二）的补充规定\n\n<!-- INFO END -->\n\n在第二条增加一款。\n\n附件：养蜂解释（二）\n\n"
        "第一条 放蜂。\n\n第二条 让路。\n"
    )
    assert [(a.kind, a.label) for a in version.articles] == [
        (ArticleKind.SECTION, "正文"),
        (ArticleKind.ANNEX, "附件"),
    ]
    assert "第二条 让路。" in version.articles[1].text


def test_what_a_notice_publishes_is_its_own_subject() -> None:
    version = read(
        "# 关于印发养蜂办法的通知\n\n<!-- INFO END -->\n\n现印发给你们。\n\n附件：养蜂办法\n\n第一条 放蜂。\n\n第二条 让路。\n"
    )
    assert [a.number for a in version.articles if a.kind is ArticleKind.ARTICLE] == [1, 2]


@pytest.mark.parametrize("heading", ["目录", "目 录", "## 目录"])
def test_a_table_of_contents_makes_no_units(heading: str) -> None:
    version = read(
        f"# 养蜂法\n\n<!-- INFO END -->\n\n{heading}\n\n## 第一章 总则\n\n## 第二章 附则\n\n为了养蜂。\n\n"
        "## 第一章 总则\n\n第一条 放蜂。\n\n## 第二章 附则\n\n第二条 施行。\n"
    )
    assert [(a.label, a.breadcrumbs) for a in version.articles] == [
        ("前言", ()),
        ("第一条", ("第一章 总则",)),
        ("第二条", ("第二章 附则",)),
    ]


def test_who_signed_and_when_is_no_part_of_the_last_article() -> None:
    version = read(
        "某村村规民约\n第一条 放蜂。\n第二条 让路。\n某村村民委员会\n二〇二四年一月十八日\n",
        "某村村规民约.txt",
        scope="全国/某村",
    )
    assert version.articles[-1].text == "让路。"
    assert version.history == "某村村民委员会\n二〇二四年一月十八日"
    assert version.issuing_body == "某村村民委员会"


def test_a_day_alone_at_the_end_of_a_list_takes_nothing_else_along() -> None:
    layout = read_layout("甲", ["第一条 放蜂。", "第二条 让路。", "2024年1月18日"])
    assert layout.lines == ("第一条 放蜂。", "第二条 让路。")


def test_comments_of_the_markup_are_not_shown() -> None:
    version = read(
        "# 养蜂法\n\n<!-- INFO END -->\n\n第一条 放蜂。\n\n<!-- TABLE -->\n\n| 蜂 | 箱 |\n| - | - |\n"
    )
    assert version.articles[0].text == "放蜂。\n| 蜂 | 箱 |\n| - | - |"


@pytest.mark.parametrize(
    ("line", "annex"),
    [
        ("附件", True),
        ("附件1：蜂箱", True),
        ("附：", True),
        ("附录 蜂种", True),
        ("附 则", False),
        ("附则", False),
        ("附图是说明书的一部分", False),
        ("附件材料清单；", False),
        ("附件：一份。还要另交一份。", False),
    ],
)
def test_what_heads_an_annex(line: str, annex: bool) -> None:
    assert is_annex(line) is annex

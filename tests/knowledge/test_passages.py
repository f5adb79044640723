from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from knowledge.passages import LONGEST, cut_passages
from knowledge.types import ArticleKind, NewArticle
from tests.knowledge.statutes import article


def test_an_article_is_one_passage() -> None:
    assert cut_passages(article(1, "养蜂人有权放蜂。\n蜂箱离路十米。")) == [
        "养蜂人有权放蜂。\n蜂箱离路十米。"
    ]


def test_a_long_article_is_cut_between_its_paragraphs() -> None:
    paragraphs = [f"第{i}款" + "蜂" * 300 + "。" for i in range(5)]
    passages = cut_passages(article(1, "\n".join(paragraphs)))
    assert passages == ["\n".join(paragraphs[:2]), "\n".join(paragraphs[2:4]), paragraphs[4]]


def test_a_paragraph_too_long_is_cut_between_its_sentences() -> None:
    sentence = "蜂" * 299 + "。"
    assert cut_passages(article(1, sentence * 5)) == [sentence * 2, sentence * 2, sentence]


@given(st.text(alphabet="蜂，。；\n", max_size=4000))
def test_nothing_is_lost_and_nothing_is_too_long(text: str) -> None:
    passages = cut_passages(article(1, text))
    assert all(0 < len(passage) <= LONGEST for passage in passages)
    assert "".join(passages).replace("\n", "") == text.replace("\n", "")


def test_the_ways_people_ask_follow_the_article() -> None:
    unit = article(1, "可以返还。", attributes={"phrasings": ["彩礼能要回来不", " ", "退婚了咋办"]})
    assert cut_passages(unit) == ["可以返还。", "彩礼能要回来不", "退婚了咋办"]


def test_a_deleted_article_and_a_preamble_have_none() -> None:
    assert cut_passages(article(199, "（删去）", deleted=True)) == []
    assert cut_passages(article(0, "根据某法，制定本办法。", kind=ArticleKind.PREAMBLE, label="前言")) == []
    assert cut_passages(article(0, "蜂箱图样。", kind=ArticleKind.ANNEX, label="附件")) == ["蜂箱图样。"]


def table_of(rows: list[str], caption: str = "距离表（单位：米）", header: str = "地方\t米") -> NewArticle:
    text = "\n".join(line for line in (caption, header, *rows) if line)
    table = {"caption": caption, "header_rows": 1 if header else 0}
    return article(0, text, kind=ArticleKind.SECTION, attributes={"table": table})


def test_a_table_is_cut_between_its_rows_and_keeps_its_header() -> None:
    rows = [f"第{n}村\t{n}" + "蜂" * 90 for n in range(40)]
    passages = cut_passages(table_of(rows))
    assert len(passages) > 1
    assert all(p.startswith("距离表（单位：米）\n地方\t米\n第") and len(p) <= LONGEST for p in passages)
    assert [line for p in passages for line in p.split("\n")[2:]] == rows


def test_a_row_is_never_cut() -> None:
    row = "甲村\t" + "蜂" * 1200
    assert cut_passages(table_of(["乙村\t1", row])) == [
        "距离表（单位：米）\n地方\t米\n乙村\t1",
        f"距离表（单位：米）\n地方\t米\n{row}",
    ]


def test_a_cell_that_is_a_whole_text_is_cut_as_text() -> None:
    row = "甲村\t" + "蜂。" * 2000
    passages = cut_passages(table_of([row]))
    assert all(len(passage) <= LONGEST for passage in passages)
    assert "".join(passages) == row


def test_a_table_with_neither_caption_nor_header_is_cut_all_the_same() -> None:
    assert cut_passages(table_of(["甲\t1", "乙\t2"], caption="", header="")) == ["甲\t1\n乙\t2"]
    assert cut_passages(table_of([])) == ["距离表（单位：米）\n地方\t米"]


def test_a_heading_with_items_below_it_has_none() -> None:
    assert cut_passages(article(2, "补偿标准", attributes={"heading": True})) == []

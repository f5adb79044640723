from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.citations import find_citations, may_cite, write_citation
from knowledge.numerals import article_key
from knowledge.titles import TitleBook
from knowledge.types import CitationSpan


def found(text: str, titles: TitleBook | None = None) -> list[str]:
    """Citations as ``law key[/paragraph[/item]]``; a dash for no law."""
    return [
        f"{c.law or '-'} {article_key(c.number, c.suffix)}"
        + (f"/{c.paragraph or ''}" if c.paragraph or c.item else "")
        + (f"/{c.item}" if c.item else "")
        for c in find_citations(text, titles)
    ]


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        # numerals and marks
        ("民法典第一千零七十九条", ["民法典 1079"]),
        ("民法典第一千〇七十九条", ["民法典 1079"]),
        ("民法典第1079条", ["民法典 1079"]),
        ("民法典第１０７９条", ["民法典 1079"]),
        ("民法典第 1079 条", ["民法典 1079"]),
        ("民法典第一千零七十九 条", ["民法典 1079"]),
        ("民法典1079条", ["民法典 1079"]),
        ("民法典 1079条", ["民法典 1079"]),
        ("民法典1079", ["民法典 1079"]),
        ("《民法典》第一千零七十九条", ["民法典 1079"]),
        ("《中华人民共和国民法典》第1079条", ["中华人民共和国民法典 1079"]),
        ("中华人民共和国民法典第1079条", ["中华人民共和国民法典 1079"]),
        ("“民法典”第1079条", ["民法典 1079"]),
        ("《民法典第1079条》", ["民法典 1079"]),
        ("民法典（2020年）第5条", ["民法典 5"]),
        ("民法典的第三条", ["民法典 3"]),
        # short names
        ("村组法24条", ["村组法 24"]),
        ("《村组法》第二十四条", ["村组法 24"]),
        ("道交法第七十六条", ["道交法 76"]),
        ("民间借贷司法解释第25条", ["民间借贷司法解释 25"]),
        ("婚姻家庭编解释（一）第五条", ["婚姻家庭编解释（一） 5"]),
        ("婚姻家庭编解释一第五条", ["婚姻家庭编解释一 5"]),
        ("彩礼规定第5条", ["彩礼规定 5"]),
        ("民诉205、土管62", ["民诉 205", "土管 62"]),
        ("劳合10,82", ["劳合 10", "劳合 82"]),
        ("工伤14", ["工伤 14"]),
        # no words swallowed
        ("根据民法典第10条", ["民法典 10"]),
        ("依照《中华人民共和国民法典》第10条", ["中华人民共和国民法典 10"]),
        ("按农村土地承包法第二十七条", ["农村土地承包法 27"]),
        ("我国刑法第234条", ["刑法 234"]),
        ("我想问下合同法第52条", ["合同法 52"]),
        ("违反刑法第234条和治安管理处罚法第43条", ["刑法 234", "治安管理处罚法 43"]),
        ("社会保险法第41条", ["社会保险法 41"]),
        ("社会信用合同法第3条", ["社会信用合同法 3"]),
        ("他说的养蜂管理法第三条不对", ["养蜂管理法 3"]),
        ("土地管理法实施条例第36条", ["土地管理法实施条例 36"]),
        # 之一, 款, 项
        ("刑法第二百七十六条之一", ["刑法 276-1"]),
        ("刑法276条之一", ["刑法 276-1"]),
        ("刑法276之1条", ["刑法 276-1"]),
        ("刑法276-1条", ["刑法 276-1"]),
        ("刑法276之1", ["刑法 276-1"]),
        ("刑法第一百二十条之一、之二", ["刑法 120-1", "刑法 120-2"]),
        ("刑法第一百二十条之一至之三", ["刑法 120-1", "刑法 120-2", "刑法 120-3"]),
        ("民法典第十条之规定", ["民法典 10"]),
        ("民法典第十条之一般规定", ["民法典 10"]),
        ("民法典第1065条第1款", ["民法典 1065/1"]),
        ("民法典第一千零七十九条第三款第（二）项", ["民法典 1079/3/2"]),
        ("民法典第十条第（一）、（二）项", ["民法典 10//1"]),
        ("农村土地承包法第二十七条第二、三款", ["农村土地承包法 27/2"]),
        # lists and ranges
        ("民法典第二十六、二十七条", ["民法典 26", "民法典 27"]),
        ("民法典第26条、第1067条", ["民法典 26", "民法典 1067"]),
        ("民法典26、1067条", ["民法典 26", "民法典 1067"]),
        ("民法典第26条和第27条以及第30条", ["民法典 26", "民法典 27", "民法典 30"]),
        ("民法典第十条至第十二条", ["民法典 10", "民法典 11", "民法典 12"]),
        ("民法典第十至十二条", ["民法典 10", "民法典 11", "民法典 12"]),
        ("民法典第10-12条", ["民法典 10", "民法典 11", "民法典 12"]),
        ("民法典第1条至第1260条", ["民法典 1", "民法典 1260"]),
        ("民法典第十二条至第十条", ["民法典 12", "民法典 10"]),
        # whose number it is
        ("先看民法典。离婚的在第1079条", ["民法典 1079"]),
        ("民法典第26条，刑法第261条，还有第260条", ["民法典 26", "刑法 261", "刑法 260"]),
        ("《民法典》写得清楚，该法第26条", ["民法典 26"]),
        ("民法典的规定第26条", ["民法典 26"]),
        ("根据《民法典》的相关规定，第26条", ["民法典 26"]),
        ("民法典婚姻家庭编第1079条", ["民法典 1079"]),
        ("第一千零七十九条", ["- 1079"]),
        ("第二十六、二十七条", ["- 26", "- 27"]),
        ("本法第十条", ["- 10"]),
        ("民法典第五条和本法第十条、第十一条", ["民法典 5", "- 10", "- 11"]),
        ("民法典第577条，合同第三条约定", ["民法典 577", "- 3"]),
        ("《房屋租赁合同》第三条", ["- 3"]),
        ("依据村规民约第八条", ["- 8"]),
        ("根据法律规定第3条", ["- 3"]),
        ("工伤保险条例第14条，条例第17条", ["工伤保险条例 14", "工伤保险条例 17"]),
        ("民法典第1条，条例第17条", ["民法典 1", "- 17"]),
        ("民法典第1条，司法解释第17条", ["民法典 1", "- 17"]),
        ("民法典第1条；放蜂规划法第3条", ["民法典 1", "放蜂规划法 3"]),
        ("《合同法》《刑法》第三条", ["刑法 3"]),
        ("刑法修正案（十一）第三条", ["刑法修正案（十一） 3"]),
        # titles within titles
        ("河南省实施《土地管理法》办法第五条", ["河南省实施《土地管理法》办法 5"]),
        (
            "最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）第五条",
            ["最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一） 5"],
        ),
        (
            "《最高人民法院关于适用〈中华人民共和国民法典〉继承编的解释（一）》第五条",
            ["最高人民法院关于适用〈中华人民共和国民法典〉继承编的解释（一） 5"],
        ),
        ("民法典婚姻家庭编的解释（一）第五条", ["民法典婚姻家庭编的解释（一） 5"]),
        # what is no citation
        ("", []),
        ("我提了3条建议", []),
        ("一共3条", []),
        ("第三条道路", []),
        ("第二条微信", []),
        ("第三条款", []),
        ("因为工伤14天没上班", []),
        ("给了彩礼5万", []),
        ("妇女55岁退休", []),
        ("村民24条", []),
        ("民法典2021年施行", []),
        ("2021年民法典", []),
        ("《中华人民共和国民法典》", []),
        ("民法典第一百五条", []),
        ("民法典第零条", []),
        # 条 after an article's number is no measure word
        ("民法典第291条道路通行", ["民法典 291"]),
    ],
)
def test_citations_in_running_text(text: str, citations: list[str]) -> None:
    assert found(text) == citations


def test_a_name_the_text_gives_stands_for_the_title() -> None:
    title = "最高人民法院关于审理放蜂纠纷案件的规定"
    text = f"《{title}》（以下简称《放蜂规定》）第二条，《放蜂规定》第三条，放蜂规定第四条"
    assert found(text) == [f"{title} 2", f"{title} 3", f"{title} 4"]


def test_spans_cover_the_words_of_the_citation() -> None:
    text = "依照《民法典》第二十六条第二款、第一千零六十七条，不能不管。"
    assert [text[c.start : c.end] for c in find_citations(text)] == [
        "《民法典》第二十六条第二款",
        "第一千零六十七条",
    ]
    text = "看民法典第十条至第十二条。"
    assert {text[c.start : c.end] for c in find_citations(text)} == {"民法典第十条至第十二条"}
    text = "村组法第24、25条"
    assert [text[c.start : c.end] for c in find_citations(text)] == ["村组法第24", "25条"]


def test_titles_on_the_shelf_are_known_without_marks() -> None:
    book = TitleBook(["三门峡市放蜂和采蜜条例"])
    assert found("按三门峡市放蜂和采蜜条例第三条", book) == ["三门峡市放蜂和采蜜条例 3"]
    assert found("按三门峡市放蜂和采蜜条例第三条") == ["采蜜条例 3"]


LAWS = st.sampled_from(["中华人民共和国民法典", "村民委员会组织法", "工伤保险条例", "养蜂法"])
SPANS = st.builds(
    CitationSpan,
    start=st.just(0),
    end=st.just(0),
    law=LAWS,
    number=st.integers(1, 1999),
    suffix=st.integers(0, 9),
    paragraph=st.none() | st.integers(1, 20),
    item=st.none() | st.integers(1, 20),
)


@given(st.lists(SPANS, min_size=1, max_size=4))
def test_a_written_citation_is_found_again(spans: list[CitationSpan]) -> None:
    written = "；".join(write_citation(span, span.law or "") for span in spans)
    again = find_citations(f"依照{written}处理。")
    assert [(c.law, c.number, c.suffix, c.paragraph, c.item) for c in again] == [
        (c.law, c.number, c.suffix, c.paragraph, c.item) for c in spans
    ]


PIECES = st.sampled_from(
    ["第", "条", "款", "项", "之", "一", "十", "1", "20", "、", "至", "《", "》", "（", "）", "〈", "〉", "民法典", "本法",
     "合同", "规定", "解释", "的", "，", "工伤", "以下简称", "该", " ", "法"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_text_breaks_the_finder_and_spans_lie_within_it(text: str) -> None:
    for citation in find_citations(text):
        assert 0 <= citation.start < citation.end <= len(text)
        assert citation.number >= 1


@given(st.lists(PIECES | st.sampled_from(["１", "條", "第1079", "九"]), max_size=25).map("".join))
def test_what_can_hold_no_citation_holds_none(text: str) -> None:
    assert may_cite(text) or find_citations(text) == []


def test_most_questions_can_hold_no_citation() -> None:
    assert not may_cite("没领证，彩礼十万能退吗")
    assert all(map(may_cite, ("民法典第十条", "民法典1079", "民法典１０７９")))


def test_a_long_text_takes_no_time() -> None:
    assert found("第" * 20_000) == []
    assert found("《" * 20_000) == []
    assert len(found("一、" * 5_000 + "民法典第1条")) == 1


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (
            "《民事诉讼法》（2021年修正）第二百零一条",
            [("《民事诉讼法》（2021年修正）第二百零一条", 201, 2021)],
        ),
        ("《民事诉讼法（2021年修正）》第201条", [("《民事诉讼法（2021年修正）》第201条", 201, 2021)]),
        ("民诉2021第201条", [("民诉2021第201条", 201, 2021)]),
        ("民诉(2021)201", [("民诉(2021)201", 201, 2021)]),
        ("民诉２０２１版201条", [("民诉２０２１版201条", 201, 2021)]),
        ("2021年修正的民事诉讼法第201条", [("民事诉讼法第201条", 201, 2021)]),
        ("民事诉讼法201条 (2021)", [("民事诉讼法201条", 201, 2021)]),
        (
            "民事诉讼法（2021）第二百零一条、第二百零五条",
            [("民事诉讼法（2021）第二百零一条", 201, 2021), ("第二百零五条", 205, 2021)],
        ),
        (
            "民诉（2021）第201条，民法典第1079条",
            [("民诉（2021）第201条", 201, 2021), ("民法典第1079条", 1079, None)],
        ),
        ("2021年他按民事诉讼法第201条起诉", [("民事诉讼法第201条", 201, None)]),
        ("民法典2021年1月1日施行，第5条", [("第5条", 5, None)]),
        ("他在2021年第3条路上", []),
    ],
)
def test_the_year_of_a_version(text: str, cited: list[tuple[str, int, int | None]]) -> None:
    spans = [span for span in find_citations(text) if span.law is not None]
    assert [(text[span.start : span.end], span.number, span.year) for span in spans] == cited

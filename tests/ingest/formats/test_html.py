"""Web pages: what the page is about, and nothing of the site around it."""

from __future__ import annotations

import pytest

from core.errors import InvalidInput
from ingest.formats.loaded import Loaded, Paragraph, Table
from tests.ingest.formats.makers import lines_of, read_here, tables_of

SENTENCE = "养蜂人转地放蜂的，应当在到达后三日内向所在地的村民委员会说明蜂群数量和停留时间。"


def read(body: str, head: str = "<title>养蜂办法_某某区人民政府门户网站</title>") -> Loaded:
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return read_here("页.html", page.encode())


def test_headings_paragraphs_lists_and_tables_of_the_content() -> None:
    loaded = read(
        f"""<div id="zoom"><h1>养蜂办法</h1><p align="center">（2024年公布）</p><h2>一、总则</h2><p>　　{SENTENCE}<br>另一行</p>
        <ol><li>先申请</li><li><p>再登记</p></li></ol><ul><li>中蜂</li></ul><ol start="5" type="a"><li>五</li></ol>
        <table><tr><th rowspan="2">类别</th><th colspan="2">标准</th></tr><tr><th>新箱</th><th>旧箱</th></tr>
        <tr><td>定地</td><td>30</td><td>20</td></tr></table></div>"""
    )
    assert loaded.blocks == (
        Paragraph("养蜂办法", heading=1),
        Paragraph("（2024年公布）", centred=True),
        Paragraph("一、总则", heading=2),
        Paragraph(SENTENCE),
        Paragraph("另一行"),
        Paragraph("1. 先申请"),
        Paragraph("2. 再登记"),
        Paragraph("中蜂"),
        Paragraph("e. 五"),
        Table(
            (("类别", "标准", "标准"), ("类别", "新箱", "旧箱"), ("定地", "30", "20")),
            caption="e. 五",
            header_rows=2,
        ),
    )


def test_what_surrounds_the_content_is_left_out() -> None:
    loaded = read(
        f"""<header>站头</header><nav><a>首页</a></nav><div class="nav"><ul><li><a>政务</a></li></ul></div>
        <div class="sidebar"><h4>热门</h4><a>婚姻</a><a>社保</a><a>优待</a></div>
        <div class="box"><h1>养蜂办法</h1><div class="text">{f"<p>{SENTENCE}</p>" * 6}
        <div class="share">分享到微信</div><ul><li><a>相关一</a></li><li><a>相关二</a></li><li><a>相关三</a></li></ul></div></div>
        <div class="foot">主办单位：某某办公室</div><footer>备案号</footer>"""
    )
    assert lines_of(loaded.blocks) == ["养蜂办法", *[SENTENCE] * 6]
    assert loaded.title == "养蜂办法"


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>第一条</script>",
        "<style>.a{color:red}</style>",
        '<p style="display: none">藏着</p>',
        '<p style="visibility:hidden">藏着</p>',
        "<p hidden>藏着</p>",
        '<p aria-hidden="true">藏着</p>',
        '<p class="big unseen">藏着</p>',
        '<p id="ghost">藏着</p>',
        "<!-- 藏着 -->",
        "<noscript>请打开脚本</noscript><button>打印</button><select><option>大</option></select>",
    ],
)
def test_what_a_browser_does_not_show_is_left_out(hidden: str) -> None:
    style = "<style>p.unseen, .other {display:none} #ghost{ visibility : hidden }</style>"
    loaded = read(f'<div id="con"><p>{SENTENCE}</p>{hidden}尾巴</div>', style)
    assert "".join(lines_of(loaded.blocks)) == SENTENCE + "尾巴"


def test_links_inside_a_sentence_and_attachments_stay() -> None:
    loaded = read(
        f'<div class="content"><p>{SENTENCE}</p><p>附件：<a href="a.doc">1.申请表.doc</a></p></div>'
    )
    assert lines_of(loaded.blocks)[-1] == "附件：1.申请表.doc"


def test_facts_beside_the_content_are_kept_and_counters_are_not() -> None:
    loaded = read(
        f"""<h1>养蜂办法</h1><table><tr><td>发文字号：</td><td>某政〔2024〕1号</td><td>成文日期：</td><td>2024-01-02</td></tr></table>
        <div>来源：某区农业农村局　发布时间：2024-01-05 09:12　浏览次数：1286　[打印]</div>
        <div class="TRS_Editor"><p>{SENTENCE}</p></div>"""
    )
    assert lines_of(loaded.blocks) == [
        "养蜂办法",
        "发文字号：某政〔2024〕1号",
        "成文日期：2024-01-02",
        "来源：某区农业农村局",
        "发布时间：2024-01-05 09:12",
        SENTENCE,
    ]


def test_the_heading_is_the_page_title_where_no_heading_names_it() -> None:
    loaded = read(f'<h1>某某区人民政府</h1><div id="zoom"><p>{SENTENCE}</p></div>')
    assert lines_of(loaded.blocks) == ["养蜂办法", SENTENCE]


def test_tables_that_only_place_things_are_walked_through() -> None:
    inner = "<table><tr><td>蜂种</td><td>数</td></tr><tr><td>中蜂</td><td>3</td></tr></table>"
    loaded = read(f'<table><tr><td>左</td><td id="zoom"><p>{SENTENCE * 3}</p>{inner}</td></tr></table>', "")
    assert lines_of(loaded.blocks) == [SENTENCE * 3]
    assert tables_of(loaded.blocks)[0].rows == (("蜂种", "数"), ("中蜂", "3"))


def test_rows_named_in_the_head_and_cells_to_the_end() -> None:
    loaded = read(
        "<table><caption>蜂表</caption><thead><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></thead>"
        "<tr><td rowspan='0'>全</td><td>1</td></tr><tr><td>2</td></tr></table>",
        "",
    )
    table = tables_of(loaded.blocks)[0]
    assert (table.caption, table.header_rows) == ("蜂表", 2)
    assert table.rows[2:] == (("全", "1"), ("全", "2"))


def test_a_page_in_gb18030_with_pictures_inside() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 6_000_000}">'
    page = f'<html><head><meta charset="gb2312"></head><body><p>{SENTENCE}</p>{picture}</body></html>'
    assert lines_of(read_here("页.htm", page.encode("gb18030")).blocks) == [SENTENCE]


def test_entities_of_its_own_are_refused() -> None:
    page = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x;</p></body></html>'
    with pytest.raises(InvalidInput, match="实体") as told:
        read_here("页.html", page.encode())
    assert told.value.code == "entities"

"""Word documents: what is seen on paper, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH

from core.errors import InvalidInput
from ingest.formats.loaded import Paragraph, Table
from tests.ingest.formats.makers import (
    lines_of,
    paragraph,
    part_of,
    read_here,
    repacked,
    tables_of,
    word,
    word_body,
)


def read_lines(content: bytes) -> list[str]:
    return lines_of(read_here("通知.docx", content).blocks)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def test_paragraphs_and_tables_come_in_order_with_headings_and_alignment() -> None:
    def build(document: Any) -> None:
        document.add_heading("养蜂管理办法", 0)
        document.add_heading("第一章 总则", 1)
        document.add_paragraph("甲").alignment = WD_ALIGN_PARAGRAPH.CENTER
        table = document.add_table(2, 2)
        for n, text in enumerate(("蜂种", "箱数", "中蜂", "12")):
            table.cell(n // 2, n % 2).text = text
        document.add_section().orientation = WD_ORIENT.LANDSCAPE
        document.add_paragraph("乙")

    loaded = read_here("通知.docx", word(build))
    assert loaded.format == "docx"
    assert loaded.blocks == (
        Paragraph("养蜂管理办法", heading=1),
        Paragraph("第一章 总则", heading=1),
        Paragraph("甲", centred=True),
        Table((("蜂种", "箱数"), ("中蜂", "12")), caption="甲", header_rows=1),
        Paragraph("乙"),
    )


def test_deleted_text_is_gone_and_inserted_text_kept() -> None:
    content = word_body(
        f'<w:p>{run("蜂箱离路")}<w:del w:id="1" w:author="a"><w:r><w:delText>五</w:delText></w:r></w:del>'
        f'<w:ins w:id="2" w:author="a">{run("十")}</w:ins>{run("米")}</w:p>'
        f'<w:p><w:moveFrom w:id="3" w:author="a">{run("移走的")}</w:moveFrom></w:p>'
        f'<w:p><w:moveTo w:id="4" w:author="a">{run("移来的")}</w:moveTo></w:p>'
    )
    loaded = read_here("通知.docx", content)
    assert lines_of(loaded.blocks) == ["蜂箱离路十米", "移来的"]
    assert loaded.remarks == ("文件带修订痕迹：删去的没有读，插入的按正文读了。",)


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    mark = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    assert read_lines(word_body(paragraph("前半", mark) + paragraph("后半"))) == ["前半后半"]


def test_a_deleted_row_is_gone() -> None:
    deleted = '<w:trPr><w:del w:id="1" w:author="a"/></w:trPr>'
    rows = (("", "名称", "数"), (deleted, "旧的", "1"), ("", "新的", "2"))
    xml = "".join(f"<w:tr>{about}{cell(name)}{cell(number)}</w:tr>" for about, name, number in rows)
    assert tables_of(read_here("通知.docx", word_body(f"<w:tbl>{xml}</w:tbl>")).blocks)[0].rows == (
        ("名称", "数"),
        ("新的", "2"),
    )


@pytest.mark.parametrize(
    ("properties", "seen"),
    [
        ("<w:vanish/>", False),
        ('<w:vanish w:val="0"/>', True),
        ('<w:vanish w:val="false"/>', True),
        ("<w:b/>", True),
    ],
)
def test_hidden_text_is_dropped(properties: str, seen: bool) -> None:
    assert read_lines(word_body(f"<w:p>{run('看得见')}{run('藏着', properties)}</w:p>")) == [
        "看得见藏着" if seen else "看得见"
    ]


def test_text_hidden_by_a_style_is_dropped() -> None:
    unseen = run("藏着", '<w:rStyle w:val="Unseen"/>')
    content = word_body(f"<w:p>{run('看得见')}{unseen}</w:p>")
    styles = part_of(content, "word/styles.xml").replace(
        b"</w:styles>",
        b'<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>'
        b'<w:style w:type="character" w:styleId="Unseen"><w:basedOn w:val="Base"/></w:style></w:styles>',
    )
    assert read_lines(repacked(content, {"word/styles.xml": styles})) == ["看得见"]


def test_fields_show_their_result_and_not_their_instruction() -> None:
    content = word_body(
        '<w:p><w:r><w:t>见</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>REF tiao</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink w:anchor="a"><w:r><w:t>第三条</w:t></w:r></w:hyperlink>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert read_lines(content) == ["见第三条"]


def test_content_controls_breaks_signs_and_ruby() -> None:
    content = word_body(
        f"<w:sdt><w:sdtContent>{paragraph('控件里的段')}</w:sdtContent></w:sdt>"
        '<w:p><w:r><w:t>上行</w:t><w:br/><w:t>下行</w:t><w:br w:type="page"/><w:noBreakHyphen/>'
        '<w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="Wingdings" w:char="F04A"/></w:r></w:p>'
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>xia</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>硖</w:t></w:r></w:rubyBase></w:ruby>"
        "</w:r><w:r><w:t>石乡</w:t></w:r></w:p>"
    )
    assert read_lines(content) == ["控件里的段", "上行", "下行-□", "硖石乡"]


def test_a_table_of_contents_is_left_out() -> None:
    content = word_body(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        f"<w:sdtContent>{paragraph('第一章 总则…1')}</w:sdtContent></w:sdt>{paragraph('正文')}"
    )
    assert read_lines(content) == ["正文"]


def test_a_text_box_follows_its_paragraph_once() -> None:
    box = f"<w:txbxContent>{paragraph('框里的字')}</w:txbxContent>"
    markup = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    content = word_body(
        f"<w:p>{run('正文')}<w:r><mc:AlternateContent {markup}><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>{paragraph('下一段')}"
    )
    assert read_lines(content) == ["正文", "框里的字", "下一段"]


def test_a_footnote_follows_the_paragraph_that_calls_it() -> None:
    content = word_body(
        f'<w:p>{run("蜂箱")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>{paragraph("下一段")}'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relations = part_of(content, "word/_rels/document.xml.rels").replace(
        b"</Relationships>",
        f'<Relationship Id="n1" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode(),
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = (
        f'<w:footnotes xmlns:w="{space}"><w:footnote w:id="0" w:type="separator">{paragraph("——")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("指木制蜂箱。")}</w:footnote></w:footnotes>'
    )
    content = repacked(
        content, {"word/_rels/document.xml.rels": relations, "word/footnotes.xml": notes.encode()}
    )
    assert read_lines(content) == ["蜂箱", "［注］指木制蜂箱。", "下一段"]


def test_merged_cells_are_spread_and_notes_stand_apart() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("养蜂补贴标准表")
        document.add_paragraph("单位：元/箱")
        table = document.add_table(5, 3)
        values = (
            ("类别", "类别", "标准"),
            ("定地", "新箱", "30"),
            ("", "旧箱", "20"),
            ("转地", "新箱", "35"),
            ("注：按实有箱数。",),
        )
        for row, texts in enumerate(values):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text
        table.cell(0, 1).text = ""
        table.cell(0, 0).merge(table.cell(0, 1))
        table.cell(1, 0).merge(table.cell(2, 0))
        table.cell(4, 0).merge(table.cell(4, 2))

    loaded = read_here("通知.docx", word(build))
    assert loaded.blocks[2:] == (
        Table(
            (
                ("类别", "类别", "标准"),
                ("定地", "新箱", "30"),
                ("定地", "旧箱", "20"),
                ("转地", "新箱", "35"),
            ),
            caption="养蜂补贴标准表（单位：元/箱）",
            header_rows=1,
        ),
        Paragraph("注：按实有箱数。"),
    )


def test_header_rows_marked_by_the_file_are_taken() -> None:
    xml = "".join(
        f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if n < 2 else ''}{cell(f'名{n}')}{cell(f'值{n}')}</w:tr>"
        for n in range(4)
    )
    assert tables_of(read_here("通知.docx", word_body(f"<w:tbl>{xml}</w:tbl>")).blocks)[0].header_rows == 2


def test_a_table_inside_a_cell_becomes_its_lines() -> None:
    inner = f"<w:tbl><w:tr>{cell('甲')}{cell('乙')}</w:tr><w:tr>{cell('1')}{cell('2')}</w:tr></w:tbl>"
    xml = f"<w:tbl><w:tr>{cell('名')}{cell('值')}</w:tr><w:tr><w:tc>{inner}{paragraph('')}</w:tc>{cell('9')}</w:tr></w:tbl>"
    assert tables_of(read_here("通知.docx", word_body(xml)).blocks)[0].rows == (
        ("名", "值"),
        ("甲，乙\n1，2", "9"),
    )


def test_a_frame_of_one_cell_is_no_table() -> None:
    xml = f"<w:tbl><w:tr><w:tc>{paragraph('红头')}{paragraph('文号')}</w:tc></w:tr></w:tbl>"
    assert read_lines(word_body(xml)) == ["红头", "文号"]


def test_pictures_are_told_of_and_alone_refused() -> None:
    picture = '<w:p><w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r></w:p>'
    loaded = read_here("通知.docx", word_body(paragraph("正文") + picture))
    assert loaded.remarks == ("文中有 1 张图片，图片里的字没有读。",)
    with pytest.raises(InvalidInput, match="只有图片") as told:
        read_here("通知.docx", word_body(picture))
    assert told.value.code == "empty_file"


def test_the_title_in_the_properties_is_told_where_it_is_chinese() -> None:
    def build(document: Any, title: str) -> None:
        document.add_paragraph("正文")
        document.core_properties.title = title

    assert read_here("a.docx", word(lambda d: build(d, "养蜂办法"))).title == "养蜂办法"
    assert read_here("a.docx", word(lambda d: build(d, "Microsoft Word - 1"))).title == ""


def test_the_strict_form_of_the_format_is_read_too() -> None:
    content = word(lambda document: document.add_paragraph("正文"))
    body = part_of(content, "word/document.xml").replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert read_lines(repacked(content, {"word/document.xml": body})) == ["正文"]

"""Writes a sheet as a Word file, and sets up the page of every Word file of the house."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from itertools import zip_longest
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Emu, Length, Pt
from docx.styles.style import BaseStyle
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from casework.sheet import BLANK, SIGNED_DAY, Annex, Grid, Line, Part, Prose, Sheet, Signatures

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# What XML cannot hold: halves of surrogate pairs and two code points that are no characters.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
BODY, HEADING, CELL, SMALL, DENSE = Pt(12), Pt(18), Pt(10.5), Pt(9), Pt(7.5)
_NARROW, _WIDE, _SPARE = 3.0, 9.0, 0.7  # a column of an annex, in Chinese characters


def write(
    sheet: Sheet, *, label: str, keywords: str, author: str, made_at: datetime, about: str = ""
) -> bytes:
    """The sheet as a .docx on A4; ``label`` stands in its head and, with ``keywords``, in its properties.

    ``about`` is the title in the properties where it is not the sheet's own.
    """
    document = Document()
    set_page(document, font="宋体", size=BODY, sides=Cm(2.6), top=Cm(2.5))  # bound at the left
    _set_properties(
        document, about or sheet.title, label=label, keywords=keywords, author=author, made_at=made_at
    )
    _set_label(document.sections[0], label)
    _add_title(document, sheet.title)
    if sheet.number:
        number = document.add_paragraph()
        number.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _add_words(number, sheet.number)
    _add_parts(document, sheet.parts)
    if sheet.annex is not None:
        _add_annex(document, sheet.annex)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def set_page(document: WordDocument, *, font: str, size: Length, sides: Length, top: Length) -> None:
    """An upright A4, and in what its words are set where nothing else is said."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = sides
    section.top_margin, section.bottom_margin = top, Cm(2.5)
    normal = document.styles["Normal"]
    normal.font.size = size
    set_chinese_font(normal, font)


def set_chinese_font(of: BaseStyle | Run, name: str) -> None:
    """What Word takes for Chinese; its own ``font.name`` is for the rest alone."""
    element: Any = of._element
    element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)


def set_made(document: WordDocument, *, by: str, at: datetime) -> None:
    """Who made it and when, in its properties."""
    about = document.core_properties
    about.author = about.last_modified_by = writable(by)
    about.created = about.modified = at.astimezone(UTC).replace(tzinfo=None)


def _set_label(section: Section, label: str) -> None:
    head = section.header.paragraphs[0]
    _add_words(head, label, size=SMALL)
    head.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _add_title(document: WordDocument, words: str) -> None:
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _add_words(title, words, size=HEADING, bold=True)


def _add_annex(document: WordDocument, annex: Annex) -> None:
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(2)
    section.header.is_linked_to_previous = False
    _set_label(section, annex.label)
    _add_title(document, annex.title)
    _add_parts(document, annex.parts, table=DENSE)


def _set_properties(
    document: WordDocument, title: str, *, label: str, keywords: str, author: str, made_at: datetime
) -> None:
    about = document.core_properties
    about.title, about.comments, about.keywords = writable(title), writable(label), keywords
    about.language = "zh-CN"
    set_made(document, by=author, at=made_at)


def _add_parts(document: WordDocument, parts: tuple[Part, ...], *, table: Pt = CELL) -> None:
    for part, following in zip_longest(parts, parts[1:]):
        _add_part(document, part, table=table, heads=isinstance(following, Grid))


def _add_part(document: WordDocument, part: Part, *, table: Pt, heads: bool) -> None:
    match part:
        case Line(name, text):
            line = document.add_paragraph()
            line.paragraph_format.keep_with_next = heads or None  # a table's name never stands alone
            _add_words(line, f"{name}：")
            _add_words(line, text or BLANK)
        case Prose(heading, text, lines):
            _add_words(document.add_paragraph(), f"{heading}：", bold=True)
            for words in text.split("\n") if text else [BLANK * 4] * lines:
                paragraph = document.add_paragraph()
                paragraph.paragraph_format.first_line_indent = Pt(24) if text else None
                _add_words(paragraph, words)
        case Grid(rows):
            _add_table(document, rows, size=table)
        case Signatures(names):
            for name in names:
                line = document.add_paragraph()
                line.paragraph_format.space_before = Pt(14)
                _add_words(line, f"{name}（签名、盖章或按指印）：{BLANK}{SIGNED_DAY}")


def _add_table(document: WordDocument, rows: tuple[tuple[str, ...], ...], *, size: Pt) -> None:
    table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
    table.style = "Table Grid"
    _repeat_head(table)
    if size is DENSE:
        _fit_columns(table, rows)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=False):
            _add_words(cell.paragraphs[0], words, size=size)
    document.add_paragraph()


def _repeat_head(table: Table) -> None:
    """On every page it goes on to."""
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _fit_columns(table: Table, rows: tuple[tuple[str, ...], ...]) -> None:
    """Each as wide as what stands under its head, which breaks into lines; next to no space beside the words."""
    longest = [max(map(_breadth, column)) for column in zip(*rows[1:], strict=True)]
    shares = [min(max(one + _SPARE, _NARROW), _WIDE) for one in longest]
    whole = sum(column.width or 0 for column in table.columns)
    widths = [Emu(int(whole * share / sum(shares))) for share in shares]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(Cm(0.05).twips))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)


def _breadth(words: str) -> float:
    """In Chinese characters: a digit takes about half of one."""
    return sum(1 if ord(one) > 0x2000 else 0.55 for one in words)


def _add_words(paragraph: Paragraph, words: str, *, size: Pt = BODY, bold: bool = False) -> None:
    run = paragraph.add_run(writable(words))
    run.font.size, run.bold = size, bold
    set_chinese_font(run, "黑体" if bold else "宋体")


def writable(words: str) -> str:
    """Without what no Word file can hold."""
    return UNWRITABLE.sub("", words)

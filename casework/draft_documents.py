"""Papers as Word files; the one file that knows python-docx."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from casework.draft_kinds import Answers, Block, DraftKind, Question
from casework.draft_words import BLANK, fill, lines_of

DRAFT_LABEL = "草稿　须律师或调解员核对"
AI_LABEL = "AI辅助生成，未经核对不得作为法律意见"
_BODY, _TITLE = "仿宋", "黑体"
_SIZES = {"title": 20, "heading": 14, "note": 10.5}
_EMPTY_ROWS = 3  # printed where a table was not filled in
_GREY = RGBColor(0x59, 0x59, 0x59)


@dataclass(frozen=True, slots=True)
class Checked:
    """Who checked a paper, and when: its labels give way to this."""

    by: str
    at: datetime


def render(kind: DraftKind, answers: Answers, *, made_at: datetime, checked: Checked | None) -> bytes:
    """A .docx. Until it is checked it carries both labels, above each page and in its properties.

    Until then too, what must be in it and is missing is listed at its end with the article that demands it.
    """
    word = Document()
    _set_page(word)
    _set_properties(word, kind, made_at, checked)
    _set_labels(word, checked)
    by_id = {question.id: question for question in kind.questions}
    for block in kind.blocks:
        if not block.only_with or by_id[block.only_with].is_answered(answers):
            _write(word, block, kind, by_id, answers)
    if checked is None:
        _list_missing(word, kind.find_missing(answers))
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def _set_page(word: WordDocument) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.8)
    section.top_margin, section.bottom_margin = Cm(3), Cm(2.5)
    normal = word.styles["Normal"]
    normal.font.size = Pt(14)
    normal.font.name = _BODY
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _BODY)


def _set_properties(word: WordDocument, kind: DraftKind, made_at: datetime, checked: Checked | None) -> None:
    properties = word.core_properties
    properties.title = kind.title
    properties.author = checked.by if checked else "村法助手"
    properties.last_modified_by = properties.author
    properties.subject = DRAFT_LABEL if checked is None else f"经{checked.by}核对"
    properties.keywords = AI_LABEL if checked is None else ""
    properties.category = "AIGC" if checked is None else ""
    properties.comments = "" if checked else AI_LABEL
    properties.created = properties.modified = made_at.astimezone(UTC).replace(tzinfo=None)


def _set_labels(word: WordDocument, checked: Checked | None) -> None:
    section = word.sections[0]
    if checked is None:
        _label(section.header.paragraphs[0], f"{DRAFT_LABEL}　　{AI_LABEL}")


def _label(paragraph: Paragraph, text: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(paragraph, text, size=10.5, grey=True)


def _write(
    word: WordDocument, block: Block, kind: DraftKind, by_id: dict[str, Question], answers: Answers
) -> None:
    match block.kind:
        case "table":
            _table(word, by_id[block.text], answers)
        case "numbered":
            for n, line in enumerate(lines_of(by_id[block.text], answers), 1):
                _run(word.add_paragraph(), f"{n}. {line}")
        case "point":
            _run(word.add_paragraph(), f"· {fill(block.text, kind, answers)}")
        case "title":
            paragraph = word.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.space_after = Pt(12)
            _run(paragraph, block.text, font=_TITLE, size=_SIZES["title"])
        case "heading":
            paragraph = word.add_paragraph()
            paragraph.paragraph_format.space_before = Pt(8)
            paragraph.paragraph_format.keep_with_next = True
            _run(paragraph, block.text, font=_TITLE, size=_SIZES["heading"])
        case "right":
            paragraph = word.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            _run(paragraph, fill(block.text, kind, answers))
        case "note":
            _run(word.add_paragraph(), fill(block.text, kind, answers), size=_SIZES["note"], grey=True)
        case "paragraph":
            for line in fill(block.text, kind, answers).splitlines():
                paragraph = word.add_paragraph()
                paragraph.paragraph_format.first_line_indent = Pt(28)
                _run(paragraph, line)


def _table(word: WordDocument, question: Question, answers: Answers) -> None:
    rows = [row for row in answers.get(question.id) or () if any(row.values())]
    table = word.add_table(rows=1, cols=len(question.columns) + 1, style="Table Grid")
    _fill_row(list(table.rows[0].cells), ["序号", *question.columns], font=_TITLE)
    for n in range(1, max(len(rows), 1 if rows else _EMPTY_ROWS) + 1):
        row = rows[n - 1] if n <= len(rows) else {}
        _fill_row(
            list(table.add_row().cells), [str(n), *(row.get(column, "") for column in question.columns)]
        )


def _fill_row(cells: list[_Cell], texts: list[str], *, font: str | None = None) -> None:
    for cell, text in zip(cells, texts, strict=True):
        _run(cell.paragraphs[0], text, font=font, size=12)


def _list_missing(word: WordDocument, missing: tuple[Question, ...]) -> None:
    if not missing:
        return
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(18)
    _run(paragraph, "还没写的（填好后删去这一段）", size=_SIZES["note"], grey=True)
    for question in missing:
        why = f"，{'、'.join(question.need)}要求写明" if question.need else ""
        _run(word.add_paragraph(), f"□ {question.label}{why}", size=_SIZES["note"], grey=True)


def _run(
    paragraph: Paragraph,
    text: str,
    *,
    font: str | None = None,
    size: float | None = None,
    grey: bool = False,
) -> None:
    run = paragraph.add_run(text)
    if font is not None:
        run.font.name = font
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    if size is not None:
        run.font.size = Pt(size)
    if grey:
        run.font.color.rgb = _GREY


__all__ = ["AI_LABEL", "BLANK", "DRAFT_LABEL", "Checked", "render"]

"""Papers as Word files."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from zipfile import BadZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from casework.draft_kinds import Answers, Block, DraftKind, Question
from casework.draft_words import BLANK, fill, lines_of, written
from casework.sheet import LABEL as AI_LABEL
from casework.word import set_chinese_font, set_made, set_page, writable
from core.errors import InvalidInput

DRAFT_LABEL = "草稿　须律师或调解员核对"
_BODY, _TITLE = "仿宋", "黑体"
_SIZES = {"title": 20, "heading": 14, "note": 10.5}
PLACE = re.compile(r"\{\{\s*(\w+)\s*\}\}")  # in an administrator's own template
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


def find_fields(template: bytes) -> tuple[str, ...]:
    """The names written as {{name}} in a .docx, each once, in the order they stand. Raises InvalidInput."""
    try:
        word = Document(BytesIO(template))
    except (KeyError, ValueError, BadZipFile) as error:
        raise InvalidInput("这个 Word 文件打不开，请用 Word 另存一份再传。", code="damaged_file") from error
    leads_out = [
        relation
        for part in word.part.package.iter_parts()
        for relation in part.rels.values()
        if relation.is_external and not relation.reltype.endswith("/hyperlink")
    ]
    if leads_out:
        raise InvalidInput("这个模板连着外面的文件或模板，请断开链接再传。", code="leads_outside")
    found = [name for paragraph in _paragraphs(word) for name in PLACE.findall(paragraph.text)]
    return tuple(dict.fromkeys(found))


def render_template(
    template: bytes, kind: DraftKind, answers: Answers, *, made_at: datetime, checked: Checked | None
) -> bytes:
    """An administrator's .docx with its fields filled in; labelled and ended like ``render``. Unknown names: blanks."""
    word = Document(BytesIO(template))
    by_id = {question.id: question for question in kind.questions}

    def said(place: re.Match[str]) -> str:
        question = by_id.get(place[1])
        return BLANK if question is None else writable(_said(question, answers))

    for paragraph in _paragraphs(word):
        if PLACE.search(paragraph.text):
            _fill_places(paragraph, said)
    _set_properties(word, kind, made_at, checked)
    _set_labels(word, checked)
    if checked is None:
        _list_missing(word, kind.find_missing(answers))
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def _paragraphs(word: WordDocument) -> list[Paragraph]:
    """Every paragraph: of the body, of tables and text boxes, of headers and footers."""
    roots = [word.element.body]
    for section in word.sections:
        for part in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            if not part.is_linked_to_previous:
                roots.append(part._element)
    return [Paragraph(element, word._body) for root in roots for element in root.iter(qn("w:p"))]


def _fill_places(paragraph: Paragraph, said: Callable[[re.Match[str]], str]) -> None:
    """Within the runs where a place stands whole in one; else the paragraph takes the look of its first run."""
    whole = PLACE.sub(said, paragraph.text)
    for run in paragraph.runs:
        if PLACE.search(run.text):
            run.text = PLACE.sub(said, run.text)
    if paragraph.text != whole:
        first, *rest = paragraph.runs
        first.text = whole
        for run in rest:
            run.text = ""


def _said(question: Question, answers: Answers) -> str:
    if question.kind != "rows":
        return written(question, answers)
    rows = [row for row in answers.get(question.id) or () if any(row.values())]
    lines = [
        f"{n}. {'；'.join(row[c] for c in question.columns if row.get(c))}" for n, row in enumerate(rows, 1)
    ]
    return "\n".join(lines) or BLANK


def _set_page(word: WordDocument) -> None:
    set_page(word, font=_BODY, size=Pt(14), sides=Cm(2.8), top=Cm(3))
    word.styles["Normal"].font.name = _BODY


def _set_properties(word: WordDocument, kind: DraftKind, made_at: datetime, checked: Checked | None) -> None:
    properties = word.core_properties
    properties.title = kind.title
    properties.subject = DRAFT_LABEL if checked is None else f"经{checked.by}核对"
    properties.keywords = AI_LABEL if checked is None else ""
    properties.category = "AIGC" if checked is None else ""
    properties.comments = "" if checked else AI_LABEL
    set_made(word, by=checked.by if checked else "村法助手", at=made_at)


def _set_labels(word: WordDocument, checked: Checked | None) -> None:
    if checked is not None:
        return
    for n, section in enumerate(word.sections):
        headers = [section.header] if n == 0 or not section.header.is_linked_to_previous else []
        if section.different_first_page_header_footer:
            headers.append(section.first_page_header)
        if word.settings.odd_and_even_pages_header_footer:
            headers.append(section.even_page_header)
        for header in headers:
            blank = next((one for one in header.paragraphs if not one.text), None)
            _label(blank or header.add_paragraph(), f"{DRAFT_LABEL}　　{AI_LABEL}")


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
    run = paragraph.add_run(writable(text))
    if font is not None:
        run.font.name = font
        set_chinese_font(run, font)
    if size is not None:
        run.font.size = Pt(size)
    if grey:
        run.font.color.rgb = _GREY

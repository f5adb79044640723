"""Word documents, as a reader would see them printed: list numbers restored, deleted and hidden text left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from core.errors import InvalidInput
from ingest.formats.cells import Cell, caption_above, make_blocks
from ingest.formats.list_numbers import ListNumbers
from ingest.formats.loaded import Block, Loaded, Paragraph, Table
from ingest.formats.markup import Element, tag_of
from ingest.formats.package import Package
from ingest.formats.source import Source, damaged
from ingest.formats.word_styles import (
    PLAIN,
    Styles,
    W,
    child,
    is_hidden,
    number_of,
    over,
    read_paragraph,
    value,
)

# Passed through to what is inside; all others but paragraphs and tables hold no text of the body.
_WRAPPERS = frozenset(("customXml", "smartTag", "ins", "moveTo", "sdtContent"))
_SKIPPED = frozenset(
    (
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "delInstrText",
        "rPr",
        "pPr",
        "sdtPr",
        "rt",
        "rubyPr",
        "txbxContent",
    )
)
_DRAWN = frozenset(("drawing", "pict", "object"))
_SIGNS = {"F0A8": "□", "F06F": "□", "F0A3": "□", "F0FE": "☑", "F052": "☑", "F0FC": "√"}  # of Wingdings
# Elements that are text themselves.
_SAID: dict[str, Callable[[Element], str]] = {
    "t": lambda element: element.text or "",
    "br": lambda element: "" if value(element, W + "type") == "page" else "\n",
    "cr": lambda _: "\n",
    "tab": lambda _: "\t",
    "noBreakHyphen": lambda _: "-",
    "sym": lambda element: _sign(value(element, W + "char")),
}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_WIDEST = 64  # columns that Word allows in a table: 63


def load(source: Source) -> Loaded:
    """Paragraphs and tables in document order. Raises InvalidInput: cut off, too large, pictures only."""
    package = Package(source.content, source.limits)
    reader = _Reader(package)
    blocks = tuple(reader.read_body())
    return Loaded(format="docx", blocks=blocks, remarks=tuple(reader.remarks(blocks)), title=package.title())


@dataclass(slots=True)
class _Line:
    """A paragraph while it is read."""

    text: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # kind, id
    boxes: list[Element] = field(default_factory=list)


class _Reader:
    def __init__(self, package: Package) -> None:
        main = package.main_part()

        def part(kind: str) -> Element | None:
            found = package.related(main, kind)
            return package.tree(found[0]) if found else None

        document = package.tree(main)
        body = None if document is None else child(document, "body")
        if body is None:
            raise damaged("找不到正文")
        self._body = body
        self._styles = Styles(part("styles"))
        self._numbers = ListNumbers(part("numbering"), self._styles)
        self._notes = {
            (kind, value(note, W + "id")): note
            for kind in _NOTES.values()
            if (root := part(kind)) is not None
            for note in root
            if not value(note, W + "type")  # separators have one
        }
        self._left_out: Counter[str] = Counter()
        self._carried = ""  # the text of a paragraph whose end was deleted

    def read_body(self) -> list[Block]:
        return self._read(self._body)

    def remarks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """What a human should look at. Raises InvalidInput where pictures are all there is."""
        pictures = self._left_out["pictures"]
        if pictures and not blocks:
            raise InvalidInput(
                "文件里只有图片，没有文字。请另存为 PDF 再传，我们会识别图片里的字。", code="empty_file"
            )
        if pictures:
            yield f"文中有 {pictures} 张图片，图片里的字没有读。"
        if self._left_out["inserted"]:
            yield "文中嵌了别的文件，嵌入的内容没有读。"
        if self._left_out["revisions"]:
            yield "文件带修订痕迹：删去的没有读，插入的按正文读了。"

    def _read(self, container: Element) -> list[Block]:
        blocks: list[Block] = []
        for element in container:
            name = tag_of(element)
            if name == "p":
                blocks.extend(self._read_paragraph(element))
            elif name == "tbl":
                blocks.extend(self._read_table(element, blocks))
            elif name in _WRAPPERS or (name == "sdt" and not _is_contents(element)):
                blocks.extend(self._read(element))
            elif name == "AlternateContent":
                blocks.extend(self._read(_chosen(element)))
            elif name == "altChunk":
                self._left_out["inserted"] += 1
        return blocks

    def _read_paragraph(self, element: Element) -> list[Block]:
        properties = child(element, "pPr")
        style_id = self._styles.default
        mark = None
        if properties is not None:
            named, mark = child(properties, "pStyle"), child(properties, "rPr")
            style_id = value(named) if named is not None else style_id
        style = over(self._styles.get(style_id), read_paragraph(properties))
        if style.contents:
            return []
        line = _Line()
        self._read_runs(element, line, hidden=bool(self._styles.get(style_id).hidden))
        text = self._carried + "".join(line.text)
        self._carried = ""
        if mark is not None and (child(mark, "del") is not None or child(mark, "moveFrom") is not None):
            self._left_out["revisions"] += 1
            self._carried = text  # without its end it runs into the next
            return self._read_asides(line)
        if mark is not None and is_hidden(mark) and not text.strip():
            return []
        number = ""
        if style.num_id and style.num_id != "0":
            level = style.level
            if level is None:
                level = self._numbers.level_of_style(style.num_id, style_id)
            number = self._numbers.next(style.num_id, level)
        lines = [one for one in text.split("\n") if one.strip()]
        blocks: list[Block] = [
            Paragraph(
                (number if n == 0 else "") + one.strip("\t "),
                heading=style.heading or 0,
                centred=bool(style.centred),
            )
            for n, one in enumerate(lines)
        ]
        return blocks + self._read_asides(line)

    def _read_asides(self, line: _Line) -> list[Block]:
        """Footnotes and text boxes, after the paragraph that holds them."""
        blocks: list[Block] = []
        for key in line.notes:
            note = self._notes.get(key)
            text = "" if note is None else " ".join(_text_of(self._read(note)))
            if text:
                blocks.append(Paragraph(f"［注］{text}"))
        for box in line.boxes:
            blocks.extend(self._read(box))
        return blocks

    def _read_runs(self, element: Element, line: _Line, *, hidden: bool) -> None:
        for inner in element:
            name = tag_of(inner)
            if name in _SKIPPED:
                self._left_out["revisions"] += name in ("del", "moveFrom")
            elif name in _SAID:
                if not hidden:
                    line.text.append(_SAID[name](inner))
            elif name == "r":
                self._read_runs(inner, line, hidden=self._is_hidden(inner, hidden))
            elif name in _NOTES:
                line.notes.append((_NOTES[name], value(inner, W + "id")))
            elif name in _DRAWN:
                self._read_drawn(inner, line)
            else:
                self._left_out["revisions"] += name == "ins"
                inside = _chosen(inner) if name == "AlternateContent" else inner
                self._read_runs(inside, line, hidden=hidden)

    def _read_drawn(self, element: Element, line: _Line) -> None:
        for inner in element.iter(W + "txbxContent"):
            line.boxes.append(inner)
        self._left_out["pictures"] += sum(tag_of(inner) in ("blip", "imagedata") for inner in element.iter())

    def _is_hidden(self, run: Element, hidden: bool) -> bool:
        properties = child(run, "rPr")
        if properties is None:
            return hidden
        own = is_hidden(properties)
        named = child(properties, "rStyle")
        style = PLAIN if named is None else self._styles.get(value(named))
        return next((said for said in (own, style.hidden) if said is not None), hidden)

    def _read_table(self, table: Element, before: list[Block]) -> list[Block]:
        cells: list[Cell] = []
        held: list[list[Block]] = []
        header = 0
        open_cells: dict[int, int] = {}  # column → the cell that still reaches down
        for row, element in enumerate(_rows(table)):
            properties = child(element, "trPr")
            if properties is not None and child(properties, "tblHeader") is not None and header == row:
                header = row + 1
            column = 0 if properties is None else _number_in(properties, "gridBefore", 0)
            for cell in _cells(element):
                about = child(cell, "tcPr")
                width = 1 if about is None else min(max(1, _number_in(about, "gridSpan", 1)), _WIDEST)
                merged = None if about is None else child(about, "vMerge")
                inside = self._read(cell)
                above = open_cells.get(column)
                if merged is not None and value(merged) != "restart" and above is not None:
                    upper = cells[above]
                    text = "\n".join(filter(None, (upper.text, *_text_of(inside))))
                    cells[above] = Cell(upper.row, upper.column, text, row - upper.row + 1, upper.width)
                else:
                    open_cells.pop(column, None)
                    if merged is not None:
                        open_cells[column] = len(cells)
                    cells.append(Cell(row, column, "\n".join(_text_of(inside)), 1, width))
                    held.append(inside)
                column += width
        if all(cell.column == 0 and cell.width == 1 for cell in cells) or len(cells) == 1:
            return [block for inside in held for block in inside]  # a frame, not a table
        return make_blocks(cells, name=caption_above(_lines_before(before)), header_rows=header)


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        name = tag_of(element)
        if name == "tr":
            properties = child(element, "trPr")
            if properties is None or child(properties, "del") is None:
                yield element
        elif name in _WRAPPERS or name == "sdt":
            yield from _rows(element)


def _cells(row: Element) -> Iterator[Element]:
    for element in row:
        name = tag_of(element)
        if name == "tc":
            yield element
        elif name in _WRAPPERS or name == "sdt":
            yield from _cells(element)


def _number_in(properties: Element, name: str, otherwise: int) -> int:
    found = child(properties, name)
    return otherwise if found is None else min(number_of(value(found)), _WIDEST)


def _lines_before(blocks: list[Block]) -> list[str]:
    """The paragraphs since the last table."""
    lines: list[str] = []
    for block in blocks[-3:]:
        lines = [*lines, block.text] if isinstance(block, Paragraph) else []
    return lines


def _text_of(blocks: list[Block]) -> list[str]:
    return [
        text
        for block in blocks
        for text in ([block.text] if isinstance(block, Paragraph) else _lines_of(block))
        if text.strip()
    ]


def _lines_of(table: Table) -> list[str]:
    """A table inside a cell: a line for each row."""
    return ["，".join(dict.fromkeys(text for text in row if text)) for row in table.rows]


def _chosen(element: Element) -> Element:
    """Of two ways to say the same the first, for newer readers."""
    return next((inner for inner in element if tag_of(inner) == "Choice"), element)


def _is_contents(element: Element) -> bool:
    properties = child(element, "sdtPr")
    gallery = None if properties is None else properties.find(f"{W}docPartObj/{W}docPartGallery")
    return gallery is not None and value(gallery) == "Table of Contents"


def _sign(code: str) -> str:
    """A sign of a symbol font; most have no meaning outside it."""
    code = code.upper()
    if code in _SIGNS:
        return _SIGNS[code]
    number = int(code, 16) if code and all(c in "0123456789ABCDEF" for c in code) and len(code) <= 4 else 0
    return chr(number) if 0x20 <= number < 0xD800 else ""

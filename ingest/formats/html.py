"""Web pages: what the page is about, without what surrounds it on every page of the site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ingest.decoding import decode
from ingest.formats.cells import MAX_CELLS, Cell, caption_above, make_blocks
from ingest.formats.loaded import Block, Loaded, Paragraph
from ingest.formats.markup import Element, parse_page, tag_of
from ingest.formats.page_content import find_content, plain
from ingest.formats.source import Source, too_large

_EMBEDDED = re.compile(rb"data:[\w/+.;=-]{1,100};base64,[A-Za-z0-9+/=\s]+")
_BLOCKS_NAMES = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead "
    "tr ul caption"
)
_BLOCKS = frozenset(_BLOCKS_NAMES.split())
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_MOST_ROWS, _MOST_COLUMNS = 20_000, 200
_MOST_ELEMENTS = 60_000  # a long law as a page has ten thousand
_LINE_ENDS = re.compile(r"[\r\n]+")
_CENTRED = re.compile(r"text-align\s*:\s*center", re.I)
_MARKERS: dict[str, Callable[[int], str]] = {
    "a": lambda n: chr(ord("a") + n - 1) if 1 <= n <= 26 else str(n),
    "A": lambda n: chr(ord("A") + n - 1) if 1 <= n <= 26 else str(n),
}


def load(source: Source) -> Loaded:
    """Headings, paragraphs, lists and tables of the main content. Raises InvalidInput: not text, entities inside."""
    root = parse_page(decode(_EMBEDDED.sub(b"", source.content)))
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        raise too_large("网页里的内容太多")
    content = find_content(root)
    blocks: list[Block] = []
    if content.heading:
        blocks.append(Paragraph(content.heading, heading=1))
    blocks.extend(Paragraph(fact) for fact in content.facts)
    blocks.extend(_Reader().read(content.element))
    return Loaded(format="html", blocks=tuple(blocks), title=content.title)


class _Reader:
    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._text: list[str] = []
        self._heading = 0
        self._centred = False
        self._number = ""
        self._counted: dict[Element, int] = {}  # ordered list → the number of its last item

    def read(self, element: Element) -> list[Block]:
        self._walk(element)
        self._flush()
        return self._blocks

    def _flush(self) -> None:
        for line in "".join(self._text).split("\n"):
            if text := plain(line):
                block = Paragraph(self._number + text, heading=self._heading, centred=self._centred)
                self._blocks.append(block)
                self._number = ""
        self._text.clear()

    def _walk(self, element: Element) -> None:
        name = tag_of(element)
        if name == "br":
            self._text.append("\n")
        elif name == "table" and not _is_layout(element):
            self._flush()
            before = [block.text for block in self._blocks[-3:] if isinstance(block, Paragraph)]
            self._blocks.extend(_read_table(element, before))
        elif name in _BLOCKS:
            self._flush()
            outer = self._heading, self._centred
            self._heading = _HEADINGS.get(name, self._heading)
            self._centred = self._centred or _is_centred(element)
            if name == "li":
                self._number = self._count(element)
            self._walk_inside(element, keep_lines=name == "pre")
            self._flush()
            self._heading, self._centred = outer
        elif name:
            self._walk_inside(element)

    def _walk_inside(self, element: Element, *, keep_lines: bool = False) -> None:
        self._say(element.text, keep_lines=keep_lines)
        for inner in element:
            self._walk(inner)
            self._say(inner.tail, keep_lines=keep_lines)

    def _say(self, text: str | None, *, keep_lines: bool) -> None:
        if text:
            self._text.append(text if keep_lines else _LINE_ENDS.sub(" ", text))

    def _count(self, item: Element) -> str:
        """The number a browser shows before an item of an ordered list."""
        above = item.getparent()
        if above is None or tag_of(above) != "ol":
            return ""
        after = self._counted.get(above)
        number = _whole(above.get("start"), 1, _MOST_ROWS) if after is None else after + 1
        number = self._counted[above] = _whole(item.get("value"), number, _MOST_ROWS)
        return f"{_MARKERS.get(above.get('type', '1'), str)(number)}. "


def _is_centred(element: Element) -> bool:
    return (
        tag_of(element) == "center"
        or element.get("align", "").lower() == "center"
        or bool(_CENTRED.search(element.get("style", "")))
    )


def _whole(written: str | None, otherwise: int, most: int) -> int:
    written = (written or "").strip()
    return (
        min(int(written), most)
        if written.isascii() and written.isdecimal() and len(written) < 9
        else otherwise
    )


def _is_layout(table: Element) -> bool:
    """Whether a table only places other things: tables inside it, or one column."""
    rows = list(_rows(table))
    return table.find(".//table") is not None or all(len(list(_cells(row))) <= 1 for row in rows)


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        name = tag_of(element)
        if name == "tr":
            yield element
        elif name in ("thead", "tbody", "tfoot"):
            yield from (row for row in element if tag_of(row) == "tr")


def _cells(row: Element) -> Iterator[Element]:
    return (cell for cell in row if tag_of(cell) in ("td", "th"))


def _read_table(table: Element, before: list[str]) -> list[Block]:
    cells: list[Cell] = []
    rows = list(_rows(table))
    taken: dict[int, int] = {}  # column → the first row in which it is free again
    header = area = 0
    for number, row in enumerate(rows):
        if header == number and _names_columns(row):
            header = number + 1
        column = 0
        for cell in _cells(row):
            while taken.get(column, 0) > number:
                column += 1
            width = max(1, _whole(cell.get("colspan"), 1, _MOST_COLUMNS))
            height = _whole(cell.get("rowspan"), 1, _MOST_ROWS) or len(rows)  # 0: to the end
            height = min(height, len(rows) - number)
            area += width * height
            if area > MAX_CELLS:
                raise too_large("表格展开后太大")
            cells.append(Cell(number, column, _text_of(cell), height, width))
            taken.update(dict.fromkeys(range(column, column + width), number + height))
            column += width
    caption = next((plain(_text_of(one)) for one in table if tag_of(one) == "caption"), "")
    return make_blocks(cells, name=caption or caption_above(before), header_rows=header)


def _names_columns(row: Element) -> bool:
    above = row.getparent()
    return (above is not None and tag_of(above) == "thead") or all(
        tag_of(cell) == "th" for cell in _cells(row)
    )


def _text_of(cell: Element) -> str:
    """A cell's lines."""
    return "\n".join(block.text for block in _Reader().read(cell) if isinstance(block, Paragraph))

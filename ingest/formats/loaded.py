"""What a loader makes of a file, whatever its format: the one language between loaders and readers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line or paragraph as the file has it, not yet cleaned."""

    text: str
    page: int = 0  # from 1; 0 where the format has no pages
    heading: int = 0  # 1–6 where the file itself marks a heading (Word style, <h2>, #), else 0
    centred: bool = False
    confidence: float = 1.0  # 0–1: of character recognition; 1 where the file holds text


@dataclass(frozen=True, slots=True)
class Table:
    """A grid with merged cells spread out: every row has ``columns`` cells; a merged cell repeats its text.

    ``rows[r][c]`` counts from 0. ``header_rows`` are the rows that name columns, repeated in every passage. A title, a unit
    or notes that the file keeps inside the grid are no rows: title and unit make the caption, as ``补偿标准（单位：元/亩）``;
    notes follow as paragraphs.
    """

    rows: tuple[tuple[str, ...], ...]
    caption: str = ""  # its own title, else the line above it, else the sheet's name; with the unit
    header_rows: int = 1
    page: int = 0
    confidence: float = 1.0


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Loaded:
    """A whole file as blocks, in reading order.

    ``markup`` holds the text itself where the format is already ours (Markdown, plain text): then ``blocks`` is empty.
    """

    format: str  # docx, doc, pdf, scan, photo, html, markdown, text, xlsx
    blocks: tuple[Block, ...] = ()
    markup: str = ""
    pages: int = 0  # page images kept beside the bytes: page-001.png …
    remarks: tuple[str, ...] = ()  # what a human should look at, in Chinese
    title: str = ""  # from the file's own properties, only where the text has none


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside an archive."""

    name: str  # its path in the archive, decoded, without .. or a drive
    content: bytes

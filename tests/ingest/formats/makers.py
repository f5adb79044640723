"""Small invented files, made the way real programs make them."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook

from ingest.formats.limits import Limits, limits_for
from ingest.formats.loaded import Block, Loaded, Paragraph, Table
from ingest.formats.registry import find_loader
from ingest.formats.sniffing import sniff
from ingest.formats.source import Source

W = nsdecls("w")


def read_here(name: str, content: bytes, limits: Limits | None = None) -> Loaded:
    """The file as its loader reads it, in this process."""
    loader = find_loader(sniff(name, content))
    assert loader is not None
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        source = Source(name, content, limits or limits_for(name), place, place, lambda *_: None)
        return loader(source)


def lines_of(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def tables_of(blocks: tuple[Block, ...]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def word(build: Callable[[Any], None]) -> bytes:
    """A .docx that ``build`` fills through python-docx."""
    document = Document()
    build(document)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def word_body(xml: str, numbering: str = "") -> bytes:
    """A .docx whose body is this XML (prefix ``w``), and whose lists these abstractNum and num elements."""

    def build(document: Any) -> None:
        body = document.element.body
        for element in parse_xml(f"<w:body {W} {nsdecls('wp', 'a', 'pic', 'r')}>{xml}</w:body>"):
            body.insert(len(body) - 1, element)
        if numbering:
            root = document.part.numbering_part.element
            for old in list(root):
                root.remove(old)
            root.extend(list(parse_xml(f"<w:numbering {W}>{numbering}</w:numbering>")))

    return word(build)


def paragraph(text: str, properties: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def listed(text: str, num_id: int, level: int = 0) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>')


def level(number: int, form: str, text: str, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def abstract(number: int, levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'


def num(number: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def sheet(build: Callable[[Workbook], None]) -> bytes:
    """A .xlsx that ``build`` fills through openpyxl."""
    book = Workbook()
    build(book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def with_shared_strings(content: bytes, strings: bytes) -> bytes:
    """The sheet with this part for its shared strings, as Excel keeps them."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    related = f'<Relationship Id="strings" Type="{kind}" Target="sharedStrings.xml"/></Relationships>'
    name = "xl/_rels/workbook.xml.rels"
    relations = part_of(content, name).replace(b"</Relationships>", related.encode())
    return repacked(content, {name: relations, "xl/sharedStrings.xml": strings})


def packed(members: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def repacked(content: bytes, parts: dict[str, bytes]) -> bytes:
    """The same Office file with some parts replaced or added."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    return packed(members | parts)


def part_of(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)

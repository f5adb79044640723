"""Which module reads which type. A module is imported in the child only, and only where its type comes."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from ingest.formats.sniffing import FileType
from ingest.formats.source import Loader

# Each module has ``load(source: Source) -> Loaded``.
LOADERS: dict[FileType, str] = {
    FileType.DOCX: "ingest.formats.docx",
    FileType.DOC: "ingest.formats.doc",
    FileType.HTML: "ingest.formats.html",
    FileType.XLSX: "ingest.formats.xlsx",
    FileType.MARKDOWN: "ingest.formats.text",
    FileType.TEXT: "ingest.formats.text",
    FileType.PDF: "ingest.formats.pdf",
    FileType.IMAGE: "ingest.formats.photo",
}


def find_loader(file_type: FileType) -> Loader | None:
    """The loader of a type; None where none reads it."""
    module = LOADERS.get(file_type)
    return None if module is None else cast(Loader, import_module(module).load)

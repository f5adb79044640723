"""Markdown and plain text: already ours, only decoded."""

from __future__ import annotations

from pathlib import PurePath

from ingest.decoding import decode
from ingest.formats.loaded import Loaded
from ingest.formats.sniffing import FileType, type_of_suffix
from ingest.formats.source import Source


def load(source: Source) -> Loaded:
    """The text itself. Raises InvalidInput: empty, too long, or not text in a known encoding."""
    markdown = type_of_suffix(PurePath(source.name).suffix) is FileType.MARKDOWN
    return Loaded(format="markdown" if markdown else "text", markup=decode(source.content))

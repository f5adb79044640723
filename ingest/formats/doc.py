"""Old Word documents, by way of new ones."""

from __future__ import annotations

from dataclasses import replace

from ingest.formats import docx
from ingest.formats.libreoffice import convert
from ingest.formats.loaded import Loaded
from ingest.formats.source import Source


def load(source: Source) -> Loaded:
    """As ``docx.load``. Raises InvalidInput also where LibreOffice is not installed."""
    content = convert(source)
    return replace(docx.load(replace(source, content=content)), format="doc")

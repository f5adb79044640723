"""Old Excel sheets, by way of new ones."""

from __future__ import annotations

from dataclasses import replace

from ingest.formats import xlsx
from ingest.formats.libreoffice import convert
from ingest.formats.loaded import Loaded
from ingest.formats.source import Source


def load(source: Source) -> Loaded:
    """As ``xlsx.load``. Raises InvalidInput also where LibreOffice is not installed."""
    return xlsx.load(replace(source, content=convert(source, "xls", "xlsx", "旧版 Excel")))

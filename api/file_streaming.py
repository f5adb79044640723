"""Sends a file in portions, under its Chinese name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from fastapi.responses import StreamingResponse

from casework.return_export import MEDIA_TYPE

XLSX: dict[str, Any] = {"content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}}


def stream_file(name: str, portions: Iterator[bytes]) -> StreamingResponse:
    """An .xlsx to be saved, never kept by anything on the way."""
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}",
        "Cache-Control": "no-store",
    }
    return StreamingResponse(portions, media_type=MEDIA_TYPE, headers=headers)

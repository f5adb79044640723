"""Files under their Chinese names: how a browser is told the name, and one sent in portions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from fastapi.responses import Response, StreamingResponse

from casework.return_export import MEDIA_TYPE
from casework.word import MEDIA_TYPE as WORD

XLSX: dict[str, Any] = {"content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}}

DOCX: dict[str, Any] = {"content": {WORD: {"schema": {"type": "string", "format": "binary"}}}}


def named(name: str, *, inline: bool = False) -> dict[str, str]:
    """The header a browser takes the name from (RFC 6266): to save it, or, ``inline``, to show it."""
    return {
        "Content-Disposition": f"{'inline' if inline else 'attachment'}; filename*=UTF-8''{quote(name, safe='')}"
    }


def stream_file(name: str, portions: Iterator[bytes]) -> StreamingResponse:
    """An .xlsx to be saved, never kept by anything on the way."""
    headers = {**named(name), "Cache-Control": "no-store"}
    return StreamingResponse(portions, media_type=MEDIA_TYPE, headers=headers)


def word_file(name: str, content: bytes) -> Response:
    """A .docx to be saved, never kept by anything on the way."""
    return Response(content, media_type=WORD, headers={**named(name), "Cache-Control": "no-store"})

"""How much the streams of a PDF unpack to, found out before anything is drawn."""

from __future__ import annotations

import re
import zlib

from ingest.formats.limits import Limits
from ingest.formats.source import too_large

_STREAM = re.compile(rb"stream\r?\n")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_SIDE = re.compile(rb"/(Width|Height)\s+(\d{1,9})\b(?!\s+\d+\s+R)")
_DICTIONARY = 4000  # bytes before a stream that describe it
_STEP = 4 * 1024 * 1024


def check_streams(content: bytes, limits: Limits) -> None:
    """Raises InvalidInput where a picture has too many dots, or what is no picture unpacks to too much.

    Pictures are judged by their sides: a long scan rightly unpacks to more than all else together. Streams packed in
    other ways than deflate are left to the bounds of the process.
    """
    left = limits.unpacked_bytes
    for found in _STREAM.finditer(content):
        described = content[max(0, found.start() - _DICTIONARY) : found.start()]
        described = described[described.rfind(b" obj") + 1 :]
        if _IMAGE.search(described):
            sides = dict(_SIDE.findall(described))
            if int(sides.get(b"Width", 0)) * int(sides.get(b"Height", 0)) > limits.pixels:
                raise too_large("这个 PDF 里有一张很大的图")
            continue
        left -= _unpacked(content, found.end(), min(left, limits.part_bytes))
        if left < 0:
            raise too_large("这个 PDF 展开后太大")


def _unpacked(content: bytes, start: int, most: int) -> int:
    """How many bytes a deflated stream holds. Raises InvalidInput beyond ``most``."""
    if content[start : start + 1] != b"x":
        return 0
    unpacker, size, rest = zlib.decompressobj(), 0, content[start:]
    try:
        while rest and not unpacker.eof:
            size += len(unpacker.decompress(rest, _STEP))
            rest = unpacker.unconsumed_tail
            if size > most:
                raise too_large("这个 PDF 展开后太大")
    except zlib.error:
        pass  # not deflated after all, or spoilt: the reader will see
    return size

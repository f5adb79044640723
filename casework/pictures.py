"""Attached files: what they are by content, and photos without what a phone writes into them.

A phone writes into each photo where it was taken. Where people are is never kept here, so everything besides the
picture is left out: of a JPEG the metadata but for which way up it is, of a PNG the text and the Exif.
"""

from __future__ import annotations

import struct
import zlib

from core.errors import InvalidInput

JPEG, PNG, PDF = "image/jpeg", "image/png", "application/pdf"
PNG_START = b"\x89PNG\r\n\x1a\n"
# A JPEG's segments that hold no picture: Exif and XMP (APP1), Photoshop's (APP13), comments. APP0, APP2 (colour)
# and APP14 (colour transform) stay.
METADATA = frozenset({*range(0xE1, 0xF0), 0xFE} - {0xE2, 0xEE})
STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})
PNG_METADATA = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
ORIENTATION = 0x0112


def find_media_type(content: bytes) -> str:
    """A photo (JPEG, PNG) or a PDF, by its content. Raises InvalidInput for anything else."""
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(PNG_START):
        return PNG
    if content.startswith(b"%PDF-"):
        return PDF
    if content[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc"):
        raise InvalidInput(
            "这是苹果手机的 HEIC 照片，这里放不了。请在相机设置里改成“兼容性最佳”再拍，或者截一张图。"
        )
    raise InvalidInput("只能放照片（JPG、PNG）和 PDF。请另存成其中一种再放。")


def without_metadata(content: bytes, media_type: str) -> bytes:
    """The same picture without where and when it was taken. A PDF stays as it is. Raises InvalidInput."""
    try:
        if media_type == JPEG:
            return _jpeg(content)
        return _png(content) if media_type == PNG else content
    except (IndexError, struct.error) as error:
        raise _unreadable() from error


def _unreadable() -> InvalidInput:
    return InvalidInput("这张照片打不开，可能没传完。请重新拍一张或者重新选。")


def _jpeg(content: bytes) -> bytes:
    """Segment by segment to the picture's end: what phones write after it (more pictures, with places) goes too."""
    kept, at, way_up = [b"\xff\xd8"], 2, 1
    while True:
        if content[at] != 0xFF:
            raise _unreadable()
        marker = content[at + 1]
        if marker == 0xFF:  # padding before a marker
            at += 1
            continue
        if marker == 0xD9:
            break
        if marker in STANDALONE:
            at += 2
            continue
        (length,) = struct.unpack_from(">H", content, at + 2)
        segment = content[at : at + 2 + length]
        if length < 2 or len(segment) != length + 2:
            raise _unreadable()
        if marker == 0xE1 and segment[4:10] == b"Exif\0\0":
            way_up = _find_way_up(segment[10:]) or way_up
        if marker not in METADATA and (marker != 0xE2 or segment[4:15] == b"ICC_PROFILE"):
            kept.append(segment)
        at += 2 + length
        if marker == 0xDA:
            end = _find_scan_end(content, at)
            kept.append(content[at:end])
            at = end
    if way_up != 1:
        kept.insert(1, _exif_of(way_up))
    return b"".join(kept) + b"\xff\xd9"


def _find_scan_end(content: bytes, at: int) -> int:
    while (at := content.find(b"\xff", at)) >= 0:
        following = content[at + 1]
        if following == 0xFF:
            at += 1
        elif following == 0 or following in STANDALONE:
            at += 2
        else:
            return at
    raise _unreadable()


def _find_way_up(exif: bytes) -> int | None:
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None:
        return None
    try:
        (start,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, start)
        for n in range(count):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", exif, start + 2 + 12 * n)
            if tag == ORIENTATION:
                return value if 1 <= value <= 8 else None
    except struct.error:
        pass  # a broken note in a whole picture
    return None


def _exif_of(way_up: int) -> bytes:
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, ORIENTATION, 3, 1, way_up, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\0\0" + tiff


def _png(content: bytes) -> bytes:
    kept, at = [PNG_START], len(PNG_START)
    while True:
        (length,) = struct.unpack_from(">I", content, at)
        chunk = content[at : at + 12 + length]
        name = chunk[4:8]
        if len(chunk) != length + 12 or struct.unpack(">I", chunk[-4:])[0] != zlib.crc32(chunk[4:-4]):
            raise _unreadable()
        if name not in PNG_METADATA:
            kept.append(chunk)
        if name == b"IEND":
            return b"".join(kept)
        at += 12 + length

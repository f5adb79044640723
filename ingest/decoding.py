"""Bytes to text, without guessing: a byte-order mark, else strict UTF-8, else strict GB18030, else refused."""

from __future__ import annotations

import codecs

from core.errors import InvalidInput

MAX_TEXT_BYTES = 5 * 1024 * 1024  # fifteen times the longest law
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = frozenset(range(32)) - {9, 10, 12, 13}


def decode(content: bytes, *, max_bytes: int = MAX_TEXT_BYTES) -> str:
    """The text of a file. Raises InvalidInput: empty, too large, or not text in a known encoding."""
    max_bytes = min(max_bytes, MAX_TEXT_BYTES)
    if len(content) > max_bytes:
        raise InvalidInput(
            f"文件有 {len(content) / 1048576:.0f} MB，超过 {max_bytes // 1048576} MB，请拆开再放。",
            code="too_large",
        )
    if not content.strip():
        raise InvalidInput("文件是空的。", code="empty_file")
    text = _decode_strictly(content)
    if sum(ord(c) in _CONTROL for c in text) > len(text) * 0.001:
        raise InvalidInput("文件里不是文字，请换成 UTF-8 或 GB18030 的纯文本。", code="not_text")
    return text


def _decode_strictly(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            candidates: tuple[str, ...] = (encoding,)
            break
    else:
        candidates = ("utf-8", "gb18030")
    for encoding in candidates:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            if encoding == "utf-8" and _is_damaged_utf8(content):
                break  # as GB18030 it would come out as other words
    raise InvalidInput("文件的编码认不出来，请另存为 UTF-8 或 GB18030 的纯文本。", code="not_text")


def _is_damaged_utf8(content: bytes) -> bool:
    """Whether it is UTF-8 but for a few bytes: nearly all of it makes Chinese words as such."""
    text = content.decode("utf-8", "replace")
    words = sum("一" <= c <= "鿿" for c in text)
    return words > 20 * text.count("\ufffd")

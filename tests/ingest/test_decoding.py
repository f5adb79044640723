from __future__ import annotations

import codecs

import pytest

from core.errors import InvalidInput
from ingest.decoding import MAX_TEXT_BYTES, decode

TEXT = "第一条 养蜂人有权放蜂。"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("gb18030"),
        TEXT.encode("gbk"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16 le", "utf-16 be", "gb18030", "gbk"],
)
def test_text_comes_out_the_same_whatever_it_was_saved_as(content: bytes) -> None:
    assert decode(content) == TEXT


def test_a_rare_character_of_a_name_survives_gb18030() -> None:
    name = "当事人𬱖某和㛃某"
    with pytest.raises(UnicodeEncodeError):
        name.encode("gbk")
    assert decode(name.encode("gb18030")) == name


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n"])
def test_nothing_in_it_is_said(content: bytes) -> None:
    with pytest.raises(InvalidInput) as refusal:
        decode(content)
    assert refusal.value.code == "empty_file"


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xd8\xff\xe0\x00\x10JFIF" * 40,
        b"PK\x03\x04\x14\x00\x06\x00" * 40,
        bytes(range(256)) * 4,
        b"\x00" * 100,
        codecs.BOM_UTF16_LE + b"\x00\xd8",
        codecs.BOM_UTF8 + b"\xff\xff",
    ],
    ids=["jpeg", "zip", "all bytes", "zeros", "half a pair", "broken after the mark"],
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(InvalidInput) as refusal:
        decode(content)
    assert refusal.value.code == "not_text"
    assert "UTF-8" in refusal.value.message


def test_utf8_with_a_bad_byte_is_refused_and_not_read_as_other_words() -> None:
    content = (TEXT * 5).encode()
    damaged = content[:50] + b"\xff" + content[51:]
    assert damaged.decode("gb18030", "replace")
    for broken in (damaged, content[:-1]):  # the second as GB18030 reads as 绗竴鏉
        with pytest.raises(InvalidInput) as refusal:
            decode(broken)
        assert refusal.value.code == "not_text"


def test_too_large_is_refused_with_both_sizes() -> None:
    with pytest.raises(InvalidInput) as refusal:
        decode(b"a" * (3 * 1024 * 1024), max_bytes=2 * 1024 * 1024)
    assert refusal.value.code == "too_large"
    assert "3 MB" in refusal.value.message
    assert "2 MB" in refusal.value.message
    assert decode(b"a" * 10, max_bytes=10) == "a" * 10


def test_no_text_is_read_beyond_what_any_law_has() -> None:
    with pytest.raises(InvalidInput, match="超过 5 MB"):
        decode(b"a" * (MAX_TEXT_BYTES + 1), max_bytes=20 * 1024 * 1024)

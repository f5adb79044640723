"""ZIP archives: names as they were meant, nothing outside, nothing too large."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from core.errors import InvalidInput
from ingest.formats.limits import ARCHIVE, Limits
from ingest.formats.loaded import Member
from ingest.formats.loading import load, open_archive
from tests.ingest.formats.makers import packed


def renamed(content: bytes, old: bytes, new: bytes) -> bytes:
    """The archive with a name of the same length written in other bytes."""
    assert len(old) == len(new)
    return content.replace(old, new)


def refusal(content: bytes, limits: Limits = ARCHIVE) -> str:
    with pytest.raises(InvalidInput) as told:
        open_archive("包.zip", content, limits)
    return told.value.code


def test_members_in_order_with_their_folders() -> None:
    content = packed({"甲/乙/一.txt": b"1", "甲/": b"", "二.md": b"2"})
    assert open_archive("包.zip", content) == [Member("甲/乙/一.txt", b"1"), Member("二.md", b"2")]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_names_without_the_flag_are_read_in_the_encoding_they_are_in(encoding: str) -> None:
    meant = "资料/村规民约.txt"
    raw = meant.encode(encoding)
    content = renamed(packed({"x" * len(raw): b"1"}), b"x" * len(raw), raw)
    assert open_archive("包.zip", content) == [Member(meant, b"1")]


def test_backslashes_divide_folders() -> None:
    content = renamed(packed({"a/b.txt": b"1"}), b"a/b.txt", b"a\\b.txt")
    assert open_archive("包.zip", content) == [Member("a/b.txt", b"1")]


def test_litter_is_left_out() -> None:
    litter = ("__MACOSX/._a.txt", ".DS_Store", "甲/Thumbs.db", "desktop.ini", "~$稿.docx", ".git/config")
    content = packed(dict.fromkeys(litter, b"x") | {"a.txt": b"1"})
    assert open_archive("包.zip", content) == [Member("a.txt", b"1")]


@pytest.mark.parametrize("name", ["../../etc/a.txt", "甲/../../a.txt", "/etc/a.txt", "C:/a.txt", "..\\a.txt"])
def test_names_that_leave_the_archive_are_refused(name: str) -> None:
    assert refusal(packed({name: b"1"})) == "bad_path"


def test_nothing_inside_is_refused() -> None:
    assert refusal(packed({})) == "empty_file"
    assert refusal(packed({".DS_Store": b"1"})) == "empty_file"


def test_a_password_is_told() -> None:
    content = bytearray(packed({"a.txt": b"1"}))
    struct.pack_into("<H", content, 6, 1)
    struct.pack_into("<H", content, bytes(content).index(b"PK\x01\x02") + 8, 1)
    assert refusal(bytes(content)) == "encrypted_file"


def test_a_method_nobody_reads_is_told() -> None:
    content = bytearray(packed({"a.txt": b"1"}))
    struct.pack_into("<H", content, 8, 9)
    struct.pack_into("<H", content, bytes(content).index(b"PK\x01\x02") + 10, 9)
    assert refusal(bytes(content)) == "bad_type"


def test_bounds_on_number_size_sum_and_ratio() -> None:
    assert refusal(packed({f"{n}.txt": b"x" for n in range(5)}), Limits(members=4)) == "too_large"
    assert refusal(packed({"a.txt": b"x" * 100}), Limits(part_bytes=99)) == "too_large"
    assert (
        refusal(packed({"a.txt": b"x" * 60, "b.txt": b"x" * 60}), Limits(unpacked_bytes=100)) == "too_large"
    )
    assert refusal(packed({"a.txt": b"x" * 20_000_000})) == "too_large"


def test_a_member_that_is_cut_or_false_is_told() -> None:
    content = packed({"a.txt": bytes(range(256)) * 40}, method=zipfile.ZIP_STORED)
    assert refusal(content.replace(bytes(range(200)), bytes(200), 1)) == "damaged_file"
    assert refusal(content[:-30]) == "damaged_file"


def test_a_nested_archive_is_a_member_that_nobody_reads() -> None:
    inner = packed({"a.txt": b"1"})
    assert open_archive("包.zip", packed({"内.zip": inner})) == [Member("内.zip", inner)]
    with pytest.raises(InvalidInput, match="压缩包里的压缩包不读"):
        load("内.zip", inner)


def test_what_is_no_archive_is_told() -> None:
    with pytest.raises(InvalidInput, match="不是压缩包"):
        open_archive("文.txt", "字".encode())
    assert refusal(b"PK\x05\x06 and no more") == "damaged_file"


def test_the_same_archive_reads_from_a_file_that_zipfile_appended_to() -> None:
    made = io.BytesIO(b"junk before")
    made.seek(0, io.SEEK_END)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("a.txt", b"1")
    assert refusal(made.getvalue()) == "damaged_file"

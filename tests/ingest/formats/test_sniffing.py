"""A file is what its content says; where the name says otherwise, the reason is told."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image

from core.errors import InvalidInput
from ingest.formats.sniffing import FileType, check_name, sniff
from tests.ingest.formats.makers import packed, repacked, sheet, word


def ole(*entries: str) -> bytes:
    """A compound file with these entries in its directory."""
    directory = b"".join(entry.encode("utf-16-le").ljust(128, b"\x00") for entry in entries)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\x00") + directory


def picture(form: str) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (2, 2)).save(made, form)
    return made.getvalue()


def fill(document: Any) -> None:
    document.add_paragraph("正文")


WORD, SHEET = word(fill), sheet(lambda book: None)


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.docx", WORD, FileType.DOCX),
        ("A.DOCX", WORD, FileType.DOCX),
        ("a.xlsx", SHEET, FileType.XLSX),
        ("a.doc", ole("Root Entry", "WordDocument"), FileType.DOC),
        ("a.wps", ole("Root Entry", "WordDocument"), FileType.DOC),
        ("a.pdf", b"%PDF-1.7\n...", FileType.PDF),
        ("a.pdf", b"\n\njunk%PDF-1.4\n...", FileType.PDF),
        ("a.png", picture("PNG"), FileType.IMAGE),
        ("a.jpg", picture("JPEG"), FileType.IMAGE),
        ("a.bmp", picture("BMP"), FileType.IMAGE),
        ("a.tif", picture("TIFF"), FileType.IMAGE),
        ("a.webp", picture("WEBP"), FileType.IMAGE),
        ("a.jpg", picture("PNG"), FileType.IMAGE),
        ("a.html", b"<!DOCTYPE html><html>", FileType.HTML),
        ("a.html", "<div>没有开头</div>".encode(), FileType.HTML),
        ("a.md", "# 题".encode(), FileType.MARKDOWN),
        ("a.txt", "第一条 正文".encode("gb18030"), FileType.TEXT),
        ("a.zip", packed({"a.txt": b"1"}), FileType.ZIP),
    ],
)
def test_the_type_of_a_file(name: str, content: bytes, found: FileType) -> None:
    assert sniff(name, content) is found


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("a.docx", b"<html><body>1</body></html>", "bad_type", "其实是网页"),
        ("a.docx", SHEET, "bad_type", "其实是 Excel"),
        ("a.doc", WORD, "bad_type", "其实是 Word 文档（.docx）"),
        ("a.doc", b"\xef\xbb\xbf<html xmlns:w='x'>", "bad_type", "其实是网页"),
        ("a.doc", b"{\\rtf1", "bad_type", "另存为 .docx"),
        ("a.txt", b"<?xml version='1.0'?>\n<html>", "bad_type", "其实是网页"),
        ("a.txt", b"%PDF-1.7", "bad_type", "其实是 PDF"),
        ("a.pdf", picture("PNG"), "bad_type", "其实是图片"),
        ("a.pdf", b"1234", "damaged_file", "内容却不是 PDF"),
        ("a.docx", b"1234", "damaged_file", "内容却不是 Word"),
        ("a.docx", WORD[:2000], "damaged_file", "不完整"),
        ("a.docx", packed({"a.txt": b"1"}), "bad_type", "其实是压缩包"),
        ("a.zip", packed({"OFD.xml": b"1"}), "bad_type", "转成 PDF"),
        ("a.zip", b"Rar!\x1a\x07\x01", "bad_type", "改成 .zip"),
        ("a.jpg", b"\x00\x00\x00\x18ftypheic", "bad_type", "JPG"),
        ("a.docx", repacked(WORD, {"word/vbaProject.bin": b"1"}), "macro_file", "宏"),
        ("a.xlsx", repacked(SHEET, {"xl/VBAproject.bin": b"1"}), "macro_file", "宏"),
        ("a.doc", ole("Root Entry", "WordDocument", "_VBA_PROJECT"), "macro_file", "宏"),
        ("a.docm", WORD, "macro_file", "宏"),
        ("a.docx", ole("Root Entry", "EncryptedPackage"), "encrypted_file", "密码"),
        ("a.doc", ole("Root Entry", "Workbook"), "bad_type", ".xlsx"),
        ("a.doc", ole("Root Entry"), "damaged_file", "认不出"),
        ("a.docx", b"", "empty_file", "空的"),
        ("a.txt", b" \n\x00\n", "empty_file", "空的"),
        ("a.xls", b"1", "bad_type", "另存为 .xlsx"),
        ("a.rar", b"1", "bad_type", "改成 .zip"),
        ("a.exe", b"MZ", "bad_type", "程序"),
        ("a.xyz", b"1", "bad_type", "后缀是 .xyz"),
        ("没有后缀", b"1", "bad_type", "没有后缀"),
    ],
)
def test_what_is_refused_is_told_why(name: str, content: bytes, code: str, words: str) -> None:
    with pytest.raises(InvalidInput) as told:
        sniff(name, content)
    assert told.value.code == code
    assert words in told.value.message
    assert told.value.message.endswith("。")


def test_a_word_in_the_text_of_an_old_document_is_no_macro() -> None:
    text = "_VBA_PROJECT".encode("utf-16-le") + b"\x00\x00"
    assert sniff("a.doc", ole("Root Entry", "WordDocument") + b"x" * 7 + text) is FileType.DOC


def test_a_name_alone_can_be_checked() -> None:
    assert check_name("报告.PDF") is FileType.PDF
    with pytest.raises(InvalidInput):
        check_name("报告.docm")

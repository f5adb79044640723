"""What a file really is, by its content; its name is only a claim."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from pathlib import PurePath

from core.errors import InvalidInput
from ingest.formats.source import damaged


class FileType(StrEnum):
    """A type by content. Those after ``ZIP`` are known only to be refused with a fitting sentence."""

    DOCX = "docx"
    DOC = "doc"
    XLSX = "xlsx"
    PDF = "pdf"
    IMAGE = "image"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"
    ZIP = "zip"
    XLS = "xls"
    SLIDES = "slides"
    RTF = "rtf"
    OFD = "ofd"
    HEIC = "heic"
    PACKED = "packed"
    PROGRAM = "program"


TYPE_NAMES = {
    FileType.DOCX: "Word 文档（.docx）",
    FileType.DOC: "旧版 Word 文档（.doc）",
    FileType.XLSX: "Excel 表格（.xlsx）",
    FileType.PDF: "PDF",
    FileType.IMAGE: "图片",
    FileType.HTML: "网页（.html）",
    FileType.MARKDOWN: "Markdown",
    FileType.TEXT: "纯文本（.txt）",
    FileType.ZIP: "压缩包（.zip）",
    FileType.XLS: "旧版 Excel 表格（.xls）",
    FileType.SLIDES: "演示文稿",
    FileType.RTF: "RTF 文档",
    FileType.OFD: "OFD 版式文件",
    FileType.HEIC: "苹果手机照片（HEIC）",
    FileType.PACKED: "别的压缩格式",
    FileType.PROGRAM: "程序",
}
_SUFFIXES = {
    ".docx": FileType.DOCX,
    ".doc": FileType.DOC,
    ".wps": FileType.DOC,
    ".xlsx": FileType.XLSX,
    ".pdf": FileType.PDF,
    ".png": FileType.IMAGE,
    ".jpg": FileType.IMAGE,
    ".jpeg": FileType.IMAGE,
    ".bmp": FileType.IMAGE,
    ".tif": FileType.IMAGE,
    ".tiff": FileType.IMAGE,
    ".webp": FileType.IMAGE,
    ".html": FileType.HTML,
    ".htm": FileType.HTML,
    ".md": FileType.MARKDOWN,
    ".markdown": FileType.MARKDOWN,
    ".txt": FileType.TEXT,
    ".zip": FileType.ZIP,
}
SUFFIXES = tuple(_SUFFIXES)
# What to do with a type that nobody reads.
_ADVICE = {
    FileType.XLS: "请用 Excel 或 WPS 另存为 .xlsx 再传。",
    FileType.SLIDES: "请另存为 PDF 再传。",
    FileType.RTF: "请用 Word 另存为 .docx 再传。",
    FileType.OFD: "请转成 PDF 再传。",
    FileType.HEIC: "请改存为 JPG 再传。",
    FileType.PACKED: "请解开后改成 .zip 再传。",
    FileType.PROGRAM: "这里只收文件资料。",
}
_REFUSED = {
    ".xls": FileType.XLS,
    ".et": FileType.XLS,
    ".ppt": FileType.SLIDES,
    ".pptx": FileType.SLIDES,
    ".rtf": FileType.RTF,
    ".ofd": FileType.OFD,
    ".heic": FileType.HEIC,
    ".rar": FileType.PACKED,
    ".7z": FileType.PACKED,
    ".gz": FileType.PACKED,
    ".exe": FileType.PROGRAM,
}
_MACRO_SUFFIXES = frozenset((".docm", ".dotm", ".xlsm", ".xltm", ".xlsb", ".pptm", ".xlam"))
_MAGIC: tuple[tuple[int, bytes, FileType], ...] = (
    (0, b"%PDF-", FileType.PDF),
    (0, b"\x89PNG\r\n\x1a\n", FileType.IMAGE),
    (0, b"\xff\xd8\xff", FileType.IMAGE),
    (0, b"II*\x00", FileType.IMAGE),
    (0, b"MM\x00*", FileType.IMAGE),
    (6, b"\x00\x00\x00\x00\x36\x00\x00\x00\x28", FileType.IMAGE),  # BMP
    (8, b"WEBPVP8", FileType.IMAGE),
    (4, b"ftypheic", FileType.HEIC),
    (4, b"ftypheix", FileType.HEIC),
    (4, b"ftypmif1", FileType.HEIC),
    (0, b"{\\rtf", FileType.RTF),
    (0, b"Rar!\x1a\x07", FileType.PACKED),
    (0, b"7z\xbc\xaf'\x1c", FileType.PACKED),
    (0, b"\x1f\x8b", FileType.PACKED),
    (0, b"MZ\x90\x00", FileType.PROGRAM),
    (0, b"\x7fELF", FileType.PROGRAM),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    rb"\A(?:<\?xml[^>]{0,200}>|<!--.{0,2000}?-->|\s)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_ENTRY = 128  # a directory entry of a compound file, and the step at which entries lie
_TEXTUAL = (FileType.MARKDOWN, FileType.TEXT)


def type_of_suffix(suffix: str) -> FileType | None:
    """The type a suffix (``.docx``) claims; None where no loader reads it."""
    return _SUFFIXES.get(suffix.lower())


def check_name(name: str) -> FileType:
    """The type a file's name claims. Raises InvalidInput where the suffix is none of ours."""
    suffix = PurePath(name).suffix.lower()
    claimed = type_of_suffix(suffix)
    if claimed is not None:
        return claimed
    if suffix in _MACRO_SUFFIXES:
        raise _macro()
    if (refused := _REFUSED.get(suffix)) is not None:
        raise InvalidInput(f"还不读{_named(refused)}。{_ADVICE[refused]}", code="bad_type")
    raise InvalidInput(
        f"还不认{f'后缀是 {suffix[:12]} 的' if suffix else '没有后缀的'}文件。"
        "能读的有：Word（.docx、.doc）、Excel（.xlsx）、PDF、图片、网页（.html）、.md、.txt，和它们的压缩包（.zip）。",
        code="bad_type",
    )


def sniff(name: str, content: bytes) -> FileType:
    """The type of a file, where name and content agree.

    Raises InvalidInput: empty, macros inside, locked with a password, or other than its name says.
    """
    claimed = check_name(name)
    if not content.strip(b"\x00 \t\r\n"):
        raise InvalidInput("文件是空的。", code="empty_file")
    found = _look(content)
    if found is None and claimed in _TEXTUAL:
        return claimed
    if found is None and claimed is FileType.HTML:
        return claimed  # a page may begin with anything
    if found is claimed:
        return claimed
    suffix = PurePath(name).suffix.lower()
    if found is None:
        raise damaged(f"后缀是 {suffix}，内容却不是{_named(claimed)}")
    advice = _ADVICE.get(found, "请把后缀改对，或用原来的软件另存后再传。")
    raise InvalidInput(
        f"这个文件后缀是 {suffix}，内容其实是{_named(found)}，没有读。{advice}", code="bad_type"
    )


def _named(file_type: FileType) -> str:
    """Its name inside a Chinese sentence: a space before Latin letters."""
    name = TYPE_NAMES[file_type]
    return f" {name}" if name[0].isascii() else name


def _look(content: bytes) -> FileType | None:
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _look_into_zip(content)
    if content.startswith(_OLE):
        return _look_into_ole(content)
    for at, magic, file_type in _MAGIC:
        if content.startswith(magic, at):
            return file_type
    if b"%PDF-" in content[:1024]:  # readers allow junk before it
        return FileType.PDF
    return FileType.HTML if _HTML.match(content[:4096].removeprefix(b"\xef\xbb\xbf")) else None


def _look_into_zip(content: bytes) -> FileType:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = {info.filename.lower() for info in archive.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise damaged("压缩的内容不完整") from error
    if "[content_types].xml" not in names:
        return FileType.OFD if "ofd.xml" in names else FileType.ZIP
    if any(name.endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
        raise _macro()
    for start, file_type in (("word/", FileType.DOCX), ("xl/", FileType.XLSX), ("ppt/", FileType.SLIDES)):
        if any(name.startswith(start) for name in names):
            return file_type
    return FileType.ZIP


def _look_into_ole(content: bytes) -> FileType:
    """By the names in its directory, which lie at fixed steps in UTF-16."""
    if _has_entry(content, "EncryptedPackage"):
        raise InvalidInput("文件加了密码，请在 Word 或 Excel 里取消密码后再传。", code="encrypted_file")
    if _has_entry(content, "_VBA_PROJECT"):
        raise _macro()
    if _has_entry(content, "WordDocument"):
        return FileType.DOC
    if _has_entry(content, "Workbook") or _has_entry(content, "Book"):
        return FileType.XLS
    if _has_entry(content, "PowerPoint Document"):
        return FileType.SLIDES
    raise damaged("认不出里面是什么")


def _has_entry(content: bytes, name: str) -> bool:
    wanted = name.encode("utf-16-le") + b"\x00\x00"
    at = content.find(wanted)
    while at != -1:
        if at % _ENTRY == 0:
            return True
        at = content.find(wanted, at + 1)
    return False


def _macro() -> InvalidInput:
    return InvalidInput(
        "文件里带有宏（可以自动运行的程序），为了安全没有读。请另存为不带宏的 .docx 或 .xlsx 再传。",
        code="macro_file",
    )

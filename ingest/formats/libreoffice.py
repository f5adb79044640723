"""Old Word documents, turned into new ones by LibreOffice where it is installed; nothing in them is run."""

from __future__ import annotations

from core import libreoffice
from core.errors import InvalidInput
from ingest.formats.source import Source, damaged

_STAGE = "转成新版 Word"
_SPARED = 5  # seconds of the whole that remain for reading what was made


def convert(source: Source) -> bytes:
    """The document as .docx.

    Raises InvalidInput: LibreOffice is not installed, takes too long, or makes nothing of the file.
    """
    program = libreoffice.find_program()
    if program is None:
        raise InvalidInput(
            "这台机器没有装 LibreOffice，读不了旧版 Word（.doc）。请用 Word 或 WPS 另存为 .docx 再传。",
            code="no_converter",
        )
    source.progress(_STAGE, 0, 1)
    paper = source.folder / "paper.doc"  # never under the name it was sent with
    paper.write_bytes(source.content)
    seconds = max(1.0, source.limits.seconds - _SPARED)
    try:
        made = libreoffice.convert(program, [paper], "docx", source.folder, seconds=seconds)
    except TimeoutError as error:
        raise InvalidInput("旧版 Word 转换太久，已经停下。请另存为 .docx 再传。", code="too_slow") from error
    if made is None:
        raise damaged("旧版 Word 转换不成")
    source.progress(_STAGE, 1, 1)
    return made[0].read_bytes()

"""Old Word documents, turned into new ones by LibreOffice where it is installed; nothing in them is run."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from core.errors import InvalidInput
from ingest.formats.source import Source, damaged

_PROGRAMS = ("soffice", "libreoffice")
_STAGE = "转成新版 Word"
_SPARED = 5  # seconds of the whole that remain for reading what was made
_FLAGS = ("--headless", "--norestore", "--nologo", "--nodefault")
# A profile of its own: no macro runs, no linked file is opened.
_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS = (
    (_SECURITY, "MacroSecurityLevel", "3"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)


def convert(source: Source) -> bytes:
    """The document as .docx.

    Raises InvalidInput: LibreOffice is not installed, takes too long, or makes nothing of the file.
    """
    program = next((found for one in _PROGRAMS if (found := shutil.which(one))), None)
    if program is None:
        raise InvalidInput(
            "这台机器没有装 LibreOffice，读不了旧版 Word（.doc）。请用 Word 或 WPS 另存为 .docx 再传。",
            code="no_converter",
        )
    source.progress(_STAGE, 0, 1)
    profile = _make_profile(source.folder)
    paper = source.folder / "paper.doc"  # never under the name it was sent with
    paper.write_bytes(source.content)
    made = paper.with_suffix(".docx")
    wanted = ("--convert-to", "docx", "--outdir", str(source.folder), str(paper))
    try:
        ended = subprocess.run(  # noqa: S603 — a fixed program, fixed arguments
            [program, f"-env:UserInstallation={profile.as_uri()}", *_FLAGS, *wanted],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=max(1.0, source.limits.seconds - _SPARED),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise InvalidInput("旧版 Word 转换太久，已经停下。请另存为 .docx 再传。", code="too_slow") from error
    if ended.returncode != 0 or not made.is_file():
        raise damaged("旧版 Word 转换不成")
    source.progress(_STAGE, 1, 1)
    return made.read_bytes()


def _make_profile(folder: Path) -> Path:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        f'<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        "utf-8",
    )
    return profile

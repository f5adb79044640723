"""LibreOffice, where it is installed: turns documents into other formats; nothing in them is run or fetched."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

_PROGRAMS = ("soffice", "libreoffice")
_FLAGS = ("--headless", "--norestore", "--nologo", "--nodefault")
# A profile of its own: no macro runs, no linked file is opened.
_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS = (
    (_SECURITY, "MacroSecurityLevel", "3"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)


def find_program() -> str | None:
    """Where LibreOffice lies; None where it is not installed."""
    return next((found for one in _PROGRAMS if (found := shutil.which(one))), None)


def convert(
    program: str, papers: Sequence[Path], suffix: str, folder: Path, *, seconds: float
) -> list[Path] | None:
    """The papers in another format, in ``folder`` under their own names; None where one of them could not be made.

    Raises TimeoutError.
    """
    profile = folder / "profile"
    if not profile.exists():
        _make_profile(profile)
    wanted = ("--convert-to", suffix, "--outdir", str(folder), *map(str, papers))
    try:
        ended = subprocess.run(  # noqa: S603 — a fixed program, fixed arguments
            [program, f"-env:UserInstallation={profile.as_uri()}", *_FLAGS, *wanted],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    made = [folder / paper.with_suffix(f".{suffix}").name for paper in papers]
    return made if ended.returncode == 0 and all(one.is_file() for one in made) else None


def _make_profile(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        f'<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        "utf-8",
    )

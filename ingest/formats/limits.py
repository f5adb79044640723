"""What reading one file may cost."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

MB = 1024 * 1024
_IMAGES = frozenset((".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp"))
_CONVERTED = frozenset((".doc", ".wps"))


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one child process, and of what it may make of a file."""

    file_bytes: int = 30 * MB  # of the file as it was sent
    memory_bytes: int = 1024 * MB  # address space of the child
    cpu_seconds: int = 40
    seconds: float = 60.0  # by the wall clock
    answer_bytes: int = 12 * MB  # of the JSON that the server reads
    written_bytes: int = 64 * MB  # of any one file the child writes
    unpacked_bytes: int = 160 * MB  # all members of an archive, or all parts of an Office file
    part_bytes: int = 40 * MB  # one member, or one part
    members: int = 2000
    pages: int = 300
    pixels: int = 60_000_000  # of one picture: an A3 page at 400 dpi has 31 million


DEFAULT = Limits()
# Characters are recognised at some seconds a page, by a runtime that maps much memory.
RECOGNISED = Limits(memory_bytes=2560 * MB, cpu_seconds=2400, seconds=2400.0)
CONVERTED = Limits(memory_bytes=4096 * MB, cpu_seconds=120, seconds=150.0)
ARCHIVE = Limits(unpacked_bytes=100 * MB, part_bytes=30 * MB)


def limits_for(name: str) -> Limits:
    """The bounds that suit a file of this name."""
    suffix = PurePath(name).suffix.lower()
    if suffix == ".pdf" or suffix in _IMAGES:
        return RECOGNISED
    if suffix in _CONVERTED:
        return CONVERTED
    return ARCHIVE if suffix == ".zip" else DEFAULT

"""What a loader is given: the bytes of one file, its bounds, and where to put page images."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.errors import InvalidInput
from ingest.formats.limits import Limits
from ingest.formats.loaded import Loaded

Progress = Callable[[str, int, int], None]  # stage in Chinese, done, total


@dataclass(frozen=True, slots=True)
class Source:
    """One file inside the child process. ``folder`` is private scratch space, emptied afterwards."""

    name: str
    content: bytes
    limits: Limits
    folder: Path
    pages: Path  # exists; only files named as ``page_path`` names them are kept
    progress: Progress

    def page_path(self, number: int) -> Path:
        """Where the image of a page goes; pages count from 1."""
        return self.pages / f"page-{number:03d}.png"


Loader = Callable[[Source], Loaded]


def too_large(what: str) -> InvalidInput:
    """The refusal of a file that would grow beyond its bounds; ``what`` names the part that does."""
    return InvalidInput(f"{what}，超过了能读的大小，没有读。请拆成几个小文件再传。", code="too_large")


def damaged(what: str = "") -> InvalidInput:
    """The refusal of a file that is cut off or wrongly made."""
    return InvalidInput(
        f"这个文件读不出来，可能已经损坏{f'（{what}）' if what else ''}。请打开原件另存一份再传。",
        code="damaged_file",
    )

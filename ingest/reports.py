"""What became of every file, as values and as JSON can hold them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file."""

    path: str
    outcome: str  # added, new_version, reread, unchanged, failed
    title: str = ""
    version: str = ""
    articles: int = 0  # numbered articles found
    gaps: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    reason: str = ""  # where it failed or was passed over, one Chinese sentence


@dataclass(frozen=True, slots=True)
class IngestReport:
    files: tuple[FileReport, ...]
    seconds: float
    published: tuple[str, ...] = ()  # shelves that have a new generation
    counts: dict[str, int] = field(default_factory=dict)  # outcome → files
    articles: int = 0  # numbered articles in the files read


def report_as_dict(report: IngestReport) -> dict[str, Any]:
    """The report for ``--json`` and for the local channel."""
    return {
        "counts": report.counts,
        "articles": report.articles,
        "seconds": round(report.seconds, 2),
        "published": list(report.published),
        "files": [
            {name: list(v) if isinstance(v, tuple) else v for name, v in dataclasses.asdict(f).items()}
            for f in report.files
        ],
    }

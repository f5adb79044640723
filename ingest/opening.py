"""One uploaded file becomes one version, its bytes opened in a child process."""

from __future__ import annotations

from pathlib import Path, PurePath

from ingest.formats.loading import load
from ingest.formats.source import Progress
from ingest.reading import Wanted, read_file
from knowledge.types import NewVersion


def read_upload(
    path: PurePath, content: bytes, wanted: Wanted, *, pages: Path, progress: Progress
) -> NewVersion:
    """Raises InvalidInput with one sentence saying what is wrong with the file. ``pages``: where their images go."""
    loaded = load(path.name, content, pages=pages, progress=progress)
    return read_file(path, content, wanted, loaded=loaded)

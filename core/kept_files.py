"""Files kept under the hash of their bytes: written whole or not at all, and checked each time they are read."""

from __future__ import annotations

import errno
import os
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from core.errors import DiskFull, Unavailable


class KeptFiles:
    """A folder of files, each named by the SHA-256 of what it holds."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content: bytes) -> str:
        """The hash under which the bytes lie from now on. Raises DiskFull, Unavailable."""
        digest = sha256(content).hexdigest()
        path = self._path_of(digest)
        if path.exists() and path.stat().st_size == len(content):
            return digest
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        aside = path.with_name(f".{uuid4()}")
        try:
            descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(path)
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
        except OSError as error:
            aside.unlink(missing_ok=True)
            raise (DiskFull if error.errno == errno.ENOSPC else Unavailable) from error
        return digest

    def read(self, digest: str) -> bytes | None:
        """The bytes as they were kept; None where they are gone or damaged."""
        try:
            content = self._path_of(digest).read_bytes()
        except OSError:
            return None
        return content if sha256(content).hexdigest() == digest else None

    def _path_of(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest

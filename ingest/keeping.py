"""The bytes of uploads, kept under their hash, with the page images made of them beside."""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Collection
from pathlib import Path

from core.errors import DiskFull, NotFound
from ingest.reading import sha256_of

_PAGE = "page-{:03d}.png"
_HASH = re.compile(r"[0-9a-f]{64}")


class Kept:
    """``<folder>/ab/ab12…`` holds the bytes, ``<folder>/ab/ab12….pages/page-001.png`` their pages."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _path_of(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256

    def pages_of(self, sha256: str) -> Path:
        """The folder of its page images; it may not be there."""
        return self._path_of(sha256).with_suffix(".pages")

    def keep(self, content: bytes) -> str:
        """Write the bytes under their hash, whole or not at all. Raises DiskFull."""
        sha256 = sha256_of(content)
        path = self._path_of(sha256)
        aside = path.with_suffix(".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with aside.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(path)
        except OSError as error:
            aside.unlink(missing_ok=True)
            raise DiskFull from error
        return sha256

    def read(self, sha256: str) -> bytes:
        return self._path_of(sha256).read_bytes()

    def count_pages(self, sha256: str) -> int:
        return sum(1 for _ in self.pages_of(sha256).glob("page-*.png"))

    def read_page(self, sha256: str, number: int) -> bytes:
        """The image of a page, PNG; pages count from 1. Raises NotFound."""
        try:
            return (self.pages_of(sha256) / _PAGE.format(number)).read_bytes()
        except OSError as error:
            raise NotFound("没有这一页的图像。") from error

    def forget_pages(self, sha256: str) -> None:
        shutil.rmtree(self.pages_of(sha256), ignore_errors=True)

    def let_go(self, sha256: str) -> None:
        """Delete the bytes and the pages."""
        self._path_of(sha256).unlink(missing_ok=True)
        self.forget_pages(sha256)

    def sweep(self, held: Collection[str], *, untouched_for: float = 0.0) -> None:
        """Delete what a crash left: bytes and pages of no upload that is held, and halves.

        What was written in the last ``untouched_for`` seconds stays: its upload may be about to be noted.
        """
        newest = time.time() - untouched_for
        for path in sorted(self._folder.glob("??/*")):
            sha256, suffix = path.stem, path.suffix
            if suffix not in ("", ".pages", ".part") or not _HASH.fullmatch(sha256):
                continue
            try:
                if path.lstat().st_mtime > newest:
                    continue
            except FileNotFoundError:  # went with its bytes or its pages
                continue
            if suffix == ".part":
                path.unlink(missing_ok=True)
            elif sha256 not in held:
                self.let_go(sha256)

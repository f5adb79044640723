"""A bound dossier as one PDF: every part by its kept bytes, the contents once more with the page numbers in it."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from casework import pdf_binding
from casework.dossier_parts import BoundPart
from casework.pictures import JPEG, PDF
from casework.word import MEDIA_TYPE
from core import libreoffice
from core.errors import InvalidInput, Unavailable

LAYOUT = "1"  # of the book: another one binds anew
SECONDS = 300.0
Contents = Callable[[tuple[int, ...]], bytes]
"""The contents as a Word file, from the first page of each part listed there, in order."""


def parts_sha256(parts: Sequence[BoundPart]) -> str:
    """Tells whether the very same parts have been bound before."""
    told = [LAYOUT, *([part.title, part.sha256] for part in parts)]
    return sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def bind_pdf(parts: Sequence[BoundPart], contents: Contents) -> tuple[bytes, int]:
    """The book and how many pages it has. Takes seconds a form.

    Raises Unavailable (``no_converter``: LibreOffice is not installed; ``too_slow``; ``not_bound``), InvalidInput
    (``damaged_file``: an attachment that does not open).
    """
    program = libreoffice.find_program()
    if program is None:
        raise Unavailable(
            "服务器没有装 LibreOffice，合不成一个 PDF。先导出 ZIP，或者请管理员在服务器上装 LibreOffice。",
            code="no_converter",
        )
    with tempfile.TemporaryDirectory(prefix="cunfa-book-") as folder:
        return _Binder(Path(folder), program, parts).bind(contents)


class _Binder:
    def __init__(self, folder: Path, program: str, parts: Sequence[BoundPart]) -> None:
        self.folder = folder
        self.program = program
        self.parts = parts
        self.files: list[Path] = []

    def bind(self, contents: Contents) -> tuple[bytes, int]:
        for n, part in enumerate(self.parts):
            suffix = {MEDIA_TYPE: "docx", PDF: "pdf", JPEG: "jpg"}.get(part.media_type, "png")
            file = self.folder / f"{n:03d}.{suffix}"
            file.write_bytes(part.content)
            self.files.append(file)
        words = [file for file in self.files if file.suffix == ".docx"]
        self._convert(words)
        self.files = [file.with_suffix(".pdf") if file in words else file for file in self.files]
        pages = self._count()
        place = next(n for n, part in enumerate(self.parts) if part.is_catalogue)
        for _ in range(2):  # once more where the numbers made the contents longer
            paper = self.files[place].with_suffix(".docx")
            paper.write_bytes(contents(self._first_pages(pages)))
            self._convert([paper])
            before, pages = pages, self._count()
            if before == pages:
                break
        self._run("bind")
        return (self.folder / pdf_binding.BOUND).read_bytes(), sum(pages)

    def _first_pages(self, pages: list[int]) -> tuple[int, ...]:
        return tuple(sum(pages[:n]) + 1 for n, part in enumerate(self.parts) if part.is_listed)

    def _convert(self, words: list[Path]) -> None:
        try:
            made = libreoffice.convert(self.program, words, "pdf", self.folder, seconds=SECONDS)
        except TimeoutError as error:
            raise Unavailable(
                "合成 PDF 太久，已经停下。请过一会儿再试，或者先导出 ZIP。", code="too_slow"
            ) from error
        if made is None:
            raise _not_bound()

    def _count(self) -> list[int]:
        (self.folder / pdf_binding.PARTS).write_text(json.dumps([file.name for file in self.files]), "utf-8")
        self._run("count")
        counted: list[int] = json.loads((self.folder / pdf_binding.PAGES).read_text())
        return counted

    def _run(self, deed: str) -> None:
        try:
            ended = subprocess.run(  # noqa: S603 — our own module, the folder our own
                [sys.executable, "-m", "casework.pdf_binding", deed, str(self.folder)],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise _not_bound() from error
        if ended.returncode == 0:
            return
        refused = self.folder / pdf_binding.REFUSED
        if refused.is_file():
            title = self.parts[int(refused.read_text())].title
            raise InvalidInput(
                f"“{title}”打不开，可能损坏了或者加了密码。请去掉它重新放一份，再导出。", code="damaged_file"
            )
        raise _not_bound()


def _not_bound() -> Unavailable:
    return Unavailable("这一卷合不成 PDF。请先导出 ZIP，再把这件事告诉管理员。", code="not_bound")

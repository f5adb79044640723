"""Puts PDFs and photos together as one page-numbered PDF. The only place of this room that knows PDFium and Pillow.

``python -m casework.pdf_binding count FOLDER`` writes how many pages each part of ``parts.json`` has to ``pages.json``;
``… bind FOLDER`` writes ``bound.pdf``. It runs as a process of its own, bounded, since others' files are opened here:
what ends it is a file's doing, and ``refused.txt`` names the part by its place, from 0.
"""

from __future__ import annotations

import ctypes
import io
import json
import resource
import sys
from pathlib import Path

from PIL import Image, ImageOps
from pypdfium2 import PdfDocument, PdfImage, PdfMatrix, PdfPage, raw

PARTS, PAGES, BOUND, REFUSED = "parts.json", "pages.json", "bound.pdf", "refused.txt"
A4 = (595.0, 842.0)
MARGIN = 42.0  # points around a photo
LONGEST = 2000  # pixels of a photo: A4 at 170 dots an inch
NUMBER_SIZE, FROM_EDGE = 10.0, 24.0
MEMORY, SECONDS, WRITTEN = 2 << 30, 300, 512 << 20


def main() -> None:
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, WRITTEN),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    deed, folder = sys.argv[1], Path(sys.argv[2])
    parts = [folder / name for name in json.loads((folder / PARTS).read_text("utf-8"))]
    if deed == "count":
        (folder / PAGES).write_text(json.dumps([_count(folder, n, part) for n, part in enumerate(parts)]))
    else:
        (folder / BOUND).write_bytes(bind(parts))


def bind(parts: list[Path]) -> bytes:
    """The parts as one PDF with its page numbers; the second (the contents) gives it its title and properties."""
    book = PdfDocument(parts[1])
    _append(book, parts[0], at=0)
    for part in parts[2:]:
        _append(book, part, at=len(book))
    for n in range(len(book)):
        _stamp(book, book[n], str(n + 1))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _count(folder: Path, n: int, part: Path) -> int:
    try:
        if part.suffix == ".pdf":
            return len(PdfDocument(part))
        with Image.open(part) as image:
            image.load()
    except Exception:
        (folder / REFUSED).write_text(str(n))
        raise
    return 1


def _append(book: PdfDocument, part: Path, *, at: int) -> None:
    if part.suffix == ".pdf":
        book.import_pages(PdfDocument(part), index=at)
    else:
        _add_photo(book, part)


def _add_photo(book: PdfDocument, part: Path) -> None:
    """A photo upright on a page of A4, as large as it goes."""
    with Image.open(part) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    upright.thumbnail((LONGEST, LONGEST))
    packed = io.BytesIO()
    upright.save(packed, "JPEG", quality=85)
    page = book.new_page(*A4)
    picture = PdfImage.new(book)
    picture.load_jpeg(packed, inline=True)
    scale = min((A4[0] - 2 * MARGIN) / upright.width, (A4[1] - 2 * MARGIN) / upright.height)
    width, height = upright.width * scale, upright.height * scale
    picture.set_matrix(PdfMatrix().scale(width, height).translate((A4[0] - width) / 2, (A4[1] - height) / 2))
    page.insert_obj(picture)
    page.gen_content()


def _stamp(book: PdfDocument, page: PdfPage, number: str) -> None:
    """The number at the foot of the page as it is held, whichever way it is turned in the file."""
    left, bottom, right, top = page.get_cropbox()
    words = raw.FPDFPageObj_NewTextObj(book, b"Helvetica", ctypes.c_float(NUMBER_SIZE))
    units = (number + "\0").encode("utf-16-le")
    raw.FPDFText_SetText(words, ctypes.cast(ctypes.c_char_p(units), ctypes.POINTER(ctypes.c_ushort)))
    half = len(number) * NUMBER_SIZE * 0.278
    across, up = (left + right) / 2, (bottom + top) / 2
    match page.get_rotation():
        case 90:
            matrix = (0, 1, -1, 0, right - FROM_EDGE, up - half)
        case 180:
            matrix = (-1, 0, 0, -1, across + half, top - FROM_EDGE)
        case 270:
            matrix = (0, -1, 1, 0, left + FROM_EDGE, up + half)
        case _:
            matrix = (1, 0, 0, 1, across - half, bottom + FROM_EDGE)
    raw.FPDFPageObj_Transform(words, *map(ctypes.c_double, matrix))
    raw.FPDFPage_InsertObject(page, words)
    page.gen_content()


if __name__ == "__main__":
    main()

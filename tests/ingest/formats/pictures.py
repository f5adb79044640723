"""Pages as pictures."""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image

from tests.ingest.formats.pdf_makers import Leaf, make_pdf

DPI = 200


def draw(leaf: Leaf) -> Image.Image:
    """The page in colour, 200 dots an inch."""
    pdf = pypdfium2.PdfDocument(make_pdf([leaf]))
    picture: Image.Image = pdf[0].render(scale=DPI / 72).to_pil().convert("RGB")
    pdf.close()
    return picture


def to_bytes(picture: Image.Image, kind: str) -> bytes:
    """The picture as a file of this kind."""
    made = io.BytesIO()
    picture.save(made, kind)
    return made.getvalue()

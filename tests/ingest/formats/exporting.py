"""A statute as other people would hand it in: as a Word file, as a PDF with text, as a scan of its pages."""

from __future__ import annotations

import html
import io
import math
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pypdfium2
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, sync_playwright

from tests.web.conftest import find_chromium

_STYLE = """
@page { size: A4; margin: 28mm 26mm 25mm; @bottom-center { content: "— " counter(page) " —"; font: 12pt serif } }
body { font: 16pt/28pt "Noto Serif CJK SC", serif; margin: 0 }
h1 { font-size: 22pt; line-height: 36pt; text-align: center; margin: 0 0 18pt }
h2 { font-size: 16pt; text-align: center; margin: 8pt 0 }
p { text-indent: 2em; margin: 0 }
p.note { text-indent: 0; text-align: center }
"""
_DPI = 200


def export_docx(title: str, header: list[str], body: list[str]) -> bytes:
    """A .docx: title and headings centred, paragraphs with an indent. Headings of ``body`` begin with #."""
    document = Document()

    def add(text: str, *, centred: bool) -> None:
        paragraph = document.add_paragraph(text)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            paragraph.paragraph_format.first_line_indent = Pt(32)

    for line in (title, *header):
        add(line, centred=True)
    for line in body:
        add(line.lstrip("# "), centred=line.startswith("#"))
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


@contextmanager
def printing() -> Iterator[Browser]:
    """A browser that prints."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


def export_pdf(browser: Browser, title: str, header: list[str], body: list[str]) -> bytes:
    """A PDF with text, as a browser prints it: A4, numbered pages."""
    parts = [f"<h1>{html.escape(title)}</h1>"]
    parts += [f"<p class=note>{html.escape(line)}</p>" for line in header]
    for line in body:
        tag = "h2" if line.startswith("#") else "p"
        parts.append(f"<{tag}>{html.escape(line.lstrip('# '))}</{tag}>")
    page = browser.new_page()
    page.set_content(f"<meta charset=utf-8><style>{_STYLE}</style>{''.join(parts)}")
    made = page.pdf(prefer_css_page_size=True)
    page.close()
    return made


def export_scan(pdf: bytes, *, first: int = 0, last: int | None = None) -> bytes:
    """The pages as a scanner sees them: turned ±1°, grey and noisy, a red seal on the first; without text."""
    source = pypdfium2.PdfDocument(pdf)
    random = np.random.default_rng(7)
    pages = []
    for number in range(first, min(len(source), last or len(source))):
        picture = source[number].render(scale=_DPI / 72).to_pil().convert("RGB")
        if number == 0:
            _stamp(picture)
        picture = picture.rotate(1.0 if number % 2 else -1.0, Image.Resampling.BICUBIC, fillcolor="white")
        pages.append(_age(picture, random))
    source.close()
    made = io.BytesIO()
    pages[0].save(made, "PDF", save_all=True, append_images=pages[1:], resolution=_DPI, quality=85)
    return made.getvalue()


def _stamp(picture: Image.Image) -> None:
    """A ring with a star over the text, 42 mm wide, its ink letting the print through."""
    radius = round(21 / 25.4 * _DPI)
    middle = picture.width * 0.66, picture.height * 0.55
    ink = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(ink)
    box = [middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius]
    draw.ellipse(box, outline=200, width=round(1.2 / 25.4 * _DPI))
    star = [
        (
            middle[0] + r * math.sin(n * math.pi / 5),
            middle[1] - r * math.cos(n * math.pi / 5),
        )
        for n in range(10)
        for r in [radius * (0.35 if n % 2 == 0 else 0.14)]
    ]
    draw.polygon(star, fill=200)
    red = np.array([205, 40, 45], np.float32) / 255
    share = np.asarray(ink, np.float32)[:, :, None] / 255
    mixed = np.asarray(picture, np.float32) * (1 - share + share * red)
    picture.paste(Image.fromarray(mixed.astype(np.uint8)))


def _age(picture: Image.Image, random: np.random.Generator) -> Image.Image:
    """Paper that is grey and uneven, with grain."""
    width, height = picture.size
    clouds = Image.fromarray(random.integers(195, 235, (height // 120, width // 120), np.uint8))
    paper = np.asarray(clouds.resize((width, height), Image.Resampling.BICUBIC), np.float32)[:, :, None] / 255
    grain = random.normal(0, 7, (height, width, 1)).astype(np.float32)
    aged = np.clip(np.asarray(picture, np.float32) * paper + grain, 0, 255)
    return Image.fromarray(aged.astype(np.uint8))

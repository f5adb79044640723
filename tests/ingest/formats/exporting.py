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
from PIL import Image, ImageChops, ImageDraw
from playwright.sync_api import Browser, sync_playwright

from tests.ingest.formats.pictures import DPI
from tests.web.conftest import find_chromium

_STYLE = """
@page { size: A4; margin: 28mm 26mm 25mm; @bottom-center { content: "— " counter(page) " —"; font: 12pt serif } }
body { font: 16pt/28pt "Noto Serif CJK SC", serif; margin: 0 }
h1 { font-size: 22pt; line-height: 36pt; text-align: center; margin: 0 0 18pt }
h2 { font-size: 16pt; text-align: center; margin: 8pt 0 }
p { text-indent: 2em; margin: 0 }
p.note { text-indent: 0; text-align: center }
"""


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


def export_scan(pdf: bytes) -> bytes:
    """The pages as a scanner sees them: turned ±1°, grey and noisy, a red seal on the first; without text."""
    source = pypdfium2.PdfDocument(pdf)
    random = np.random.default_rng(7)
    pages = []
    for number in range(len(source)):
        picture = source[number].render(scale=DPI / 72).to_pil().convert("RGB" if number == 0 else "L")
        white = picture.getpixel((0, 0))
        if number == 0:
            stamp(picture, (0.66, 0.55))
        picture = picture.rotate(1.0 if number % 2 else -1.0, Image.Resampling.BILINEAR, fillcolor=white)
        pages.append(age(picture, random))
    source.close()
    made = io.BytesIO()
    pages[0].save(made, "PDF", save_all=True, append_images=pages[1:], resolution=DPI, quality=80)
    return made.getvalue()


def stamp(picture: Image.Image, middle: tuple[float, float]) -> None:
    """A ring with a star over the text, 42 mm wide, its ink letting the print through. ``middle``: shares of the page."""
    radius = round(21 / 25.4 * DPI)
    x, y = middle[0] * picture.width, middle[1] * picture.height
    ink = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(ink)
    box = (x - radius, y - radius, x + radius, y + radius)
    draw.ellipse(box, outline=200, width=round(1.2 / 25.4 * DPI))
    rays = [(n * math.pi / 5, radius * (0.14 if n % 2 else 0.35)) for n in range(10)]
    draw.polygon([(x + reach * math.sin(turn), y - reach * math.cos(turn)) for turn, reach in rays], fill=200)
    red = ImageChops.multiply(picture, Image.new("RGB", picture.size, (205, 40, 45)))
    picture.paste(red, mask=ink)


def age(picture: Image.Image, random: np.random.Generator) -> Image.Image:
    """Paper that is grey and uneven, with grain."""
    width, height = picture.size
    clouds = Image.fromarray(random.integers(195, 235, (height // 120, width // 120), np.uint8))
    paper = clouds.resize((width, height), Image.Resampling.BICUBIC)
    tile = np.clip(random.normal(128, 7, (512, 512)), 0, 255).astype(np.uint8)
    grain = Image.fromarray(np.tile(tile, (height // 512 + 1, width // 512 + 1))[:height, :width])
    if picture.mode == "RGB":
        paper, grain = paper.convert("RGB"), grain.convert("RGB")
    return ImageChops.add(ImageChops.multiply(picture, paper), grain, offset=-128)

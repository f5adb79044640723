"""Photos and single scans, and the page images kept for a human to compare with."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from core.errors import InvalidInput
from ingest.formats.flow import read_sheets
from ingest.formats.loaded import Loaded
from ingest.formats.scanned import Picture, shrink
from ingest.formats.sheet import Sheet
from ingest.formats.source import Source, damaged, too_large

_KEPT_WIDTH = 1240  # pixels: A4 at 150 dpi
_COLOURS = 16
_LONGEST = 3200  # pixels: more make a photo slower, not clearer
_PAGE_WIDTH = 595.0  # points: a photo is taken for a page of A4
_FEWEST = 200  # pixels: no page is smaller
_FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "TIFF")


def load(source: Source) -> Loaded:
    """A picture, or each page of a TIFF, as recognised text.

    Raises InvalidInput: too many pixels (told by the header, before anything is decoded), damaged, too small.
    """
    from ingest.formats import recognised  # noqa: PLC0415 - a second and 300 MB, not for keeping images

    sheets: list[Sheet] = []
    with _opened(source) as image:
        total = getattr(image, "n_frames", 1)
        if total > source.limits.pages:
            raise too_large(f"这个图片文件有 {total} 页")
        for number in range(1, total + 1):
            source.progress(recognised.STAGE, number - 1, total)
            picture = _read_frame(image, number, source)
            keep_page(picture, source.page_path(number))
            sheets += recognised.read_picture(picture, number, picture.shape[1] / _PAGE_WIDTH)
    source.progress(recognised.STAGE, total, total)
    blocks = recognised.mend(read_sheets(sheets), frozenset(range(1, total + 1)))
    return Loaded("photo", tuple(blocks), pages=total, remarks=recognised.remark_doubts(blocks))


def _opened(source: Source) -> Image.Image:
    Image.MAX_IMAGE_PIXELS = None  # the header is checked here, with our own bound
    try:
        image = Image.open(io.BytesIO(source.content), formats=_FORMATS)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise damaged() from error
    _check_size(image, source)
    return image


def _check_size(image: Image.Image, source: Source) -> None:
    width, height = image.size
    if width * height > source.limits.pixels:
        raise too_large(f"这张图片有 {width}×{height} 个点")
    if min(width, height) < _FEWEST:
        raise InvalidInput("这张图片太小，看不清字，请换一张清楚的。", code="too_small")


def _read_frame(image: Image.Image, number: int, source: Source) -> Picture:
    try:
        if number > 1:
            image.seek(number - 1)
            _check_size(image, source)
        image.draft("RGB", (_LONGEST, _LONGEST))  # a JPEG is decoded at half size where that is enough
        upright = ImageOps.exif_transpose(image)
        flat = Image.new("RGB", upright.size, "white")
        flat.paste(upright.convert("RGB"), mask=_mask(upright))
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise damaged() from error
    return shrink(np.asarray(flat, np.uint8), _LONGEST)[0]


def _mask(image: Image.Image) -> Image.Image | None:
    """What is not transparent; None where nothing is."""
    return image.convert("RGBA").getchannel("A") if image.has_transparency_data else None


def keep_page(picture: Picture, path: Path) -> None:
    """Write a page as a small PNG of a few colours."""
    height, width = picture.shape[:2]
    image = Image.fromarray(picture)
    if width > _KEPT_WIDTH:
        size = (_KEPT_WIDTH, round(height * _KEPT_WIDTH / width))
        image = image.resize(
            size, Image.Resampling.BOX if width > 2 * _KEPT_WIDTH else Image.Resampling.BILINEAR
        )
    image.quantize(_COLOURS, dither=Image.Dither.NONE).save(path, optimize=False)

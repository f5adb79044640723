"""A photo is kept as a picture, without where it was taken."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from casework.pictures import JPEG, PDF, PNG, find_media_type, without_metadata
from core.errors import InvalidInput

GPS, ORIENTATION, MAKE = 0x8825, 0x0112, 0x010F
PLACE = b"34.7N111.2E"


def photo(media_type: str, *, way_up: int = 1, **options: Any) -> bytes:
    """A small picture with a maker, a place and a comment written into it."""
    image = Image.radial_gradient("L").resize((48, 32)).convert("RGB")
    exif = Image.Exif()
    exif[ORIENTATION] = way_up
    exif[MAKE] = PLACE.decode()
    exif.get_ifd(GPS)[1] = "N"
    out = io.BytesIO()
    image.save(out, media_type.removeprefix("image/"), exif=exif.tobytes(), **options)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


@pytest.mark.parametrize(
    "options", [{}, {"progressive": True}, {"comment": PLACE}, {"icc_profile": b"x" * 200}]
)
@pytest.mark.parametrize("way_up", [1, 6])
def test_a_jpeg_keeps_its_picture_its_colours_and_which_way_up_it_is(
    options: dict[str, Any], way_up: int
) -> None:
    given_photo = photo(JPEG, way_up=way_up, **options)
    kept = without_metadata(given_photo, JPEG)
    assert PLACE in given_photo
    assert PLACE not in kept
    assert opened(kept).tobytes() == opened(given_photo).tobytes()
    exif = opened(kept).getexif()
    assert exif.get(ORIENTATION, 1) == way_up
    assert set(exif) <= {ORIENTATION}
    assert opened(kept).info.get("icc_profile") == options.get("icc_profile")
    assert without_metadata(kept, JPEG) == kept


def test_what_a_phone_writes_after_the_picture_goes_too() -> None:
    whole = photo(JPEG)
    assert without_metadata(whole + photo(JPEG), JPEG) == without_metadata(whole, JPEG)


def test_a_png_keeps_its_picture_alone() -> None:
    given_photo = photo(PNG)
    assert PLACE in given_photo
    kept = without_metadata(given_photo + PLACE, PNG)
    assert PLACE not in kept
    assert opened(kept).tobytes() == opened(given_photo).tobytes()
    assert dict(opened(kept).getexif()) == {}


@pytest.mark.parametrize("media_type", [JPEG, PNG])
def test_half_a_picture_is_refused(media_type: str) -> None:
    whole = photo(media_type)
    with pytest.raises(InvalidInput, match="没传完"):
        without_metadata(whole[: len(whole) // 2], media_type)


@given(st.sampled_from([JPEG, PNG]), st.data())
def test_whatever_is_broken_it_is_a_picture_or_a_refusal(media_type: str, data: st.DataObject) -> None:
    content = bytearray(photo(media_type))
    for _ in range(3):
        content[data.draw(st.integers(2, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert without_metadata(bytes(content), media_type)
    except InvalidInput as refusal:
        assert "打不开" in refusal.message


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(photo(JPEG), JPEG), (photo(PNG), PNG), (b"%PDF-1.7\n...", PDF)],
)
def test_a_file_is_known_by_its_content(content: bytes, media_type: str) -> None:
    assert find_media_type(content) == media_type


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x00\x00\x00\x18ftypheic....", "HEIC"),
        (b"PK\x03\x04....", "只能放照片"),
        (b"<html><script>", "只能放照片"),
        (b"<svg xmlns=", "只能放照片"),
        (b"GIF89a", "只能放照片"),
        (b" %PDF-1.7", "只能放照片"),
        (b"MZ\x90", "只能放照片"),
        (b"", "只能放照片"),
    ],
)
def test_nothing_else_is_taken(content: bytes, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        find_media_type(content)

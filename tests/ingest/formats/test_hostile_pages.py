"""PDFs and pictures made to do harm: refused with the reason, or read without what is harmful, in under five seconds."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from core.errors import InvalidInput
from ingest.formats.loaded import Loaded
from ingest.formats.loading import load
from tests.ingest.formats.makers import lines_of
from tests.ingest.formats.pdf_makers import Leaf, make_pdf, raw_pdf, set_lines
from tests.ingest.formats.pictures import to_bytes
from tests.ingest.formats.test_hostile import measured, refused

LINES = ["　　第一条　村民应当爱护村里的水渠和道路。"]
PLAIN = make_pdf([Leaf(set_lines(LINES))])
WORDS = ["第一条　村民应当爱护村里的水渠和道路。"]


def png(width: int, height: int, packed: bytes) -> bytes:
    """A PNG that declares its size whatever it holds."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def test_a_picture_of_900_million_dots_is_refused_by_its_header() -> None:
    rows = zlib.compressobj(9)
    packed = b"".join(rows.compress(bytes(90_001)) for _ in range(3000)) + rows.flush()
    assert refused("大图.png", png(30_000, 30_000, packed)) == "too_large"


def test_a_picture_that_unpacks_to_more_than_it_declares_is_cut_off() -> None:
    answer = measured(lambda: load("a.png", png(300, 300, zlib.compress(bytes(200_000_000), 1))))
    assert isinstance(answer, InvalidInput)


def test_pictures_without_end_in_one_file() -> None:
    tiny = Image.new("L", (220, 220), 255)
    made = io.BytesIO()
    tiny.save(made, "TIFF", save_all=True, append_images=[tiny] * 400, compression="tiff_deflate")
    assert refused("a.tif", made.getvalue()) == "too_large"


@pytest.mark.parametrize("share", [0.01, 0.3, 0.7, 0.98])
@pytest.mark.parametrize(("name", "kind"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")])
def test_pictures_that_are_cut_off(name: str, kind: str, share: float) -> None:
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 255, (400, 400), np.uint8))
    whole = to_bytes(noise, kind)
    assert refused(name, whole[: int(len(whole) * share)]) == "damaged_file"


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1"])
def test_photos_of_a_telephone_in_heic_are_refused_with_advice(brand: bytes) -> None:
    content = b"\x00\x00\x00\x18ftyp" + brand + b"\x00\x00\x00\x00" + bytes(200)
    error = measured(lambda: load("a.jpg", content))
    assert isinstance(error, InvalidInput)
    assert "改存为 JPG" in error.message


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_pdfs_that_are_cut_off(share: float) -> None:
    whole = make_pdf([Leaf(set_lines(LINES * 20)) for _ in range(30)])
    assert refused("a.pdf", whole[: int(len(whole) * share)]) == "damaged_file"


@pytest.mark.parametrize("kids", ["2 0 R", "2 0 R 2 0 R 2 0 R", "3 0 R", "3 0 R 2 0 R"])
def test_a_pdf_whose_pages_are_each_others_parents(kids: str) -> None:
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count 3 /Kids [{kids}] /Parent 3 0 R >>".encode(),
        b"<< /Type /Pages /Count 3 /Kids [2 0 R 3 0 R] /Parent 2 0 R >>",
    ]
    assert refused("a.pdf", raw_pdf(bodies)) in ("damaged_file", "empty_file")


def test_a_form_that_draws_itself() -> None:
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /X 4 0 R >> >> /Length 5 >>"
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /X 4 0 R >> >> >>"
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        page.encode(),
        form + b"\nstream\n/X Do\nendstream",
        b"<< /Length 5 >>\nstream\n/X Do\nendstream",
    ]
    assert refused("a.pdf", raw_pdf(bodies)) == "empty_file"


def test_a_pdf_of_ten_thousand_pages_is_refused_by_their_number() -> None:
    error = measured(lambda: load("a.pdf", make_pdf([Leaf()] * 10_000)))
    assert isinstance(error, InvalidInput)
    assert (error.code, "10000 页" in error.message) == ("too_large", True)


def test_a_pdf_that_only_says_it_has_many_pages() -> None:
    said = PLAIN.replace(b"/Count 1 ", b"/Count 250 ")
    answer = measured(lambda: load("a.pdf", said))
    assert isinstance(answer, InvalidInput) or lines_of(answer.blocks) == WORDS  # type: ignore[attr-defined]


def test_a_locked_pdf_is_refused_with_a_sentence() -> None:
    secret = "<" + "5A" * 32 + ">"
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {secret} /U {secret} /P -4 >> /ID [<01> <01>]"
    error = measured(lambda: load("a.pdf", make_pdf([Leaf(set_lines(LINES))], trailer=lock)))
    assert isinstance(error, InvalidInput)
    assert error.code == "encrypted_file"
    assert "密码" in error.message


def test_scripts_and_enclosed_files_are_passed_over() -> None:
    script = "<< /S /JavaScript /JS (app.alert\\('x'\\); while\\(true\\){}) >>"
    enclosed = "/Names << /EmbeddedFiles << /Names [(tool.exe) << /Type /Filespec /F (tool.exe) >>] >> >>"
    launch = "/AA << /WC << /S /Launch /F (/bin/sh) >> >>"
    answer = measured(
        lambda: load(
            "a.pdf", make_pdf([Leaf(set_lines(LINES))], root=f"/OpenAction {script} {enclosed} {launch}")
        )
    )
    assert isinstance(answer, Loaded)
    assert lines_of(answer.blocks) == WORDS


def test_a_page_that_unpacks_without_end() -> None:
    packed = zlib.compress(b"0 0 m 10 10 l S\n" * 20_000_000, 1)
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed) + packed + b"\nendstream",
    ]
    assert refused("a.pdf", raw_pdf(bodies)) == "too_large"


def test_a_picture_of_900_million_dots_inside_a_pdf() -> None:
    picture = 30_000, 30_000, bytes(1000)
    assert refused("a.pdf", make_pdf([Leaf(set_lines(LINES), picture=picture)])) == "too_large"


def test_a_page_as_large_as_a_house_is_drawn_no_larger_than_others() -> None:
    answer = measured(lambda: load("a.pdf", make_pdf([Leaf(set_lines(LINES), size=(14_000, 14_000))])))
    assert isinstance(answer, Loaded)
    assert lines_of(answer.blocks) == WORDS

"""Scanned pages and photos, small and invented; real recognition reads them."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from core.errors import InvalidInput
from ingest.formats.limits import RECOGNISED
from ingest.formats.loaded import Loaded, Paragraph
from ingest.formats.registry import find_loader
from ingest.formats.scanned import Picture, clean, find_rules, find_skew
from ingest.formats.sniffing import sniff
from ingest.formats.source import Source
from tests.ingest.formats.exporting import age, stamp
from tests.ingest.formats.makers import lines_of, read_here, tables_of
from tests.ingest.formats.pdf_makers import Leaf, Words, make_pdf, set_lines
from tests.ingest.formats.pictures import draw, to_bytes

ARTICLES = ["　　第一条　村民应当爱护村里的水渠和道路。", "　　第二条　红白事一律从简，不得大操大办。"]
READ = [line.strip("　") for line in ARTICLES]


def load(name: str, content: bytes, folder: Path) -> tuple[Loaded, list[tuple[str, int, int]]]:
    """What is read, with the page images in ``folder``; and the progress that was told."""
    loader = find_loader(sniff(name, content))
    assert loader is not None
    told: list[tuple[str, int, int]] = []
    source = Source(name, content, RECOGNISED, folder, folder, lambda *step: told.append(step))
    return loader(source), told


def page(lines: list[str] | None = None, **more: object) -> Image.Image:
    return draw(Leaf(set_lines(lines or ARTICLES), **more))  # type: ignore[arg-type]


def scanned_pdf(*pages: Image.Image) -> bytes:
    made = io.BytesIO()
    pages[0].save(made, "PDF", save_all=True, append_images=pages[1:], resolution=200, quality=85)
    return made.getvalue()


@pytest.mark.parametrize("angle", [-3.0, -1.2, 0.0, 0.7, 2.5])
def test_the_skew_of_a_page_is_found(angle: float) -> None:
    tilted = page(ARTICLES * 4).rotate(angle, Image.Resampling.BICUBIC, fillcolor="white").convert("L")
    assert find_skew(np.asarray(tilted, np.uint8)) == pytest.approx(-angle, abs=0.12)


def test_a_seal_goes_and_a_red_heading_stays() -> None:
    picture = page()
    ImageDraw.Draw(picture).rectangle(
        (300, 1500, 900, 1510), fill=(200, 30, 30)
    )  # a line under a red heading
    plain = clean(np.asarray(picture, np.uint8))
    stamp(picture, (0.3, 0.14))
    stamped = np.asarray(picture, np.uint8)
    cleaned = clean(stamped)
    assert _ink(stamped.min(axis=2)) > 1.2 * _ink(plain)
    assert _ink(cleaned) == pytest.approx(_ink(plain), rel=0.03)
    assert cleaned[1505, 600] < 100


def _ink(grey: Picture) -> int:
    return int(np.count_nonzero(grey < 150))


def test_grey_paper_becomes_white() -> None:
    aged = age(page(), np.random.default_rng(3))
    cleaned = clean(np.asarray(aged, np.uint8))
    assert np.percentile(np.asarray(aged.convert("L")), 50) < 225
    assert np.percentile(cleaned, 10) == 255


def test_lines_of_a_table_are_found_and_strokes_are_not() -> None:
    lines = [(80, 300, 400, 300), (80, 340, 400, 340), (80, 300, 80, 340), (400, 300, 400, 340)]
    rules = find_rules(np.asarray(page(lines=ARTICLES).convert("L"), np.uint8), 200 / 72)
    assert (rules.across, rules.down) == ([], [])
    ruled = find_rules(np.asarray(draw(Leaf(set_lines(ARTICLES), lines)).convert("L"), np.uint8), 200 / 72)
    assert [round(rule.at) for rule in ruled.across] == [300, 340]
    assert sorted(round(rule.at) for rule in ruled.down) == [80, 400]


def test_a_scanned_pdf_is_read_its_pages_kept_and_its_progress_told(tmp_path: Path) -> None:
    first = page().rotate(1.5, Image.Resampling.BICUBIC, fillcolor="white")
    stamp(first, (0.3, 0.15))
    grid = [(100, y, 500, y) for y in (300, 340, 380)] + [(x, 300, x, 380) for x in (100, 300, 500)]
    words = [
        Words(t, x, y, 14)
        for t, x, y in (("环节", 110, 310), ("时限", 310, 310), ("公示", 110, 350), ("五日", 310, 350))
    ]
    second = draw(Leaf([*set_lines(["　　第三条　办理时限见下表。"]), *words], grid))
    aged = [age(picture, np.random.default_rng(n)) for n, picture in enumerate((first, second))]
    loaded, told = load("扫描.pdf", scanned_pdf(*aged), tmp_path)
    assert lines_of(loaded.blocks) == [*READ, "第三条　办理时限见下表。"]
    assert [table.rows for table in tables_of(loaded.blocks)] == [(("环节", "时限"), ("公示", "五日"))]
    assert (loaded.format, loaded.pages) == ("scan", 2)
    assert told[-3:] == [("认字", 0, 2), ("认字", 1, 2), ("认字", 2, 2)]
    for name in ("page-001.png", "page-002.png"):
        with Image.open(tmp_path / name) as kept:
            assert 1000 < kept.width <= 1600
        assert (tmp_path / name).stat().st_size < 900_000


def test_words_hard_to_read_are_flagged_and_told(tmp_path: Path) -> None:
    small = (
        page().resize((260, 367), Image.Resampling.BILINEAR).resize((1654, 2339), Image.Resampling.BILINEAR)
    )
    loaded, _ = load("模糊.png", to_bytes(small, "PNG"), tmp_path)
    doubtful = [block for block in loaded.blocks if block.confidence < 0.85]
    assert doubtful
    assert loaded.remarks == (f"有 {len(doubtful)} 处字迹不清（第 1 页），已经标出，请对照页面原图核对。",)


def test_a_page_without_text_between_pages_with_text_is_recognised(tmp_path: Path) -> None:
    picture = page([ARTICLES[1]]).convert("L")
    leaves = [
        Leaf(set_lines([ARTICLES[0], "　　村民小组负责日常巡查，发现损坏的应当及时报告。"])),
        Leaf([Words("— 2 —", 280, 790, 12)], picture=(*picture.size, picture.tobytes())),
    ]
    loaded, _ = load("混合.pdf", make_pdf(leaves), tmp_path)
    assert lines_of(loaded.blocks) == [READ[0], "村民小组负责日常巡查，发现损坏的应当及时报告。", READ[1]]
    assert [block.page for block in loaded.blocks] == [1, 1, 2]
    assert loaded.remarks == ("第 2 页没有可用的文字，是按图片认出来的。",)
    assert loaded.pages == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page-001.png", "page-002.png"]


def test_invisible_text_behind_a_picture_is_not_trusted(tmp_path: Path) -> None:
    picture = page([ARTICLES[0]]).convert("L")
    hidden = [Words("这是别的软件在图片后面写的字和图片上印的全不一样请不要读它", 80, 100, 12, mode=3)]
    loaded, _ = load("a.pdf", make_pdf([Leaf(hidden, picture=(*picture.size, picture.tobytes()))]), tmp_path)
    assert lines_of(loaded.blocks) == [READ[0]]


def test_a_false_table_of_characters_is_seen_through(tmp_path: Path) -> None:
    words = [Words(word.text, word.left, word.top, word.size, font="G") for word in set_lines(ARTICLES)]
    wrong = {char: chr(0xE000 + n) for n, char in enumerate(sorted(set("".join(ARTICLES))))}
    loaded, _ = load("a.pdf", make_pdf([Leaf(words)], wrong=wrong), tmp_path)
    assert lines_of(loaded.blocks) == READ
    assert loaded.format == "scan"


def test_a_picture_beside_the_text_is_named_for_a_human(tmp_path: Path) -> None:
    leaf = Leaf(set_lines([*ARTICLES, *ARTICLES]), picture=(10, 10, b"\x90" * 100), covers=0.5)
    loaded, _ = load("a.pdf", make_pdf([leaf]), tmp_path)
    assert loaded.remarks == ("第 1 页有较大的图，图里的字没有读。",)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("kind", "name"), [("PNG", "照片.png"), ("JPEG", "照片.jpg"), ("WEBP", "照片.webp")])
def test_photos_are_read(kind: str, name: str, tmp_path: Path) -> None:
    loaded, told = load(name, to_bytes(age(page(), np.random.default_rng(1)), kind), tmp_path)
    assert lines_of(loaded.blocks) == READ
    assert (loaded.format, loaded.pages, told[0]) == ("photo", 1, ("认字", 0, 1))
    assert (tmp_path / "page-001.png").exists()


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_photographed_sideways_or_on_its_head_is_read(turned: int, tmp_path: Path) -> None:
    picture = page(ARTICLES * 2).rotate(turned, expand=True)
    assert lines_of(load("照片.jpg", to_bytes(picture, "JPEG"), tmp_path)[0].blocks)[:2] == READ


def test_the_camera_says_how_it_was_held(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by a quarter to see it upright
    made = io.BytesIO()
    page().rotate(90, expand=True).save(made, "JPEG", exif=exif)
    load("照片.jpg", made.getvalue(), tmp_path)
    with Image.open(tmp_path / "page-001.png") as kept:
        assert kept.height > kept.width


def test_a_photo_too_small_to_read_is_refused() -> None:
    with pytest.raises(InvalidInput, match="太小") as refused:
        read_here("照片.png", to_bytes(Image.new("RGB", (150, 150), "white"), "PNG"))
    assert refused.value.code == "too_small"


def test_transparency_is_white(tmp_path: Path) -> None:
    picture = page()
    mask = picture.convert("L").point(lambda v: 255 - v)
    clear = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    clear.paste((0, 0, 0, 255), mask=mask)
    loaded, _ = load("照片.png", to_bytes(clear, "PNG"), tmp_path)
    assert [block.text for block in loaded.blocks if isinstance(block, Paragraph)] == READ

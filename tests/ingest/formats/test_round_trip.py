"""Statutes printed to PDF, and scanned, come back with the articles of their own files."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path, PurePath

import pytest
from playwright.sync_api import Browser

from ingest.cleaning import read_lines
from ingest.formats.loaded import Loaded
from ingest.formats.loading import load
from ingest.papers.cleaning import narrow_forms
from ingest.reading import Wanted, read_file
from knowledge.types import ArticleKind, NewVersion
from tests.ingest.formats.exporting import export_pdf, export_scan, printing
from tests.ingest.papers import DISTRICT

pytestmark = pytest.mark.corpus
WANTED = Wanted(None, None, DISTRICT)
OTHERS = 12  # of the other statutes of 河南, spread over all of them


def of_henan() -> list[Path]:
    return sorted(Path(os.environ["CUNFA_TEST_LAWS"]).glob("河南地方法规/*.md"))


def ours() -> list[Path]:
    return [path for path in of_henan() if path.name.startswith("三门峡市")]


def others() -> list[Path]:
    rest = [path for path in of_henan() if path not in ours()]
    return rest[:: len(rest) // OTHERS][:OTHERS]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with printing() as browser:
        yield browser


@cache
def printed(browser: Browser, path: Path) -> bytes:
    head, _, body = path.read_text("utf-8").partition("<!-- INFO END -->")
    lines = read_lines(head)
    title = next(line[2:] for line in lines if line.startswith("# "))
    return export_pdf(browser, title, [line for line in lines if not line.startswith("#")], read_lines(body))


def known(path: Path) -> NewVersion:
    return read_file(path, path.read_bytes(), WANTED)


def articles(version: NewVersion) -> list[tuple[str, tuple[str, ...], str]]:
    return [
        (unit.key, unit.breadcrumbs, re.sub(r"\s", "", narrow_forms(unit.text)))
        for unit in version.articles
        if unit.kind is ArticleKind.ARTICLE
    ]


def test_a_statute_printed_to_pdf_is_the_same_statute(browser: Browser) -> None:
    assert len(ours()) == 5
    different = {}
    for path in (*ours(), *others()):
        wanted, new = known(path), read_file(PurePath(f"{path.stem}.pdf"), printed(browser, path), WANTED)
        wrong = [
            name for name in ("title", "kind", "scope", "gaps") if getattr(wanted, name) != getattr(new, name)
        ]
        wrong += [a[0] for a, b in zip(articles(wanted), articles(new), strict=False) if a != b]
        if wrong or len(articles(wanted)) != len(articles(new)):
            different[path.name] = wrong
    assert different == {}


def test_a_scanned_statute_has_every_article_and_nearly_every_character(browser: Browser) -> None:
    scans = [export_scan(printed(browser, path)) for path in ours()]
    with ThreadPoolExecutor(os.cpu_count()) as readers:
        loaded: list[Loaded] = list(readers.map(lambda scan: load("扫描.pdf", scan), scans))
    for path, scan, one in zip(ours(), scans, loaded, strict=True):
        new = read_file(PurePath(f"{path.stem}.pdf"), scan, WANTED, loaded=one)
        wanted = articles(known(path))
        assert [key for key, _, _ in articles(new)] == [key for key, _, _ in wanted], path.name
        assert [above for _, above, _ in articles(new)] == [above for _, above, _ in wanted], path.name
        truth, said = ("".join(text for _, _, text in these) for these in (wanted, articles(new)))
        blocks = SequenceMatcher(None, truth, said, autojunk=False).get_matching_blocks()
        right = sum(block.size for block in blocks)
        assert right >= 0.98 * len(truth), path.name
        assert right >= 0.98 * len(said), path.name
        assert (one.format, new.title) == ("scan", known(path).title)

"""Statutes handed in as Word files come back with the articles, days and makers that their own files have."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath

import pytest

from ingest.cleaning import read_lines
from ingest.papers.cleaning import narrow_forms
from ingest.reading import Wanted, read_file
from knowledge.types import ArticleKind, NewVersion
from tests.ingest.formats.exporting import export_docx
from tests.ingest.papers import DISTRICT

pytestmark = pytest.mark.corpus
WANTED = Wanted(None, None, DISTRICT)
FIELDS = (
    "title",
    "kind",
    "scope",
    "promulgated",
    "effective_from",
    "effective_basis",
    "gaps",
    "issuing_body",
)


def files() -> list[Path]:
    """The six of 三门峡, and one in eight of the others of 河南."""
    of_henan = sorted(Path(os.environ["CUNFA_TEST_LAWS"]).glob("河南地方法规/*.md"))
    ours = [path for path in of_henan if path.name.startswith("三门峡")]
    return [*ours, *[path for path in of_henan if path not in ours][::8]]


def articles(version: NewVersion) -> list[tuple[str, tuple[str, ...], str]]:
    return [
        (unit.key, unit.breadcrumbs, re.sub(r"\s", "", narrow_forms(unit.text)))
        for unit in version.articles
        if unit.kind is ArticleKind.ARTICLE
    ]


def test_a_statute_as_a_word_file_is_the_same_statute() -> None:
    different = {}
    for path in files():
        head, _, body = path.read_text("utf-8").partition("<!-- INFO END -->")
        lines = read_lines(head)
        title = next(line[2:] for line in lines if line.startswith("# "))
        header = [line for line in lines if not line.startswith("#")]
        known = read_file(path, path.read_bytes(), WANTED)
        handed_in = PurePath(f"{path.stem}.docx")
        new = read_file(handed_in, export_docx(title, header, read_lines(body)), WANTED)
        wrong = [name for name in FIELDS if getattr(known, name) != getattr(new, name)]
        if articles(known) != articles(new):
            wrong.append("articles")
        if wrong:
            different[path.name] = wrong
    assert different == {}

"""One file becomes one version, ready for the shelf."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import PurePath
from typing import Any

from core.errors import InvalidInput
from ingest.cleaning import clean, read_lines
from ingest.decoding import MAX_TEXT_BYTES, decode
from ingest.formats.loaded import Block, Loaded, Paragraph
from ingest.formats.loading import load
from ingest.gaps import find_gaps, numbered
from ingest.guide import is_guide, read_guide, split_front_matter
from ingest.layout import read_layout
from ingest.metadata import (
    is_amending_decision,
    is_collected,
    level_of,
    read_dates,
    read_document_number,
    read_issuing_body,
    read_kind,
    read_scope,
    read_title,
)
from ingest.outlining import read_outline
from ingest.papers.markdown import read_markup
from ingest.papers.reader import read_paper
from ingest.remarks import cap
from ingest.statute import has_articles
from ingest.terms import read_valid_until
from ingest.wanted import Wanted
from knowledge.types import STATUTE_KINDS, DateBasis, DocumentKind, NewArticle, NewVersion

__all__ = ["READER_VERSION", "SUFFIXES", "Wanted", "read_file", "sha256_of"]

READER_VERSION = 4  # raise it when the same bytes would now be read differently
SUFFIXES = (".md", ".markdown", ".txt")
_INFO_END = "<!-- INFO END -->"
_HEADER_WIDTH, _HEADER_LINES = 1000, 100  # what is longer is no header


def sha256_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def read_file(
    path: PurePath,
    content: bytes,
    wanted: Wanted,
    *,
    loaded: Loaded | None = None,
    max_bytes: int = MAX_TEXT_BYTES,
) -> NewVersion:
    """A file as one version. ``loaded``: what a loader made of the bytes, where it has been asked already.

    Raises InvalidInput with one sentence saying what is wrong with the file, and what ``load`` raises.
    """
    if wanted.kind is DocumentKind.STANDARD_ANSWER:
        raise InvalidInput("标准答复不从文件上架，请在“标准答复”里写。", code="bad_kind")
    if loaded is None and path.suffix.lower() in SUFFIXES:  # ours already: no process is started for them
        form = "text" if path.suffix.lower() == ".txt" else "markdown"
        loaded = Loaded(form, markup=decode(content, max_bytes=max_bytes))
    elif loaded is None:
        loaded = load(path.name, content)
    if loaded.format not in ("text", "markdown"):
        return read_paper(path, sha256_of(content), loaded, wanted)
    text = clean(loaded.markup)
    if not text.strip():
        raise InvalidInput("文件是空的。", code="empty_file")
    front = split_front_matter(text)
    if front is not None and is_guide(front[0]):
        return _read_guide(path, content, read_guide(*front), wanted)
    if front is not None and front[0].get("title") and front[1].strip() and _may_be_guide(front[1], wanted):
        return _read_plain_guide(path, content, *front, wanted)
    body = front[1] if front else text
    if _is_paper(path, body, wanted):
        blocks = read_markup(body, markdown=loaded.format == "markdown")
        return read_paper(path, sha256_of(content), replace(loaded, blocks=blocks, markup=""), wanted)
    return _read_statute(path, content, body, wanted)


def _may_be_guide(body: str, wanted: Wanted) -> bool:
    """Front matter is the layout of guides, not of laws; the sender may say otherwise."""
    return wanted.kind in (None, DocumentKind.GUIDE) and not has_articles(read_lines(body))


def _is_paper(path: PurePath, body: str, wanted: Wanted) -> bool:
    """Whether a text is no statute and has no header of the collections of statutes: read by the layout of papers."""
    if _INFO_END in body or is_collected(path):
        return False
    if wanted.kind is not None:
        return wanted.kind not in STATUTE_KINDS
    headings, header, _ = _split_header(body)
    return read_kind(path, headings[0] if headings else path.stem, header)[0] not in STATUTE_KINDS


def _read_plain_guide(
    path: PurePath, content: bytes, front: Mapping[str, Any], body: str, wanted: Wanted
) -> NewVersion:
    """Somebody else's guide: Markdown with a title in its front matter, in sections of its own."""
    title, published = str(front["title"]), front.get("date")
    blocks: list[Block] = [Paragraph(title, heading=1)]
    if isinstance(published, date):
        blocks.append(Paragraph(f"发布时间：{published}"))
    blocks += read_markup(body, markdown=True)
    guide = replace(wanted, kind=DocumentKind.GUIDE)
    return read_paper(path, sha256_of(content), Loaded("markdown", tuple(blocks)), guide)


def _read_guide(
    path: PurePath, content: bytes, guide: tuple[NewArticle, date | None], wanted: Wanted
) -> NewVersion:
    unit, reviewed = guide
    return NewVersion(
        kind=DocumentKind.GUIDE,
        title=unit.attributes["title"],
        level=level_of(DocumentKind.GUIDE),
        scope=wanted.scope or wanted.district,
        issuing_body="",
        document_number="",
        promulgated=reviewed,
        effective_from=None,
        effective_basis=DateBasis.UNKNOWN,
        valid_until=None,
        history="",
        source_name=path.name,
        source_sha256=sha256_of(content),
        articles=(unit,),
        attributes={"topic": unit.attributes["topic"]},
    )


def _split_header(text: str) -> tuple[list[str], str, list[str]]:
    """(H1 headings, header lines, body lines)."""
    head, mark, body = text.partition(_INFO_END)
    if not mark:
        lines = read_lines(text)
        if not lines[0].startswith("#") and len(lines[0]) <= 60 and not lines[0].startswith("第"):
            lines[0] = f"# {lines[0]}"  # plain text: the first line is the title
        end = next((n for n, line in enumerate(lines) if not line.startswith("# ")), len(lines))
        while end < len(lines) and re.match(r"[（(]?\d{4}年", lines[end]):
            end += 1
        head, body = "\n".join(lines[:end]), "\n".join(lines[end:])
    head_lines = read_lines(head)
    headings = [line[2:] for line in head_lines if line.startswith("# ")]
    lines = [line[:_HEADER_WIDTH] for line in head_lines if not line.startswith("#")]
    header = "\n".join(lines[:_HEADER_LINES])
    return headings, header, read_lines(body)


def _read_statute(path: PurePath, content: bytes, text: str, wanted: Wanted) -> NewVersion:
    headings, header, lines = _split_header(text)
    title, part = read_title(headings, path.stem)
    kind, level = read_kind(path, title, header)
    if wanted.kind is not None:
        kind, level = wanted.kind, level_of(wanted.kind)
    layout = read_layout(title, lines)
    header = "\n".join(part for part in (header, *layout.header) if part)
    outline = read_outline(kind, title, layout)
    if not outline.units:
        raise InvalidInput("文件里只有标题，没有正文。", code="no_text")
    body = "\n".join(lines)
    remarks = [*layout.remarks, *outline.remarks]
    if is_amending_decision(title, outline.units, body):
        title = f"{title}（修改决定）"
        remarks.append("这个文件只有修改决定，没有修改后的全文。")
    if not numbered(outline.units):
        remarks.append("没有条号，按段落上架。")
    closing = "\n".join(u.text for u in outline.units[-4:])
    dates = read_dates(kind, header, path.stem, closing)
    last_day, term = read_valid_until(dates.effective_from, closing)
    return NewVersion(
        kind=kind,
        title=title,
        level=level,
        scope=wanted.scope or read_scope(kind, title, header, wanted.district),
        issuing_body=read_issuing_body(kind, title, header),
        document_number=read_document_number(header, "\n".join(lines[:6])),
        promulgated=dates.promulgated,
        effective_from=dates.effective_from,
        effective_basis=dates.basis,
        valid_until=last_day,
        history=header,
        source_name=path.name,
        source_sha256=sha256_of(content),
        articles=tuple(outline.units),
        gaps=find_gaps(outline.units),
        remarks=cap((*remarks, *dates.remarks, *term)),
        attributes={"part": part} if part else {},
    )

"""One file becomes one version, ready for the shelf."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from core.errors import InvalidInput
from ingest.cleaning import clean, read_lines
from ingest.decoding import MAX_TEXT_BYTES, decode
from ingest.gaps import find_gaps, numbered
from ingest.guide import is_guide, read_guide, read_plain_guide, split_front_matter
from ingest.layout import Layout, read_layout
from ingest.metadata import (
    is_amending_decision,
    level_of,
    read_dates,
    read_document_number,
    read_issuing_body,
    read_kind,
    read_scope,
    read_title,
)
from ingest.statute import Outline, has_articles, read_amendment, read_items, read_statute
from ingest.terms import read_valid_until
from knowledge.types import ArticleKind, DateBasis, DocumentKind, NewArticle, NewVersion

READER_VERSION = 3  # raise it when the same bytes would now be read differently
SUFFIXES = (".md", ".markdown", ".txt")
_INFO_END = "<!-- INFO END -->"
_HEADER_WIDTH, _HEADER_LINES = 1000, 100  # what is longer is no header
_REMARKS = 20
_AMENDMENT = re.compile(r"修正案(?:[（(][^（）()]*[）)])?$")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person who handed the file in says of it; None: read it from the text."""

    kind: DocumentKind | None
    scope: str | None
    district: str


def sha256_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def read_file(
    path: PurePath, content: bytes, wanted: Wanted, *, max_bytes: int = MAX_TEXT_BYTES
) -> NewVersion:
    """Raises InvalidInput with one sentence saying what is wrong with the file."""
    if path.suffix.lower() not in SUFFIXES:
        raise InvalidInput(
            f"暂时只认 Markdown 和纯文本（{'、'.join(SUFFIXES)}），{path.suffix or '没有后缀的文件'}还不认。",
            code="bad_type",
        )
    text = clean(decode(content, max_bytes=max_bytes))
    if not text.strip():
        raise InvalidInput("文件是空的。", code="empty_file")
    front = split_front_matter(text)
    if front is not None and is_guide(front[0]):
        return _read_guide(path, content, read_guide(*front), wanted)
    if front is not None and front[0].get("title") and front[1].strip() and _may_be_guide(front[1], wanted):
        return _read_guide(path, content, read_plain_guide(*front), wanted)
    return _read_statute(path, content, front[1] if front else text, wanted)


def _may_be_guide(body: str, wanted: Wanted) -> bool:
    """Front matter is the layout of guides, not of laws; the sender may say otherwise."""
    return wanted.kind in (None, DocumentKind.GUIDE) and not has_articles(read_lines(body))


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
    outline = _outline(kind, title, layout)
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
        remarks=_cap((*remarks, *dates.remarks, *term)),
        attributes={"part": part} if part else {},
    )


def _cap(remarks: tuple[str, ...]) -> tuple[str, ...]:
    more = len(remarks) - _REMARKS
    return (*remarks[:_REMARKS], f"另有 {more} 处相似的情况。") if more > 0 else remarks


def _outline(kind: DocumentKind, title: str, layout: Layout) -> Outline:
    lines = layout.lines
    if kind is DocumentKind.MODEL_CASE:
        return _as_case([*lines, *layout.annex])
    if not has_articles(lines):
        outline = read_items(lines)
    elif _AMENDMENT.search(title):  # 第三十二条 of an amendment is not article 32 of the constitution
        outline = read_amendment(lines)
    else:
        outline = read_statute(lines)
    for kind_of_unit, label, words in (
        (ArticleKind.SECTION, "修改决定", layout.decision),
        (ArticleKind.ANNEX, "附件", layout.annex),
    ):
        if words:
            unit = NewArticle(kind_of_unit, 0, 0, label, (), "\n".join(line.lstrip("# ") for line in words))
            outline.units.append(unit)
    return outline


def _as_case(lines: Sequence[str]) -> Outline:
    """A published case quotes articles at line starts; it is never parsed as a statute."""
    return Outline(
        [
            NewArticle(ArticleKind.SECTION, 0, 0, unit.label, unit.breadcrumbs, unit.text)
            for unit in read_items(lines).units
        ]
    )

"""One file becomes one version, ready for the shelf."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from core.errors import InvalidInput
from ingest.cleaning import clean, read_lines
from ingest.decoding import MAX_TEXT_BYTES, decode
from ingest.gaps import find_gaps, numbered
from ingest.guide import is_guide, read_guide, split_front_matter
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
from ingest.statute import Outline, has_articles, read_items, read_statute
from knowledge.types import ArticleKind, DateBasis, DocumentKind, NewArticle, NewVersion

READER_VERSION = 2  # raise it when the same bytes would now be read differently
SUFFIXES = (".md", ".markdown", ".txt")
_INFO_END = "<!-- INFO END -->"


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
        return _read_guide(path, content, front, wanted)
    return _read_statute(path, content, front[1] if front else text, wanted)


def _read_guide(
    path: PurePath, content: bytes, front: tuple[dict[str, Any], str], wanted: Wanted
) -> NewVersion:
    unit, reviewed = read_guide(*front)
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
    header = "\n".join(line for line in head_lines if not line.startswith("#"))
    return headings, header, read_lines(body)


def _read_statute(path: PurePath, content: bytes, text: str, wanted: Wanted) -> NewVersion:
    headings, header, lines = _split_header(text)
    title, part = read_title(headings, path.stem)
    kind, level = read_kind(path, title, header)
    if wanted.kind is not None:
        kind, level = wanted.kind, level_of(wanted.kind)
    outline = _outline(kind, title, lines)
    if not outline.units:
        raise InvalidInput("文件里只有标题，没有正文。", code="no_text")
    body = "\n".join(lines)
    remarks = list(outline.remarks)
    if is_amending_decision(title, outline.units, body):
        title = f"{title}（修改决定）"
        remarks.append("这个文件只有修改决定，没有修改后的全文。")
    if not numbered(outline.units):
        remarks.append("没有条号，按段落上架。")
    dates = read_dates(kind, header, path.stem, "\n".join([u.text for u in outline.units[-4:]]))
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
        valid_until=None,
        history=header,
        source_name=path.name,
        source_sha256=sha256_of(content),
        articles=tuple(outline.units),
        gaps=find_gaps(outline.units),
        remarks=(*remarks, *dates.remarks),
        attributes={"part": part} if part else {},
    )


def _outline(kind: DocumentKind, title: str, lines: list[str]) -> Outline:
    if kind is DocumentKind.MODEL_CASE:
        return _as_case(lines)
    if not has_articles(lines):
        return read_items(lines)
    outline = read_statute(lines)
    if "修正案" in title:  # 第三十二条 of an amendment is not article 32 of the constitution
        return Outline(_as_amendment(outline.units))
    return outline


def _as_amendment(units: list[NewArticle]) -> list[NewArticle]:
    """Its items run on; a number out of turn is an article it writes into the law, so part of the item before."""
    items: list[NewArticle] = []
    last = 0
    for unit in units:
        if not unit.number or not last or unit.number == last + 1:
            last = unit.number or last
            items.append(replace(unit, kind=ArticleKind.ITEM if unit.number else unit.kind))
        else:
            said = f"{items[-1].text}\n{unit.label} {unit.text}"
            items[-1] = replace(items[-1], text=said)
    return items


def _as_case(lines: list[str]) -> Outline:
    """A published case quotes articles at line starts; it is never parsed as a statute."""
    return Outline(
        [
            NewArticle(ArticleKind.SECTION, 0, 0, unit.label, unit.breadcrumbs, unit.text)
            for unit in read_items(lines).units
        ]
    )

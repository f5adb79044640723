"""One loaded paper becomes one version."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from core.errors import InvalidInput
from ingest.formats.loaded import Loaded, Table
from ingest.gaps import numbered
from ingest.metadata import level_of, read_dates, read_issuing_body
from ingest.papers.cleaning import Element, Line, clean_blocks
from ingest.papers.dates import PaperDates, read_paper_dates
from ingest.papers.marks import find_numbers, read_day, read_number
from ingest.papers.outline import Body, read_annex, read_body
from ingest.papers.parts import Parts, cut_parts, text_of
from ingest.papers.placing import (
    COMPILATION,
    WORK_REPORT,
    read_paper_kind,
    read_paper_scope,
    read_purpose,
)
from ingest.papers.relations import read_relations
from ingest.remarks import cap
from ingest.wanted import Wanted
from knowledge.types import STATUTE_KINDS, ArticleKind, DocumentKind, NewArticle, NewVersion

_STEM_NUMBER = re.compile(r"^\d{1,3}[-_—.、 ]+")
_CLOSING = 6  # units at the end, where 施行 and 有效期 stand
_WHEN = re.compile(r"施行|有效期|实施")
_NOTICE = 300  # characters of a notice that does more than bring its text
_COMPILED_LINE = re.compile(r"[（）()〔〕\[\]]")
_REPORT_LEVEL = "工作报告"


def read_paper(path: PurePath, sha256: str, loaded: Loaded, wanted: Wanted) -> NewVersion:
    """The version in a loaded file. Raises InvalidInput ``no_text`` where the file holds no words."""
    elements = clean_blocks(loaded.blocks, loaded.format)
    if not elements:
        raise InvalidInput("文件里没有读到文字。", code="no_text")
    parts = cut_parts(elements)
    _settle_title(parts, path, loaded)
    kind, purpose = _settle_kind(path, parts, elements, wanted)
    body = read_body(
        parts.body, kind, parts.title, deepest=_depth(kind, purpose)
    )
    units = [*_notice_units(parts), *body.units, *_tail_units(parts)]
    units += [unit for annex in parts.annexes for unit in read_annex(annex)]
    if not units:
        raise InvalidInput("文件里只有标题，没有正文。", code="no_text")
    dates = _read_days(kind, path, parts, units)
    makers = _makers(kind, parts)
    opening = "\n".join(text_of(element) for element in parts.body[:3])
    place, doubts = (wanted.scope, ()) if wanted.scope else read_paper_scope(
        kind, parts.title, makers, opening, wanted.district, wanted.places
    )
    remarks = (
        *loaded.remarks,
        *parts.remarks,
        *body.remarks,
        *_about_numbers(kind, purpose, units),
        *dates.remarks,
        *doubts,
    )
    return NewVersion(
        kind=kind,
        title=parts.title,
        level=_REPORT_LEVEL if purpose == WORK_REPORT else level_of(kind),
        scope=place,
        issuing_body="、".join(makers),
        document_number=parts.number,
        promulgated=dates.issued,
        effective_from=dates.effective_from,
        effective_basis=dates.basis,
        valid_until=dates.valid_until,
        history="\n".join(parts.header),
        source_name=path.name,
        source_sha256=sha256,
        articles=tuple(units),
        gaps=body.gaps,
        remarks=cap(remarks),
        attributes=_attributes(parts, body, units, dates, purpose, loaded),
    )

"""One loaded paper becomes one version."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import Any

from core.errors import InvalidInput
from ingest.formats.loaded import Loaded, Table
from ingest.metadata import level_of, read_dates, read_document_number, read_issuing_body, read_scope
from ingest.papers.cards import give_cards
from ingest.papers.cleaning import clean_blocks
from ingest.papers.dates import PaperDates, read_paper_dates
from ingest.papers.marks import find_numbers, read_day
from ingest.papers.outline import read_annex, read_body
from ingest.papers.parts import Parts, cut_parts, text_of
from ingest.papers.placing import WORK_REPORT, read_paper_kind, read_paper_scope, read_purpose
from ingest.papers.relations import read_relations
from ingest.remarks import cap
from ingest.terms import read_valid_until
from ingest.wanted import Wanted
from knowledge.types import (
    GUIDE_KINDS,
    STATUTE_KINDS,
    ArticleKind,
    DateBasis,
    DocumentKind,
    NewArticle,
    NewVersion,
)

DOUBTFUL = 0.9  # characters recognised with less confidence are for a human to check
_STEM_NUMBER = re.compile(r"^\d{1,3}[-_—.、 ]+")
_CLOSING = 6  # units at the end, where 施行 and 有效期 stand
_WHEN = re.compile(r"施行|有效期|实施")
_LONG_NOTICE = 300  # characters of a notice that does more than bring its text
_REPORT_LEVEL = "工作报告"
_NO_DATES = (*GUIDE_KINDS, DocumentKind.MODEL_CASE, DocumentKind.FORM)  # they come into force on no day
_TITLE_MAKER = re.compile(r"^(?P<maker>\S{2,40}?(?:人民政府|委员会|办公室|局|厅|部|院))关于")


def read_paper(path: PurePath, sha256: str, loaded: Loaded, wanted: Wanted) -> NewVersion:
    """The version in a loaded file. Raises InvalidInput ``no_text`` where the file holds no words."""
    elements = clean_blocks(loaded.blocks)
    if not elements:
        raise InvalidInput("文件里没有读到文字。", code="no_text")
    parts = cut_parts(elements)
    parts.title = parts.title or loaded.title or _STEM_NUMBER.sub("", path.stem)
    kind = wanted.kind or _read_kind(path, parts)
    purpose = "" if wanted.kind else read_purpose(kind, parts.title, listed=_lists_papers(parts))
    body = read_body(parts.body, kind, parts.title, deepest=2 if purpose == WORK_REPORT else 4)
    units = [*_notice_units(parts), *body.units, *_tail_units(parts)]
    units += [unit for annex in parts.annexes for unit in read_annex(annex)]
    if not units:
        raise InvalidInput("文件里只有标题，没有正文。", code="no_text")
    makers = _read_makers(kind, parts)
    scope, doubts = _read_scope(kind, parts, makers, wanted)
    dates = _read_dates(kind, purpose, path, parts, units)
    read = (*loaded.remarks, *body.remarks, *_about_units(kind, purpose, units), *dates.remarks, *doubts)
    return NewVersion(
        kind=kind,
        title=parts.title,
        level=_REPORT_LEVEL if purpose == WORK_REPORT else level_of(kind),
        scope=scope,
        issuing_body="、".join(makers),
        document_number=_read_number(kind, parts),
        promulgated=dates.issued,
        effective_from=dates.effective_from,
        effective_basis=dates.basis,
        valid_until=dates.valid_until,
        history="\n".join((*parts.header, *body.header, *parts.signed)),
        source_name=path.name,
        source_sha256=sha256,
        articles=tuple(give_cards(units, parts.title) if kind is DocumentKind.GUIDE else units),
        gaps=body.gaps,
        remarks=cap(read),
        attributes=_attributes(kind, parts, units, dates, purpose),
    )


def _read_kind(path: PurePath, parts: Parts) -> DocumentKind:
    lines = [text_of(element) for element in parts.body]
    return read_paper_kind(
        path, parts.title, parts.subtitle, "\n".join(parts.header), lines, official=bool(parts.number)
    )


def _lists_papers(parts: Parts) -> bool:
    """Whether a table, or the lines, name papers by their numbers."""
    cells = [cell for table in parts.body if isinstance(table, Table) for row in table.rows for cell in row]
    annexed = [e for annex in parts.annexes for e in annex.elements]
    cells += [cell for table in annexed if isinstance(table, Table) for row in table.rows for cell in row]
    lines = [text_of(element) for element in (*parts.body, *annexed)]
    return sum(bool(find_numbers(words)) for words in (*cells, *lines)) >= 2


def _notice_units(parts: Parts) -> list[NewArticle]:
    """The notice that brings a text: kept, but found by nobody's search unless it rules something itself."""
    text = "\n".join(words for element in parts.notice if (words := text_of(element)))
    if not text:
        return []
    kind = ArticleKind.SECTION if len(text) > _LONG_NOTICE else ArticleKind.PREAMBLE
    return [NewArticle(kind, 0, 0, "印发通知", (), text)]


def _tail_units(parts: Parts) -> list[NewArticle]:
    text = "\n".join(words for element in parts.tail if (words := text_of(element)))
    return [NewArticle(ArticleKind.PREAMBLE, 0, 0, "附注", (), text)] if text else []


def _read_makers(kind: DocumentKind, parts: Parts) -> tuple[str, ...]:
    if parts.makers:
        return parts.makers
    if kind in STATUTE_KINDS:
        maker = read_issuing_body(kind, parts.title, "\n".join(parts.header))
    else:
        titled = _TITLE_MAKER.match(parts.wrapper_title or parts.title)
        named = (parts.info.get(name) for name in ("发文机关", "发布机构", "发布单位", "来源", "信息来源"))
        maker = titled["maker"] if titled else next((one for one in named if one), "")
    return (maker,) if maker else ()


def _read_number(kind: DocumentKind, parts: Parts) -> str:
    if parts.number or kind not in STATUTE_KINDS:
        return parts.number
    opening = "\n".join(text_of(element) for element in parts.body[:6])
    return read_document_number("\n".join(parts.header), opening)


def _read_scope(
    kind: DocumentKind, parts: Parts, makers: Sequence[str], wanted: Wanted
) -> tuple[str, tuple[str, ...]]:
    if wanted.scope:
        return wanted.scope, ()
    if kind in STATUTE_KINDS:
        return read_scope(kind, parts.title, "\n".join(parts.header), wanted.district), ()
    opening = "\n".join([*parts.header, *(text_of(element) for element in parts.body[:3])])
    return read_paper_scope(kind, parts.title, makers, opening, wanted.district, wanted.places)


def _read_dates(
    kind: DocumentKind, purpose: str, path: PurePath, parts: Parts, units: Sequence[NewArticle]
) -> PaperDates:
    closing = "\n".join(unit.text for unit in units[-_CLOSING:])
    if kind in STATUTE_KINDS:
        dates = read_dates(kind, "\n".join(parts.header), path.stem, closing)
        last, remarks = read_valid_until(dates.effective_from, closing)
        known = ("computed" if remarks else "text") if last else "none"
        return PaperDates(
            dates.promulgated, dates.effective_from, dates.basis, last, known, (*dates.remarks, *remarks)
        )
    issued = parts.issued or next((day for line in parts.header if (day := read_day(line))), None)
    issued = issued or _published(kind, parts)
    if kind in _NO_DATES or purpose == WORK_REPORT:
        return PaperDates(issued, None, DateBasis.UNKNOWN, None, "none")
    rest = [u for u in units[:-_CLOSING] if _WHEN.search(u.label + u.text[:40]) or u.label == "印发通知"]
    words = (unit.text for unit in (*rest, *units[-_CLOSING:]) if unit.kind is not ArticleKind.ANNEX)
    return read_paper_dates(issued, "\n".join(words))


def _published(kind: DocumentKind, parts: Parts) -> date | None:
    """The day a web page gives. When it was put on line says nothing of when a paper was made."""
    names = ["成文日期", "发文日期", *(("发布时间", "发布日期") if kind in _NO_DATES else ())]
    return next((read_day(parts.info[name]) for name in names if name in parts.info), None)


def _about_units(kind: DocumentKind, purpose: str, units: Sequence[NewArticle]) -> tuple[str, ...]:
    remarks = []
    rules = not purpose and kind not in _NO_DATES
    prose = any(u.kind is ArticleKind.SECTION and "table" not in u.attributes for u in units)
    if rules and prose and not any(u.kind in (ArticleKind.ARTICLE, ArticleKind.ITEM) for u in units):
        remarks.append("没有条号，按段落上架。")
    doubtful = sum(unit.attributes.get("confidence", 1) < DOUBTFUL for unit in units)
    if doubtful:
        remarks.append(f"有 {doubtful} 处字认得没有把握，请对照原件核对。")
    return tuple(remarks)


def _attributes(
    kind: DocumentKind, parts: Parts, units: Sequence[NewArticle], dates: PaperDates, purpose: str
) -> dict[str, Any]:
    """What a paper says of itself beyond the columns of a version; what it does not say is left out."""
    rules = kind not in _NO_DATES and not purpose
    said: dict[str, Any] = {
        "addressees": parts.addressees,
        "wrapper_title": parts.wrapper_title,
        "subtitle": parts.subtitle,
        "printed": parts.printed.isoformat() if parts.printed else "",
        "imprint": parts.imprint,
        "valid_until_basis": dates.valid_until_basis if dates.valid_until else "",
        "attachments": list(parts.attachments),
        "relations": read_relations(units, parts.title, dates.effective_from) if rules else [],
        "tables": sum("table" in unit.attributes for unit in units),
        "purpose": purpose,
    }
    return {name: value for name, value in said.items() if value}

"""The units of a paper: articles, or items, or sections, with its tables in their places, then its annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.formats.loaded import Table
from ingest.gaps import find_gaps
from ingest.layout import read_layout
from ingest.outlining import read_outline
from ingest.papers.cleaning import Element, Line
from ingest.papers.items import count_items, is_heading, read_items
from ingest.papers.marks import is_day, is_maker
from ingest.papers.parts import Annex
from ingest.papers.tables import table_unit
from ingest.statute import has_articles
from knowledge.types import ArticleKind, DocumentKind, NewArticle

_PLACE = re.compile(
    "\ue000(\\d+)。\ue001"
)  # where a table stands among the lines; cleaned text has no such signs
_NOTE = re.compile(r"^[（(]?(?:附?注|说明|备注)\d?[：:]")
_MARKED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3} ?、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2} ?[.．、]|第\S{1,9}条)"
)
_UNSPOKEN = ("正文", "前言")  # labels of ours that say nothing
_LOOKED = 400  # lines looked at to find where a paragraph stood


@dataclass(slots=True)
class Body:
    units: list[NewArticle] = field(default_factory=list)
    gaps: tuple[str, ...] = ()
    remarks: list[str] = field(default_factory=list)
    header: tuple[str, ...] = ()  # of a text printed with its title, 文号 or signature inside


@dataclass(slots=True)
class _Placed:
    table: Table
    caption: str = ""
    notes: list[str] = field(default_factory=list)


def read_body(elements: Sequence[Element], kind: DocumentKind, title: str, *, deepest: int = 4) -> Body:
    """The units of a body in its order. ``deepest``: of the numbered levels, where it is no articles."""
    lines, placed = _lay_out(elements)
    body = _read_lines([_marked(line) for line in lines], kind, title, deepest)
    _keep_rest(body, lines, title)
    units = [each for unit in body.units for each in _take_tables(unit, placed)]
    body.units = _name_tables(_locate(units, [line for line in lines if not _PLACE.fullmatch(line.text)]))
    return body


def _lay_out(elements: Sequence[Element]) -> tuple[list[Line], list[_Placed]]:
    """The lines with a sign where each table stands; a table's caption and notes go with it."""
    lines: list[Line] = []
    placed: list[_Placed] = []
    after_table = False
    for element in elements:
        if isinstance(element, Table):
            caption = _take_caption(lines, element)
            lines.append(Line(f"\ue000{len(placed)}。\ue001", element.page))
            placed.append(_Placed(element, caption))
        elif after_table and _NOTE.match(element.text):
            placed[-1].notes.append(element.text)
            continue
        else:
            lines.append(element)
        after_table = isinstance(element, Table)
    return lines, placed


def _take_caption(lines: list[Line], table: Table) -> str:
    """What names a table; the lines above that only do so are taken out of the text."""
    said = _bare(table.caption)
    if not said:
        above = lines[-1] if lines else None
        if above and above.centred and is_heading(above.text) and not _MARKED.match(above.text):
            return lines.pop().text
        return ""
    for _ in range(2):
        above = lines[-1] if lines else None
        if above is None or _PLACE.fullmatch(above.text) or _bare(above.text) not in said:
            break
        if _MARKED.match(above.text) or above.heading:
            return _MARKED.sub("", above.text) if said == _bare(above.text) else table.caption
        lines.pop()
    return table.caption


def _bare(text: str) -> str:
    return re.sub(r"[\s（）()：:]", "", text)


def _marked(line: Line) -> str:
    """A line as the readers of outlines take it: headings begin with #."""
    if line.heading:
        return f"{'#' * line.heading} {line.text}"
    alone = line.centred and is_heading(line.text) and not _MARKED.match(line.text)
    return f"# {line.text}" if alone and not is_day(line.text) and not is_maker(line.text) else line.text


def _read_lines(lines: list[str], kind: DocumentKind, title: str, deepest: int) -> Body:
    rules = kind not in (DocumentKind.GUIDE, DocumentKind.MODEL_CASE) and deepest == 4
    if rules and has_articles(lines):
        layout = read_layout(title, lines)
        outline = read_outline(kind, title, layout)
        remarks = [*layout.remarks, *outline.remarks]
        return Body(outline.units, find_gaps(outline.units), remarks, layout.header)
    numbered = count_items(lines) >= 2 or sum(bool(_MARKED.match(line)) for line in lines) >= 2
    items = read_items(
        lines, deepest=deepest if rules else min(deepest, 2), as_sections=not (rules and numbered)
    )
    units = items.units
    if len(units) == 1 and units[0].label == "前言":
        units = [replace(units[0], kind=ArticleKind.SECTION, label="正文")]
    return Body(units, tuple(items.gaps))


def _keep_rest(body: Body, lines: Sequence[Line], title: str) -> None:
    """What came into no unit is kept under the text, for a human to place: nothing of a paper is lost."""
    said = "".join(unit.label + unit.text for unit in body.units)
    above = "\n".join(line for unit in body.units for line in unit.breadcrumbs)
    held = f"{_tight(said)}\n{_tight(above)}\n{_tight(''.join(body.header))}\n{_tight(title)}"
    rest = [line.text for line in lines if _tight(_MARKED.sub("", line.text)) not in held]
    if rest:
        body.units.append(NewArticle(ArticleKind.PREAMBLE, 0, 0, "附注", (), "\n".join(rest)))
        shown = "、".join(f"“{line[:20]}”" for line in rest[:5])
        body.remarks.append(f"有 {len(rest)} 行没有归到任何一条，放在最后：{shown}。")


def _tight(text: str) -> str:
    return re.sub(r"\s", "", text)


def _take_tables(unit: NewArticle, placed: Sequence[_Placed]) -> list[NewArticle]:
    """A unit without the signs in its text, then the tables that stood there."""
    numbers = [int(n) for n in _PLACE.findall(unit.text)]
    if not numbers:
        return [unit]
    lines = [line for line in unit.text.split("\n") if not _PLACE.fullmatch(line)]
    above = unit.breadcrumbs
    if unit.label not in _UNSPOKEN and unit.label != (above[-1][:60] if above else ""):
        above = (*above, unit.label)
    tables = []
    for each in (placed[n] for n in numbers):
        table = table_unit(
            replace(each.table, caption=each.caption),
            kind=ArticleKind.SECTION,
            label="",
            breadcrumbs=above,
            notes=each.notes,
        )
        tables.append(table)
    return [*([replace(unit, text="\n".join(lines))] if lines else []), *tables]


def _name_tables(units: Sequence[NewArticle]) -> list[NewArticle]:
    """Each table under its caption, or under a number where it has none; no two alike."""
    named: list[NewArticle] = []
    seen: set[str] = set()
    count = 0
    for unit in units:
        label = unit.label
        if "table" in unit.attributes:
            count += 1
            label = label or unit.attributes["table"]["caption"] or _heading_over(unit) or f"表{count}"
            if label in seen:
                label = f"{label[:52]}（表{count}）"
        seen.add(label)
        named.append(replace(unit, label=label[:60]))
    return named


def _heading_over(unit: NewArticle) -> str:
    return _MARKED.sub("", unit.breadcrumbs[-1]).strip() if unit.breadcrumbs else ""


def _locate(units: Sequence[NewArticle], lines: Sequence[Line]) -> list[NewArticle]:
    """The units with the page they begin on and the least confidence of their characters, where the format has any."""
    if not any(line.page or line.confidence < 1 for line in lines):
        return list(units)
    texts = [_tight(line.text) for line in lines]
    at = 0
    located: list[NewArticle] = []
    for unit in units:
        found: list[Line] = []
        for paragraph in unit.text.split("\n") if "table" not in unit.attributes else ():
            words = _tight(paragraph)
            where = next((n for n in range(at, min(at + _LOOKED, len(texts))) if words in texts[n]), None)
            if words and where is not None:
                at = where + texts[where].endswith(words)  # a line may hold the next article too
                found.append(lines[where])
        attributes = dict(unit.attributes)
        if found and found[0].page:
            attributes["page"] = found[0].page
        if found and (confidence := min(line.confidence for line in found)) < 1:
            attributes["confidence"] = round(confidence, 3)
        located.append(replace(unit, attributes=attributes))
    return located


def read_annex(annex: Annex) -> list[NewArticle]:
    """An annex: its words as one unit, each table as one; articles it quotes are none of the paper's."""
    lines, placed = _lay_out(annex.elements)
    words = [line for line in lines if not _PLACE.fullmatch(line.text)]
    name = _annex_name(annex.label, [line.text for line in words] or [each.caption for each in placed])
    tables = [
        table_unit(
            each.table,
            kind=ArticleKind.ANNEX,
            label=name,
            caption=_caption_of(each, words, annex),
            notes=each.notes,
        )
        for each in placed
    ]
    titles = {_bare(table.attributes["table"]["caption"]) for table in tables} | {_bare(name)}
    prose = [line for line in words if _bare(line.text) not in titles] if tables else words
    units = list(tables)
    if prose or not tables:
        text = "\n".join(line.text for line in words) or annex.label
        units.insert(0, NewArticle(ArticleKind.ANNEX, 0, 0, name, (), text))
    return _name_tables(_locate(units, words))


def _annex_name(label: str, words: Sequence[str]) -> str:
    """``附件1 申请表``: the mark, and the title below it."""
    first = words[0] if words else ""
    alone = len(label) <= 6 and first and is_heading(first) and not _MARKED.match(first)
    return f"{label} {first}"[:60] if alone else label[:60]


def _caption_of(placed: _Placed, words: Sequence[Line], annex: Annex) -> str:
    if placed.caption:
        return placed.caption
    heading = [line.text for line in words if is_heading(line.text)]
    return heading[-1] if heading else annex.label

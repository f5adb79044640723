"""Cleaning of loaded papers in named steps: page furniture, full-width forms, spread-out characters, wrapped lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.cleaning import clean
from ingest.formats.loaded import Block, Table

_SPACES = re.compile(r"[ \t\u00a0\u2002-\u200a\u3000]+")
_NARROW = {c: c - 0xFEE0 for c in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_HAN = r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_HAN_OR_SIGN = r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff，。；：、？！（）《》〈〉“”‘’〔〕【】—…%]"
_N = r"[零〇○一二三四五六七八九十百千两\d]"
_MARK = re.compile(
    rf"^(第 ?{_N}{{1,9}} ?(?:条(?:之{_N}{{1,4}})?|编|分编|章|节)|[一二三四五六七八九十百]+、|附件 ?\d+)( )(.*)$",
    re.DOTALL,
)
_SPREAD = re.compile(rf"(?<!\S){_HAN}(?: {_HAN})+(?!\S)")
_IN_SENTENCE = re.compile(rf"(?<={_HAN_OR_SIGN}) (?={_HAN_OR_SIGN})")
_BESIDE_NUMBER = re.compile(rf"(?<={_HAN_OR_SIGN}) (?=[\dA-Za-z])|(?<=[\dA-Za-z%.]) (?={_HAN_OR_SIGN})")
_SENTENCE = re.compile(r"[，。；]")
_PAGE_NUMBER = re.compile(
    r"^(?:[—–\-－_·•.~～]{0,3} ?(?:第 ?)?\d{1,4} ?(?:页)?(?: ?[,，/]? ?共 ?\d{1,4} ?页)?"
    r" ?[—–\-－_·•.~～]{0,3}|\d{1,4} ?/ ?\d{1,4})$"
)
_BARE_NUMBER = re.compile(r"^\d{1,4}$")
_ENDS = ("。", "！", "？", "；", "：", ":", ";", "”", "…")
_BEGINS = re.compile(
    rf"^(?:#|第 ?{_N}{{1,9}} ?(?:条(?:之{_N}{{1,4}})?|编|分编|章|节)(?: |$)|[一二三四五六七八九十百]{{1,4}} ?、"
    r"|[（(][一二三四五六七八九十]{1,3}[）)](?!项)|\d{1,3} ?[.．、](?!\d)|[（(]\d{1,3}[）)]|[①-⑳]"
    r"|附 ?(?:件|表|录)|附[：:]|抄送|主送|分送|(?:注|说明|备注|来源)[：:]"
    r"|[（(](?:此件|联系人|本文有删减))"
)
_DAY_LINE = re.compile(
    r"^[\d二〇○零一三四五六七八九]{4} ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日(?: ?印发)?$"
)
_MAKER_LINE = re.compile(
    r"^[\u4e00-\u9fff、 （）]{4,40}(?:委员会|人民政府|政府|办公室|局|厅|部|院|社|公司|会|所|站|中心|办事处|村委会)$"
)
_WRAPPED = ("pdf", "scan", "photo")
_SHORT = 6  # half-widths by which the last line of a paragraph falls short of a full one


@dataclass(frozen=True, slots=True)
class Line:
    """One cleaned line, with where it stood and how sure its characters are."""

    text: str
    page: int = 0
    heading: int = 0
    centred: bool = False
    confidence: float = 1.0


Element = Line | Table


def narrow_forms(text: str) -> str:
    """Full-width digits and letters made narrow; punctuation keeps its Chinese width."""
    return text.translate(_NARROW)


def unify_spaces(text: str) -> str:
    """Runs of any space made one, ends trimmed."""
    return _SPACES.sub(" ", text).strip()


def draw_together(text: str) -> str:
    """``二 〇 二 四 年`` and ``总 则`` are words spread out to fill a line; two whole words keep their space."""
    return _SPREAD.sub(lambda found: found[0].replace(" ", ""), text)


def close_gaps(text: str) -> str:
    """No space inside a Chinese sentence, nor between a number and its words; the one after a mark (第三条 …) stays."""
    mark = _MARK.match(text)
    head, rest = (f"{mark[1].replace(' ', '')} ", mark[3]) if mark else ("", text)
    rest = _BESIDE_NUMBER.sub("", rest)
    if _SENTENCE.search(rest):
        rest = _IN_SENTENCE.sub("", rest)
    return head + rest


def clean_line(text: str) -> str:
    """All steps of one line, in order."""
    return close_gaps(draw_together(unify_spaces(narrow_forms(clean(text)))))


def clean_cell(text: str) -> str:
    """A cell: as displayed, on one line; digits narrow, spread-out words drawn together."""
    return draw_together(unify_spaces(narrow_forms(clean(text)).replace("\n", " ")))


def clean_blocks(blocks: Sequence[Block], form: str) -> list[Element]:
    """Blocks as cleaned lines and tables, in order; ``form`` is the loader's name for the file's format."""
    elements: list[Element] = []
    for block in blocks:
        if isinstance(block, Table):
            rows = tuple(tuple(clean_cell(cell) for cell in row) for row in block.rows)
            if any(cell for row in rows for cell in row):
                elements.append(replace(block, rows=rows, caption=clean_line(block.caption)))
            continue
        elements += [
            Line(text, block.page, block.heading, block.centred, block.confidence)
            for raw in clean(block.text).split("\n")
            if (text := clean_line(raw))
        ]
    elements = drop_furniture(elements)
    return join_wrapped(elements) if form in _WRAPPED else elements


def drop_furniture(elements: Sequence[Element]) -> list[Element]:
    """Without page numbers, and without the running heads that stand at the same edge of three pages or more."""
    by_page: dict[int, list[int]] = {}
    for n, element in enumerate(elements):
        if element.page:
            by_page.setdefault(element.page, []).append(n)
    edges = {n for lines in by_page.values() for n in (*lines[:1], *lines[-1:])}
    heads = Counter(e.text for n in edges if isinstance(e := elements[n], Line) and len(e.text) <= 40)
    kept: list[Element] = []
    seen: set[str] = set()
    for n, element in enumerate(elements):
        if isinstance(element, Line):
            text = element.text
            if _is_page_number(text, at_edge=n in edges):
                continue
            if n in edges and heads[text] >= 3:
                if text in seen:
                    continue
                seen.add(text)
        kept.append(element)
    return kept


def _is_page_number(text: str, *, at_edge: bool) -> bool:
    if _BARE_NUMBER.match(text):
        return at_edge
    return bool(_PAGE_NUMBER.match(text))


def join_wrapped(elements: Sequence[Element]) -> list[Element]:
    """Lines of a page joined to the paragraphs they were broken from, across pages too."""
    full = _full_width(elements)
    joined: list[Element] = []
    last = ""  # the last line of what was joined, as it stood
    for element in elements:
        before = joined[-1] if joined else None
        if (
            isinstance(element, Line)
            and isinstance(before, Line)
            and _goes_on(before, last, element, full=full)
        ):
            joined[-1] = replace(
                before,
                text=clean_line(before.text + _joint(before.text, element.text) + element.text),
                confidence=min(before.confidence, element.confidence),
            )
        else:
            joined.append(element)
        last = element.text if isinstance(element, Line) else ""
    return joined


def _full_width(elements: Sequence[Element]) -> int:
    """Half-widths of a full line: what nine lines of ten stay within."""
    widths = sorted(_width(e.text) for e in elements if isinstance(e, Line))
    return widths[len(widths) * 9 // 10] if widths else 0


def _width(text: str) -> int:
    return sum(2 if ord(c) > 0x2E7F or c in "—…“”‘’" else 1 for c in text)


def _goes_on(before: Line, last: str, line: Line, *, full: int) -> bool:
    if before.centred or line.centred or before.heading or line.heading:
        return False
    if _BEGINS.match(line.text) or _DAY_LINE.match(line.text) or _MAKER_LINE.match(line.text):
        return False
    if _DAY_LINE.match(last) or last.endswith(_ENDS):
        return False
    return _width(last) >= full - _SHORT - 4  # an indent of two characters is lost in reading


def _joint(before: str, after: str) -> str:
    """Words of Latin letters keep a space between them."""
    return " " if before[-1:].isascii() and after[:1].isascii() and before[-1:].isalpha() else ""

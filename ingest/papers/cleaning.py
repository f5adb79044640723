"""Cleaning of loaded papers in named steps: full-width forms, spread-out characters, spaces in sentences, page numbers."""

from __future__ import annotations

import re
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
_BESIDE_SIGN = re.compile(r" (?=[，。；：、？！（）《》〈〉”’])|(?<=[，。；：、？！（）《》〈〉“‘]) ")
_IN_SENTENCE = re.compile(rf"(?<={_HAN_OR_SIGN}) (?={_HAN_OR_SIGN})")
_BESIDE_NUMBER = re.compile(rf"(?<={_HAN_OR_SIGN}) (?=[\dA-Za-z])|(?<=[\dA-Za-z%.]) (?={_HAN_OR_SIGN})")
_SENTENCE = re.compile(r"[，。；]")
_PAGE_NUMBER = re.compile(
    r"^(?:[—–\-－] ?\d{1,4} ?[—–\-－]|第 ?\d{1,4} ?页(?: ?[,，/]? ?共 ?\d{1,4} ?页)?|\d{1,4} ?/ ?\d{1,4})$"
)


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
    rest = _BESIDE_SIGN.sub("", _BESIDE_NUMBER.sub("", rest))
    if _SENTENCE.search(rest):
        rest = _IN_SENTENCE.sub("", rest)
    return head + rest


def clean_line(text: str) -> str:
    """All steps of one line, in order."""
    return close_gaps(draw_together(unify_spaces(narrow_forms(clean(text)))))


def clean_cell(text: str) -> str:
    """A cell: as displayed, on one line; digits narrow, spread-out words drawn together."""
    return draw_together(unify_spaces(narrow_forms(clean(text)).replace("\n", " ")))


def is_page_number(text: str) -> bool:
    """``— 3 —``, ``第 3 页 共 10 页``, ``3/10`` alone on a line."""
    return bool(_PAGE_NUMBER.match(text))


def clean_blocks(blocks: Sequence[Block]) -> list[Element]:
    """Blocks as cleaned lines and tables, in order, without page numbers and empty tables."""
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
            if (text := clean_line(raw)) and not is_page_number(text)
        ]
    return elements

"""The outline of papers numbered 一、（一）1.（1）, four levels deep, each item with the headings above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from knowledge.numerals import parse_number, write_number
from knowledge.types import ArticleKind, NewArticle

_LEVELS = (
    re.compile(r"^(?P<mark>(?P<n>[一二三四五六七八九十百]{1,4}) ?、) ?(?P<rest>.*)$", re.DOTALL),
    re.compile(
        r"^(?P<mark>[（(](?P<n>[一二三四五六七八九十]{1,3})[）)])(?![项款条]) ?、?(?P<rest>.*)$", re.DOTALL
    ),
    re.compile(r"^(?P<mark>(?P<n>\d{1,3}) ?[.．、])(?!\d) ?(?P<rest>.*)$", re.DOTALL),
    re.compile(r"^(?P<mark>[（(](?P<n>\d{1,3})[）)])(?![项款条]) ?(?P<rest>.*)$", re.DOTALL),
)
_OPENING = "前言"  # what stands before the first item
_LABEL = 60
_HEADING = 60  # characters of a heading in a path
_FIRST_SENTENCE = re.compile(r"^[^。；]{1,40}[。；]")
_GAP = 3  # numbers skipped that are still taken for a slip


@dataclass(slots=True)
class _Item:
    """What is being read: an item, or (level 0) what stands under a heading with no number, or before all items."""

    level: int
    number: int
    mark: str
    label: str
    above: tuple[str, ...]
    paragraphs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Items:
    """The units in the order of the text, and the marks of numbers skipped: ``一、下的（二）``."""

    units: list[NewArticle] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)


def count_items(lines: Sequence[str]) -> int:
    """How many items of the first level (一、) follow one another."""
    last = 0
    for line in lines:
        found = _LEVELS[0].match(line.lstrip("# "))
        if found and parse_number(found["n"]) == last + 1:
            last += 1
    return last


def read_items(lines: Sequence[str], *, deepest: int = 4, as_sections: bool = False) -> Items:
    """Items down to a level; deeper ones stay paragraphs of the item they stand in.

    ``as_sections``: of a text that rules nothing (a case, a guide, a report). A heading on the item's own line is then
    part of its label (``一、案情简介``) and not of its text.
    """
    reader = _Reader(deepest, as_sections=as_sections)
    for line in lines:
        reader.line(line)
    reader.close()
    return reader.items


class _Reader:
    def __init__(self, deepest: int, *, as_sections: bool) -> None:
        self.items = Items()
        self._deepest = deepest
        self._as_sections = as_sections
        self._above: list[_Item] = []
        self._open = _Item(0, 0, "", _OPENING, ())

    def line(self, line: str) -> None:
        plain = line.lstrip("#").strip()
        found = self._find_mark(plain)
        if found is not None:
            self._begin(*found)
        elif line.startswith("#"):
            self.close()
            self._above, self._open = [], _Item(0, 0, "", plain, ())
        else:
            self._open.paragraphs.append(plain)

    def close(self) -> None:
        self._write(has_items=False)

    def _find_mark(self, line: str) -> tuple[int, int, str, str] | None:
        """(level, number, mark, the rest) where a line begins an item in its turn."""
        for level, pattern in enumerate(_LEVELS[: self._deepest], 1):
            found = pattern.match(line)
            number = parse_number(found["n"]) if found else None
            if found and number and self._is_next(level, number):
                return level, number, found["mark"].replace(" ", ""), found["rest"].strip()
        return None

    def _is_next(self, level: int, number: int) -> bool:
        return number == 1 or 0 < number - self._last(level) <= _GAP + 1

    def _last(self, level: int) -> int:
        """The number of the item of a level that is still open; 0 where there is none."""
        return next((i.number for i in (*self._above, self._open) if i.level == level), 0)

    def _begin(self, level: int, number: int, mark: str, rest: str) -> None:
        self._write(has_items=level > self._open.level)
        last = self._last(level)
        if self._open.mark or self._open.label != _OPENING:
            self._above.append(self._open)
        self._above = [item for item in self._above if item.level < level]
        where = "".join(item.mark for item in self._above)
        missing = [write_mark(level, n) for n in range(last + 1, number)]
        self.items.gaps += [f"{where}下的{skipped}" if where else skipped for skipped in missing]
        path = tuple(_heading_of(item) for item in self._above)
        self._open = _Item(level, number, mark, where + mark, path, [rest] if rest else [])

    def _write(self, *, has_items: bool) -> None:
        item = self._open
        if not item.paragraphs and not item.mark and (has_items or item.label == _OPENING):
            return
        label, paragraphs, attributes = item.label, item.paragraphs, dict[str, Any]()
        if not paragraphs and not item.mark:  # a heading over nothing
            paragraphs, attributes = [label], {"heading": True}
        kind, number = ArticleKind.SECTION, 0
        if item.mark:
            attributes |= {"level": item.level, "mark": item.mark}
        if has_items and len(paragraphs) <= 1 and is_heading("".join(paragraphs)):
            attributes["heading"] = True  # says nothing by itself: it stands in the path of its items
        if self._as_sections and item.mark and paragraphs and is_heading(paragraphs[0]):
            label += paragraphs[0]
            paragraphs = paragraphs[1:] or paragraphs
        elif not self._as_sections and item.mark:
            kind, number = ArticleKind.ITEM, item.number if item.level == 1 else 0
        elif not self._as_sections and label == _OPENING:
            kind = ArticleKind.PREAMBLE
        text = "\n".join(paragraphs)
        self.items.units.append(
            NewArticle(kind, number, 0, label[:_LABEL], item.above, text, attributes=attributes)
        )


def write_mark(level: int, number: int) -> str:
    """一、 （一） 1. （1）"""
    words = write_number(number) if level <= 2 else str(number)
    return (f"{words}、", f"（{words}）", f"{words}.", f"（{words}）")[level - 1]


def is_heading(text: str) -> bool:
    """Whether a line names what follows: short, and no sentence."""
    return len(text) <= 40 and not text.endswith(("。", "；", "：", "，", ":", ";"))


def _heading_of(item: _Item) -> str:
    """An item as it stands in the path of those below it."""
    if not item.mark:
        return item.label
    said = item.paragraphs[0] if item.paragraphs else ""
    if len(said) > _HEADING:
        first = _FIRST_SENTENCE.match(said)
        said = first[0] if first else said[:_HEADING]
    return item.mark + said

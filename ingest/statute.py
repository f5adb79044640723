"""The outline of a Chinese statute: 编 章 节 above, articles below, each with its headings.

Also texts without 第X条: judicial interpretations numbered 一、二、 or 1. 2., and plain prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.cleaning import fold
from ingest.layout import is_annex
from knowledge.numerals import parse_number, write_number
from knowledge.types import ArticleKind, NewArticle

_N = r"[零〇○一二三四五六七八九十百千两0-9０-９]"
# 笫 is a look-alike seen in real files; a space may stand before 条.
_ARTICLE = re.compile(
    rf"^[第笫]\s?({_N}{{1,9}})\s?条(?:之({_N}{{1,4}}))?(?P<gap>[\s　]*)(?P<rest>.*)$", re.DOTALL
)
_REFERENCE = re.compile(r"^(?:第|规定|、|和|至|或|及|与|的|中|所|，|之)")
_HEADING = re.compile(rf"^第\s?{_N}+\s?(编|分编|章|节)(?:\s|$)")
_LOST_HEADING = re.compile(rf"^第{_N}+(编|分编|章|节)\s[^。；，]{{1,30}}$")
_ITEM = re.compile(r"^([一二三四五六七八九十百]+)\s?、\s?(?P<rest>.*)$", re.DOTALL)
_POINT = re.compile(r"^(\d{1,3})\s?[.．、]\s?(?!\d)(?P<rest>.*)$", re.DOTALL)
_SENTENCE = re.compile(r"[。；：:，]$|[。；]")
_PREAMBLE = re.compile(r"^[序前引]\s*言$")
_DELETED = re.compile(r"^[（(]?(?:删去|删除|已删去|已删除|废止)[）)]?$")
_ENDS = ("。", "；", "：", "”", "）")
_GOES_ON = ("第", "规", "、", "和", "至", "或", "的", "之")
_LEVELS = {"编": 1, "分编": 2, "章": 3, "节": 4}
_ITEM_LEVEL, _SUBITEM_LEVEL = 5, 6  # 一、 and （一） as headings
_SUBITEM = re.compile(r"^[（(][一二三四五六七八九十]+[）)]")
_MOST = 5000  # no law has so many articles: a larger number is a slip or a year


@dataclass(slots=True)
class Outline:
    """What was read, in the order of the text."""

    units: list[NewArticle] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """The unit being read."""

    kind: ArticleKind
    number: int
    suffix: int
    label: str
    breadcrumbs: tuple[str, ...]
    paragraphs: list[str]


class _Breadcrumbs:
    """The headings above, by the word they carry and not by the number of #."""

    def __init__(self) -> None:
        self._stack: list[tuple[int, str]] = []

    def take(self, heading: str, *, below: bool) -> None:
        """``below``: nothing stands between it and the heading before, so without a word it is one level down."""
        heading = _tidy(heading)
        if found := _HEADING.match(heading):
            level = _LEVELS[found[1]]
        elif _ITEM.match(heading):
            level = _ITEM_LEVEL
        elif _SUBITEM.match(heading):
            level = _SUBITEM_LEVEL
        elif below and self._stack:
            level = max(_LEVELS["章"], min(self._stack[-1][0] + 1, _LEVELS["节"]))
        else:
            level = _LEVELS["章"]
        self._stack = [entry for entry in self._stack if entry[0] < level]
        self._stack.append((level, heading))

    def go_on(self, rest: str) -> None:
        """A heading broken in two lines."""
        level, heading = self._stack[-1]
        self._stack[-1] = (level, heading + rest)

    def read(self) -> tuple[str, ...]:
        return tuple(heading for _, heading in self._stack)


def _tidy(heading: str) -> str:
    """``第一章 总 则`` → ``第一章 总则``: single characters spread out are drawn together."""
    mark, *words = heading.split()
    if not words or any(len(word) > 1 for word in words):
        return heading
    return f"{mark} {''.join(words)}" if len(mark) > 1 else mark + "".join(words)


def read_article_mark(line: str, last: int) -> tuple[int, int, str] | None:
    """Number, suffix and the rest where a line begins an article; None where it only refers to one.

    ``last`` is the number before it. A mark followed by a space begins an article; one followed directly by words
    only when it is the next number and the words do not make it a reference (第三条第二款, 第五条规定).
    """
    found = _ARTICLE.match(line)
    if found is None:
        return None
    number = parse_number(fold(found[1]))
    suffix = parse_number(fold(found[2])) if found[2] else 0
    if number is None or suffix is None or number > _MOST:
        return None
    rest = found["rest"]
    if not found["gap"] and rest:
        follows = number == last + 1 or (number == last and suffix)
        if not follows or _REFERENCE.match(rest):
            return None
    return number, suffix, rest


def split_glued(text: str, number: int, begun: frozenset[int] = frozenset()) -> list[tuple[int, str]]:
    """Articles glued in one paragraph: split at 。第N+1条 only where the number is the next one.

    ``begun``: numbers that begin a line of their own elsewhere, so cannot be hidden here.
    """
    parts: list[tuple[int, str]] = []
    begin, searched = 0, 0
    while (at := text.find(mark := f"第{write_number(number + 1)}条", searched)) >= 0:
        searched = at + len(mark)
        if number + 1 in begun:
            break
        before, after = text[max(begin, at - 3) : at].rstrip(), text[searched : searched + 4].lstrip()
        if before.endswith(_ENDS) and not after.startswith(_GOES_ON):
            parts.append((number, text[begin:at].rstrip()))
            begin = searched
            number += 1
    return [*parts, (number, text[begin:].lstrip() if parts else text)]


class _Reader:
    def __init__(self, begun: frozenset[int] = frozenset()) -> None:
        self.outline = Outline()
        self._above = _Breadcrumbs()
        self._open: _Open | None = None
        self._last = 0
        self._in_annex = False
        self._begun = begun
        self._fresh = False  # whether the line before was a heading

    def close(self) -> None:
        unit = self._open
        self._open = None
        if unit is None:
            return
        text = "\n".join(unit.paragraphs).strip()
        if not text and unit.kind is not ArticleKind.ARTICLE:
            return
        deleted = bool(_DELETED.match(text)) or not text
        self.outline.units.append(
            NewArticle(unit.kind, unit.number, unit.suffix, unit.label, unit.breadcrumbs, text, deleted)
        )

    def begin(self, kind: ArticleKind, label: str, text: str, number: int = 0, suffix: int = 0) -> None:
        self.close()
        self._fresh = False
        above = () if kind in (ArticleKind.PREAMBLE, ArticleKind.ANNEX) else self._above.read()
        self._open = _Open(kind, number, suffix, label, above, [text] if text else [])

    def add(self, line: str) -> None:
        above = self._above.read()
        if self._open is not None:
            self._open.paragraphs.append(line)
        elif not above or _PREAMBLE.match(above[-1]):
            self.begin(ArticleKind.PREAMBLE, "前言", line)
        elif (
            (_HEADING.match(above[-1]) or line.startswith("（"))
            and len(line) <= 30
            and not _SENTENCE.search(line)
        ):
            self._above.go_on(line)
        else:
            self.begin(ArticleKind.SECTION, above[-1][:60], line)

    def heading(self, line: str) -> None:
        self._above.take(line, below=self._fresh)
        self.close()
        self._fresh = True

    def article(self, number: int, suffix: int, rest: str) -> None:
        if number > self._last + 1 and self._last:
            self.outline.remarks.append(f"第{self._last}条之后直接是第{number}条，中间缺号。")
        elif number < self._last or (number == self._last and not suffix):
            self.outline.remarks.append(f"第{number}条出现在第{self._last}条之后，请核对。")
        pieces = [(number, rest)] if suffix else split_glued(rest, number, self._begun)
        for each, text in pieces:
            label = f"第{write_number(each)}条" + (f"之{write_number(suffix)}" if suffix else "")
            self.begin(ArticleKind.ARTICLE, label, text.strip(), each, suffix)
        self._last = pieces[-1][0]

    def line(self, line: str) -> None:
        heading = line.lstrip("#").strip() if line.startswith("#") else ""
        plain = heading or line
        if line.startswith("#") and not heading:
            return
        if self._last and is_annex(plain):
            self._in_annex = True
            self.begin(ArticleKind.ANNEX, plain[:60], "")
        elif self._in_annex:
            self.add(plain)
        elif heading or _LOST_HEADING.match(line):
            self.heading(plain)
        elif mark := read_article_mark(line, self._last):
            self.article(*mark)
        elif self._open is not None and self._open.kind is ArticleKind.ARTICLE:
            self._continue_article(line)
        else:
            self.add(line)

    def _continue_article(self, line: str) -> None:
        """A further paragraph, which may hide the next articles glued to its end."""
        first, *more = split_glued(line, self._last, self._begun)
        self.add(first[1])
        for number, text in more:
            self.article(number, 0, text.strip())


def has_articles(lines: Sequence[str]) -> bool:
    """Whether a text is divided into 第X条."""
    return any((mark := read_article_mark(line, 0)) is not None and mark[0] == 1 for line in lines) or (
        sum(1 for line in lines if (m := _ARTICLE.match(line)) and m["gap"]) >= 2
    )


def read_statute(lines: Sequence[str]) -> Outline:
    """The articles of a text divided into 第X条."""
    marks = (m for line in lines if (m := _ARTICLE.match(line)) and m["gap"])
    begun = frozenset(n for m in marks if not m[2] and (n := parse_number(fold(m[1]))) is not None)
    reader = _Reader(begun)
    for line in lines:
        reader.line(line)
    reader.close()
    return reader.outline


def read_amendment(lines: Sequence[str]) -> Outline:
    """An amendment in numbered 条: its items run on.

    A number out of turn is an article it writes into the law, and so part of the item before it.
    """
    outline = Outline()
    kind, label, number, paragraphs = ArticleKind.PREAMBLE, "前言", 0, list[str]()

    def close() -> None:
        if paragraphs:
            outline.units.append(NewArticle(kind, number, 0, label, (), "\n".join(paragraphs)))

    for line in lines:
        mark = read_article_mark(line, number)
        if mark and not mark[1] and (not number or mark[0] == number + 1):
            close()
            kind, number, paragraphs = ArticleKind.ITEM, mark[0], [mark[2]]
            label = f"第{write_number(number)}条"
        elif plain := line.lstrip("#").strip():
            paragraphs.append(plain)
    close()
    return outline


def read_items(lines: Sequence[str]) -> Outline:
    """A text without 第X条: its items (一、 or 1.), else its sections."""
    items = _consecutive(lines, _ITEM)
    points = _consecutive(lines, _POINT)
    if max(items, points) < 2:
        return _read_sections(lines)
    pattern = _POINT if points > items and not _restarts(lines, _POINT) else _ITEM
    if pattern is _ITEM and items < 2:
        return _read_sections(lines)
    reader = _Reader()
    last, in_annex = 0, False
    for line in lines:
        heading = line.lstrip("#").strip() if line.startswith("#") else ""
        found = pattern.match(heading or line if pattern is _ITEM else line)
        number = parse_number(found[1]) if found else None
        if last and is_annex(heading or line):
            in_annex = True
            reader.begin(ArticleKind.ANNEX, (heading or line)[:60], "")
        elif in_annex:
            reader.add(heading or line)
        elif found and number == last + 1:
            last = number
            reader.begin(ArticleKind.ITEM, _item_label(pattern, number), found["rest"].strip(), number)
        elif heading:
            reader.heading(heading)
        elif pattern is _POINT and _ITEM.match(line) and len(line) <= 30 and "。" not in line:
            reader.heading(line)  # 一、 stands above the points
        elif line != "##":
            reader.add(line)
    reader.close()
    return reader.outline


def _item_label(pattern: re.Pattern[str], number: int) -> str:
    return f"第{number}条" if pattern is _POINT else f"第{write_number(number)}项"


def _consecutive(lines: Sequence[str], pattern: re.Pattern[str]) -> int:
    """How far the numbering runs without a break."""
    last = 0
    for line in lines:
        found = pattern.match(line.lstrip("# ") if pattern is _ITEM else line)
        if found and parse_number(found[1]) == last + 1:
            last += 1
    return last


def _restarts(lines: Sequence[str], pattern: re.Pattern[str]) -> bool:
    """Whether the numbering begins anew, as points do under each item."""
    return sum(1 for line in lines if (found := pattern.match(line)) and parse_number(found[1]) == 1) > 1


def _read_sections(lines: Sequence[str]) -> Outline:
    outline = Outline()
    label, paragraphs = "正文", list[str]()

    def close() -> None:
        if paragraphs:
            outline.units.append(NewArticle(ArticleKind.SECTION, 0, 0, label[:60], (), "\n".join(paragraphs)))
            paragraphs.clear()

    for line in lines:
        if line.startswith("#"):
            if heading := line.lstrip("#").strip():
                close()
                label = heading
        else:
            paragraphs.append(line)
    close()
    return outline

"""Repairs of a text's layout before its outline is read.

Real files repeat the title above the text, print a decision before the text it amends, bring another law along as an
annex, and lose the marks of headings, which then look like the last paragraph of the article before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.titles import normal_title

_N = r"[零〇○一二三四五六七八九十百千两0-9０-９]"
_ARTICLE = re.compile(rf"^[第笫]\s?{_N}{{1,9}}\s?条(?:之{_N}{{1,4}})?(?:\s|$)")
_HEADING_AFTER = re.compile(rf"^#+ ?(?:第\s?{_N}{{1,5}}\s?(?:编|分编|章|节)|[一二三四五六七八九十]+、)")
_NUMBERED = re.compile(r"^[一二三四五六七八九十]+、\s?")
_WORDS = re.compile(r"^(?:[一二三四五六七八九十]+、\s?)?[一-鿿][一-鿿、《》（） ]{1,29}$")
_BROKEN = re.compile(r"^[一-鿿][一-鿿、，《》 ]{3,24}$")
_SENTENCE_ENDS = ("。", "”", "）", ")")
_ENDS_OPEN = ("、", "，", "和", "与", "及", "的", "或", "等")
_BEGINS_OPEN = ("及其", "与", "和", "在", "的")
_MARK = re.compile(rf"^#+\s*(?:第\s?{_N}{{1,5}}\s?(?:编|分编|章|节)|[一二三四五六七八九十]+、)?\s*")
_HEADED = re.compile(rf"^(?:第{_N}{{1,5}}(?:编|分编|章|节)|[一二三四五六七八九十]+、)[^。；]{{1,40}}$")
_SPACES = re.compile(r"\s+")
_WIDE = 12  # characters: a heading this long may have been broken; a shorter one has another below it
_ANNEX = re.compile(r"^(?:附(?:件|表|录)\s?[一二三四五六七八九十\d]*(?:$|[:：、.\s《（(])|附[:：]|附$)")
_WRAPPER = re.compile(r"通知|公告|公报|印发|命令")
_NUMBER = re.compile(r"^[（(]?[一-鿿]{1,12}[〔\[（(]\d{4}[〕\]）)]\s*\d+\s*号[）)]?$")
_PASSED = re.compile(r"^[（(]?[^。]*(?:会议|公告|公布|讨论)[^。]*(?:通过|公布|施行|修正|修订)[^。]*[)）]$")
_DAY = re.compile(rf"^{_N}{{2,4}}\s?年\s?{_N}{{1,3}}\s?月\s?{_N}{{1,3}}\s?日$")
_MAKER = re.compile(r"^[一-鿿 、]{2,30}(?:委员会|会议|政府|局|厅|部|院|办公室|社|公司|会)$")
_AMENDS = re.compile(r"作出?(?:如下|以下)修改")


@dataclass(frozen=True, slots=True)
class Layout:
    """A body with its parts told apart. Headings among ``lines`` begin with #."""

    header: tuple[
        str, ...
    ]  # lines of the body that belong to the header: 文号, how it was passed, who signed
    decision: tuple[str, ...]  # the decision printed before the amended text
    lines: tuple[str, ...]
    annex: tuple[str, ...]  # an annex before any article: another text, whatever numbers it has
    remarks: tuple[str, ...] = field(default=())


def read_layout(title: str, lines: Sequence[str]) -> Layout:
    """The parts of a body; what was mended in it is among the remarks."""
    opening, rest = _take_opening(title, lines)
    rest, closing = _take_closing(rest)
    decision, rest = _take_decision(title, rest)
    main, annex = _cut_annex(title, _drop_contents(rest))
    marked, found = mark_headings(main)
    remarks = (f"这些行像是丢了记号的标题，按标题处理：{'、'.join(found)}。",) if found else ()
    return Layout((*opening, *closing), tuple(decision), tuple(marked), tuple(annex), remarks)


def is_annex(line: str) -> bool:
    """Whether a line heads an annex; a sentence that only begins with the word does not."""
    return bool(_ANNEX.match(line)) and len(line) <= 40 and "。" not in line


def _drop_contents(lines: list[str]) -> list[str]:
    """Without a table of contents: headings before the first article that stand again further down."""
    first = _first_article(lines)
    plain = [_SPACES.sub("", line.lstrip("#")) for line in lines]
    last = {line: n for n, line in enumerate(plain)}
    return [
        line
        for n, line in enumerate(lines)
        if n >= first or not (plain[n] == "目录" or (_HEADED.match(plain[n]) and last[plain[n]] > n))
    ]


def _first_article(lines: Sequence[str]) -> int:
    return next((n for n, line in enumerate(lines) if _ARTICLE.match(line)), len(lines))


def _title_run(title: str, lines: Sequence[str], begin: int) -> int:
    """Where the title printed from ``begin`` on, over one or more lines, ends; ``begin`` where it is not."""
    own, said = normal_title(title), ""
    for n in range(begin, min(begin + 6, len(lines))):
        said += lines[n]
        if not own.startswith(normal_title(said)):
            return begin
        if normal_title(said) == own:
            return n + 1
    return begin


def _take_opening(title: str, lines: Sequence[str]) -> tuple[list[str], list[str]]:
    header: list[str] = []
    n = _title_run(title, lines, 0)
    while n < len(lines) and len(lines[n]) <= 300 and (_NUMBER.match(lines[n]) or _PASSED.match(lines[n])):
        header.append(lines[n])
        n = max(n + 1, _title_run(title, lines, n + 1))
    return header, list(lines[n:])


def _take_closing(lines: list[str]) -> tuple[list[str], list[str]]:
    """Who signed and when, under the last article of a paper; no part of that article."""
    end = len(lines)
    if end < 3 or not _DAY.match(lines[-1]):
        return lines, []
    end -= 1
    while end > len(lines) - 4 and _MAKER.match(lines[end - 1]):
        end -= 1
    return lines[:end], lines[end:]


def _take_decision(title: str, lines: list[str]) -> tuple[list[str], list[str]]:
    """A decision that prints the whole amended text after it, under its title."""
    first = _first_article(lines)
    if first == len(lines) or not any(_AMENDS.search(line) for line in lines[:first]):
        return [], lines
    for n in range(1, first):
        if (end := _title_run(title, lines, n)) > n:
            decision = [line for line in lines[:n] if not is_annex(line)]
            return decision, lines[end:]
    return [], lines


def _cut_annex(title: str, lines: list[str]) -> tuple[list[str], list[str]]:
    """Only a notice brings its own subject as an annex; any other annex is another text."""
    for n in range(1, _first_article(lines)):
        if is_annex(lines[n].lstrip("#").strip()):
            wrapped = any(_WRAPPER.search(line) for line in (title, *lines[:n]))
            return (lines, []) if wrapped else (lines[:n], lines[n:])
    return lines, []


def mark_headings(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines with lost headings marked and broken ones joined, and the headings that were lost.

    A lost heading is a short line without a sentence's end, right before an article or a marked heading, after the
    end of a sentence.
    """
    marked: list[str] = []
    found: list[str] = []
    seen, n = False, 0
    while n < len(lines):
        seen = seen or bool(_ARTICLE.match(lines[n]))
        width = _lost(lines, n, seen=seen)
        if not width:
            marked.append(lines[n])
            n += 1
            continue
        words = "".join(lines[n : n + width])
        if marked and marked[-1].startswith("#") and _goes_on(marked[-1], words):
            marked[-1] += words
        else:
            marked.append(f"# {words}")
            found.append(words)
        n += width
    return marked, found


def _goes_on(heading: str, words: str) -> bool:
    name = _MARK.sub("", heading)
    return not name or len(name) >= _WIDE or name.endswith(_ENDS_OPEN) or words.startswith(_BEGINS_OPEN)


def _lost(lines: Sequence[str], n: int, *, seen: bool) -> int:
    """How many lines from ``n`` on are one lost heading: 0, 1 or 2."""
    before = lines[n - 1] if n else ""
    line = lines[n]
    if is_annex(line) or _ARTICLE.match(line):
        return 0
    under_heading = before.startswith("#") and bool(before.strip("# "))
    after_sentence = seen and before.endswith(_SENTENCE_ENDS)
    numbered = bool(_NUMBERED.match(line)) and before.endswith((*_SENTENCE_ENDS, "：", ":"))
    if not (under_heading or after_sentence or numbered):
        return 0
    if _WORDS.match(line) and not line.endswith("、") and _begins(lines, n + 1):
        return 1
    two = _BROKEN.match(line) and n + 1 < len(lines) and _BROKEN.match(lines[n + 1])
    if after_sentence and two and not lines[n + 1].endswith(("、", "，")) and _begins(lines, n + 2):
        return 2
    return 0


def _begins(lines: Sequence[str], n: int) -> bool:
    return n < len(lines) and bool(_ARTICLE.match(lines[n]) or _HEADING_AFTER.match(lines[n]))

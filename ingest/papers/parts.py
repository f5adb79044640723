"""The parts of an official paper: head, title, addressees, notice, body, signature, annexes, imprint."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher

from ingest.formats.loaded import Table
from ingest.layout import is_annex
from ingest.papers import marks
from ingest.papers.cleaning import Element, Line
from knowledge.titles import normal_title

_HEAD_LINES = 14  # head and number stand within so many lines
_TITLE_LINES = 6
_TITLE_WIDTH = 100
_IMPRINT_LINES = 9
_WRAPS = re.compile(r"(?:印发|公布|发布|颁布)《(?P<inner>.+)》(?:等\S{0,8})?的(?:通知|决定|公告|通告|令)$")
_PASSED = re.compile(
    rf"^[（(][^。]*(?:通过|公布|施行|修正|修订|印发|发布)[^。]*[)）]$|^自?{marks.DAY.pattern}[^。]*(?:通过|批准|公布|修正|修订|发布|施行|实施|生效)[^。]*$"
)
_INFO = re.compile(
    r"(?:来源|信息来源|发布机构|发布单位|发文机关|发布时间|发布日期|成文日期|发文日期|浏览次数|索引号)[：:]"
)
_INFO_PAIR = re.compile(
    r"(来源|信息来源|发布机构|发布单位|发文机关|发布时间|发布日期|成文日期|发文日期|文号|发文字号)[：:] ?(\S+)"
)
_SIGNED = re.compile(rf"^(\S{{4,40}}?) ?({marks.DAY.pattern})$")
_BEGINS_BODY = re.compile(
    r"^(?:第[一二三四五六七八九十百\d]+[编章节条](?: |$)|[一二三四五六七八九十]+、|[（(]|——|目录$)"
)
_COMPILED = re.compile(rf"^[（(][^（）()。]*{marks.DAY.pattern}[^（）()。]*[）)]$")
_ENDS_SENTENCE = ("。", "；", "，", ",", ";")
_ADDRESSED = re.compile(r"^(?!.*(?:如下|下列|以下|规定|办法|附件))[^。；]{2,240}[：:]$")


@dataclass(frozen=True, slots=True)
class Annex:
    label: str
    elements: tuple[Element, ...]


@dataclass(slots=True)
class Parts:
    """A paper with its parts told apart; ``body`` is what it rules, whether under a notice or by itself."""

    makers: tuple[str, ...] = ()
    number: str = ""
    title: str = ""
    wrapper_title: str = ""
    subtitle: str = ""
    addressees: str = ""
    header: list[str] = field(default_factory=list)  # how it was passed
    signed: list[str] = field(default_factory=list)  # who signed and when
    notice: list[Element] = field(default_factory=list)
    body: list[Element] = field(default_factory=list)
    tail: list[Element] = field(default_factory=list)  # words under the signature
    attachments: tuple[str, ...] = ()
    annexes: list[Annex] = field(default_factory=list)
    issued: date | None = None
    printed: date | None = None
    imprint: list[str] = field(default_factory=list)
    info: dict[str, str] = field(default_factory=dict)  # what the web page says above the text
    remarks: list[str] = field(default_factory=list)


def cut_parts(elements: Sequence[Element]) -> Parts:
    """The parts of a cleaned paper. What is no part of any is left in the body: nothing is lost."""
    parts = Parts()
    rest = _take_imprint(list(elements), parts)
    rest = _take_head(rest, parts)
    rest = _take_title(rest, parts)
    rest = _take_below_title(rest, parts)
    inner = _WRAPS.search(parts.title)
    if inner is None or not _cut_wrapped(rest, inner["inner"], parts):
        _cut_plain(rest, parts)
    return parts


def text_of(element: Element) -> str:
    """A line's words; empty for a table."""
    return element.text if isinstance(element, Line) else ""


def _take_imprint(elements: list[Element], parts: Parts) -> list[Element]:
    """Who got copies, who printed it and when: the last lines of a paper."""
    first = max(len(elements) - _IMPRINT_LINES, 0)
    found = [n for n in range(first, len(elements)) if any(map(marks.is_imprint, _imprint_text(elements[n])))]
    if not found or any(
        not marks.is_publication_mark(text_of(element)) for element in elements[found[-1] + 1 :]
    ):
        return elements
    begin = found[-1]
    for n in reversed(found):
        if begin - n <= 3 and all(_may_go_on(text_of(e)) for e in elements[n + 1 : begin]):
            begin = n
    last = text_of(elements[begin])
    if begin > 0 and marks.is_day(
        last.removesuffix("印发").strip()
    ):  # the printer's name on a line of its own
        begin -= marks.is_maker(text_of(elements[begin - 1]))
    for element in elements[begin:]:
        for line in _imprint_text(element):
            parts.imprint.append(line)
            parts.printed = parts.printed or marks.read_printed(line)
    return elements[:begin]


def _may_go_on(text: str) -> bool:
    """Whether a line between two of an imprint may be the rest of a long list of who gets copies."""
    return 0 < len(text) <= 80 and not _BEGINS_BODY.match(text)


def _imprint_text(element: Element) -> list[str]:
    """The lines of an imprint, which Word files often set as a table."""
    if isinstance(element, Line):
        return [element.text]
    return [" ".join(dict.fromkeys(cell for cell in row if cell)) for row in element.rows]


def _take_head(elements: list[Element], parts: Parts) -> list[Element]:
    """Who issues it and its number, above the title."""
    texts = [text_of(element) for element in elements[:_HEAD_LINES]]
    at = next((n for n, text in enumerate(texts) if marks.read_number(text)), None)
    if at is not None and all(_is_head(text) for text in texts[:at]):
        parts.number = marks.read_number(texts[at])
        parts.makers = _read_makers(texts[:at])
        return elements[at + 1 :]
    n = 0
    while n < len(texts) and (marks.is_classification(texts[n]) or _head_of(texts[n])):
        n += 1
    parts.makers = _read_makers(texts[:n])
    if n and n < len(texts) and texts[n - 1].endswith("令") and (order := marks.read_order(texts[n])):
        parts.number = texts[n - 1] + order
        n += 1
    return elements[n:]


def _head_of(text: str) -> re.Match[str] | None:
    return None if "关于" in text else marks.HEAD.match(text)


def _is_head(text: str) -> bool:
    return marks.is_classification(text) or bool(_head_of(text)) or marks.is_maker(text)


def _read_makers(lines: Sequence[str]) -> tuple[str, ...]:
    makers: list[str] = []
    for line in lines:
        head = _head_of(line)
        if head or marks.is_maker(line):
            makers += (head["body"] if head else line).split()
    return tuple(dict.fromkeys(makers))


def _take_title(elements: list[Element], parts: Parts) -> list[Element]:
    """The title, put together from its lines."""
    begin = next((n for n, e in enumerate(elements[:_HEAD_LINES]) if isinstance(e, Line)), None)
    if begin is None:
        return elements
    if len(text_of(elements[begin])) > _TITLE_WIDTH or text_of(elements[begin]).endswith(_ENDS_SENTENCE):
        return elements  # a sentence, and no title
    names = text_of(elements[begin]).split()
    following = text_of(elements[begin + 1]) if begin + 1 < len(elements) else ""
    if len(names) > 1 and all(map(marks.is_maker, names)) and following.startswith("关于"):
        parts.makers = parts.makers or tuple(names)  # two bodies side by side above the title, no part of it
        begin += 1
    end = _title_end(elements, begin)
    parts.title = "".join(text_of(element) for element in elements[begin:end])
    return [e for e in elements[:begin] if not isinstance(e, Line)] + elements[end:]


def _title_end(elements: Sequence[Element], begin: int) -> int:
    said = ""
    for n in range(begin, min(begin + _TITLE_LINES, len(elements))):
        text = text_of(elements[n])
        if n > begin and not _may_be_title(text, said):
            break
        said += text
        following = text_of(elements[n + 1]) if n + 1 < len(elements) else ""
        if marks.is_whole_title(said) and not following.startswith(("的", "》", "（试行）", "（暂行）")):
            return n + 1
    first = elements[begin]
    if not isinstance(first, Line) or not (first.centred or first.heading):
        return begin + 1
    end = begin + 1
    while end < len(elements) and end < begin + _TITLE_LINES:
        element = elements[end]
        if not isinstance(element, Line) or not (element.centred or element.heading == first.heading > 0):
            break
        if not _may_be_title(element.text, "") or marks.is_maker(element.text):
            break
        end += 1
    return end


def _may_be_title(text: str, said: str) -> bool:
    open_bracket = said.count("《") > said.count("》") or said.count("（") > said.count("）")
    if open_bracket:
        return bool(text) and len(text) <= 60
    return (
        0 < len(text) <= 60
        and not _BEGINS_BODY.match(text)
        and not text.endswith((*_ENDS_SENTENCE, "：", ":"))
        and not marks.read_number(text)
        and not marks.is_day(text)
        and not _PASSED.match(text)
        and not _INFO.search(text)
    )


def _take_below_title(elements: list[Element], parts: Parts) -> list[Element]:
    n = 0
    while n < len(elements):
        text = text_of(elements[n])
        if text.startswith(("——", "--")) and not parts.subtitle:
            parts.subtitle = text.lstrip("—-")
        elif (number := marks.read_number(text)) and not parts.number:
            parts.number = number
        elif parts.header and text and _is_open(parts.header[-1]):
            parts.header[-1] += text
        elif _PASSED.match(text) and len(text) <= 300:
            parts.header.append(text)
        elif _INFO.search(text) and len(text) <= 200:
            parts.info |= dict(_INFO_PAIR.findall(text))
        elif _ADDRESSED.match(text) and not parts.addressees and not _BEGINS_BODY.match(text):
            parts.addressees = text.rstrip("：:")
        else:
            break
        n += 1
    return elements[n:]


def _is_open(line: str) -> bool:
    """Whether a title begun in a line has not come to its end in it."""
    return len(line) <= 200 and line.count("《") > line.count("》")


def _cut_wrapped(elements: list[Element], inner: str, parts: Parts) -> bool:
    """A notice and, under its signature, the text it brings: False where that is not in the file."""
    own = inner.replace("〈", "《").replace("〉", "》")
    for begin in range(1, len(elements)):
        end = _inner_end(elements, begin, own)
        if end:
            break
    else:
        return False
    parts.wrapper_title, parts.title = parts.title, own
    notice = elements[:begin]
    signed = _find_signature(notice)
    if signed:
        _take_signature(notice, signed, parts)
        notice = [*notice[: signed[0]], *_unmarked(notice[signed[1] :])]
    parts.notice, parts.attachments = _take_list(_unmarked(notice))
    rest = _take_below_title(elements[end:], parts)
    parts.body, parts.annexes = _cut_annexes(rest, 0)
    return True


def _inner_end(elements: Sequence[Element], begin: int, own: str) -> int:
    """Where the title printed from ``begin`` on ends; 0 where it is another line."""
    said, wanted = "", normal_title(own)
    for n in range(begin, min(begin + 4, len(elements))):
        said += text_of(elements[n])
        if not text_of(elements[n]) or len(said) > len(own) + 8:
            return 0
        printed = normal_title(said)
        following = text_of(elements[n + 1]) if n + 1 < len(elements) else ""
        if printed == wanted or (
            len(printed) >= 6
            and not following.startswith("（试行")
            and (
                wanted.endswith(printed)
                or printed.endswith(wanted)
                or SequenceMatcher(None, printed, wanted).ratio() > 0.9
            )
        ):
            return n + 1
    return 0


def _cut_plain(elements: list[Element], parts: Parts) -> None:
    """A paper that says itself what it rules."""
    signed = _find_signature(elements)
    if signed is None:
        elements = _take_note(elements, parts)
        body, annexes = _cut_annexes(elements, 1)
        parts.body, parts.attachments = _take_list(_unmarked(body))
        parts.annexes = annexes
        return
    _take_signature(elements, signed, parts)
    parts.body, parts.attachments = _take_list(elements[: signed[0]])
    tail, parts.annexes = _cut_annexes(elements[signed[1] :], 0)
    parts.tail = _unmarked(tail)


def _unmarked(elements: Sequence[Element]) -> list[Element]:
    return [element for element in elements if not marks.is_publication_mark(text_of(element))]


def _find_signature(elements: Sequence[Element]) -> tuple[int, int] | None:
    """(first line, line after the last) of who signed and when."""
    found: tuple[int, int] | None = None
    for n, element in enumerate(elements):
        text = text_of(element)
        together = _SIGNED.match(text)
        if not marks.is_day(text) and not (together and marks.is_maker(together[1])):
            continue
        begin = n
        while begin > 0 and n - begin < 6 and marks.is_maker(text_of(elements[begin - 1])):
            begin -= 1
        following = text_of(elements[n + 1]) if n + 1 < len(elements) else ""
        ends = n + 1 == len(elements) or marks.is_publication_mark(following) or is_annex(following)
        if ends:
            return begin, n + 1
        if begin < n or together:
            found = begin, n + 1
    return found


def _take_signature(elements: Sequence[Element], signed: tuple[int, int], parts: Parts) -> None:
    parts.signed = [text_of(element) for element in elements[signed[0] : signed[1]]]
    *names, last = parts.signed
    together = _SIGNED.match(last)
    if together and not marks.is_day(last):
        names.append(together[1])
    parts.issued = marks.read_day(last)
    parts.makers = parts.makers or tuple(dict.fromkeys(name for line in names for name in line.split()))


def _take_note(elements: list[Element], parts: Parts) -> list[Element]:
    """``（2025年8月29日整理，当事人均为化名）`` under the last paragraph."""
    last = text_of(elements[-1]) if elements else ""
    if _COMPILED.match(last):
        parts.issued = marks.read_day(last)
        parts.tail = [elements[-1]]
        return elements[:-1]
    return elements


def _take_list(elements: Sequence[Element]) -> tuple[list[Element], tuple[str, ...]]:
    """(the elements without the list of annexes at their end; the annexes' names)."""
    begin = next(
        (
            n
            for n in range(len(elements) - 1, -1, -1)
            if marks.begins_list(text_of(elements[n]))
            and all(marks.goes_on_list(text_of(e)) for e in elements[n + 1 :])
        ),
        None,
    )
    if begin is None:
        return list(elements), ()
    return list(elements[:begin]), marks.read_listed([text_of(e) for e in elements[begin:]])


def _cut_annexes(elements: Sequence[Element], least: int) -> tuple[list[Element], list[Annex]]:
    """(what stands before the first annex; the annexes). One cannot begin before ``least``."""
    begins = [n for n, e in enumerate(elements) if n >= least and is_annex(text_of(e))]
    begins = [n for n in begins if not _is_mere_list(elements[n:])]
    if not begins:
        return list(elements), []
    annexes = [
        Annex(text_of(elements[begin]), tuple(elements[begin + 1 : end]))
        for begin, end in zip(begins, [*begins[1:], len(elements)], strict=True)
    ]
    return list(elements[: begins[0]]), annexes


def _is_mere_list(elements: Sequence[Element]) -> bool:
    """Whether only the names of annexes follow, which stand in files of their own."""
    return marks.begins_list(text_of(elements[0])) and all(
        not isinstance(e, Table) and (marks.goes_on_list(e.text) or is_annex(e.text)) for e in elements[1:]
    )

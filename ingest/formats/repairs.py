"""What recognition is known to slip on, put right in named steps, and only where no other reading is possible."""

from __future__ import annotations

import re

from knowledge.numerals import parse_number, write_number

_CJK = r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’]"
_NARROW = str.maketrans({",": "，", ";": "；", ":": "：", "!": "！", "?": "？"})
_AFTER_CJK = re.compile(rf"(?<={_CJK})[,;:!?](?=\s|{_CJK}|$)")
_BEFORE_CJK = re.compile(rf"[,;:!?](?={_CJK})")
_OPEN = re.compile(rf"\((?=[^()（）]*{_CJK})")
_CLOSE = re.compile(r"（([^()（）]*)\)")
_OPEN_LEFT = re.compile(r"\(([^()（）]*）)")
_YEAR = re.compile(r"[\[［【(（〔]((?:19|20)\d{2})[\]］】)）〕](?=\s?\d{1,4}\s?号)")
# A mark at the head of a paragraph, with the shapes its characters are mistaken for.
_MARK = re.compile(
    r"^[第笫弟]\s?([一二三四五六七八九十百零〇ニ三兰亖—–\-－ー_]{1,7})\s?[条奈](\s*)(?P<rest>.*)$", re.DOTALL
)
_STROKES = str.maketrans(dict.fromkeys("—–-－ー_", "一") | {"ニ": "二"})
_HEADING = re.compile(r"^(第[一二三四五六七八九十百]{1,5}[编章节])(?=[^\s、，。；第和至])(?!.*[。；，])")
_REFERS = re.compile(r"^(?:第.{1,4}[款项]|规定|、|和|至|或|及|与|的|中|所|，|之)")


def widen(text: str) -> str:
    """Half-width punctuation beside Chinese characters, which Chinese papers never print: ``;`` → ``；``."""
    text = _AFTER_CJK.sub(lambda found: found[0].translate(_NARROW), text)
    text = _BEFORE_CJK.sub(lambda found: found[0].translate(_NARROW), text)
    text = _OPEN.sub("（", text)
    text = _OPEN_LEFT.sub(r"（\1", text)
    return _CLOSE.sub(r"（\1）", text)


def bracket_year(text: str) -> str:
    """The brackets of a document number: ``[2023]18号`` → ``〔2023〕18号``."""
    return _YEAR.sub(r"〔\1〕", text)


def space_heading(text: str) -> str:
    """The gap after 第X章 in a heading, where recognition lost it: ``第七章附则`` → ``第七章　附则``."""
    return _HEADING.sub("\\1　", text)


def mend_mark(text: str, last: int) -> tuple[str, int]:
    """(a paragraph with its 第X条 as it must read, the number of the last article).

    Mended only where the number read, its strokes put right, is the one that follows ``last``: ``笫十—条`` after 第十条 is
    第十一条. A number out of turn stays as it is read, for a human to see.
    """
    found = _MARK.match(text)
    if found is None:
        return text, last
    number = parse_number(found[1].translate(_STROKES))
    if number != last + 1 or number is None:
        return text, last
    if not found[2] and _REFERS.match(found["rest"]):
        return text, last
    return f"第{write_number(number)}条　{found['rest']}".rstrip("　"), number

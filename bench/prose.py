"""What a text that was shown cites and quotes, read by rules of our own: none of the code that checked it is used.

Narrower than the checker on purpose: what stands here must hold beyond doubt.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_DIGIT = {digit: n for n, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNIT = {"十": 10, "百": 100, "千": 1000}
_CITED = re.compile(
    r"(?:《(?P<law>[^》]{2,60})》|(?P<bare>民法典|婚姻法|合同法|继承法|担保法|物权法|刑法|劳动合同法))?\s*第\s*"
    r"(?P<number>[0-9０-９]+|[零〇一二两三四五六七八九十百千万]+)\s*条(?:之(?P<suffix>[一二三四五六七八九]))?"
)
_MARKER = re.compile(r"\[(\d+)\]")
_HALF = re.compile(r"\[(\d+)(?![\d\]])")
_QUOTED = re.compile(r"“([^“”]{4,})”|「([^「」]{4,})」")
_OUTSIDE = re.compile(r"https?://|www\.|!\[|<[a-zA-Z/!]|\]\(", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shown:
    """A source as it stood under the text."""

    n: int
    law: str
    article: str
    text: str


def read_number(written: str) -> int:
    """第一千零七十九条 and 第1079条; 万 too.

    >>> [read_number(w) for w in ("一千零七十九", "9999", "十二", "二十", "九千九百九十九")]
    [1079, 9999, 12, 20, 9999]
    """
    plain = unicodedata.normalize("NFKC", written)
    if plain.isdigit():
        return int(plain)
    total = section = digit = 0
    for character in plain:
        if character == "万":
            total, section, digit = (total + section + digit) * 10_000, 0, 0
        elif character in _UNIT:
            section, digit = section + (digit or 1) * _UNIT[character], 0
        else:
            digit = _DIGIT[character]
    return total + section + digit


def find_faults(text: str, sources: Sequence[Shown], asked: str) -> list[str]:
    """What a text says that its sources do not hold: a line each, empty where all holds."""
    numbers = {source.n for source in sources}
    faults = [f"marker [{n}]" for n in _MARKER.findall(text) if int(n) not in numbers]
    faults += [f"half marker {found[0]}" for found in _HALF.finditer(text) if int(found[1]) not in numbers]
    faults += [f"leads outside: {found[0]}" for found in _OUTSIDE.finditer(text)]
    held = [_bare(source.law + source.text) for source in sources]
    question = _bare(asked)
    law = ""
    for found in _CITED.finditer(text):
        law = found["law"] or found["bare"] or law
        key = str(read_number(found["number"])) + (f"-{_DIGIT[found['suffix']]}" if found["suffix"] else "")
        quoted = any(_bare(found[0]) in words for words in held) and not (found["law"] or found["bare"])
        if not quoted and not any(s.article == key and _names(law, s.law) for s in sources):
            faults.append(f"cites {found[0]}")
    for found in _QUOTED.finditer(text):
        words = _bare(found[1] or found[2])
        if words not in question and not any(words in each for each in held):
            faults.append(f"quotes {found[0]}")
    return faults


def count_halves(text: str) -> int:
    """Markers without their end."""
    return len(_HALF.findall(text))


def _names(written: str, title: str) -> bool:
    return not written or written in title


def _bare(text: str) -> str:
    normal = unicodedata.normalize("NFKC", _MARKER.sub("", text))
    return "".join(character for character in normal if character.isalnum())

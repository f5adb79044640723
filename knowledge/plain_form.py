"""The plain form of a question: what is written in two ways and means one thing becomes the same text.

Every question that is searched for goes through here, and nothing that is stored: 離婚財產, a full-width digit, a space
inside a word, an emoji or a numeral of the other kind lead to the same articles.
"""

from __future__ import annotations

import re
import unicodedata

from knowledge.numerals import NUMERAL_CHARACTERS, parse_number, write_number
from knowledge.simplified import simplify

# Letters that show nothing (Hangul fillers, the Braille blank) and so may hide words.
_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u2800")
_UNSEEN = frozenset({"Cf", "Cc", "Cs", "Co"})
_PICTURES = frozenset({"So", "Sk"})  # emoji, stars
_LOOSE = frozenset({"Mn", "Me"})  # what changes how a picture looks, accents of no letter

_SPACES = re.compile(r"[^\S\n]+")
_BESIDE_CHINESE = re.compile(r"(?<![!-~]) | (?![!-~])")
_LINES = re.compile(r"\s*\n\s*")
_AROUND = " \n,.?!;:、。~"
_ZERO = re.compile(rf"(?<=[{NUMERAL_CHARACTERS}])○(?=[{NUMERAL_CHARACTERS}])")

_ORDERED = "条款项目章节编月日号"  # units that number things: 第二条, not 两条
_COUNTED = "个天周岁年元块毛角分万千百亿亩米平公里斤吨人户口次回倍成小点间层楼头只棵株辆份张笔期级组队届代"
_UNIT = f"[{_ORDERED}{_COUNTED}]"
_THOUSANDS = re.compile(r"(?<![0-9.])[0-9]{1,3}(?:,[0-9]{3})+(?=[元块万])")
# 3个月, 3-5天, 第26、27条; not a year (2024年), nor a number that stands for itself (110, 12348, 1.5万)
_DIGITS = re.compile(
    rf"(?<![0-9.])(?!(?:19|20)[0-9]{{2}}年)(?!0[0-9])[0-9]{{1,8}}(?=(?:[-~至到、][0-9]{{1,8}})*(?P<unit>{_UNIT}))"
)
_SUFFIX = re.compile(r"(?<=条之)[0-9]{1,2}(?![0-9])")
_ARTICLE = re.compile(
    rf"第([{NUMERAL_CHARACTERS}]{{1,9}})(?=[{_ORDERED}])|([{NUMERAL_CHARACTERS}]{{3,9}})(?=条)"
)
_UNITS_OF_TEN = frozenset("十百千万")


def take_out_unseen(text: str) -> tuple[str, int]:
    """The text without invisible, direction-changing and unprintable characters, and how many there were."""
    lines = text.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = [
        c for c in lines if c in "\n\t" or not (c in _BLANK_LETTERS or unicodedata.category(c) in _UNSEEN)
    ]
    return "".join(kept), len(lines) - len(kept)


def plain_form(question: str) -> str:
    """The question as it is searched for; itself where it is plain already. Empty where nothing is asked.

    >>> plain_form("離 婚後，３個月內能要回２萬塊嗎？？")
    '离婚后,三个月内能要回两万块吗'
    >>> plain_form("民法典第１０７９條") == plain_form("民法典第 1079 条。") == plain_form("民法典第一〇七九条")
    True
    """
    text = unicodedata.normalize("NFKC", take_out_unseen(question)[0])
    text = simplify(_ZERO.sub("〇", text))
    text = "".join(_shown(c) for c in text)
    text = _LINES.sub("\n", _BESIDE_CHINESE.sub("", _SPACES.sub(" ", text)))
    return _plain_numerals(text).strip(_AROUND)


def _shown(character: str) -> str:
    kind = unicodedata.category(character)
    return " " if kind in _PICTURES else "" if kind in _LOOSE else character


def _plain_numerals(text: str) -> str:
    """Numbers before a unit in Chinese numerals, as people say them and statutes write them."""
    text = _THOUSANDS.sub(lambda found: found[0].replace(",", ""), text)
    text = _SUFFIX.sub(lambda found: write_number(int(found[0])), text)
    text = _DIGITS.sub(lambda found: _say(int(found[0]), found["unit"]), text)
    return _ARTICLE.sub(_write_ordinal, text)


def _say(number: int, unit: str) -> str:
    return "两" if number == 2 and unit in _COUNTED else write_number(number)


def _write_ordinal(found: re.Match[str]) -> str:
    """第一〇七九条 and 一〇七九条 as statutes write them; a count (三四百条) stays."""
    written = found[1] or found[2]
    number = parse_number(written)
    digit_by_digit = _UNITS_OF_TEN.isdisjoint(written)
    if number is None or not (found[1] or digit_by_digit or "〇" in written):
        return found[0]
    return ("第" if found[1] else "") + write_number(number)

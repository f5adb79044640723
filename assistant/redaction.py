"""Personal numbers are replaced before words leave for a model, and put back in what comes home."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import count

from core.errors import Unavailable

# A digit of any script that means 0-9, and what people put between digits.
_DIGIT = r"[0-9０-９]"
_GAP = r"[ \t\u00a0\u3000\-－—–·.．]{0,2}"
_LONG = re.compile(rf"(?<!{_DIGIT})(?:{_DIGIT}{_GAP}){{14,18}}[0-9０-９XxＸｘ](?!{_DIGIT})")
_MOBILE = re.compile(
    rf"(?<!{_DIGIT})(?:[+＋]?[8８][6６]{_GAP})?[1１][3-9３-９]{_GAP}(?:{_DIGIT}{_GAP}){{8}}{_DIGIT}(?!{_DIGIT})"
)
_LANDLINE = re.compile(
    rf"(?<!{_DIGIT})[（(]?[0０]{_DIGIT}{{2,3}}[）)]?[ \-－—–]?[2-9２-９]{_DIGIT}{{6,7}}(?!{_DIGIT})"
)
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-zＡ-Ｚ][·•.\- ]?"
    r"[A-HJ-NP-Za-hj-np-z0-9]{5,6}(?![A-Za-z0-9])"
)
_PLACEHOLDER = re.compile(r"〔(?:身份证号|银行卡号|号码|手机号|座机号|车牌号)\d+〕")

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS = "10X98765432"


class RedactionFailed(Unavailable):
    code = "redaction_failed"
    message = "没能把个人信息遮住，所以没有发给模型。"


def is_identity_number(digits: str) -> bool:
    """Whether 18 characters are a 公民身份号码 by their check character (GB 11643-1999)."""
    if not re.fullmatch(r"\d{17}[\dX]", digits):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits[:17], WEIGHTS, strict=True))
    return CHECK_CHARACTERS[total % 11] == digits[17]


def is_card_number(digits: str) -> bool:
    """Whether 16 to 19 digits pass the Luhn check of bank cards (ISO/IEC 7812)."""
    if not re.fullmatch(r"\d{16,19}", digits):
        return False
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


@dataclass
class Redactor:
    """Replaces numbers in several texts consistently, and restores them in one answer.

    A long number that passes neither check is replaced too: it may be a mistyped one.
    """

    _kept: dict[str, str] = field(default_factory=dict)  # placeholder → as written
    _names: dict[str, str] = field(default_factory=dict)  # canonical digits → placeholder
    _counter: count[int] = field(default_factory=lambda: count(1))

    def hide(self, text: str) -> str:
        """The text with 〔手机号1〕 and the like in place of numbers. Raises RedactionFailed."""
        try:
            hidden = _LONG.sub(self._hide_long, text)
            hidden = _MOBILE.sub(lambda m: self._name("手机号", m.group()), hidden)
            hidden = _LANDLINE.sub(lambda m: self._name("座机号", m.group()), hidden)
            return _PLATE.sub(lambda m: self._name("车牌号", m.group()), hidden)
        except Exception as error:
            raise RedactionFailed from error

    def restore(self, text: str) -> str:
        """The text with the numbers put back; a placeholder nobody made stays as it is."""
        return _PLACEHOLDER.sub(lambda m: self._kept.get(m.group(), m.group()), text)

    def _hide_long(self, match: re.Match[str]) -> str:
        digits = _canonical(match.group())
        if is_identity_number(digits):
            return self._name("身份证号", match.group())
        return self._name("银行卡号" if is_card_number(digits) else "号码", match.group())

    def _name(self, kind: str, written: str) -> str:
        written_only = written.rstrip()
        canonical = kind + _canonical(written_only)
        if canonical not in self._names:
            placeholder = f"〔{kind}{next(self._counter)}〕"
            self._names[canonical] = placeholder
            self._kept[placeholder] = written_only
        return self._names[canonical] + written[len(written_only) :]


def _canonical(written: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", unicodedata.normalize("NFKC", written).upper())

"""Names, addresses and numbers of persons are replaced before words leave for a model, and put back in what comes home."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import count

from assistant.addresses import find_addresses
from assistant.names import find_names
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
_EMAIL = re.compile(r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+")
_WECHAT = re.compile(r"(?:微信号?|加我微信)(?:号码?)?\s*(?:是|为|[:：])?\s*([A-Za-z][A-Za-z0-9_\-]{5,19})")
_QQ = re.compile(r"[Qq][Qq]\s*(?:号码?)?\s*(?:是|为|[:：])?\s*([1-9１-９][0-9０-９]{4,11})")
_CASE = re.compile(r"[（(〔\[]\d{4}[）)〕\]][\u4e00-\u9fff]{1,2}\d{0,4}[\u4e00-\u9fff]{1,4}\d{1,6}号")
_DAY = (
    r"(?:[0-9０-９]{4}\s*[年./\-－]\s*[0-9０-９]{1,2}\s*[月./\-－]\s*[0-9０-９]{1,2}[日号]?"
    r"|[一二三四五六七八九〇零○]{4}年(?:农历)?[一二三四五六七八九十冬腊正]{1,2}月初?[一二三四五六七八九十廿]{1,3}[日号]?)"
)
_BORN = re.compile(
    rf"(?:出生(?:日期|年月日?)?|生日|生于|生辰)\s*(?:是|为|在|于|[:：])?\s*({_DAY})|({_DAY})(?=\s*(?:出生|生人|生(?![效活产])|降生))"
)
KINDS = (
    "姓名",
    "地址",
    "身份证号",
    "银行卡号",
    "号码",
    "手机号",
    "座机号",
    "车牌号",
    "微信号",
    "QQ号",
    "邮箱",
    "案号",
    "出生日期",
)
_PLACEHOLDER = re.compile(rf"〔(?:{'|'.join(KINDS)})\d+〕")
# What a name must not be looked for in: titles of law, and what stands in for something already.
_LEFT_ALONE = re.compile(r"《[^》]*》|〔[^〕]*〕")

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
    """Replaces what is personal in several texts consistently, and restores them in one answer.

    A long number that passes neither check is replaced too: it may be a mistyped one.
    """

    _kept: dict[str, str] = field(default_factory=dict)  # placeholder → as written
    _names: dict[str, str] = field(default_factory=dict)  # canonical digits → placeholder
    _people: set[str] = field(default_factory=set)  # full names seen so far
    _counter: count[int] = field(default_factory=lambda: count(1))

    def hide_all(self, *texts: str) -> tuple[str, ...]:
        """Several texts of one conversation: a name known in one is hidden in all. Raises RedactionFailed."""
        try:
            for text in texts:
                for part in _LEFT_ALONE.split(text):
                    self._people.update(part[start:end] for start, end in find_names(part) if end - start > 2)
        except Exception as error:
            raise RedactionFailed from error
        return tuple(self.hide(text) for text in texts)

    def hide(self, text: str) -> str:
        """The text with 〔手机号1〕 and the like in place of what is personal. Raises RedactionFailed."""
        try:
            hidden = self._hide_found(self._hide_numbers(text), find_addresses, "地址")
            return self._hide_found(self._hide_people(hidden), find_names, "姓名")
        except Exception as error:
            raise RedactionFailed from error

    def _hide_numbers(self, text: str) -> str:
        hidden = _EMAIL.sub(lambda m: self._name("邮箱", m.group()), text)
        hidden = _CASE.sub(lambda m: self._name("案号", m.group()), hidden)
        hidden = _WECHAT.sub(lambda m: self._inside("微信号", m), hidden)
        hidden = _QQ.sub(lambda m: self._inside("QQ号", m), hidden)
        hidden = _BORN.sub(lambda m: self._inside("出生日期", m), hidden)
        hidden = _LONG.sub(self._hide_long, hidden)
        hidden = _MOBILE.sub(lambda m: self._name("手机号", m.group()), hidden)
        hidden = _LANDLINE.sub(lambda m: self._name("座机号", m.group()), hidden)
        return _PLATE.sub(lambda m: self._name("车牌号", m.group()), hidden)

    def _hide_found(self, text: str, find: Callable[[str], Iterator[tuple[int, int]]], kind: str) -> str:
        def hide_in(part: str) -> str:
            shown, place = "", 0
            for start, end in find(part):
                shown += part[place:start] + self._name(kind, part[start:end])
                place = end
            return shown + part[place:]

        return _in_open_parts(text, hide_in)

    def _hide_people(self, text: str) -> str:
        if not self._people:
            return text
        known = re.compile("|".join(map(re.escape, sorted(self._people, key=len, reverse=True))))
        return _in_open_parts(text, partial(known.sub, lambda m: self._name("姓名", m.group())))

    def _inside(self, kind: str, match: re.Match[str]) -> str:
        """The match with its one group replaced: the words around a number stay."""
        group = next(n for n in range(1, len(match.groups()) + 1) if match[n] is not None)
        start, end = (place - match.start() for place in match.span(group))
        whole = match.group()
        return whole[:start] + self._name(kind, whole[start:end]) + whole[end:]

    def restore(self, text: str) -> str:
        """The text with everything put back; a placeholder nobody made stays as it is."""
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
    """What two ways of writing one thing have in common: 138 0000 4127 is 13800004127."""
    return re.sub(r"[^0-9A-Z\u3400-\u9fff@]", "", unicodedata.normalize("NFKC", written).upper())


def _in_open_parts(text: str, change: Callable[[str], str]) -> str:
    shown, place = "", 0
    for match in _LEFT_ALONE.finditer(text):
        shown += change(text[place : match.start()]) + match.group()
        place = match.end()
    return shown + change(text[place:])

"""Chinese and Arabic numerals, as article numbers are written."""

from __future__ import annotations

import unicodedata
from datetime import date

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_SAME_DIGIT = str.maketrans("〇○两", "零零二")
_WORDS = "零一二三四五六七八九"

NUMERAL_CHARACTERS = "零〇○一二两三四五六七八九十百千万"  # for patterns over running text


def parse_number(written: str) -> int | None:
    """The number written in Chinese or Arabic numerals, full-width or not; None where it is not one.

    ``一千零七十九``, ``一千〇七十九``, ``一〇七九``, ``1079``, ``１０７９`` → 1079. What could mean two numbers
    (``一百五``) is None.
    """
    text = unicodedata.normalize("NFKC", written).strip()
    if text.isascii():
        return int(text) if text.isdigit() else None
    if any(c not in _DIGITS and c not in _UNITS for c in text):
        return None
    if not any(c in _UNITS for c in text):  # 九, or digit by digit: 一〇七九
        return (
            int("".join(str(_DIGITS[c]) for c in text)) if len(text) <= (1 if "两" in text else 4) else None
        )
    total = section = digit = 0
    for c in text:
        if c == "万":
            total, section, digit = (total + section + digit) * 10_000, 0, 0
        elif c in _UNITS:
            section, digit = section + (digit or 1) * _UNITS[c], 0
        else:
            digit = _DIGITS[c]
    number = total + section + digit
    well_formed = number < 100_000_000 and _plain(text) == _plain(write_number(number))
    return number if well_formed else None


def _plain(words: str) -> str:
    """Without the differences in writing that do not change a number."""
    return words.translate(_SAME_DIGIT).replace("一十", "十")


def write_number(number: int) -> str:
    """The number as statutes write it: 1079 → ``一千零七十九``, 12 → ``十二``.

    From 0 to 99,999,999; ``ValueError`` outside.
    """
    if not 0 <= number < 100_000_000:
        raise ValueError(f"no article has the number {number}")
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        joined = write_number(high) + "万"
        if not low:
            return joined
        words = _write_below_ten_thousand(low)
        return joined + (words if low >= 1000 else "零" + words)
    written = _write_below_ten_thousand(number)
    return written.removeprefix("一") if 10 <= number < 20 else written


def _write_below_ten_thousand(number: int) -> str:
    if number < 10:
        return _WORDS[number]
    written, pending_zero = "", False
    for value, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, value)
        if digit:
            written += ("零" if pending_zero else "") + _WORDS[digit] + name
            pending_zero = False
        else:
            pending_zero = bool(written)
    return written


def read_day(year: str, month: str, day: str) -> date | None:
    """The day whose parts are written in numerals; None where there is no such day."""
    try:
        return date(*(parse_number(part) or 0 for part in (year, month, day)))
    except ValueError:
        return None


def article_label(number: int, suffix: int = 0) -> str:
    """``第一百九十一条之一`` for 191 and 1."""
    label = f"第{write_number(number)}条"
    return f"{label}之{write_number(suffix)}" if suffix else label


def article_key(number: int, suffix: int = 0) -> str:
    """``"191-1"`` for 191 and 1, ``"1079"`` for 1079."""
    return f"{number}-{suffix}" if suffix else str(number)

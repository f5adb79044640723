"""A cell's value as the sheet shows it: its decimals, its percent, its unit; no noise of floating point."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext

_GENERAL_DIGITS = 11  # that a General cell shows
_EXACT = 10**15  # beyond it a float has no units any more
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_PLACE = re.compile(r"([#0?][#0?,]*)(?:\.([#0?]*))?(,*)")
_MARK = "\ue000"  # stands for a literal while the pattern is looked for


def display(value: object, number_format: str) -> str:
    """What a reader of the sheet sees. Thousands are not separated, so that the figure stays one searchable number."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return _show_number(value, number_format)
    if isinstance(value, (datetime, date, time, timedelta)):
        return _show_date(value, number_format)
    return str(value).strip()


def _show_date(value: datetime | date | time | timedelta, number_format: str) -> str:
    if isinstance(value, (time, timedelta)):
        return str(value)
    if "年" in number_format:
        day = f"{value.day}日" if "日" in number_format else ""
        return f"{value.year}年{value.month}月{day}"
    if isinstance(value, datetime) and (value.hour or value.minute):
        return value.strftime("%Y-%m-%d %H:%M")
    return value.strftime("%Y-%m-%d")


def _show_number(value: int | float, number_format: str) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        return ""
    sections = _split(number_format)
    own = value < 0 and len(sections) > 1  # a section of its own says how negatives look
    section = sections[2] if value == 0 and len(sections) > 2 else sections[1] if own else sections[0]
    shown = _fill(abs(value) if own else value, section)
    return _show_general(value) if shown is None else shown


def _split(number_format: str) -> list[str]:
    """Its sections, without quoted semicolons, colours, conditions, padding."""
    kept = re.sub(r"\[\$([^\]-]*)[^\]]*\]", r'"\1"', number_format)
    kept = re.sub(r"\[[^\]]*\]|_.|\*.", "", kept)
    return re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', kept)


def _fill(value: int | float, section: str) -> str | None:
    """The number in this pattern; None where the pattern is none of the plain ones."""
    literals: list[str] = []

    def hold(found: re.Match[str]) -> str:
        literals.append(found[1] if found[1] is not None else found[2])
        return _MARK

    bare = _LITERAL.sub(hold, section)
    if re.search(r"general|E[+-]|[@/]|DBNum", bare, re.I):
        return None
    place = _PLACE.search(bare)
    if place is None:
        return _restore(bare, literals).strip() if literals or bare.strip() == "-" else None
    whole, decimals = place[1], place[2] or ""
    scaled = Decimal(repr(value))
    if "%" in bare:
        scaled *= 100
    scaled /= 1000 ** (len(whole + place[3]) - len((whole + place[3]).rstrip(",")))
    with localcontext(prec=60):
        rounded = scaled.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    digits, _, fraction = f"{abs(rounded):f}".partition(".")
    least = decimals.rfind("0") + 1
    fraction = fraction[:least] + fraction[least:].rstrip("0")
    if digits == "0" and not fraction and "0" not in whole:
        digits = ""  # only a zero in the pattern shows one
    digits = digits.zfill(whole.count("0"))
    sign = "-" if rounded < 0 else ""
    number = sign + digits + (f".{fraction}" if fraction else "")
    return _restore(bare[: place.start()] + number + bare[place.end() :], literals).strip()


def _restore(text: str, literals: list[str]) -> str:
    for literal in literals:
        text = text.replace(_MARK, literal, 1)
    return text


def _show_general(value: int | float) -> str:
    if isinstance(value, int) or (value.is_integer() and abs(value) < _EXACT):
        return str(int(value))
    return f"{Decimal(f'{value:.{_GENERAL_DIGITS - 1}g}'):f}"

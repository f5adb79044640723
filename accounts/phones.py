"""Phone numbers: how one is read, and how one is shown."""

from __future__ import annotations

import re
import unicodedata

from core.errors import InvalidInput

_SEPARATORS = re.compile(r"[\s\-‐-―−·.()]+")
_MOBILE = re.compile(r"1[3-9]\d{9}")
FIRST_ADMINISTRATOR = "10000000000"  # a name to sign in by, a number nobody has


def normalise_phone(text: str) -> str:
    """An 11-digit mainland mobile number, from whatever was typed or pasted.

    Full-width digits, spaces, hyphens and +86, 86 or 0086 in front are taken. Raises InvalidInput.

    >>> normalise_phone("＋86 138-0000 4127")
    '13800004127'
    """
    digits = _SEPARATORS.sub("", unicodedata.normalize("NFKC", text))
    for prefix in ("+86", "0086", "86"):
        if digits.startswith(prefix) and len(digits) == len(prefix) + 11:
            digits = digits[len(prefix) :]
            break
    if digits != FIRST_ADMINISTRATOR and not (digits.isascii() and _MOBILE.fullmatch(digits)):
        raise InvalidInput("手机号要填 11 位数字，例如 138 开头的号码，请检查后再试。", code="invalid_phone")
    return digits


def mask_phone(phone: str) -> str:
    """The number as it may be shown: 138****4127."""
    return f"{phone[:3]}****{phone[-4:]}"

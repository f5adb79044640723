"""What every record is checked for before it is kept."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from typing import Any
from uuid import UUID

from core.errors import InvalidInput

EARLIEST = date(2000, 1, 1)
# Control characters carry no meaning here, and PostgreSQL refuses NUL.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def find_key(written: str) -> str | None:
    """A UUID in its one canonical form; None for anything else."""
    try:
        return str(UUID(written))
    except ValueError:
        return None


def record_key(written: str) -> str:
    """A client-made UUID in its one canonical form. Raises InvalidInput."""
    key = find_key(written)
    if key is None:
        raise InvalidInput("记录的编号不对，请刷新页面后再试。")
    return key


def as_body(value: Any) -> Any:
    """A frozen value as plain JSON. Fields left at their default are left out, so that a field added
    in a later release does not make an old body another body.
    """
    if is_dataclass(value):
        return {
            field.name: as_body(getattr(value, field.name))
            for field in fields(value)
            if field.default is MISSING or getattr(value, field.name) != field.default
        }
    if isinstance(value, tuple):
        return [as_body(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def plain(value: Any) -> Any:
    """A frozen value as plain JSON, whole: what stays at its default is written too."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (tuple, list)):
        return [plain(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def body_sha256(body: dict[str, Any]) -> str:
    """The hash that tells a retry from a conflict, whatever the order of the body's fields."""
    written = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def clean(text: str) -> str:
    """The words without control characters, foreign line ends and blank ends."""
    return CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def require_past(name: str, day: date, *, today: date) -> None:
    """Raises InvalidInput for a day still to come, or before 2000."""
    if day > today:
        raise InvalidInput(f"{name}不能晚于今天（{today.isoformat()}）。")
    if day < EARLIEST:
        raise InvalidInput(f"{name}太早了，请填 2000 年以后的日期。")

"""What administrators may correct of what was read, checked field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from core.errors import InvalidInput
from knowledge.titles import normal_title
from knowledge.types import DateBasis, DocumentKind, NewVersion

Corrections = dict[str, Any]  # field → value as JSON holds it: dates as YYYY-MM-DD
_LONGEST_SCOPE = 120


def _words(name: str, most: int, *, needed: bool = False) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        words = " ".join(value.split()) if isinstance(value, str) else ""
        if not isinstance(value, str | None) or len(words) > most:
            raise InvalidInput(f"{name}最多 {most} 个字，请改短。")
        if needed and not words:
            raise InvalidInput(f"{name}不能空着，请填上。")
        return words

    return check


def _title(value: Any) -> str:
    title = _words("标题", 300, needed=True)(value)
    if not normal_title(title):
        raise InvalidInput("标题里没有字，请照文件写全。")
    return title


def _kind(value: Any) -> str:
    if not isinstance(value, str) or value not in set(DocumentKind) - {DocumentKind.STANDARD_ANSWER}:
        raise InvalidInput("种类不在可选的几种里，请重新选。")
    return value


def _scope(value: Any) -> str:
    parts = value.split("/") if isinstance(value, str) else []
    if not parts or not all(part and part == part.strip() for part in parts) or parts[0] != "全国":
        raise InvalidInput("适用范围要从“全国”写起，例如 全国/河南省/三门峡市/陕州区/张茅乡。")
    if len(value) > _LONGEST_SCOPE:
        raise InvalidInput(f"适用范围最多 {_LONGEST_SCOPE} 个字，请改短。")
    return str(value)


def _day(name: str) -> Callable[[Any], str | None]:
    def check(value: Any) -> str | None:
        if value in (None, ""):
            return None
        try:
            return date.fromisoformat(value).isoformat()
        except (TypeError, ValueError) as error:
            raise InvalidInput(f"{name}不是日历上的日子，请写成 2026-11-25 这样。") from error

    return check


def _topics(value: Any) -> list[str]:
    if not isinstance(value, list) or len(value) > 20:
        raise InvalidInput("主题最多 20 个，请删掉几个。")
    tags = [_words("每个主题", 20)(each) for each in value]
    return list(dict.fromkeys(tag for tag in tags if tag))


def _source_url(value: Any) -> str:
    address = _words("来源网址", 500)(value)
    if address and not address.startswith(("http://", "https://")):
        raise InvalidInput("来源网址要以 http:// 或 https:// 开头，不是网上来的就空着。")
    return address


_READ: dict[str, Callable[[Any], Any]] = {
    "title": _title,
    "kind": _kind,
    "level": _words("层级", 20, needed=True),
    "scope": _scope,
    "document_number": _words("文号", 80),
    "issuing_body": _words("发文机关", 200),
    "promulgated": _day("公布日期"),
    "effective_from": _day("施行日期"),
    "valid_until": _day("截止日期"),
}
_UPKEEP: dict[str, Callable[[Any], Any]] = {
    "topics": _topics,
    "owner": _words("负责人", 60),
    "next_review": _day("下次核对日期"),
    "source_url": _source_url,
}
CORRECTABLE = frozenset(_READ)  # what a text says of itself; corrected through a release once it is live
UPKEEP = frozenset(_UPKEEP)  # what administrators keep beside it; changed at once


def check_corrections(fields: Mapping[str, Any], allowed: frozenset[str] = CORRECTABLE) -> Corrections:
    """The fields as they are kept. Raises InvalidInput with one sentence for the first that cannot be."""
    for name in fields:
        if name not in allowed:
            raise InvalidInput(f"没有“{name}”这一项可改。")
    checks = _READ | _UPKEEP
    return {name: checks[name](value) for name, value in fields.items()}


def read_day(value: Any) -> date | None:
    """A kept day as a date."""
    return date.fromisoformat(value) if value else None


def check_days(promulgated: date | None, effective_from: date | None, valid_until: date | None) -> None:
    """Raises InvalidInput where the days of one version cannot all be true."""
    first = effective_from or promulgated
    if first is not None and valid_until is not None and valid_until < first:
        raise InvalidInput("截止日期早于施行日期，请核对这两个日子。")


def correct(new: NewVersion, corrections: Corrections) -> NewVersion:
    """A reading with an administrator's corrections over it; a first day he set, or left empty, is confirmed."""
    values = {name: value for name, value in corrections.items() if name in CORRECTABLE}
    if not values:
        return new
    for name in ("promulgated", "effective_from", "valid_until"):
        if name in values:
            values[name] = read_day(values[name])
    if "kind" in values:
        values["kind"] = DocumentKind(values["kind"])
    if "effective_from" in values:
        values["effective_basis"] = DateBasis.CONFIRMED if values["effective_from"] else DateBasis.UNKNOWN
    return replace(new, **values)

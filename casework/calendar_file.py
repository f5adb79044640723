"""Due dates as a calendar file (RFC 5545) for a phone's own calendar. No party's name goes into it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from casework.due_date_types import DueDate

_OCTETS = 75


def write_calendar(due_dates: Iterable[DueDate], *, made_at: datetime) -> bytes:
    """All-day events with an alarm ahead of each; the same due date always has the same UID, so it is never doubled."""
    stamp = made_at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cunfa//due dates//ZH", "CALSCALE:GREGORIAN"]
    for one in due_dates:
        lines += _event(one, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{_fold(line)}\r\n" for line in lines).encode()


def _event(one: DueDate, stamp: str) -> list[str]:
    if one.due_on is None:
        return []
    summary = _escape(" ".join(filter(None, (f"{one.title}（最晚今天）", one.record.name))))
    law = f"依据：{one.law}" if one.law else ""
    about = "\n".join(filter(None, (law, f"从哪天算：{one.counted_from}", one.how, one.remark)))
    return [
        "BEGIN:VEVENT",
        f"UID:{one.key.replace(':', '-')}@cunfa",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{one.due_on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{one.due_on + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{summary}",
        f"DESCRIPTION:{_escape(about)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{summary}",
        f"TRIGGER:-P{one.warn_days}D",
        "END:VALARM",
        "END:VEVENT",
    ]


def _escape(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _fold(line: str) -> str:
    """The line in pieces of at most 75 octets, never inside a character; each further one begins with a space."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += octets
    return "\r\n".join([*pieces, piece])

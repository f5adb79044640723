"""A calendar file (RFC 5545) for a phone's own calendar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_OCTETS = 75


@dataclass(frozen=True, slots=True)
class Event:
    """A day to be kept in mind. The same matter always has the same ``uid``, so it is never doubled."""

    uid: str
    on: date
    summary: str
    about: str
    warn_days: tuple[int, ...]  # ahead; an alarm for each
    sequence: int = 0  # goes up with every change of the matter


def write_calendar(events: Iterable[Event], *, made_at: datetime) -> bytes:
    """All-day events with their alarms; of one uid the first."""
    stamp = made_at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cunfa//due dates//ZH", "CALSCALE:GREGORIAN"]
    written = set[str]()
    for one in events:
        if one.uid not in written:
            lines += _lines(one, stamp)
            written.add(one.uid)
    lines.append("END:VCALENDAR")
    return "".join(f"{_fold(line)}\r\n" for line in lines).encode()


def _lines(one: Event, stamp: str) -> list[str]:
    summary = _escape(one.summary)
    alarms = [
        line
        for days in one.warn_days
        for line in (
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{summary}",
            f"TRIGGER:-P{days}D",
            "END:VALARM",
        )
    ]
    return [
        "BEGIN:VEVENT",
        f"UID:{one.uid}@cunfa",
        f"DTSTAMP:{stamp}",
        f"SEQUENCE:{one.sequence}",
        f"DTSTART;VALUE=DATE:{one.on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{one.on + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{summary}",
        f"DESCRIPTION:{_escape(one.about)}",
        "TRANSP:TRANSPARENT",
        *alarms,
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

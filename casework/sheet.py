"""A paper form as plain values, before any program that writes files sees it.

An empty text is a blank to be filled in by hand: it is printed as a line, and nothing is made up for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from casework.checking import as_body, body_sha256

LABEL = "AI辅助生成，未经核对不得作为法律意见"
BLANK = "＿＿＿＿＿＿＿＿"
SIGNED_DAY = "　　　　年　　月　　日"


@dataclass(frozen=True, slots=True)
class Line:
    """``姓名：李某甲``."""

    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Running words under a heading; ``lines`` are left blank where there are none."""

    heading: str
    text: str = ""
    lines: int = 3


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its first row names the columns."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """A line to sign for each, with the day."""

    names: tuple[str, ...]


Part = Line | Prose | Grid | Signatures


@dataclass(frozen=True, slots=True)
class Annex:
    """What stands at the end on pages turned on their side, its tables in small type; ``label`` is in their head."""

    title: str
    label: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One form. ``number`` stands under its title."""

    title: str
    parts: tuple[Part, ...]
    number: str = ""
    annex: Annex | None = None

    @property
    def sha256(self) -> str:
        """Of what it says: another one tells that the record has changed."""
        said: dict[str, Any] = {"title": self.title, "number": self.number, "parts": _said(self.parts)}
        if self.annex is not None:
            said["annex"] = {**as_body(self.annex), "parts": _said(self.annex.parts)}
        return body_sha256(said)


def _said(parts: tuple[Part, ...]) -> list[dict[str, Any]]:
    return [{"part": type(part).__name__, **as_body(part)} for part in parts]

"""Cleaning in named steps. What is shown keeps its own forms; only what nobody can see is dropped."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]")
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
_LINE_ENDS = re.compile(r"\r\n|[\r\f\x0b\x85\u2028\u2029]")
_OTHER_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_COMMENT = re.compile(r"<!--[^\n]{0,200}?-->")
_SPACES = re.compile(r"[ \t\u00a0\u3000]+")


def drop_invisible(text: str) -> str:
    """Zero-width and direction marks: unseen, but they break matching."""
    return _INVISIBLE.sub("", text)


def drop_private_use(text: str) -> str:
    """Characters of a private font, which nobody else can show."""
    return _PRIVATE.sub("", text)


def unify_lines(text: str) -> str:
    """One kind of line end, no control characters."""
    return _OTHER_CONTROL.sub("", _LINE_ENDS.sub("\n", text))


def clean(text: str) -> str:
    """All steps, in order."""
    return drop_private_use(drop_invisible(unify_lines(text)))


def read_lines(text: str) -> list[str]:
    """Non-empty lines, trimmed, runs of spaces made one; comments of the markup left out."""
    return [line for raw in _COMMENT.sub("", text).split("\n") if (line := _SPACES.sub(" ", raw).strip())]


def fold(text: str) -> str:
    """Full-width forms folded, for matching only."""
    return unicodedata.normalize("NFKC", text)

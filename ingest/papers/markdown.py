"""Markdown and plain text as blocks: headings, tables, lines without their marks."""

from __future__ import annotations

import re

from ingest.formats.loaded import Block, Paragraph, Table

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_RULE = re.compile(r"^(?:[-*_]\s*){3,}$")
_DIVIDER = re.compile(r"^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")
_QUOTE = re.compile(r"^(?:>\s*)+")
_BULLET = re.compile(r"^[-*+]\s+")
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3}|`+)(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")


def read_markup(text: str, *, markdown: bool) -> tuple[Block, ...]:
    """The blocks of a text; in ``markdown`` the marks #, |, >, - and * are read and not shown."""
    lines = [line.rstrip() for line in _COMMENT.sub("", text).split("\n")]
    if not markdown:
        return tuple(Paragraph(line) for line in lines if line.strip())
    blocks: list[Block] = []
    n = 0
    while n < len(lines):
        line = lines[n].strip()
        if line.startswith("|") and n + 1 < len(lines) and _DIVIDER.match(lines[n + 1].strip()):
            end = n + 2
            while end < len(lines) and lines[end].strip().startswith("|"):
                end += 1
            blocks.append(_table([line, *(each.strip() for each in lines[n + 2 : end])]))
            n = end
            continue
        heading = _HEADING.match(line)
        if heading and heading[2]:
            blocks.append(Paragraph(_plain(heading[2]), heading=len(heading[1])))
        elif line and not _RULE.match(line) and (plain := _plain(line)):
            blocks.append(Paragraph(plain))
        n += 1
    return tuple(blocks)


def _plain(line: str) -> str:
    bare = _BULLET.sub("", _QUOTE.sub("", line))
    return _LINK.sub(r"\1", _EMPHASIS.sub(r"\2", bare)).strip()


def _table(lines: list[str]) -> Table:
    rows = [[_plain(cell.strip()) for cell in line.strip("|").split("|")] for line in lines]
    width = max(len(row) for row in rows)
    return Table(tuple(tuple(row + [""] * (width - len(row))) for row in rows))

"""What is embedded and matched: an article, a part of a long one, or a way people ask for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from knowledge.types import ArticleKind, NewArticle

LONGEST = 800  # characters; the embedding and the ranking both lose sight of what is longer
_WIDEST = 4 * LONGEST  # a table's row under its header is kept whole up to here

_SENTENCE = re.compile(r"[^。；;！？]*[。；;！？]?")


def cut_passages(article: NewArticle) -> list[str]:
    """The passages of an article, never longer than ``LONGEST``, cut between 款 wherever that is enough.

    A table (``attributes["table"]``) is cut between its rows, its caption and the names of its columns repeated in each
    passage, which is as long as one row makes it. The ways people ask (``attributes["phrasings"]``) follow the article's
    own words. What says nothing by itself has none: a deleted article, a preamble, which holds only the legal basis, a
    heading with items of its own below it (``attributes["heading"]``).
    """
    if article.deleted or article.kind is ArticleKind.PREAMBLE or article.attributes.get("heading"):
        return []
    table = article.attributes.get("table")
    passages = _cut_table(article.text.split("\n"), table) if table else _cut_lines(article.text.split("\n"))
    phrasings = article.attributes.get("phrasings", ())
    passages += [phrase.strip() for phrase in phrasings if isinstance(phrase, str) and phrase.strip()]
    return passages


def _cut_lines(lines: list[str]) -> list[str]:
    return _join(piece for line in lines for piece in _cut_line(line.strip()))


def _cut_table(lines: list[str], table: Mapping[str, Any]) -> list[str]:
    """Groups of rows below the caption and the header, which the text of a table begins with."""
    top = bool(table.get("caption")) + bool(table.get("header_rows"))
    head, passages = "\n".join(lines[:top]), list[str]()
    rows: list[str] = []

    def close() -> None:
        if rows:
            passages.append("\n".join((head, *rows)) if head else "\n".join(rows))
            rows.clear()

    for row in lines[top:]:
        if len(head) + len(row) > _WIDEST:  # no row but a text in a cell: cut as text
            close()
            passages += _cut_lines([row])
            continue
        if rows and len(head) + sum(len(each) + 1 for each in rows) + 1 + len(row) > LONGEST:
            close()
        rows.append(row)
    close()
    return passages or _cut_lines(lines)


def _cut_line(line: str) -> list[tuple[str, str]]:
    """Pieces no longer than allowed, each with what joins it to the piece before."""
    if len(line) <= LONGEST:
        return [("\n", line)]
    pieces: list[tuple[str, str]] = []
    for sentence in _SENTENCE.findall(line):
        for start in range(0, len(sentence), LONGEST):
            pieces.append(("" if pieces else "\n", sentence[start : start + LONGEST]))
    return pieces


def _join(pieces: Iterator[tuple[str, str]]) -> list[str]:
    passages: list[str] = []
    for joint, piece in pieces:
        if not piece:
            continue
        if passages and len(passages[-1]) + len(joint) + len(piece) <= LONGEST:
            passages[-1] += joint + piece
        else:
            passages.append(piece)
    return passages

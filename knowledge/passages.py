"""What is embedded and matched: an article, a part of a long one, or a way people ask for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.types import ArticleKind, NewArticle

LONGEST = 800  # characters; the embedding and the ranking both lose sight of what is longer

_SENTENCE = re.compile(r"[^。；;！？]*[。；;！？]?")


def cut_passages(article: NewArticle) -> list[str]:
    """The passages of an article, never longer than ``LONGEST``, cut between 款 wherever that is enough.

    The ways people ask (``attributes["phrasings"]``) follow the article's own words. A deleted article
    and a preamble, which holds only the legal basis, have none.
    """
    if article.deleted or article.kind is ArticleKind.PREAMBLE:
        return []
    passages = _join(piece for line in article.text.split("\n") for piece in _cut_line(line.strip()))
    phrasings = article.attributes.get("phrasings", ())
    passages += [phrase.strip() for phrase in phrasings if isinstance(phrase, str) and phrase.strip()]
    return passages


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

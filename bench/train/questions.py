"""Questions with the articles that answer them, and which of them are held out to measure by."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from bench.train.statutes import StatuteArticle, number_of, title_key


class Source(StrEnum):
    STARD = "stard"  # lay questions, articles marked by lawyers and law students
    PHRASING = "phrasing"  # how villagers ask what one article answers, written for this project
    CONSULT = "consult"  # forum questions, articles a model's answer relied on: silver


class HeldOut(StrEnum):
    """What a held-out question tests."""

    STARD = "STARD 留出题"
    WORDING = "村民问法·条文见过"  # other wordings of the article were trained on
    ARTICLE = "村民问法·条文没见过"  # no wording of the article was trained on


@dataclass(frozen=True, slots=True)
class Question:
    """One question; ``gold`` are positions in the list of articles."""

    text: str
    gold: frozenset[int]
    source: Source
    held_out: HeldOut | None


class _Finder:
    def __init__(self, articles: Sequence[StatuteArticle]) -> None:
        self._position = {(title_key(a.law), a.key): n for n, a in enumerate(articles)}

    def find(self, law: str, article: str) -> int | None:
        numeral = re.fullmatch(r"第(.+?)条(?:之(.+))?", article)
        if numeral:
            article = str(number_of(numeral.group(1)))
            article += f"-{number_of(numeral.group(2))}" if numeral.group(2) else ""
        return self._position.get((title_key(law), article))


def read_questions(folder: Path, articles: Sequence[StatuteArticle]) -> list[Question]:
    """All questions of a folder whose articles are on the shelf, in a fixed order.

    Held out, always the same ones: a fifth of STARD; every wording of a tenth of the phrased articles;
    one wording of each other phrased article.
    """
    finder = _Finder(articles)
    questions = [*_stard(folder, finder), *_phrasings(folder, finder), *_consults(folder, finder)]
    kept_apart = {q.text for q in questions if q.held_out}
    return [q for q in questions if q.gold and (q.held_out or q.text not in kept_apart)]


def read_advice(folder: Path) -> list[str]:
    """Questions with their answers as running text: for the vocabulary only, never as pairs."""
    return [
        f"{row['question']}\n{row['answer']}"
        for name in ("advice-qa.jsonl", "consult-pairs.jsonl")
        for row in _rows(folder / name)
    ]


def _stard(folder: Path, finder: _Finder) -> Iterator[Question]:
    for row in _rows(folder / "stard-train.jsonl"):
        gold = (finder.find(g["corpus_law"], g["corpus_article"]) for g in row["gold"] if g["in_corpus"])
        apart = HeldOut.STARD if _draw(row["question"]) % 5 == 0 else None
        yield Question(row["question"], frozenset(n for n in gold if n is not None), Source.STARD, apart)


def _phrasings(folder: Path, finder: _Finder) -> Iterator[Question]:
    for path in sorted(folder.glob("phrasings-*.jsonl")):
        for row in _rows(path):
            position = finder.find(row["law"], row["article"])
            name = f"{row['law']} {row['article']}"
            unseen = _draw(name) % 10 == 0
            one_apart = _draw(name + " one") % len(row["phrasings"])
            for n, text in enumerate(row["phrasings"]):
                apart = HeldOut.ARTICLE if unseen else HeldOut.WORDING if n == one_apart else None
                gold = frozenset() if position is None else frozenset({position})
                yield Question(text, gold, Source.PHRASING, apart)


def _consults(folder: Path, finder: _Finder) -> Iterator[Question]:
    for row in _rows(folder / "consult-pairs.jsonl"):
        gold = (finder.find(a["law"], a["article"]) for a in row["articles"] if a["cited_in_answer"])
        yield Question(row["question"], frozenset(n for n in gold if n is not None), Source.CONSULT, None)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _draw(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")

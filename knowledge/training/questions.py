"""Questions with the articles that answer them, and in which fold each is held out to measure by."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from core.errors import InvalidInput
from knowledge.asking import read_phrasings
from knowledge.known import Key, read_whole_questions
from knowledge.numerals import article_key, parse_number
from knowledge.titles import normal_title

FOLDS = 4
_LOTS = 8  # of the phrased articles: one is held out with all its phrasings, one with one


class Source(StrEnum):
    STARD = "stard"  # lay questions, articles marked by lawyers and law students
    PHRASING = "phrasing"  # how villagers ask what one article answers, written for this project
    WHOLE = "whole"  # villagers' questions with all that governs them, written for this project
    CONSULT = "consult"  # forum questions, articles a model's answer relied on: silver


class HeldOut(StrEnum):
    """What a held-out question tests."""

    STARD = "STARD 大白话问题"
    WHOLE = "村民的整句问题"
    WORDING = "村民问法·条文的其他问法训练过"
    ARTICLE = "村民问法·条文没训练过"


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    answers: tuple[Key, ...]
    source: Source
    fold: int | None = None  # in which it is held out, 0 to FOLDS - 1; None: never
    tests: HeldOut | None = None

    def is_held_out(self, fold: int | None) -> bool:
        return fold is not None and self.fold == fold


def read_questions(folder: Path | None) -> list[Question]:
    """Our own, and those in a folder (stard-train.jsonl, consult-pairs.jsonl), in a fixed order.

    A quarter of STARD and of the whole questions is held out in each fold; of the phrased articles one in thirty-two with
    all its phrasings, another with one.
    """
    found = [*_phrasings(), *_whole()]
    if folder is not None:
        found += [*_stard(folder), *_consults(folder)]
    return found


def find_apart(questions: Sequence[Question], fold: int | None) -> set[str]:
    """The wordings a fold holds out: nothing may be learned from them, wherever else they stand."""
    return {question.text for question in questions if question.is_held_out(fold)}


def read_advice(folder: Path | None) -> list[str]:
    """Questions with their answers as running text: for what words mean beside each other, never as pairs."""
    if folder is None:
        return []
    return [
        f"{row['question']}\n{row['answer']}"
        for name in ("advice-qa.jsonl", "consult-pairs.jsonl")
        for row in _rows(folder / name)
    ]


def _phrasings() -> Iterator[Question]:
    for key, said in read_phrasings().items():
        name = " ".join(key)
        fold, lot = draw(name) % FOLDS, draw(name + " lot") % _LOTS
        one = draw(name + " one") % len(said)
        for n, text in enumerate(said):
            if lot == 0:
                yield Question(text, (key,), Source.PHRASING, fold, HeldOut.ARTICLE)
            elif lot == 1 and n == one:
                yield Question(text, (key,), Source.PHRASING, fold, HeldOut.WORDING)
            else:
                yield Question(text, (key,), Source.PHRASING)


def _whole() -> Iterator[Question]:
    for question in read_whole_questions():
        fold = draw(question.text) % FOLDS
        yield Question(question.text, question.answers, Source.WHOLE, fold, HeldOut.WHOLE)


def _stard(folder: Path) -> Iterator[Question]:
    for row in _rows(folder / "stard-train.jsonl"):
        answers = tuple(_key(g["corpus_law"], g["corpus_article"]) for g in row["gold"] if g["in_corpus"])
        fold = draw(row["question"]) % FOLDS
        yield Question(row["question"], answers, Source.STARD, fold, HeldOut.STARD)


def _consults(folder: Path) -> Iterator[Question]:
    for row in _rows(folder / "consult-pairs.jsonl"):
        answers = tuple(_key(a["law"], a["article"]) for a in row["articles"] if a["cited_in_answer"])
        yield Question(row["question"], answers, Source.CONSULT)


def _key(law: str, article: str) -> Key:
    written = re.fullmatch(r"第(.+?)条(?:之(.+))?", article)
    if written is None:  # a key already
        return normal_title(law), article
    number, suffix = (parse_number(part or "零") or 0 for part in written.groups())
    return normal_title(law), article_key(number, suffix)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    if not path.is_file():
        raise InvalidInput(f"没有 {path} 这个文件，请看看 --questions 写的目录。", code="no_questions")
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def draw(text: str) -> int:
    """A number drawn from a text, the same each time: which part it falls in."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")

"""Learns a model on this server in a process of its own: ``python -m knowledge.relearn``.

Like ``knowledge.build`` it only reads SQL and only writes a fresh directory, so it may be killed at any moment. It
always goes on from the model the program came with, never from one learned here: what administrators taught lies in
SQL whole, and so nothing drifts from one time to the next.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.numpy import save_file

from core.database import Database
from knowledge.asking import read_phrasings
from knowledge.build import end_with_starter, tell
from knowledge.embedding import StaticEmbedder
from knowledge.known import WholeQuestion, read_whole_questions
from knowledge.taught import Taught
from knowledge.taught_repository import read_taught
from knowledge.training.continuing import Continuing, Pace, Pair
from knowledge.training.corpus import Corpus, read_corpus
from knowledge.training.widening import widen
from knowledge.types import ShelfName

_NICE = 10
_WEIGHTS = "model.safetensors"


@dataclass(frozen=True, slots=True)
class LearnOrder:
    """What to learn on from, over which shelf, and into which directory."""

    database: str
    base: str
    directory: str
    district: str
    day: str


def lessons_of(taught: Taught, corpus: Corpus) -> tuple[list[WholeQuestion], list[WholeQuestion]]:
    """What we ship and what administrators taught, as far as its articles are on the shelf."""
    shipped = [WholeQuestion(text, (key,)) for key, said in read_phrasings().items() for text in said]
    own = [WholeQuestion(text, (key,)) for key, text in taught.phrasings] + list(taught.questions)
    here = [each for each in own if corpus.rows_of(each.answers)]
    known = [each for each in [*shipped, *read_whole_questions()] if corpus.rows_of(each.answers)]
    return known, here


def _pairs(
    lessons: Sequence[WholeQuestion], cut: Callable[[Sequence[str]], list[list[int]]], corpus: Corpus
) -> list[Pair]:
    said = zip(lessons, cut([lesson.text for lesson in lessons]), strict=True)
    return [
        Pair(np.array(ids, np.int64), np.array(sorted(corpus.rows_of(lesson.answers)), np.int64))
        for lesson, ids in said
        if ids
    ]


def _tokens_of(pairs: Sequence[Pair], passages: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
    """Every word of these questions and of the passages that answer them."""
    parts = [part for pair in pairs for part in (pair.text, *(passages[row] for row in pair.rows))]
    return np.unique(np.concatenate([np.empty(0, np.int64), *parts]))


def learn(order: LearnOrder, pace: Pace) -> dict[str, Any]:
    """Write the folder; what its record says of it."""
    base, directory = Path(order.base), Path(order.directory)
    tell("读条文", 0, 1)
    database = Database(order.database)
    corpus = read_corpus(
        database, district=order.district, day=date.fromisoformat(order.day), shelves=tuple(ShelfName)
    )
    with database.read() as session:
        taught = read_taught(session)
    database.close()
    known, own = lessons_of(taught, corpus)
    words = StaticEmbedder.open(base, base)
    spoken = [text for _, text in taught.phrasings] + [question.text for question in taught.questions]
    tokenizer, table, new = widen(words.tokenizer, words.weights, spoken)
    cut = StaticEmbedder(tokenizer, table, base).cut
    tell("切词", 0, 1)
    passages = [np.array(ids or [0], np.int64) for ids in cut(corpus.texts)]
    theirs = _pairs(own, cut, corpus)
    pairs = _pairs(known, cut, corpus) + theirs * pace.taught
    continuing = Continuing(table, passages, _tokens_of(theirs, passages), pace)
    continuing.learn(pairs, tell)
    shutil.copytree(base, directory, dirs_exist_ok=True)
    with safe_open(base / _WEIGHTS, "numpy") as first:
        about = first.metadata()
    learned = np.asarray(continuing.table, np.float16)
    save_file({"embedding.weight": learned}, directory / _WEIGHTS, metadata=about)
    tokenizer.save(str(directory / "tokenizer.json"), pretty=False)
    moved = np.linalg.norm(continuing.table - table) / np.linalg.norm(table)
    facts = {
        "lessons": len(pairs),
        "taught": len(own),
        "times": pace.taught,
        "words": len(new),
        "tokens": len(learned),
        "moved": round(float(moved), 3),
    }
    (directory / "README.md").write_text(_CARD.format(**facts, new="、".join(new) or "没有"), "utf-8")
    return {"name": StaticEmbedder.open(directory, directory).identity, "facts": facts}


_CARD = """# 在这台服务器上接着训练的模型

从随程序带来的模型接着学：词表、词向量在原来的基础上小步调整，已知问题、排序原样沿用。

- 学的问题 {lessons} 句次，其中管理员自己写的、改过的 {taught} 句，每句算 {times} 次。
- 新认识的词 {words} 个：{new}。
- 只有管理员的话和它们该找到的条文里的词挪动；词向量一共挪动了原来长度的 {moved:.1%}。

没有留出题：好不好由预演比。已知问题的向量是原来的词向量算的，词向量挪得越远，它们越不准。
"""


def main() -> None:
    os.nice(_NICE)
    order = LearnOrder(**json.loads(sys.stdin.readline()))
    threading.Thread(target=end_with_starter, daemon=True).start()
    built = learn(order, Pace())
    sys.stdout.write(json.dumps({"built": built}, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

"""Builds one generation in a process of its own: ``python -m knowledge.build``.

It only reads SQL and only writes its fresh directory, so it may be killed at any moment; and the server keeps its
memory and its interpreter lock. What to build comes as one JSON line on standard input, which stays open: the
process ends when whoever started it does. One JSON line a step goes to standard output. The passages are read from
SQL, whose words under a key never change; how the versions stand, and what administrators taught, is told.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.database import Database
from knowledge.asking import find_asked, find_present
from knowledge.chroma import VectorReader, VectorWriter
from knowledge.embedding import Vectors
from knowledge.generation import measure_files
from knowledge.known import Key, signs_of
from knowledge.lexical import LexicalIndex, build_lexical
from knowledge.likening import Words
from knowledge.passage_repository import PassageRecord, VersionState, headings_of, stream_passages
from knowledge.question_model import QuestionModel, open_question_model
from knowledge.reranker import open_reranker
from knowledge.rows import Rows
from knowledge.taught import NOTHING_TAUGHT, Taught
from knowledge.types import Scope

IN_FORCE, HISTORY = "in_force", "history"
_SAMPLE = 500
LOST = 0.02  # share of vectors the graph may fail to find by themselves
_NICE = 10  # those who ask go first
_EMBED_BATCH = 1000
_HEADING_NUMBER = re.compile(r"^第[零〇一二三四五六七八九十百]+(?:分编|编|章|节)")
Asked = Mapping[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Order:
    """What to build, and where."""

    database: str
    shelf: str
    directory: str
    model: str
    district: str
    day: str
    versions: str  # a JSON file: the versions to build from, as they stand or would stand after a release
    taught: str  # a JSON file: what administrators taught
    reranker: str = ""  # nothing is built from it: the manifest names it


def tell(stage: str, done: int, total: int) -> None:
    sys.stdout.write(json.dumps({"stage": stage, "done": done, "total": total}) + "\n")
    sys.stdout.flush()


def applies_in(document_scope: str, district: str) -> bool:
    """Whether a document can ever answer in a district: it lies above it, or below."""
    return Scope((district,)).sees(document_scope) or document_scope.startswith(district + "/")


def indexed_text(breadcrumbs: Sequence[str], text: str) -> str:
    """What is embedded and matched: headings without their numbers, then the words, as the model was trained."""
    headings = [_HEADING_NUMBER.sub("", heading).strip() for heading in breadcrumbs]
    above = " ".join(heading for heading in headings if heading)
    return f"{above}\n{text}" if above else text


def _read_records(order: Order) -> list[PassageRecord]:
    stated = json.loads(Path(order.versions).read_text("utf-8"))
    states = [VersionState.from_json(value) for value in stated]
    database = Database(order.database)
    with database.read() as session:
        here = [state for state in states if applies_in(state.scope, order.district)]
        records = list(stream_passages(session, here))
    database.close()
    return records


def text_of(record: PassageRecord) -> str:
    return indexed_text(headings_of(record.kind, record.title, record.scope, record.breadcrumbs), record.text)


def write_lexical(directory: Path, records: Sequence[PassageRecord], asked: Asked) -> None:
    """The lexical indexes: of the passages, and of the phrasings by themselves."""
    build_lexical(directory / "lexical", map(text_of, records))
    build_lexical(directory / "asked", (phrasing for said in asked.values() for phrasing in said))


def _read_passages(
    model: QuestionModel, texts: Sequence[str], progress: Callable[[int, int], None]
) -> tuple[Words, Vectors]:
    """The words of every passage, and its vector in the dense column; each passage is cut once."""
    bags: list[NDArray[np.uint16]] = []
    parts = [model.embedder.embed([])]
    for start in range(0, len(texts), _EMBED_BATCH):
        batch = texts[start : start + _EMBED_BATCH]
        cut = model.words.cut(batch)
        bags += [np.array(ids, np.uint16) for ids in cut]
        parts.append(model.words.average(cut) if model.is_of_words else model.embedder.embed(batch))
        progress(start + len(batch), len(texts))
    return Words.of(bags), np.concatenate(parts)


def _first_rows(records: Sequence[PassageRecord]) -> dict[int, int]:
    """Article id → its first row."""
    row_of: dict[int, int] = {}
    for row, record in enumerate(records):
        row_of.setdefault(record.article_id, row)
    return row_of


def write_questions(
    directory: Path,
    model: QuestionModel,
    records: Sequence[PassageRecord],
    present: Mapping[Key, int],
    taught: Taught = NOTHING_TAUGHT,
) -> None:
    """The phrasings' vectors and the row each one leads to, in the order of their index; and the known questions."""
    row_of = _first_rows(records)
    asked = find_asked(present, taught)
    rows = [row_of[article] for article, said in asked.items() for _ in said]
    phrasings = [phrasing for said in asked.values() for phrasing in said]
    np.savez(
        directory / "asked.npz",
        rows=np.array(rows, np.int64),
        vectors=model.embedder.embed_questions(phrasings),
        signs=signs_of(phrasings),
    )
    vectors = model.words.embed([question.text for question in taught.questions])
    known = model.known.joined(vectors, taught.questions)
    known.lead_to({key: row_of[article] for key, article in present.items()}).save(directory / "known.npz")


def write_passages(
    directory: Path,
    model: QuestionModel,
    records: Sequence[PassageRecord],
    rows: Rows,
    progress: Callable[[int, int], None],
) -> Vectors:
    """The passages' words and vectors, and the vectors of the titles, one a version. The passages' vectors."""
    words, vectors = _read_passages(model, [text_of(record) for record in records], progress)
    words.save(directory / "words.npz", vocabulary=len(model.words.weights))
    np.save(directory / "vectors.npy", vectors.astype(np.float16))
    titles = {int(version): record.title for version, record in zip(rows.version, records, strict=True)}
    np.save(directory / "titles.npy", model.embedder.embed([titles[n] for n in range(len(titles))]))
    return vectors


def _write_vectors(directory: Path, vectors: Vectors, live: NDArray[np.bool_]) -> None:
    writer = VectorWriter(directory)
    done = 0

    def progress(added: int) -> None:
        nonlocal done
        done += added
        tell("写索引", done, len(vectors))

    for name, chosen in ((IN_FORCE, live), (HISTORY, ~live)):
        rows = np.flatnonzero(chosen)
        writer.add(name, rows, vectors[rows], progress)
    writer.close()


def _verify(directory: Path, rows: Rows, vectors: Vectors, live: NDArray[np.bool_]) -> None:
    """Counts agree, and sampled passages are their own nearest neighbour (or tie with one of the same vector)."""
    lexical = LexicalIndex(directory / "lexical")
    reader = VectorReader(directory / "chroma", (IN_FORCE, HISTORY))
    counts = {len(rows), len(lexical), reader.count(IN_FORCE) + reader.count(HISTORY)}
    if len(counts) != 1:
        raise RuntimeError(f"row counts differ: {counts}")
    sample = np.random.default_rng(0).choice(len(rows), min(_SAMPLE, len(rows)), replace=False)
    lost = 0
    for row in sample:
        if not vectors[row].any():
            continue
        name = IN_FORCE if live[row] else HISTORY
        _, similarities = reader.search(name, vectors[row], k=1)
        lost += similarities[0] < 0.999
    reader.close()
    if lost > len(sample) * LOST:
        raise RuntimeError(f"{lost} of {len(sample)} sampled passages are not found by their own vector")


def build(order: Order) -> dict[str, object]:
    """Write a whole generation; what its manifest must say of it."""
    directory = Path(order.directory)
    os.nice(_NICE)
    tell("读条文", 0, 1)
    records = _read_records(order)
    rows = Rows.of(records)
    rows.save(directory / "rows.npz")
    live = rows.answering(date.fromisoformat(order.day))
    present = find_present(records, live)
    taught = Taught.from_json(json.loads(Path(order.taught).read_text("utf-8")))
    # Words on one core, vectors on the other. Forked, for the records are read already and no thread runs yet.
    words = multiprocessing.get_context("fork").Process(
        target=write_lexical, args=(directory, records, find_asked(present, taught)), daemon=True
    )
    words.start()
    threading.Thread(target=end_with_starter, daemon=True).start()
    reranker = open_reranker(Path(order.reranker)) if order.reranker else None
    model = open_question_model(Path(order.model), reranker)
    write_questions(directory, model, records, present, taught)
    vectors = write_passages(directory, model, records, rows, partial(tell, "算向量"))
    _write_vectors(directory / "chroma", vectors, live)
    words.join()
    if words.exitcode != 0:
        raise RuntimeError("the lexical indexes were not written")
    _verify(directory, rows, vectors, live)
    files, checksums = measure_files(directory)
    return {
        "passages": len(rows),
        "rows_sha256": rows.sha256(),
        "model": model.identity,
        "files": files,
        "checksums": checksums,
    }


def end_with_starter() -> None:
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(1)


def main() -> None:
    built = build(Order(**json.loads(sys.stdin.readline())))
    sys.stdout.write(json.dumps({"built": built}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

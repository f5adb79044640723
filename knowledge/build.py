"""Builds one generation in a process of its own: ``python -m knowledge.build``.

It only reads SQL and only writes its fresh directory, so it may be killed at any moment; and the server keeps its
memory and its interpreter lock. One JSON line a step goes to standard output.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.database import Database
from knowledge.asking import read_phrasings
from knowledge.chroma import VectorReader, VectorWriter
from knowledge.embedding import Embedder, Vectors, open_embedder
from knowledge.lexical import LexicalIndex, build_lexical
from knowledge.repository import PassageRecord, stream_passages
from knowledge.rows import Rows
from knowledge.types import ArticleKind, Scope, ShelfName

IN_FORCE, HISTORY = "in_force", "history"
_SAMPLE = 50
_EMBED_BATCH = 2000
_HEADING_NUMBER = re.compile(r"^第[零〇一二三四五六七八九十百]+(?:分编|编|章|节)")


def tell(stage: str, done: int, total: int) -> None:
    sys.stdout.write(json.dumps({"stage": stage, "done": done, "total": total}) + "\n")
    sys.stdout.flush()


def applies_in(document_scope: str, district: str) -> bool:
    """Whether a document can ever answer in a district: it lies above it, or below."""
    return Scope((district,)).sees(document_scope) or document_scope.startswith(district + "/")


def indexed_text(record: PassageRecord) -> str:
    """What is embedded and matched: headings without their numbers, then the words, as the model was trained."""
    headings = [_HEADING_NUMBER.sub("", heading).strip() for heading in record.breadcrumbs]
    above = " ".join(heading for heading in headings if heading)
    return f"{above}\n{record.text}" if above else record.text


def newest_asked(records: list[PassageRecord]) -> dict[int, tuple[str, ...]]:
    """Article id → phrasings, for the newest version of each phrased article only: numbers move between versions."""
    phrasings = read_phrasings()
    newest: dict[tuple[str, str], PassageRecord] = {}
    for record in records:
        key = (record.normal_title, record.key)
        if record.article_kind is not ArticleKind.ARTICLE and record.article_kind is not ArticleKind.ITEM:
            continue
        if key in phrasings and (
            key not in newest
            or (record.effective_from or date.min) > (newest[key].effective_from or date.min)
        ):
            newest[key] = record
    return {record.article_id: phrasings[key] for key, record in newest.items()}


def _embed(embedder: Embedder, texts: list[str], stage: str) -> Vectors:
    parts = []
    for start in range(0, len(texts), _EMBED_BATCH):
        parts.append(embedder.embed(texts[start : start + _EMBED_BATCH]))
        tell(stage, min(start + _EMBED_BATCH, len(texts)), len(texts))
    return np.concatenate(parts) if parts else np.zeros((0, 1), np.float32)


def _write_asked(
    directory: Path, embedder: Embedder, records: list[PassageRecord], asked: dict[int, tuple[str, ...]]
) -> None:
    """The phrasings as an index of their own: their words, their vectors, and the row each one leads to."""
    row_of: dict[int, int] = {}
    for row, record in enumerate(records):
        row_of.setdefault(record.article_id, row)
    pairs = [(row_of[article], phrasing) for article, phrasings in asked.items() for phrasing in phrasings]
    build_lexical(directory, ((phrasing, "") for _, phrasing in pairs))
    vectors = _embed(embedder, [phrasing for _, phrasing in pairs], "问法")
    np.save(directory / "vectors.npy", vectors.astype(np.float32))
    np.save(directory / "rows.npy", np.array([row for row, _ in pairs], np.int64))


def _write_vectors(directory: Path, vectors: Vectors, live: NDArray[np.bool_]) -> None:
    writer = VectorWriter(directory)
    done = 0

    def progress(added: int) -> None:
        nonlocal done
        done += added
        tell("写入向量", done, len(vectors))

    for name, chosen in ((IN_FORCE, live), (HISTORY, ~live)):
        rows = np.flatnonzero(chosen)
        writer.add(name, rows, vectors[rows], progress)
    writer.close()


def _verify(directory: Path, rows: Rows, vectors: Vectors, live: NDArray[np.bool_]) -> None:
    """Counts agree, and sampled passages are their own nearest neighbour (or tie with one of the same vector)."""
    lexical, reader = (
        LexicalIndex(directory / "lexical"),
        VectorReader(directory / "chroma", (IN_FORCE, HISTORY)),
    )
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
    if lost > len(sample) * 0.02:
        raise RuntimeError(f"{lost} of {len(sample)} sampled passages are not found by their own vector")


def build(
    database: Database, shelf: ShelfName, directory: Path, model: Path, district: str, day: date
) -> tuple[int, str, str]:
    """Write a whole generation; its number of passages, the hash of its rows, and the model's identity."""
    embedder = open_embedder(model)
    with database.read() as session:
        records = [
            record
            for record in stream_passages(session, shelf)
            if record.enabled and applies_in(record.scope, district)
        ]
    rows = Rows.of(records)
    rows.save(directory / "rows.npz")
    asked = newest_asked(records)

    def lexical_rows() -> Iterator[tuple[str, str]]:
        for n, record in enumerate(records):
            if n % _EMBED_BATCH == 0:
                tell("词面索引", n, len(records))
            first = record.ordinal == 0
            yield indexed_text(record), " ".join(asked.get(record.article_id, ())) if first else ""

    build_lexical(directory / "lexical", lexical_rows())
    _write_asked(directory / "asked", embedder, records, asked)
    vectors = _embed(embedder, [indexed_text(record) for record in records], "向量")
    live = rows.answering(day)
    _write_vectors(directory / "chroma", vectors, live)
    _verify(directory, rows, vectors, live)
    return len(rows), rows.sha256(), embedder.identity


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("database", "shelf", "directory", "model", "district", "day"):
        parser.add_argument(f"--{name}", required=True)
    given = parser.parse_args()
    database = Database(given.database)
    passages, rows_sha256, model = build(
        database,
        ShelfName(given.shelf),
        Path(given.directory),
        Path(given.model),
        given.district,
        date.fromisoformat(given.day),
    )
    database.close()
    built = {"passages": passages, "rows_sha256": rows_sha256, "model": model}
    sys.stdout.write(json.dumps({"built": built}) + "\n")


if __name__ == "__main__":
    main()

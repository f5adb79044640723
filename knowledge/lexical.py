"""The lexical index: BM25 over words and character bigrams. The only file that knows tantivy.

Row numbers are the index's own document numbers: one segment, written by one thread, in order.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import tantivy
from numpy.typing import NDArray

from knowledge.segmenting import cut_bigrams, cut_words

# Headings and article text, then how villagers ask about it. Titles of laws by themselves do not help.
FIELDS = ("words", "bigrams", "asked_words", "asked_bigrams")
_HEAP_BYTES = 1_000_000_000  # more than any shelf needs, so that nothing is flushed before the one commit
Ranked = tuple[NDArray[np.int64], NDArray[np.float32]]


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for field in FIELDS:
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def build_lexical(directory: Path, rows: Iterable[tuple[str, str]]) -> int:
    """Write an index of (text, how it is asked) rows; how many. The directory must not hold one yet."""
    directory.mkdir(parents=True)
    index = tantivy.Index(_schema(), path=str(directory), reuse=False)
    writer = index.writer(heap_size=_HEAP_BYTES, num_threads=1)
    count = 0
    for text, asked in rows:
        document = tantivy.Document()
        document.add_text("words", " ".join(cut_words(text)))
        document.add_text("bigrams", " ".join(cut_bigrams(text)))
        if asked:
            document.add_text("asked_words", " ".join(cut_words(asked)))
            document.add_text("asked_bigrams", " ".join(cut_bigrams(asked)))
        writer.add_document(document)
        count += 1
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    if searcher.num_segments > 1 or searcher.num_docs != count:
        raise RuntimeError(f"{searcher.num_segments} segments, {searcher.num_docs} of {count} rows")
    return count


class LexicalIndex:
    """A written index, opened to read. Threads may share it."""

    def __init__(self, directory: Path) -> None:
        self._schema = _schema()
        self._index = tantivy.Index(self._schema, path=str(directory), reuse=True)
        self._searcher = self._index.searcher()

    def __len__(self) -> int:
        return int(self._searcher.num_docs)

    def search(self, question: str, *, k: int, weights: dict[str, float]) -> Ranked:
        """Row numbers and BM25 scores, best first; ``weights`` says how much each field counts."""
        words, bigrams = set(cut_words(question)), set(cut_bigrams(question))
        clauses = [
            (
                tantivy.Occur.Should,
                tantivy.Query.boost_query(
                    tantivy.Query.term_query(self._schema, field, term, "freq"), weight
                ),
            )
            for field, weight in weights.items()
            if weight > 0
            for term in (words if field.endswith("words") else bigrams)
        ]
        if not clauses:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        hits = self._searcher.search(tantivy.Query.boolean_query(clauses), limit=k, count=False).hits
        rows = np.fromiter((address.doc for _, address in hits), np.int64, len(hits))
        scores = np.fromiter((score for score, _ in hits), np.float32, len(hits))
        return rows, scores

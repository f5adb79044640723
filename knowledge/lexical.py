"""The lexical index: BM25 over words and character bigrams. The only file that knows tantivy."""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import tantivy
from numpy.typing import NDArray

from knowledge.segmenting import cut_bigrams, cut_words

# Words and bigrams together beat either; words count double, measured on lay questions.
_FIELDS = {"words": 1.0, "bigrams": 0.5}
_HEAP_BYTES = 256_000_000
_MOST_TERMS = 400  # a field; a pasted contract needs no more to be recognised
Ranked = tuple[NDArray[np.int64], NDArray[np.float32]]


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("row", fast=True)
    for field in _FIELDS:
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def build_lexical(directory: Path, texts: Iterable[str]) -> int:
    """Write an index of texts, numbered from 0; how many there are. The directory must not hold one yet."""
    directory.mkdir(parents=True)
    schema = _schema()
    index = tantivy.Index(schema, path=str(directory), reuse=False)
    writer = index.writer(heap_size=_HEAP_BYTES, num_threads=1)
    count = 0
    for text in texts:
        cells = {"row": count, "words": " ".join(cut_words(text)), "bigrams": " ".join(cut_bigrams(text))}
        # from_dict with the schema: Document(row=…) would sign the number and stop the writer's thread
        writer.add_document(tantivy.Document.from_dict(cells, schema))
        count += 1
    writer.commit()
    writer.wait_merging_threads()
    return count


class LexicalIndex:
    """A written index, opened to read. Threads may share it."""

    def __init__(self, directory: Path) -> None:
        self._schema = _schema()
        self._searcher = tantivy.Index(self._schema, path=str(directory), reuse=True).searcher()

    def __len__(self) -> int:
        return int(self._searcher.num_docs)

    def search(self, question: str, *, k: int) -> Ranked:
        """Row numbers and scores, best first.

        A score is BM25 over what one occurrence of every term of the question would give: about 1 where a
        row holds them all, comparable between indexes of any size.
        """
        terms = [("words", term) for term in _distinct(cut_words(question))]
        terms += [("bigrams", term) for term in _distinct(cut_bigrams(question))]
        whole = sum(_FIELDS[field] * self._rarity(field, term) for field, term in terms)
        if not whole or not len(self):
            return np.empty(0, np.int64), np.empty(0, np.float32)
        query = tantivy.Query.boolean_query(
            [(tantivy.Occur.Should, self._clause(field, term)) for field, term in terms]
        )
        hits = self._searcher.search(query, limit=k, count=False).hits
        rows = self._searcher.fast_field_values("row", [address for _, address in hits])
        scores = np.fromiter((score for score, _ in hits), np.float32, len(hits))
        return np.array(rows, np.int64), scores / np.float32(whole)

    def _clause(self, field: str, term: str) -> tantivy.Query:
        return tantivy.Query.boost_query(
            tantivy.Query.term_query(self._schema, field, term, "freq"), _FIELDS[field]
        )

    def _rarity(self, field: str, term: str) -> float:
        """BM25's inverse document frequency."""
        rows, with_term = len(self), int(self._searcher.doc_freq(field, term))
        return math.log1p((rows - with_term + 0.5) / (with_term + 0.5))


def _distinct(terms: list[str]) -> list[str]:
    return list(dict.fromkeys(terms))[:_MOST_TERMS]

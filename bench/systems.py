"""The systems whose growth is measured, each built and asked in a process of its own, so that its memory is its own.

``python -m bench.systems build|ask NAME FOLDER``; what was measured goes to standard output as one JSON line.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from bench.measuring import Stopwatch
from knowledge.embedding import Embedder, open_embedder
from knowledge.lexical import LexicalIndex, build_lexical
from knowledge.segmenting import cut_words

K = 10
MODEL = (
    Path(__file__).parent.parent / "knowledge" / "model"
)  # named here: opening the shelf's rooms takes memory
TEXTS, QUESTIONS = "texts.jsonl", "questions.json"  # a line a passage, in the order of the rows; a list
VECTORS = "vectors.npy"
ASKED, WARMING = 200, 20
_PORTION = 1000
_COLLECTION = "passages"
Rows = NDArray[np.int64]
Asking = Callable[[str], Rows]


class System(Protocol):
    """Texts made searchable, and a question's rows, best first."""

    def build(self, folder: Path) -> dict[str, float]:
        """What building took by stages, where it has some; seconds."""
        ...

    def open(self, folder: Path) -> Asking: ...

    def stages(self, ask: Asking, questions: list[str]) -> dict[str, float]:
        """Milliseconds a question by stages, where it has some."""
        ...


class _Plain:
    def stages(self, _ask: Asking, _questions: list[str]) -> dict[str, float]:
        return {}


class Tantivy(_Plain):
    """Our lexical index alone: BM25 over words and bigrams."""

    def build(self, folder: Path) -> dict[str, float]:
        build_lexical(folder / "tantivy", read_texts(folder))
        return {}

    def open(self, folder: Path) -> Asking:
        index = LexicalIndex(folder / "tantivy")
        return lambda question: index.search(question, k=K)[0]


class Bm25(_Plain):
    """BM25 over words and nothing else, as bm25s does it: scores counted beforehand, kept as a sparse matrix."""

    def build(self, folder: Path) -> dict[str, float]:
        import bm25s  # noqa: PLC0415 - no other system's memory shall hold it

        texts = ([sys.intern(word) for word in cut_words(text)] for text in read_texts(folder))
        index = bm25s.BM25()
        index.index(list(texts), show_progress=False)
        index.save(str(folder / "bm25"), show_progress=False)
        return {}

    def open(self, folder: Path) -> Asking:
        import bm25s  # noqa: PLC0415

        index = bm25s.BM25.load(str(folder / "bm25"), mmap=True)

        def ask(question: str) -> Rows:
            found, _ = index.retrieve([cut_words(question)], k=K, show_progress=False)
            return np.asarray(found[0], np.int64)

        return ask


class Exact(_Plain):
    """Every vector beside the question's, by numpy: the reference."""

    def build(self, folder: Path) -> dict[str, float]:
        embedder = open_embedder(MODEL)
        parts, portion = [], []
        for text in read_texts(folder):
            portion.append(text)
            if len(portion) == _PORTION:
                parts.append(embedder.embed(portion))
                portion = []
        parts.append(embedder.embed(portion))
        (folder / "exact").mkdir()
        np.save(folder / "exact" / VECTORS, np.concatenate(parts))
        return {}

    def open(self, folder: Path) -> Asking:
        embed = embedding()
        vectors = np.load(folder / "exact" / VECTORS, mmap_mode="r")

        def ask(question: str) -> Rows:
            likeness = vectors @ embed(question)
            best = np.argpartition(-likeness, K)[:K]
            return best[np.argsort(-likeness[best])]

        return ask


class Chroma(_Plain):
    """Chroma alone, with its own settings but for the measure of nearness. The vectors are those the reference made."""

    def build(self, folder: Path) -> dict[str, float]:
        vectors = np.load(folder / "exact" / VECTORS, mmap_mode="r")
        client = _open_chroma(folder)
        collection = client.create_collection(
            _COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )
        for start in range(0, len(vectors), _PORTION * 5):
            portion = np.array(vectors[start : start + _PORTION * 5])
            collection.add(ids=[str(start + n) for n in range(len(portion))], embeddings=portion)
        client.close()
        return {}

    def open(self, folder: Path) -> Asking:
        embed = embedding()
        collection = _open_chroma(folder).get_collection(_COLLECTION, embedding_function=None)

        def ask(question: str) -> Rows:
            found = collection.query(query_embeddings=[embed(question)], n_results=K, include=["distances"])
            return np.array([int(row) for row in found["ids"][0]], np.int64)

        return ask


SYSTEMS: dict[str, System] = {
    "bm25": Bm25(),
    "tantivy": Tantivy(),
    "exact": Exact(),
    "chroma": Chroma(),
}


def _open_chroma(folder: Path) -> Any:
    import chromadb  # noqa: PLC0415
    from chromadb.config import Settings as ChromaSettings  # noqa: PLC0415

    return chromadb.PersistentClient(
        str(folder / "chroma"), settings=ChromaSettings(anonymized_telemetry=False)
    )


def embedding() -> Callable[[str], NDArray[np.float32]]:
    """What reads a question."""
    embedder: Embedder = open_embedder(MODEL)

    def embed(question: str) -> NDArray[np.float32]:
        vector: NDArray[np.float32] = embedder.embed([question])[0]
        return vector

    return embed


def read_texts(folder: Path) -> Iterator[str]:
    """What is indexed, in the order of the rows."""
    with (folder / TEXTS).open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read_questions(folder: Path) -> list[str]:
    questions: list[str] = json.loads((folder / QUESTIONS).read_text("utf-8"))
    return questions


def busy_seconds() -> float:
    """Seconds of any core that this process and those it has waited for used: the measure where others work beside it."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def measure_asking(ask: Asking, questions: list[str]) -> dict[str, Any]:
    """Milliseconds of every question, and its rows."""
    for question in questions[-WARMING:]:
        ask(question)
    times, rows = [], []
    busy = busy_seconds()
    for question in questions[:ASKED]:
        watch = Stopwatch()
        found = ask(question)
        times.append(watch.seconds * 1000)
        rows.append(found.tolist())
    return {"times": times, "rows": rows, "cpu_ms": (busy_seconds() - busy) * 1000 / len(rows)}


def run(systems: Mapping[str, System]) -> None:
    """Do what the command line says."""
    deed, name, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    watch = Stopwatch()
    if deed == "build":
        stages = systems[name].build(folder)
        said: dict[str, Any] = {"stages": stages, "seconds": watch.seconds, "cpu": busy_seconds()}
    else:
        questions = read_questions(folder)
        ask = systems[name].open(folder)
        ask(questions[-1])
        said = {"opened": watch.seconds, **measure_asking(ask, questions)}
        said["stages"] = systems[name].stages(ask, questions)
    print(json.dumps(said))


if __name__ == "__main__":
    run(SYSTEMS)

"""The vectors of one generation. The only file that knows chromadb.

Written once by ``add`` into a fresh directory, then only read: embedded Chroma is not safe for two processes, nor
for repeated upserts. No ``where`` is ever used (it made queries 25 times slower): validity is chosen by collection.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Vectors

_BATCH = 5000  # below Chroma's own limit of 5461
_LARGE = 300_000  # vectors: 250,000 made of each other's clauses keep their places in the lesser graph, 1,000,000 do not
DATABASE = "chroma.sqlite3"
_CHANGES_WHEN_OPENED = ("acquire_write", "maintenance_log")
Ranked = tuple[NDArray[np.int64], NDArray[np.float32]]


def _client(directory: Path) -> Any:
    import chromadb  # noqa: PLC0415 - 0.6 s, and only a process that searches needs it
    from chromadb.config import Settings  # noqa: PLC0415

    return chromadb.PersistentClient(str(directory), settings=Settings(anonymized_telemetry=False))


def _graph_of(vectors: int) -> dict[str, str | int]:
    """How a graph of so many vectors is made and asked, for Chroma: one that would lose places among them is made denser."""
    neighbors, looked_at = (16, 100) if vectors < _LARGE else (32, 200)
    # ef_search must be set here: changed later, it takes effect in new processes only.
    # Left to itself Chroma keeps the last thousand in a queue, and puts them into the graph at every opening.
    return {
        "space": "cosine",
        "max_neighbors": neighbors,
        "ef_construction": looked_at,
        "ef_search": 400,
        "sync_threshold": max(2, vectors),
    }


def is_scratch(path: Path) -> bool:
    """Whether a file is of a graph that was never written out: of one vector or none, made anew at every opening."""
    beside = path.parent
    return (beside / "header.bin").exists() and not (beside / "index_metadata.pickle").exists()


def checksum_database(path: Path) -> int:
    """CRC-32 of what Chroma's own database holds, but for its notes of having been opened.

    Raises sqlite3.Error where the file is damaged.
    """
    checksum = 0
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        (found,) = connection.execute("PRAGMA integrity_check").fetchone()
        if found != "ok":
            raise sqlite3.DatabaseError(found)
        named = (
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fulltext%' ORDER BY name"
        )
        tables = [name for (name,) in connection.execute(named) if name not in _CHANGES_WHEN_OPENED]
        for table in tables:
            for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY 1'):  # noqa: S608 - its own names
                checksum = zlib.crc32(repr(row).encode(), checksum)
    return checksum


class VectorWriter:
    """Fills a fresh directory with collections of vectors."""

    def __init__(self, directory: Path) -> None:
        self._client = _client(directory)

    def add(
        self, name: str, rows: NDArray[np.int64], vectors: Vectors, progress: Callable[[int], None]
    ) -> None:
        """A new collection; ``progress`` is told how many vectors were just added."""
        collection = self._client.create_collection(
            name, embedding_function=None, configuration={"hnsw": _graph_of(len(rows))}
        )
        for start in range(0, len(rows), _BATCH):
            batch = rows[start : start + _BATCH]
            collection.add(ids=[str(row) for row in batch], embeddings=vectors[start : start + _BATCH])
            progress(len(batch))

    def close(self) -> None:
        self._client.close()


class VectorReader:
    """The collections of a written directory. Threads may share it; processes may not."""

    def __init__(self, directory: Path, names: tuple[str, ...]) -> None:
        self._client = _client(directory)
        self._collections = {
            name: self._client.get_collection(name, embedding_function=None) for name in names
        }
        self._counts = {name: int(c.count()) for name, c in self._collections.items()}

    def count(self, name: str) -> int:
        return self._counts[name]

    def find_rows(self, name: str) -> NDArray[np.int64]:
        """The row number of every vector, ascending."""
        found = self._collections[name].get(include=[])["ids"]
        return np.sort(np.array([int(row) for row in found], np.int64))

    def search(self, name: str, vector: NDArray[np.float32], *, k: int) -> Ranked:
        """Row numbers and cosine similarities, nearest first; fewer than ``k`` where there are fewer."""
        k = min(k, self._counts[name])
        if k == 0:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        found = self._collections[name].query(query_embeddings=[vector], n_results=k, include=["distances"])
        rows = np.array([int(row) for row in found["ids"][0]], np.int64)
        return rows, 1 - np.array(found["distances"][0], np.float32)

    def close(self) -> None:
        self._client.close()

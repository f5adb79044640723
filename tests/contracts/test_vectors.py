"""What every vector store does: the real one and its fake."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import chromadb
import numpy as np
import pytest
from chromadb.config import Settings
from numpy.typing import NDArray

from knowledge.chroma import VectorReader, VectorWriter
from knowledge.opened import VectorStore
from tests.fakes import NumpyVectors

Collections = dict[str, tuple[NDArray[np.int64], NDArray[np.float32]]]
Fill = Callable[[Collections], VectorStore]


def _unit(rows: int, seed: int, width: int = 16) -> NDArray[np.float32]:
    vectors = np.random.default_rng(seed).standard_normal((rows, width)).astype(np.float32)
    unit: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


@pytest.fixture(params=["chroma", "fake"])
def fill(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Fill]:
    stores: list[VectorStore] = []

    def fill_fake(collections: Collections) -> VectorStore:
        store = NumpyVectors()
        for name, (rows, vectors) in collections.items():
            store.add(name, rows, vectors)
        return store

    def fill_chroma(collections: Collections) -> VectorStore:
        writer = VectorWriter(tmp_path)
        for name, (rows, vectors) in collections.items():
            writer.add(name, rows, vectors, lambda _added: None)
        writer.close()
        return VectorReader(tmp_path, tuple(collections))

    def fill_either(collections: Collections) -> VectorStore:
        stores.append((fill_fake if request.param == "fake" else fill_chroma)(collections))
        return stores[-1]

    yield fill_either
    for store in stores:
        store.close()


def test_a_vector_is_its_own_nearest_neighbour(fill: Fill) -> None:
    vectors = _unit(300, seed=1)
    rows = np.arange(1000, 1300)
    store = fill({"in_force": (rows, vectors)})
    for n in (0, 150, 299):
        found, cosines = store.search("in_force", vectors[n], k=1)
        assert found.tolist() == [1000 + n]
        assert cosines[0] == pytest.approx(1, abs=1e-5)


def test_neighbours_come_nearest_first_with_their_cosine(fill: Fill) -> None:
    vectors, asked = _unit(300, seed=2), _unit(1, seed=3)[0]
    found, cosines = fill({"in_force": (np.arange(300), vectors)}).search("in_force", asked, k=10)
    exact = vectors @ asked
    assert found.tolist() == np.argsort(-exact)[:10].tolist()
    assert cosines == pytest.approx(exact[found], abs=1e-5)


def test_collections_do_not_mix(fill: Fill) -> None:
    vectors = _unit(20, seed=4)
    store = fill({"in_force": (np.arange(10), vectors[:10]), "history": (np.arange(10, 20), vectors[10:])})
    assert (store.count("in_force"), store.count("history")) == (10, 10)
    assert set(store.search("history", vectors[0], k=20)[0].tolist()) == set(range(10, 20))


def test_an_empty_collection_finds_nothing(fill: Fill) -> None:
    nothing = np.empty(0, np.int64), np.empty((0, 16), np.float32)
    store = fill({"in_force": (np.arange(5), _unit(5, seed=5)), "history": nothing})
    found, cosines = store.search("history", _unit(1, seed=6)[0], k=5)
    assert (store.count("history"), len(found), len(cosines)) == (0, 0, 0)


def test_a_collection_larger_than_a_batch_is_kept_whole(tmp_path: Path) -> None:
    vectors = _unit(5600, seed=7, width=4)
    added: list[int] = []
    writer = VectorWriter(tmp_path)
    writer.add("in_force", np.arange(5600), vectors, added.append)
    writer.close()
    assert sum(added) == 5600
    assert max(added) <= 5461  # Chroma's own limit
    with closing(VectorReader(tmp_path, ("in_force",))) as reader:
        assert reader.count("in_force") == 5600
        assert reader.search("in_force", vectors[5599], k=1)[0].tolist() == [5599]


def test_a_graph_of_very_many_is_made_denser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.chroma._LARGE", 200)
    with closing(VectorWriter(tmp_path)) as writer:
        for name, count in (("few", 199), ("many", 200)):
            writer.add(name, np.arange(count), _unit(count, seed=1), lambda _added: None)
    client = chromadb.PersistentClient(str(tmp_path), settings=Settings(anonymized_telemetry=False))
    made = {
        name: client.get_collection(name, embedding_function=None).configuration_json["hnsw"]
        for name in ("few", "many")
    }
    client.close()
    assert [(hnsw["max_neighbors"], hnsw["ef_construction"]) for hnsw in made.values()] == [
        (16, 100),
        (32, 200),
    ]

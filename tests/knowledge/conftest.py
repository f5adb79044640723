"""A tiny embedding model and a library over the invented shelf."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file
from sqlalchemy import delete
from tokenizers import Regex, Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Split

from core.database import Database
from core.settings import Settings
from knowledge.building import run_build
from knowledge.factory import open_shelf
from knowledge.library import Library
from knowledge.models import StandardQuestionRow, StatusFactRow
from knowledge.passage_repository import read_record
from knowledge.rehearsing import Rehearsing
from knowledge.releases import Releases
from knowledge.runs import Runs
from knowledge.service import Shelf
from knowledge.standard_questions import StandardQuestions
from knowledge.types import ShelfName
from tests.fakes import FixedClock
from tests.knowledge.papers import BEES, DISTRICT, SOUTH, paper, put
from tests.knowledge.statutes import articles, version

__all__ = ["DISTRICT", "SOUTH", "OpenLibrary", "save_tiny_model", "write_stated"]

OpenLibrary = Callable[..., Library]


def save_tiny_model(folder: Path, *, seed: int = 0) -> Path:
    """A static model that knows every common character by a random vector."""
    folder.mkdir(parents=True)
    characters = ["<unk>", *(chr(n) for n in range(0x4E00, 0x9FA6))]
    tokenizer = Tokenizer(WordLevel({c: n for n, c in enumerate(characters)}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = Split(Regex(r"[^\u4e00-\u9fa5]+|"), "removed")  # type: ignore[assignment]
    tokenizer.save(str(folder / "tokenizer.json"))
    weights = np.random.default_rng(seed).standard_normal((len(characters), 16)).astype(np.float32)
    save_file({"embedding.weight": weights}, folder / "model.safetensors")
    modules = [{"idx": 0, "name": "0", "path": "", "type": "x.StaticEmbedding"}]
    (folder / "modules.json").write_text(json.dumps(modules), "utf-8")
    return folder


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny_model(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture
def shelf(database: Database, clock: FixedClock) -> Shelf:
    return open_shelf(database, clock)


@pytest.fixture
def without_shipped_lists(database: Database) -> None:
    """The record before the lists we ship were ever entered."""
    with database.write() as session:
        for table in (StatusFactRow, StandardQuestionRow):
            session.execute(delete(table))


@pytest.fixture
def open_library(
    settings: Settings, database: Database, clock: FixedClock, model: Path
) -> Iterator[OpenLibrary]:
    """Opens the library of the test's data directory; all are closed in the end."""
    opened: list[Library] = []

    def open_one(model_folder: Path = model, *, reranker: Path | None = None) -> Library:
        index = settings.data_dir / "index"
        opened.append(
            Library(index, database, clock, model=model_folder, reranker=reranker, district=DISTRICT)
        )
        return opened[-1]

    yield open_one
    for library in opened:
        library.close()


@pytest.fixture
def every_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each index is built in a process of its own, one that was built before too: to kill it there."""
    monkeypatch.setattr("knowledge.library.run_build", run_build)


@pytest.fixture
def library(open_library: OpenLibrary) -> Library:
    return open_library()


def write_stated(database: Database, shelf: ShelfName, folder: Path) -> tuple[str, str]:
    """The shelf's live versions, and what administrators taught it, in files, as a builder is given them."""
    with database.read() as session:
        record = read_record(session, shelf)
    versions, taught = folder / "versions.json", folder / "taught.json"
    versions.write_text(json.dumps([version.to_json() for version in record.versions]), "utf-8")
    taught.write_text(json.dumps(record.taught.to_json()), "utf-8")
    return str(versions), str(taught)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory, migrated_template: Path, model: Path) -> Path:
    """A data directory with two generations: 养蜂法, then 养鱼法 as well."""
    data = tmp_path_factory.mktemp("published")
    shutil.copy(migrated_template, data / "cunfa.db")
    database, clock = Database(f"sqlite:///{data / 'cunfa.db'}"), FixedClock()
    library = Library(data / "index", database, clock, model=model, district=DISTRICT)
    for new in (version("养蜂法"), version("养鱼法", articles("鱼塘离路十米。"))):
        open_shelf(database, clock).put(new, reader_version=1)
        library.publish(ShelfName.LAW)
    library.close()
    database.close()
    return data


@pytest.fixture
def two_generations(settings: Settings, published: Path) -> Path:
    """The index of 法律 in this test's data directory, with two generations in it. Ask for it before ``shelf``."""
    shutil.copy(published / "cunfa.db", settings.data_dir / "cunfa.db")
    shutil.copytree(published / "index", settings.data_dir / "index")
    return settings.data_dir / "index" / "law"


@pytest.fixture
def runs(database: Database, clock: FixedClock) -> Runs:
    return Runs(database, clock)


@pytest.fixture
def questions(database: Database, clock: FixedClock) -> StandardQuestions:
    return StandardQuestions(database, clock)


@pytest.fixture
def releases(
    database: Database, clock: FixedClock, library: Library, runs: Runs, questions: StandardQuestions
) -> Releases:
    return Releases(database, clock, library, runs, Rehearsing(questions, clock, district=DISTRICT))


@pytest.fixture
def bees(shelf: Shelf, library: Library) -> int:
    """A live paper on the local shelf, published."""
    version_id = put(shelf, paper("养蜂办法", *BEES))
    library.publish(ShelfName.LOCAL)
    return version_id

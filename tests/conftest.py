"""Shared fixtures: a database per test, as a first start leaves it; a clock that stands still."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.database import Database
from core.settings import Settings
from tests.built_once import BuiltOnce
from tests.fakes import FixedClock
from tests.postgresql import TemplateServer
from tests.record import prepare

SERVER = os.environ.get("CUNFA_TEST_DATABASE_URL")  # a PostgreSQL to run these very tests on


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is asked of a database, or of a program, that these tests do not run with."""
    others = ["postgresql" if SERVER is None else "sqlite", *([] if shutil.which("soffice") else ["office"])]
    left_out = [item for item in items if any(map(item.get_closest_marker, others))]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="module", autouse=True)
def _nothing_left_open() -> Iterator[None]:
    """What a file of tests leaves open is told of that file, not of whichever runs when the garbage is collected."""
    yield
    gc.collect()


@pytest.fixture(scope="session", autouse=True)
def _built_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("knowledge.library.run_build", BuiltOnce(tmp_path_factory.mktemp("built")))
        yield


@pytest.fixture(scope="session")
def migrated_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file with the lists we ship and nothing else, copied for every test."""
    path = tmp_path_factory.mktemp("template") / "cunfa.db"
    database = Database(f"sqlite:///{path}")
    prepare(database)
    database.close()
    return path


@pytest.fixture(scope="session")
def migrated_server() -> Iterator[TemplateServer | None]:
    """The PostgreSQL server, where one is named."""
    if SERVER is None:
        yield None
        return
    with TemplateServer(SERVER, os.environ.get("PYTEST_XDIST_WORKER", "alone")) as server:
        yield server


@pytest.fixture
def settings(
    tmp_path: Path, migrated_template: Path, migrated_server: TemplateServer | None
) -> Iterator[Settings]:
    data = tmp_path / "data"
    data.mkdir()
    if migrated_server is None:
        shutil.copy(migrated_template, data / "cunfa.db")
        yield Settings(data_dir=data)
        return
    with migrated_server.copy() as url:
        yield Settings(data_dir=data, database_url=url)


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    database = Database(settings.resolved_database_url)
    yield database
    database.close()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()

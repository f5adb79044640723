"""Shared fixtures: a migrated database per test, a clock that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.database import Database
from core.settings import Settings
from migrations.run import migrate
from tests.fakes import FixedClock


@pytest.fixture(scope="session")
def migrated_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file, copied for every test."""
    path = tmp_path_factory.mktemp("template") / "cunfa.db"
    database = Database(f"sqlite:///{path}")
    migrate(database)
    database.close()
    return path


@pytest.fixture
def settings(tmp_path: Path, migrated_template: Path) -> Settings:
    data = tmp_path / "data"
    data.mkdir()
    shutil.copy(migrated_template, data / "cunfa.db")
    return Settings(data_dir=data)


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    database = Database(settings.resolved_database_url)
    yield database
    database.close()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()

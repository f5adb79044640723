"""A PostgreSQL server lent to the tests: a prepared template, copied for every test and dropped after it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Self

from sqlalchemy import create_engine, make_url, text

from core.database import Database
from tests.record import prepare


class TemplateServer:
    """``with TemplateServer(url, whose) as server, server.copy() as url_of_a_database``.

    ``whose`` keeps apart those who share one server.
    """

    def __init__(self, url: str, whose: str) -> None:
        self._template = f"cunfa_test_{whose}"
        self._url = make_url(url)
        self._engine = create_engine(url, isolation_level="AUTOCOMMIT")
        self._numbers = count(1)

    def __enter__(self) -> Self:
        self._create(self._template, "template0")
        database = Database(self._url_of(self._template))
        prepare(database)
        database.close()
        return self

    def __exit__(self, *_: object) -> None:
        self._drop(self._template)
        self._engine.dispose()

    @contextmanager
    def copy(self) -> Iterator[str]:
        name = f"{self._template}_{next(self._numbers)}"
        self._create(name, self._template)
        yield self._url_of(name)
        self._drop(name)

    def _url_of(self, name: str) -> str:
        return self._url.set(database=name).render_as_string(hide_password=False)

    def _create(self, name: str, template: str) -> None:
        self._drop(name)
        with self._engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))

    def _drop(self, name: str) -> None:
        with self._engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))

"""The real app over the real rooms, and people signed in to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from accounts.models import Role
from accounts.types import NewUser, Person
from api.app import create_app
from api.factory import Application, open_application
from core.settings import Settings
from tests.fakes import FixedClock

PASSWORD = "陕州 山里的 石榴树"
SignedInAs = Callable[..., TestClient]


@pytest.fixture
def application(settings: Settings, clock: FixedClock) -> Iterator[Application]:
    """Every room over the test's own data directory; the shelf is empty until a test fills it."""
    application = open_application(settings, clock)
    yield application
    application.close()


@pytest.fixture
def app(application: Application, tmp_path: Path) -> FastAPI:
    """The API alone, whether or not the page is built here."""
    return create_app(application, page=tmp_path / "no-page")


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    """Nobody's browser: nobody is signed in."""
    with TestClient(app) as client:
        yield client


@pytest.fixture
def people(application: Application) -> Callable[..., Person]:
    """``people(role, **particulars)`` opens an account whose password is ``PASSWORD``."""
    numbers = count(1)

    def open_account(role: Role | str = Role.ADVISER, **particulars: object) -> Person:
        n = next(numbers)
        new = {"phone": f"1380000{n:04}", "name": f"甲{n}", "role": Role(role), **particulars}
        person, _ = application.accounts.create_user(NewUser(**new), by=None, password=PASSWORD)  # type: ignore[arg-type]
        return person

    return open_account


@pytest.fixture
def signed_in_as(
    app: FastAPI, application: Application, people: Callable[..., Person]
) -> Iterator[SignedInAs]:
    """``signed_in_as(role, **particulars)`` is a client of a new person, carrying his bearer token.

    ``signed_in_as("adviser", township="张茅乡", villages=("南沟村",))``; the person is ``client.person``.
    Called twice it gives two different people.
    """
    opened: list[TestClient] = []

    def sign_in(role: Role | str = Role.ADVISER, **particulars: object) -> TestClient:
        person = people(role, **particulars)
        result = application.accounts.sign_in(person.phone, PASSWORD, device="测试", address="127.0.0.1")
        client = TestClient(app, headers={"Authorization": f"Bearer {result.token}"})
        client.__enter__()
        client.person = result.person  # type: ignore[attr-defined]
        opened.append(client)
        return client

    yield sign_in
    for client in opened:
        client.__exit__()


@pytest.fixture
def administrator(signed_in_as: SignedInAs) -> TestClient:
    return signed_in_as("administrator")


@pytest.fixture
def adviser(signed_in_as: SignedInAs) -> TestClient:
    """Somebody who serves 南沟村."""
    return signed_in_as("adviser", township="张茅乡", villages=("南沟村",))

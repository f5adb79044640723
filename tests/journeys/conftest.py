"""One real server for all journeys: the guides and one invented regulation on the shelf."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from tests.running import SAMPLES, Server, add_user, first_password, run_command, serving

ADVISER, OTHER_ADVISER, MEDIATOR, ADMINISTRATOR = "13800000001", "13800000002", "13800000003", "10000000000"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    data: Path = tmp_path_factory.mktemp("journey") / "data"
    run_command(data, "setup", "--laws", str(SAMPLES / "laws"))
    with serving(data) as server:
        yield server


@pytest.fixture(scope="session")
def administrator(server: Server) -> Iterator[httpx.Client]:
    with closing(server.client(ADMINISTRATOR, first_password(server.data))) as client:
        yield client


@pytest.fixture(scope="session")
def adviser(server: Server) -> Iterator[httpx.Client]:
    password = add_user(
        server.data, ADVISER, "张律师", "adviser", "--township", "张茅乡", "--village", "南沟村"
    )
    with closing(server.client(ADVISER, password)) as client:
        yield client


@pytest.fixture(scope="session")
def other_adviser(server: Server) -> Iterator[httpx.Client]:
    password = add_user(server.data, OTHER_ADVISER, "李律师", "adviser", "--township", "菜园乡")
    with closing(server.client(OTHER_ADVISER, password)) as client:
        yield client


@pytest.fixture(scope="session")
def mediator(server: Server) -> Iterator[httpx.Client]:
    password = add_user(
        server.data, MEDIATOR, "赵主任", "mediator", "--firm", "张茅乡人民调解委员会", "--township", "张茅乡"
    )
    with closing(server.client(MEDIATOR, password)) as client:
        yield client

"""People, villages, a shelf with two invented articles, and the casework room over them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from accounts.factory import open_accounts
from accounts.models import Role
from accounts.service import Accounts
from accounts.types import NewUser, Person, VillageCard
from casework.factory import open_casework
from casework.models import Channel, ClientKind, ServiceKind
from casework.service import Casework
from casework.types import EntryDraft
from core.database import Database
from core.settings import Settings
from knowledge.factory import open_shelf
from knowledge.service import Shelf
from tests.casework.samples import PATHS_LAW
from tests.fakes import FixedClock

People = Callable[..., Person]


@pytest.fixture
def accounts(settings: Settings, database: Database, clock: FixedClock) -> Accounts:
    return open_accounts(settings, database, clock)


@pytest.fixture
def people(accounts: Accounts) -> People:
    """``people(role, **particulars)`` opens an account."""
    opened: list[Person] = []

    def open_account(role: Role = Role.ADVISER, **particulars: Any) -> Person:
        new = {
            "phone": f"1390000{len(opened):04}",
            "name": "某甲",
            "township": "张茅乡",
            "villages": ("南沟村", "上坪村"),
            **particulars,
        }
        person, _ = accounts.create_user(NewUser(role=role, **new), by=None)
        opened.append(person)
        return person

    return open_account


@pytest.fixture
def adviser(people: People) -> Person:
    return people()


@pytest.fixture
def villages(adviser: Person) -> tuple[VillageCard, ...]:
    return adviser.villages


@pytest.fixture
def shelf(database: Database, clock: FixedClock) -> Shelf:
    shelf = open_shelf(database, clock)
    shelf.put(PATHS_LAW, reader_version=1)
    return shelf


@pytest.fixture
def casework(settings: Settings, database: Database, shelf: Shelf, clock: FixedClock) -> Casework:
    return open_casework(database, shelf, clock, settings.data_dir, max_upload_mb=settings.max_upload_mb)


@pytest.fixture
def draft(villages: tuple[VillageCard, ...]) -> EntryDraft:
    """A visit of yesterday to the first village."""
    return EntryDraft(
        service_date=date(2026, 11, 24),
        kinds=(ServiceKind.LEGAL_ADVICE, ServiceKind.ONSITE),
        topic="邻里",
        village_id=villages[0].id,
        channel=Channel.ONSITE,
        client_kind=ClientKind.VILLAGER,
        question="路被堵了",
        advice="先找村委会调解",
    )

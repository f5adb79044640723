"""The accounts room over a migrated database."""

from __future__ import annotations

import pytest

from accounts.factory import open_accounts
from accounts.service import Accounts
from core.database import Database
from core.settings import Settings
from tests.fakes import FixedClock


@pytest.fixture
def accounts(settings: Settings, database: Database, clock: FixedClock) -> Accounts:
    return open_accounts(settings, database, clock)

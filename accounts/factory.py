"""Opens the accounts room."""

from __future__ import annotations

from accounts.service import Accounts
from core.clock import Clock
from core.database import Database
from core.settings import Settings


def open_accounts(settings: Settings, database: Database, clock: Clock) -> Accounts:
    return Accounts(database, clock, session_days=settings.session_days)

"""Records without pause and prints what was acknowledged, until it is killed: ``recorder URL USER_ID``."""

from __future__ import annotations

import sys
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

from accounts.models import Role
from accounts.types import Person
from casework.factory import open_casework
from casework.models import Channel, ClientKind, ServiceKind
from casework.types import EntryDraft
from core.database import Database
from knowledge.factory import open_shelf
from knowledge.types import Scope
from tests.casework.test_mediation import PARTICULARS
from tests.fakes import FixedClock

DRAFT = EntryDraft(
    service_date=date(2026, 11, 24),
    kinds=(ServiceKind.LEGAL_ADVICE,),
    topic="邻里",
    village_id=None,
    channel=Channel.PHONE,
    client_kind=ClientKind.VILLAGER,
)


def record(url: str, user_id: str) -> None:
    database, clock = Database(url), FixedClock()
    shelf = open_shelf(database, clock)
    casework = open_casework(database, shelf, clock, Path("unused"), max_upload_mb=1)
    person = Person(
        id=user_id,
        name="某甲",
        phone="",
        role=Role.MEDIATOR,
        firm="张茅乡人民调解委员会",
        township="张茅乡",
        villages=(),
        must_change_password=False,
        active=True,
    )
    lock = threading.Lock()

    def work() -> None:
        while True:
            entry, _ = casework.entries.add(
                person, str(uuid4()), replace(DRAFT, advice="先" * 500), villages=(), scope=Scope(("全国",))
            )
            mediation, _ = casework.mediations.register(person, str(uuid4()), PARTICULARS, villages=())
            with lock:
                sys.stdout.write(f"{entry.id} {mediation.id} {mediation.number}\n")
                sys.stdout.flush()

    for _ in range(4):
        threading.Thread(target=work).start()


if __name__ == "__main__":
    record(sys.argv[1], sys.argv[2])

"""After any sequence of deeds, killed builders among them, the indexes hold what the record says and nothing else."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as run_as
from hypothesis import strategies as st

from core.database import Database
from core.errors import Unavailable
from knowledge import status_repository, version_repository
from knowledge.documents import Documents
from knowledge.following import Following
from knowledge.library import Library
from knowledge.release_types import StatusChange
from knowledge.runs import Runs
from knowledge.service import Shelf
from knowledge.types import DocumentKind, FactOrigin, ShelfName, Standing, Validity
from knowledge.upkeep import Upkeep
from tests.fakes import FixedClock
from tests.grepping import files_holding
from tests.knowledge.conftest import DISTRICT
from tests.knowledge.statutes import articles, version

KINDS = (DocumentKind.LAW, DocumentKind.VILLAGE_RULES)
DEEDS = ("add", "replace", "reread", "disable", "enable", "repeal", "delete", "publish", "kill")


def kill_builders() -> int:
    killed = 0
    for task in Path("/proc/self/task").iterdir():
        for child in (task / "children").read_text().split():
            if b"knowledge.build" in Path(f"/proc/{child}/cmdline").read_bytes():
                os.kill(int(child), signal.SIGKILL)
                killed += 1
    return killed


class Village:
    """One shelf of its own and the deeds done to it."""

    def __init__(self, data: Path, model: Path) -> None:
        self.clock = FixedClock()
        self.database = Database(f"sqlite:///{data / 'cunfa.db'}")
        self.shelf = Shelf(self.database, self.clock)
        self.library = Library(data / "index", self.database, self.clock, model=model, district=DISTRICT)
        self.documents = Documents(self.database, lambda: None)
        self.upkeep = Upkeep(self.library, self.database, self.clock, data_dir=data, sweep=lambda: None)
        self.numbers = count(1)

    def close(self) -> None:
        self.library.close()
        self.database.close()

    def versions(self, *standings: Standing) -> list[int]:
        cards, _ = self.shelf.find_documents(limit=200)
        return [card.version.id for card in cards if card.version.standing in standings]

    def put(self, title: str, kind: DocumentKind, day: date, text: str) -> None:
        new = version(
            title, articles(text), kind=kind, scope=DISTRICT, promulgated=day, effective_from=day, salt=text
        )
        self.shelf.put(new, reader_version=1)

    def do(self, deed: str, pick: int) -> None:
        n = next(self.numbers)
        kind = KINDS[pick % 2]
        live, aside = self.versions(Standing.LIVE), self.versions(Standing.DISABLED)
        if deed == "add":
            self.put(f"第{n}号养蜂办法", kind, date(2020, 1, 1), f"第{n}号蜂箱离路{n}米。")
        elif deed == "replace":
            self.put(f"共用的{pick % 2}号办法", kind, date(2020, 1, 1) + timedelta(weeks=n), f"第{n}版。")
        elif deed == "reread":
            self.put(f"共用的{pick % 2}号办法", kind, date(2020, 1, 1), f"第{n}次读。")
        elif deed == "disable" and live:
            self.documents.disable(live[pick % len(live)])
        elif deed == "enable" and aside:
            self.documents.enable(aside[pick % len(aside)])
        elif deed == "repeal" and live:
            self.repeal(live[pick % len(live)])
        elif deed == "delete" and live:
            self.shelf.remove_version(live[pick % len(live)])
        elif deed == "publish":
            self.publish()
        elif deed == "kill":
            self.kill()

    def repeal(self, version_id: int) -> None:
        title = self.documents.get_detail(version_id).card.version.title
        fact = StatusChange(title, Validity.REPEALED, date(2024, 1, 1), source="测试")
        with self.database.write() as session:
            status_repository.add_fact(session, fact, FactOrigin.ADMINISTRATOR, self.clock.now())
            version_repository.settle_titled(session, title, None)

    def publish(self) -> None:
        for name in ShelfName:
            self.library.publish(name)

    def kill(self) -> None:
        """Publish with a builder that is killed on the way."""

        def kill(_stage: str, _done: int, _total: int) -> None:
            kill_builders()

        for name in ShelfName:
            if self.library.lags(name):
                with pytest.raises(Unavailable):
                    self.library.publish(name, kill)


@contextmanager
def village(data: Path, template: Path, model: Path) -> Iterator[Village]:
    data.mkdir()
    shutil.copy(template, data / "cunfa.db")
    opened = Village(data, model)
    try:
        yield opened
    finally:
        opened.close()


FOLDERS = count(1)


@pytest.mark.sqlite
@pytest.mark.usefixtures("every_build")
@run_as(
    max_examples=5,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    deeds=st.lists(
        st.tuples(st.sampled_from(DEEDS), st.integers(min_value=0, max_value=7)), min_size=4, max_size=10
    )
)
def test_the_indexes_hold_what_the_record_says(
    tmp_path: Path, migrated_template: Path, model: Path, deeds: list[tuple[str, int]]
) -> None:
    with village(tmp_path / f"data{next(FOLDERS)}", migrated_template, model) as here:
        for deed, pick in deeds:
            here.do(deed, pick)
        here.publish()
        verified = here.upkeep.verify(lambda *_: None, every_passage=True)
        assert verified.problems == ()
        assert verified.sampled == verified.passages
        assert not any(here.library.lags(name) for name in ShelfName)


@pytest.mark.sqlite
def test_what_is_deleted_for_good_leaves_the_older_generations_as_well(
    tmp_path: Path, migrated_template: Path, model: Path
) -> None:
    """Its unique word is in no file any more, once the index has followed."""
    token = "zqxjkvbw"
    with village(tmp_path / "data", migrated_template, model) as here:
        here.put("养蜂办法", DocumentKind.LAW, date(2020, 1, 1), "蜂箱离路五米。")
        here.put("紫云英办法", DocumentKind.LAW, date(2020, 1, 1), f"办理{token}证。")
        here.publish()
        (gone,) = [
            card.version.id
            for card in here.shelf.find_documents()[0]
            if card.version.title.endswith("紫云英办法")
        ]
        assert files_holding(tmp_path / "data", token.encode())
        here.library.must_forget(ShelfName.LAW)
        here.shelf.remove_version(gone)
        following = Following(here.library, Runs(here.database, here.clock))
        following.ask()
        assert following.wait(60)
        following.stop()
        assert files_holding(tmp_path / "data", token.encode()) == []

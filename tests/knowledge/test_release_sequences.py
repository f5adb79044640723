"""After any sequence of deeds, releases among them, the live index of local papers holds what the record says."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase
from hypothesis import settings as run_as
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from core.database import Database
from core.errors import Conflict, NotFound
from knowledge.documents import Documents
from knowledge.library import Library
from knowledge.passage_repository import read_record, stream_passages
from knowledge.rehearsing import Rehearsing
from knowledge.release_types import Change, ChangeKind
from knowledge.releases import Releases
from knowledge.runs import Runs
from knowledge.service import Shelf
from knowledge.standard_questions import StandardQuestions
from knowledge.types import NewVersion, ShelfName, Standing
from tests.fakes import FixedClock
from tests.knowledge.papers import DISTRICT, paper, repeal

NOW = st.booleans()  # published at once, or gathered with more
PICK = st.integers(min_value=0, max_value=5)
FOLDERS = count(1)


class Deeds(RuleBasedStateMachine):
    """One administrator on a shelf of his own. The folder, the empty record and the model are set by the test."""

    folder: Path
    template: Path
    model: Path

    @initialize()
    def open_shelf(self) -> None:
        self.data = self.folder / f"data{next(FOLDERS)}"
        self.data.mkdir()
        shutil.copy(self.template, self.data / "cunfa.db")
        self.clock = FixedClock()
        self.numbers = count(1)
        self.open()
        self.shelf.put(paper("常在办法", "常在。"), reader_version=1)
        self.library.publish(ShelfName.LOCAL)

    def open(self) -> None:
        self.database = Database(f"sqlite:///{self.data / 'cunfa.db'}")
        self.shelf = Shelf(self.database, self.clock)
        self.library = Library(
            self.data / "index", self.database, self.clock, model=self.model, district=DISTRICT
        )
        self.documents = Documents(self.database, lambda: None)
        rehearsing = Rehearsing(StandardQuestions(self.database, self.clock), self.clock, district=DISTRICT)
        runs = Runs(self.database, self.clock)
        self.releases = Releases(self.database, self.clock, self.library, runs, rehearsing)

    def close(self) -> None:
        self.library.close()
        self.database.close()

    def teardown(self) -> None:
        if hasattr(self, "database"):
            self.close()

    def find(self, standing: Standing) -> list[int]:
        cards, _ = self.shelf.find_documents(limit=200)
        return [
            card.version.id
            for card in cards
            if card.version.standing is standing and card.version.title != "常在办法"
        ]

    def gather(self, change: Change, now: bool) -> None:
        self.releases.add([change], "u1")
        if now:
            self.publish()

    def put_pending(self, new: NewVersion, now: bool) -> None:
        version_id = self.shelf.put(new, reader_version=1, standing=Standing.PENDING)[1]
        self.gather(Change(ChangeKind.PUT, version_id=version_id), now)

    @rule(now=NOW)
    def add(self, now: bool) -> None:
        n = next(self.numbers)
        self.put_pending(paper(f"第{n}号办法", f"第{n}号蜂箱离路{n}米。"), now)

    @rule(pick=PICK, now=NOW)
    def add_version(self, pick: int, now: bool) -> None:
        n = next(self.numbers)
        day = date(2020, 1, 1) + timedelta(weeks=n)
        new = paper(f"共用的{pick % 2}号办法", f"第{n}版。", promulgated=day, effective_from=day)
        self.put_pending(new, now)

    @rule(pick=PICK, now=NOW)
    def replace(self, pick: int, now: bool) -> None:
        self.put_pending(paper(f"共用的{pick % 2}号办法", f"第{next(self.numbers)}次读。"), now)

    @rule(pick=PICK, now=NOW)
    def disable(self, pick: int, now: bool) -> None:
        if live := self.find(Standing.LIVE):
            self.gather(Change(ChangeKind.DISABLE, version_id=live[pick % len(live)]), now)

    @rule(pick=PICK, now=NOW)
    def enable(self, pick: int, now: bool) -> None:
        if aside := self.find(Standing.DISABLED):
            self.gather(Change(ChangeKind.ENABLE, version_id=aside[pick % len(aside)]), now)

    @rule(pick=PICK)
    def disable_at_once(self, pick: int) -> None:
        if live := self.find(Standing.LIVE):
            self.documents.disable(live[pick % len(live)])
            self.library.publish(ShelfName.LOCAL)

    @rule(pick=PICK, now=NOW)
    def repeal(self, pick: int, now: bool) -> None:
        if live := self.find(Standing.LIVE):
            title = self.documents.get_detail(live[pick % len(live)]).card.version.title
            self.gather(repeal(title), now)

    @rule(pick=PICK, now=NOW)
    def correct(self, pick: int, now: bool) -> None:
        if live := self.find(Standing.LIVE):
            fields = {"scope": f"{DISTRICT}/大营镇" if pick % 2 else DISTRICT}
            self.gather(Change(ChangeKind.CORRECT, version_id=live[pick % len(live)], fields=fields), now)

    @rule(pick=PICK)
    def delete(self, pick: int) -> None:
        if live := self.find(Standing.LIVE):
            self.library.must_forget(ShelfName.LOCAL)
            self.shelf.remove_version(live[pick % len(live)])
            self.library.publish(ShelfName.LOCAL)
            self.library.forget(ShelfName.LOCAL)

    @rule()
    def rehearse(self) -> None:
        if (card := self.releases.find_open()) is not None:
            self.tried(self.releases.rehearse, card.number)

    @rule()
    def publish(self) -> None:
        if (card := self.releases.find_open()) is not None:
            self.tried(self.releases.publish, card.number)

    @rule()
    def roll_back(self) -> None:
        if (card := self.releases.find_last_published()) is not None:
            self.tried(self.releases.roll_back, card.number)

    @rule()
    def drop(self) -> None:
        if (card := self.releases.find_open()) is not None:
            self.releases.drop(card.number, "u1")

    @rule()
    def open_again(self) -> None:
        self.close()
        self.open()
        self.library.take_up()

    def tried(self, deed: Any, number: int) -> None:
        """What no longer fits how the versions stand is refused, and then nothing of it may have happened."""
        before = self.read()
        try:
            deed(number, "u1")
        except (Conflict, NotFound):
            assert self.read() == before
            self.releases.drop(number, "u1")

    def read(self) -> set[int]:
        with self.database.read() as session:
            versions = read_record(session, ShelfName.LOCAL).versions
            return {record.passage_id for record in stream_passages(session, versions)}

    @invariant()
    def the_index_holds_what_the_record_says(self) -> None:
        if not hasattr(self, "database"):
            return
        live = self.library.read_live(ShelfName.LOCAL)
        assert live is not None
        assert set(live.rows.passage.tolist()) == self.read()
        assert not self.library.lags(ShelfName.LOCAL)
        on_disk = list((self.data / "index" / "local").glob("gen-*"))
        assert len(on_disk) <= 4, "two, one in use, and one candidate"


@pytest.mark.sqlite
def test_the_index_holds_what_the_record_says_after_any_sequence(
    tmp_path: Path, migrated_template: Path, model: Path
) -> None:
    Deeds.folder, Deeds.template, Deeds.model = tmp_path, migrated_template, model
    run_state_machine_as_test(
        Deeds,
        settings=run_as(
            max_examples=6,
            stateful_step_count=12,
            deadline=None,
            derandomize=True,
            phases=(Phase.generate,),  # shrinking would build hundreds of indexes
            suppress_health_check=list(HealthCheck),
        ),
    )

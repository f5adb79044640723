"""A filled shelf, opened to be measured: as an adviser of the district would ask it today."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from api.factory import Application
from api.start import opened_rooms
from core.clock import SystemClock, today
from core.settings import Settings
from knowledge.evidence import Evidence
from knowledge.library import Library, Pinned, Search
from knowledge.training.corpus import Corpus, read_corpus
from knowledge.types import Scope


@dataclass(frozen=True, slots=True)
class Filled:
    """The rooms, and what a question is asked with."""

    application: Application
    pinned: Pinned
    day: date
    scope: Scope

    @property
    def library(self) -> Library:
        return self.application.library

    def search(self, question: str, *, k: int = 10) -> Search:
        return self.pinned.search(question, on=self.day, scope=self.scope, k=k)

    def weigh(self, question: str) -> Evidence:
        return self.pinned.weigh(question, on=self.day, scope=self.scope)

    def read_corpus(self) -> Corpus:
        """The articles in force. Raises InvalidInput where no law is on the shelf."""
        return read_corpus(
            self.application.database, district=self.application.settings.district, day=self.day
        )


@contextmanager
def open_filled(data: Path) -> Iterator[Filled]:
    """The data directory with laws on the shelf."""
    with opened_rooms(Settings(data_dir=data)) as application:
        scope = Scope((application.settings.district,))
        yield Filled(application, application.library.pin(), today(SystemClock()), scope)

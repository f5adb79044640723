"""Opens the shelf."""

from __future__ import annotations

from collections.abc import Callable

from threadpoolctl import threadpool_limits

from core.clock import Clock
from core.database import Database
from core.settings import Settings
from knowledge.cleanup import Cleanups
from knowledge.counting import SHIPPED as SHIPPED_HOLIDAYS
from knowledge.counting import read_holidays
from knowledge.lay_words import LayWords
from knowledge.library import Library
from knowledge.phrase_book import PhraseBook
from knowledge.question_model import SHIPPED_MODEL
from knowledge.rehearsing import Rehearsing
from knowledge.releases import Releases
from knowledge.runs import Runs
from knowledge.service import Shelf
from knowledge.standard_questions import StandardQuestions
from knowledge.status_list import StatusList
from knowledge.time_limits import TimeLimits
from knowledge.upkeep import Upkeep


def open_shelf(database: Database, clock: Clock) -> Shelf:
    """The record side, with the lists we ship entered in it."""
    open_status_list(database, clock).enter_shipped()
    open_standard_questions(database, clock).enter_shipped()
    return Shelf(database, clock)


def open_status_list(database: Database, clock: Clock) -> StatusList:
    return StatusList(database, clock)


def open_time_limits(settings: Settings) -> TimeLimits:
    """Raises InvalidInput where the file of holidays named cannot be read."""
    return TimeLimits(read_holidays(settings.holidays or SHIPPED_HOLIDAYS))


def open_standard_questions(database: Database, clock: Clock) -> StandardQuestions:
    return StandardQuestions(database, clock)


def open_phrase_book(database: Database, clock: Clock) -> PhraseBook:
    return PhraseBook(database, clock)


def open_lay_words(database: Database, clock: Clock) -> LayWords:
    return LayWords(database, clock)


def open_releases(
    settings: Settings, database: Database, clock: Clock, library: Library, runs: Runs
) -> Releases:
    questions = open_standard_questions(database, clock)
    rehearsing = Rehearsing(questions, clock, district=settings.district)
    return Releases(database, clock, library, runs, rehearsing)


def open_library(settings: Settings, database: Database, clock: Clock) -> Library:
    # Small products of matrices: a thread a core wakes slower than one computes, and many people's threads fight.
    threadpool_limits(limits=1, user_api="blas")
    return Library(
        settings.data_dir / "index",
        database,
        clock,
        model=settings.embedding_model or SHIPPED_MODEL,
        reranker=settings.reranker,
        district=settings.district,
        set_by_hand=settings.embedding_model is not None,
    )


def open_upkeep(
    settings: Settings, library: Library, database: Database, clock: Clock, *, sweep: Callable[[], None]
) -> Upkeep:
    return Upkeep(library, database, clock, data_dir=settings.data_dir, sweep=sweep)


def open_cleanups(settings: Settings, database: Database, clock: Clock) -> Cleanups:
    return Cleanups(database, clock, district=settings.district)

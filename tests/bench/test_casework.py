"""Made-up work is so much, always the same, of all seven kinds, and is asked for as people would."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from accounts.models import Role
from accounts.types import NewUser, Person
from api.factory import Application
from api.start import open_rooms
from bench.casework import measure_casework
from bench.measuring import table
from bench.work import fill, make_entries, make_mediations, make_people
from casework.counting import View
from casework.counting_repository import CountingRepository
from casework.models import EntryState, ServiceKind
from casework.return_types import Grouping
from core.settings import Settings

LAST = date(2026, 11, 20)


@pytest.fixture
def application(settings: Settings) -> Iterator[Application]:
    application = open_rooms(settings)
    yield application
    application.close()


@pytest.fixture
def advisers(application: Application) -> list[Person]:
    return make_people(application, 14)


def test_one_seed_makes_the_same_two_years_of_all_kinds(advisers: list[Person]) -> None:
    made = list(make_entries(advisers, 600, LAST, seed=1))
    assert made == list(make_entries(advisers, 600, LAST, seed=1))
    assert made != list(make_entries(advisers, 600, LAST, seed=2))
    assert len({work.id for work in made}) == 600
    days = [work.draft.service_date for work in made]
    assert (min(days).year, max(days) <= LAST) == (2024, True)
    kinds = Counter(kind for work in made for kind in work.draft.kinds)
    assert set(kinds) == set(ServiceKind)
    assert kinds[ServiceKind.LEGAL_ADVICE] > kinds[ServiceKind.LECTURE] > kinds[ServiceKind.VILLAGE_MATTER]
    assert {person.township for person in advisers} == {one.township for one in advisers[:13]}
    assert any(work.draft.details.legal_advice for work in made)  # some go on from another


def test_what_is_filled_in_counts_as_if_it_had_been_posted_and_confirmed(
    application: Application, advisers: list[Person]
) -> None:
    administrator, _ = application.accounts.create_user(
        NewUser("13700008888", "量", Role.ADMINISTRATOR), by=None
    )
    fill(application, advisers, 400, LAST)
    works = list(make_entries(advisers, 400, LAST))
    (mediation,) = application.casework.mediations.find(advisers[0]).records
    assert mediation.particulars == next(make_mediations(advisers[0], 1, LAST, seed=1000))[1]
    first = works[0]
    person = next(one for one in advisers if one.id == first.user_id)
    assert application.casework.entries.get(person, first.id).details == first.draft.details
    with application.database.read() as session:
        counted = CountingRepository(session).find_counted(
            date(2026, 1, 1), date(2026, 12, 31), states=(EntryState.CONFIRMED,)
        )
    expected = {
        rule.kind: sum(one.service_date.year == 2026 for one in rule.find_counting(counted, View.DISTRICT))
        for rule in application.casework.rules.find()
    }
    annual = application.casework.returns.of_year(administrator, 2026, Grouping.TOWNSHIP)
    assert {figure.kind: figure.count for figure in annual.figures} == expected
    assert all(expected.values())


def test_every_figure_is_taken_from_the_real_server(tmp_path: Path) -> None:
    figures = measure_casework(tmp_path, 300, rounds=2, times=3, advisers=3)
    assert {figure.name.split(",")[0] for figure in figures} == {
        *(f"annual return by {by.value}" for by in Grouping),
        "entry post",
        "list page",
        "export of a whole year",
        "memory the server needed for it",
    }
    asked, (export, memory) = figures[:-2], figures[-2:]
    assert all(len(figure.runs) == 2 and min(figure.runs) > 0 for figure in (*asked, export))
    assert table(asked).count("300 entries") == len(asked)
    rows = int(export.note.removesuffix(" rows"))
    assert (
        rows > 100 and memory.note == export.note
    )  # a line for every kind of every confirmed entry of last year

"""The annual return: by its rules, over confirmed entries, and every number is the sum of what it opens."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update

from accounts.models import Role
from accounts.types import Person
from casework.counting import View, counting_rules
from casework.counting_repository import CountingRepository
from casework.entry_models import ConfirmedKindRow
from casework.kind_details import AdviceDetails, DraftedDetails, KindDetails, MediationDetails
from casework.models import EntryState, ServiceEntryRow, ServiceKind
from casework.return_types import AnnualReturn, Grouping
from casework.service import Casework
from casework.types import Ask, Entry, EntryDraft
from core.database import Database
from core.errors import InvalidInput, NotPermitted
from knowledge.types import Scope
from tests.casework.conftest import People
from tests.casework.samples import NEEDED
from tests.fakes import FixedClock

ADVICE, DRAFTED, LECTURE, MEDIATION, LITIGATION, ONSITE, MATTER = ServiceKind
HERE = Scope(("全国/河南省/三门峡市/陕州区",))


@pytest.fixture
def administrator(people: People) -> Person:
    return people(Role.ADMINISTRATOR, villages=())


@pytest.fixture
def offices(people: People) -> dict[str, Person]:
    return {name: people(Role.JUSTICE_OFFICE, township=name, villages=()) for name in ("张茅乡", "菜园乡")}


@pytest.fixture(autouse=True)
def _next_year(clock: FixedClock) -> None:
    clock.advance(days=90)


def log(casework: Casework, person: Person, draft: EntryDraft, **change: object) -> Entry:
    ids = {village.id for village in person.villages}
    body = replace(draft, village_id=person.villages[0].id, details=NEEDED, **change)  # type: ignore[arg-type]
    return casework.entries.add(person, str(uuid4()), body, villages=ids, scope=HERE)[0]


def confirm(casework: Casework, offices: dict[str, Person], *entries: Entry) -> None:
    asks = [Ask(entry.id, entry.revision) for entry in entries]
    for office in offices.values():  # each confirms its own and is told nothing of the other's
        casework.confirming.confirm(office, asks)


def counts(annual: AnnualReturn) -> dict[ServiceKind, int]:
    return {figure.kind: figure.count for figure in annual.figures if figure.count}


def groups(annual: AnnualReturn, kind: ServiceKind) -> dict[str, int]:
    return {group.name: group.counts[kind] for group in annual.groups if kind in group.counts}


def test_a_year_by_township_village_adviser_and_month(
    casework: Casework, people: People, draft: EntryDraft, offices: dict[str, Person], administrator: Person
) -> None:
    zhang = people(name="张律师", villages=("南沟村",))
    wang = people(name="王律师", township="菜园乡", villages=("东岭村",))
    both = (ADVICE, ONSITE)
    entries = [
        log(casework, zhang, draft, kinds=both, service_date=date(2026, 3, 1)),
        log(
            casework, zhang, draft, kinds=both, service_date=date(2026, 3, 1)
        ),  # one visit, two pieces of advice
        log(casework, wang, draft, kinds=both, service_date=date(2026, 4, 1)),
        log(casework, wang, draft, kinds=(LECTURE,), service_date=date(2026, 12, 31)),
        log(casework, wang, draft, kinds=(LECTURE,), service_date=date(2027, 1, 1)),
        log(casework, wang, draft, kinds=(LECTURE,), service_date=date(2025, 12, 31)),
    ]
    confirm(casework, offices, *entries)
    log(casework, zhang, draft, kinds=both)  # waits to be confirmed
    log(casework, zhang, draft, kinds=both, state=EntryState.DRAFT)

    def year(by: Grouping, person: Person = administrator) -> AnnualReturn:
        return casework.returns.of_year(person, 2026, by)

    assert counts(year(Grouping.TOWNSHIP)) == {ADVICE: 3, ONSITE: 2, LECTURE: 1}
    assert groups(year(Grouping.TOWNSHIP), ADVICE) == {"张茅乡": 2, "菜园乡": 1}
    assert groups(year(Grouping.VILLAGE), ONSITE) == {"张茅乡 南沟村": 1, "菜园乡 东岭村": 1}
    assert groups(year(Grouping.ADVISER), ADVICE) == {"张律师": 2, "王律师": 1}
    assert groups(year(Grouping.MONTH), ADVICE) == {"3月": 2, "4月": 1}
    assert groups(year(Grouping.MONTH), LECTURE) == {"12月": 1}
    # An office sees its own township: its row of the district's.
    assert counts(year(Grouping.VILLAGE, offices["张茅乡"])) == {ADVICE: 2, ONSITE: 1}
    assert groups(year(Grouping.TOWNSHIP, offices["菜园乡"]), ADVICE) == {"菜园乡": 1}
    assert all("待核实" in figure.rule for figure in year(Grouping.MONTH).figures)


def test_a_dispute_two_joined_counts_once_in_the_year_and_place_of_the_first(
    casework: Casework, people: People, draft: EntryDraft, offices: dict[str, Person], administrator: Person
) -> None:
    zhang, wang = people(), people(township="菜园乡", villages=("东岭村",))
    numbers = ["（2025）张茅乡人调字第0009号", "(2025)张茅乡人调字第0009号"]
    days = [date(2025, 12, 30), date(2026, 1, 5)]
    entries = []
    for person, number, day in zip((zhang, wang), numbers, days, strict=True):
        details = replace(NEEDED, mediation=MediationDetails(number))
        body = replace(
            draft, kinds=(MEDIATION,), service_date=day, village_id=person.villages[0].id, details=details
        )
        ids = {village.id for village in person.villages}
        entries.append(casework.entries.add(person, str(uuid4()), body, villages=ids, scope=HERE)[0])
    confirm(casework, offices, *entries)
    before, after = (
        casework.returns.of_year(administrator, year, Grouping.TOWNSHIP) for year in (2025, 2026)
    )
    assert (counts(before), groups(before, MEDIATION)) == ({MEDIATION: 1}, {"张茅乡": 1})
    assert counts(after) == {}
    assert counts(casework.returns.of_year(offices["菜园乡"], 2026, Grouping.MONTH)) == {}


def test_a_correction_leaves_the_figure_until_it_is_confirmed_again(
    casework: Casework, people: People, draft: EntryDraft, offices: dict[str, Person], administrator: Person
) -> None:
    adviser = people()
    entry = log(casework, adviser, draft, kinds=(LECTURE,))
    confirm(casework, offices, entry)
    body = replace(draft, kinds=(LECTURE,), details=NEEDED, advice="改了")
    ids = {village.id for village in adviser.villages}
    corrected = casework.entries.change(adviser, entry.id, body, revision=2, villages=ids, scope=HERE)
    assert counts(casework.returns.of_year(administrator, 2026, Grouping.MONTH)) == {}
    confirm(casework, offices, corrected)
    assert counts(casework.returns.of_year(administrator, 2026, Grouping.MONTH)) == {LECTURE: 1}


def test_what_follows_an_entry_follows_on_where_that_entry_goes(
    casework: Casework, people: People, draft: EntryDraft, offices: dict[str, Person], administrator: Person
) -> None:
    adviser = people()
    ids = {village.id for village in adviser.villages}
    body = replace(draft, kinds=(ADVICE,), service_date=date(2026, 11, 24))

    def following(entry: Entry) -> EntryDraft:
        return replace(body, details=KindDetails(legal_advice=AdviceDetails(entry.id)))

    def add(wanted: EntryDraft) -> Entry:
        return casework.entries.add(adviser, str(uuid4()), wanted, villages=ids, scope=HERE)[0]

    first, second = add(body), add(body)
    third = add(following(second))
    confirm(casework, offices, first, third)
    joined = casework.entries.change(
        adviser, second.id, following(first), revision=1, villages=ids, scope=HERE
    )
    assert joined.details.legal_advice == AdviceDetails(first.id)
    (mine, *_) = casework.figures.of_month(adviser, "2026-11").figures
    assert (mine.count, mine.confirmed, len(mine.counting_ids), len(mine.entry_ids)) == (1, 1, 1, 3)
    assert counts(casework.returns.of_year(administrator, 2026, Grouping.MONTH)) == {ADVICE: 1}
    with pytest.raises(InvalidInput, match="要接着记的那一笔"):  # itself
        casework.entries.change(adviser, first.id, following(first), revision=2, villages=ids, scope=HERE)
    with pytest.raises(InvalidInput, match="要接着记的那一笔"):  # another person's
        casework.entries.add(people(), str(uuid4()), following(first), villages=ids, scope=HERE)


WORK = st.tuples(
    st.sampled_from([0, 1]),  # who
    st.sampled_from([None, 0, 1]),  # village
    st.sampled_from([date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 2), date(2026, 7, 1)]),
    st.sets(st.sampled_from(ServiceKind), min_size=1),
    st.sampled_from(["", "17号", "18号"]),  # dispute
    st.booleans(),  # the document is final
    st.booleans(),  # goes on from the entry before of the same person
    st.booleans(),  # is confirmed
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(work=st.lists(WORK, max_size=12))
def test_every_number_is_the_sum_of_what_it_opens_and_counts_as_the_rules_say(
    casework: Casework,
    people: People,
    draft: EntryDraft,
    offices: dict[str, Person],
    administrator: Person,
    database: Database,
    work: list[tuple[int, int | None, date, set[ServiceKind], str, bool, bool, bool]],
) -> None:
    with database.write() as session:  # of the example before
        session.execute(delete(ConfirmedKindRow))
        session.execute(update(ServiceEntryRow).values(deleted_at=datetime.now(UTC)))
    advisers = [people(), people(township="菜园乡", villages=("东岭村", "西岭村"))]
    last: dict[int, str] = {}
    for who, village, day, kinds, dispute, final, follows, confirmed in work:
        adviser = advisers[who]
        details = KindDetails(
            legal_advice=AdviceDetails(last.get(who) if follows else None),
            drafted_document=DraftedDetails("起诉状", final_on=date(2026, 1, 1) if final else None),
            lecture=NEEDED.lecture,
            mediation=MediationDetails(dispute),
            litigation=NEEDED.litigation,
            village_matter=NEEDED.village_matter,
        )
        body = replace(
            draft,
            service_date=day,
            kinds=tuple(kinds),
            village_id=None if village is None else adviser.villages[village].id,
            details=details,
        )
        ids = {one.id for one in adviser.villages}
        entry = casework.entries.add(adviser, str(uuid4()), body, villages=ids, scope=HERE)[0]
        last[who] = entry.id
        if confirmed:
            confirm(casework, offices, entry)

    first, end = date(2026, 1, 1), date(2026, 12, 31)
    with database.read() as session:
        entries = CountingRepository(session).find_counted(first, end, states=(EntryState.CONFIRMED,))
    expected = {
        rule.kind: {one.id for one in rule.find_counting(entries, View.DISTRICT) if one.service_date >= first}
        for rule in counting_rules()
    }
    for by in Grouping:
        district = casework.returns.of_year(administrator, 2026, by)
        for figure in district.figures:
            opened = [
                casework.returns.find_entries(administrator, 2026, figure.kind, by, group.key)
                for group in district.groups
            ]
            parts = [group.counts.get(figure.kind, 0) for group in district.groups]
            assert [len(entries) for entries in opened] == parts
            ids_opened = [entry.id for part in opened for entry in part]
            assert set(ids_opened) == expected[figure.kind]
            assert len(ids_opened) == sum(parts) == figure.count
        own = [casework.returns.of_year(office, 2026, by).figures for office in offices.values()]
        assert [sum(parts) for parts in zip(*([f.count for f in one] for one in own), strict=True)] == [
            figure.count for figure in district.figures
        ]


@pytest.mark.parametrize("role", [Role.ADVISER, Role.MEDIATOR])
def test_advisers_have_their_own_figures_elsewhere(casework: Casework, people: People, role: Role) -> None:
    for attempt in (
        lambda person: casework.returns.of_year(person, 2026, Grouping.MONTH),
        lambda person: casework.returns.find_entries(person, 2026, ADVICE, Grouping.MONTH, "3"),
    ):
        with pytest.raises(NotPermitted):
            attempt(people(role))


def test_another_township_s_number_opens_nothing(
    casework: Casework, people: People, draft: EntryDraft, offices: dict[str, Person]
) -> None:
    adviser = people()
    entry = log(casework, adviser, draft, kinds=(LECTURE,))
    confirm(casework, offices, entry)
    for by, key in (
        (Grouping.ADVISER, adviser.id),
        (Grouping.MONTH, "11"),
        (Grouping.VILLAGE, str(entry.village_id)),
    ):
        assert len(casework.returns.find_entries(offices["张茅乡"], 2026, LECTURE, by, key)) == 1
        assert casework.returns.find_entries(offices["菜园乡"], 2026, LECTURE, by, key) == []


@pytest.mark.parametrize(
    ("year", "key"), [(1999, "3"), (2101, "3"), (2026, "三"), (2026, "9" * 10), (2026, "")]
)
def test_what_cannot_be_opened_is_said(
    casework: Casework, administrator: Person, year: int, key: str
) -> None:
    with pytest.raises(InvalidInput):
        casework.returns.find_entries(administrator, year, ADVICE, Grouping.MONTH, key)

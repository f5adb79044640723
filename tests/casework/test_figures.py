"""The seven counts by their printed rules, with hand-written expected values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import Role
from accounts.types import Person, VillageCard
from casework.counting import counting_rules, read_rules
from casework.mediation import Ending
from casework.models import EntryState, ServiceKind
from casework.service import Casework
from casework.types import EntryDraft, MonthFigures
from core.errors import InvalidInput
from knowledge.types import Scope
from tests.casework.conftest import People
from tests.casework.samples import NEEDED
from tests.casework.test_mediation import ORAL, PARTICULARS, WRITTEN
from tests.fakes import FixedClock

ADVICE, ONSITE = ServiceKind.LEGAL_ADVICE, ServiceKind.ONSITE
# day of November, kinds, index of the village or None, how many of each kind
COUNTED = [
    ([], {}),
    ([(1, {ADVICE}, 0)], {ADVICE: 1}),
    ([(1, {ADVICE}, 0), (1, {ADVICE}, 0)], {ADVICE: 2}),
    # One visit holds a consultation and a mediation: the kinds are not additive.
    ([(1, {ADVICE, ServiceKind.MEDIATION, ONSITE}, 0)], {ADVICE: 1, ServiceKind.MEDIATION: 1, ONSITE: 1}),
    # On site: adviser × village × day.
    ([(1, {ONSITE}, 0), (1, {ONSITE}, 0)], {ONSITE: 1}),
    ([(1, {ONSITE}, 0), (1, {ONSITE}, 1)], {ONSITE: 2}),
    ([(1, {ONSITE}, 0), (2, {ONSITE}, 0)], {ONSITE: 2}),
    ([(1, {ONSITE}, None), (1, {ONSITE}, None), (1, {ONSITE}, 0)], {ONSITE: 2}),
    # The month's first and last day are in it.
    ([(1, {ServiceKind.LECTURE}, 0), (30, {ServiceKind.LECTURE}, 0)], {ServiceKind.LECTURE: 2}),
    ([(3, set(ServiceKind), 1)], dict.fromkeys(ServiceKind, 1)),
]
DISTRICT = Scope(("全国/河南省/三门峡市/陕州区",))


def counts(figures: MonthFigures) -> dict[ServiceKind, int]:
    return {figure.kind: figure.count for figure in figures.figures if figure.count}


@pytest.fixture(autouse=True)
def _december(clock: FixedClock) -> None:
    clock.advance(days=10)


@pytest.mark.parametrize(("entries", "expected"), COUNTED)
def test_the_seven_are_counted_by_their_rules(
    casework: Casework,
    adviser: Person,
    villages: tuple[VillageCard, ...],
    draft: EntryDraft,
    entries: list[tuple[int, set[ServiceKind], int | None]],
    expected: dict[ServiceKind, int],
) -> None:
    for day, kinds, village in entries:
        body = replace(
            draft,
            service_date=date(2026, 11, day),
            kinds=tuple(kinds),
            village_id=None if village is None else villages[village].id,
            details=NEEDED,
        )
        casework.entries.add(
            adviser, str(uuid4()), body, villages={one.id for one in villages}, scope=DISTRICT
        )
    assert counts(casework.figures.of_month(adviser, "2026-11")) == expected


def test_only_one_s_own_submitted_entries_of_the_month_count(
    casework: Casework, adviser: Person, people: People, draft: EntryDraft
) -> None:
    village_ids = {village.id for village in adviser.villages}

    def add(person: Person, **change: object) -> str:
        key = str(uuid4())
        casework.entries.add(person, key, replace(draft, **change), villages=village_ids, scope=DISTRICT)  # type: ignore[arg-type]
        return key

    mine = add(adviser)
    add(people())
    add(adviser, state=EntryState.DRAFT)
    add(adviser, service_date=date(2026, 10, 31))
    add(adviser, service_date=date(2026, 12, 1))
    casework.entries.delete(adviser, add(adviser))
    figures = casework.figures.of_month(adviser, "2026-11")
    assert counts(figures) == {ADVICE: 1, ONSITE: 1}
    assert {figure.entry_ids for figure in figures.figures} == {(mine,), ()}
    assert figures.month == "2026-11"
    assert casework.figures.of_month(adviser).month == "2026-12"


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    entries=st.lists(
        st.tuples(
            st.integers(1, 3),
            st.sets(st.sampled_from(ServiceKind), min_size=1),
            st.sampled_from([None, 0, 1]),
        ),
        max_size=8,
    )
)
def test_every_number_stands_on_its_entries(
    casework: Casework,
    people: People,
    draft: EntryDraft,
    entries: list[tuple[int, set[ServiceKind], int | None]],
) -> None:
    adviser = people()
    ids = {village.id for village in adviser.villages}
    for day, kinds, village in entries:
        body = replace(
            draft,
            service_date=date(2026, 11, day),
            kinds=tuple(kinds),
            village_id=None if village is None else adviser.villages[village].id,
            details=NEEDED,
        )
        casework.entries.add(adviser, str(uuid4()), body, villages=ids, scope=DISTRICT)
    for figure in casework.figures.of_month(adviser, "2026-11").figures:
        behind = [casework.entries.get(adviser, entry_id) for entry_id in figure.entry_ids]
        assert all(figure.kind in entry.kinds for entry in behind)
        assert len(behind) == sum(figure.kind in kinds for _, kinds, _ in entries)
        if figure.kind is ONSITE:
            assert figure.count == len({(entry.village_id, entry.service_date) for entry in behind})
        else:
            assert figure.count == len(behind)


def test_mediations_of_the_month_and_those_agreed(casework: Casework, people: People) -> None:
    mediator = people(Role.MEDIATOR, firm="张茅乡人民调解委员会")
    made = []
    for day in (date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 3)):
        particulars = replace(PARTICULARS, accepted_on=day)
        made.append(casework.mediations.register(mediator, str(uuid4()), particulars, villages=())[0])
    casework.mediations.conclude(mediator, made[0].id, WRITTEN, revision=1)
    casework.mediations.conclude(mediator, made[1].id, ORAL, revision=1)
    casework.mediations.end(mediator, made[2].id, Ending(date(2026, 11, 9), "不愿"), revision=1)
    figures = casework.figures.of_month(mediator, "2026-11")
    assert (figures.mediations, figures.agreed) == (3, 1)


@pytest.mark.parametrize("month", ["2026-13", "0000-01", "2026", "2026-11-01"])
def test_a_month_that_is_none_is_refused(casework: Casework, adviser: Person, month: str) -> None:
    with pytest.raises(InvalidInput, match="月份"):
        casework.figures.of_month(adviser, month)


def test_every_rule_says_it_is_still_to_be_confirmed() -> None:
    assert [rule.kind for rule in counting_rules()] == list(ServiceKind)
    assert all("待核实" in rule.printed for rule in counting_rules())
    assert [rule.unit for rule in counting_rules()] == ["条", "件", "场次", "件", "次", "次", "条"]


ONE_RULE = '[{kind}]\nname="a"\nunit="条"\ncounts_by="{by}"\nconfirmed=true\nrule="r"\n'


def test_a_confirmed_rule_is_printed_as_it_stands() -> None:
    written = "".join(ONE_RULE.format(kind=kind, by="entry") for kind in ServiceKind)
    assert {rule.printed for rule in read_rules(written)} == {"r"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (ONE_RULE.format(kind="lecture", by="entry"), "every kind"),
        ("".join(ONE_RULE.format(kind=kind, by="feeling") for kind in ServiceKind), "feeling"),
    ],
)
def test_rules_that_cannot_be_used_are_refused(written: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_rules(written)

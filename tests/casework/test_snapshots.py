"""A cut-off: frozen figures never move, and what came after is listed with what it would move."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import update

from accounts.models import Role
from accounts.types import Person
from casework.entry_moves import EntryAction
from casework.models import ServiceKind
from casework.return_types import Grouping
from casework.rules import RuleDraft
from casework.service import Casework
from casework.snapshot_models import FigureSnapshotRow
from casework.snapshot_types import Correction, Corrections
from casework.types import Ask, Entry, EntryDraft
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound, NotPermitted
from tests.casework.conftest import People
from tests.casework.samples import NEEDED
from tests.casework.test_annual import HERE, confirm, counts, groups, log
from tests.fakes import FixedClock

ADVICE, DRAFTED, LECTURE, MEDIATION, LITIGATION, ONSITE, MATTER = ServiceKind


@pytest.fixture
def administrator(people: People) -> Person:
    return people(Role.ADMINISTRATOR, name="区局", villages=())


@pytest.fixture
def offices(people: People) -> dict[str, Person]:
    return {name: people(Role.JUSTICE_OFFICE, township=name, villages=()) for name in ("张茅乡", "菜园乡")}


def freeze(casework: Casework, administrator: Person, year: int = 2026) -> str:
    return casework.snapshots.freeze(administrator, str(uuid4()), year)[0].id


def lecture(casework: Casework, person: Person, draft: EntryDraft) -> Entry:
    return log(casework, person, draft, kinds=(LECTURE,), service_date=date(2026, 3, 1))


def correct(casework: Casework, person: Person, entry: Entry, draft: EntryDraft, **change: object) -> Entry:
    wanted: dict[str, object] = {"village_id": person.villages[0].id, "details": NEEDED, **change}
    body = replace(draft, **wanted)  # type: ignore[arg-type]
    ids = {village.id for village in person.villages}
    return casework.entries.change(person, entry.id, body, revision=2, villages=ids, scope=HERE)


def moves(correction: Correction) -> list[tuple[ServiceKind, int, str | None, int]]:
    return [(one.kind, one.change, one.township, one.month) for one in correction.changes]


def test_a_frozen_figure_never_moves_and_what_came_after_is_listed(
    casework: Casework,
    people: People,
    draft: EntryDraft,
    offices: dict[str, Person],
    administrator: Person,
    clock: FixedClock,
) -> None:
    zhang = people(name="张律师", villages=("南沟村",))
    kept, returned, corrected = (lecture(casework, zhang, draft) for _ in range(3))
    confirm(casework, offices, kept, returned, corrected)
    snapshot = freeze(casework, administrator)
    assert casework.snapshots.find_corrections(administrator, snapshot).corrections == ()

    clock.advance(hours=1)
    casework.confirming.send_back(offices["张茅乡"], [Ask(returned.id, 2)], "没有签到表")
    clock.advance(hours=1)
    again = correct(casework, zhang, corrected, draft, kinds=(LECTURE, ADVICE), service_date=date(2026, 4, 2))
    confirm(casework, offices, again)
    clock.advance(hours=1)
    late = lecture(casework, zhang, draft)
    confirm(casework, offices, late)
    next_year_not_asked = log(casework, zhang, draft, kinds=(LECTURE,), service_date=date(2025, 12, 31))
    confirm(casework, offices, next_year_not_asked)

    _, frozen = casework.snapshots.of_snapshot(administrator, snapshot, Grouping.MONTH)
    assert (counts(frozen), groups(frozen, LECTURE)) == ({LECTURE: 3}, {"3月": 3})
    behind = casework.snapshots.find_entries(administrator, snapshot, LECTURE, Grouping.MONTH, "3")
    assert {entry.id for entry in behind} == {kept.id, returned.id, corrected.id}

    found = casework.snapshots.find_corrections(administrator, snapshot)
    assert [(one.entry_id, one.action, moves(one)) for one in found.corrections] == [
        (late.id, EntryAction.CONFIRMED, [(LECTURE, +1, "张茅乡", 3)]),
        (
            corrected.id,
            EntryAction.CONFIRMED,
            [(LECTURE, -1, "张茅乡", 3), (LECTURE, +1, "张茅乡", 4), (ADVICE, +1, "张茅乡", 4)],
        ),
        (returned.id, EntryAction.RETURNED, [(LECTURE, -1, "张茅乡", 3)]),
    ]
    assert all(one.by == "某甲" and one.at and one.recorder == "张律师" for one in found.corrections)
    assert_live_is_frozen_and_corrections(casework, administrator, snapshot, found)


def assert_live_is_frozen_and_corrections(
    casework: Casework, person: Person, snapshot: str, found: Corrections
) -> None:
    _, frozen = casework.snapshots.of_snapshot(person, snapshot, Grouping.TOWNSHIP)
    live = casework.returns.of_year(person, frozen.year, Grouping.TOWNSHIP)
    for then, now in zip(frozen.figures, live.figures, strict=True):
        assert then.count + found.totals.get(then.kind, 0) == now.count


def test_words_corrected_without_a_figure_are_listed_too(
    casework: Casework, people: People, draft: EntryDraft, offices: dict[str, Person], administrator: Person
) -> None:
    zhang = people()
    entry = lecture(casework, zhang, draft)
    confirm(casework, offices, entry)
    snapshot = freeze(casework, administrator)
    change = {"kinds": (LECTURE,), "service_date": date(2026, 3, 1), "advice": "改了"}
    again = correct(casework, zhang, entry, draft, **change)
    (waiting,) = casework.snapshots.find_corrections(administrator, snapshot).corrections
    assert (waiting.action, moves(waiting)) == (EntryAction.CORRECTED, [(LECTURE, -1, "张茅乡", 3)])
    confirm(casework, offices, again)
    (done,) = casework.snapshots.find_corrections(administrator, snapshot).corrections
    assert (done.entry_id, done.action, done.changes) == (entry.id, EntryAction.CONFIRMED, ())


def test_an_office_sees_its_part_alone(
    casework: Casework, people: People, draft: EntryDraft, offices: dict[str, Person], administrator: Person
) -> None:
    zhang = people(name="张律师", villages=("南沟村",))
    wang = people(name="王律师", township="菜园乡", villages=("东岭村",))
    entries = [lecture(casework, person, draft) for person in (zhang, wang)]
    confirm(casework, offices, *entries)
    snapshot = freeze(casework, administrator)
    for office, entry in zip(offices.values(), entries, strict=True):
        casework.confirming.send_back(office, [Ask(entry.id, 2)], "没有签到表")
    for office, entry in zip(offices.values(), entries, strict=True):
        _, frozen = casework.snapshots.of_snapshot(office, snapshot, Grouping.TOWNSHIP)
        assert (counts(frozen), frozen.township) == ({LECTURE: 1}, office.township)
        assert [group.name for group in frozen.groups] == [office.township]
        (one,) = casework.snapshots.find_corrections(office, snapshot).corrections
        assert one.entry_id == entry.id
        behind = casework.snapshots.find_entries(office, snapshot, LECTURE, Grouping.MONTH, "3")
        assert [one.id for one in behind] == [entry.id]
        assert_live_is_frozen_and_corrections(
            casework, office, snapshot, casework.snapshots.find_corrections(office, snapshot)
        )


def test_an_entry_that_counts_in_anothers_place_is_told_apart(
    casework: Casework, people: People, draft: EntryDraft, offices: dict[str, Person], administrator: Person
) -> None:
    zhang = people()
    first, second = (
        log(casework, zhang, draft, kinds=(ONSITE,), service_date=date(2026, 3, 1)) for _ in range(2)
    )
    confirm(casework, offices, first, second)
    snapshot = freeze(casework, administrator)
    _, frozen = casework.snapshots.of_snapshot(administrator, snapshot, Grouping.MONTH)
    assert counts(frozen) == {ONSITE: 1}
    (counted,) = casework.snapshots.find_entries(administrator, snapshot, ONSITE, Grouping.MONTH, "3")
    casework.confirming.send_back(offices["张茅乡"], [Ask(counted.id, 2)], "没有签到表")
    found = casework.snapshots.find_corrections(administrator, snapshot)
    acted = {
        one.entry_id: (one.action, [change.change for change in one.changes]) for one in found.corrections
    }
    other = second if counted.id == first.id else first
    assert acted == {counted.id: (EntryAction.RETURNED, [-1]), other.id: (None, [+1])}
    assert found.totals == {ONSITE: 0}


def test_a_rule_changed_since_moves_nothing_and_is_said(
    casework: Casework, people: People, draft: EntryDraft, offices: dict[str, Person], administrator: Person
) -> None:
    zhang = people()
    visits = [log(casework, zhang, draft, kinds=(ONSITE,)) for _ in range(2)]
    confirm(casework, offices, *visits)
    snapshot = freeze(casework, administrator)
    casework.rules.change(administrator, ONSITE, RuleDraft("entry", "一条算一次。", True), revision=0)
    found = casework.snapshots.find_corrections(administrator, snapshot)
    assert (found.corrections, found.changed_rules) == ((), ("现场法律服务",))
    _, frozen = casework.snapshots.of_snapshot(administrator, snapshot, Grouping.MONTH)
    (onsite,) = (figure for figure in frozen.figures if figure.kind is ONSITE)
    assert onsite.count == 1
    assert "待核实" in onsite.rule


def test_freezing_again_under_the_same_key_gives_the_one(
    casework: Casework, people: People, administrator: Person, offices: dict[str, Person]
) -> None:
    key = str(uuid4())
    first, is_new = casework.snapshots.freeze(administrator, key, 2026)
    again, is_new_again = casework.snapshots.freeze(administrator, key.upper(), 2026)
    assert (is_new, is_new_again, first) == (True, False, again)
    with pytest.raises(Conflict, match="另一年"):
        casework.snapshots.freeze(administrator, key, 2025)
    assert [one.id for one in casework.snapshots.find(offices["张茅乡"], 2026)] == [key]
    with pytest.raises(InvalidInput, match="2027年还没有到"):
        casework.snapshots.freeze(administrator, str(uuid4()), 2027)
    with pytest.raises(NotPermitted):
        casework.snapshots.freeze(offices["张茅乡"], str(uuid4()), 2026)
    with pytest.raises(NotPermitted):
        casework.snapshots.find(people(), 2026)
    with pytest.raises(NotPermitted):
        look(casework, people(), key)
    with pytest.raises(NotFound):
        look(casework, administrator, str(uuid4()))


def look(casework: Casework, person: Person, snapshot: str) -> object:
    return casework.snapshots.of_snapshot(person, snapshot, Grouping.TOWNSHIP)


def test_a_snapshot_that_was_altered_is_refused(
    casework: Casework, administrator: Person, database: Database
) -> None:
    snapshot = freeze(casework, administrator)
    with database.write() as session:
        session.execute(
            update(FigureSnapshotRow).values(content='{"year": 2026, "figures": [], "entries": []}')
        )
    with pytest.raises(Conflict, match="校验值"):
        look(casework, administrator, snapshot)

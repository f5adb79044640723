"""What is handed in is confirmed or returned by its township's office, and who did what is kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from uuid import uuid4

import pytest

from accounts.models import Role
from accounts.types import Person
from casework.entry_moves import EntryAction
from casework.models import EntryState
from casework.service import Casework
from casework.types import Ask, Entry, EntryDraft
from core.errors import Conflict, InvalidInput, NotFound, NotPermitted
from knowledge.types import Scope
from tests.casework.conftest import People
from tests.fakes import FixedClock

HERE = Scope(("全国/河南省/三门峡市/陕州区/张茅乡/南沟村",))
DRAFT, SUBMITTED, CONFIRMED, RETURNED = EntryState


@pytest.fixture
def office(people: People) -> Person:
    return people(Role.JUSTICE_OFFICE, name="赵所", firm="张茅司法所", villages=())


def add(casework: Casework, person: Person, draft: EntryDraft) -> Entry:
    ids = {village.id for village in person.villages}
    return casework.entries.add(person, str(uuid4()), draft, villages=ids, scope=HERE)[0]


def change(casework: Casework, person: Person, entry: Entry, draft: EntryDraft) -> Entry:
    ids = {village.id for village in person.villages}
    return casework.entries.change(person, entry.id, draft, revision=entry.revision, villages=ids, scope=HERE)


@pytest.fixture
def entry(casework: Casework, adviser: Person, draft: EntryDraft) -> Entry:
    return add(casework, adviser, draft)


def confirm(casework: Casework, office: Person, entry: Entry) -> Entry:
    (outcome,) = casework.confirming.confirm(office, [Ask(entry.id, entry.revision)])
    assert outcome.received is not None, outcome.refusal
    return outcome.received.entry


def send_back(casework: Casework, office: Person, entry: Entry, reason: str = "日期不对") -> Entry:
    (outcome,) = casework.confirming.send_back(office, [Ask(entry.id, entry.revision)], reason)
    assert outcome.received is not None, outcome.refusal
    return outcome.received.entry


def test_what_is_handed_in_is_confirmed(
    casework: Casework, adviser: Person, office: Person, entry: Entry
) -> None:
    (waiting,) = casework.confirming.find(office).records
    assert (waiting.entry, waiting.recorder.name) == (entry, "某甲")
    assert casework.confirming.count_waiting(office) == 1
    confirmed = confirm(casework, office, entry)
    assert (confirmed.state, confirmed.revision) == (CONFIRMED, 2)
    assert casework.entries.get(adviser, entry.id) == confirmed
    assert casework.confirming.find(office).records == []
    assert casework.confirming.count_waiting(office) == 0
    assert [one.entry.id for one in casework.confirming.find(office, CONFIRMED).records] == [entry.id]


def test_what_is_returned_is_changed_and_handed_in_again(
    casework: Casework, adviser: Person, office: Person, entry: Entry, draft: EntryDraft
) -> None:
    send_back(casework, office, entry)
    returned = casework.entries.get(adviser, entry.id)
    assert (returned.state, returned.return_reason) == (RETURNED, "日期不对")
    again = change(casework, adviser, returned, replace(draft, advice="改了"))
    assert (again.state, again.return_reason) == (SUBMITTED, "")
    confirm(casework, office, again)
    events = casework.entries.find_events(adviser, entry.id)
    assert [(event.action, event.by, event.reason) for event in events] == [
        (EntryAction.SUBMITTED, "某甲", ""),
        (EntryAction.RETURNED, "赵所", "日期不对"),
        (EntryAction.SUBMITTED, "某甲", ""),
        (EntryAction.CONFIRMED, "赵所", ""),
    ]


def test_a_change_after_confirmation_keeps_the_old_words_and_waits_again(
    casework: Casework, adviser: Person, office: Person, entry: Entry, draft: EntryDraft, clock: FixedClock
) -> None:
    confirmed = confirm(casework, office, entry)
    clock.advance(days=1)
    corrected = change(casework, adviser, confirmed, replace(draft, advice="另一句"))
    assert (corrected.state, corrected.corrected) == (SUBMITTED, True)
    (*_, event) = casework.entries.find_events(adviser, entry.id)
    assert (event.action, event.at) == (EntryAction.CORRECTED, clock.now())
    assert event.before is not None
    assert (event.before["advice"], event.before["state"]) == ("先找村委会调解", "confirmed")
    assert event.before["kinds"] == ["legal_advice", "onsite"]
    seen = casework.confirming.find_events(office, entry.id)[-1].before
    assert seen is not None
    assert seen["advice"] == "先找村委会调解"
    assert "conversation_id" not in seen
    again = confirm(casework, office, corrected)
    assert (again.state, again.corrected) == (CONFIRMED, True)


def test_saving_a_confirmed_entry_as_it_is_corrects_nothing(
    casework: Casework, adviser: Person, office: Person, entry: Entry, draft: EntryDraft
) -> None:
    confirmed = confirm(casework, office, entry)
    assert change(casework, adviser, confirmed, draft) == confirmed
    assert len(casework.entries.find_events(adviser, entry.id)) == 2


def test_what_is_confirmed_is_deleted_only_once_returned(
    casework: Casework, adviser: Person, office: Person, entry: Entry, draft: EntryDraft
) -> None:
    confirmed = confirm(casework, office, entry)
    corrected = change(casework, adviser, confirmed, replace(draft, advice="另一句"))
    for state in (corrected, confirm(casework, office, corrected)):
        with pytest.raises(Conflict, match="请司法所先退回"):
            casework.entries.delete(adviser, state.id)
    send_back(casework, office, casework.entries.get(adviser, entry.id))
    casework.entries.delete(adviser, entry.id)
    assert casework.confirming.find(office, RETURNED).records == []


def test_drafts_are_their_writer_s_alone(
    casework: Casework, adviser: Person, office: Person, draft: EntryDraft, entry: Entry
) -> None:
    drafted = add(casework, adviser, replace(draft, state=DRAFT))
    withdrawn = change(casework, adviser, entry, replace(draft, state=DRAFT))
    for one in (drafted, withdrawn):
        with pytest.raises(NotFound):
            casework.confirming.get(office, one.id)
        with pytest.raises(NotFound):
            casework.confirming.find_events(office, one.id)
        (outcome,) = casework.confirming.confirm(office, [Ask(one.id, one.revision)])
        assert isinstance(outcome.refusal, NotFound)
    with pytest.raises(InvalidInput, match="草稿"):
        casework.confirming.find(office, DRAFT)
    assert casework.confirming.find(office).records == []
    returned = send_back(casework, office, add(casework, adviser, draft))
    change(casework, adviser, returned, replace(draft, advice="还没写完", state=DRAFT))
    assert casework.confirming.find(office, RETURNED).records == []


def test_another_township_is_told_nothing(casework: Casework, people: People, entry: Entry) -> None:
    other = people(Role.JUSTICE_OFFICE, township="菜园乡", villages=())
    assert casework.confirming.find(other).records == []
    assert casework.confirming.count_waiting(other) == 0
    for attempt in (casework.confirming.get, casework.confirming.find_events):
        with pytest.raises(NotFound):
            attempt(other, entry.id)
    for outcomes in (
        casework.confirming.confirm(other, [Ask(entry.id, 1)]),
        casework.confirming.send_back(other, [Ask(entry.id, 1)], "不对"),
    ):
        assert isinstance(outcomes[0].refusal, NotFound)


def test_an_entry_goes_where_its_village_lies_and_of_no_village_where_its_adviser_is_at_home(
    casework: Casework, people: People, office: Person, draft: EntryDraft
) -> None:
    far = people(Role.JUSTICE_OFFICE, township="菜园乡", villages=())
    between = people(township="菜园乡", villages=("东岭村",))
    people(township="张茅乡")
    near_village = replace(draft, village_id=draft.village_id)
    there = casework.entries.add(
        between, str(uuid4()), near_village, villages={draft.village_id or 0}, scope=HERE
    )[0]
    nowhere = add(casework, between, replace(draft, village_id=None))
    assert [one.entry.id for one in casework.confirming.find(office).records] == [there.id]
    assert [one.entry.id for one in casework.confirming.find(far).records] == [nowhere.id]


def test_how_a_corrected_entry_read_of_another_village_is_not_shown_here(
    casework: Casework, people: People, office: Person, draft: EntryDraft
) -> None:
    """An adviser of two townships put it under the wrong one: its first words are the other's matter."""
    far = people(Role.JUSTICE_OFFICE, township="菜园乡", villages=())
    there = people(township="菜园乡", villages=("东岭村",)).villages[0]
    adviser = people()
    ids = {there.id, draft.village_id or 0}
    wrong = replace(draft, village_id=there.id, question="东岭村的私事")
    entry, _ = casework.entries.add(adviser, str(uuid4()), wrong, villages=ids, scope=HERE)
    confirm(casework, far, entry)
    casework.entries.change(adviser, entry.id, draft, revision=2, villages=ids, scope=HERE)
    assert casework.confirming.find_events(office, entry.id)[-1].before is None
    assert casework.entries.find_events(adviser, entry.id)[-1].before is not None
    with pytest.raises(NotFound):
        casework.confirming.get(far, entry.id)


@pytest.mark.parametrize("role", [Role.ADVISER, Role.MEDIATOR, Role.ADMINISTRATOR])
def test_nobody_else_confirms(casework: Casework, people: People, entry: Entry, role: Role) -> None:
    person = people(role)
    for attempt in (
        lambda: casework.confirming.find(person),
        lambda: casework.confirming.count_waiting(person),
        lambda: casework.confirming.get(person, entry.id),
        lambda: casework.confirming.find_events(person, entry.id),
        lambda: casework.confirming.confirm(person, [Ask(entry.id, 1)]),
        lambda: casework.confirming.send_back(person, [Ask(entry.id, 1)], "不对"),
    ):
        with pytest.raises(NotPermitted, match="司法所"):
            attempt()


def test_one_that_cannot_be_confirmed_does_not_hold_up_the_others(
    casework: Casework, adviser: Person, office: Person, draft: EntryDraft
) -> None:
    first, changed, last = (add(casework, adviser, draft) for _ in range(3))
    change(casework, adviser, changed, replace(draft, advice="改了"))
    asks = [Ask(one.id, 1) for one in (first, changed, last)] + [Ask("17", 1)]
    outcomes = casework.confirming.confirm(office, asks)
    codes = [outcome.refusal.code if outcome.refusal else "" for outcome in outcomes]
    assert codes == ["", "stale", "", "not_found"]
    assert casework.entries.get(adviser, changed.id).state is SUBMITTED
    assert [casework.entries.get(adviser, one.id).state for one in (first, last)] == [CONFIRMED] * 2


def test_the_same_sent_again_is_done_once(
    casework: Casework, adviser: Person, office: Person, people: People, entry: Entry
) -> None:
    confirmed = confirm(casework, office, entry)
    assert confirm(casework, office, entry) == confirmed
    returned = send_back(casework, office, confirmed)
    assert send_back(casework, office, confirmed) == returned
    (other_reason,) = casework.confirming.send_back(office, [Ask(entry.id, 2)], "别的原因")
    assert other_reason.refusal is not None
    colleague = people(Role.JUSTICE_OFFICE, villages=())
    (by_another,) = casework.confirming.send_back(colleague, [Ask(entry.id, 2)], "日期不对")
    assert by_another.refusal is not None
    assert len(casework.entries.find_events(adviser, entry.id)) == 3


def test_of_ten_who_confirm_or_return_at_once_one_does(
    casework: Casework, adviser: Person, people: People, entry: Entry
) -> None:
    offices = [people(Role.JUSTICE_OFFICE, villages=()) for _ in range(10)]

    def act(n: int) -> bool:
        asks = [Ask(entry.id, 1)]
        if n % 2:
            (outcome,) = casework.confirming.confirm(offices[n], asks)
        else:
            (outcome,) = casework.confirming.send_back(offices[n], asks, "不对")
        return outcome.refusal is None

    with ThreadPoolExecutor(10) as pool:
        assert sum(pool.map(act, range(10))) == 1
    assert len(casework.entries.find_events(adviser, entry.id)) == 2


@pytest.mark.parametrize("reason", ["", " \n", "长" * 501])
def test_a_return_needs_a_reason(casework: Casework, office: Person, entry: Entry, reason: str) -> None:
    with pytest.raises(InvalidInput, match="退回的原因"):
        casework.confirming.send_back(office, [Ask(entry.id, 1)], reason)


def test_pages_hold_every_waiting_entry_once(
    casework: Casework, adviser: Person, office: Person, draft: EntryDraft
) -> None:
    made = {add(casework, adviser, draft).id for _ in range(7)}
    seen: list[str] = []
    cursor = None
    while True:
        page = casework.confirming.find(office, limit=3, cursor=cursor)
        seen += [one.entry.id for one in page.records]
        if (cursor := page.next_cursor) is None:
            break
    assert len(seen) == len(set(seen))
    assert set(seen) == made


def test_somebody_else_s_history_is_not_found(casework: Casework, people: People, entry: Entry) -> None:
    with pytest.raises(NotFound):
        casework.entries.find_events(people(), entry.id)

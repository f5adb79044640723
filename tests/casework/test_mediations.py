"""Mediations as recorded: numbered without a gap, one's own, moved once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from accounts.models import Role
from accounts.types import Person, VillageCard
from casework.mediation import Agreement, AgreementForm, Ending, Mediation, Party, Side
from casework.models import MediationRow, MediationState, RecordConflictRow
from casework.service import Casework
from core.database import Database
from core.errors import Conflict, CunfaError, InvalidInput, NotFound, NotPermitted
from tests.casework.conftest import People
from tests.casework.test_mediation import ORAL, PARTICULARS, PARTIES, WRITTEN
from tests.fakes import FixedClock

Register = Callable[..., Mediation]


@pytest.fixture
def mediator(people: People) -> Person:
    return people(Role.MEDIATOR, firm="张茅乡人民调解委员会")


@pytest.fixture
def register(casework: Casework, mediator: Person) -> Register:
    """``register(year=2026, person=mediator)`` makes one more mediation."""

    def make(year: int = 2026, person: Person = mediator, village_id: int | None = None) -> Mediation:
        particulars = replace(PARTICULARS, accepted_on=date(year, 3, 1), village_id=village_id)
        mediation, is_new = casework.mediations.register(
            person, str(uuid4()), particulars, villages=person.villages
        )
        assert is_new
        return mediation

    return make


def sequences(database: Database) -> dict[tuple[str, int], list[int]]:
    with database.read() as session:
        rows = session.scalars(select(MediationRow).order_by(MediationRow.sequence)).all()
    found: dict[tuple[str, int], list[int]] = {}
    for row in rows:
        found.setdefault((row.organisation, row.year), []).append(row.sequence)
    return found


def test_what_was_registered_is_what_is_kept(casework: Casework, mediator: Person) -> None:
    village = mediator.villages[0]
    child = Party(Side.RESPONDENT, "王某丙", "13800004127", "南沟村2组", "王某乙（父）")
    particulars = replace(PARTICULARS, village_id=village.id, parties=(*PARTIES, child))
    key = str(uuid4())
    casework.mediations.register(mediator, key, particulars, villages=mediator.villages)
    kept = casework.mediations.get(mediator, key)
    assert kept.particulars == particulars
    assert (kept.village, kept.number) == (village.name, "（2026）张茅乡人调字第0001号")
    assert (kept.state, kept.revision) == (MediationState.ACCEPTED, 1)


def test_numbers_run_by_committee_and_year(register: Register, people: People) -> None:
    lawyer = people(firm="某某律师事务所", township="菜园乡", villages=("东岭村",))
    assert [register(year).number for year in (2026, 2025, 2026)] == [
        "（2026）张茅乡人调字第0001号",
        "（2025）张茅乡人调字第0001号",
        "（2026）张茅乡人调字第0002号",
    ]
    assert register(person=lawyer).number == "（2026）菜园乡人调字第0001号"


def test_colleagues_of_one_committee_share_one_series(register: Register, people: People) -> None:
    colleague = people(Role.MEDIATOR, firm="张茅乡调委会")
    assert register().number.endswith("第0001号")
    assert register(person=colleague).number.endswith("第0002号")


def test_an_adviser_s_mediation_is_numbered_by_the_village_s_township(
    register: Register, people: People
) -> None:
    far = people(township="硖石乡", villages=("石门沟村",)).villages[0]
    lawyer = replace(people(), villages=(far,), township="张茅乡")
    assert register(person=lawyer, village_id=far.id).number.startswith("（2026）硖石乡")
    assert register(person=replace(lawyer, township=None)).number == "（2026）陕州区人调字第0001号"


def test_a_deleted_number_is_not_given_again(
    casework: Casework, register: Register, mediator: Person, database: Database, clock: FixedClock
) -> None:
    register()
    last = register()
    with database.write() as session:
        session.execute(update(MediationRow).where(MediationRow.id == last.id).values(deleted_at=clock.now()))
    assert register().number.endswith("第0003号")
    with pytest.raises(NotFound):
        casework.mediations.get(mediator, last.id)
    with pytest.raises(Conflict) as refused:
        casework.mediations.register(mediator, last.id, last.particulars, villages=())
    assert refused.value.code == "deleted"


def test_registering_at_once_leaves_no_gap_and_no_double(register: Register, database: Database) -> None:
    with ThreadPoolExecutor(20) as pool:
        made = [future.result() for future in [pool.submit(register) for _ in range(20)]]
    assert len({mediation.number for mediation in made}) == 20
    assert sequences(database) == {("张茅乡", 2026): list(range(1, 21))}


def test_one_key_at_once_is_one_mediation_and_one_number(
    casework: Casework, mediator: Person, database: Database
) -> None:
    key = str(uuid4())

    def post(_: int) -> tuple[Mediation, bool]:
        return casework.mediations.register(mediator, key, PARTICULARS, villages=())

    with ThreadPoolExecutor(20) as pool:
        saved = list(pool.map(post, range(20)))
    assert [is_new for _, is_new in saved].count(True) == 1
    assert len({mediation.number for mediation, _ in saved}) == 1
    assert sequences(database) == {("张茅乡", 2026): [1]}


ATTEMPTS = st.lists(
    st.tuples(
        st.sampled_from([2025, 2026, 2027]),  # 2027 has not come: refused
        st.sampled_from([PARTIES, PARTIES[:1]]),  # one side only: refused
        st.integers(0, 4),  # five keys: repeated, with the same or another body
    ),
    max_size=12,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(attempts=ATTEMPTS)
def test_no_refusal_leaves_a_gap(
    casework: Casework,
    mediator: Person,
    database: Database,
    attempts: list[tuple[int, tuple[Party, ...], int]],
) -> None:
    keys = [str(uuid4()) for _ in range(5)]
    for year, parties, n in attempts:
        particulars = replace(PARTICULARS, accepted_on=date(year, 3, 1), parties=parties)
        try:
            casework.mediations.register(mediator, keys[n], particulars, villages=())
        except (InvalidInput, Conflict):
            continue
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in sequences(database).values())


def test_another_body_under_the_key_is_refused_and_both_are_kept(
    casework: Casework, mediator: Person, register: Register, database: Database
) -> None:
    mediation = register()
    again = casework.mediations.register(mediator, mediation.id, mediation.particulars, villages=())
    assert again == (mediation, False)
    other = replace(mediation.particulars, facts="另一份")
    with pytest.raises(Conflict) as refused:
        casework.mediations.register(mediator, mediation.id, other, villages=())
    assert refused.value.code == "conflict"
    assert casework.mediations.get(mediator, mediation.id) == mediation
    with database.read() as session:
        (kept,) = session.scalars(select(RecordConflictRow))
    assert (kept.record_kind, kept.body["facts"]) == ("mediation", "另一份")


def test_an_agreement_is_kept_and_the_very_same_again_changes_nothing(
    casework: Casework, mediator: Person, register: Register, clock: FixedClock
) -> None:
    opened = register()
    clock.advance(hours=1)
    agreed = casework.mediations.conclude(mediator, opened.id, WRITTEN, revision=1)
    assert (agreed.state, agreed.agreement, agreed.revision) == (MediationState.AGREED, WRITTEN, 2)
    assert agreed.updated_at > opened.updated_at
    assert casework.mediations.get(mediator, opened.id) == agreed
    assert casework.mediations.conclude(mediator, opened.id, WRITTEN, revision=1) == agreed
    for agreement, revision in ((ORAL, 1), (ORAL, 2), (WRITTEN, 2)):
        with pytest.raises(Conflict) as refused:
            casework.mediations.conclude(mediator, opened.id, agreement, revision=revision)
        assert refused.value.code == "out_of_order"


def test_an_ending_is_kept_and_the_very_same_again_changes_nothing(
    casework: Casework, mediator: Person, register: Register
) -> None:
    opened = register()
    ending = Ending(date(2026, 3, 9), " 一方不愿再谈 ")
    ended = casework.mediations.end(mediator, opened.id, ending, revision=1)
    assert ended.ending == Ending(date(2026, 3, 9), "一方不愿再谈")
    assert casework.mediations.get(mediator, opened.id) == ended
    assert casework.mediations.end(mediator, opened.id, ending, revision=1) == ended
    with pytest.raises(Conflict):
        casework.mediations.conclude(mediator, opened.id, WRITTEN, revision=2)


def test_particulars_change_while_open_and_no_change_is_lost(
    casework: Casework, mediator: Person, register: Register
) -> None:
    opened = register()
    wanted = replace(opened.particulars, facts="补记", parties=tuple(reversed(PARTIES)))
    changed = casework.mediations.change(mediator, opened.id, wanted, revision=1, villages=())
    assert (changed.particulars, changed.revision, changed.number) == (wanted, 2, opened.number)
    assert casework.mediations.change(mediator, opened.id, wanted, revision=1, villages=()) == changed
    for move in (
        lambda: casework.mediations.change(
            mediator, opened.id, replace(wanted, facts="别的"), revision=1, villages=()
        ),
        lambda: casework.mediations.conclude(
            mediator, opened.id, Agreement(AgreementForm.ORAL, "x", agreed_on=date(2026, 3, 2)), revision=1
        ),
    ):
        with pytest.raises(Conflict) as refused:
            move()
        assert refused.value.code == "stale"
    assert casework.mediations.get(mediator, opened.id) == changed


@pytest.mark.parametrize(
    ("change", "error", "said"),
    [
        ({"source": "rumour"}, InvalidInput, "来源"),
        ({"dispute_type": "宇宙"}, InvalidInput, "纠纷类型"),
        ({"village_id": 99999}, NotPermitted, "换一个村"),
        ({"facts": " \0\n"}, InvalidInput, "简要情况"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_a_sentence(
    casework: Casework,
    mediator: Person,
    database: Database,
    change: dict[str, object],
    error: type[CunfaError],
    said: str,
) -> None:
    with pytest.raises(error, match=said):
        casework.mediations.register(
            mediator,
            str(uuid4()),
            replace(PARTICULARS, **change),  # type: ignore[arg-type]
            villages=mediator.villages,
        )
    assert sequences(database) == {}


def test_somebody_else_is_told_nothing(casework: Casework, people: People, register: Register) -> None:
    mediation = register()
    colleague = people(Role.MEDIATOR, firm="张茅乡人民调解委员会")
    for attempt in (
        lambda: casework.mediations.get(colleague, mediation.id),
        lambda: casework.mediations.register(colleague, mediation.id, mediation.particulars, villages=()),
        lambda: casework.mediations.change(
            colleague, mediation.id, mediation.particulars, revision=1, villages=()
        ),
        lambda: casework.mediations.conclude(colleague, mediation.id, WRITTEN, revision=1),
        lambda: casework.mediations.end(
            colleague, mediation.id, Ending(date(2026, 3, 9), "不愿"), revision=1
        ),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert casework.mediations.find(colleague).records == []


def test_administrators_do_not_mediate(casework: Casework, people: People) -> None:
    with pytest.raises(NotPermitted):
        casework.mediations.register(people(Role.ADMINISTRATOR), str(uuid4()), PARTICULARS, villages=())


def test_pages_hold_every_mediation_once_newest_first(
    casework: Casework, mediator: Person, villages: tuple[VillageCard, ...]
) -> None:
    for n in range(7):
        particulars = replace(PARTICULARS, accepted_on=date(2026, 3, 1 + n % 3))
        casework.mediations.register(mediator, str(uuid4()), particulars, villages=villages)
    seen: list[Mediation] = []
    cursor = None
    while True:
        page = casework.mediations.find(mediator, limit=2, cursor=cursor)
        seen += page.records
        if (cursor := page.next_cursor) is None:
            break
    assert len({mediation.id for mediation in seen}) == len(seen) == 7
    order = [(one.particulars.accepted_on, one.created_at, one.id) for one in seen]
    assert order == sorted(order, reverse=True)

"""The seven counts by their rules, for the person and for the district, with hand-written expected values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import Role
from accounts.types import Person
from casework.counting import WAYS, Counted, View, can_count, counting_rules
from casework.models import ServiceKind
from casework.rules import LONGEST, RuleDraft
from casework.service import Casework
from core.errors import Conflict, InvalidInput, NotPermitted
from tests.casework.conftest import People

RULES = {rule.kind: rule for rule in counting_rules()}
ADVICE, DRAFTED, LECTURE, MEDIATION, LITIGATION, ONSITE, MATTER = ServiceKind
PERSONAL, DISTRICT = View


@dataclass(frozen=True)
class Work:
    """``id day person`` and what of it decides."""

    id: str
    day: str
    by: str = "甲"
    village: int | None = 1
    matter: str = ""
    dispute: str = ""
    finished: bool = False


def counted(work: Work, *kinds: ServiceKind) -> Counted:
    return Counted(
        id=work.id,
        user_id=work.by,
        village_id=work.village,
        service_date=date.fromisoformat(work.day),
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
        kinds=frozenset(kinds),
        matter=work.matter or work.id,
        dispute=work.dispute,
        finished=work.finished,
        confirmed=True,
    )


# kind, the work, which entries add one each: in the personal view of 甲, and in the district's
COUNTS: list[tuple[ServiceKind, list[Work], list[str], list[str]]] = [
    # 法律意见: person × matter × day. Asked again the same day merges; on another day counts again.
    (ADVICE, [Work("a", "2026-03-01"), Work("b", "2026-03-01", matter="a")], ["a"], ["a"]),
    (ADVICE, [Work("a", "2026-03-01"), Work("b", "2026-03-01")], ["a", "b"], ["a", "b"]),
    (ADVICE, [Work("a", "2026-03-01"), Work("b", "2026-03-02", matter="a")], ["a", "b"], ["a", "b"]),
    (
        ADVICE,
        [Work("a", "2026-03-01"), Work("b", "2026-03-02", matter="a"), Work("c", "2026-03-02", matter="a")],
        ["a", "b"],
        ["a", "b"],
    ),
    (ADVICE, [Work("a", "2026-03-01"), Work("b", "2026-03-01", by="乙")], ["a"], ["a", "b"]),
    # 起草法律文书: the final one; revisions are 0.
    (
        DRAFTED,
        [Work("a", "2026-03-01"), Work("b", "2026-03-05", finished=True), Work("c", "2026-03-09")],
        ["b"],
        ["b"],
    ),
    # 法治讲座: each session.
    (LECTURE, [Work("a", "2026-03-01"), Work("b", "2026-03-01")], ["a", "b"], ["a", "b"]),
    # 参与调解: a dispute once, in the year of first joining; two advisers are 1 for the district, 1 each for themselves.
    (
        MEDIATION,
        [Work("a", "2026-03-01", dispute="17号"), Work("b", "2026-04-01", dispute="17号")],
        ["a"],
        ["a"],
    ),
    (
        MEDIATION,
        [Work("a", "2026-03-02", dispute="17号"), Work("b", "2026-03-01", by="乙", dispute="17号")],
        ["a"],
        ["b"],
    ),
    (
        MEDIATION,
        [Work("a", "2026-12-31", dispute="17号"), Work("b", "2027-01-01", dispute="17号")],
        ["a"],
        ["a"],
    ),
    (MEDIATION, [Work("a", "2026-03-01"), Work("b", "2026-03-01")], ["a", "b"], ["a", "b"]),
    # 参加诉讼活动: each filing, hearing or enforcement.
    (LITIGATION, [Work("a", "2026-03-01"), Work("b", "2026-03-01")], ["a", "b"], ["a", "b"]),
    # 现场法律服务: adviser × village × day.
    (ONSITE, [Work("a", "2026-03-01"), Work("b", "2026-03-01")], ["a"], ["a"]),
    (ONSITE, [Work("a", "2026-03-01"), Work("b", "2026-03-01", village=2)], ["a", "b"], ["a", "b"]),
    (ONSITE, [Work("a", "2026-03-01"), Work("b", "2026-03-02")], ["a", "b"], ["a", "b"]),
    (ONSITE, [Work("a", "2026-03-01"), Work("b", "2026-03-01", by="乙")], ["a"], ["a", "b"]),
    (
        ONSITE,
        [Work("a", "2026-03-01", village=None), Work("b", "2026-03-01", village=None)],
        ["a"],
        ["a"],
    ),
    # 村居重大事项法律意见: each.
    (MATTER, [Work("a", "2026-03-01"), Work("b", "2026-03-01")], ["a", "b"], ["a", "b"]),
]


@pytest.mark.parametrize(("kind", "work", "mine", "district"), COUNTS)
def test_what_counts_for_the_person_and_for_the_district(
    kind: ServiceKind, work: list[Work], mine: list[str], district: list[str]
) -> None:
    entries = [counted(one, kind) for one in work]
    own = [entry for entry in entries if entry.user_id == "甲"]
    assert [entry.id for entry in RULES[kind].find_counting(own, PERSONAL)] == mine
    assert sorted(entry.id for entry in RULES[kind].find_counting(entries, DISTRICT)) == district


def test_one_visit_is_counted_under_each_of_its_kinds() -> None:
    visit = counted(Work("a", "2026-03-01"), ADVICE, ONSITE)
    counts = {kind: len(rule.find_counting([visit], DISTRICT)) for kind, rule in RULES.items()}
    assert counts == {**dict.fromkeys(ServiceKind, 0), ADVICE: 1, ONSITE: 1}


@given(
    st.lists(
        st.builds(
            Work,
            id=st.uuids().map(str),
            day=st.sampled_from(["2026-01-01", "2026-01-02", "2026-02-01"]),
            by=st.sampled_from("甲乙"),
            village=st.sampled_from([None, 1, 2]),
            matter=st.sampled_from(["", "m"]),
            dispute=st.sampled_from(["", "17号"]),
            finished=st.booleans(),
        )
    ),
    st.randoms(),
)
def test_the_order_of_telling_moves_no_count_and_the_district_never_exceeds_its_people(
    work: list[Work], shuffling: Random
) -> None:
    for kind, rule in RULES.items():
        entries = [counted(one, kind) for one in work]
        shuffled = list(entries)
        shuffling.shuffle(shuffled)
        district = rule.find_counting(entries, DISTRICT)
        assert rule.find_counting(shuffled, DISTRICT) == district
        assert len({entry.id for entry in district}) == len(district) <= len(entries)
        people = [[entry for entry in entries if entry.user_id == by] for by in "甲乙"]
        own = [len(rule.find_counting(mine, PERSONAL)) for mine in people]
        assert max(own) <= len(district) <= sum(own)


def test_every_kind_has_a_way_and_no_kind_another_s() -> None:
    for kind in ServiceKind:
        assert any(kind in way.kinds for way in WAYS.values())
    assert not can_count(LECTURE, "dispute")
    assert not can_count(MEDIATION, "matter_day")
    assert not can_count(ADVICE, "feeling")


# The rules in force


@pytest.fixture
def administrator(people: People) -> Person:
    return people(Role.ADMINISTRATOR, name="钱科")


BY_ENTRY = RuleDraft("entry", "一条记录算一条。", True, "区司法局2026年3月确认")


def test_a_changed_rule_holds_from_then_on_and_what_it_was_is_kept(
    casework: Casework, administrator: Person
) -> None:
    changed = casework.rules.change(administrator, ADVICE, BY_ENTRY, revision=0)
    assert casework.rules.find() == changed
    advice = changed[0]
    assert (advice.counts_by, advice.printed, advice.name) == ("entry", "一条记录算一条。", "法律意见")
    assert changed[1:] == counting_rules()[1:]
    again = replace(BY_ENTRY, confirmed=False, note="又改回待核实")
    casework.rules.change(administrator, ADVICE, again, revision=advice.revision)
    assert casework.rules.find()[0].printed == "一条记录算一条。（口径待核实）"
    assert [(one.note, one.by) for one in casework.rules.find_edits(ADVICE)] == [
        ("又改回待核实", "钱科"),
        ("区司法局2026年3月确认", "钱科"),
    ]
    assert casework.rules.find_edits(LECTURE) == []


def test_a_rule_changed_meanwhile_is_not_overwritten_and_the_same_change_is_made_once(
    casework: Casework, administrator: Person
) -> None:
    casework.rules.change(administrator, ADVICE, BY_ENTRY, revision=0)
    casework.rules.change(administrator, ADVICE, BY_ENTRY, revision=0)
    with pytest.raises(Conflict) as refused:
        casework.rules.change(administrator, ADVICE, replace(BY_ENTRY, rule="别的"), revision=0)
    assert refused.value.code == "stale"
    assert len(casework.rules.find_edits(ADVICE)) == 1


@pytest.mark.parametrize(
    ("kind", "draft", "said"),
    [
        (ADVICE, replace(BY_ENTRY, rule=" "), "把口径写清楚"),
        (ADVICE, replace(BY_ENTRY, rule="长" * (LONGEST + 1)), "把口径写清楚"),
        (ADVICE, replace(BY_ENTRY, note="长" * (LONGEST + 1)), "说明太长"),
        (LECTURE, replace(BY_ENTRY, counts_by="dispute"), "不能这样数，请从这些里选：一条记录算一"),
        (LECTURE, replace(BY_ENTRY, counts_by="feeling"), "不能这样数"),
    ],
)
def test_a_rule_that_cannot_be_used_is_refused(
    casework: Casework, administrator: Person, kind: ServiceKind, draft: RuleDraft, said: str
) -> None:
    with pytest.raises(InvalidInput, match=said):
        casework.rules.change(administrator, kind, draft, revision=0)
    assert casework.rules.find() == counting_rules()


@pytest.mark.parametrize("role", [Role.ADVISER, Role.MEDIATOR, Role.JUSTICE_OFFICE])
def test_rules_are_the_administrators(casework: Casework, people: People, role: Role) -> None:
    with pytest.raises(NotPermitted):
        casework.rules.change(people(role, villages=()), ADVICE, BY_ENTRY, revision=0)

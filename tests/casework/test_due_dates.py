"""Due dates of a record's own facts, by hand-counted days, and those a person adds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from accounts.models import Role
from accounts.types import Person
from casework.due_date_models import DueState
from casework.due_date_rules import due_date_rules
from casework.due_date_types import NewDueDate
from casework.due_dates import DueDates, derive
from casework.factory import open_due_dates
from casework.mediation import Ending, Mediation
from casework.mediation_steps import ConfirmationRuled, PerformanceTerm, Step, Struck, WrittenDown
from casework.service import Casework
from casework.step_codes import Ruling
from casework.term_models import TermKind
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound, NotPermitted
from knowledge.counting import SHIPPED, read_holidays
from knowledge.time_limits import TimeLimits, read_limits
from tests.casework.conftest import People
from tests.casework.test_mediation import ACCEPTED, OPEN, ORAL, PARTICULARS, TODAY, WRITTEN, opened_on
from tests.casework.test_walk import AGREED, APPLIED, PAID, RULED, step, walked
from tests.fakes import FixedClock

LIMITS = TimeLimits(read_holidays())
APPEAL = NewDueDate("appeal_judgment", date(2026, 11, 10), None, "", "东岭村借款案", None, None, None)


@pytest.fixture
def due_dates(database: Database, clock: FixedClock) -> DueDates:
    return open_due_dates(database, clock, LIMITS)


@pytest.fixture
def mediator(people: People) -> Person:
    return people(Role.MEDIATOR, firm="张茅乡人民调解委员会")


@pytest.fixture
def agreed(casework: Casework, mediator: Person) -> Mediation:
    """Of 南沟村, in effect since 2026-11-14."""
    particulars = replace(PARTICULARS, village_id=mediator.villages[0].id)
    key = str(uuid4())
    casework.mediations.register(mediator, key, particulars, villages=mediator.villages)
    return casework.mediations.conclude(mediator, key, WRITTEN, revision=1)


# 人民调解法33, 民事诉讼法205; the start day is not counted and a day off is rolled over (民事诉讼法85).
@pytest.mark.parametrize(
    ("effective", "due"),
    [
        (date(2026, 1, 31), date(2026, 3, 2)),  # a Monday
        (date(2026, 11, 14), date(2026, 12, 14)),
        (date(2025, 12, 15), date(2026, 1, 14)),
        (date(2026, 1, 21), date(2026, 2, 24)),  # 02-20 lies in the days off of the Spring Festival
        (date(2026, 10, 15), date(2026, 11, 16)),  # 11-14 is a Saturday
    ],
)
def test_confirmation_is_due_thirty_days_after_the_agreement_takes_effect(effective: date, due: date) -> None:
    mediation = opened_on(effective).conclude(replace(ORAL, agreed_on=effective), today=TODAY)
    (reminder,) = derive(mediation, LIMITS)
    assert (reminder.due_on, reminder.law) == (due, "人民调解法33条；民事诉讼法205条")
    assert reminder.counted_from == f"{effective} 协议生效（口头达成当天）"
    assert "仅为提醒" in reminder.remark
    assert ("顺延到" in reminder.how) == ((due - effective).days != 30)


def test_a_year_without_a_calendar_is_not_rolled_over_and_says_so() -> None:
    day = date(2026, 12, 25)
    mediation = opened_on(day).conclude(replace(ORAL, agreed_on=day), today=day)
    (reminder,) = derive(mediation, LIMITS)
    assert reminder.due_on == date(2027, 1, 24)  # a Sunday
    assert "2027 年的放假安排还没有，遇节假日可能顺延" in reminder.how


def test_an_administrators_own_calendar_is_counted_by(tmp_path: Path) -> None:
    own = tmp_path / "放假.toml"
    own.write_text(f'{SHIPPED.read_text("utf-8")}\n[2027]\ndates = ["01-25"]\nwork = []\n', "utf-8")
    day = date(2026, 12, 25)
    mediation = opened_on(day).conclude(replace(ORAL, agreed_on=day), today=day)
    (reminder,) = derive(mediation, TimeLimits(read_holidays(own)))
    assert reminder.due_on == date(2027, 1, 26)


def test_nothing_falls_due_before_an_agreement_or_without_one() -> None:
    assert derive(OPEN, LIMITS) == ()
    assert derive(OPEN.end(Ending(date(2026, 11, 20), "一方不愿"), today=TODAY), LIMITS) == ()


def test_what_is_before_the_court_is_reminded_of_no_more_until_withdrawn() -> None:
    applied = walked(AGREED, step(APPLIED, 15))
    assert len(derive(AGREED, LIMITS)) == 1
    assert derive(applied, LIMITS) == ()
    for outcome, falls_due in ((Ruling.CONFIRMED, 0), (Ruling.REJECTED, 0), (Ruling.WITHDRAWN, 1)):
        ruled = walked(applied, step(ConfirmationRuled(outcome, "（2026）豫1203民特1号"), 16))
        of_confirmation = [one for one in derive(ruled, LIMITS) if one.limit_id == "judicial_confirmation"]
        assert len(of_confirmation) == falls_due


# 民事诉讼法250: two years from the last day to perform, of instalments the last one's, of none the ruling's own day.
# The day itself is not counted, a month too short ends with its last day, a day off is rolled over (民法典201–203).
@pytest.mark.parametrize(
    ("last_days", "due", "said"),
    [
        ([date(2026, 12, 10)], date(2028, 12, 10), "2026-12-10 履行期限最后一天"),
        ([date(2023, 12, 11)], date(2025, 12, 11), "2023-12-11 履行期限最后一天"),  # a Thursday
        ([date(2024, 5, 31)], date(2026, 6, 1), "2024-05-31 履行期限最后一天"),  # 05-31 is a Sunday
        ([date(2024, 2, 29)], date(2026, 2, 28), "2024-02-29 履行期限最后一天"),  # a Saturday of work
        ([date(2024, 10, 3)], date(2026, 10, 8), "2024-10-03 履行期限最后一天"),  # 10-01 to 10-07 are off
        (
            [date(2023, 6, 30), date(2023, 12, 29), date(2024, 6, 28)],
            date(2026, 6, 29),  # 06-28 is a Sunday
            "2024-06-28 履行期限最后一天（分期的最后一期）",
        ),
        (
            [],
            date(2026, 3, 9),
            "2024-03-07 法院裁定（协议没写履行期限，从裁定生效算）",
        ),  # 03-07 is a Saturday
    ],
)
def test_enforcement_is_due_two_years_after_the_last_day_to_perform(
    last_days: list[date], due: date, said: str
) -> None:
    (reminder,) = derive(confirmed_with(*last_days), LIMITS)
    assert (reminder.limit_id, reminder.due_on, reminder.law) == ("enforcement", due, "民事诉讼法250条")
    assert reminder.counted_from == said
    assert "重新起算" in reminder.remark
    assert "仅为提醒" in reminder.remark


def test_enforcement_needs_the_courts_ruling_and_something_left_to_perform() -> None:
    by_may = replace(ORAL, perform_by=(date(2027, 5, 1),))
    agreed = OPEN.conclude(by_may, today=TODAY)
    assert [one.limit_id for one in derive(agreed, LIMITS)] == ["judicial_confirmation"]
    confirmed = confirmed_with(date(2026, 12, 10))
    part = walked(confirmed, step(replace(PAID, whole=False), 20))
    assert [one.limit_id for one in derive(part, LIMITS)] == ["enforcement"]
    assert derive(walked(part, step(PAID, 21)), LIMITS) == ()


def test_what_was_recorded_last_on_the_term_counts_until_it_is_struck() -> None:
    confirmed = confirmed_with(date(2026, 12, 10))
    moved = step(PerformanceTerm((date(2027, 1, 11), date(2027, 3, 1))), 20)
    later = walked(confirmed, moved)
    assert derive(later, LIMITS)[0].start_on == date(2027, 3, 1)
    struck = walked(later, step(Struck(moved.id, "记错了"), 21))
    assert derive(struck, LIMITS)[0].start_on == date(2026, 12, 10)


def test_a_confirmed_agreement_is_listed_however_late_its_last_instalment(
    due_dates: DueDates, casework: Casework, mediator: Person, agreed: Mediation, clock: FixedClock
) -> None:
    """Two years after the agreement the last instalment still falls due."""
    for body in (APPLIED, RULED, PerformanceTerm((date(2026, 12, 1), date(2029, 12, 3)))):
        casework.walks.add_step(mediator, agreed.id, step(body, 20))
    clock.advance(days=1100)
    (reminder,) = due_dates.find(mediator)
    assert (reminder.due_on, reminder.start_on) == (date(2031, 12, 3), date(2029, 12, 3))


def confirmed_with(*last_days: date) -> Mediation:
    """In effect and confirmed by the court on one day, with these last days to perform."""
    accepted = min(ACCEPTED, *last_days) if last_days else date(2024, 3, 1)
    on = date(2024, 3, 7) if not last_days else max(accepted, min(last_days))
    on = min(on, TODAY)
    spoken = replace(ORAL, agreed_on=accepted, perform_by=last_days)
    written = Step(str(uuid4()), on, WrittenDown(on, on, on))
    applied = Step(str(uuid4()), on, APPLIED)
    return walked(
        opened_on(accepted).conclude(spoken, today=TODAY), written, applied, Step(str(uuid4()), on, RULED)
    )


def test_every_limit_that_is_counted_says_how_far_ahead_it_warns() -> None:
    rules = due_date_rules()
    counted = {limit.id for limit in read_limits() if limit.length and limit.unit != "小时"}
    assert counted <= set(rules.warn)
    assert set(rules.warn) - counted == {"default", "fixed_day", *TermKind}


def test_one_list_by_day_with_the_overdue_first(
    due_dates: DueDates, mediator: Person, agreed: Mediation
) -> None:
    overdue = replace(APPEAL, start_on=date(2026, 11, 1))
    due_dates.add(mediator, str(uuid4()), overdue, villages=())
    contract = NewDueDate(None, None, date(2026, 12, 31), "顾问合同到期", "", None, None, None)
    due_dates.add(mediator, str(uuid4()), contract, villages=())
    attached = replace(APPEAL, record_kind="mediation", record_id=agreed.id)
    due_dates.add(mediator, str(uuid4()), attached, villages=())
    found = due_dates.find(mediator)
    assert [(one.title, one.due_on, one.is_soon(TODAY)) for one in found] == [
        ("对判决上诉", date(2026, 11, 16), True),
        ("对判决上诉", date(2026, 11, 25), True),
        ("双方一起申请司法确认", date(2026, 12, 14), False),
        ("顾问合同到期", date(2026, 12, 31), False),
    ]
    assert found[1].record.name == agreed.number
    assert found[1].owner.village == "南沟村"
    assert [one.title for one in due_dates.find_of_record(mediator, "mediation", agreed.id)] == [
        "对判决上诉",
        "双方一起申请司法确认",
    ]


def test_a_justice_office_reads_no_note(
    due_dates: DueDates, mediator: Person, agreed: Mediation, people: People
) -> None:
    noted = replace(APPEAL, title="李某甲上诉", record_kind="mediation", record_id=agreed.id)
    due_dates.add(mediator, str(uuid4()), noted, villages=())
    office = people(Role.JUSTICE_OFFICE, villages=())
    assert [(one.title, one.note) for one in due_dates.find_of_township(office)] == [
        ("对判决上诉", ""),
        ("双方一起申请司法确认", ""),
    ]
    with pytest.raises(NotPermitted):
        due_dates.find_of_township(mediator)


def test_what_a_record_gives_is_done_until_its_start_fact_changes(
    due_dates: DueDates, mediator: Person, agreed: Mediation
) -> None:
    (open_one,) = due_dates.find(mediator)
    done = due_dates.decide(mediator, open_one.key, DueState.DONE)
    assert (done.state, done.decided_by) == (DueState.DONE, mediator.id)
    assert done.decided_at is not None
    assert due_dates.find(mediator) == []
    (shown,) = due_dates.find_of_record(mediator, "mediation", agreed.id)
    assert shown.state is DueState.DONE
    assert due_dates.decide(mediator, open_one.key, DueState.OPEN) == open_one
    with pytest.raises(NotFound):  # another start fact makes another due date
        due_dates.decide(mediator, open_one.key.replace("2026-11-14", "2026-11-15"), DueState.DONE)


def test_what_a_record_gave_long_ago_is_listed_no_more(
    due_dates: DueDates, mediator: Person, agreed: Mediation, clock: FixedClock
) -> None:
    clock.advance(days=79)  # 2027-02-12: the last day was 12-14, sixty days ago
    assert len(due_dates.find(mediator)) == 1
    clock.advance(days=1)
    assert due_dates.find(mediator) == []


def test_any_number_of_tries_is_one_due_date(due_dates: DueDates, mediator: Person, people: People) -> None:
    key = str(uuid4())
    first, is_new = due_dates.add(mediator, key, APPEAL, villages=())
    assert is_new
    assert due_dates.add(mediator, key, APPEAL, villages=()) == (first, False)
    with pytest.raises(Conflict, match="另添一个"):
        due_dates.add(mediator, key, replace(APPEAL, note="另一件"), villages=())
    with pytest.raises(NotFound):
        due_dates.add(people(), key, APPEAL, villages=())
    assert len(due_dates.find(mediator)) == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"limit_id": "no_limit"}, "不受时效限制，没有到期日"),
        ({"limit_id": "protection_order"}, "按小时算"),
        ({"limit_id": "information_reply", "start_on": date(2026, 11, 24)}, "2027 年的放假安排还没有"),
        ({"start_on": None}, "起算的那一天"),
        ({"start_on": date(2026, 11, 26)}, "还没到"),
        ({"limit_id": None}, "什么事、哪一天到期"),
        ({"village_id": 999}, "不归你服务"),
    ],
)
def test_what_cannot_be_counted_is_not_added(
    due_dates: DueDates, clock: FixedClock, mediator: Person, change: dict[str, object], said: str
) -> None:
    if change.get("limit_id") == "information_reply":
        clock.advance(days=30)
        change = {**change, "start_on": date(2026, 12, 24)}
    with pytest.raises(InvalidInput, match=said):
        due_dates.add(mediator, str(uuid4()), replace(APPEAL, **change), villages=())  # type: ignore[arg-type]
    assert due_dates.find(mediator) == []


def test_somebody_elses_is_not_there(
    due_dates: DueDates, mediator: Person, agreed: Mediation, people: People
) -> None:
    added, _ = due_dates.add(mediator, str(uuid4()), APPEAL, villages=())
    other = people(Role.MEDIATOR)
    assert due_dates.find(other) == []
    for one in due_dates.find(mediator):
        with pytest.raises(NotFound):
            due_dates.decide(other, one.key, DueState.DISMISSED)
    with pytest.raises(NotFound):
        due_dates.find_of_record(other, "mediation", agreed.id)
    with pytest.raises(NotFound):
        due_dates.add(
            other,
            str(uuid4()),
            replace(APPEAL, record_kind="mediation", record_id=agreed.id),
            villages=(),
        )
    assert added.key in {one.key for one in due_dates.find(mediator)}

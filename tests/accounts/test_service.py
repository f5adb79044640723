"""Signing in, sessions, passwords and accounts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import event, select

from accounts.models import AuditRecord, Role, SignInSession, User
from accounts.service import Accounts
from accounts.types import NewUser, Person
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound, NotPermitted, NotSignedIn
from tests.fakes import FixedClock

PHONE, OTHER_PHONE = "13800004127", "13800004128"
PASSWORD, NEXT_PASSWORD = "石榴树下坐着三个老人家", "窑洞门口挂着两串辣椒"


@pytest.fixture
def adviser(accounts: Accounts) -> Person:
    new = NewUser(PHONE, "张明", Role.ADVISER, "某某律师事务所", "张茅乡", ("南沟村", "北沟村"))
    return accounts.create_user(new, by=None, password=PASSWORD)[0]


@pytest.fixture
def administrator(accounts: Accounts) -> Person:
    new = NewUser("13900000001", "李管", Role.ADMINISTRATOR)
    return accounts.create_user(new, by=None, password=PASSWORD)[0]


def sign_in(accounts: Accounts, phone: str = PHONE, password: str = PASSWORD, device: str = "手机") -> str:
    return accounts.sign_in(phone, password, device=device, address="10.0.0.1").token


def actions(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(AuditRecord.action).order_by(AuditRecord.id)))


def test_signing_in_gives_a_token_that_is_the_person(accounts: Accounts, adviser: Person) -> None:
    result = accounts.sign_in("+86 138 0000 4127", PASSWORD, device="老张的手机", address="10.0.0.1")
    person = accounts.get_person(result.token)
    assert person == result.person
    assert person.id == adviser.id
    assert [(v.name, v.township) for v in person.villages] == [("南沟村", "张茅乡"), ("北沟村", "张茅乡")]
    assert person.township == "张茅乡"
    assert person.session_id


def test_the_token_itself_is_not_kept(accounts: Accounts, adviser: Person, database: Database) -> None:
    token = sign_in(accounts)
    assert len(token) >= 43  # 32 bytes
    with database.read() as session:
        kept = session.scalars(select(SignInSession)).one()
        assert token not in (kept.id, kept.token_sha256)
        assert len(kept.token_sha256) == 64


@pytest.mark.sqlite
def test_getting_the_person_is_one_query_on_the_index(
    accounts: Accounts, adviser: Person, database: Database
) -> None:
    token = sign_in(accounts)
    statements: list[str] = []
    with database.read() as session:
        engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
    accounts.get_person(token)
    statements = [statement for statement in statements if statement != "BEGIN"]
    assert len(statements) == 1
    with database.read() as session:
        plan = session.connection().exec_driver_sql(
            "EXPLAIN QUERY PLAN " + statements[0], ("x",) * statements[0].count("?")
        )
        steps = [row[-1] for row in plan]
    assert any("sign_in_session USING INDEX" in step for step in steps)
    assert not [step for step in steps if step.startswith("SCAN")]


def test_wrong_password_and_unknown_number_read_the_same(accounts: Accounts, adviser: Person) -> None:
    for phone in (PHONE, OTHER_PHONE):
        with pytest.raises(NotPermitted) as caught:
            sign_in(accounts, phone, "不是这个密码啊啊啊啊")
        assert (caught.value.code, caught.value.message) == (
            "wrong_password",
            "手机号或密码不对，请检查后再试。",
        )


@pytest.mark.parametrize("token", ["", "x", "é", "\ud800", "a" * 10_000])
def test_a_token_of_nobody(accounts: Accounts, token: str) -> None:
    with pytest.raises(NotSignedIn):
        accounts.get_person(token)


def test_a_session_ends_by_itself(accounts: Accounts, adviser: Person, clock: FixedClock) -> None:
    result = accounts.sign_in(PHONE, PASSWORD, device="", address="10.0.0.1")
    assert result.expires_at == clock.now() + timedelta(days=30)
    clock.advance(days=30, seconds=-1)
    accounts.get_person(result.token)
    clock.advance(seconds=1)
    with pytest.raises(NotSignedIn):
        accounts.get_person(result.token)


def test_signing_out_ends_this_session_only(accounts: Accounts, adviser: Person) -> None:
    here, there = sign_in(accounts), sign_in(accounts)
    accounts.sign_out(here)
    accounts.sign_out(here)
    accounts.sign_out("nobody's")
    with pytest.raises(NotSignedIn):
        accounts.get_person(here)
    accounts.get_person(there)


def test_one_s_own_sessions(accounts: Accounts, adviser: Person, clock: FixedClock) -> None:
    sign_in(accounts, device="平板")
    clock.advance(hours=1)
    person = accounts.get_person(sign_in(accounts, device="手机\x00"))
    assert [(s.device, s.current) for s in accounts.find_sessions(person)] == [
        ("手机", True),
        ("平板", False),
    ]


def test_ending_a_session_and_not_somebody_else_s(
    accounts: Accounts, adviser: Person, administrator: Person
) -> None:
    token, theirs = sign_in(accounts), sign_in(accounts, administrator.phone)
    person, other = accounts.get_person(token), accounts.get_person(theirs)
    for session_id in (other.session_id, "no-such"):
        with pytest.raises(NotFound):
            accounts.revoke_session(person, session_id)
    accounts.get_person(theirs)
    accounts.revoke_session(person, person.session_id)
    with pytest.raises(NotSignedIn):
        accounts.get_person(token)
    with pytest.raises(NotFound):
        accounts.revoke_session(person, person.session_id)


def test_changing_the_password_ends_the_other_sessions(accounts: Accounts, adviser: Person) -> None:
    here, there = sign_in(accounts), sign_in(accounts)
    accounts.change_password(accounts.get_person(here), PASSWORD, NEXT_PASSWORD)
    accounts.get_person(here)
    with pytest.raises(NotSignedIn):
        accounts.get_person(there)
    with pytest.raises(NotPermitted):
        sign_in(accounts)
    sign_in(accounts, password=NEXT_PASSWORD)


def test_changing_the_password_needs_the_old_one_and_a_good_new_one(
    accounts: Accounts, adviser: Person
) -> None:
    person = accounts.get_person(sign_in(accounts))
    with pytest.raises(NotPermitted) as wrong:
        accounts.change_password(person, "不是这个密码啊啊啊啊", NEXT_PASSWORD)
    assert wrong.value.code == "wrong_password"
    for weak in ("短", PASSWORD):
        with pytest.raises(InvalidInput) as caught:
            accounts.change_password(person, PASSWORD, weak)
        assert caught.value.code == "weak_password"
    sign_in(accounts)


def test_a_first_password_must_be_changed(accounts: Accounts) -> None:
    person, first = accounts.create_user(NewUser(PHONE, "王新", Role.MEDIATOR), by=None)
    assert person.must_change_password
    signed_in = accounts.get_person(sign_in(accounts, password=first))
    assert signed_in.must_change_password
    accounts.change_password(signed_in, first, NEXT_PASSWORD)
    assert not accounts.get_person(sign_in(accounts, password=NEXT_PASSWORD)).must_change_password


def test_a_reset_ends_every_session_and_gives_a_first_password(accounts: Accounts, adviser: Person) -> None:
    token = sign_in(accounts)
    first = accounts.reset_password("138 0000 4127", by=None)
    with pytest.raises(NotSignedIn):
        accounts.get_person(token)
    with pytest.raises(NotPermitted):
        sign_in(accounts)
    assert accounts.get_person(sign_in(accounts, password=first)).must_change_password
    with pytest.raises(NotFound):
        accounts.reset_password(OTHER_PHONE, by=None)


def test_a_closed_account_is_out_at_once_and_may_come_back(
    accounts: Accounts, adviser: Person, administrator: Person
) -> None:
    token = sign_in(accounts)
    assert not accounts.set_active(adviser.id, False, by=administrator.id).active
    with pytest.raises(NotSignedIn):
        accounts.get_person(token)
    with pytest.raises(NotPermitted) as caught:
        sign_in(accounts)
    assert caught.value.code == "account_closed"
    with pytest.raises(NotPermitted) as wrong:
        sign_in(accounts, password="不是这个密码啊啊啊啊")
    assert wrong.value.code == "wrong_password"  # whoever does not know the password learns nothing
    accounts.set_active(adviser.id, True, by=administrator.id)
    sign_in(accounts)
    with pytest.raises(NotSignedIn):
        accounts.get_person(token)


def test_the_last_administrator_stays(accounts: Accounts, administrator: Person) -> None:
    with pytest.raises(Conflict) as caught:
        accounts.set_active(administrator.id, False, by=administrator.id)
    assert caught.value.code == "last_administrator"
    second, _ = accounts.create_user(NewUser(PHONE, "二管", Role.ADMINISTRATOR), by=administrator.id)
    accounts.set_active(administrator.id, False, by=second.id)
    assert accounts.has_administrator()
    with pytest.raises(NotFound):
        accounts.set_active("no-such", False, by=second.id)


def test_has_administrator(accounts: Accounts, adviser: Person) -> None:
    assert not accounts.has_administrator()
    accounts.create_user(NewUser(OTHER_PHONE, "李管", Role.ADMINISTRATOR), by=None)
    assert accounts.has_administrator()


def test_a_number_has_one_account(accounts: Accounts, adviser: Person) -> None:
    with pytest.raises(Conflict) as caught:
        accounts.create_user(NewUser("+86" + PHONE, "别人", Role.ADVISER), by=None)
    assert caught.value.code == "phone_taken"


@pytest.mark.parametrize(
    ("new", "says"),
    [
        (NewUser("138", "张明", Role.ADVISER), "11 位"),
        (NewUser(PHONE, "  ", Role.ADVISER), "姓名"),
        (NewUser(PHONE, "张\0明", Role.ADVISER), "看不见"),
        (NewUser(PHONE, "张\ud800", Role.ADVISER), "看不见"),
        (NewUser(PHONE, "张" * 41, Role.ADVISER), "40"),
        (NewUser(PHONE, "张明", Role.ADVISER, "所" * 81), "80"),
        (NewUser(PHONE, "张明", Role.ADVISER, township="无此乡"), "无此乡"),
        (NewUser(PHONE, "张明", Role.ADVISER, villages=("南沟村",)), "哪个乡镇"),
        (NewUser(PHONE, "张明", Role.ADVISER, township="张茅乡", villages=("村" * 41,)), "40"),
        (NewUser(PHONE, "张明", Role.ADVISER, township="张茅乡", villages=tuple(map(str, range(61)))), "60"),
    ],
)
def test_particulars_that_are_refused(accounts: Accounts, new: NewUser, says: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        accounts.create_user(new, by=None)
    assert says in caught.value.message
    assert accounts.find_users() == []


def test_a_chosen_password_follows_the_rules(accounts: Accounts) -> None:
    with pytest.raises(InvalidInput):
        accounts.create_user(NewUser(PHONE, "张明", Role.ADVISER), by=None, password=PHONE)


def test_everybody_is_listed(accounts: Accounts, adviser: Person, administrator: Person) -> None:
    assert {user.phone for user in accounts.find_users()} == {adviser.phone, administrator.phone}
    assert accounts.get_user(adviser.id) == adviser
    accounts.set_active(adviser.id, False, by=administrator.id)
    assert accounts.find_names() == {each.id: each.name for each in (adviser, administrator)}
    with pytest.raises(NotFound):
        accounts.get_user("no-such")


def test_townships_come_from_the_start_and_end(
    accounts: Accounts, database: Database, clock: FixedClock
) -> None:
    townships = accounts.find_townships()
    assert len(townships) == 14
    noted = {t.name: t.note for t in townships if t.note}
    assert noted.keys() == {"张湾乡", "甘棠街道"}
    assert all(note.startswith("待核实") for note in noted.values())
    assert "甘棠街道" in noted["张湾乡"]
    assert "张湾乡" in noted["甘棠街道"]
    with database.write() as session:
        session.connection().exec_driver_sql(
            "UPDATE township SET valid_to = '2026-11-25' WHERE name = '张湾乡'"
        )
    assert len(accounts.find_townships()) == 14  # its last day
    clock.advance(hours=12)  # midnight in Shanghai, still the 25th in UTC
    assert "张湾乡" not in [t.name for t in accounts.find_townships()]


def test_villages_to_log_work_for(accounts: Accounts, adviser: Person, administrator: Person) -> None:
    mediator, _ = accounts.create_user(
        NewUser(OTHER_PHONE, "赵调", Role.MEDIATOR, township="张茅乡"), by=None
    )
    elsewhere, _ = accounts.create_user(
        NewUser("13800004129", "钱法", Role.ADVISER, township="菜园乡", villages=("过村",)), by=None
    )
    assert [v.name for v in accounts.find_villages(adviser)] == ["南沟村", "北沟村"]
    assert [v.name for v in accounts.find_villages(mediator)] == ["南沟村", "北沟村"]
    places = accounts.find_places("全国/某区")
    assert "全国/某区/张茅乡" in places
    assert [place for place in places if "沟村" in place] == [
        "全国/某区/张茅乡/南沟村",
        "全国/某区/张茅乡/北沟村",
    ]
    assert [v.name for v in accounts.find_villages(elsewhere)] == ["过村"]
    assert {v.name for v in accounts.find_villages(administrator)} == {"南沟村", "北沟村", "过村"}


def test_a_village_is_entered_once(accounts: Accounts, adviser: Person) -> None:
    other, _ = accounts.create_user(
        NewUser(OTHER_PHONE, "赵调", Role.MEDIATOR, township="张茅乡", villages=("南沟村", "南沟村", " ")),
        by=None,
    )
    assert [v.id for v in other.villages] == [adviser.villages[0].id]


def test_the_trail_tells_who_did_what_and_names_nobody(
    accounts: Accounts, adviser: Person, administrator: Person, database: Database
) -> None:
    token = sign_in(accounts)
    accounts.change_password(accounts.get_person(token), PASSWORD, NEXT_PASSWORD)
    accounts.sign_out(token)
    accounts.reset_password(PHONE, by=administrator.id)
    accounts.set_active(adviser.id, False, by=administrator.id)
    accounts.set_active(adviser.id, False, by=administrator.id)
    accounts.set_active(adviser.id, True, by=administrator.id)
    accounts.record("document.removed", "version:7", by=administrator.id, detail="law")
    assert actions(database) == [
        "user.created",
        "user.created",
        "session.opened",
        "user.password_changed",
        "session.ended",
        "user.password_reset",
        "user.closed",
        "user.reopened",
        "document.removed",
    ]
    with database.read() as session:
        trail = session.scalars(select(AuditRecord)).all()
        everything = " ".join(f"{r.user_id} {r.action} {r.subject} {r.detail}" for r in trail)
        assert session.scalars(select(User.id).where(User.phone == PHONE)).one() == adviser.id
    assert "张明" not in everything
    assert PHONE not in everything
    assert {r.user_id for r in trail[5:]} == {administrator.id}


def test_a_justice_office_person_belongs_to_one_township_and_to_no_village(accounts: Accounts) -> None:
    with pytest.raises(InvalidInput, match="哪个乡镇"):
        accounts.create_user(NewUser(PHONE, "赵所", Role.JUSTICE_OFFICE), by=None, password=PASSWORD)
    new = NewUser(PHONE, "赵所", Role.JUSTICE_OFFICE, "张茅乡司法所", "张茅乡", ("南沟村",))
    person = accounts.create_user(new, by=None, password=PASSWORD)[0]
    assert (person.township, person.villages) == ("张茅乡", ())

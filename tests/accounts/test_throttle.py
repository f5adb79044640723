"""How fast passwords may be guessed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from accounts.models import Role, SignInAttempt
from accounts.service import Accounts
from accounts.throttle import WRONG_PER_ADDRESS, WRONG_PER_PHONE, network_of
from accounts.types import NewUser
from core.database import Database
from core.errors import NotPermitted, Unavailable
from tests.fakes import FixedClock

PHONE = "13800004127"
PASSWORD = "石榴树下坐着三个老人家"
WRONG = "不是这个密码啊啊啊啊"
HOME, ELSEWHERE = "10.0.0.1", "203.0.113.9"


@pytest.fixture(autouse=True)
def adviser(accounts: Accounts) -> None:
    accounts.create_user(NewUser(PHONE, "张明", Role.ADVISER), by=None, password=PASSWORD)


def guess(accounts: Accounts, phone: str = PHONE, password: str = WRONG, address: str = HOME) -> str:
    """What came of it: ok, or the error's code."""
    try:
        accounts.sign_in(phone, password, device="", address=address)
    except (NotPermitted, Unavailable) as error:
        return error.code
    return "ok"


def lock(accounts: Accounts, phone: str = PHONE, address: str = HOME) -> None:
    assert [guess(accounts, phone, address=address) for _ in range(WRONG_PER_PHONE)] == [
        "wrong_password"
    ] * WRONG_PER_PHONE


def test_after_five_wrong_the_right_one_must_wait_too(accounts: Accounts, clock: FixedClock) -> None:
    lock(accounts)
    assert guess(accounts, password=PASSWORD) == "too_many_guesses"
    clock.advance(minutes=15, seconds=-1)
    assert guess(accounts, password=PASSWORD) == "too_many_guesses"
    clock.advance(seconds=1)
    assert guess(accounts, password=PASSWORD) == "ok"


def test_the_sentence_says_how_long(accounts: Accounts, clock: FixedClock) -> None:
    lock(accounts)
    for passed, left in ((0, "15 分钟"), (1, "15 分钟"), (60 * 10, "5 分钟"), (60 * 4, "1 分钟")):
        clock.advance(seconds=passed)
        with pytest.raises(Unavailable) as caught:
            accounts.sign_in(PHONE, PASSWORD, device="", address=HOME)
        assert left in caught.value.message


def test_an_unknown_number_is_locked_just_the_same(accounts: Accounts) -> None:
    lock(accounts, "13900009999")
    assert guess(accounts, "13900009999") == "too_many_guesses"


def test_knocking_on_a_lock_does_not_prolong_it(accounts: Accounts, clock: FixedClock) -> None:
    lock(accounts)
    for _ in range(14):
        clock.advance(minutes=1)
        assert guess(accounts) == "too_many_guesses"
    clock.advance(minutes=1)
    assert guess(accounts, password=PASSWORD) == "ok"


def test_a_stranger_cannot_keep_somebody_out_of_where_he_signs_in(
    accounts: Accounts, clock: FixedClock
) -> None:
    assert guess(accounts, password=PASSWORD) == "ok"
    for _ in range(4):
        lock(accounts, address=ELSEWHERE)
        assert guess(accounts, password=PASSWORD, address=ELSEWHERE) == "too_many_guesses"
        assert guess(accounts, password=PASSWORD) == "ok"
        clock.advance(minutes=15)


def test_where_he_signs_in_guesses_are_still_counted(accounts: Accounts) -> None:
    assert guess(accounts, password=PASSWORD) == "ok"
    lock(accounts)
    assert guess(accounts, password=PASSWORD) == "too_many_guesses"


def test_guesses_from_many_addresses_add_up(accounts: Accounts) -> None:
    for n in range(WRONG_PER_PHONE):
        assert guess(accounts, address=f"203.0.113.{n}") == "wrong_password"
    assert guess(accounts, password=PASSWORD, address="203.0.113.200") == "too_many_guesses"


def test_an_address_that_tries_many_numbers_must_wait(accounts: Accounts, clock: FixedClock) -> None:
    for n in range(WRONG_PER_ADDRESS):
        assert guess(accounts, f"139{n:08}", address=ELSEWHERE) == "wrong_password"
    assert guess(accounts, "13911111111", address=ELSEWHERE) == "too_many_guesses"
    assert guess(accounts, password=PASSWORD, address=ELSEWHERE) == "too_many_guesses"
    assert guess(accounts, password=PASSWORD) == "ok"
    clock.advance(minutes=15)
    assert guess(accounts, password=PASSWORD, address=ELSEWHERE) == "ok"


def test_signing_in_forgives_the_slips_before_it(accounts: Accounts) -> None:
    for _ in range(3):
        assert [guess(accounts) for _ in range(WRONG_PER_PHONE - 1)] == ["wrong_password"] * 4
        assert guess(accounts, password=PASSWORD) == "ok"


def test_a_reset_is_the_way_out_of_a_lock(accounts: Accounts) -> None:
    lock(accounts)
    first = accounts.reset_password(PHONE, by=None)
    assert guess(accounts, password=first) == "ok"


def test_guesses_sent_at_one_instant_gain_nothing(accounts: Accounts) -> None:
    with ThreadPoolExecutor(16) as pool:
        results = list(pool.map(lambda _: guess(accounts), range(24)))
    assert results.count("wrong_password") == WRONG_PER_PHONE
    assert results.count("too_many_guesses") == 24 - WRONG_PER_PHONE


def test_a_whole_office_may_sign_in_at_one_instant(accounts: Accounts) -> None:
    phones = [f"139{n:08}" for n in range(WRONG_PER_ADDRESS + 5)]
    for phone in phones:
        accounts.create_user(NewUser(phone, "甲", Role.ADVISER), by=None, password=PASSWORD)
    with ThreadPoolExecutor(len(phones)) as pool:
        results = list(pool.map(lambda phone: guess(accounts, phone, PASSWORD), phones))
    assert set(results) == {"ok"}


def test_guesses_by_way_of_changing_the_password_are_counted(accounts: Accounts) -> None:
    person = accounts.get_person(accounts.sign_in(PHONE, PASSWORD, device="", address=HOME).token)
    for _ in range(WRONG_PER_PHONE):
        with pytest.raises(NotPermitted):
            accounts.change_password(person, WRONG, "窑洞门口挂着两串辣椒")
    with pytest.raises(Unavailable):
        accounts.change_password(person, PASSWORD, "窑洞门口挂着两串辣椒")


def test_guesses_are_forgotten(accounts: Accounts, clock: FixedClock, database: Database) -> None:
    guess(accounts)
    guess(accounts, password=PASSWORD)
    guess(accounts)
    clock.advance(days=1)
    guess(accounts, "13900009999")
    with database.read() as session:
        kept = session.scalars(select(SignInAttempt.succeeded).order_by(SignInAttempt.id)).all()
    assert kept == [True, False]
    clock.advance(days=30)
    guess(accounts, "13900009999")
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(SignInAttempt)) == 1


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("10.0.0.1", "10.0.0.1"),
        ("::ffff:10.0.0.1", "10.0.0.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("testclient", "testclient"),
        ("", ""),
        ("x" * 100, "x" * 64),
    ],
)
def test_one_line_is_one_address(address: str, network: str) -> None:
    assert network_of(address) == network

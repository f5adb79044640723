"""Hashing, the rules for a chosen password, and first passwords."""

from __future__ import annotations

import re

import pytest

from accounts import passwords
from accounts.passwords import check_new_password, hash_password, make_first_password, verify_password
from core.errors import InvalidInput

PHONE = "13800004127"


def test_a_password_is_kept_as_argon2id_and_verified() -> None:
    kept = hash_password("石榴树下 三个人")
    assert kept.startswith("$argon2id$")
    assert "石榴" not in kept
    assert verify_password("石榴树下 三个人", kept)
    assert not verify_password("石榴树下 三个", kept)
    assert hash_password("石榴树下 三个人") != kept


def test_width_and_stray_spaces_make_no_difference() -> None:
    assert verify_password(" Ｓhiliu２０２６ab ", hash_password("Shiliu2026ab"))


def test_nobody_s_password_costs_as_much_and_never_matches() -> None:
    cost = r"\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$"
    real, nobodys = re.match(cost, hash_password("x" * 12)), re.match(cost, passwords._NOBODYS)
    assert real and nobodys
    assert real.group() == nobodys.group()
    assert not verify_password("", None)
    assert not verify_password("anything", None)


@pytest.mark.parametrize(
    ("password", "says"),
    [
        ("九个字的密码不够长", "10 个字符"),
        ("         a         ", "10 个字符"),
        (f"我的{PHONE}", "手机号"),
        (PHONE, "手机号"),
        ("aaaaaaaaaaaa", "容易猜到"),
        ("abababababab", "容易猜到"),
        ("1234567890", "容易猜到"),
        ("QWERTYUIOP", "容易猜到"),
    ],
)
def test_weak_passwords_are_refused_with_the_rule(password: str, says: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        check_new_password(password, phone=PHONE)
    assert caught.value.code == "weak_password"
    assert says in caught.value.message


def test_a_good_password_is_taken() -> None:
    check_new_password("石榴树下坐着三个老人家", phone=PHONE)
    check_new_password("k7m-pq2-wxe-4hj", phone=PHONE)


def test_first_passwords_can_be_read_aloud_and_never_repeat() -> None:
    made = {make_first_password() for _ in range(500)}
    assert len(made) == 500
    for password in made:
        assert re.fullmatch(r"[a-z2-9]{3}(-[a-z2-9]{3}){3}", password)
        assert not set(password) & set("01ilouv")

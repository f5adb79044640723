"""Passwords: hashing, the rules for a chosen one, and the making of a first one."""

from __future__ import annotations

import secrets
import threading
import unicodedata

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from core.errors import InvalidInput

MIN_LENGTH = 10
MIN_DIFFERENT = 5
# Neither 0/o, 1/l/i nor u/v: a first password is read off paper or a screen and typed on a phone.
_LETTERS = "abcdefghjkmnpqrstwxyz23456789"
_GROUPS, _GROUP_LENGTH = 4, 3  # 12 characters of 29: 58 bits, and it must be changed at once
_RUNS = ("01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjkl")

# OWASP's argon2id figures: 19 MiB, two passes, one lane; about 22 ms on one core.
_KIB, _PASSES, _LANES = 19 * 1024, 2, 1
_HASHER = PasswordHash((Argon2Hasher(time_cost=_PASSES, memory_cost=_KIB, parallelism=_LANES),))
# What a guess for an unknown number is checked against: costs the same, and no password makes it.
_NOBODYS = f"$argon2id$v=19$m={_KIB},t={_PASSES},p={_LANES}${'A' * 22}${'A' * 43}"
# Hashing is all memory and no waiting: a morning's sign-ins queue here instead of taking 19 MiB each at once.
_ROOM = threading.BoundedSemaphore(4)


def _fold(password: str) -> str:
    """What is hashed: a full-width digit or a stray space from a Chinese keyboard is no difference."""
    return unicodedata.normalize("NFKC", password).strip()


def hash_password(password: str) -> str:
    with _ROOM:
        return _HASHER.hash(_fold(password))


def verify_password(password: str, password_hash: str | None) -> bool:
    """Whether it is the password. With no hash to check it takes as long, and is false."""
    with _ROOM:
        matches = _HASHER.verify(_fold(password), password_hash or _NOBODYS)
    return matches and password_hash is not None


def make_first_password() -> str:
    """A readable password to hand over once: ``k7m-pq2-wxe-4hj``."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP_LENGTH)) for _ in range(_GROUPS))
    return "-".join(groups)


def check_new_password(password: str, *, phone: str) -> None:
    """Raises InvalidInput (``weak_password``) with the rule that is broken."""
    folded = _fold(password)
    if len(folded) < MIN_LENGTH:
        raise InvalidInput(f"密码至少要 {MIN_LENGTH} 个字符，请再加长一些。", code="weak_password")
    if phone in folded:
        raise InvalidInput("密码里不能有自己的手机号，请换一个。", code="weak_password")
    if len(set(folded)) < MIN_DIFFERENT or any(folded.lower() in run for run in _RUNS):
        raise InvalidInput("这个密码太容易猜到，请换一个，例如几个不相干的词连在一起。", code="weak_password")

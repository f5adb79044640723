"""How fast passwords may be guessed.

Wrong guesses are counted per phone number and per network address over the last ``WINDOW``. A guess is counted
before the password is looked at, so a hundred sent at the same instant gain nothing. While a lock holds
nothing is looked at and nothing is counted: the right password is refused too, and knocking on does not
prolong the lock.

A stranger must not be able to keep somebody out for good by guessing wrongly on purpose. An address from
which this number has signed in before (within ``FAMILIAR_FOR``) is therefore counted by itself, and is not locked by
what strangers or neighbours at that address do; sessions already open go on; and a reset by an administrator wipes the count.
Numbers that belong to nobody are counted and locked in the same way, so a lock tells nothing.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from sqlalchemy.orm import Session

from accounts import repository
from core.database import take_turns
from core.errors import Unavailable

WINDOW = timedelta(minutes=15)
WRONG_PER_PHONE = 5
WRONG_PER_ADDRESS = 50
FAMILIAR_FOR = timedelta(days=30)
FAILURES_KEPT = timedelta(days=1)


def network_of(address: str) -> str:
    """What stands for an address in the counts: IPv6 by its /64, since one line owns all of that."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address[:64]
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped is not None:
            return str(parsed.ipv4_mapped)
        return str(ip_network((int(parsed), 64), strict=False))
    return str(parsed)


def count_guess(session: Session, phone: str, address: str, *, now: datetime) -> int:
    """Count a guess before it is looked at; the key is for ``settle_guess``.

    Raises Unavailable (``too_many_guesses``) where it may not be looked at yet.
    """
    take_turns(session, f"guess at {phone}")
    take_turns(session, f"guess from {address}")
    repository.forget_attempts(session, failed_before=now - FAILURES_KEPT, before=now - FAMILIAR_FOR)
    since = now - WINDOW
    familiar_since = now - FAMILIAR_FOR
    if repository.has_signed_in_from(session, phone, address, since=familiar_since):
        counts = [(repository.find_failures_at(session, phone, address, since=since), WRONG_PER_PHONE)]
    else:
        by_phone = repository.find_failures_of(session, phone, since=since, familiar_since=familiar_since)
        by_address = repository.find_failures_from(session, address, since=since)
        counts = [(by_phone, WRONG_PER_PHONE), (by_address, WRONG_PER_ADDRESS)]
    # A lock ends when the oldest of the last few leaves the window.
    ends = [failures[-limit] + WINDOW for failures, limit in counts if len(failures) >= limit]
    if ends:
        minutes = max(1, -int(-(max(ends) - now).total_seconds() // 60))
        raise Unavailable(
            f"密码错的次数太多，请等 {minutes} 分钟再试。忘了密码可以请管理员重置。", code="too_many_guesses"
        )
    return repository.add_attempt(session, phone, address, at=now)


def settle_guess(session: Session, attempt_id: int, phone: str, address: str, *, right: bool) -> None:
    """What came of a counted guess; a right one forgives the slips before it at this address."""
    repository.mark_attempt(session, attempt_id, succeeded=right)
    if right:
        repository.forget_failures(session, phone, address)

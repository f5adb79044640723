"""Dispute statistics at a cut-off: what is written down of them, and what would move them since."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from casework.dispute_figures import DisputeYear
from casework.dispute_types import (
    CHECK_NAMES,
    ITEM_NAMES,
    CheckItem,
    CountedMediation,
    DisputeChange,
    DisputeCheck,
    DisputeCorrection,
    DisputeItem,
    PopulationBase,
)
from casework.step_codes import ESCALATION_NAMES, Escalation

Done = tuple[str, datetime]  # who did it, and when
# What decides in which rows a mediation stands, in words.
_PLACES: dict[str, Callable[[CountedMediation], object]] = {
    "受理的月份": lambda one: one.accepted_on.month,
    "纠纷类型": lambda one: one.dispute_type,
    "来源": lambda one: one.source,
    "乡镇": lambda one: one.township_id,
}


def write_disputes(counted: DisputeYear) -> dict[str, Any]:
    """A year as plain JSON; a check's note is no figure and stays out."""
    return {
        "rules": counted.rules,
        "base": asdict(counted.base),
        "mediations": [
            {
                **asdict(one),
                "accepted_on": one.accepted_on.isoformat(),
                "items": sorted(one.items),
                "amount": str(one.amount),
            }
            for one in counted.mediations
        ],
        "checks": [
            {**asdict(one), "checked_on": one.checked_on.isoformat(), "note": ""} for one in counted.checks
        ],
    }


def read_disputes(written: dict[str, Any]) -> DisputeYear:
    """The year that was written."""
    mediations = (
        CountedMediation(
            **{
                **one,
                "accepted_on": date.fromisoformat(one["accepted_on"]),
                "items": frozenset(map(DisputeItem, one["items"])),
                "amount": Decimal(one["amount"]),
                "people": {Escalation(what): count for what, count in one["people"].items()},
            }
        )
        for one in written["mediations"]
    )
    checks = (
        DisputeCheck(**{**one, "checked_on": date.fromisoformat(one["checked_on"])})
        for one in written["checks"]
    )
    base = PopulationBase(**written["base"])
    return DisputeYear(tuple(mediations), tuple(checks), tuple(written["rules"]), base)


def dispute_corrections(
    frozen: DisputeYear, live: DisputeYear, done: Mapping[str, Done], here: int | None
) -> tuple[DisputeCorrection, ...]:
    """What counts otherwise since, newest first; what touches one township alone where ``here`` is its key."""
    found = [
        DisputeCorrection(
            one.id, one.number, one.accepted_on, one.township, *_done(done, one.id), changes, moved
        )
        for then, now in _pairs(frozen.mediations, live.mediations)
        if (one := now or then) and here in (None, *(each.township_id for each in (then, now) if each))
        for changes, moved in [_changes(then, now)]
        if changes or moved
    ]
    found += [
        DisputeCorrection(
            one.id, f"{one.by}的排查", one.checked_on, one.township, *_done(done, one.id), changes, moved
        )
        for then, now in _pairs(frozen.checks, live.checks)
        if (one := now or then) and here in (None, *(each.township_id for each in (then, now) if each))
        for changes, moved in [_check_changes(then, now)]
        if changes or moved
    ]
    return tuple(sorted(found, key=lambda one: (-one.at.timestamp() if one.at else 0.0, one.id)))


def _done(done: Mapping[str, Done], key: str) -> tuple[str | None, datetime | None]:
    return done.get(key, (None, None))


def _pairs(before: Any, after: Any) -> list[tuple[Any, Any]]:
    """Each as it was and as it is; None where it was not, or is no more."""
    then, now = ({one.id: one for one in ones} for ones in (before, after))
    return [(then.get(key), now.get(key)) for key in dict.fromkeys((*then, *now))]


def _changes(
    then: CountedMediation | None, now: CountedMediation | None
) -> tuple[tuple[DisputeChange, ...], tuple[str, ...]]:
    """By how much each number would move, and which rows it moved between."""
    numbers: list[tuple[str, str, Decimal]] = []
    for item in DisputeItem:
        change = sum((sign for one, sign in ((now, 1), (then, -1)) if one and item in one.items), 0)
        numbers.append((ITEM_NAMES[item], "件", Decimal(change)))
    sides = ((now, 1), (then, -1))
    numbers.append(
        ("当事人", "人", sum((Decimal(sign * one.parties) for one, sign in sides if one), Decimal(0)))
    )
    numbers.append(("涉及金额", "元", sum((sign * one.amount for one, sign in sides if one), Decimal(0))))
    for what in Escalation:
        moved = sum(sign * one.people.get(what, 0) for one, sign in sides if one)
        numbers.append((f"{ESCALATION_NAMES[what]}涉及", "人", Decimal(moved)))
    places = (
        () if then is None or now is None else tuple(n for n, of in _PLACES.items() if of(then) != of(now))
    )
    return tuple(DisputeChange(*one) for one in numbers if one[2]), places


def _check_changes(
    then: DisputeCheck | None, now: DisputeCheck | None
) -> tuple[tuple[DisputeChange, ...], tuple[str, ...]]:
    """The same of a check, whose rows are the townships."""
    changes = tuple(
        DisputeChange(*CHECK_NAMES[item], Decimal(change))
        for item in CheckItem
        if (change := sum(sign * one.count(item) for one, sign in ((now, 1), (then, -1)) if one))
    )
    return changes, ("乡镇",) if then and now and then.township_id != now.township_id else ()

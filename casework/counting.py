"""How the seven kinds are counted: the ways to count, and the rules as shipped in ``data/counting_rules.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from casework.models import ServiceKind


class View(StrEnum):
    """Whose count it is: what two advisers did together is one for the district, and one each for themselves."""

    PERSONAL = "personal"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class Counted:
    """What of an entry decides how it counts."""

    id: str
    user_id: str
    village_id: int | None
    service_date: date
    created_at: datetime
    kinds: frozenset[ServiceKind]
    matter: str  # the first entry of this person's matter
    dispute: str  # the mediated dispute, the same for all who joined; empty where none was named
    finished: bool  # its drafted document is final
    confirmed: bool

    @property
    def order(self) -> tuple[date, datetime, str]:
        return self.service_date, self.created_at, self.id


@dataclass(frozen=True, slots=True)
class Way:
    """A way to count. Entries with an equal ``unit`` count once, the first of them; None does not count."""

    name: str
    unit: Callable[[Counted, View], Hashable | None]
    kinds: frozenset[ServiceKind] = frozenset(ServiceKind)  # that can be counted so


def _dispute(entry: Counted, view: View) -> Hashable:
    dispute = entry.dispute or entry.id
    return dispute if view is View.DISTRICT else (entry.user_id, dispute)


WAYS: dict[str, Way] = {
    "entry": Way("一条记录算一", lambda entry, _: entry.id),
    "matter_day": Way(
        "同一人、同一事、同一天算一",
        lambda entry, _: (entry.matter, entry.service_date),
        frozenset({ServiceKind.LEGAL_ADVICE}),
    ),
    "finished": Way(
        "定了稿的算一",
        lambda entry, _: entry.id if entry.finished else None,
        frozenset({ServiceKind.DRAFTED_DOCUMENT}),
    ),
    "dispute": Way("同一件纠纷在第一次参与时算一", _dispute, frozenset({ServiceKind.MEDIATION})),
    "village_day": Way(
        "同一顾问、同一村、同一天算一", lambda entry, _: (entry.user_id, entry.village_id, entry.service_date)
    ),
}


@dataclass(frozen=True, slots=True)
class CountingRule:
    """How one kind is counted. ``revision`` is 0 for the rule as shipped."""

    kind: ServiceKind
    name: str
    unit: str
    counts_by: str
    confirmed: bool
    rule: str
    revision: int = 0

    @property
    def printed(self) -> str:
        """The rule as printed under a figure."""
        return self.rule if self.confirmed else f"{self.rule}（口径待核实）"

    def find_counting(self, entries: Iterable[Counted], view: View) -> list[Counted]:
        """The entries that add one each, in order of the work; the rest of the kind is merged into these.

        Of entries that count once together the first counts, so what counts in one year never counts in the next:
        entries from before a period must be given too where the rule looks back.
        """
        way, seen, counting = WAYS[self.counts_by], set(), []
        for entry in sorted(entries, key=lambda entry: entry.order):
            unit = way.unit(entry, view) if self.kind in entry.kinds else None
            if unit is not None and unit not in seen:
                seen.add(unit)
                counting.append(entry)
        return counting


def read_rules(written: str) -> tuple[CountingRule, ...]:
    """The rules in a TOML, in its order. Raises ValueError for a missing kind or an unknown way to count."""
    tables: dict[str, dict[str, Any]] = tomllib.loads(written)
    rules = tuple(CountingRule(ServiceKind(kind), **table) for kind, table in tables.items())
    if {rule.kind for rule in rules} != set(ServiceKind):
        raise ValueError("every kind needs one counting rule")
    if unknown := {rule.counts_by for rule in rules if not can_count(rule.kind, rule.counts_by)}:
        raise ValueError(f"no such way to count: {', '.join(sorted(unknown))}")
    return rules


def can_count(kind: ServiceKind, counts_by: str) -> bool:
    """Whether there is such a way to count, and this kind can be counted so."""
    return counts_by in WAYS and kind in WAYS[counts_by].kinds


@cache
def counting_rules() -> tuple[CountingRule, ...]:
    """The shipped rules."""
    return read_rules(files("casework").joinpath("data/counting_rules.toml").read_text("utf-8"))

"""How the seven kinds are counted, read from ``data/counting_rules.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from casework.models import ServiceEntryRow, ServiceKind

# What one unit of the count is: entries that share it count once.
COUNTS_BY: dict[str, Callable[[ServiceEntryRow], Hashable]] = {
    "entry": lambda entry: entry.id,
    "village_day": lambda entry: (entry.village_id, entry.service_date),
}


@dataclass(frozen=True, slots=True)
class CountingRule:
    """How one kind is counted, in one person's view."""

    kind: ServiceKind
    name: str
    unit: str
    counts_by: str
    confirmed: bool
    rule: str

    @property
    def printed(self) -> str:
        """The rule as printed under a figure."""
        return self.rule if self.confirmed else f"{self.rule}（口径待核实）"

    def count(self, entries: Sequence[ServiceEntryRow]) -> int:
        """How many; every entry is of this kind."""
        return len({COUNTS_BY[self.counts_by](entry) for entry in entries})


def read_rules(written: str) -> tuple[CountingRule, ...]:
    """The rules in a TOML, in its order. Raises ValueError for a missing kind or an unknown way to count."""
    tables: dict[str, dict[str, Any]] = tomllib.loads(written)
    rules = tuple(CountingRule(ServiceKind(kind), **table) for kind, table in tables.items())
    if {rule.kind for rule in rules} != set(ServiceKind):
        raise ValueError("every kind needs one counting rule")
    if unknown := {rule.counts_by for rule in rules} - COUNTS_BY.keys():
        raise ValueError(f"no such way to count: {', '.join(sorted(unknown))}")
    return rules


@cache
def counting_rules() -> tuple[CountingRule, ...]:
    """The shipped rules."""
    return read_rules(files("casework").joinpath("data/counting_rules.toml").read_text("utf-8"))

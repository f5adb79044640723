"""When to warn of a due date, and which facts of a record start one: read from ``data/due_dates.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class DerivedRule:
    """A fact of a record that starts a time limit."""

    record: str
    fact: str
    limit: str
    title: str
    remark: str


@dataclass(frozen=True, slots=True)
class DueDateRules:
    keep_overdue: int  # days
    warn: dict[str, int]  # limit, or kind of term → days ahead
    derived: tuple[DerivedRule, ...]

    def warn_days(self, limit_id: str | None) -> int:
        """Days ahead; of a day without a limit, those of a fixed day."""
        return self.warn["fixed_day"] if limit_id is None else self.warn.get(limit_id, self.warn["default"])


@cache
def due_date_rules() -> DueDateRules:
    """The shipped rules."""
    written = tomllib.loads(files("casework").joinpath("data/due_dates.toml").read_text("utf-8"))
    return DueDateRules(
        written["keep_overdue"], written["warn"], tuple(DerivedRule(**one) for one in written["derived"])
    )

"""Counts, drawn from the entries each time; nothing is stored as a count."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date

from accounts.types import Person
from casework.counting import Counted, CountingRule, View
from casework.counting_repository import CountingRepository
from casework.mediation_repository import MediationRepository
from casework.models import EntryState, MediationState
from casework.rules import rules_in_force
from casework.types import Figure, MonthFigures
from core.clock import Clock, today
from core.database import Database
from core.errors import InvalidInput


class Figures:
    """The counts of each person's own work."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def of_month(self, person: Person, month: str | None = None) -> MonthFigures:
        """The seven counts over entries handed in, by service date, and the mediations accepted.

        ``month`` is ``YYYY-MM``, the present one in Asia/Shanghai by default. Raises InvalidInput.
        """
        first, last = _days_of(month, today(self._clock))
        with self._database.read() as session:
            entries = CountingRepository(session).find_counted(
                first, last, states=(EntryState.SUBMITTED, EntryState.CONFIRMED), user_id=person.id
            )
            rules = rules_in_force(session)
            states = MediationRepository(session).count_by_state(person.id, first, last)
        figures = tuple(_figure(rule, entries, first) for rule in rules)
        return MonthFigures(
            first.strftime("%Y-%m"),
            figures,
            mediations=sum(states.values()),
            agreed=states.get(MediationState.AGREED, 0),
        )


def _figure(rule: CountingRule, entries: Sequence[Counted], first: date) -> Figure:
    """A person's own figure of the days since ``first``; earlier entries only say what counted before."""
    behind = sorted(
        (one for one in entries if rule.kind in one.kinds and one.service_date >= first),
        key=lambda one: one.order,
    )
    counting = [one for one in rule.find_counting(entries, View.PERSONAL) if one.service_date >= first]
    vouched = rule.find_counting([one for one in entries if one.confirmed], View.PERSONAL)
    return Figure(
        rule.kind,
        rule.name,
        rule.unit,
        len(counting),
        sum(one.service_date >= first for one in vouched),
        rule.printed,
        tuple(one.id for one in behind),
        tuple(one.id for one in counting),
    )


def _days_of(month: str | None, present: date) -> tuple[date, date]:
    try:
        first = date.fromisoformat(f"{month}-01") if month else present.replace(day=1)
    except ValueError as error:
        raise InvalidInput("月份要写成 2026-11 这样。") from error
    return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])

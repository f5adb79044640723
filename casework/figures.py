"""Counts, drawn from the entries each time; nothing is stored as a count."""

from __future__ import annotations

import calendar
from datetime import date

from accounts.types import Person
from casework.counting import counting_rules
from casework.entry_repository import EntryRepository
from casework.mediation_repository import MediationRepository
from casework.models import MediationState
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
        """The seven counts over submitted entries by service date, and the mediations accepted.

        ``month`` is ``YYYY-MM``, the present one in Asia/Shanghai by default. Raises InvalidInput.
        """
        first, last = _days_of(month, today(self._clock))
        with self._database.read() as session:
            entries = EntryRepository(session).find_submitted(person.id, first, last)
            states = MediationRepository(session).count_by_state(person.id, first, last)
        figures = []
        for rule in counting_rules():
            behind = [entry for entry in entries if rule.kind.value in entry.kinds]
            ids = tuple(entry.id for entry in behind)
            figures.append(Figure(rule.kind, rule.name, rule.unit, rule.count(behind), rule.printed, ids))
        return MonthFigures(
            first.strftime("%Y-%m"),
            tuple(figures),
            mediations=sum(states.values()),
            agreed=states.get(MediationState.AGREED, 0),
        )


def _days_of(month: str | None, present: date) -> tuple[date, date]:
    try:
        first = date.fromisoformat(f"{month}-01") if month else present.replace(day=1)
    except ValueError as error:
        raise InvalidInput("月份要写成 2026-11 这样。") from error
    return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])

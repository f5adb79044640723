"""The frozen values of a cut-off: what was counted, and what would be counted otherwise since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from casework.counting import CountingRule
from casework.dispute_figures import DisputeYear
from casework.entry_moves import EntryAction
from casework.models import ServiceKind
from casework.return_types import CountingEntry


@dataclass(frozen=True, slots=True)
class Snapshot:
    """That a year was frozen, when and by whom. ``sha256`` is of all it holds."""

    id: str
    year: int
    frozen_at: datetime
    by: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Frozen:
    """What a snapshot holds: the rules it was counted by, and every entry that adds one to a figure."""

    snapshot: Snapshot
    last_event: int
    rules: tuple[CountingRule, ...]
    entries: tuple[CountingEntry, ...]
    disputes: DisputeYear | None  # None: frozen before they were kept


@dataclass(frozen=True, slots=True)
class FigureChange:
    """By how much a figure would move at one place if it were counted anew."""

    kind: ServiceKind
    name: str
    unit: str
    change: int  # +1 or -1
    township: str | None
    village: str | None
    month: int


@dataclass(frozen=True, slots=True)
class Correction:
    """An entry that was touched, or counts otherwise, since the year was frozen.

    ``action``, ``by`` and ``at`` tell what was last done to it; None where nothing was: it counts otherwise because
    another entry of the same matter changed. ``changes`` is empty where no figure would move.
    """

    entry_id: str
    service_date: date
    recorder: str
    village: str | None
    township: str | None
    action: EntryAction | None
    by: str | None
    at: datetime | None
    changes: tuple[FigureChange, ...]


@dataclass(frozen=True, slots=True)
class Corrections:
    """What came after a cut-off, newest first. The frozen figures stay as they are."""

    snapshot: Snapshot
    corrections: tuple[Correction, ...]
    totals: dict[ServiceKind, int]  # what the changes of each figure add up to
    changed_rules: tuple[str, ...]  # names of the kinds whose rule was changed since

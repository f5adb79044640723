"""The frozen values of due dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from casework.due_date_models import DueState

ONLY_REMINDER = "仅为提醒，以法院、仲裁委等受理机关说的为准。"


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose it is, and where."""

    user_id: str
    village: str | None
    township: str | None


@dataclass(frozen=True, slots=True)
class Record:
    """The record a due date belongs to; ``id`` is empty where it stands alone."""

    kind: str = ""
    id: str = ""
    name: str = ""  # （2026）张茅乡人调字第0017号


@dataclass(frozen=True, slots=True)
class DueDate:
    """A last day with the law, the start fact used and how it was counted. A reminder only.

    ``due_on`` is None where it cannot be counted now (working days in a year without a calendar): ``how`` says so.
    """

    key: str
    title: str
    limit_id: str | None
    due_on: date | None
    start_on: date | None
    counted_from: str  # 2026-01-31 协议生效（签字、盖章取最晚的一天）
    how: str
    law: str  # 人民调解法33条；民事诉讼法205条
    remark: str
    confirmed: bool  # False: show 待核实
    warn_days: int
    derived: bool
    record: Record
    owner: Owner
    note: str = ""
    state: DueState = DueState.OPEN
    decided_by: str | None = None
    decided_at: datetime | None = None

    def days_left(self, today: date) -> int | None:
        return None if self.due_on is None else (self.due_on - today).days

    def is_soon(self, today: date) -> bool:
        """Overdue, within its warning days, or not countable: worth looking at now."""
        left = self.days_left(today)
        return left is None or left <= self.warn_days


@dataclass(frozen=True, slots=True)
class NewDueDate:
    """What a person typed. ``limit_id`` with ``start_on``, or ``fixed_on`` with ``title``."""

    limit_id: str | None
    start_on: date | None
    fixed_on: date | None
    title: str
    note: str
    village_id: int | None
    record_kind: str | None
    record_id: str | None

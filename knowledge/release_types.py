"""Changes to the shelf that go live together, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from knowledge.types import Validity


class ReleaseState(StrEnum):
    OPEN = "open"  # gathers changes; there is at most one
    REHEARSED = "rehearsed"  # still open: its changes have been tried on the standard questions
    PUBLISHED = "published"
    DROPPED = "dropped"
    ROLLED_BACK = "rolled_back"


RELEASE_STATE_NAMES = {
    ReleaseState.OPEN: "还没发布",
    ReleaseState.REHEARSED: "预演过，还没发布",
    ReleaseState.PUBLISHED: "已发布",
    ReleaseState.DROPPED: "放弃了",
    ReleaseState.ROLLED_BACK: "已退回",
}


class ChangeKind(StrEnum):
    PUT = "put"  # a pending version goes live; the reading it replaces is withdrawn
    STATUS = "status"  # a fact on the status list: repealed, amended, continued, delisted
    CORRECT = "correct"  # dates, scope and names of a live version, set by an administrator
    DISABLE = "disable"
    ENABLE = "enable"
    LEARN = "learn"  # a model learned on the server reads the questions


@dataclass(frozen=True, slots=True)
class StatusChange:
    """What an administrator (or a clean-up list, or a document's last article) says of a document."""

    title: str
    status: Validity | None
    since: date | None  # first day no longer in force; None for CONTINUED and where not known
    document_number: str = ""
    scope: str | None = None
    up_to: date | None = None
    replaced_by: str = ""
    note: str = ""
    source: str = ""
    result: str = ""  # what a clean-up list says of it, a CleanupResult, where it does not go by the status


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a release. ``PUT``, ``CORRECT``, ``DISABLE`` and ``ENABLE`` name a version."""

    kind: ChangeKind
    version_id: int | None = None
    status: StatusChange | None = None
    fields: dict[str, Any] = field(
        default_factory=dict
    )  # CORRECT: see versions.CORRECTABLE; LEARN: its model
    described: str = ""  # one Chinese line for the list of changes


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """A standard question whose first sources differ between the old and the new shelf."""

    question: str
    before: tuple[str, ...]  # "宅基地审批管理办法（三陕政办〔2024〕3号）第九条", best first
    after: tuple[str, ...]
    lost: tuple[str, ...]  # expected articles no longer found
    gained: tuple[str, ...]  # expected articles found only now
    no_basis: bool  # nothing bears on it any more


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The standard questions asked of the old and the new shelf."""

    questions: int
    unchanged: int
    changed: tuple[AnswerChange, ...]
    seconds: float
    at: datetime

    @property
    def lost(self) -> int:
        """How many lose a citation."""
        return sum(bool(change.lost) or change.no_basis for change in self.changed)

    @property
    def gained(self) -> int:
        """How many find an expected article they did not find before."""
        return sum(bool(change.gained) for change in self.changed)


@dataclass(frozen=True, slots=True)
class Receipt:
    """Counts by validity before and after, and the sum check of a clean-up (31 = 25 + 4 + 2)."""

    before: dict[str, int]  # Validity value → documents
    after: dict[str, int]
    touched: dict[str, int]  # what the changes said: continued 25, repealed 4, delisted 2
    total: int  # documents named; equals the sum of ``touched``


@dataclass(frozen=True, slots=True)
class ReleaseCard:
    number: int
    state: ReleaseState
    changes: tuple[Change, ...]
    rehearsal: Rehearsal | None
    receipt: Receipt | None
    created_at: datetime
    created_by: str | None
    published_at: datetime | None
    published_by: str | None
    rolled_back_at: datetime | None
    can_roll_back: bool  # the last one published

"""What is known of a term: an adviser's contract or a committee's term of office, and the day it ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casework.checking import EARLIEST, clean
from casework.due_date_rules import due_date_rules
from casework.term_models import TermKind
from core.errors import InvalidInput

LATEST = date(2099, 12, 31)
KIND_NAMES = {TermKind.ADVISER_CONTRACT: "顾问聘用合同", TermKind.COMMITTEE_TERM: "调委会任期"}


@dataclass(frozen=True, slots=True)
class TermDraft:
    """A term as typed. ``township`` None: of the whole district."""

    kind: TermKind
    name: str
    ends_on: date
    township: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    id: str
    draft: TermDraft
    revision: int

    @property
    def warn_days(self) -> int:
        """Days ahead it is warned of, as its kind says."""
        return due_date_rules().warn_days(self.draft.kind)

    def days_left(self, today: date) -> int:
        return (self.draft.ends_on - today).days

    def is_soon(self, today: date) -> bool:
        """Over, or within the warning days of its kind."""
        return self.days_left(today) <= self.warn_days


def checked(draft: TermDraft) -> TermDraft:
    """The draft with clean words. Raises InvalidInput, in one sentence."""
    if not clean(draft.name):
        raise InvalidInput("请写是哪位顾问、哪个调委会。")
    if not EARLIEST <= draft.ends_on <= LATEST:
        raise InvalidInput("到期的日子要在 2000 年到 2099 年之间，请改一下。")
    return TermDraft(draft.kind, clean(draft.name), draft.ends_on, draft.township, clean(draft.note))

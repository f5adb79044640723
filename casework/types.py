"""The frozen values that cross the casework room's walls. Mediations have their own file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from casework.entry_moves import EntryAction
from casework.kind_details import NO_DETAILS, KindDetails
from casework.models import Channel, ClientKind, EntryState, ServiceKind
from core.errors import CunfaError
from knowledge.types import Validity


@dataclass(frozen=True, slots=True)
class ReliedArticle:
    """An article the adviser relied on, as it read that day."""

    article_id: int | None
    law: str
    article: str
    label: str
    version: str
    effective_from: date | None
    text: str
    text_sha256: str
    validity: Validity | None = field(default=None, compare=False)  # that day; None: not noted then


@dataclass(frozen=True, slots=True)
class AnswerBasis:
    """The answer an entry came from and the articles shown with it, word for word."""

    answer_id: str
    conversation_id: str
    articles: tuple[ReliedArticle, ...]


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """What a person typed, before it is an entry. ``article_ids`` are keys of the shelf."""

    service_date: date
    kinds: tuple[ServiceKind, ...]
    topic: str
    village_id: int | None
    channel: Channel
    client_kind: ClientKind
    question: str = ""
    advice: str = ""
    answer_id: str | None = None
    article_ids: tuple[int, ...] = ()
    state: EntryState = EntryState.SUBMITTED
    duration_minutes: int | None = None
    details: KindDetails = NO_DETAILS


@dataclass(frozen=True, slots=True)
class Entry:
    """A piece of work as recorded."""

    id: str
    service_date: date
    kinds: tuple[ServiceKind, ...]
    topic: str
    village_id: int | None
    village: str | None
    channel: Channel
    client_kind: ClientKind
    question: str
    advice: str
    conversation_id: str | None
    answer_id: str | None
    articles: tuple[ReliedArticle, ...]
    duration_minutes: int | None
    details: KindDetails
    state: EntryState
    corrected: bool  # confirmed once, and changed since
    return_reason: str
    revision: int
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Recorder:
    """Whose entry it is, as the township's office reads it."""

    id: str
    name: str
    firm: str


@dataclass(frozen=True, slots=True)
class ReceivedEntry:
    """An entry handed in, as the township's office sees it."""

    entry: Entry
    recorder: Recorder


@dataclass(frozen=True, slots=True)
class EntryEvent:
    """Something done to an entry. ``before``: of a correction, the whole body as it stood confirmed."""

    action: EntryAction
    by: str
    at: datetime
    revision: int
    reason: str
    before: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Ask:
    """One entry of several the office confirms or returns, and the revision it was read at."""

    entry_id: str
    revision: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one of several: the entry as it is now, or why not."""

    entry_id: str
    received: ReceivedEntry | None
    refusal: CunfaError | None


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A page of records; ``next_cursor`` is None at the end."""

    records: list[T]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the seven counts, how it is counted, and the entries behind it.

    ``confirmed`` is the count over confirmed entries alone. Each of ``counting_ids`` adds one; the rest of
    ``entry_ids`` is merged into these, or does not count yet.
    """

    kind: ServiceKind
    name: str
    unit: str
    count: int
    confirmed: int
    rule: str
    entry_ids: tuple[str, ...]
    counting_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """A person's month. ``agreed`` counts those of ``mediations`` that are agreed by now."""

    month: str
    figures: tuple[Figure, ...]
    mediations: int
    agreed: int

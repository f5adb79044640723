"""The frozen values that cross the casework room's walls. Mediations have their own file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic, TypeVar

from casework.models import Channel, ClientKind, EntryState, ServiceKind
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
    state: EntryState
    revision: int
    created_at: datetime
    updated_at: datetime


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A page of records; ``next_cursor`` is None at the end."""

    records: list[T]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the seven counts, how it is counted, and the entries behind it."""

    kind: ServiceKind
    name: str
    unit: str
    count: int
    rule: str
    entry_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """A person's month. ``agreed`` counts those of ``mediations`` that are agreed by now."""

    month: str
    figures: tuple[Figure, ...]
    mediations: int
    agreed: int

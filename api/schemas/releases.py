"""Releases on the wire."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Self

from pydantic import BaseModel, Field

from api.factory import Application
from knowledge.release_types import (
    RELEASE_STATE_NAMES,
    Change,
    ChangeKind,
    Receipt,
    Rehearsal,
    ReleaseCard,
    ReleaseState,
    StatusChange,
)
from knowledge.types import Validity


class StatusIn(BaseModel):
    """What is said of a document: it ended, was amended, goes on, or is taken off the list."""

    title: str = Field(min_length=1, max_length=300, description="its title, as on the shelf")
    status: Validity | None = Field(
        None, description="repealed, amended, continued or delisted; left out: only a note"
    )
    since: date | None = Field(None, description="first day no longer in force; left out: not known")
    document_number: str = Field("", max_length=80, description="the version of this 文号 alone; empty: any")
    scope: str | None = Field(
        None, max_length=120, description="the one that applies there alone; left out: any of this title"
    )
    up_to: date | None = Field(None, description="versions dated up to this day; left out: all")
    replaced_by: str = Field("", max_length=300, description="what replaced it")
    note: str = Field("", max_length=2000, description="shown to the reader")
    source: str = Field("", max_length=2000, description="where the fact is from")

    def to_change(self) -> StatusChange:
        return StatusChange(**self.model_dump())


class ChangeIn(BaseModel):
    """One change for the open release."""

    kind: ChangeKind = Field(description="put, status, correct, disable or enable")
    version_id: int | None = Field(
        None, ge=1, le=2**63 - 1, description="the version; for all kinds but `status`"
    )
    status: StatusIn | None = Field(None, description="for `status`")
    fields: dict[str, Any] = Field(
        default_factory=dict,
        description="for `correct`: title, kind, level, scope, document_number, issuing_body, promulgated, "
        "effective_from, valid_until",
    )

    def to_change(self) -> Change:
        return Change(
            kind=self.kind,
            version_id=self.version_id,
            status=None if self.status is None else self.status.to_change(),
            fields=dict(self.fields),
        )


class ChangeOut(BaseModel):
    index: int = Field(description="its place, from 0: for taking it off")
    kind: ChangeKind = Field(description="put, status, correct, disable or enable")
    described: str = Field(description="in one Chinese line")
    version_id: int | None = Field(description="the version it is about; null for `status`")


class AnswerChangeOut(BaseModel):
    """A standard question that would be answered otherwise."""

    question: str = Field(description="the question")
    before: list[str] = Field(description="its first sources now, best first; empty: nothing bears on it")
    after: list[str] = Field(description="its first sources after publishing")
    lost: list[str] = Field(description="expected articles found now and no longer then: 民法典1079")
    gained: list[str] = Field(description="expected articles not found now, and found then")
    no_basis: bool = Field(description="nothing would bear on it any more")


class RehearsalOut(BaseModel):
    questions: int = Field(description="how many were asked")
    unchanged: int = Field(description="how many would be answered as now")
    changed: list[AnswerChangeOut] = Field(description="the others")
    lost: int = Field(description="how many would lose a citation, or all ground")
    gained: int = Field(description="how many would find an expected article they do not find now")
    seconds: float = Field(description="how long the asking took")
    at: datetime = Field(description="asked at")

    @classmethod
    def of(cls, rehearsal: Rehearsal) -> Self:
        changed = [
            AnswerChangeOut.model_validate(change, from_attributes=True) for change in rehearsal.changed
        ]
        return cls(
            questions=rehearsal.questions,
            unchanged=rehearsal.unchanged,
            changed=changed,
            lost=rehearsal.lost,
            gained=rehearsal.gained,
            seconds=rehearsal.seconds,
            at=rehearsal.at,
        )


class ReceiptOut(BaseModel):
    before: dict[str, int] = Field(description="validity → documents on the shelf, before")
    after: dict[str, int] = Field(description="and after")
    touched: dict[str, int] = Field(
        description="what the changes said → documents: put, correct, disable, enable, a validity, note"
    )
    total: int = Field(description="documents the changes named: the sum of `touched`")

    @classmethod
    def of(cls, receipt: Receipt) -> Self:
        return cls.model_validate(receipt, from_attributes=True)


class ReleaseOut(BaseModel):
    """Changes that go live together."""

    number: int = Field(description="its number")
    state: ReleaseState = Field(description="open, rehearsed, published, dropped or rolled_back")
    state_name: str = Field(description="还没发布 …")
    changes: list[ChangeOut] = Field(description="in order")
    rehearsal: RehearsalOut | None = Field(description="of just these changes; null where there was none")
    receipt: ReceiptOut | None = Field(description="what publishing did; null before")
    created_at: datetime = Field(description="begun at")
    created_by_name: str = Field(description="by whom; empty: by the terminal")
    published_at: datetime | None = Field(description="published at")
    published_by_name: str = Field(description="by whom; empty: nobody, or the terminal")
    rolled_back_at: datetime | None = Field(description="taken back at")
    can_roll_back: bool = Field(description="whether it is the last one published")

    @classmethod
    def of(cls, card: ReleaseCard, rooms: Application) -> Self:
        return cls.of_all([card], rooms)[0]

    @classmethod
    def of_all(cls, cards: list[ReleaseCard], rooms: Application) -> list[Self]:
        names = rooms.accounts.find_names()
        return [cls._of(card, names) for card in cards]

    @classmethod
    def _of(cls, card: ReleaseCard, names: dict[str, str]) -> Self:
        return cls(
            number=card.number,
            state=card.state,
            state_name=RELEASE_STATE_NAMES[card.state],
            changes=[
                ChangeOut(
                    index=index, kind=change.kind, described=change.described, version_id=change.version_id
                )
                for index, change in enumerate(card.changes)
            ],
            rehearsal=None if card.rehearsal is None else RehearsalOut.of(card.rehearsal),
            receipt=None if card.receipt is None else ReceiptOut.of(card.receipt),
            created_at=card.created_at,
            created_by_name=names.get(card.created_by or "", ""),
            published_at=card.published_at,
            published_by_name=names.get(card.published_by or "", ""),
            rolled_back_at=card.rolled_back_at,
            can_roll_back=card.can_roll_back,
        )


class ReleasePage(BaseModel):
    releases: list[ReleaseOut] = Field(description="newest first")
    total: int = Field(description="how many there are")

"""What was handed in, as others see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ingest.models import IntakeRow, IntakeState
from knowledge.types import NewVersion, Standing, Validity, VersionCard

# What became of an upload is told by where its version stands, whoever put it there.
_BY_STANDING = {
    Standing.LIVE: IntakeState.SEARCHABLE,
    Standing.WITHDRAWN: IntakeState.REMOVED,
    Standing.DISABLED: IntakeState.REMOVED,
}
_MESSAGES = {
    Standing.WITHDRAWN: "已经换成别的一份。",
    Standing.DISABLED: "已经停用，在文件里可以恢复。",
}


@dataclass(frozen=True, slots=True)
class IntakeCard:
    id: str
    file_name: str
    size: int
    state: IntakeState
    message: str
    stage: str  # of reading, for example 认字
    done: int
    total: int
    pages: int  # page images kept
    version_id: int | None
    parent_id: str | None  # the archive it was in
    source_id: int | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Relation:
    """What a text says of another: 《…》同时废止. ``version``: the one meant, where it is on the shelf."""

    title: str
    document_number: str
    status: Validity
    since: date | None  # first day no longer in force; None: the day this one comes into force
    sentence: str
    version: VersionCard | None


@dataclass(frozen=True, slots=True)
class Preview:
    """What was read of a file, as corrected so far."""

    intake_id: str
    sentence: str
    version: NewVersion  # corrections applied, its first day settled
    wrapper_title: str
    addressees: str
    valid_until_basis: str  # text, computed, confirmed, none
    topics: tuple[str, ...]
    owner: str
    next_review: date | None
    source_url: str
    low_confidence: int  # units whose characters were recognised doubtfully
    tables: int
    pages: int
    relations: tuple[Relation, ...]
    replaces: VersionCard | None
    corrected: tuple[str, ...]  # fields an administrator set


def state_of(row: IntakeRow, standing: Standing | None, *, gathered: bool) -> IntakeState:
    """``standing`` of its version, None where there is none; ``gathered``: whether the open release holds it."""
    state = IntakeState(row.state)
    if state not in (IntakeState.APPROVED, IntakeState.SEARCHABLE):
        return state
    if standing is None:
        return IntakeState.TO_REVIEW if row.preview else IntakeState.REMOVED
    if standing is Standing.PENDING:
        return IntakeState.APPROVED if gathered else IntakeState.TO_REVIEW
    return _BY_STANDING[standing]


def to_card(row: IntakeRow, standing: Standing | None, *, gathered: bool) -> IntakeCard:
    """The row as it stands now."""
    message = _MESSAGES.get(standing, row.message) if standing else row.message
    return IntakeCard(
        id=row.id,
        file_name=row.file_name,
        size=row.size,
        state=state_of(row, standing, gathered=gathered),
        message=message,
        stage=row.stage,
        done=row.done,
        total=row.total,
        pages=row.pages,
        version_id=row.version_id,
        parent_id=row.parent_id,
        source_id=row.source_id,
        created_at=row.created_at,
    )

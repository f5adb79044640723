"""A release's changes applied to the shelf in one transaction, with what takes them back; or tried and undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from core.clock import Clock, today
from core.database import Database
from core.errors import Conflict, CunfaError, InvalidInput
from knowledge import change_repository, status_repository, taught_repository, version_repository
from knowledge.corrections import check_corrections
from knowledge.passage_repository import ShelfRecord, read_record
from knowledge.release_types import Change, ChangeKind, Receipt, StatusChange
from knowledge.repository import Staged, find_live_outlines
from knowledge.titles import normal_number, normal_title
from knowledge.types import SHELF_NAMES, FactOrigin, ShelfName, Validity, VersionCard, shelf_of

Undo = dict[str, Any]
# A document counts once, by the version nearest to being law on the day.
_NEAREST = (
    Validity.IN_FORCE,
    Validity.CONTINUED,
    Validity.NOT_YET_IN_FORCE,
    Validity.AMENDED,
    Validity.LAPSED,
    Validity.REPEALED,
    Validity.DELISTED,
)


@dataclass(frozen=True, slots=True)
class Applied:
    """What a set of changes did."""

    undo: tuple[Undo, ...]  # what takes them back, last first
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Outlook:
    """The shelf as it would stand."""

    records: tuple[ShelfRecord, ...]  # of every shelf
    versions: Staged


class Staging:
    """Applies changes inside somebody's transaction. Raises Conflict or InvalidInput where one cannot be."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def apply(self, session: Session, changes: Sequence[Change], *, release: int, by: str | None) -> Applied:
        """All the changes, in order, their chains settled."""
        before = find_live_outlines(session)
        undo: list[Undo] = []
        said: dict[str, str] = {}
        for index, change in enumerate(changes):
            try:
                undo += self._apply_one(session, change, release, by)
                said[self._name(session, change)] = self._said(change)
            except CunfaError as error:
                raise type(error)(
                    f"第 {index + 1} 项变更（{change.described}）做不成：{error.message}", code=error.code
                ) from error
        after = find_live_outlines(session)
        _refuse_an_emptied_shelf(before, after)
        day = today(self._clock)
        receipt = Receipt(
            before=count_by_validity(before.values(), day),
            after=count_by_validity(after.values(), day),
            touched=dict(Counter(said.values())),
            total=len(said),
        )
        return Applied(tuple(reversed(undo)), receipt)

    def _apply_one(self, session: Session, change: Change, release: int, by: str | None) -> list[Undo]:
        if change.kind is ChangeKind.STATUS:
            return [_enter_fact(session, _status_of(change), release, by, self._clock.now())]
        if change.kind is ChangeKind.LEARN:
            return [{"model": taught_repository.use_model(session, change.fields["model"])}]
        version = change_repository.get_version(session, _version_of(change))
        match change.kind:
            case ChangeKind.PUT:
                snapshots = change_repository.go_live(session, version)
            case ChangeKind.CORRECT:
                corrections = check_corrections(change.fields)
                snapshots = change_repository.correct_version(session, version, corrections)
            case ChangeKind.DISABLE:
                snapshots = change_repository.disable(session, version)
            case ChangeKind.ENABLE:
                snapshots = change_repository.enable(session, version)
        return [{"snapshots": snapshots}]

    def _name(self, session: Session, change: Change) -> str:
        """Whom a change speaks of: the same document twice is one."""
        if change.status is not None:
            number = normal_number(change.status.document_number)
            return number or f"{normal_title(change.status.title)} {change.status.scope or ''}"
        if change.kind is ChangeKind.LEARN:
            return change.kind.value
        version = change_repository.get_version(session, _version_of(change))
        return normal_number(version.document_number) or f"document {version.document_id} {version.label}"

    def _said(self, change: Change) -> str:
        if change.status is None:
            return change.kind.value
        if change.status.result:
            return change.status.result
        return change.status.status.value if change.status.status else "note"


def _version_of(change: Change) -> int:
    if change.version_id is None:
        raise InvalidInput("没有说是哪一份文件。")
    return change.version_id


def _status_of(change: Change) -> StatusChange:
    if change.status is None:
        raise InvalidInput("没有说状态改成什么。")
    return change.status


def _enter_fact(session: Session, status: StatusChange, release: int, by: str | None, now: datetime) -> Undo:
    row = status_repository.add_fact(
        session, status, FactOrigin.ADMINISTRATOR, now, release_id=release, by=by
    )
    version_repository.settle_titled(session, status.title, status.scope, status.document_number)
    return {"fact": row.id}


def take_back(session: Session, undo: Iterable[Undo], *, release: int) -> None:
    """Undo what a release applied; what was deleted for good since stays gone. Raises Conflict."""
    for each in undo:
        if "fact" in each:
            _take_fact_back(session, each["fact"], release)
        elif "model" in each:
            taught_repository.use_model(session, each["model"])
        else:
            change_repository.restore(session, each["snapshots"])


def _take_fact_back(session: Session, fact_id: int, release: int) -> None:
    fact = status_repository.get_fact(session, fact_id)
    if fact is None or fact.release_id != release:  # an administrator has taken it off since
        return
    title, scope, number = fact.title, fact.scope, fact.document_number
    status_repository.delete_facts(session, [fact_id])
    version_repository.settle_titled(session, title, scope, number)


def foresee(database: Database, act: Callable[[Session], None]) -> Outlook:
    """The shelf as it would stand after ``act``, which is taken back: nobody else ever sees it."""
    with database.trial() as session:
        act(session)
        records = tuple(read_record(session, shelf) for shelf in ShelfName)
        return Outlook(records, find_live_outlines(session))


def count_by_validity(cards: Iterable[VersionCard], day: date) -> dict[str, int]:
    """Validity → documents on a day."""
    nearest: dict[int, int] = {}
    for card in cards:
        rank = _NEAREST.index(card.validity_on(day))
        nearest[card.document_id] = min(rank, nearest.get(card.document_id, rank))
    counted = Counter(_NEAREST[rank].value for rank in nearest.values())
    return {validity.value: counted[validity.value] for validity in _NEAREST if counted[validity.value]}


def _refuse_an_emptied_shelf(before: Mapping[int, VersionCard], after: Mapping[int, VersionCard]) -> None:
    left = {shelf_of(card.kind) for card in after.values()}
    for shelf in {shelf_of(card.kind) for card in before.values()} - left:
        raise Conflict(
            f"这样发布以后，{SHELF_NAMES[shelf]}就一份也不剩了，没有发布。请看看变更里是不是停用得太多。",
            code="empty_shelf",
        )

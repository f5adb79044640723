"""Changes to the shelf that go live together: gathered, rehearsed, published, taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from core.clock import Clock
from core.database import Database
from core.errors import Conflict, NotFound
from knowledge import release_repository
from knowledge.change_checks import check_changes
from knowledge.library import Library
from knowledge.models import ReleaseRow
from knowledge.rehearsing import Rehearsing
from knowledge.release_json import (
    change_from_json,
    change_to_json,
    receipt_from_json,
    receipt_to_json,
    rehearsal_from_json,
    rehearsal_to_json,
)
from knowledge.release_types import Change, ChangeKind, ReleaseCard, ReleaseState
from knowledge.runs import Progress, Run, RunCard, RunKind, Runs
from knowledge.staging import Staging, foresee, take_back
from knowledge.titles import normal_title
from knowledge.types import ShelfName

Work = Callable[[int, str | None, Run], None]
_OPEN = (ReleaseState.OPEN, ReleaseState.REHEARSED)
_CHANGED_MEANWHILE = "做的时候这次发布的内容又变了，没有做成。请看过以后再来一次。"


class Releases:
    """The releases. SQL changes in one transaction; what the index needs is built before, so it follows at once.

    Threads may share it; the long work is done one piece at a time (``Runs``).
    """

    def __init__(
        self, database: Database, clock: Clock, library: Library, runs: Runs, rehearsing: Rehearsing
    ) -> None:
        self._database = database
        self._clock = clock
        self._library = library
        self._runs = runs
        self._rehearsing = rehearsing
        self._staging = Staging(clock)
        self._work: dict[RunKind, Work] = {
            RunKind.REHEARSE: self._rehearse,
            RunKind.PUBLISH: self._publish,
            RunKind.ROLL_BACK: self._roll_back,
        }

    def find_open(self) -> ReleaseCard | None:
        """The release that gathers changes, if one does."""
        with self._database.read() as session:
            row = release_repository.find_open(session)
            return None if row is None else _read_card(session, row)

    def find_gathered(self) -> set[int]:
        """The versions the open release puts on the shelf."""
        with self._database.read() as session:
            return release_repository.find_gathered(session)

    def get_release(self, number: int) -> ReleaseCard:
        """Raises NotFound."""
        with self._database.read() as session:
            return _read_card(session, release_repository.get(session, number))

    def find_last_published(self) -> ReleaseCard | None:
        """The one that can be rolled back, if any."""
        with self._database.read() as session:
            last = release_repository.find_last_published(session)
            return None if last is None else _card(release_repository.get(session, last), last)

    def find_releases(self, limit: int = 50) -> tuple[list[ReleaseCard], int]:
        """Newest first, and how many there are."""
        with self._database.read() as session:
            last = release_repository.find_last_published(session)
            cards = [_card(row, last) for row in release_repository.find_newest(session, limit)]
            return cards, release_repository.count(session)

    def add(self, changes: Sequence[Change], by: str | None) -> ReleaseCard:
        """Add changes to the open release, begun where there is none.

        A version put on twice is put on once; what an older change said of the same version, a newer one of its
        kind says again. Raises NotFound, Conflict or InvalidInput where one could not be applied as things stand.
        """
        with self._database.write() as session:
            checked = check_changes(session, changes)
            row = release_repository.open_one(session, by, self._clock.now())
            kept = [change_from_json(value) for value in row.changes]
            for change in checked:
                kept = [other for other in kept if not _says_again(change, other)] + [change]
            self._set_changes(row, kept)
            return _read_card(session, row)

    def remove_change(self, index: int, by: str | None) -> ReleaseCard:
        """Take one change off the open release. Raises NotFound."""
        with self._database.write() as session:
            row = release_repository.find_open(session)
            if row is None or not 0 <= index < len(row.changes):
                raise NotFound("没有这一项变更，可能已经去掉了，请刷新。")
            kept = [change_from_json(value) for value in row.changes]
            self._set_changes(row, [*kept[:index], *kept[index + 1 :]])
            return _read_card(session, row)

    def _set_changes(self, row: ReleaseRow, changes: Sequence[Change]) -> None:
        """What was rehearsed was another set of changes."""
        row.changes = [change_to_json(change) for change in changes]
        row.state, row.rehearsal = ReleaseState.OPEN.value, None

    def drop(self, number: int, by: str | None) -> ReleaseCard:
        """Give a release up; the versions it would have put on the shelf go on waiting. NotFound, Conflict."""
        with self._database.write() as session:
            row = _get_open(session, number)
            row.state = ReleaseState.DROPPED.value
            card = _read_card(session, row)
        if self._runs.find_running() is None:  # else the next generation clears them away
            self._library.discard_candidates()
        return card

    def rehearse(
        self, number: int, by: str | None, progress: Progress | None = None, *, whole_bank: bool = False
    ) -> ReleaseCard:
        """Try an open release on the standard questions; nothing anybody else sees changes. NotFound, Conflict.

        Our whole questions are asked as well where the index of the laws is another, or with ``whole_bank``.
        """
        return self._do(RunKind.REHEARSE, number, by, progress, whole_bank=whole_bank)

    def publish(self, number: int, by: str | None, progress: Progress | None = None) -> ReleaseCard:
        """Make an open release's changes live: all, or none and the reason.

        Raises NotFound and Conflict; Unavailable, with nothing changed, where the index could not be built.
        """
        return self._do(RunKind.PUBLISH, number, by, progress)

    def roll_back(self, number: int, by: str | None, progress: Progress | None = None) -> ReleaseCard:
        """Take back the release published last. Raises as ``publish`` does."""
        return self._do(RunKind.ROLL_BACK, number, by, progress)

    def publish_at_once(
        self, changes: Sequence[Change], by: str | None, progress: Progress | None = None
    ) -> ReleaseCard:
        """Publish these changes as a release of their own, beside the open one. Raises as ``publish`` does."""
        made: list[int] = []

        def act(session: Session) -> None:
            row = release_repository.add(session, ReleaseState.OPEN, by, self._clock.now())
            self._set_changes(row, check_changes(session, changes))
            made.append(row.id)
            self._apply(session, row, by)

        with self._runs.start(RunKind.PUBLISH, by=by, progress=progress, wait=True) as run:
            self._go(act, run)
            run.message = _published(len(changes))
        return self.get_release(made[-1])

    def begin(self, kind: RunKind, number: int, by: str | None, *, whole_bank: bool = False) -> RunCard:
        """Rehearse, publish or roll back in the background. Raises NotFound and Conflict at once."""
        with self._database.read() as session:
            if kind is RunKind.ROLL_BACK:
                _get_last(session, number)
            else:
                _get_open(session, number)
        work = self._find_work(kind, whole_bank=whole_bank)
        return self._runs.begin(kind, lambda run: work(number, by, run), by=by, release=number)

    def _do(
        self,
        kind: RunKind,
        number: int,
        by: str | None,
        progress: Progress | None,
        *,
        whole_bank: bool = False,
    ) -> ReleaseCard:
        self.get_release(number)
        with self._runs.start(kind, by=by, release=number, progress=progress) as run:
            self._find_work(kind, whole_bank=whole_bank)(number, by, run)
        return self.get_release(number)

    def _find_work(self, kind: RunKind, *, whole_bank: bool) -> Work:
        return partial(self._rehearse, whole_bank=True) if whole_bank else self._work[kind]

    def _rehearse(self, number: int, by: str | None, run: Run, *, whole_bank: bool = False) -> None:
        with self._database.read() as session:
            changes = list(_get_open(session, number).changes)
        run("试着改一遍", 0, 1)
        outlook = foresee(self._database, lambda session: self._apply_as(session, number, by, changes))
        run("试着改一遍", 1, 1)
        before = self._library.pin()
        after = self._library.prepare(outlook.records, outlook.versions, run)
        whole_bank = whole_bank or not before.same_laws(after)
        titles = {normal_title(card.title) for card in outlook.versions.values()} if whole_bank else set()
        rehearsal = self._rehearsing.compare(before, after, run, bank_of=titles)
        with self._database.write() as session:
            row = _get_open(session, number)
            _check_unchanged(row, changes)
            row.state = ReleaseState.REHEARSED.value
            row.rehearsal = rehearsal_to_json(rehearsal)
        changed = len(rehearsal.changed)
        run.message = (
            f"问了 {rehearsal.questions} 个问题，{changed} 个答案会变，{rehearsal.lost} 个失去引用"
            f"{f'，{rehearsal.gained} 个新找到' if rehearsal.gained else ''}。"
        )

    def _publish(self, number: int, by: str | None, run: Run) -> None:
        with self._database.read() as session:
            changes = list(_get_open(session, number).changes)
        self._go(lambda session: self._apply_as(session, number, by, changes), run)
        run.message = _published(len(changes))

    def _apply_as(self, session: Session, number: int, by: str | None, changes: list[dict[str, Any]]) -> None:
        row = _get_open(session, number)
        _check_unchanged(row, changes)
        self._apply(session, row, by)

    def _apply(self, session: Session, row: ReleaseRow, by: str | None) -> None:
        if not row.changes:
            raise Conflict("这次发布里还没有变更。", code="no_changes")
        changes = [change_from_json(value) for value in row.changes]
        applied = self._staging.apply(session, changes, release=row.id, by=by)
        row.undo = list(applied.undo)
        row.receipt = receipt_to_json(applied.receipt)
        row.state = ReleaseState.PUBLISHED.value
        row.published_by, row.published_at = by, self._clock.now()

    def _roll_back(self, number: int, by: str | None, run: Run) -> None:
        def act(session: Session) -> None:
            row = _get_last(session, number)
            take_back(session, row.undo, release=row.id)
            row.state = ReleaseState.ROLLED_BACK.value
            row.rolled_back_at = self._clock.now()

        self._go(act, run)
        run.message = "已经退回，又按发布以前的答。"

    def _go(self, act: Callable[[Session], None], run: Run) -> None:
        """Build for what is to be, change SQL in one transaction, point to what was built."""
        run("试着改一遍", 0, 1)
        outlook = foresee(self._database, act)
        run("试着改一遍", 1, 1)
        prepared = self._library.prepare(outlook.records, outlook.versions, run)
        with self._library.switching():
            with self._database.write() as session:
                act(session)
            for shelf in ShelfName:
                self._library.publish(shelf, run)
        del prepared  # held till here, so that what was opened for it is what goes live


def _published(changes: int) -> str:
    return f"{changes} 项变更已经生效。"


def _says_again(change: Change, other: Change) -> bool:
    if change.kind is ChangeKind.LEARN:
        return other.kind is ChangeKind.LEARN
    switches = (ChangeKind.DISABLE, ChangeKind.ENABLE)
    if change.version_id is None or change.version_id != other.version_id:
        return change == other
    return change.kind is other.kind or (change.kind in switches and other.kind in switches)


def _get_open(session: Session, number: int) -> ReleaseRow:
    row = release_repository.get(session, number)
    if row.state not in _OPEN:
        raise Conflict("这次发布已经结束了，请刷新。", code="not_open")
    return row


def _get_last(session: Session, number: int) -> ReleaseRow:
    row = release_repository.get(session, number)
    if release_repository.find_last_published(session) != row.id:
        raise Conflict("只有最后一次发布能退回，请刷新后再看。", code="not_last")
    return row


def _check_unchanged(row: ReleaseRow, changes: list[dict[str, Any]]) -> None:
    if row.changes != changes:
        raise Conflict(_CHANGED_MEANWHILE, code="changed_meanwhile")


def _read_card(session: Session, row: ReleaseRow) -> ReleaseCard:
    return _card(row, release_repository.find_last_published(session))


def _card(row: ReleaseRow, last: int | None) -> ReleaseCard:
    """``last``: the number of the release published last."""
    return ReleaseCard(
        number=row.id,
        state=ReleaseState(row.state),
        changes=tuple(change_from_json(value) for value in row.changes),
        rehearsal=None if row.rehearsal is None else rehearsal_from_json(row.rehearsal),
        receipt=None if row.receipt is None else receipt_from_json(row.receipt),
        created_at=row.created_at,
        created_by=row.created_by,
        published_at=row.published_at,
        published_by=row.published_by,
        rolled_back_at=row.rolled_back_at,
        can_roll_back=row.id == last,
    )

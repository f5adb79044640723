"""Checks for disputes (矛盾纠纷排查): recorded by who went, each one's own, counted in the dispute statistics."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from accounts.types import Person
from casework.checking import as_body, body_sha256, clean, find_key, record_key, require_past
from casework.conflict_repository import ConflictRepository
from casework.dispute_check_models import DisputeCheckRow
from casework.dispute_check_repository import DisputeCheckRepository
from casework.dispute_types import CheckItem, CheckRow, DisputeCheck, OwnCheck
from casework.mediation_rows import require_mediator
from casework.paging import Position
from casework.types import Page
from core.clock import Clock, today
from core.database import Database, take_turns
from core.errors import Conflict, InvalidInput, NotFound, NotPermitted

MOST = 9999
NO_TOWNSHIP = "没写乡镇"
DRAFT_FIELDS = ("checked_on", "village_id", "found", "prevented", "note")


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """What a person typed."""

    checked_on: date
    village_id: int | None
    found: int
    prevented: int
    note: str = ""

    def cleaned(self) -> CheckDraft:
        return replace(self, note=clean(self.note))

    def check(self, villages: Collection[int | None], *, today: date) -> None:
        """Raises InvalidInput, NotPermitted."""
        require_past("排查日期", self.checked_on, today=today)
        if not (0 <= self.found <= MOST and 0 <= self.prevented <= MOST):
            raise InvalidInput(f"发现和预防的件数要填 0 到 {MOST} 的整数。")
        if len(self.note) > 2000:
            raise InvalidInput("情况写得太长，最多 2000 字。")
        if self.village_id is not None and self.village_id not in villages:
            raise NotPermitted("这个村不在你服务的范围里，请换一个村。")


class DisputeChecks:
    """The checks of each person, seen, corrected and taken back by that person alone; offices see them in the figures."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def add(
        self, person: Person, check_id: str, draft: CheckDraft, *, villages: Collection[int]
    ) -> tuple[OwnCheck, bool]:
        """The check, and whether it is new: the same body again gives the one it made, corrected since or not.

        Raises NotPermitted, InvalidInput, NotFound (somebody else's key), Conflict (``conflict``: another body under
        the key, and both are kept; ``deleted``).
        """
        require_mediator(person)
        key, wanted = record_key(check_id), draft.cleaned()
        body = as_body(wanted)
        with self._database.write() as session:
            take_turns(session, f"dispute check {key}")
            checks = DisputeCheckRepository(session)
            row = checks.find_row(key)
            if row is None:
                wanted.check(villages, today=today(self._clock))
                checks.add(self._new_row(person, key, wanted))
                return checks.get(key), True
            if row.user_id != person.id:
                raise NotFound
            deleted, same = row.deleted_at is not None, row.body_sha256 == body_sha256(body)
            if not same:
                ConflictRepository(session).keep("dispute_check", key, person.id, body, self._clock.now())
            found = checks.get(key)
        if deleted:
            raise Conflict("这次排查已经撤回，不会再存回来。", code="deleted")
        if not same:
            raise Conflict("这次排查已经记过，这次的内容和记的不一样。两份都留着，请刷新后核对。")
        return found, False

    def find(self, person: Person, *, limit: int = 30, cursor: str | None = None) -> Page[OwnCheck]:
        """A page of a person's own, newest first. Raises NotPermitted, InvalidInput for a bad cursor."""
        require_mediator(person)
        after = Position.from_cursor(cursor) if cursor else None
        with self._database.read() as session:
            found = DisputeCheckRepository(session).find_page(person.id, after=after, limit=limit + 1)
        records = found[:limit]
        if len(found) <= limit:
            return Page(records, None)
        end = records[-1]
        return Page(records, Position(end.checked_on, end.created_at, end.id).to_cursor())

    def get(self, person: Person, check_id: str) -> OwnCheck:
        """One of a person's own. Raises NotPermitted, NotFound, for somebody else's and one taken back too."""
        require_mediator(person)
        with self._database.read() as session:
            found = DisputeCheckRepository(session).find_own(person.id, find_key(check_id) or "")
        if found is None:
            raise NotFound
        return found

    def change(
        self, person: Person, check_id: str, draft: CheckDraft, *, revision: int, villages: Collection[int]
    ) -> OwnCheck:
        """The check as corrected. The very correction just saved, sent again, gives it as it is.

        A village it was recorded in may stay, served still or not. Raises NotPermitted, NotFound, for somebody
        else's too, InvalidInput, Conflict (``stale``: another revision has been saved since; ``deleted``).
        """
        require_mediator(person)
        wanted = draft.cleaned()
        with self._database.write() as session:
            checks = DisputeCheckRepository(session)
            row = _own_row(checks, person, check_id)
            if row.deleted_at is not None:
                raise Conflict("这次排查已经撤回，改不了了。要记就另记一次。", code="deleted")
            if row.revision in (revision, revision + 1) and _draft_of(row) == wanted:
                return checks.get(row.id)
            if row.revision != revision:
                raise Conflict("这次排查在别处改过了，请看看存着的，再改一次。", code="stale")
            wanted.check({*villages, row.village_id}, today=today(self._clock))
            _fill(row, wanted)
            row.revision += 1
            row.updated_at = self._clock.now()
            session.flush()
            return checks.get(row.id)

    def take_back(self, person: Person, check_id: str) -> None:
        """It counts no more. Again: nothing more. Raises NotPermitted, NotFound, for somebody else's too."""
        require_mediator(person)
        with self._database.write() as session:
            row = _own_row(DisputeCheckRepository(session), person, check_id)
            row.deleted_at = row.deleted_at or self._clock.now()

    def _new_row(self, person: Person, key: str, draft: CheckDraft) -> DisputeCheckRow:
        now, sha256 = self._clock.now(), body_sha256(as_body(draft))
        row = DisputeCheckRow(
            id=key, user_id=person.id, revision=1, body_sha256=sha256, created_at=now, updated_at=now
        )
        _fill(row, draft)
        return row


def _own_row(checks: DisputeCheckRepository, person: Person, check_id: str) -> DisputeCheckRow:
    """A person's own, taken back or not. Raises NotFound, for somebody else's too."""
    row = checks.find_row(find_key(check_id) or "")
    if row is None or row.user_id != person.id:
        raise NotFound
    return row


def _fill(row: DisputeCheckRow, draft: CheckDraft) -> None:
    for name in DRAFT_FIELDS:
        setattr(row, name, getattr(draft, name))


def _draft_of(row: DisputeCheckRow) -> CheckDraft:
    return CheckDraft(**{name: getattr(row, name) for name in DRAFT_FIELDS})


def count_checks(
    checks: Sequence[DisputeCheck], township: str | None
) -> tuple[CheckRow, tuple[CheckRow, ...]]:
    """All of them, and those of each township."""
    groups: dict[int, list[DisputeCheck]] = {}
    for one in checks:
        groups.setdefault(one.township_id or 0, []).append(one)
    rows = (_row(str(key), ones[0].township or NO_TOWNSHIP, ones) for key, ones in sorted(groups.items()))
    return _row("", township or "全区", checks), tuple(rows)


def checks_behind(checks: Sequence[DisputeCheck], item: CheckItem, key: str) -> list[DisputeCheck]:
    """Those that add to an item of one township; of all where ``key`` is empty."""
    return [one for one in checks if one.count(item) and key in ("", str(one.township_id or 0))]


def _row(key: str, township: str, ones: Sequence[DisputeCheck]) -> CheckRow:
    return CheckRow(key, township, {item: sum(one.count(item) for one in ones) for item in CheckItem})

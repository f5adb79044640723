"""Checks for disputes (矛盾纠纷排查): recorded by who went, each one's own, counted in the dispute statistics."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from accounts.types import Person
from casework.checking import as_body, body_sha256, clean, find_key, record_key, require_past
from casework.conflict_repository import ConflictRepository
from casework.dispute_check_models import DisputeCheckRow
from casework.dispute_check_repository import DisputeCheckRepository
from casework.dispute_types import CheckItem, CheckRow, DisputeCheck
from casework.mediation_rows import require_mediator
from core.clock import Clock, today
from core.database import Database, take_turns
from core.errors import Conflict, InvalidInput, NotFound, NotPermitted

MOST = 9999
NO_TOWNSHIP = "没写乡镇"


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """What a person typed."""

    checked_on: date
    village_id: int | None
    found: int
    prevented: int
    note: str = ""

    def check(self, villages: Collection[int], *, today: date) -> None:
        """Raises InvalidInput, NotPermitted."""
        require_past("排查日期", self.checked_on, today=today)
        if not (0 <= self.found <= MOST and 0 <= self.prevented <= MOST):
            raise InvalidInput(f"发现和预防的件数要填 0 到 {MOST} 的整数。")
        if len(self.note) > 2000:
            raise InvalidInput("情况写得太长，最多 2000 字。")
        if self.village_id is not None and self.village_id not in villages:
            raise NotPermitted("这个村不在你服务的范围里，请换一个村。")


class DisputeChecks:
    """The checks of each person, seen and taken back by that person alone; offices see them in the figures."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def add(
        self, person: Person, check_id: str, draft: CheckDraft, *, villages: Collection[int]
    ) -> tuple[DisputeCheck, bool]:
        """The check, and whether it is new: the same body again gives the one it made.

        Raises NotPermitted, InvalidInput, NotFound (somebody else's key), Conflict (``conflict``: another body under
        the key, and both are kept; ``deleted``).
        """
        require_mediator(person)
        key, now = record_key(check_id), self._clock.now()
        wanted = CheckDraft(
            draft.checked_on, draft.village_id, draft.found, draft.prevented, clean(draft.note)
        )
        body = as_body(wanted)
        with self._database.write() as session:
            take_turns(session, f"dispute check {key}")
            checks = DisputeCheckRepository(session)
            row = checks.find_row(key)
            if row is None:
                wanted.check(villages, today=today(self._clock))
                row = DisputeCheckRow(
                    id=key,
                    user_id=person.id,
                    village_id=wanted.village_id,
                    checked_on=wanted.checked_on,
                    found=wanted.found,
                    prevented=wanted.prevented,
                    note=wanted.note,
                    body_sha256=body_sha256(body),
                    created_at=now,
                    deleted_at=None,
                )
                checks.add(row)
                return checks.get(key), True
            if row.user_id != person.id:
                raise NotFound
            deleted, same = row.deleted_at is not None, row.body_sha256 == body_sha256(body)
            if not same:
                ConflictRepository(session).keep("dispute_check", key, person.id, body, now)
            found = checks.get(key)
        if deleted:
            raise Conflict("这次排查已经撤回，不会再存回来。", code="deleted")
        if not same:
            raise Conflict("这次排查已经记过，这次的内容和记的不一样。两份都留着，请刷新后核对。")
        return found, False

    def find(self, person: Person, *, limit: int = 100) -> list[DisputeCheck]:
        """A person's own, newest first. Raises NotPermitted."""
        require_mediator(person)
        with self._database.read() as session:
            return DisputeCheckRepository(session).find_own(person.id, limit)

    def take_back(self, person: Person, check_id: str) -> None:
        """It counts no more. Again: nothing more. Raises NotPermitted, NotFound, for somebody else's too."""
        require_mediator(person)
        with self._database.write() as session:
            row = DisputeCheckRepository(session).find_row(find_key(check_id) or "")
            if row is None or row.user_id != person.id:
                raise NotFound
            row.deleted_at = row.deleted_at or self._clock.now()


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

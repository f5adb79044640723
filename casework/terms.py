"""Terms: when advisers' contracts and committees' terms of office end, kept by the offices."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from accounts.types import Person
from casework.checking import as_body, body_sha256, find_key, record_key
from casework.offices import require_overseer
from casework.term_models import TermKind, TermRow
from casework.term_repository import TermRepository
from casework.term_types import Term, TermDraft, checked
from core.clock import Clock
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound, NotPermitted

NO_TERM = "没有这一条，可能已经删了，请刷新看看。"
DELETED = "这一条已经删了，不会再存回来。要记就另记一条。"


class Terms:
    """A township's are kept by its office; administrators keep all of them, the district's too."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find(self, person: Person) -> list[Term]:
        """Those a person keeps, the first to end at the top. Raises NotPermitted."""
        township = _township_of(person)
        with self._database.read() as session:
            return [_term_of(row) for row in TermRepository(session).find(township)]

    def add(
        self, person: Person, term_id: str, draft: TermDraft, *, townships: Collection[str]
    ) -> tuple[Term, bool]:
        """The term, and whether it is new: the same body under the same key is kept once.

        Raises NotPermitted, InvalidInput, NotFound (another township's key), Conflict (another body; ``deleted``).
        """
        _require_keeper(person, draft.township)
        key, wanted = record_key(term_id), checked(draft)
        sha256 = body_sha256(as_body(wanted))
        row = TermRow(
            id=key, revision=1, body_sha256=sha256, created_by=person.id, created_at=self._clock.now()
        )
        _fill(row, wanted)
        with suppress(IntegrityError), self._database.write() as session:
            if TermRepository(session).find_row(key) is None:
                _require_known(draft.township, townships)
                TermRepository(session).add(row)
                return _term_of(row), True
        with self._database.read() as session:
            kept = _seen(session, person, key)
            if kept.deleted_at is not None:
                raise Conflict(DELETED, code="deleted")
            if kept.body_sha256 != sha256:
                raise Conflict("这一条已经存过，这次的内容和存过的不一样。请看看存着的，或者另记一条。")
            return _term_of(kept), False

    def change(
        self, person: Person, term_id: str, draft: TermDraft, *, revision: int, townships: Collection[str]
    ) -> Term:
        """The term as changed. The very change just saved, sent again, gives it as it is.

        Raises NotPermitted, NotFound, InvalidInput, Conflict (``stale``, ``deleted``).
        """
        with self._database.write() as session:
            row = _seen(session, person, term_id, for_update=True)
            _require_keeper(person, draft.township)
            if row.deleted_at is not None:
                raise Conflict(DELETED, code="deleted")
            wanted = checked(draft)
            if row.revision == revision + 1 and _draft_of(row) == wanted:
                return _term_of(row)
            if row.revision != revision:
                raise Conflict("这一条在别处改过了，请看看存着的，再改一次。", code="stale")
            if wanted.township != row.township:
                _require_known(wanted.township, townships)
            _fill(row, wanted)
            row.revision += 1
            return _term_of(row)

    def delete(self, person: Person, term_id: str) -> bool:
        """Take it off the list, and whether it stood there. Again: nothing more. Raises NotPermitted, NotFound."""
        with self._database.write() as session:
            row = _seen(session, person, term_id, for_update=True)
            stood = row.deleted_at is None
            row.deleted_at = row.deleted_at or self._clock.now()
            return stood


def _township_of(person: Person) -> str | None:
    return require_overseer(person, "合同和任期由司法所和管理员来记，你的账号不办这一项。")


def _require_keeper(person: Person, township: str | None) -> None:
    """Raises NotPermitted."""
    own = _township_of(person)
    if own is not None and township != own:
        raise NotPermitted("全区的合同和任期由管理员来记；司法所只记、只改本乡镇的。")


def _require_known(township: str | None, townships: Collection[str]) -> None:
    if township is not None and township not in townships:
        raise InvalidInput("没有这个乡镇，请重新选。")


def _seen(session: Session, person: Person, term_id: str, *, for_update: bool = False) -> TermRow:
    township = _township_of(person)
    row = TermRepository(session).find_row(find_key(term_id) or "", for_update=for_update)
    if row is None or (township is not None and row.township != township):
        raise NotFound(NO_TERM)
    return row


def _fill(row: TermRow, draft: TermDraft) -> None:
    row.kind, row.name, row.ends_on = draft.kind.value, draft.name, draft.ends_on
    row.township, row.note = draft.township, draft.note


def _draft_of(row: TermRow) -> TermDraft:
    return TermDraft(TermKind(row.kind), row.name, row.ends_on, row.township, row.note)


def _term_of(row: TermRow) -> Term:
    return Term(row.id, _draft_of(row), row.revision)

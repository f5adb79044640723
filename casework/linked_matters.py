"""府院府检联动: matters followed together with court and procuratorate, kept by the offices, and the cases attached to them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from accounts.models import Role
from accounts.types import Person
from casework.checking import as_body, body_sha256, find_key, record_key
from casework.entry_rows import readable_entry
from casework.linked_matter_models import CaseKind, LinkedCaseRow, LinkedMatterRow
from casework.linked_matter_repository import LinkedMatterRepository
from casework.linked_matter_types import LinkedCase, LinkedMatter, MatterDraft, checked, move, state_of
from casework.mediation_repository import MediationRepository
from casework.mediation_rows import readable_row
from casework.offices import require_overseer
from casework.paging import Position
from casework.types import Page
from core.clock import Clock, today
from core.database import Database
from core.errors import Conflict, NotFound, NotPermitted

NO_MATTER = "没有这件联动事项，请刷新看看。"
DRAFT_FIELDS = ("title", "opened_on", "township", "state", "due_on", "closed_on", "note")


class LinkedMatters:
    """A township's matters are its office's, the district's are seen by all offices; administrators keep both."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find(self, person: Person, *, limit: int = 30, cursor: str | None = None) -> Page[LinkedMatter]:
        """A page of those a person sees, newest first. Raises NotPermitted, InvalidInput for a bad cursor."""
        township = _township_of(person)
        after = Position.from_cursor(cursor) if cursor else None
        with self._database.read() as session:
            rows = LinkedMatterRepository(session).find_page(township, after=after, limit=limit + 1)
            records = [_matter_of(session, row, person) for row in rows[:limit]]
        if len(rows) <= limit:
            return Page(records, None)
        end = rows[limit - 1]
        return Page(records, Position(end.opened_on, end.created_at, end.id).to_cursor())

    def get(self, person: Person, matter_id: str) -> LinkedMatter:
        """One of those a person sees, withdrawn or not. Raises NotPermitted, NotFound."""
        with self._database.read() as session:
            return _matter_of(session, _seen(session, person, matter_id), person)

    def find_of_case(self, person: Person, kind: CaseKind, case_id: str) -> list[LinkedMatter]:
        """Those a case is attached to, withdrawn or not, without their other cases.

        Raises NotFound where it may not be opened.
        """
        with self._database.read() as session:
            case = _open_case(session, person, kind, case_id)
            rows = LinkedMatterRepository(session).find_of_case(kind, case.id)
            return [_bare(row, person) for row in rows]

    def add(self, person: Person, matter_id: str, draft: MatterDraft) -> tuple[LinkedMatter, bool]:
        """The matter, and whether it is new: the same body under the same key is kept once.

        Raises NotPermitted, InvalidInput, NotFound (another township's key), Conflict (another body; ``withdrawn``).
        """
        _require_keeper(person, draft.township)
        key = record_key(matter_id)
        wanted = checked(draft, today(self._clock))
        sha256 = body_sha256(as_body(wanted))
        now = self._clock.now()
        row = LinkedMatterRow(
            id=key, revision=1, body_sha256=sha256, created_by=person.id, created_at=now, updated_at=now
        )
        _fill(row, wanted)
        with suppress(IntegrityError), self._database.write() as session:
            if LinkedMatterRepository(session).find_row(key) is None:
                LinkedMatterRepository(session).add(row)
                return _matter_of(session, row, person), True
        with self._database.read() as session:
            kept = _seen(session, person, key)
            if kept.withdrawn_at is not None:
                raise Conflict("这件事项已经撤回，不会再存回来。要记请另记一件。", code="withdrawn")
            if kept.body_sha256 != sha256:
                raise Conflict("这件事项已经存过，这次的内容和存过的不一样。请刷新看看，再另记一件。")
            return _matter_of(session, kept, person), False

    def change(self, person: Person, matter_id: str, draft: MatterDraft, *, revision: int) -> LinkedMatter:
        """The matter as changed. The very change just saved, sent again, gives it as it is.

        Raises NotPermitted, NotFound, InvalidInput, Conflict (``stale``, ``out_of_order``, ``withdrawn``).
        """
        with self._database.write() as session:
            row = _seen(session, person, matter_id, for_update=True)
            _require_keeper(person, row.township)
            _require_keeper(person, draft.township)
            if row.withdrawn_at is not None:
                raise Conflict("这件事项已经撤回，改不了了。要记请另记一件。", code="withdrawn")
            wanted = checked(draft, today(self._clock))
            if row.revision == revision + 1 and _draft_of(row) == wanted:
                return _matter_of(session, row, person)
            if row.revision != revision:
                raise Conflict("这件事项在别处改过了，请看看存着的，再改一次。", code="stale")
            move(row.state, wanted.state)
            _fill(row, wanted)
            row.revision += 1
            row.updated_at = self._clock.now()
            return _matter_of(session, row, person)

    def withdraw(self, person: Person, matter_id: str) -> bool:
        """Offer it no more, and whether it was offered: the cases it is attached to keep it. Again: nothing more.

        Raises NotPermitted, NotFound.
        """
        with self._database.write() as session:
            row = _seen(session, person, matter_id, for_update=True)
            _require_keeper(person, row.township)
            offered = row.withdrawn_at is None
            row.withdrawn_at = row.withdrawn_at or self._clock.now()
            return offered

    def attach(self, person: Person, matter_id: str, kind: CaseKind, case_id: str) -> bool:
        """Attach a case, and whether it was not attached before.

        Raises NotPermitted, NotFound, Conflict (``withdrawn``).
        """
        _township_of(person)
        with suppress(IntegrityError), self._database.write() as session:
            matters = LinkedMatterRepository(session)
            matter = _seen(session, person, matter_id, for_update=True)
            case = _open_case(session, person, kind, case_id)
            if matters.find_case(matter.id, kind, case.id) is None:
                if matter.withdrawn_at is not None:
                    raise Conflict("这件事项已经撤回，不能再往上挂，请另选一件。", code="withdrawn")
                matters.add(
                    LinkedCaseRow(
                        matter_id=matter.id,
                        kind=kind.value,
                        case_id=case.id,
                        attached_by=person.id,
                        attached_at=self._clock.now(),
                    )
                )
                return True
        return False

    def detach(self, person: Person, matter_id: str, kind: CaseKind, case_id: str) -> None:
        """Take a case off a matter, withdrawn or not. Raises NotPermitted, NotFound."""
        _township_of(person)
        with self._database.write() as session:
            matters = LinkedMatterRepository(session)
            matter = _seen(session, person, matter_id, for_update=True)
            attached = matters.find_case(matter.id, kind, _open_case(session, person, kind, case_id).id)
            if attached is None:
                raise NotFound
            matters.detach(attached)


def _township_of(person: Person) -> str | None:
    return require_overseer(person, "联动事项由司法所和管理员来记，你的账号不办这一项。")


def _require_keeper(person: Person, township: str | None) -> None:
    """Raises NotPermitted."""
    own = _township_of(person)
    if own is not None and township != own:
        raise NotPermitted("全区的联动事项由管理员来记；司法所只记、只改本乡镇的。")


def _seen(session: Session, person: Person, matter_id: str, *, for_update: bool = False) -> LinkedMatterRow:
    township = _township_of(person)
    row = LinkedMatterRepository(session).find_row(find_key(matter_id) or "", for_update=for_update)
    if row is None or (township is not None and row.township not in (None, township)):
        raise NotFound(NO_MATTER)
    return row


def _open_case(session: Session, person: Person, kind: CaseKind, case_id: str) -> LinkedCase:
    """A case, for somebody who may open it. Raises NotFound for anybody else."""
    if kind is CaseKind.MEDIATION:
        mediation = readable_row(MediationRepository(session), person, case_id)
        return LinkedCase(kind, mediation.id, mediation.number)
    entry = readable_entry(session, person, case_id)
    return LinkedCase(kind, entry.id, f"{entry.service_date.isoformat()} {entry.topic}")


def _bare(row: LinkedMatterRow, person: Person) -> LinkedMatter:
    keeps = person.role is Role.ADMINISTRATOR or (
        person.role is Role.JUSTICE_OFFICE and person.township is not None and row.township == person.township
    )
    withdrawn = row.withdrawn_at is not None
    may_change = keeps and not withdrawn
    return LinkedMatter(
        row.id, _draft_of(row), state_of(row.state), may_change, row.revision, withdrawn=withdrawn
    )


def _matter_of(session: Session, row: LinkedMatterRow, person: Person) -> LinkedMatter:
    attached = LinkedMatterRepository(session).find_cases(row.id)
    cases = []
    for one in attached:
        with suppress(NotFound):
            cases.append(_open_case(session, person, CaseKind(one.kind), one.case_id))
    return replace(_bare(row, person), cases=tuple(cases), others=len(attached) - len(cases))


def _fill(row: LinkedMatterRow, draft: MatterDraft) -> None:
    for name in DRAFT_FIELDS:
        setattr(row, name, getattr(draft, name))
    row.units = list(draft.units)


def _draft_of(row: LinkedMatterRow) -> MatterDraft:
    return MatterDraft(units=tuple(row.units), **{name: getattr(row, name) for name in DRAFT_FIELDS})

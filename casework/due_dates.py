"""Due dates: worked out from a record's facts each time they are looked at, or added by a person."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from accounts.types import Person
from casework import due_date_repository as repository
from casework.checking import as_body, body_sha256, clean, find_key, record_key
from casework.due_date_models import DueDateRow, DueDecisionRow, DueState
from casework.due_date_rules import due_date_rules
from casework.due_date_types import ONLY_REMINDER, DueDate, NewDueDate, Owner, Record
from casework.entry_repository import EntryRepository
from casework.mediation import AgreementForm, Mediation
from casework.mediation_repository import MediationRepository, mediation_of
from casework.mediation_steps import ConfirmationRuled, Performance
from casework.models import MediationRow, ServiceEntryRow
from casework.offices import require_office
from casework.step_codes import Ruling
from casework.walk import Walk
from core.clock import Clock, today
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound
from knowledge.time_limits import TimeLimit, TimeLimits

NO_DUE_DATE = "没有找到这个到期日，可能已经处理过了。"
_EFFECTIVE = {AgreementForm.WRITTEN: "签字、盖章取最晚的一天", AgreementForm.ORAL: "口头达成当天"}
_NOBODY = Owner("", None, None)


def derive(mediation: Mediation, limits: TimeLimits, *, owner: Owner = _NOBODY) -> tuple[DueDate, ...]:
    """What falls due by a mediation's own facts, whatever was decided on it. What has been applied for falls due no more."""
    facts: dict[str, tuple[date, str]] = {}
    if mediation.agreement is not None and not _is_before_the_court(mediation.walk):
        how = _EFFECTIVE[mediation.agreement.form]
        facts["agreement_effective"] = (mediation.agreement.effective_on, f"协议生效（{how}）")
    last = _last_day_to_perform(mediation)
    if last is not None:
        facts["last_day_to_perform"] = last
    record = Record("mediation", mediation.id, mediation.number)
    found = []
    for rule in due_date_rules().derived:
        if rule.record == record.kind and rule.fact in facts:
            start, said = facts[rule.fact]
            one = _counted(limits.get(rule.limit), start, limits, said)
            key = f"{record.kind}:{mediation.id}:{rule.limit}:{start}"
            remark = f"{rule.remark}{one.remark}"
            found.append(
                replace(
                    one, key=key, title=rule.title, remark=remark, derived=True, record=record, owner=owner
                )
            )
    return tuple(found)


def _last_day_to_perform(mediation: Mediation) -> tuple[date, str] | None:
    """What 申请执行 runs from (民事诉讼法250), where a court has confirmed the agreement and not all is performed."""
    walk = mediation.walk
    confirmed = [
        step.on
        for step in walk.standing
        if isinstance(step.body, ConfirmationRuled) and step.body.outcome is Ruling.CONFIRMED
    ]
    if not confirmed or any(done.whole for done in walk.bodies(Performance)):
        return None
    if not mediation.perform_by:
        return confirmed[-1], "法院裁定（协议没写履行期限，从裁定生效算）"
    *earlier, last = mediation.perform_by
    return last, f"履行期限最后一天{'（分期的最后一期）' if earlier else ''}"


def _is_before_the_court(walk: Walk) -> bool:
    """Applied for and awaiting the ruling, or ruled on. What was withdrawn can be applied for again."""
    ruled = {ruling.outcome for ruling in walk.bodies(ConfirmationRuled)}
    return walk.application is not None or bool(ruled & {Ruling.CONFIRMED, Ruling.REJECTED})


class DueDates:
    """Each person's own, and those of a township's villages for its justice office. Threads may share it."""

    def __init__(self, database: Database, clock: Clock, limits: TimeLimits) -> None:
        self._database = database
        self._clock = clock
        self._limits = limits

    def find(self, person: Person) -> list[DueDate]:
        """The person's own that are not decided, the one that ends first at the top."""
        return self._find(user_id=person.id)

    def find_of_township(self, person: Person) -> list[DueDate]:
        """Those of the villages of a justice office's township, without what was noted. Raises NotPermitted.

        Of those added by hand only the ones that count a limit for a record, under the limit's own name.
        """
        return self._find(township=require_office(person, "全乡的到期日由司法所看。"))

    def find_of_record(self, person: Person, kind: str, record_id: str) -> list[DueDate]:
        """Those of one record of the person's, decided ones too. Raises NotFound."""
        with self._database.read() as session:
            row = _own_record(session, person, kind, record_id)
            added = [
                self._of_row(one, row)
                for one in repository.find_due_rows(session, user_id=person.id, record_id=row.id)
            ]
            return _ordered(_decided(session, [*self._derived(row), *added]))

    def add(
        self, person: Person, due_id: str, new: NewDueDate, *, villages: Collection[int]
    ) -> tuple[DueDate, bool]:
        """The due date, and whether it is new: sent again it is the same one.

        Raises InvalidInput (also where nothing can be counted), NotFound (another's record or key), Conflict.
        """
        key = record_key(due_id)
        new = replace(new, title=clean(new.title), note=clean(new.note))
        sha256 = body_sha256(as_body(new))
        self._check(new, villages)
        try:
            with self._database.write() as session:
                record = None
                if new.record_kind and new.record_id:
                    record = _own_record(session, person, new.record_kind, new.record_id)
                kept = repository.find_due_row(session, key)
                if kept is None:
                    session.add(self._row(key, person, new, record, sha256))
                    session.flush()
                    session.expire_all()
                    return self._get(session, person, key), True
        except IntegrityError:
            pass  # another request was first under this key
        with self._database.read() as session:
            row = repository.find_due_row(session, key)
            if row is None or row.user_id != person.id:
                raise NotFound(NO_DUE_DATE)
            if row.body_sha256 != sha256:
                raise Conflict("这个到期日已经添过，这次填的和添的不一样。请刷新看看，再另添一个。")
            return _decided(session, [self._get(session, person, key)])[0], False

    def decide(self, person: Person, key: str, state: DueState) -> DueDate:
        """Say that one of the person's own is done, is not needed, or is open again. Raises NotFound."""
        with self._database.write() as session:
            found = self._get(session, person, key)
            kept = repository.find_decisions(session, [found.key]).get(found.key)
            if kept is not None:
                session.delete(kept)
                session.flush()
            if state is not DueState.OPEN:
                now = self._clock.now()
                session.add(
                    DueDecisionRow(key=found.key, state=state.value, decided_by=person.id, decided_at=now)
                )
                session.flush()
            return _decided(session, [found])[0]

    def _find(self, *, user_id: str | None = None, township: str | None = None) -> list[DueDate]:
        rules = due_date_rules()
        gone = today(self._clock) - timedelta(days=rules.keep_overdue)
        longest = max(_at_most(self._limits.get(rule.limit)) for rule in rules.derived)
        with self._database.read() as session:
            rows = repository.find_agreed(
                session,
                effective_from=gone - longest,
                user_id=user_id,
                township=township,
            )
            derived = [
                due for row in rows for due in self._derived(row) if due.due_on is None or due.due_on >= gone
            ]
            added = [
                self._of_row(row, _record_of(session, row))
                for row in repository.find_due_rows(session, user_id=user_id, township=township)
            ]
            if township is not None:
                added = [
                    replace(one, title=self._limits.get(one.limit_id or "").title, note="") for one in added
                ]
            found = _decided(session, [*derived, *added])
        return _ordered([one for one in found if one.state is DueState.OPEN])

    def _derived(self, row: MediationRow | ServiceEntryRow) -> tuple[DueDate, ...]:
        if isinstance(row, ServiceEntryRow):
            return ()  # nothing an entry holds starts a time limit
        return derive(mediation_of(row), self._limits, owner=_owner(row))

    def _get(self, session: Session, person: Person, key: str) -> DueDate:
        """One of the person's own, by hand or derived, whatever was decided on it. Raises NotFound."""
        kind, _, rest = key.partition(":")
        if rest:
            record_id = rest.partition(":")[0]
            derived = self._derived(_own_record(session, person, kind, record_id))
            found = next((one for one in derived if one.key == key), None)
        else:
            uuid = find_key(key)
            added = repository.find_due_row(session, uuid) if uuid else None
            mine = added is not None and added.user_id == person.id
            found = self._of_row(added, _record_of(session, added)) if added is not None and mine else None
        if found is None:
            raise NotFound(NO_DUE_DATE)
        return found

    def _check(self, new: NewDueDate, villages: Collection[int]) -> None:
        if new.village_id is not None and new.village_id not in villages:
            raise InvalidInput("这个村不归你服务，请重新选。")
        if new.limit_id is None:
            if new.fixed_on is None or not new.title:
                raise InvalidInput("写上是什么事、哪一天到期；或者选一种期限，填起算的日子。")
            return
        if new.start_on is None:
            raise InvalidInput("填上起算的那一天。")
        if new.start_on > today(self._clock):
            raise InvalidInput("起算的那一天还没到，请核对。")
        limit = self._limits.get(new.limit_id)
        if self._limits.due(limit, new.start_on) is None:
            raise InvalidInput(f"{limit.title}不受时效限制，没有到期日，不用添。", code="no_time_limit")

    def _row(
        self,
        key: str,
        person: Person,
        new: NewDueDate,
        record: MediationRow | ServiceEntryRow | None,
        sha256: str,
    ) -> DueDateRow:
        return DueDateRow(
            id=key, user_id=person.id, village_id=record.village_id if record else new.village_id,
            record_kind=new.record_kind if record else None, record_id=record.id if record else None,
            limit_id=new.limit_id, start_on=new.start_on if new.limit_id else None,
            fixed_on=None if new.limit_id else new.fixed_on, title=new.title, note=new.note,
            body_sha256=sha256, created_at=self._clock.now(),
        )  # fmt: skip

    def _of_row(self, row: DueDateRow, record: MediationRow | ServiceEntryRow | None) -> DueDate:
        if row.limit_id is not None and row.start_on is not None:
            limit = self._limits.get(row.limit_id)
            one = _counted(limit, row.start_on, self._limits, limit.start)
        else:
            one = _fixed(row)
        return replace(
            one,
            key=row.id,
            title=row.title or one.title,
            note=row.note,
            owner=_owner(row),
            record=_named(record),
        )


def _counted(limit: TimeLimit, start: date, limits: TimeLimits, said: str) -> DueDate:
    try:
        counted = limits.due(limit, start)
    except InvalidInput as error:
        counted, how = None, error.message
    else:
        how = counted.how if counted else ""
    return DueDate(
        key="",
        title=limit.title,
        limit_id=limit.id,
        due_on=counted.due if counted else None,
        start_on=start,
        counted_from=f"{start} {said}",
        how=how,
        law="；".join(f"{title}{number}条" for title, number in limit.basis),
        remark=f"{limit.note}{'中间催要过、对方答应过等，会重新起算。' if limit.restarts else ''}{ONLY_REMINDER}",
        confirmed=limit.confirmed,
        warn_days=due_date_rules().warn_days(limit.id),
        derived=False,
        record=Record(),
        owner=_NOBODY,
    )


def _at_most(limit: TimeLimit) -> timedelta:
    """No shorter than the limit with the longest holidays after it."""
    return timedelta(days=limit.length * {"年": 366, "月": 31}.get(limit.unit, 1) + 15)


def _fixed(row: DueDateRow) -> DueDate:
    return DueDate(
        key=row.id,
        title=row.title,
        limit_id=None,
        due_on=row.fixed_on,
        start_on=None,
        counted_from="自己填的日子",
        how="",
        law="",
        remark="仅为提醒，日子是自己填的。",
        confirmed=True,
        warn_days=due_date_rules().warn_days(None),
        derived=False,
        record=Record(),
        owner=_NOBODY,
    )


def _own_record(
    session: Session, person: Person, kind: str, record_id: str
) -> MediationRow | ServiceEntryRow:
    key = find_key(record_id)
    row: MediationRow | ServiceEntryRow | None = None
    if key and kind == "mediation":
        row = MediationRepository(session).find_row(key)
    elif key and kind == "entry":
        row = EntryRepository(session).find_row(key)
    if row is None or row.user_id != person.id or row.deleted_at is not None:
        raise NotFound
    return row


def _record_of(session: Session, row: DueDateRow) -> MediationRow | ServiceEntryRow | None:
    if row.record_id is None:
        return None
    if row.record_kind == "mediation":
        return MediationRepository(session).find_row(row.record_id)
    return EntryRepository(session).find_row(row.record_id)


def _named(record: MediationRow | ServiceEntryRow | None) -> Record:
    if record is None:
        return Record()
    if isinstance(record, MediationRow):
        return Record("mediation", record.id, record.number)
    return Record("entry", record.id, f"{record.service_date} 的记录")


def _owner(row: DueDateRow | MediationRow | ServiceEntryRow) -> Owner:
    village = row.village
    return Owner(row.user_id, village.name if village else None, village.township.name if village else None)


def _decided(session: Session, found: list[DueDate]) -> list[DueDate]:
    decisions = repository.find_decisions(session, [one.key for one in found])
    return [
        replace(
            one,
            state=DueState(decision.state),
            decided_by=decision.decided_by,
            decided_at=decision.decided_at,
        )
        if (decision := decisions.get(one.key))
        else one
        for one in found
    ]


def _ordered(found: list[DueDate]) -> list[DueDate]:
    """What cannot be counted first, then by day: overdue before the rest."""
    return sorted(found, key=lambda one: (one.due_on or date.min, one.title, one.key))

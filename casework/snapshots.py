"""Cut-offs (封存): a year's annual return frozen as it stands, and the list of what came after.

A frozen figure never moves. What would move it is not kept but drawn anew each time: the entries that count now, by
the rules of then, against those that were frozen, with what the entries' own history says was done to them since.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date

from sqlalchemy.orm import Session

from accounts.models import Role
from accounts.types import Person
from casework.annual import days_of, in_order, require_group, township_of
from casework.checking import find_key, record_key
from casework.counting import CountingRule
from casework.cut_off import corrections_of
from casework.dispute_figures import counted_in
from casework.dispute_frozen import read_disputes, write_disputes
from casework.entry_moves import EntryAction
from casework.models import ServiceKind
from casework.return_repository import ReturnRepository
from casework.return_types import (
    AnnualReturn,
    CountingEntry,
    Grouping,
    ReturnEntry,
    ReturnFigure,
    ReturnGroup,
)
from casework.rules import rules_in_force
from casework.snapshot_models import FigureSnapshotRow
from casework.snapshot_repository import SnapshotRepository
from casework.snapshot_types import Corrections, Frozen, Snapshot
from core.clock import Clock, today
from core.database import Database, take_turns
from core.errors import Conflict, InvalidInput, NotFound, NotPermitted

# What may move a figure, or the words behind one.
_MOVING = (EntryAction.CONFIRMED, EntryAction.CORRECTED)


class Snapshots:
    """Frozen by administrators; an office sees its own township's part of each."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def freeze(self, person: Person, snapshot_id: str, year: int) -> tuple[Snapshot, bool]:
        """The year as it stands now, and whether it is new: the same key again gives the one snapshot.

        Raises NotPermitted, InvalidInput, Conflict (the key was used for another year).
        """
        if person.role is not Role.ADMINISTRATOR:
            raise NotPermitted("年报由管理员封存。")
        key, (first, last) = record_key(snapshot_id), days_of(year)
        if first > today(self._clock):
            raise InvalidInput(f"{year}年还没有到，没有可以封存的。")
        with self._database.write() as session:
            take_turns(session, "figure snapshot")
            snapshots = SnapshotRepository(session)
            row = snapshots.find_row(key)
            if row is not None:
                if row.year != year:
                    raise Conflict("这个编号已经封存过另一年，请刷新页面后再封存。")
                return _snapshot_of(row), False
            content = _content_of(session, year, first, last)
            row = FigureSnapshotRow(
                id=key,
                year=year,
                frozen_at=self._clock.now(),
                user_id=person.id,
                last_event=snapshots.last_event(),
                content=content,
                sha256=_sha256(content),
            )
            snapshots.add(row)
            return _snapshot_of(row), True

    def find(self, person: Person, year: int) -> list[Snapshot]:
        """Those of a year, newest first. Raises NotPermitted, InvalidInput."""
        township_of(person)
        days_of(year)
        with self._database.read() as session:
            return [_snapshot_of(row) for row in SnapshotRepository(session).find_rows(year)]

    def of_snapshot(self, person: Person, snapshot_id: str, by: Grouping) -> tuple[Snapshot, AnnualReturn]:
        """The annual return as it was frozen. Raises NotPermitted, NotFound, Conflict (``damaged``)."""
        township = township_of(person)
        with self._database.read() as session:
            frozen = frozen_for(session, snapshot_id, township)
        figures, groups = [], dict[str, ReturnGroup]()
        for rule in frozen.rules:
            counts = Counter(entry.group(by) for entry in frozen.entries if entry.kind is rule.kind)
            for (key, name), count in counts.items():
                groups.setdefault(key, ReturnGroup(key, name, {})).counts[rule.kind] = count
            figures.append(ReturnFigure(rule.kind, rule.name, rule.unit, counts.total(), rule.printed))
        year = frozen.snapshot.year
        return frozen.snapshot, AnnualReturn(year, township, by, tuple(figures), in_order(groups.values()))

    def find_entries(
        self, person: Person, snapshot_id: str, kind: ServiceKind, by: Grouping, key: str
    ) -> list[ReturnEntry]:
        """The entries behind one frozen number. Raises NotPermitted, InvalidInput, NotFound, Conflict (``damaged``)."""
        require_group(by, key)
        entries = self.find_all_entries(person, snapshot_id)
        return [entry.shown() for entry in entries if entry.kind is kind and entry.group(by)[0] == key]

    def find_all_entries(self, person: Person, snapshot_id: str) -> tuple[CountingEntry, ...]:
        """The entries behind every frozen number, kind by kind. Raises NotPermitted, NotFound, Conflict (``damaged``)."""
        township = township_of(person)
        with self._database.read() as session:
            return frozen_for(session, snapshot_id, township).entries

    def find_corrections(self, person: Person, snapshot_id: str) -> Corrections:
        """What came after, in the district or in an office's township. Raises NotPermitted, NotFound, Conflict."""
        township = township_of(person)
        with self._database.read() as session:
            frozen, snapshots = _read(session, snapshot_id), SnapshotRepository(session)
            first, last = days_of(frozen.snapshot.year)
            live = _counting(session, frozen.rules, first, last)
            named = {entry.id for entry in (*frozen.entries, *live)}
            touched = snapshots.find_touched(frozen.last_event, first, last, _MOVING, named)
            corrections = corrections_of(frozen, live, touched, township_key(session, township))
            now = {rule.kind: rule for rule in rules_in_force(session)}
        totals = Counter[ServiceKind]()
        for correction in corrections:
            for change in correction.changes:
                totals[change.kind] += change.change
        changed = tuple(rule.name for rule in frozen.rules if now[rule.kind] != rule)
        return Corrections(frozen.snapshot, corrections, dict(totals), changed)


def _counting(
    session: Session, rules: Iterable[CountingRule], first: date, last: date
) -> list[CountingEntry]:
    returns = ReturnRepository(session)
    return [entry for rule in rules for entry in returns.each_counting(rule, first, last, None)]


def township_key(session: Session, township: str | None) -> int | None:
    """The key of an office's township, which keeps when it is renamed; None for the district."""
    if township is None:
        return None
    return SnapshotRepository(session).find_township_id(township) or 0


def frozen_for(session: Session, snapshot_id: str, township: str | None) -> Frozen:
    """What a snapshot holds, of one township alone where one is named. Raises NotFound, Conflict (``damaged``)."""
    frozen, here = _read(session, snapshot_id), township_key(session, township)
    if here is None:
        return frozen
    entries = tuple(entry for entry in frozen.entries if entry.township_id == here)
    return replace(frozen, entries=entries, disputes=frozen.disputes and frozen.disputes.lying_in(here))


def _content_of(session: Session, year: int, first: date, last: date) -> str:
    rules = rules_in_force(session)
    entries = _counting(session, rules, first, last)
    figures = []
    for rule in rules:
        counts = Counter(e.group(Grouping.TOWNSHIP)[1] for e in entries if e.kind is rule.kind)
        figures.append(
            {**asdict(rule), "printed": rule.printed, "count": counts.total(), "townships": counts}
        )
    rows = [(e.kind, e.id, e.service_date.isoformat(), e.user_id, e.recorder, *_place(e)) for e in entries]
    disputes = write_disputes(counted_in(session, year, None))
    content = {"year": year, "figures": figures, "entries": rows, "disputes": disputes}
    return json.dumps(content, ensure_ascii=False)


def _place(entry: CountingEntry) -> tuple[int | str | None, ...]:
    return entry.village_id, entry.village, entry.township_id, entry.township


def _read(session: Session, snapshot_id: str) -> Frozen:
    row = SnapshotRepository(session).find_row(find_key(snapshot_id) or "", whole=True)
    if row is None:
        raise NotFound
    if _sha256(row.content) != row.sha256:
        raise Conflict("这份封存的内容和校验值对不上，不能用。请从备份里找回，或者重新封存。", code="damaged")
    written = json.loads(row.content)
    names = ("name", "unit", "counts_by", "confirmed", "rule", "revision")
    rules = tuple(
        CountingRule(ServiceKind(figure["kind"]), **{name: figure[name] for name in names})
        for figure in written["figures"]
    )
    entries = tuple(
        CountingEntry(ServiceKind(kind), key, date.fromisoformat(day), *rest)
        for kind, key, day, *rest in written["entries"]
    )
    disputes = read_disputes(written["disputes"]) if "disputes" in written else None
    return Frozen(_snapshot_of(row), row.last_event, rules, entries, disputes)


def _snapshot_of(row: FigureSnapshotRow) -> Snapshot:
    return Snapshot(row.id, row.year, row.frozen_at, row.user.name, row.sha256)


def _sha256(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()

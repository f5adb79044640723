"""What would move a frozen figure: the entries that counted then against those that count now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from casework.return_types import CountingEntry
from casework.snapshot_repository import Touched
from casework.snapshot_types import Correction, FigureChange, Frozen


def corrections_of(
    frozen: Frozen, live: Iterable[CountingEntry], touched: Mapping[str, Touched], here: int | None
) -> tuple[Correction, ...]:
    """What came after a cut-off, newest first; in one township alone where ``here`` is its key.

    ``live`` is counted by the frozen rules, so that what a changed rule would move is nobody's correction.
    """
    before = {(entry.kind, entry.id): entry for entry in frozen.entries}
    after = {(entry.kind, entry.id): entry for entry in live}
    units = {rule.kind: (rule.name, rule.unit) for rule in frozen.rules}
    changes, shown = defaultdict[str, list[FigureChange]](list), dict[str, CountingEntry]()
    for key in dict.fromkeys((*before, *after)):
        then, now = before.get(key), after.get(key)
        if then and now and then.place == now.place:
            continue
        for entry, change in ((then, -1), (now, +1)):
            if entry is not None and here in (None, entry.township_id):
                changes[entry.id].append(_change(entry, *units[entry.kind], change))
                shown[entry.id] = entry
    corrections = [
        _correction(entry, touched.get(entry_id), tuple(changes[entry_id]))
        for entry_id, entry in shown.items()
    ]
    for entry_id, one in touched.items():
        if entry_id not in shown and here in (None, one.township_id):
            corrections.append(_correction(one, one, ()))
    return tuple(sorted(corrections, key=_newest_first))


def _change(entry: CountingEntry, name: str, unit: str, change: int) -> FigureChange:
    month = entry.service_date.month
    return FigureChange(entry.kind, name, unit, change, entry.township, entry.village, month)


def _correction(
    entry: CountingEntry | Touched, done: Touched | None, changes: tuple[FigureChange, ...]
) -> Correction:
    return Correction(
        entry_id=entry.id,
        service_date=entry.service_date,
        recorder=entry.recorder,
        village=entry.village,
        township=entry.township,
        action=done.action if done else None,
        by=done.by if done else None,
        at=done.at if done else None,
        changes=changes,
    )


def _newest_first(correction: Correction) -> tuple[float, str]:
    return -correction.at.timestamp() if correction.at else 0.0, correction.entry_id

"""Changes, rehearsals and receipts as JSON holds them in the table of releases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from knowledge.release_types import AnswerChange, Change, ChangeKind, Receipt, Rehearsal, StatusChange
from knowledge.types import Validity

Json = dict[str, Any]


def change_to_json(change: Change) -> Json:
    value = asdict(change)
    if change.status is not None:
        days = {name: day.isoformat() if day else None for name, day in _days_of(change.status).items()}
        value["status"] |= days
    return value


def _days_of(status: StatusChange) -> dict[str, date | None]:
    return {"since": status.since, "up_to": status.up_to}


def change_from_json(value: Mapping[str, Any]) -> Change:
    status = value["status"]
    return Change(
        kind=ChangeKind(value["kind"]),
        version_id=value["version_id"],
        status=None if status is None else _status(status),
        fields=dict(value["fields"]),
        described=value["described"],
    )


def _status(value: Mapping[str, Any]) -> StatusChange:
    days = {name: date.fromisoformat(value[name]) if value[name] else None for name in ("since", "up_to")}
    status = Validity(value["status"]) if value["status"] else None
    return StatusChange(**{**value, **days, "status": status})


def rehearsal_to_json(rehearsal: Rehearsal) -> Json:
    value = asdict(rehearsal) | {"at": rehearsal.at.isoformat()}
    value["changed"] = [
        {**change, **{name: list(change[name]) for name in ("before", "after", "lost", "gained")}}
        for change in value["changed"]
    ]
    return value


def rehearsal_from_json(value: Mapping[str, Any]) -> Rehearsal:
    return Rehearsal(
        questions=value["questions"],
        unchanged=value["unchanged"],
        changed=tuple(
            AnswerChange(
                question=change["question"],
                before=tuple(change["before"]),
                after=tuple(change["after"]),
                lost=tuple(change["lost"]),
                gained=tuple(change.get("gained", ())),  # one kept from before these were told has none
                no_basis=change["no_basis"],
            )
            for change in value["changed"]
        ),
        seconds=value["seconds"],
        at=datetime.fromisoformat(value["at"]),
    )


def receipt_to_json(receipt: Receipt) -> Json:
    return asdict(receipt)


def receipt_from_json(value: Mapping[str, Any]) -> Receipt:
    return Receipt(**value)

"""What every deed on a mediation begins with: whose it is, who may, and what words in it raise an alarm."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID, uuid5

from accounts.models import RECORDERS, ROLE_NAMES
from accounts.types import Person
from casework.checking import as_body, body_sha256, find_key
from casework.mediation import Mediation
from casework.mediation_repository import MediationRepository, mediation_of
from casework.mediation_steps import Signal, Step
from casework.models import MediationRow
from casework.offices import office_township
from core.errors import NotFound, NotPermitted


def require_mediator(person: Person) -> None:
    """Raises NotPermitted."""
    if person.role not in RECORDERS:
        raise NotPermitted(f"{ROLE_NAMES[person.role]}账号不记调解，请用调解员或顾问的账号。")


def own_row(
    mediations: MediationRepository, person: Person, mediation_id: str, *, for_update: bool = False
) -> MediationRow:
    """A person's own mediation. Raises NotFound, for somebody else's too."""
    key = find_key(mediation_id)
    row = mediations.find_row(key, for_update=for_update) if key else None
    if row is None or row.user_id != person.id or row.deleted_at is not None:
        raise NotFound
    return row


def readable_row(mediations: MediationRepository, person: Person, mediation_id: str) -> MediationRow:
    """A mediation a person may read: his own, or for a 司法所 one of its township. Raises NotFound for any other."""
    key = find_key(mediation_id)
    row = mediations.find_row(key) if key else None
    if row is None or row.deleted_at is not None:
        raise NotFound
    township = office_township(person)
    looks_after = township is not None and mediations.lies_in(row, township)
    if row.user_id != person.id and not looks_after:
        raise NotFound
    return row


def step_sha256(step: Step) -> str:
    """What tells a step sent again from another one under the same key."""
    return body_sha256(step_body(step))


def step_body(step: Step) -> dict[str, object]:
    """A step as it was sent."""
    return {"kind": step.kind, "on": step.on.isoformat(), "body": as_body(step.body)}


def raise_signals(
    mediations: MediationRepository,
    row: MediationRow,
    signals: Sequence[Signal],
    words: str,
    person: Person,
    *,
    today: date,
    now: datetime,
) -> Mediation:
    """The mediation with the cards that ``words`` called for noted as steps.

    The same words never raise a card twice, and a card that awaits its decision is not raised again.
    """
    mediation = mediation_of(row)
    waiting = {signal.card for signal in mediation.walk.open_signals}
    known = {step.id for step in mediation.steps}
    for signal in signals:
        mark = hashlib.sha256(words.encode()).hexdigest()
        step = Step(str(uuid5(UUID(row.id), f"{signal.card} {mark}")), today, signal, person.name, now)
        if signal.card not in waiting and step.id not in known and not mediation.walk.is_archived:
            mediations.add_step(row, step, person.id, step_sha256(step))
            row.updated_at = now
    return mediation_of(row)

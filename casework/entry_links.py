"""What an entry refers to of its adviser's own: the entry it follows, a mediation, the draft it counts."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from accounts.types import Person
from casework import draft_repository
from casework.checking import find_key
from casework.draft_kinds import get_kind
from casework.draft_models import DraftState
from casework.entry_repository import EntryRepository
from casework.kind_details import AdviceDetails, DraftedDetails, KindDetails, MediationDetails
from casework.mediation_repository import MediationRepository
from core.clock import SHANGHAI
from core.errors import Conflict, InvalidInput

DRAFT_COUNTED = "这份材料已经记在另一笔里，一份只算一件。要改去改那一笔。"


def linked(session: Session, person: Person, entry_id: str, details: KindDetails) -> KindDetails:
    """The details with what they refer to looked up. Raises InvalidInput, Conflict (``draft_counted``)."""
    if details.legal_advice and details.legal_advice.follows:
        follows = _followed(session, person, entry_id, details.legal_advice.follows)
        details = replace(details, legal_advice=follows)
    if details.mediation and details.mediation.mediation_id:
        details = replace(details, mediation=_mediated(session, person, details.mediation))
    if details.drafted_document and details.drafted_document.draft_id:
        details = replace(
            details, drafted_document=_drafted(session, person, entry_id, details.drafted_document)
        )
    return details


def draft_counted() -> Conflict:
    return Conflict(DRAFT_COUNTED, code="draft_counted")


def _followed(session: Session, person: Person, entry_id: str, follows: str) -> AdviceDetails:
    followed = find_key(follows)
    row = EntryRepository(session).find_row(followed) if followed else None
    if row is None or row.user_id != person.id or row.deleted_at is not None or row.id == entry_id:
        raise InvalidInput("要接着记的那一笔不在你的记录里，请重新选。")
    return AdviceDetails(row.id)


def _mediated(session: Session, person: Person, given: MediationDetails) -> MediationDetails:
    case_id = find_key(given.mediation_id or "")
    case = MediationRepository(session).find_row(case_id) if case_id else None
    if case is None or case.user_id != person.id or case.deleted_at is not None:
        raise InvalidInput("选的那件调解不在你登记的调解里，请重新选，或者只写编号。")
    return replace(given, mediation_id=case.id, number=case.number)


def _drafted(session: Session, person: Person, entry_id: str, given: DraftedDetails) -> DraftedDetails:
    """Its title and the day it was final, where they are not given. One already counted here may have changed since."""
    key = find_key(given.draft_id or "")
    entries = EntryRepository(session)
    counting = entries.find_counting(key) if key else None
    if counting is not None and counting.user_id == person.id:
        if counting.id != entry_id:
            raise draft_counted()
        return replace(given, draft_id=key)
    draft = draft_repository.find_draft(session, key) if key else None
    if draft is None or draft.user_id != person.id or draft.deleted_at is not None:
        raise InvalidInput("选的那份材料不在你写的材料里，请重新选。")
    if draft.state != DraftState.FINAL or draft.final_at is None:
        raise InvalidInput("这份材料还没有定稿，定稿了再记。")
    return replace(
        given,
        draft_id=draft.id,
        title=given.title or get_kind(draft.kind).title,
        final_on=given.final_on or draft.final_at.astimezone(SHANGHAI).date(),
    )

"""SQL of clean-ups: the papers a line may mean."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.errors import NotFound
from knowledge.models import DocumentRow, VersionRow
from knowledge.repository import LIVE, to_card
from knowledge.types import GUIDE_KINDS, DocumentKind, VersionCard

_NO_RULES = [kind.value for kind in (*GUIDE_KINDS, DocumentKind.MODEL_CASE, DocumentKind.FORM)]


def find_live_versions(session: Session) -> list[VersionCard]:
    """Live versions of all rules, one for every file of them."""
    statement = (
        select(VersionRow, DocumentRow)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(LIVE, DocumentRow.kind.not_in(_NO_RULES))
        .order_by(VersionRow.id)
    )
    return [to_card(version, document) for version, document in session.execute(statement)]


def get_live_versions(session: Session, document_id: int) -> list[VersionCard]:
    """A document's live versions, the newest last. Raises NotFound where there are none."""
    statement = (
        select(VersionRow, DocumentRow)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(LIVE, DocumentRow.id == document_id)
    )
    cards = [to_card(version, document) for version, document in session.execute(statement)]
    if not cards:
        raise NotFound("选定的文件已经不在书架上了，请重新核对这份清单。")
    return sorted(cards, key=lambda card: (card.effective_from or date.min, card.id))

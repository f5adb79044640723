"""Every statement on drafts and the files made from them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from casework.draft_models import DraftFileRow, DraftRow, DraftTemplateRow

_LISTED = 200


def find_draft(session: Session, draft_id: str, *, for_update: bool = False) -> DraftRow | None:
    """The row under a key, whoever's it is and deleted or not."""
    statement = select(DraftRow).where(DraftRow.id == draft_id)
    return session.scalars(statement.with_for_update() if for_update else statement).one_or_none()


def find_drafts(session: Session, user_id: str) -> list[DraftRow]:
    """A person's, the last changed first."""
    statement = (
        select(DraftRow)
        .where(DraftRow.user_id == user_id, DraftRow.deleted_at.is_(None))
        .order_by(DraftRow.updated_at.desc(), DraftRow.id)
        .limit(_LISTED)
    )
    return list(session.scalars(statement))


def find_files(session: Session, draft_id: str) -> list[DraftFileRow]:
    """Without their bytes, newest first."""
    statement = (
        select(DraftFileRow).where(DraftFileRow.draft_id == draft_id).order_by(DraftFileRow.revision.desc())
    )
    return list(session.scalars(statement))


def find_file(session: Session, draft_id: str, revision: int) -> DraftFileRow | None:
    """With its bytes."""
    statement = (
        select(DraftFileRow)
        .where(DraftFileRow.draft_id == draft_id, DraftFileRow.revision == revision)
        .options(undefer(DraftFileRow.content))
    )
    return session.scalars(statement).one_or_none()


def find_template(session: Session, kind: str) -> DraftTemplateRow | None:
    """With its bytes."""
    statement = select(DraftTemplateRow).where(DraftTemplateRow.kind == kind)
    return session.scalars(statement.options(undefer(DraftTemplateRow.content))).one_or_none()


def find_templates(session: Session) -> list[DraftTemplateRow]:
    """Without their bytes."""
    return list(session.scalars(select(DraftTemplateRow).order_by(DraftTemplateRow.kind)))

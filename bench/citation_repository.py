"""Whether an article that was shown is on the shelf and in force: asked of SQL alone, by none of the code that showed it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import text
from sqlalchemy.orm import Session


class Standing(StrEnum):
    IN_FORCE = "in_force"
    MARKED = "marked"  # amended, its new text not on the shelf: may be shown with that mark alone
    MISSING = "missing"  # no such article, or not of that day


_SHOWN = text(
    """
    SELECT a.text, v.status, v.effective_to FROM article a
    JOIN version v ON v.id = a.version_id JOIN document d ON d.id = v.document_id
    WHERE d.title = :law AND a.key = :key AND v.label = :label AND v.standing = 'live' AND NOT a.deleted
      AND (v.effective_from IS NULL OR v.effective_from <= :day)
      AND (v.effective_to IS NULL OR v.effective_to > :day OR v.status = 'amended')
      AND (v.valid_until IS NULL OR v.valid_until >= :day)
      AND coalesce(v.status, '') <> 'delisted'
      AND NOT (coalesce(v.status, '') = 'repealed' AND v.effective_to IS NULL)
    """
)


def find_shown(session: Session, law: str, key: str, label: str, day: date) -> tuple[Standing, list[str]]:
    """How it stands on the day, and its text; several where paragraphs have no number."""
    rows = session.execute(_SHOWN, {"law": law, "key": key, "label": label, "day": day.isoformat()}).all()
    if not rows:
        return Standing.MISSING, []
    _, status, ended = rows[0]
    marked = status == "amended" and (ended is None or str(ended) <= day.isoformat())
    return (Standing.MARKED if marked else Standing.IN_FORCE), [str(words) for words, _, _ in rows]

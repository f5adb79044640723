"""Where a lower text differs from a higher one on the same matter, as an administrator marked it.

Which of them governs is for the legislature's bodies to say (立法法 arts. 98–100, 107; 村民委员会组织法 art. 27 for village
rules): the mark deletes nothing, it makes every answer lead with the higher text and say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from core.clock import Clock
from core.database import Database
from core.errors import InvalidInput, NotFound
from knowledge import conflict_repository
from knowledge.models import RuleConflictRow
from knowledge.types import Article, rank_name, rank_order


@dataclass(frozen=True, slots=True)
class Side:
    document_id: int
    title: str
    article: str  # its key; empty: the whole text
    label: str


@dataclass(frozen=True, slots=True)
class RuleConflict:
    id: int
    lower: Side
    higher: Side
    note: str
    marked_by: str | None
    marked_at: datetime


class RuleConflicts:
    """The marks. Threads may share it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def mark(self, lower_article_id: int, higher_article_id: int, *, note: str, by: str) -> RuleConflict:
        """Mark that a lower article differs from a higher one. Raises NotFound, InvalidInput."""
        with self._database.write() as session:
            lower = conflict_repository.get_article(session, lower_article_id)
            higher = conflict_repository.get_article(session, higher_article_id)
            if lower.version.document_id == higher.version.document_id:
                raise InvalidInput("两条是同一份文件里的，请选另一份上位的文件。", code="same_document")
            if rank_order(_rank(higher)) >= rank_order(_rank(lower)):
                raise InvalidInput(
                    f"《{higher.version.short_title}》（{_rank(higher)}）的位阶不比《{lower.version.short_title}》"
                    f"（{_rank(lower)}）高，请选上位的文件。",
                    code="not_higher",
                )
            if not higher.key:
                raise InvalidInput("上位的要选到具体哪一条，请重新选。", code="article_needed")
            marked = conflict_repository.mark(session, lower, higher, note.strip(), by, self._clock.now())
            return _conflict(session, *conflict_repository.find_marks(session, marked)[0])

    def find(self) -> list[RuleConflict]:
        """Newest first."""
        with self._database.read() as session:
            return [_conflict(session, *marked) for marked in conflict_repository.find_marks(session)]

    def remove(self, conflict_id: int) -> None:
        """Raises NotFound."""
        with self._database.write() as session:
            if not conflict_repository.remove(session, conflict_id):
                raise NotFound("没有这个标记，可能已经去掉了。")


def _rank(article: Article) -> str:
    version = article.version
    return rank_name(version.kind, version.level, version.scope)


def _conflict(session: Session, mark: RuleConflictRow, below: str, above: str) -> RuleConflict:
    def side(document_id: int, title: str, key: str) -> Side:
        return Side(
            document_id, title, key, conflict_repository.find_label(session, document_id, key) if key else ""
        )

    return RuleConflict(
        id=mark.id,
        lower=side(mark.lower_document_id, below, mark.lower_article),
        higher=side(mark.higher_document_id, above, mark.higher_article),
        note=mark.note,
        marked_by=mark.marked_by,
        marked_at=mark.marked_at,
    )

"""Introduces the shelf, the answers and the entries: what relied on a law that has ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from accounts.models import Role
from accounts.types import Person
from api.factory import Application
from casework.reliance import RecordKind, Relying, Review
from core.errors import NotFound
from knowledge.ended import Ended

_GONE_LAW = "已删掉的文件"


@dataclass(frozen=True, slots=True)
class Affected:
    """One record and one version it relied on; ``review`` is None while open."""

    record: Relying
    version_id: int
    title: str
    labels: tuple[str, ...]
    change: str
    same_text: bool
    review: Review | None

    @property
    def id(self) -> str:
        return f"{self.record.kind}:{self.record.id}:{self.version_id}"

    @property
    def sort_key(self) -> tuple[bool, datetime]:
        return (self.review is None, self.record.made_at)


def find_affected(rooms: Application, person: Person) -> list[Affected]:
    """Everybody's for an administrator, one's own for others; open ones first, newest first."""
    relied = rooms.assistant.reliance.find_articles() | rooms.casework.reliance.find_articles()
    ended = rooms.endings.find(relied)
    if not ended:
        return []
    user_id = None if person.role is Role.ADMINISTRATOR else person.id
    reviews = rooms.casework.reliance.find_reviews()
    found = [
        _reviewed(affected, reviews)
        for record in _find_records(rooms, sorted(ended), user_id)
        for affected in _by_version(record, ended)
    ]
    return sorted(found, key=lambda one: one.sort_key, reverse=True)


def get_affected(rooms: Application, person: Person, key: str) -> Affected:
    """Raises NotFound, for somebody else's too."""
    for affected in find_affected(rooms, person):
        if affected.id == key:
            return affected
    raise NotFound


def _find_records(rooms: Application, article_ids: list[int], user_id: str | None) -> Iterator[Relying]:
    for answer in rooms.assistant.reliance.find_answers(article_ids, user_id=user_id):
        yield Relying(
            kind=RecordKind.ANSWER,
            id=answer.id,
            user_id=answer.user_id,
            village="",
            about=answer.question[:60],
            fact_date=answer.fact_date,
            about_today=answer.about_today,
            made_at=answer.made_at,
            articles=tuple((key, "", label) for key, label in answer.articles),
        )
    yield from rooms.casework.reliance.find_entries(article_ids, user_id=user_id)


def _by_version(record: Relying, ended: dict[int, Ended]) -> Iterator[Affected]:
    """A record may rely on several laws that ended: one line each."""
    grouped: dict[int, list[tuple[Ended, str, str]]] = {}
    for article_id, law, label in record.articles:
        end = ended[article_id]
        if record.about_today or not end.still_holds_for(record.fact_date):
            grouped.setdefault(end.version_id, []).append((end, law, label))
    for version_id, parts in grouped.items():
        first, law, _ = parts[0]
        yield Affected(
            record=record,
            version_id=version_id,
            title=first.title or law or _GONE_LAW,
            labels=tuple(dict.fromkeys(label for _, _, label in parts)),
            change=first.change,
            same_text=all(end.same_text for end, _, _ in parts),
            review=None,
        )


def _reviewed(affected: Affected, reviews: dict[tuple[RecordKind, str, int], Review]) -> Affected:
    """With its review, unless something else has happened to the law since."""
    review = reviews.get((affected.record.kind, affected.record.id, affected.version_id))
    if review is None or review.change != affected.change:
        return affected
    return replace(affected, review=review)

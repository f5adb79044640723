"""Reading articles."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.dependencies import ProgramPerson, Rooms
from api.errors import problems
from api.schemas.answers import SourceCard
from api.schemas.shelf import ArticlePage, Neighbour, VersionOut
from api.standing import may_read
from assistant.sources import source_of
from core.clock import today
from core.errors import NotFound
from knowledge.types import VALIDITY_NAMES, Article, VersionCard

router = APIRouter(tags=["articles"])

OPENING = 30  # characters of a neighbour that are shown
LARGEST_KEY = 2**63 - 1


@router.get("/articles/{article_id}", responses=problems(401, 404, 422))
def get_article(
    article_id: Annotated[int, Path(ge=1, le=LARGEST_KEY)],
    person: ProgramPerson,
    rooms: Rooms,
    on: Annotated[date | None, Query(description="the day to judge validity by; today if left out")] = None,
) -> ArticlePage:
    """A whole article, its neighbours and its other versions. 404 where its scope is not mine."""
    day = on or today(rooms.clock)
    article = rooms.shelf.get_article(article_id)
    if not may_read(person, article.version.scope, rooms.settings.district):
        raise NotFound
    before, after = rooms.shelf.find_neighbours(article)
    version = article.version
    return ArticlePage(
        card=SourceCard.model_validate(source_of(article, n=1, on=day, why=()), from_attributes=True),
        promulgated=version.promulgated,
        effective_basis=version.effective_basis,
        effective_to=version.effective_to,
        issuing_body=version.issuing_body,
        document_number=version.document_number,
        history=version.history,
        note=version.note,
        replaced_by=version.replaced_by,
        source_name=version.source_name,
        previous=_neighbour(before),
        next=_neighbour(after),
        versions=[
            _version(card, same, day, shown=version.id) for card, same in rooms.shelf.find_versions(article)
        ],
    )


def _neighbour(article: Article | None) -> Neighbour | None:
    if article is None:
        return None
    opening = article.text[:OPENING] + ("…" if len(article.text) > OPENING else "")
    return Neighbour(article_id=article.id, label=article.label, opening=opening)


def _version(version: VersionCard, same: Article | None, day: date, *, shown: int) -> VersionOut:
    validity = version.validity_on(day)
    return VersionOut(
        version=version.label,
        effective_from=version.effective_from,
        effective_basis=version.effective_basis,
        effective_to=version.effective_to,
        validity=validity,
        validity_name=VALIDITY_NAMES[validity],
        article_id=same.id if same else None,
        label=same.label if same else None,
        current=version.id == shown,
    )

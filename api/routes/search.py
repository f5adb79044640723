"""Searching the shelf."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import ProgramPerson, Rooms
from api.errors import problems
from api.schemas.answers import SourceCard
from api.schemas.shelf import SearchResult
from api.standing import scope_of
from assistant.sources import source_of
from core.clock import today
from core.errors import InvalidInput
from knowledge.plain_form import plain_form

router = APIRouter(tags=["search"])


@router.get("/search", responses=problems(401, 422, 503))
def search(
    person: ProgramPerson,
    rooms: Rooms,
    q: Annotated[str, Query(min_length=1, max_length=2000, description="words, or 民法典1079条")],
    on: Annotated[date | None, Query(description="the day whose law applies; today if left out")] = None,
    k: Annotated[int, Query(ge=1, le=100, description="how many")] = 10,
) -> SearchResult:
    """Articles for a question, in force on a day and visible from where I stand; none where nothing bears on it."""
    words = plain_form(q)
    if not words:
        raise InvalidInput("写几个字再搜，例如：彩礼，或者民法典1079条。")
    day = on or today(rooms.clock)
    pinned = rooms.library.pin()
    found = pinned.search(words, on=day, scope=scope_of(person, rooms.settings.district), k=k)
    hits = found.hits if found.bears else []
    sources = [source_of(hit.article, n=n, on=day, why=hit.why) for n, hit in enumerate(hits, start=1)]
    return SearchResult(
        generation=pinned.generation,
        fact_date=day,
        hits=[SourceCard.model_validate(source, from_attributes=True) for source in sources],
    )
